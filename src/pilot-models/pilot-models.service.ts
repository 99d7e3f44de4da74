import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { cleanText } from '../shared/text.js';
import { closedRefusal } from '../years/year.rules.js';
import { yearFacts } from '../years/year.query.js';
import type {
  EvaluateIn,
  PilotModelIn,
  PilotModelOut,
  PilotModelsQuery,
  StopModelIn,
} from './pilot-model.dto.js';
import {
  PilotModel,
  PilotModelEvaluation,
  PilotModelLegalBasis,
  PilotModelPromise,
} from './pilot-model.entity.js';
import { mayAddModel, mayEvaluateModel, seesModels } from './pilot-model.policy.js';
import { pilotModels } from './pilot-model.query.js';

@Injectable()
export class PilotModelsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: PilotModelsQuery): Promise<PilotModelOut[]> {
    if (!seesModels(actor)) return [];
    return pilotModels(this.database.manager, actor, query, this.clock.today());
  }

  async create(actor: Actor, { promises, legalBasisIds, ...fields }: PilotModelIn): Promise<PilotModelOut> {
    const id = await this.database.transaction(async (tx) => {
      if (!mayAddModel(actor, fields.level, fields.hostUnitId)) {
        throw new Problem('refused.role', { who: 'Đảng ủy Khối hoặc cấp ủy đơn vị chủ trì' });
      }
      const texts = promises.map(cleanText).filter(Boolean);
      if (texts.length === 0) throw withoutPromises();
      const model = await tx.save(tx.create(PilotModel, fields));
      await tx.insert(
        PilotModelPromise,
        texts.map((text, position) => ({ pilotModelId: model.id, position, text })),
      );
      const bases = (legalBasisIds ?? []).map((legalBasisId) => ({ pilotModelId: model.id, legalBasisId }));
      if (bases.length > 0) await tx.insert(PilotModelLegalBasis, bases);
      await this.note(tx, actor, model.id, 'create', { changes: { ...fields, promises: texts } });
      return model.id;
    });
    return this.one(actor, id);
  }

  /** The yearly evaluation; evaluating the same year again replaces it, and the earlier wording stays in history. */
  async evaluate(actor: Actor, id: string, input: EvaluateIn): Promise<PilotModelOut> {
    await this.database.transaction(async (tx) => {
      await this.lockFor(tx, actor, id);
      const closed = closedRefusal(await yearFacts(tx, input.year));
      if (closed) throw new Problem(closed.code, closed.values);
      const before = await tx.findOneBy(PilotModelEvaluation, { pilotModelId: id, year: input.year });
      const evaluation = { ...input, evaluatedOn: this.clock.today(), evaluatedBy: actor.accountId };
      if (before) await tx.update(PilotModelEvaluation, before.id, evaluation);
      else await tx.insert(PilotModelEvaluation, { ...evaluation, pilotModelId: id });
      await this.note(tx, actor, id, 'evaluate', {
        changes: {
          year: input.year,
          level: [before?.level ?? null, input.level],
          comment: [before?.comment ?? null, input.comment],
        },
      });
    });
    return this.one(actor, id);
  }

  async stop(actor: Actor, id: string, { stoppedOn, reason }: StopModelIn): Promise<PilotModelOut> {
    await this.database.transaction(async (tx) => {
      const model = await this.lockFor(tx, actor, id);
      if (stoppedOn < model.startedOn) throw new Problem('dates.backwards');
      await tx.update(PilotModel, id, { stoppedOn, stopReason: reason, version: model.version + 1 });
      await this.note(tx, actor, id, 'stop', { reason });
    });
    return this.one(actor, id);
  }

  private async lockFor(tx: EntityManager, actor: Actor, id: string): Promise<PilotModel> {
    const model = await tx.findOne(PilotModel, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!model || !seesModels(actor)) throw new Problem('not-found');
    if (!mayEvaluateModel(actor, model.level, model.hostUnitId)) {
      throw new Problem('refused.role', { who: 'Đảng ủy Khối' });
    }
    if (model.stoppedOn) throw new Problem('pilot-model.stopped');
    return model;
  }

  private async one(actor: Actor, id: string): Promise<PilotModelOut> {
    const [model] = await pilotModels(this.database.manager, actor, { id }, this.clock.today());
    if (!model) throw new Problem('not-found');
    return model;
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: string,
    act: { reason?: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, { subjectType: 'pilot-model', subjectId: id, action, ...act });
  }
}

function withoutPromises(): Problem {
  const message = 'Chưa có tiêu chí của mô hình. Đề nghị đồng chí nhập tiêu chí.';
  return new Problem('request.invalid', {}, [{ field: 'promises', code: 'value.required', message }]);
}
