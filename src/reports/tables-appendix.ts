import { type Appendix, type Block, type HeadCell, plain } from '../documents/papers/paper.model.js';
import { isDate, vietnameseDate } from '../shared/dates.js';
import { readable } from './remedies-summary.js';
import type { TableColumnOut, TableKind, TableOut, TableRowOut, TablesOut } from './tables.dto.js';

/** Shares of the width, and the side on which values stand. */
const COLUMNS: Record<TableKind, { width: number; align: 'left' | 'center' | 'right' }> = {
  index: { width: 9, align: 'center' },
  text: { width: 24, align: 'left' },
  long: { width: 46, align: 'left' },
  date: { width: 22, align: 'center' },
  number: { width: 15, align: 'right' },
  percent: { width: 16, align: 'right' },
  amount: { width: 26, align: 'right' },
};

/** Phụ lục 1: the tables across landscape pages, each from a new page. */
export function tablesAppendix(
  { tables, notes, after }: Pick<TablesOut, 'tables' | 'notes' | 'after'>,
  unitNames: ReadonlyMap<string, string>,
): Appendix[] {
  const shown = tables.map((table) => (table.number === 5 ? readable(table, unitNames) : table));
  return shown.map((table, index) => ({
    landscape: true,
    name: index === 0 ? 'Phụ lục 1' : 'Phụ lục 1 (tiếp theo)',
    title: `Biểu ${table.number}. ${table.title}`,
    body: [
      ...(index === 0 ? [plain(`${notes.join('. ')}.`)] : []),
      tableBlock(table),
      ...(index === shown.length - 1 ? after.map((line) => plain(line)) : []),
    ],
  }));
}

function tableBlock({ columns, rows, total }: TableOut): Block {
  const shown = (row: TableRowOut) =>
    row.cells.map(({ value }, index) => cellText(value, columns[index]?.kind ?? 'text'));
  return {
    kind: 'table',
    table: {
      size: 10,
      columns: columns.map(({ kind }) => COLUMNS[kind]),
      head: headOf(columns),
      rows: [...rows.map((row) => ({ cells: shown(row) })), { cells: shown(total), bold: true }],
    },
  };
}

/** Neighbours of a group stand below its name. */
export function headOf(columns: readonly Pick<TableColumnOut, 'heading' | 'group'>[]): HeadCell[][] {
  if (columns.every(({ group }) => group === null)) return [columns.map(({ heading: text }) => ({ text }))];
  const top = columns.flatMap(({ heading: text, group }, index): HeadCell[] => {
    if (group === null) return [{ text, rows: 2 }];
    if (columns[index - 1]?.group === group) return [];
    const after = columns.slice(index).findIndex((one) => one.group !== group);
    return [{ text: group, columns: after === -1 ? columns.length - index : after }];
  });
  return [top, columns.filter(({ group }) => group !== null).map(({ heading: text }) => ({ text }))];
}

const NUMBERS = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

function cellText(value: string | number | null, kind: TableKind): string | null {
  if (value === null) return null;
  if (kind === 'amount' && value !== '') return NUMBERS.format(Number(value));
  if (typeof value === 'string') return kind === 'date' && isDate(value) ? vietnameseDate(value) : value;
  return kind === 'percent' ? NUMBERS.format(value * 100) : NUMBERS.format(value);
}
