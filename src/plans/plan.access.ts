import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { allYearFacts } from '../years/year.query.js';
import { LegalBasis } from '../years/legal-basis.entity.js';
import type { PlanDetailOut, PlanPartOut } from './plan-out.dto.js';
import { Plan, PlanLegalBasis } from './plan.entity.js';
import { type PlanFacts, planScope, seesPlan, writeRefusal } from './plan.policy.js';
import { closedYears, planYears } from './plan-action.query.js';
import { partsOfPlan } from './plan-part.query.js';
import { plansIn } from './plan.query.js';
import { type PlanRefusal, holdsIn } from './plan.rules.js';

/** Throws what a rule or the policy found. */
export function refuse(refused: PlanRefusal | null): void {
  if (refused) throw new Problem(refused.code, refused.values);
}

/** Locks a plan that the actor may write; one that they do not see is not found. */
export async function lockFor(tx: EntityManager, actor: Actor, id: string): Promise<Plan> {
  const plan = await tx.findOne(Plan, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!plan || !seesPlan(planScope(actor), plan)) throw new Problem('not-found');
  refuse(writeRefusal(actor, plan));
  return plan;
}

/** Refuses what was read before somebody else wrote; the answer carries the plan as it is now. */
export async function refuseStale(
  tx: EntityManager,
  actor: Actor,
  planId: string,
  versions: { read: number; now: number },
  today: string,
): Promise<void> {
  if (versions.read === versions.now) return;
  throw new Problem('plan.stale', {}, [], { current: await planDetail(tx, actor, planId, today) });
}

/** A plan as the actor sees it, with its parts and what is planned. */
export async function planDetail(
  manager: EntityManager,
  actor: Actor,
  id: string,
  today: string,
): Promise<PlanDetailOut> {
  const {
    items: [plan],
  } = await plansIn(manager, actor, { id }, today);
  if (!plan) throw new Problem('not-found');
  const mayWrite = plan.can.length > 0;
  const years = await allYearFacts(manager);
  const closed = closedYears(years);
  const parts = await partsOfPlan(manager, plan.blocPlanId ?? plan.id);
  const mayWriteParts = mayWrite && plan.level === 'bloc';
  return {
    ...plan,
    parts: parts.map((part) => ({
      ...part,
      can: mayWriteParts ? actsOn(part, parts) : [],
    })),
    years: await planYears(manager, id, mayWrite, years, today),
    openYears: mayWrite
      ? [...years.keys()].filter((year) => holdsIn(plan, year) && !closed.has(year)).sort((a, b) => a - b)
      : [],
  };
}

/** What is named, or has something under it, stays. */
function actsOn(
  part: Omit<PlanPartOut, 'can'>,
  all: readonly Omit<PlanPartOut, 'can'>[],
): PlanPartOut['can'] {
  const kept = part.named || all.some(({ belongsToId }) => belongsToId === part.id);
  return kept ? ['update'] : ['update', 'delete'];
}

/** Replaces the documents that a plan rests on, and answers what they were and are called. */
export async function setBases(
  tx: EntityManager,
  planId: string,
  ids: readonly string[],
): Promise<[string[], string[]]> {
  const there = await tx.findBy(PlanLegalBasis, { planId });
  const before = await shortNames(
    tx,
    there.map(({ legalBasisId }) => legalBasisId),
  );
  await tx.delete(PlanLegalBasis, { planId });
  if (ids.length > 0)
    await tx.insert(
      PlanLegalBasis,
      ids.map((legalBasisId) => ({ planId, legalBasisId })),
    );
  return [before, await shortNames(tx, ids)];
}

async function shortNames(tx: EntityManager, ids: readonly string[]): Promise<string[]> {
  const bases = ids.length > 0 ? await tx.findBy(LegalBasis, { id: In([...ids]) }) : [];
  return bases.map(({ shortName }) => shortName).sort();
}

/** For whom somebody writes a head's plan: nobody when it is the head's own hand. */
export async function onBehalfOf(tx: EntityManager, actor: Actor, plan: PlanFacts): Promise<string | null> {
  if (plan.personId === null || plan.personId === actor.personId) return null;
  const [person] = await tx.query<{ name: string }[]>(`SELECT name FROM people WHERE id = $1`, [
    plan.personId,
  ]);
  return person?.name ?? null;
}
