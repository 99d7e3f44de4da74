import { type Actor, holdsOver } from '../shared/actor.js';

const READERS = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'] as const;

/** True for those who see all figures of a unit: a report of fewer would be a wrong one. */
export function mayReport(actor: Actor, unitId: string): boolean {
  return holdsOver(actor, unitId, ...READERS);
}

/** Units of which the actor was granted a view as such: the report of one of them is the actor's own. */
export function reportingUnits(actor: Actor): string[] {
  return actor.grants
    .filter(({ role }) => (READERS as readonly string[]).includes(role))
    .map(({ unitId }) => unitId);
}
