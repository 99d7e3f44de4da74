import { type Actor, holdsAt } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import {
  ACTIONS,
  type Action,
  type Kind,
  STATE_NAMES,
  type Side,
  type State,
  sideOf,
  stepOf,
} from './commitment.flow.js';
import { isRead, readBy } from '../shared/reach.js';

/** What the policy needs to know of an item. */
export interface CommitmentFacts {
  year: number;
  kind: Kind;
  state: State;
  unitId: string;
  personId: string | null;
  reviewUnitId: string | null;
  reviewUnitName: string;
  submittedBy: string | null;
  selfAssessedBy: string | null;
  /** Who asked to stop it; null: nobody. */
  stopRequestedBy: string | null;
}

export interface Refusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** Which items an account sees, and of which it sees whose they are. */
export interface CommitmentScope {
  personId: string | null;
  /** Units (also `unitInYear`) of which all items are seen with names. */
  named: string[];
  /** Units of which the collective items are seen. */
  collectiveOf: string[];
  /** Units (also `unitInYear`) of which individual items are seen without names. */
  masked: string[];
  /** Bodies whose reviewer the account is: what was sent to them is seen with names. */
  reviewsFor: string[];
}

const READERS = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'];
const REVIEWERS = ['secretary', 'reviewer'] as const;

export function commitmentScope(actor: Actor): CommitmentScope {
  const named = new Set<string>();
  const masked = new Set<string>();
  const reviewsFor = new Set<string>();
  for (const grant of actor.grants) {
    if (READERS.includes(grant.role)) readBy(grant).forEach((id) => (grant.atBloc ? masked : named).add(id));
    if ((REVIEWERS as readonly string[]).includes(grant.role))
      grant.standsFor.forEach((id) => reviewsFor.add(id));
  }
  return {
    personId: actor.personId,
    named: [...named],
    collectiveOf: [...actor.homeUnitIds],
    masked: [...masked].filter((id) => !named.has(id)),
    reviewsFor: [...reviewsFor],
  };
}

type Seen = Pick<CommitmentFacts, 'year' | 'kind' | 'state' | 'unitId' | 'personId' | 'reviewUnitId'>;

/** True when the item may be seen with the registrant's name. */
export function seesNames(scope: CommitmentScope, item: Seen): boolean {
  if (item.kind === 'collective') return true;
  return isOwn(scope.personId, item) || isRead(scope.named, item.unitId, item.year) || isRouted(scope, item);
}

/** True when the item may be seen at all. */
export function isVisible(scope: CommitmentScope, item: Seen): boolean {
  const collective = item.kind === 'collective' && scope.collectiveOf.includes(item.unitId);
  const inSubtree = [scope.named, scope.masked].some((ids) => isRead(ids, item.unitId, item.year));
  return isOwn(scope.personId, item) || inSubtree || collective || isRouted(scope, item);
}

const isOwn = (personId: string | null, item: Seen) => personId !== null && item.personId === personId;
const isRouted = (scope: CommitmentScope, item: Seen) =>
  item.state !== 'draft' && item.reviewUnitId !== null && scope.reviewsFor.includes(item.reviewUnitId);

/** True for those who may write an item of this unit: the person, or clerk or secretary over the unit. */
export function mayRegisterFor(actor: Actor, unitId: string, personId: string | null): boolean {
  if (personId !== null && personId === actor.personId && actor.homeUnitIds.has(unitId)) return true;
  return actor.grants.some(
    (grant) =>
      (grant.role === 'clerk' || grant.role === 'secretary') && !grant.atBloc && grant.unitIds.has(unitId),
  );
}

/** Why the actor may not take an action on an item that they see; null when they may (windows apart). */
export function refusal(action: Action, actor: Actor, item: CommitmentFacts): Refusal | null {
  return sideRefusal(sideOf(action), actor, item) ?? stateRefusal(action, item);
}

function sideRefusal(side: Side, actor: Actor, item: CommitmentFacts): Refusal | null {
  if (side === 'registrant') {
    if (mayRegisterFor(actor, item.unitId, item.personId)) return null;
    return { code: 'refused.role', values: { who: 'người đăng ký hoặc cấp ủy nơi đăng ký' } };
  }
  if (!reviews(side, actor, item)) {
    return { code: 'refused.role', values: { who: item.reviewUnitName || 'cấp ủy xem xét' } };
  }
  if (isOwnWork(actor, item)) return { code: 'refused.self-review', values: { body: item.reviewUnitName } };
  return null;
}

/** Secretary or reviewer exactly at the reviewing body or its successor; for a return also with a grant over a wider subtree. */
function reviews(side: Side, actor: Actor, item: CommitmentFacts): boolean {
  const { reviewUnitId } = item;
  if (reviewUnitId === null) return false;
  if (holdsAt(actor, reviewUnitId, ...REVIEWERS)) return true;
  const wider = (grant: Actor['grants'][number]) =>
    (REVIEWERS as readonly string[]).includes(grant.role) && grant.unitIds.has(reviewUnitId);
  return side === 'wide-reviewer' && actor.grants.some(wider);
}

/** Registrant, submitter, assessor and who asked to stop never decide on their own; a secretary not the collective items of their unit. */
function isOwnWork(actor: Actor, item: CommitmentFacts): boolean {
  const person = item.personId !== null && item.personId === actor.personId;
  const sent = [item.submittedBy, item.selfAssessedBy, item.stopRequestedBy].includes(actor.accountId);
  const ownCollective = item.kind === 'collective' && holdsAt(actor, item.unitId, 'secretary', 'clerk');
  return person || sent || ownCollective;
}

function stateRefusal(action: Action, item: CommitmentFacts): Refusal | null {
  const undecidable = action === 'stop' && item.stopRequestedBy === null;
  if (stepOf(action, item.state) && !undecidable) return null;
  return { code: 'commitment.wrong-state', values: { state: STATE_NAMES[item.state] } };
}

/** The actions open to the actor, windows apart. */
export function actionsFor(actor: Actor, item: CommitmentFacts): Action[] {
  return ACTIONS.filter((action) => refusal(action, actor, item) === null);
}
