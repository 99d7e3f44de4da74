import { createHash } from 'node:crypto';
import type { HeldGrant } from './actor.js';

/** A unit in one year, as an id; the same as `unit_in_year()` of the database. */
export function unitInYear(unitId: string, year: number): string {
  const hash = createHash('md5').update(`${year} ${unitId}`).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** All that a grant reads: units in every year, and units in the years in which they stood below it. */
export const readBy = ({ unitIds, pastIds }: Pick<HeldGrant, 'unitIds' | 'pastIds'>): string[] => [
  ...unitIds,
  ...pastIds,
];

/** True when a row of a unit and a year is among what is read. */
export const isRead = (ids: readonly string[], unitId: string, year: number): boolean =>
  ids.includes(unitId) || ids.includes(unitInYear(unitId, year));

/** True when rows of a unit in any year of a span are. */
export const isReadWithin = (ids: readonly string[], unitId: string, from: number, to: number): boolean =>
  Array.from({ length: to - from + 1 }, (_, place) => from + place).some((year) => isRead(ids, unitId, year));

/**
 * The same as `isRead` in SQL; `ids` is a placeholder of a uuid[]. They may be thousands: as a subquery they are hashed once, also
 * where the plan does not know them.
 */
export const isReadSql = (ids: string, unitId: string, year: string): string =>
  `(${unitId} IN (SELECT unnest(${ids}::uuid[])) OR unit_in_year(${unitId}, ${year}) IN (SELECT unnest(${ids}::uuid[])))`;
