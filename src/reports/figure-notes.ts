import { type Appendix, type Block, plain } from '../documents/papers/paper.model.js';
import type { TableSheet } from '../documents/workbooks/table-workbook.js';
import type { SummaryOut } from '../figures/summary.dto.js';
import type { FigureFilter, FigureOut } from '../shared/figure.dto.js';
import type { EmulationSheetOut } from './emulation.dto.js';
import { spanWords } from './report-facts.js';
import type { TableColumnOut, TablesOut } from './tables.dto.js';

/** A figure of a document, by the name that it has there. */
export type NamedFigure = Pick<FigureOut, 'label' | 'list' | 'filter'>;

/** A number of a document that is no number of rows: how it is made. */
export interface MadeNumber {
  label: string;
  note: string;
}

export interface ToldFigures {
  figures: readonly NamedFigure[];
  made: readonly MadeNumber[];
}

/** How a figure of a document is counted, in words. */
export interface FigureNote {
  name: string;
  /** Beyond what stands above it; null: nothing. */
  how: string | null;
  /** How many rows are left out, and why; null: none. */
  notCounted: string | null;
  /** What the lines below have in common. */
  ofGroup?: true;
}

export interface NotesOf {
  /** What all figures have in common. */
  of: string;
  rows: FigureNote[];
}

const NOTES_TITLE = 'Cách tính số liệu';
const HEADINGS = ['TT', 'Số liệu', 'Cách tính', 'Không tính'] as const;
const HEADS: MadeNumber = {
  label: 'Số đơn vị có người đứng đầu đã đăng ký',
  note: 'Đếm đơn vị thuộc Khối có việc của người đứng đầu đã được xác nhận đăng ký, mỗi đơn vị tính một lần, trên số đơn vị được xem vào ngày cuối',
};

const ofField = (field: string) => (figure: FigureOut) => ({ ...figure, label: `${field}: ${figure.label}` });

/** The figures of the sheets of a summary, each by its own name. */
export function figuresOfSheets({ breakdowns, sums, heads }: SummaryOut): ToldFigures {
  return {
    figures: [sums.all, ...breakdowns.flatMap(({ label, items }) => items.map(ofField(label))), heads.items],
    made: heads.ofUnits > 0 ? [HEADS] : [],
  };
}

/** Breakdowns that a report prints. */
const PRINTED = ['kind', 'aspect', 'self', 'verified', 'linked'];

/** The figures of a report: of the fields of work those that have rows. */
export function figuresOfReport(summary: SummaryOut): ToldFigures {
  const breakdowns = summary.breakdowns.filter(({ key }) => PRINTED.includes(key));
  const { figures, made } = figuresOfSheets({ ...summary, breakdowns });
  const work = summary.work.flatMap(({ label, items }) =>
    items.filter(({ value }) => value > 0).map(ofField(label)),
  );
  return { figures: [...figures, ...work], made };
}

const headingOf = (number: number, { group, heading }: TableColumnOut) =>
  `Biểu ${number}: ${[group, heading].filter(Boolean).join(', ')}`;

/** The numbers of the appendix tables, by biểu and column: a column counts in each row what it counts in the total. */
export function figuresOfTables({ tables }: Pick<TablesOut, 'tables'>): ToldFigures {
  return {
    figures: tables.flatMap(({ number, columns, total }) =>
      total.cells.flatMap(({ value, filter, list }, place) => {
        const column = columns[place];
        return filter === null || !column || Number(value) === 0
          ? []
          : [{ label: headingOf(number, column), list, filter }];
      }),
    ),
    made: tables.flatMap(({ number, columns }) =>
      columns.flatMap((column) =>
        column.note === null ? [] : [{ label: headingOf(number, column), note: column.note }],
      ),
    ),
  };
}

/** The columns of the sheet of facts, each as its rows of units and of people count it. */
export function figuresOfEmulation({ unit, columns, rows }: EmulationSheetOut): ToldFigures {
  const ofSheet = ({ unit: _unit, own: _own, personId: _person, ...rest }: FigureFilter): FigureFilter =>
    unit ? { ...rest, unit } : rest;
  const figures = columns.flatMap(({ key, label, group }) =>
    (['whole', 'unit', 'person'] as const).flatMap((subject) => {
      const facts = rows.filter((row) => row.subject === subject).flatMap((row) => row.facts);
      const fact = facts.find((one) => one.key === key);
      if (!fact) return [];
      const name = [group, label].filter(Boolean).join(': ');
      const words = subject === 'person' ? `${name} (từng cá nhân)` : name;
      return [{ label: words, list: fact.list, filter: ofSheet(fact.filter) }];
    }),
  );
  return { figures, made: [] };
}

export const together = (...all: readonly ToldFigures[]): ToldFigures => ({
  figures: all.flatMap(({ figures }) => figures),
  made: all.flatMap(({ made }) => made),
});

/** The last sheet of a workbook. */
export const notesSheet = (
  { of, rows }: NotesOf,
  span: { from: number; to: number },
  notes: readonly string[],
): TableSheet => ({
  name: NOTES_TITLE,
  title: `${NOTES_TITLE} ${spanWords(span)}`.toLocaleUpperCase('vi'),
  notes: [...notes, of],
  columns: [
    { heading: HEADINGS[0], width: 6, kind: 'index' },
    { heading: HEADINGS[1], width: 40, kind: 'long' },
    { heading: HEADINGS[2], width: 60, kind: 'long' },
    { heading: HEADINGS[3], width: 50, kind: 'long' },
  ],
  rows: rows.map(({ name, how, notCounted, ofGroup }, place) => ({
    values: [place + 1, name, how, notCounted],
    ...(ofGroup ? { bold: true } : {}),
  })),
});

/** The last pages of a report. */
export const notesAppendix = ({ of, rows }: NotesOf, notes: readonly string[]): Appendix => ({
  landscape: true,
  name: 'Phụ lục',
  title: NOTES_TITLE,
  body: [plain(`${[...notes, of].join('. ')}.`), tableOf(rows)],
});

function tableOf(rows: readonly FigureNote[]): Block {
  return {
    kind: 'table',
    table: {
      size: 10,
      columns: [
        { width: 42, align: 'left' },
        { width: 46, align: 'left' },
        { width: 40, align: 'left' },
      ],
      head: [HEADINGS.slice(1).map((text) => ({ text }))],
      rows: rows.map(({ name, how, notCounted, ofGroup }) => ({
        cells: [name, how, notCounted],
        ...(ofGroup ? { bold: true as const } : {}),
      })),
    },
  };
}
