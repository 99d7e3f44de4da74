import type { TableColumn, TableSheet } from '../documents/workbooks/table-workbook.js';
import type { TableColumnOut, TableKind, TableOut, TablesOut } from './tables.dto.js';

/** Widths of columns in characters. */
const WIDTHS: Record<TableKind, number> = {
  index: 5,
  text: 18,
  long: 34,
  date: 13,
  number: 11,
  percent: 10,
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
    rows: rows.map(({ cells }) => ({ values: cells.map(({ value }) => value) })),
    total: { values: total.cells.map(({ value }) => value), bold: true },
  };
}

const columnOf = ({ heading, group, kind }: TableColumnOut): TableColumn => ({
  heading,
  group,
  kind,
  width: WIDTHS[kind],
});
