import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import type { CommendationOut } from './commendation-out.dto.js';
import { Commendation } from './commendation.entity.js';
import type { CommendationAction } from './commendation.flow.js';
import {
  type CommendationFacts,
  commendationActions,
  commendationRefusal,
  commendationScope,
  seesPerson,
} from './commendation.policy.js';
import { type CommendationRow, commendationsIn } from './commendation.query.js';

/** Agreements and what follows from them are no figures of a year: taking one back is never too late. */
const AT_ANY_TIME: readonly CommendationAction[] = [
  'give-consent',
  'withdraw-consent',
  'publish',
  'unpublish',
];

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

/** As the actor reads it: with what they may do, and without the name where they do not see it. */
export function shown(actor: Actor, row: CommendationRow): CommendationOut {
  const facts = factsOf(row);
  const { baseUnitId: _, proposedBy: _by, createdBy: _author, ...out } = row;
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
