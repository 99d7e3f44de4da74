import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { lockFor, refuse, refuseStale } from './plan.access.js';
import type { PlanPartIn, PlanPartPatch } from './plan.dto.js';
import type { PlanPartOut } from './plan-out.dto.js';
import { type Plan, PlanPart } from './plan.entity.js';
import { partUse, partsOfYear } from './plan-part.query.js';
import { ABOVE, type PartKind, holdsIn, partRefusal } from './plan.rules.js';

/** The task groups, contents and breakthroughs of the bloc's plan. */
@Injectable()
export class PlanPartsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** The parts in force in a year, for forms; they are the words of a list, and hold no content. */
  async ofYear(year: number | undefined): Promise<PlanPartOut[]> {
    const asked = year ?? Number(this.clock.today().slice(0, 4));
    const parts = await partsOfYear(this.database.manager, asked);
    return parts.map((part) => ({ ...part, can: [] }));
  }

  /** Adds a part; a repeat under the same key adds nothing new. */
  async add(actor: Actor, planId: string, input: PlanPartIn, key: string | null): Promise<void> {
    await this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { planId, ...input } }, () =>
        this.addIn(tx, actor, planId, input),
      ),
    );
  }

  private async addIn(tx: EntityManager, actor: Actor, planId: string, input: PlanPartIn): Promise<string> {
    const plan = await lockFor(tx, actor, planId);
    if (plan.level !== 'bloc') throw new Problem('plan.parts-of-bloc');
    const fromYear = input.fromYear ?? plan.fromYear;
    const toYear = input.toYear ?? null;
    if (toYear !== null && toYear < fromYear) refuse({ code: 'plan.part-years', values: { year: toYear } });
    for (const year of [fromYear, toYear ?? fromYear]) refuseOutside(plan, year);
    await refuseAbove(tx, planId, input.kind, input.belongsToId ?? null);
    const position = input.position ?? (await tx.countBy(PlanPart, { planId, kind: input.kind })) + 1;
    const part = await tx.save(tx.create(PlanPart, { ...input, planId, fromYear, toYear, position }));
    await this.note(tx, actor, planId, 'add-part', { part: part.code, kind: part.kind, name: part.name });
    return part.id;
  }

  /** Changes a part; answers its plan. What is named already gets its new name as a row of its own, from a year on. */
  async update(
    actor: Actor,
    id: string,
    { version, since, ...fields }: PlanPartPatch,
  ): Promise<{ planId: string }> {
    return this.database.transaction(async (tx) => {
      const { plan, part } = await this.lockPart(tx, actor, id);
      await refuseStale(tx, actor, plan.id, { read: version, now: part.version }, this.clock.today());
      const changes = differences({ ...part }, { ...fields });
      if (fields.toYear != null) refuseOutside(plan, fields.toYear);
      const years = { fromYear: part.fromYear, toYear: part.toYear ?? plan.toYear };
      const use = await partUse(tx, id);
      const renamed = 'name' in changes || (await rehung(tx, part, fields.belongsToId));
      refuse(partRefusal(years, use, { renamed, toYear: fields.toYear, since }));
      if (fields.belongsToId !== undefined) await refuseAbove(tx, plan.id, part.kind, fields.belongsToId);
      if (since == null) await tx.update(PlanPart, id, { ...fields, version: part.version + 1 });
      else await this.split(tx, part, fields, since);
      await this.note(tx, actor, plan.id, 'update-part', {
        part: part.code,
        kind: part.kind,
        ...(since == null ? {} : { since }),
        ...changes,
      });
      return { planId: plan.id };
    });
  }

  /** The part as it is ends; the same code goes on under what is new. */
  private async split(
    tx: EntityManager,
    part: PlanPart,
    change: Partial<PlanPart>,
    since: number,
  ): Promise<void> {
    await tx.update(PlanPart, part.id, { toYear: since - 1, version: part.version + 1 });
    const { id: _id, version: _version, ...same } = part;
    await tx.insert(PlanPart, { ...same, ...change, fromYear: since });
  }

  /** Takes out a part that nothing names; answers its plan. */
  async remove(actor: Actor, id: string): Promise<{ planId: string }> {
    return this.database.transaction(async (tx) => {
      const { plan, part } = await this.lockPart(tx, actor, id);
      const { named, lastYear } = await partUse(tx, id);
      const below = await tx.countBy(PlanPart, { belongsToId: id });
      if (named || below > 0) throw new Problem('plan.part-kept', { year: lastYear ?? plan.fromYear });
      await tx.delete(PlanPart, id);
      await this.note(tx, actor, plan.id, 'remove-part', {
        part: part.code,
        kind: part.kind,
        name: part.name,
      });
      return { planId: plan.id };
    });
  }

  /** The plan is locked first, so that two at once wait for each other rather than block each other. */
  private async lockPart(
    tx: EntityManager,
    actor: Actor,
    id: string,
  ): Promise<{ plan: Plan; part: PlanPart }> {
    const found = await tx.findOneBy(PlanPart, { id });
    if (!found) throw new Problem('not-found');
    const plan = await lockFor(tx, actor, found.planId);
    const part = await tx.findOneBy(PlanPart, { id });
    if (!part) throw new Problem('not-found');
    return { plan, part };
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    planId: string,
    action: string,
    changes: Record<string, unknown>,
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'plan', subjectId: planId, action, changes });
  }
}

function refuseOutside(plan: Plan, year: number): void {
  if (!holdsIn(plan, year)) refuse({ code: 'plan.part-years', values: { year } });
}

/** True when a part comes to stand under another code; a later name of the same code is no other place. */
async function rehung(
  tx: EntityManager,
  part: PlanPart,
  belongsToId: string | null | undefined,
): Promise<boolean> {
  if (belongsToId === undefined || belongsToId === part.belongsToId) return false;
  const codeOf = async (id: string | null) =>
    id === null ? null : ((await tx.findOneBy(PlanPart, { id }))?.code ?? null);
  return (await codeOf(part.belongsToId)) !== (await codeOf(belongsToId));
}

/** What a part stands under is of the same plan and of the kind above. */
async function refuseAbove(
  tx: EntityManager,
  planId: string,
  kind: PartKind,
  belongsToId: string | null,
): Promise<void> {
  if (belongsToId === null) return;
  const above = await tx.findOneBy(PlanPart, { id: belongsToId, planId });
  if (above && above.kind === ABOVE[kind]) return;
  const message = 'Mục này không có trong kế hoạch, hoặc không cùng loại. Đề nghị chọn lại.';
  throw new Problem('request.invalid', {}, [{ field: 'belongsToId', code: 'value.wrong-choice', message }]);
}
