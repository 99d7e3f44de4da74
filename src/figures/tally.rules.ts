/** A filter as the books know it: its fields in order, without the year, which is that of the book. */
export function tallyKey(filter: object): string {
  const fields = Object.entries(filter)
    .filter(([field, value]) => field !== 'year' && value !== undefined && value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(fields));
}

/** Codes of a list that no item of a year bears are not among its tallies: it counts none of them. */
export const mayBeMissing = (filter: { aspect?: string; topic?: string }): boolean =>
  filter.aspect !== undefined || filter.topic !== undefined;

/** What the tallies can be asked within: years and a unit. */
export const isTallied = (base: object): boolean =>
  Object.keys(base).every((field) => ['from', 'to', 'unit', 'own'].includes(field));
