import { type Actor, holdsOver } from '../shared/actor.js';

interface Owner {
  unitId: string;
  personId: string | null;
}

/** Who sees which shortcomings: those of units widely, those of a person only near that person. */
export interface ShortcomingScope {
  personId: string | null;
  /** Units whose own shortcomings are seen. */
  ofUnits: string[];
  /** Units whose people's are seen as well. */
  ofPeople: string[];
}

const CLOSE = ['clerk', 'secretary'];
const WIDE = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'];

export function shortcomingScope(actor: Actor): ShortcomingScope {
  const ofUnits = new Set(actor.homeUnitIds);
  const ofPeople = new Set<string>();
  for (const grant of actor.grants) {
    if (WIDE.includes(grant.role)) grant.unitIds.forEach((id) => ofUnits.add(id));
    if (CLOSE.includes(grant.role) && !grant.atBloc) grant.unitIds.forEach((id) => ofPeople.add(id));
  }
  return { personId: actor.personId, ofUnits: [...ofUnits], ofPeople: [...ofPeople] };
}

/** A member records their own; clerk and secretary those of their subtree, of people only where they see them. */
export function mayRecord(actor: Actor, { unitId, personId }: Owner): boolean {
  const own = personId !== null && personId === actor.personId && actor.homeUnitIds.has(unitId);
  if (own) return true;
  if (personId !== null) return shortcomingScope(actor).ofPeople.includes(unitId);
  return holdsOver(actor, unitId, 'clerk', 'secretary');
}
