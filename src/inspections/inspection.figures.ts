import { type FigureFilter, type FigureOut, countFigure } from '../shared/figure.dto.js';
import { TOOK_PLACE } from './inspection.flow.js';

/** What is counted over a span, of one unit or all. Sums are decimal texts. */
export interface InspectionCounts {
  check: number;
  supervise: number;
  self: number;
  findings: number;
  fixed: number;
  partly: number;
  open: number;
  overdue: number;
  reminded: number;
  withIndividuals: number;
  individuals: string;
}

/** Figures of inspections; `base` (years and unit) with each figure's own words lists exactly what was counted. */
export function inspectionFigures(counts: InspectionCounts, base: FigureFilter): FigureOut[] {
  const state = [...TOOK_PLACE];
  const held = (key: string, label: string, value: number, filter: FigureFilter) =>
    countFigure(`inspection.${key}`, label, value, 'inspections', { ...base, ...filter });
  const found = (key: string, label: string, value: number, filter: FigureFilter) =>
    countFigure(`inspection.${key}`, label, value, 'inspection-findings', { ...base, ...filter });
  const { check, supervise, self } = counts;
  return [
    held('all', 'Cuộc kiểm tra, giám sát, tự kiểm tra đã tiến hành', check + supervise + self, { state }),
    held('check', 'Cuộc kiểm tra', check, { kind: 'check', state }),
    held('supervise', 'Cuộc giám sát', supervise, { kind: 'supervise', state }),
    held('self', 'Cuộc tự kiểm tra', self, { kind: 'self', state }),
    found('findings', 'Hạn chế, khuyết điểm được nêu', counts.findings, {}),
    found('fixed', 'Đã khắc phục', counts.fixed, { state: ['fixed'] }),
    found('partly', 'Khắc phục một phần', counts.partly, { state: ['partly'] }),
    found('open', 'Chưa khắc phục', counts.open, { state: ['open'] }),
    found('overdue', 'Quá thời hạn khắc phục', counts.overdue, { overdue: true }),
    held('reminded', 'Cuộc có nhắc nhở đã công bố', counts.reminded, { reminded: true }),
    {
      ...held('individuals', 'Cuộc có cá nhân được nhắc nhở, phê bình', counts.withIndividuals, {
        individuals: true,
      }),
      amount: counts.individuals,
      measure: 'cá nhân',
    },
  ];
}
