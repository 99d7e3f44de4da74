import { type Actor, holdsOver } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import {
  POSSIBLE_FROM,
  SHORTCOMING_ACTIONS,
  SHORTCOMING_STATE_NAMES,
  type ShortcomingAction,
  type ShortcomingState,
} from './shortcoming.flow.js';
import { isRead, readBy } from '../shared/reach.js';

interface Owner {
  unitId: string;
  personId: string | null;
}

/** What the policy needs to know of a shortcoming. */
export interface ShortcomingFacts extends Owner {
  state: ShortcomingState;
  /** Confirmed commitments that address it. */
  commitments: number;
  continuesId: string | null;
}

interface Refusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** Who sees which shortcomings: those of units widely, those of a person only near that person. */
export interface ShortcomingScope {
  personId: string | null;
  /** Units (also `unitInYear`) whose own shortcomings are seen. */
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
    if (WIDE.includes(grant.role)) readBy(grant).forEach((id) => ofUnits.add(id));
    if (CLOSE.includes(grant.role) && !grant.atBloc) readBy(grant).forEach((id) => ofPeople.add(id));
  }
  return { personId: actor.personId, ofUnits: [...ofUnits], ofPeople: [...ofPeople] };
}

/** True when the shortcoming is seen at all; the same rule in SQL: `selectedSql`. */
export function seesShortcoming(
  scope: ShortcomingScope,
  { unitId, personId, foundYear }: Owner & { foundYear: number },
): boolean {
  if (personId === null) return isRead(scope.ofUnits, unitId, foundYear);
  return personId === scope.personId || isRead(scope.ofPeople, unitId, foundYear);
}

/** A member records their own; clerk and secretary those of their subtree, of people only where they see them. */
export function mayRecord(actor: Actor, { unitId, personId }: Owner): boolean {
  const own = personId !== null && personId === actor.personId && actor.homeUnitIds.has(unitId);
  if (own) return true;
  if (personId !== null) return shortcomingScope(actor).ofPeople.includes(unitId);
  return holdsOver(actor, unitId, 'clerk', 'secretary');
}

/** Why the actor may not take an action on a shortcoming that they see; null when they may. */
export function shortcomingRefusal(
  action: ShortcomingAction,
  actor: Actor,
  shortcoming: ShortcomingFacts,
): Refusal | null {
  if (!mayRecord(actor, shortcoming)) return { code: 'refused.role', values: { who: keeperOf(shortcoming) } };
  if (!POSSIBLE_FROM[action].includes(shortcoming.state))
    return { code: 'shortcoming.wrong-state', values: { state: SHORTCOMING_STATE_NAMES[shortcoming.state] } };
  // Its words are those that a body has confirmed work on.
  if (action === 'update' && shortcoming.commitments > 0)
    return { code: 'shortcoming.words-in-use', values: { n: shortcoming.commitments } };
  if (action === 'unlink' && shortcoming.continuesId === null)
    return { code: 'shortcoming.not-linked', values: {} };
  if (action === 'link' && shortcoming.continuesId !== null)
    return { code: 'shortcoming.linked-already', values: {} };
  return null;
}

const keeperOf = ({ personId }: Owner) =>
  personId === null ? 'cấp ủy của đơn vị' : 'cá nhân hoặc cấp ủy nơi cá nhân sinh hoạt';

/** The actions open to the actor. */
export function shortcomingActions(actor: Actor, shortcoming: ShortcomingFacts): ShortcomingAction[] {
  return SHORTCOMING_ACTIONS.filter((action) => shortcomingRefusal(action, actor, shortcoming) === null);
}
