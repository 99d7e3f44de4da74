import { type Appendix, type Block, plain } from '../documents/papers/paper.model.js';
import type { TableSheet } from '../documents/workbooks/table-workbook.js';
import type { SummaryOut } from '../figures/summary.dto.js';
import type { FigureOut } from '../shared/figure.dto.js';
import { spanWords } from './report-facts.js';
import type { TablesOut } from './tables.dto.js';

/** A figure of a document, by the name that it has there. */
export type NamedFigure = Pick<FigureOut, 'label' | 'list' | 'filter'>;

/** How a figure of a document is counted, in words. */
export interface FigureNote {
  name: string;
  sentence: string;
  /** What is left out; empty: nothing. */
  notCounted: string;
  /** What an amount adds up. */
  adds: string | null;
}

const NOTES_TITLE = 'Cách tính số liệu';
const HEADINGS = ['TT', 'Số liệu', 'Cách tính', 'Không tính'] as const;

/** The figures of a summary, each by its own name. */
export function figuresOfSummary({ breakdowns, heads, work }: SummaryOut): NamedFigure[] {
  const of = (field: string) => (figure: FigureOut) => ({ ...figure, label: `${field}: ${figure.label}` });
  return [
    ...breakdowns.flatMap(({ label, items }) => items.map(of(label))),
    heads.items,
    ...work.flatMap(({ label, items }) => items.map(of(label))),
  ];
}

/** The numbers of the appendix tables, by biểu and column: a column counts in each row what it counts in the total. */
export function figuresOfTables({ tables }: Pick<TablesOut, 'tables'>): NamedFigure[] {
  return tables.flatMap(({ number, columns, total }) =>
    total.cells.flatMap(({ filter, list }, place) => {
      const column = columns[place];
      if (filter === null || !column) return [];
      const heading = [column.group, column.heading].filter(Boolean).join(', ');
      return [{ label: `Biểu ${number}: ${heading}`, list, filter }];
    }),
  );
}

const rowOf = ({ name, sentence, notCounted, adds }: FigureNote, place: number) =>
  [place + 1, name, adds ? `${sentence}. ${adds}` : sentence, notCounted || null] as const;

/** The last sheet of a workbook. */
export const notesSheet = (
  rows: readonly FigureNote[],
  span: { from: number; to: number },
  notes: readonly string[],
): TableSheet => ({
  name: NOTES_TITLE,
  title: `${NOTES_TITLE} ${spanWords(span)}`.toLocaleUpperCase('vi'),
  notes,
  columns: [
    { heading: HEADINGS[0], width: 6, kind: 'index' },
    { heading: HEADINGS[1], width: 40, kind: 'long' },
    { heading: HEADINGS[2], width: 70, kind: 'long' },
    { heading: HEADINGS[3], width: 40, kind: 'long' },
  ],
  rows: rows.map((one, place) => ({ values: rowOf(one, place) })),
});

/** The last pages of a report. */
export const notesAppendix = (rows: readonly FigureNote[], notes: readonly string[]): Appendix => ({
  landscape: true,
  name: 'Phụ lục',
  title: NOTES_TITLE,
  body: [plain(`${notes.join('. ')}.`), tableOf(rows)],
});

function tableOf(rows: readonly FigureNote[]): Block {
  return {
    kind: 'table',
    table: {
      size: 10,
      columns: [
        { width: 6, align: 'center' },
        { width: 30, align: 'left' },
        { width: 56, align: 'left' },
        { width: 30, align: 'left' },
      ],
      head: [HEADINGS.map((text) => ({ text }))],
      rows: rows.map((one, place) => ({
        cells: rowOf(one, place).map((value) => (value === null ? null : String(value))),
      })),
    },
  };
}
