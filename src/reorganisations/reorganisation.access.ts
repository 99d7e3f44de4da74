import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { vietnameseDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import type { ReorganisationAction } from './reorganisation.flow.js';
import { type Refusal, actionRefusal, keptUnits, readableUnits } from './reorganisation.policy.js';
import { type EventFacts, eventFacts } from './reorganisation.query.js';

/** An event that the actor reads; one that they do not is not found. */
export async function seen(
  manager: EntityManager,
  actor: Actor,
  id: string,
  today: string,
  lock = false,
): Promise<EventFacts> {
  const read = [...readableUnits(actor)];
  const facts = await eventFacts(manager, id, { read, kept: [...keptUnits(actor)] }, today, lock);
  if (!facts?.read) throw new Problem('not-found');
  return facts;
}

/** Locks an event for an act: read, of a bloc of theirs, in time. */
export async function lockFor(
  tx: EntityManager,
  actor: Actor,
  id: string,
  action: ReorganisationAction,
  today: string,
): Promise<EventFacts> {
  const facts = await seen(tx, actor, id, today, true);
  const refused: Refusal | null = actionRefusal(action, facts, today);
  if (refused === 'refused.role') throw new Problem(refused, { who: 'quản trị hệ thống của Khối' });
  if (refused) throw new Problem(refused, { date: vietnameseDate(facts.effectiveOn) });
  return facts;
}
