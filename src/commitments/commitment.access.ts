import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { yearFacts } from '../years/year.query.js';
import type { Action } from './commitment.flow.js';
import { Commitment } from './commitment.entity.js';
import {
  type CommitmentFacts,
  type Refusal,
  commitmentScope,
  isVisible,
  refusal,
} from './commitment.policy.js';
import { stateAfter, timeRefusal } from './commitment.rules.js';

/** Locks an item that the actor sees; one that they do not see is not found. */
export async function lockVisible(tx: EntityManager, actor: Actor, id: string): Promise<Commitment> {
  const item = await tx.findOne(Commitment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!item || !isVisible(commitmentScope(actor), item)) throw new Problem('not-found');
  return item;
}

/** Locks an item for an action: visible, allowed to this actor, in this state, today; refuses with the reason. */
export async function lockFor(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: Action,
  today: string,
): Promise<Commitment> {
  const item = await lockVisible(tx, actor, id);
  const refused = refusal(action, actor, await factsOf(tx, item, today));
  if (refused) throw await explained(tx, action, refused, item);
  const late = timeRefusal(action, item, await yearFacts(tx, item.year), today);
  if (late) throw new Problem(late.code, late.values);
  return item;
}

async function factsOf(tx: EntityManager, item: Commitment, today: string): Promise<CommitmentFacts> {
  return {
    ...item,
    reviewUnitName: await unitName(tx, item.reviewUnitId, today),
  };
}

/** The name of the Party organisation of a unit on a date; empty when there is none. */
export async function unitName(tx: EntityManager, unitId: string | null, on: string): Promise<string> {
  const rows = await tx.query<{ name: string }[]>(
    `SELECT party_name AS name FROM unit_versions
      WHERE unit_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)`,
    [unitId, on],
  );
  return rows[0]?.name ?? '';
}

/** The states in which another reviewer was first with the same decision, or with the opposite one. */
const TOO_LATE: Partial<Record<Action, readonly Commitment['state'][]>> = {
  register: ['registered', 'returned'],
  return: ['returned', 'assessment-returned', 'verified'],
  verify: ['verified', 'assessment-returned'],
};

/** Two reviewers at once: the second learns who was first rather than only that the state is another. */
async function explained(
  tx: EntityManager,
  action: Action,
  refused: Refusal,
  item: Commitment,
): Promise<Problem> {
  const late = refused.code === 'commitment.wrong-state' && TOO_LATE[action]?.includes(item.state);
  const first = { registered: item.registeredBy, verified: item.verifiedBy }[
    item.state as 'registered' | 'verified'
  ];
  const done = first === undefined ? item.returnedBy : first;
  if (!late || !done) return new Problem(refused.code, refused.values);
  const name = await accountName(tx, done);
  return new Problem('commitment.already-done', { name, time: clockTime(item.updatedAt) }, [], {
    state: item.state,
  });
}

export async function accountName(tx: EntityManager, accountId: string | null): Promise<string> {
  const rows = await tx.query<{ name: string }[]>(`SELECT name FROM accounts WHERE id = $1`, [accountId]);
  return rows[0]?.name ?? 'Cán bộ khác';
}

/** 14:05 in Viet Nam. */
export function clockTime(at: Date): string {
  return new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** Writes a step: the state that follows, who and when, and a new version. */
export async function writeStep(
  tx: EntityManager,
  actor: Actor,
  item: Commitment,
  action: Action,
  change: Partial<Commitment>,
): Promise<Commitment['state']> {
  const state = stateAfter(action, item);
  await tx.update(Commitment, item.id, {
    ...change,
    state,
    version: item.version + 1,
    updatedBy: actor.accountId,
    updatedAt: new Date(),
  });
  return state;
}

/** For whom the actor acts, when the item is somebody else's. */
export function onBehalfOf(actor: Actor, item: Commitment): string | null {
  const others = item.personId !== null && item.personId !== actor.personId;
  return others ? item.registrantName : null;
}
