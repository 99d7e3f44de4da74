import { type Actor, type HeldGrant, type Role } from '../shared/actor.js';
import type { Organisation } from './event-plan.rules.js';
import type { EventPlan, ReorganisationAction } from './reorganisation.flow.js';

const READERS: readonly Role[] = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader', 'administrator'];

const reach = (actor: Actor, counts: (grant: HeldGrant) => boolean): Set<string> => {
  const units = new Set<string>();
  for (const grant of actor.grants) if (counts(grant)) grant.unitIds.forEach((id) => units.add(id));
  return units;
};

/** Units whose re-organisations the actor reads: committees those of their own, the bloc's officers all of the bloc. */
export function readableUnits(actor: Actor): Set<string> {
  return reach(actor, ({ role }) => READERS.includes(role));
}

/** Units that the actor re-organises: administrator of the bloc in which they stand. */
export function keptUnits(actor: Actor): Set<string> {
  return reach(actor, ({ role, atBloc }) => role === 'administrator' && atBloc);
}

/**
 * True when the actor may record an event about all of these units: each stands in a bloc of theirs, or outside of
 * every bloc, where nobody keeps it.
 */
export function mayReorganise(actor: Actor, unitIds: Iterable<string>, organisation: Organisation): boolean {
  const kept = keptUnits(actor);
  if (kept.size === 0) return false;
  return [...unitIds].every((id) => {
    const root = organisation.get(organisation.get(id)?.path[0] ?? '');
    return !root || root.kind !== 'bloc' || kept.has(id);
  });
}

/**
 * Nobody hands themselves a role over what they did not have it over: a grant of one's own goes on within its reach,
 * or at a unit that begins and takes over nothing else.
 */
export function mayContinueOwn(actor: Actor, role: Role, toUnitId: string, plan: EventPlan): boolean {
  const had = reach(actor, (grant) => grant.role === role);
  if (!plan.begun.some(({ unitId }) => unitId === toUnitId)) return had.has(toUnitId);
  const taken = [
    ...plan.links.flatMap(({ predecessorId, successorId }) =>
      successorId === toUnitId ? [predecessorId] : [],
    ),
    ...plan.moved.flatMap(({ unitId, parentId }) => (parentId === toUnitId ? [unitId] : [])),
  ];
  return taken.every((id) => had.has(id));
}

/** Units of which the actor is told the grants: as where grants are listed. */
export function grantUnits(actor: Actor): Set<string> {
  return reach(actor, ({ role }) => ['leader', 'grantor', 'administrator'].includes(role));
}

/** Units of which the actor is told who serves there: as where people are listed. */
export function peopleUnits(actor: Actor): Set<string> {
  return reach(actor, ({ role }) => ['clerk', 'secretary', 'administrator', 'grantor'].includes(role));
}

export type Refusal = 'refused.role' | 'reorganisation.in-force';

/** Why an act on a recorded event is not the actor's, or comes too late; null when it is possible. */
export function actionRefusal(
  action: ReorganisationAction,
  { kept, effectiveOn }: { kept: boolean; effectiveOn: string },
  today: string,
): Refusal | null {
  if (!kept) return 'refused.role';
  return action === 'withdraw' && effectiveOn <= today ? 'reorganisation.in-force' : null;
}
