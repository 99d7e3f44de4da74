import { refusalOf } from '../platform/problem.filter.js';
import type { Problem } from '../shared/problems.js';

/** What became of one row of many. */
export interface Outcome<T> {
  value: T | null;
  problem: Problem | null;
}

/**
 * Does one act a row, each in its own transaction, and tells the outcome of each: one bad row stops no other.
 * What is not a refusal stops all.
 */
export async function eachRow<Row, T>(
  rows: readonly Row[],
  act: (row: Row) => Promise<T>,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  for (const row of rows) {
    try {
      outcomes.push({ value: await act(row), problem: null });
    } catch (error) {
      const problem = refusalOf(error);
      if (!problem) throw error;
      outcomes.push({ value: null, problem });
    }
  }
  return outcomes;
}
