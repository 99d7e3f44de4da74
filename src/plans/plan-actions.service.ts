import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { allYearFacts, yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import { lockFor, onBehalfOf, refuse, refuseStale } from './plan.access.js';
import { refuseParts } from './plan.checks.js';
import type { PlanActionIn, PlanActionPatch } from './plan.dto.js';
import { type Plan, PlanAction } from './plan.entity.js';
import { closedYears } from './plan-action.query.js';
import { holdsIn, isRemovable } from './plan.rules.js';

/** What a unit or a head plans to do: for the whole term, and what a year adds. */
@Injectable()
export class PlanActionsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Adds what is planned; a repeat under the same key adds nothing new. */
  async add(actor: Actor, planId: string, input: PlanActionIn, key: string | null): Promise<void> {
    await this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { planId, ...input } }, () =>
        this.addIn(tx, actor, planId, input),
      ),
    );
  }

  private async addIn(tx: EntityManager, actor: Actor, planId: string, input: PlanActionIn): Promise<string> {
    const plan = await lockFor(tx, actor, planId);
    if (plan.level === 'bloc') throw new Problem('plan.actions-of-units');
    const year = input.year ?? null;
    if (year !== null && !holdsIn(plan, year))
      refuse({ code: 'plan.year-outside', values: { year, from: plan.fromYear, to: plan.toYear } });
    await refuseClosed(tx, year);
    await refuseParts(tx, plan, year, input);
    const action = await tx.save(
      tx.create(PlanAction, {
        ...input,
        year,
        planId,
        addedOn: this.clock.today(),
        createdBy: actor.accountId,
      }),
    );
    await this.note(tx, actor, plan, 'add-action', { year, text: input.text });
    return action.id;
  }

  /** Changes what is planned; the old words stay in history. Answers the plan. */
  async update(
    actor: Actor,
    id: string,
    { version, ...fields }: PlanActionPatch,
  ): Promise<{ planId: string }> {
    return this.database.transaction(async (tx) => {
      const { plan, action } = await this.lockAction(tx, actor, id);
      await refuseStale(tx, actor, plan.id, { read: version, now: action.version }, this.clock.today());
      await refuseClosed(tx, action.year);
      await refuseParts(tx, plan, action.year, fields);
      await tx.update(PlanAction, id, { ...fields, version: action.version + 1 });
      const after = await tx.findOneByOrFail(PlanAction, { id });
      const { text, contentId, breakthroughId, dueOn } = after;
      const changes = differences({ ...action }, { text, contentId, breakthroughId, dueOn });
      await this.note(tx, actor, plan, 'update-action', {
        year: action.year,
        about: action.text,
        ...(await named(tx, changes)),
      });
      return { planId: plan.id };
    });
  }

  /** Takes out what was planned for a year that still runs; its words stay in history. Answers the plan. */
  async remove(actor: Actor, id: string): Promise<{ planId: string }> {
    return this.database.transaction(async (tx) => {
      const { plan, action } = await this.lockAction(tx, actor, id);
      await refuseClosed(tx, action.year);
      const closed = closedYears(await allYearFacts(tx));
      if (!isRemovable(action, closed, this.clock.today())) throw new Problem('plan.action-kept');
      await tx.delete(PlanAction, id);
      await this.note(tx, actor, plan, 'remove-action', { year: action.year, text: action.text });
      return { planId: plan.id };
    });
  }

  private async lockAction(
    tx: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ plan: Plan; action: PlanAction }> {
    const found = await tx.findOneBy(PlanAction, { id });
    if (!found) throw new Problem('not-found');
    const plan = await lockFor(tx, actor, found.planId);
    const action = await tx.findOneBy(PlanAction, { id });
    if (!action) throw new Problem('not-found');
    return { plan, action };
  }

  private async note(
    tx: EntityManager,
    actor: Actor,
    plan: Plan,
    action: string,
    changes: Record<string, unknown>,
  ): Promise<void> {
    await this.history.record(tx, actor, {
      subjectType: 'plan',
      subjectId: plan.id,
      action,
      onBehalfOf: await onBehalfOf(tx, actor, plan),
      changes,
    });
  }
}

async function refuseClosed(tx: EntityManager, year: number | null): Promise<void> {
  if (year !== null) refuse(closedRefusal(await yearFacts(tx, year)));
}

/** Parts that changed, by their names: history is read without their identifiers. */
async function named(
  tx: EntityManager,
  changes: Record<string, [unknown, unknown]>,
): Promise<Record<string, unknown>> {
  const ids = ['contentId', 'breakthroughId'].flatMap((field) => changes[field] ?? []).filter(Boolean);
  if (ids.length === 0) return changes;
  const rows = await tx.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM plan_parts WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  const nameOf = (id: unknown) => rows.find((row) => row.id === id)?.name ?? null;
  return Object.fromEntries(
    Object.entries(changes).map(([field, [from, to]]) =>
      field === 'contentId' || field === 'breakthroughId'
        ? [field, [nameOf(from), nameOf(to)]]
        : [field, [from, to]],
    ),
  );
}
