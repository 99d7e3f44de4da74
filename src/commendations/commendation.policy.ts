import { type Actor, holdsAt, holdsAtBloc, holdsAtBlocOver } from '../shared/actor.js';
import type { ProblemCode } from '../shared/problems.js';
import {
  type By,
  COMMENDATION_ACTIONS,
  COMMENDATION_STATE_NAMES,
  COMMENDATION_STEPS,
  type CommendationAction,
  type CommendationState,
  type Level,
  type Subject,
  commendationStep,
} from './commendation.flow.js';
import { isRead, readBy } from '../shared/reach.js';

/** What the policy needs to know of a commendation. */
export interface CommendationFacts {
  year: number;
  subject: Subject;
  state: CommendationState;
  level: Level;
  unitId: string;
  personId: string | null;
  /** The grassroots organisation that the unit is or belongs to; null: a body of the bloc itself. */
  baseUnitId: string | null;
  proposedOn: string | null;
  proposedBy: string | null;
  createdBy: string | null;
  /** The person agreed to be introduced, and did not take it back. */
  hasConsent: boolean;
  /** There was an agreement, in force or taken back. */
  hadConsent: boolean;
  /** The last agreement was taken back in the person's own account. */
  withdrewSelf: boolean;
  isPublished: boolean;
}

export interface Refusal {
  code: ProblemCode;
  values: Record<string, string>;
}

/** Which commendations an account sees, and of which it sees whose they are. */
export interface CommendationScope {
  personId: string | null;
  /** Units whose clerk or secretary the account is: all, those being drafted as well. */
  kept: string[];
  /** Units looked into with names, by others than these. */
  named: string[];
  /** Units of which the commendations of collectives are seen. */
  collectiveOf: string[];
  /** Units seen from the bloc: what was sent to it, with names, and what units decided, without. */
  ofBloc: string[];
}

const KEEPERS = ['clerk', 'secretary'];
const READERS = [...KEEPERS, 'reviewer', 'inspector', 'leader'];

export function commendationScope(actor: Actor): CommendationScope {
  const [kept, named, ofBloc] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const grant of actor.grants) {
    const { role, atBloc } = grant;
    if (!READERS.includes(role)) continue;
    const seen = atBloc ? ofBloc : KEEPERS.includes(role) ? kept : named;
    readBy(grant).forEach((id) => seen.add(id));
  }
  const collectiveOf = [...actor.homeUnitIds];
  return {
    personId: actor.personId,
    kept: [...kept],
    named: [...named],
    collectiveOf,
    ofBloc: [...ofBloc],
  };
}

type Seen = Pick<CommendationFacts, 'year' | 'subject' | 'state' | 'unitId' | 'personId'>;

/** True when the commendation may be seen at all: the same rule as in `commendation.query.ts`. */
export function isVisible(scope: CommendationScope, item: Seen): boolean {
  const sees = (ids: readonly string[]) => isRead(ids, item.unitId, item.year);
  if (sees(scope.kept) || isOwn(scope.personId, item)) return true;
  if (item.state === 'drafted') return false;
  const ofOwnUnit = item.subject === 'collective' && scope.collectiveOf.includes(item.unitId);
  return ofOwnUnit || sees(scope.named) || sees(scope.ofBloc);
}

/** True when whose it is may be seen as well: at the bloc what was sent to it, or agreed to be introduced. */
export function seesPerson(
  scope: CommendationScope,
  item: Seen & Pick<CommendationFacts, 'level' | 'proposedOn' | 'hasConsent'>,
): boolean {
  if (item.subject === 'collective') return true;
  if ([scope.kept, scope.named].some((ids) => isRead(ids, item.unitId, item.year))) return true;
  return isOwn(scope.personId, item) || item.proposedOn !== null || item.level !== 'unit' || item.hasConsent;
}

const isOwn = (personId: string | null, { personId: whose }: { personId: string | null }) =>
  personId !== null && whose === personId;

/** Clerk or secretary over the unit, by a grant below the bloc: the Khối does not draft for a unit. */
export function mayDraftFor(actor: Actor, unitId: string): boolean {
  return actor.grants.some(
    ({ role, atBloc, unitIds }) => KEEPERS.includes(role) && !atBloc && unitIds.has(unitId),
  );
}

/** What is decided on paper: the secretary records that of the own committee, the Khối's reviewer that of any level. */
export function mayRecordDecided(actor: Actor, unitId: string, level: Level): boolean {
  const secretary = actor.grants.some(
    ({ role, atBloc, unitIds }) => role === 'secretary' && !atBloc && unitIds.has(unitId),
  );
  return (level === 'unit' && secretary) || holdsAtBlocOver(actor, unitId, 'reviewer');
}

