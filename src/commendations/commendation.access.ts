import { type EntityManager, IsNull } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import type { CommendationsQuery } from './commendation.dto.js';
import type { CommendationOut } from './commendation-out.dto.js';
import { Commendation, CommendationConsent } from './commendation.entity.js';
import type { CommendationAction } from './commendation.flow.js';
import {
  type CommendationFacts,
  commendationActions,
  commendationRefusal,
  commendationScope,
  seesPerson,
} from './commendation.policy.js';
import { type CommendationRow, commendationsIn } from './commendation.query.js';
import { agreedToOther } from './commendation.rules.js';
import { withdrawConsent } from './example.query.js';

/** Agreements and what follows from them are no figures of a year: taking one back is never too late. */
const AT_ANY_TIME: readonly CommendationAction[] = [
  'give-consent',
  'withdraw-consent',
  'publish',
  'unpublish',
];

/** A span that ends before it begins, and `own` of no unit, ask for nothing. */
export function refuseAsk({
  from,
  to,
  unit,
  own,
}: Pick<CommendationsQuery, 'from' | 'to' | 'unit' | 'own'>): void {
  if (from != null && to != null && to < from) throw new Problem('dates.backwards');
  if (!own || unit != null) return;
  const message = 'Chưa chọn đơn vị. Đề nghị đồng chí chọn đơn vị.';
  throw new Problem('request.invalid', {}, [{ field: 'unit', code: 'value.required', message }]);
}

/** Locks a commendation for an action: visible, allowed to this actor, in this state; refuses with the reason. */
export async function lockFor(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: CommendationAction,
  today: string,
): Promise<Commendation> {
  const item = await tx.findOne(Commendation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  const ask = { scope: commendationScope(actor), query: { id }, today };
  const [row] = item ? (await commendationsIn(tx, ask)).rows : [];
  if (!item || !row) throw new Problem('not-found');
  const refused = commendationRefusal(action, actor, factsOf(row));
  if (refused) throw new Problem(refused.code, refused.values);
  if (!AT_ANY_TIME.includes(action)) await refuseClosed(tx, item.year);
  return item;
}

export async function refuseClosed(tx: EntityManager, year: number): Promise<void> {
  const closed = closedRefusal(await yearFacts(tx, year));
  if (closed) throw new Problem(closed.code, closed.values);
}

export function refuseWrong(wrong: ProblemDetail[]): void {
  if (wrong.length > 0) throw new Problem('commendation.incomplete', {}, wrong);
}

/**
 * An agreement is to what the person read: when that changes it ends, and the example is taken down with it. Answers
 * what history says of it.
 */
export async function endOutdatedConsent(
  tx: EntityManager,
  actor: Actor,
  item: Commendation,
  change: Partial<Commendation>,
  today: string,
): Promise<Record<string, unknown>> {
  if (item.subject !== 'individual' || !agreedToOther(item, change)) return {};
  const consent = await tx.findOneBy(CommendationConsent, { commendationId: item.id, withdrawnOn: IsNull() });
  if (!consent) return {};
  const reason = 'Nội dung biểu dương, khen thưởng đã thay đổi sau khi cá nhân đồng ý.';
  await withdrawConsent(tx, item.id, { on: today, reason, by: actor.accountId });
  return {
    consentGivenOn: [consent.givenOn, null],
    ...(item.publishedOn ? { publishedOn: [item.publishedOn, null] } : {}),
  };
}

/** As the actor reads it: with what they may do, and without the name where they do not see it. */
export function shown(actor: Actor, row: CommendationRow): CommendationOut {
  const facts = factsOf(row);
  const {
    baseUnitId: _,
    proposedBy: _by,
    createdBy: _author,
    hadConsent: _had,
    withdrewSelf: _self,
    ...out
  } = row;
  const can = commendationActions(actor, facts);
  if (seesPerson(commendationScope(actor), facts)) return { ...out, nameWithheld: false, can };
  // The code of an individual's commitment leads to the person.
  const withheld = { personId: null, personName: null, commitmentId: null, commitmentCode: null };
  return { ...out, ...withheld, nameWithheld: true, can };
}

const factsOf = (row: CommendationRow): CommendationFacts => ({
  ...row,
  hasConsent: row.consent !== null,
  isPublished: row.publishedOn !== null,
});
