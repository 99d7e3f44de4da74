import type { Actor } from '../shared/actor.js';
import { isRead, readBy } from '../shared/reach.js';

const READERS = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'] as const;

/** True for those who see all figures of a unit: a report of fewer would be a wrong one. */
export function mayReport(actor: Actor, unitId: string, year: number): boolean {
  return readers(actor).some((grant) => isRead(readBy(grant), unitId, year));
}

/**
 * Units of which the actor was granted a view as such, and those whose past these have taken over: the report of one
 * of them is the actor's own.
 */
export const reportingUnits = (actor: Actor): string[] =>
  readers(actor).flatMap(({ standsFor }) => [...standsFor]);

const readers = ({ grants }: Actor) =>
  grants.filter(({ role }) => (READERS as readonly string[]).includes(role));