/** Why the actor may not take an action on a commendation that they see; null when they may. */
export function commendationRefusal(
  action: CommendationAction,
  actor: Actor,
  item: CommendationFacts,
): Refusal | null {
  const by = COMMENDATION_STEPS.find((step) => step.action === action)?.by ?? 'unit';
  if (!IS_BY[by](actor, item)) return { code: 'refused.role', values: { who: WHO[by] } };
  if ((by === 'committee' || by === 'recorder') && decidesOwn(action, actor, item)) {
    return { code: 'refused.own-proposal', values: { body: 'cán bộ khác của Đảng ủy Khối' } };
  }
  if (!commendationStep(action, item.state)) {
    return { code: 'commendation.wrong-state', values: { state: COMMENDATION_STATE_NAMES[item.state] } };
  }
  return consentRefusal(action, actor, item);
}

const IS_BY: Record<By, (actor: Actor, item: CommendationFacts) => boolean> = {
  unit: (actor, { unitId }) => mayDraftFor(actor, unitId),
  secretary: (actor, { baseUnitId }) => baseUnitId !== null && holdsAt(actor, baseUnitId, 'secretary'),
  committee: (actor, { unitId }) => holdsAtBlocOver(actor, unitId, 'reviewer'),
  recorder: (actor, { unitId, level }) => mayRecordDecided(actor, unitId, level),
  person: (actor, item) =>
    item.subject === 'individual' && (isOwn(actor.personId, item) || mayDraftFor(actor, item.unitId)),
  hider: (actor, item) =>
    isOwn(actor.personId, item) ||
    mayDraftFor(actor, item.unitId) ||
    holdsAtBlocOver(actor, item.unitId, 'reviewer'),
};

const WHO: Record<By, string> = {
  unit: 'cấp ủy của đơn vị',
  secretary: 'bí thư của tổ chức cơ sở đảng',
  committee: 'Đảng ủy Khối',
  recorder: 'bí thư của đơn vị hoặc Đảng ủy Khối',
  person: 'người được biểu dương hoặc cấp ủy của đơn vị',
  hider: 'người được biểu dương, cấp ủy của đơn vị hoặc Đảng ủy Khối',
};

/** Who proposes does not decide: the proposer, the keeper of the unit's book, and the person. */
function decidesOwn(action: CommendationAction, actor: Actor, item: CommendationFacts): boolean {
  if (isOwn(actor.personId, item)) return true;
  if (item.proposedOn === null || action === 'correct') return false;
  const wrote = item.proposedBy === actor.accountId || item.createdBy === actor.accountId;
  return wrote || mayDraftFor(actor, item.unitId);
}

function consentRefusal(action: CommendationAction, actor: Actor, item: CommendationFacts): Refusal | null {
  const refused = (code: ProblemCode): Refusal => ({ code, values: {} });
  // An agreement is never taken away, and with it stays what it is about.
  if (action === 'delete' && item.hadConsent) return refused('commendation.consent-kept');
  if (action === 'give-consent' && item.hasConsent) return refused('commendation.consent-given');
  if (action === 'give-consent' && item.withdrewSelf && !isOwn(actor.personId, item)) {
    return refused('commendation.own-consent');
  }
  if (action === 'withdraw-consent' && !item.hasConsent) return refused('commendation.no-consent');
  if (action === 'publish' && item.isPublished) return refused('commendation.published');
  if (action === 'publish' && item.subject === 'individual' && !item.hasConsent) {
    return refused('commendation.no-consent');
  }
  return action === 'unpublish' && !item.isPublished ? refused('commendation.not-published') : null;
}

/** The actions open to the actor. */
export function commendationActions(actor: Actor, item: CommendationFacts): CommendationAction[] {
  return COMMENDATION_ACTIONS.filter((action) => commendationRefusal(action, actor, item) === null);
}

interface Told {
  id: string;
  by: string | null;
  action: string;
  reason: string | null;
  changes: Record<string, unknown>;
}

/** What leads to the person among what an act changed. */
const OF_PERSON = new Set(['personId', 'commitmentId', 'consentGivenOn']);

/** History for who does not see whose it is: nothing of agreements, nor of the person's own acts (`own`). */
export function withoutPerson<Entry extends Told>(entries: Entry[], own: ReadonlySet<string>): Entry[] {
  return entries.map((entry) => {
    const ofPerson = own.has(entry.id) || entry.action.endsWith('-consent');
    if (ofPerson) return { ...entry, by: null, reason: null, changes: {} };
    const changes = Object.entries(entry.changes).filter(([field]) => !OF_PERSON.has(field));
    return { ...entry, changes: Object.fromEntries(changes) };
  });
}

/** Everybody with content to do here reads the examples: they are there to be known. */
export function seesExamples(actor: Actor): boolean {
  return (
    actor.personId !== null || actor.grants.some(({ role }) => role === 'member' || READERS.includes(role))
  );
}

/** The Khối's reviewers keep the lists of forms and titles. */
export const mayKeepOptions = (actor: Actor): boolean => holdsAtBloc(actor, 'reviewer');
