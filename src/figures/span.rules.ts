import { Problem } from '../shared/problems.js';

const MOST_YEARS = 30;

/** Years in order, and no more of them than one page of figures can tell. */
export function mustBeReadable({ from, to }: { from: number; to: number }): void {
  if (to < from) throw new Problem('dates.backwards');
  if (to - from > MOST_YEARS) throw new Problem('dates.too-long', { n: MOST_YEARS });
}
