import { cellValue } from './cell-value.js';
import { type SheetPage, openPage } from './sheet-page.js';
import { type Style, type ValueKind, cellStyle } from './sheet-style.js';
import { LINE_HEIGHT, heightOfLines, linesOf } from './text-measure.js';
import { type WorkbookStream, commitSheet, workbookBuffer } from './workbook-stream.js';

/** Tables of figures that go out and do not come in again, a sheet each. */
export interface TableWorkbook {
  /** Organisation in the heading. */
  organisation: string;
  /** Prints “BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN” on every page. */
  demo: boolean;
  tables: readonly TableSheet[];
}

export interface TableSheet {
  /** Name of the sheet: at most 31 characters, without / \ ? * [ ] : */
  name: string;
  title: string;
  notes: readonly string[];
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  /** Stands below the rows, and is not filtered. */
  total?: TableRow;
}

export interface TableColumn {
  heading: string;
  /** Stands above the headings of neighbours that share it. */
  group?: string | null;
  /** In characters. */
  width: number;
  kind: ValueKind;
}

export interface TableRow {
  /** One value a column: dates as YYYY-MM-DD, shares as 0.125; null: does not apply, printed “—” and never 0. */
  values: readonly (string | number | null)[];
  /** A sum, or the heading of what follows. */
  bold?: boolean;
}

const NOT_APPLICABLE = '—';

/** The tables as an .xlsx. */
export function tableWorkbook({ organisation, demo, tables }: TableWorkbook): Promise<Buffer> {
  return workbookBuffer(organisation, async (target) => {
    for (const table of tables) writeTable(target, table, { organisation, demo });
  });
}

function writeTable(
  target: WorkbookStream,
  table: TableSheet,
  head: { organisation: string; demo: boolean },
): void {
  const page = openPage(target, { ...table, ...head });
  const styles = stylesOf(table.columns);
  const rows = [...table.rows, ...(table.total ? [table.total] : [])];
  rows.forEach((row, place) => writeRow(page, page.headingRow + 1 + place, row, table.columns, styles));
  // The total stays in sight whatever is filtered.
  page.sheet.autoFilter = {
    from: { row: page.headingRow, column: 1 },
    to: { row: page.headingRow + table.rows.length, column: table.columns.length },
  };
  commitSheet(page.sheet);
}

type ColumnStyles = Record<'plain' | 'bold' | 'none', Style>;

const stylesOf = (columns: readonly TableColumn[]): ColumnStyles[] =>
  columns.map(({ kind }) => ({
    plain: cellStyle(kind),
    bold: cellStyle(kind, { bold: true }),
    none: cellStyle('text', { centre: true }),
  }));

function writeRow(
  { sheet }: SheetPage,
  place: number,
  { values, bold = false }: TableRow,
  columns: readonly TableColumn[],
  styles: readonly ColumnStyles[],
): void {
  const row = sheet.getRow(place);
  let lines = 1;
  columns.forEach(({ kind, width }, index) => {
    const cell = row.getCell(index + 1);
    const value = values[index] ?? null;
    cell.value = value === null ? NOT_APPLICABLE : cellValue(kind, value);
    cell.style = styles[index]![value === null ? 'none' : bold ? 'bold' : 'plain'];
    if (typeof value === 'string') lines = Math.max(lines, linesOf(value, width, bold ? 'bold' : 'regular'));
  });
  row.height = lines === 1 ? LINE_HEIGHT : heightOfLines(lines);
  row.commit();
}
