import type { ShortcomingState } from '../shortcomings/shortcoming.flow.js';
import { type Step, stateAsOf } from '../shortcomings/shortcoming.rules.js';

interface Part {
  id: string;
  foundYear: number;
  /** Now. */
  state: ShortcomingState;
}

interface PartStep extends Step {
  shortcomingId: string;
}

/** The years of a chain, from the first review to the last thing that happened, or to this year while it goes on. */
export function yearsOf(
  parts: readonly Part[],
  happened: readonly { year: number }[],
  going: boolean,
  thisYear: number,
): number[] {
  const first = Math.min(...parts.map(({ foundYear }) => foundYear));
  const known = [...parts.map(({ foundYear }) => foundYear), ...happened.map(({ year }) => year)];
  const last = Math.max(...known, ...(going ? [thisYear] : []));
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** The state of the chain at the end of a year: of the one that was found last by then. */
export function chainStateAsOf(
  parts: readonly Part[],
  steps: readonly PartStep[],
  year: number,
): ShortcomingState {
  const latest = parts
    .filter(({ foundYear }) => foundYear <= year)
    .reduce<Part | null>((last, part) => (last && last.foundYear >= part.foundYear ? last : part), null);
  const own = steps.filter(({ shortcomingId }) => shortcomingId === latest?.id);
  return stateAsOf(own, year) ?? 'open';
}
