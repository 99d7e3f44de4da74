import { Problem } from '../shared/problems.js';

/** Parts equal the total, or the report refuses. */
export function mustBalance(total: number, parts: readonly number[]): void {
  if (sumOf(parts) !== total) throw new Problem('summary.unbalanced');
}

export const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
