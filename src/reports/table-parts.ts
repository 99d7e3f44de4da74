import { sumOf } from '../figures/balance.rules.js';
import type { FigureDefinition } from '../figures/commitment.figures.js';
import type { FigureOut } from '../shared/figure.dto.js';
import type { FiguredRow, TableFacts } from './table-facts.js';
import type { TableCellOut, TableColumnOut, TableKind } from './tables.dto.js';

export const column = (
  key: string,
  heading: string,
  kind: TableKind = 'number',
  group: string | null = null,
  note: string | null = null,
): TableColumnOut => ({ key, heading, group, kind, note });

export const cell = (value: string | number | null): TableCellOut => ({
  value,
  filter: null,
  list: 'commitments',
});

/** The number of a figure in a unit, and the filter that lists it. */
export const figureCell = ({ row, valueOf }: FiguredRow, figure: FigureDefinition): TableCellOut => ({
  value: valueOf(figure),
  filter: { ...row.base, ...figure.filter },
  list: 'commitments',
});

/** The sum of a figure over all rows. */
export const figureTotal = ({ rows, base }: TableFacts, figure: FigureDefinition): TableCellOut => ({
  value: sumOf(rows.map(({ valueOf }) => valueOf(figure))),
  filter: { ...base, ...figure.filter },
  list: 'commitments',
});

/** How many rows a figure has, opening them; null: it does not apply. */
export const countCell = (figure: FigureOut | undefined): TableCellOut =>
  figure ? { value: figure.value, filter: figure.filter, list: figure.list } : cell(null);

/** What the rows of a figure add up to, opening them; null: there are none. */
export const amountCell = (figure: FigureOut | undefined): TableCellOut =>
  figure?.amount != null ? { value: figure.amount, filter: figure.filter, list: figure.list } : cell(null);

/** A share of a whole; of nothing there is none. */
export const shareCell = (part: number | null, whole: number | null): TableCellOut =>
  cell(part === null || whole === null || whole === 0 ? null : part / whole);

/** The sum of what is there; null: nothing is. */
export function sumOrNone(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length > 0 ? sumOf(there) : null;
}
