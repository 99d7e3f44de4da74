import { type Actor, holdsOver } from '../shared/actor.js';

/** Only an administrator over the parent (or over the unit itself) keeps the organisation's data. */
export function mayKeepUnits(actor: Actor, unitId: string): boolean {
  return holdsOver(actor, unitId, 'administrator');
}
