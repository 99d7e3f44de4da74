import { INSPECTION_KIND_NAMES, INSPECTION_STATE_NAMES } from '../inspections/inspection.flow.js';
import type { FindingRowOut } from '../inspections/finding.dto.js';
import type { InspectionOut } from '../inspections/inspection-out.dto.js';
import { vietnameseDate } from '../shared/dates.js';
import { grouped } from '../shared/lists.js';
import { spanWords } from './report-facts.js';
import type { TableFacts } from './table-facts.js';
import { cell, column, countCell } from './table-parts.js';
import type { TableOut } from './tables.dto.js';

const FIXED = { open: 'Chưa khắc phục', partly: 'Khắc phục một phần', fixed: 'Đã khắc phục' } as const;

/** Biểu 6: inspections that took place, with what was found and what became of it; persons are not named. */
export function inspectionsTable(facts: TableFacts): TableOut {
  const { inspections, findings, figures } = facts.work;
  const found = grouped(findings, ({ inspectionId }) => inspectionId);
  const figure = (key: string) => figures.find((one) => one.key === key);
  return {
    number: 6,
    title: `Kiểm tra, giám sát ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('kind', 'Loại', 'text'),
      column('by', 'Tổ chức đảng tiến hành', 'long'),
      column('subject', 'Tổ chức đảng được kiểm tra, giám sát', 'long'),
      column('heldOn', 'Ngày', 'date'),
      column('contents', 'Nội dung', 'long'),
      column('strengths', 'Ưu điểm', 'long'),
      column('findings', 'Hạn chế, khuyết điểm được nêu', 'long'),
      column('recommendations', 'Kiến nghị, yêu cầu', 'long'),
      column('fixBy', 'Thời hạn khắc phục', 'long'),
      column('fixed', 'Kết quả khắc phục', 'text'),
    ],
    rows: inspections.map((inspection, place) => ({
      unit: inspection.subjectUnitCode,
      cells: [place + 1, ...wordsOf(inspection, found.get(inspection.id) ?? [])].map((value) => cell(value)),
    })),
    total: {
      unit: null,
      cells: [
        cell(''),
        cell('Tổng số'),
        countCell(figure('inspection.all')),
        ...Array.from({ length: 4 }, () => cell(null)),
        countCell(figure('inspection.findings')),
        cell(null),
        cell(null),
        countCell(figure('inspection.fixed')),
      ],
    },
  };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function wordsOf(inspection: InspectionOut, findings: readonly FindingRowOut[]): (string | null)[] {
  const lines = (words: (finding: FindingRowOut) => string | null) =>
    findings.map((finding, place) => `${place + 1}. ${words(finding) ?? '—'}`).join('\n') || null;
  return [
    capital(INSPECTION_KIND_NAMES[inspection.kind]),
    inspection.byUnitName,
    inspection.subjectUnitName,
    inspection.heldFrom ?? inspection.plannedOn,
    inspection.contents,
    inspection.strengths,
    findings.length > 0 || inspection.state === 'concluded'
      ? lines(({ text }) => text)
      : INSPECTION_STATE_NAMES[inspection.state],
    lines(({ recommendation }) => recommendation),
    lines(({ fixBy }) => fixBy && vietnameseDate(fixBy)),
    lines(({ fixState }) => FIXED[fixState]),
  ];
}
