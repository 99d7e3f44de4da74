import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { ShortcomingStep } from './shortcoming-step.entity.js';
import { Shortcoming } from './shortcoming.entity.js';
import type { ShortcomingState } from './shortcoming.flow.js';
import { type Happening, type Trace, stateNow, stepsAfter } from './shortcoming.rules.js';

/** Locks a shortcoming: several items may address it, and be decided on at once. */
export function lockShortcoming(tx: EntityManager, id: string): Promise<Shortcoming | null> {
  return tx.findOne(Shortcoming, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

/** Its steps in the order of writing. A row that came without one was found and no more. */
export async function stepsOf(tx: EntityManager, { id, foundYear }: Shortcoming): Promise<Trace[]> {
  const steps = await tx.find(ShortcomingStep, { where: { shortcomingId: id }, order: { id: 'ASC' } });
  const found: Trace = { year: foundYear, act: 'find', state: 'open', commitmentId: null, remedy: null };
  return steps.length > 0 ? steps : [found];
}

/** The step that begins every shortcoming. */
export async function addFoundStep(
  tx: EntityManager,
  actor: Actor,
  { id, foundYear }: Shortcoming,
  today: string,
): Promise<void> {
  await tx.insert(ShortcomingStep, {
    shortcomingId: id,
    year: foundYear,
    act: 'find',
    state: 'open',
    accountId: actor.accountId,
    businessDate: today,
  });
}

/** Adds the steps of something that happened, and answers the state that they lead to. */
export async function addSteps(
  tx: EntityManager,
  actor: Actor,
  shortcoming: Shortcoming,
  happening: Happening,
  { today, reason = null }: { today: string; reason?: string | null },
): Promise<ShortcomingState> {
  const before = await stepsOf(tx, shortcoming);
  const added = stepsAfter(before, happening);
  await tx.insert(
    ShortcomingStep,
    added.map((step) => ({
      ...step,
      shortcomingId: shortcoming.id,
      reason,
      accountId: actor.accountId,
      businessDate: today,
    })),
  );
  const state = stateNow([...before, ...added]);
  const closedReason = state === 'closed' ? (shortcoming.closedReason ?? reason) : null;
  Object.assign(shortcoming, { state, closedReason, version: shortcoming.version + 1 });
  const { version } = shortcoming;
  await tx.update(Shortcoming, shortcoming.id, { state, closedReason, version });
  return state;
}
