import { ApiProperty } from '@nestjs/swagger';
import { FIGURE_LISTS, type FigureList } from '../shared/figure.dto.js';
import { YearClosedOut } from '../years/closed.dto.js';

/**
 * What the values of a column are; a `percent` is a share: 0.125 for 12,5 %; a `date` is YYYY-MM-DD; an `amount` is
 * decimal text: what the rows behind it add up to, not how many they are.
 */
export type TableKind = 'index' | 'text' | 'long' | 'date' | 'number' | 'percent' | 'amount';

export class TableColumnOut {
  key: string;
  heading: string;
  /** Stands above the headings of neighbours that share it. */
  group: string | null;
  kind: TableKind;
  /** How its numbers are made, where they are no numbers of rows; null: each opens its rows. */
  note: string | null;
}

export class TableCellOut {
  /** null: does not apply, printed “—”; never the same as 0. */
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true })
  value: string | number | null;

  /** Of a number: query parameters of `GET /api/{list}` that list exactly what it counts. */
  filter: Record<string, string | number | boolean | string[]> | null;

  /** Which list `filter` is of. */
  @ApiProperty({ enum: FIGURE_LISTS })
  list: FigureList;
}

export class TableRowOut {
  /** Code of the unit; null: the total. */
  unit: string | null;
  /** One a column. */
  cells: TableCellOut[];
}

/** One of the appendix tables (biểu). */
export class TableOut {
  /** Number of the biểu: 1 to 8. */
  number: number;
  title: string;
  columns: TableColumnOut[];
  /** In the order of the office. */
  rows: TableRowOut[];
  total: TableRowOut;
}

export class TablesOut {
  from: number;
  to: number;
  unit: string | null;
  /** The organisation by which units are shown: of that time, or of their successors on `viewOn`. */
  view: 'then' | 'successor';
  /** YYYY-MM-DD; null: each year by its own organisation. */
  viewOn: string | null;
  /** Business date of the figures. */
  asOf: string;
  /** book: closed years are read as they were closed. */
  source: 'live' | 'book';
  /** Of a span of one closed year; null: open, or several years. */
  closed: YearClosedOut | null;
  /** Each closed year of the span that is read from its book; the others are read as they stand. */
  closedYears: YearClosedOut[];
  /** Printed under each title: date, organisation, how many units have filed. */
  notes: string[];
  tables: TableOut[];
  /** Printed below the last table: changes since the closing, one by one, and the code of the book. */
  after: string[];
}
