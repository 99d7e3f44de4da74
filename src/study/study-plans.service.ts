import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import type { StudyPlanIn, StudyPlanOut, StudyPlansOut, StudyPlansQuery } from './study-plan.dto.js';
import { StudyPlan } from './study.entity.js';
import { KEPT_BY_UNIT, mayKeepStudy, studyScope } from './study.policy.js';
import { type PlanAsk, studyPlansIn } from './study-plan.query.js';

/** The yearly study plan of a unit or of the bloc. */
@Injectable()
export class StudyPlansService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: StudyPlansQuery): Promise<StudyPlansOut> {
    return this.plans(actor, query, this.database.manager);
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    await this.one(actor, { id });
    return this.history.of(this.database.manager, 'study-plan', id);
  }

  /** Writes the plan of a unit and year: the first time without a version, then from the version that was read. */
  async put(actor: Actor, unitId: string, year: number, input: StudyPlanIn): Promise<StudyPlanOut> {
    const id = await this.database.transaction((tx) => this.putIn(tx, actor, unitId, year, input));
    return this.one(actor, { id });
  }

  async putIn(
    tx: EntityManager,
    actor: Actor,
    unitId: string,
    year: number,
    { version, ...words }: StudyPlanIn,
  ): Promise<string> {
    if (!mayKeepStudy(actor, unitId)) throw this.refusal(actor, unitId);
    const closed = closedRefusal(await yearFacts(tx, year));
    if (closed) throw new Problem(closed.code, closed.values);
    const before = await tx.findOne(StudyPlan, {
      where: { unitId, year },
      lock: { mode: 'pessimistic_write' },
    });
    if ((before?.version ?? undefined) !== (version ?? undefined)) {
      const current = before && (await this.one(actor, { id: before.id }, tx));
      throw new Problem('study-plan.stale', {}, [], { current });
    }
    const plan = await tx.save(
      tx.create(StudyPlan, { ...before, unitId, year, ...words, version: (before?.version ?? 0) + 1 }),
    );
    await this.history.record(tx, actor, {
      subjectType: 'study-plan',
      subjectId: plan.id,
      action: 'put',
      changes: differences({ ...before }, words),
    });
    return plan.id;
  }

  private refusal(actor: Actor, unitId: string): Problem {
    const sees = studyScope(actor).unitIds.includes(unitId);
    return sees ? new Problem(KEPT_BY_UNIT.code, KEPT_BY_UNIT.values) : new Problem('not-found');
  }

  private async plans(actor: Actor, query: PlanAsk['query'], manager: EntityManager): Promise<StudyPlansOut> {
    const ask = { scope: studyScope(actor), query, today: this.clock.today() };
    const rows = await studyPlansIn(manager, ask);
    const items = rows.map((row): StudyPlanOut => ({
      ...row,
      can: mayKeepStudy(actor, row.unitId) ? ['put'] : [],
    }));
    return { items, total: items.length };
  }

  private async one(
    actor: Actor,
    query: { id: string },
    manager = this.database.manager,
  ): Promise<StudyPlanOut> {
    const [plan] = (await this.plans(actor, query, manager)).items;
    if (!plan) throw new Problem('not-found');
    return plan;
  }
}
