import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { type FigureOut, type FigureSpan, type FiguresByUnit, countFigure } from '../shared/figure.dto.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { lockFor, onBehalfOf, planDetail, refuse, refuseStale, setBases } from './plan.access.js';
import type { TermPlanIn, TermPlanPatch, PlansQuery } from './plan.dto.js';
import type { PlanDetailOut, PlansOut } from './plan-out.dto.js';
import { blocPlanFor, refuseNoHead } from './plan.checks.js';
import { Plan } from './plan.entity.js';
import { writeRefusal } from './plan.policy.js';
import { countPlans, countPlansByUnit, plansIn } from './plan.query.js';
import { yearsUsed } from './plan-part.query.js';
import { yearsRefusal } from './plan.rules.js';

const FIGURES = [
  { key: 'plan.units', label: 'Đơn vị có kế hoạch toàn khóa', level: 'unit' },
  { key: 'plan.heads', label: 'Người đứng đầu có kế hoạch toàn khóa', level: 'head' },
] as const;

/** Kế hoạch toàn khóa of the bloc, of units and of heads. */
@Injectable()
export class PlansService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  list(actor: Actor, query: PlansQuery): Promise<PlansOut> {
    return plansIn(this.database.manager, actor, query, this.clock.today());
  }

  one(actor: Actor, id: string): Promise<PlanDetailOut> {
    return planDetail(this.database.manager, actor, id, this.clock.today());
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    const { total } = await plansIn(this.database.manager, actor, { id }, this.clock.today());
    if (total === 0) throw new Problem('not-found');
    return this.history.of(this.database.manager, 'plan', id);
  }

  /** Makes a plan and answers its id; a repeat under the same key answers the same one. */
  create(actor: Actor, input: TermPlanIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, () =>
        this.createIn(tx, actor, input),
      ),
    );
  }

  private async createIn(
    tx: EntityManager,
    actor: Actor,
    { legalBasisIds, ...fields }: TermPlanIn,
  ): Promise<string> {
    const plan = { ...fields, personId: fields.level === 'head' ? (fields.personId ?? null) : null };
    refuse(writeRefusal(actor, plan));
    refuse(yearsRefusal(plan, []));
    if (plan.level === 'head') await refuseNoHead(tx, plan);
    const blocPlanId = plan.level === 'bloc' ? null : await blocPlanFor(tx, plan);
    const { id } = await tx.save(tx.create(Plan, { ...plan, blocPlanId, createdBy: actor.accountId }));
    const [, legalBases] = await setBases(tx, id, legalBasisIds ?? []);
    await this.history.record(tx, actor, {
      subjectType: 'plan',
      subjectId: id,
      action: 'create',
      onBehalfOf: await onBehalfOf(tx, actor, plan),
      changes: { ...fields, legalBases },
    });
    return id;
  }

  async update(
    actor: Actor,
    id: string,
    { version, legalBasisIds, ...fields }: TermPlanPatch,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const plan = await lockFor(tx, actor, id);
      await refuseStale(tx, actor, id, { read: version, now: plan.version }, this.clock.today());
      const years = {
        fromYear: fields.fromYear ?? plan.fromYear,
        toYear: fields.toYear ?? plan.toYear,
      };
      await this.refuseYears(tx, plan, years);
      const changes: Record<string, unknown> = differences({ ...plan }, { ...fields, ...years });
      await tx.update(Plan, id, { ...fields, ...years, version: plan.version + 1 });
      if (legalBasisIds !== undefined)
        Object.assign(changes, differences(...(await this.basesChange(tx, id, legalBasisIds ?? []))));
      await this.history.record(tx, actor, {
        subjectType: 'plan',
        subjectId: id,
        action: 'update',
        onBehalfOf: await onBehalfOf(tx, actor, plan),
        changes,
      });
    });
  }

  /** Words are corrected whatever the years are; other years have to take in what is there. */
  private async refuseYears(tx: EntityManager, plan: Plan, years: { fromYear: number; toYear: number }) {
    if (years.fromYear === plan.fromYear && years.toYear === plan.toYear) return;
    refuse(yearsRefusal(years, await yearsUsed(tx, plan.id, years)));
    if (plan.blocPlanId !== null) await blocPlanFor(tx, { ...plan, ...years });
  }

  private async basesChange(tx: EntityManager, id: string, ids: readonly string[]) {
    const [before, after] = await setBases(tx, id, ids);
    return [{ legalBases: before }, { legalBases: after }] as const;
  }

  /** Who has a plan in force in the last year of a span. */
  figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    return inTurn(FIGURES, async ({ key, label, level }) => {
      const filter = planFilter(level, span.to, span.unit);
      return countFigure(
        key,
        label,
        await countPlans(manager, actor, filter, this.clock.today()),
        'plans',
        filter,
      );
    });
  }

  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const found = new Map<string, FigureOut[]>();
    for (const { key, label, level } of FIGURES) {
      const query = planFilter(level, span.to, span.unit);
      const counts = await countPlansByUnit(manager, actor, query, this.clock.today());
      for (const [code, value] of counts) {
        const figure = countFigure(key, label, value, 'plans', planFilter(level, span.to, code));
        found.set(code, [...(found.get(code) ?? []), figure]);
      }
    }
    return found;
  }
}

const planFilter = (level: 'unit' | 'head', year: number, unit: string | null) => ({
  level,
  year,
  base: true,
  ...(unit ? { unit } : {}),
});

/** One after the other: the embedded database has one connection. */
async function inTurn<T, R>(things: readonly T[], make: (thing: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (const thing of things) made.push(await make(thing));
  return made;
}
