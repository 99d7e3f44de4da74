import { ALL, type FigureDefinition } from '../figures/commitment.figures.js';
import { CARRIED, RESULTS, WITH_EVIDENCE } from '../figures/table.figures.js';
import { spanWords } from './report-facts.js';
import type { TableFacts } from './table-facts.js';
import { cell, column, figureCell, figureTotal } from './table-parts.js';
import type { TableOut } from './tables.dto.js';

const FIGURES: readonly FigureDefinition[] = [ALL, ...RESULTS, WITH_EVIDENCE, CARRIED];

/** Biểu 2: what became of the items. */
export function resultsTable(facts: TableFacts): TableOut {
  return {
    number: 2,
    title: `Kết quả thực hiện việc đăng ký ${spanWords(facts)}`,
    columns: [
      column('place', 'TT', 'index'),
      column('unit', 'Đơn vị', 'long'),
      column(ALL.key, 'Việc đăng ký'),
      ...RESULTS.map(({ key, label }) => column(key, label, 'number', 'Kết quả được xác nhận')),
      column(WITH_EVIDENCE.key, WITH_EVIDENCE.label),
      column(CARRIED.key, CARRIED.label),
    ],
    rows: facts.rows.map((figured, place) => ({
      unit: figured.row.unit.code,
      cells: [
        cell(place + 1),
        cell(figured.row.unit.name),
        ...FIGURES.map((figure) => figureCell(figured, figure)),
      ],
    })),
    total: {
      unit: null,
      cells: [cell(''), cell('Tổng số'), ...FIGURES.map((figure) => figureTotal(facts, figure))],
    },
  };
}
