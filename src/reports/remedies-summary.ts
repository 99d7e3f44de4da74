import { grouped } from '../shared/lists.js';
import { cell, column } from './table-parts.js';
import type { TableOut, TableRowOut } from './tables.dto.js';

/** Beyond this a table of each shortcoming is a sheet to look into, not a paper to read. */
const READABLE = 150;

/** What became of the shortcomings of Biểu 5, in its own words and with how many. */
export function outcomesOf(table: TableOut): [outcome: string, count: number][] {
  const found = grouped(shortcomingsOf(table), (row) => outcomeOf(table, row));
  return [...found].map(([outcome, rows]) => [outcome, rows.length]);
}

/** Biểu 5 as it goes into a paper: a row a shortcoming, or where they are many a row a unit. */
export function readable(table: TableOut, unitNames: ReadonlyMap<string, string>): TableOut {
  if (table.rows.length <= READABLE) return table;
  const outcomes = outcomesOf(table).map(([outcome]) => outcome);
  const units = grouped(table.rows, ({ unit }) => unitNames.get(unit ?? '') ?? unit ?? '');
  const counts = (rows: TableRowOut[]) => {
    const found = shortcomingsOf({ ...table, rows });
    const of = (outcome: string) => found.filter((row) => outcomeOf(table, row) === outcome).length;
    return [cell(found.length), ...outcomes.map((outcome) => cell(of(outcome)))];
  };
  return {
    number: table.number,
    title: `${table.title} (số hạn chế theo đơn vị)`,
    columns: [
      column('place', 'TT', 'index'),
      column('unit', 'Đơn vị', 'long'),
      column('shortcomings', 'Số hạn chế'),
      ...outcomes.map((outcome) => column(outcome, outcome, 'number', 'Kết quả khắc phục')),
    ],
    rows: [...units].map(([name, rows], index) => ({
      unit: null,
      cells: [cell(index + 1), cell(name), ...counts(rows)],
    })),
    total: { unit: null, cells: [cell(''), cell('Tổng số'), ...counts(table.rows)] },
  };
}

const placeOf = ({ columns }: TableOut, key: string) => columns.findIndex((one) => one.key === key);

/** A unit without any has a row too, and shortcomings of persons are a number in a row of their own. */
const shortcomingsOf = (table: TableOut) =>
  table.rows.filter((row) => row.cells[placeOf(table, 'outcome')]?.value != null);

/** Without the reason that may follow. */
const outcomeOf = (table: TableOut, row: TableRowOut) =>
  String(row.cells[placeOf(table, 'outcome')]?.value).split(':')[0]!;
