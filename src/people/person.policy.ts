import { type Actor, holdsOver } from '../shared/actor.js';

/** Those who enter for others see who serves in their subtree; the administrator sees names and offices, no content. */
export const PEOPLE_READERS = ['clerk', 'secretary', 'administrator', 'grantor'] as const;

/** Units whose people the actor may list. */
export function readableUnits(actor: Actor): string[] {
  const units = new Set<string>();
  for (const grant of actor.grants) {
    if ((PEOPLE_READERS as readonly string[]).includes(grant.role))
      grant.unitIds.forEach((id) => units.add(id));
  }
  return [...units];
}

/** Clerk and secretary keep the people of their subtree, the administrator those of theirs. */
export function mayKeepPeople(actor: Actor, unitId: string): boolean {
  return holdsOver(actor, unitId, 'clerk', 'secretary', 'administrator');
}
