import type { TableColumn, TableSheet } from '../documents/workbooks/table-workbook.js';
import type { TableColumnOut, TableKind, TableOut, TableRowOut, TablesOut } from './tables.dto.js';

/** Widths of columns in characters. */
const WIDTHS: Record<TableKind, number> = {
  index: 5,
  text: 18,
  long: 34,
  date: 13,
  number: 11,
  percent: 10,
  amount: 18,
};

/** The appendix tables as sheets of a workbook, one a table. */
export const tableSheets = ({ tables, notes }: TablesOut): TableSheet[] =>
  tables.map((table) => sheetOf(table, notes));

function sheetOf({ number, title, columns, rows, total }: TableOut, notes: readonly string[]): TableSheet {
  return {
    name: `Biểu ${number}`,
    title: `Biểu ${number}. ${title}`.toLocaleUpperCase('vi'),
    notes,
    columns: columns.map(columnOf),
    rows: rows.map((row) => ({ values: valuesOf(row, columns) })),
    total: { values: valuesOf(total, columns), bold: true },
  };
}

/** An amount leaves as a number, so that a sheet can add it up. */
const valuesOf = ({ cells }: TableRowOut, columns: readonly TableColumnOut[]) =>
  cells.map(({ value }, place) =>
    columns[place]?.kind === 'amount' && typeof value === 'string' ? Number(value) : value,
  );

const columnOf = ({ heading, group, kind }: TableColumnOut): TableColumn => ({
  heading,
  group,
  kind: kind === 'amount' ? 'number' : kind,
  width: WIDTHS[kind],
});
