import type { Year } from '../api/types';

/** The first year, from the given one on, in which items can be registered today; null: none. */
export function registeringYear(years: readonly Year[], from: number): number | null {
  const open = years
    .filter(({ year, windows }) => year >= from && windows.some(isRegistering))
    .map(({ year }) => year);
  return open.length > 0 ? Math.min(...open) : null;
}

const isRegistering = ({ kind, open }: Year['windows'][number]) => kind === 'registration' && open;
