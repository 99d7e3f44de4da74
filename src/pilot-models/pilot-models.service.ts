import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import { ProgrammeModel } from '../programmes/programme.entity.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { unitOn } from '../units/unit.query.js';
import { lockFor, note, refuse, refuseStale, write } from './pilot-model.access.js';
import type { PilotModelDetailOut, PilotModelsOut } from './pilot-model-out.dto.js';
import type { PilotModelIn, PilotModelPatch, PilotModelsQuery } from './pilot-model.dto.js';
import { PilotModel, PilotModelLegalBasis } from './pilot-model.entity.js';
import { hasBegun } from './pilot-model.flow.js';
import { mayAddModel, seesModels } from './pilot-model.policy.js';
import { pilotModelsIn } from './pilot-model.query.js';
import { NOTHING_YET, startRefusal } from './pilot-model.rules.js';
import { insertPromises } from './promise.writes.js';
import { happenedTo } from './reading.writes.js';
import { seriesOf } from './reading.query.js';

/** Models as such: which there are, which is added, and its words. */
@Injectable()
export class PilotModelsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: PilotModelsQuery): Promise<PilotModelsOut> {
    if (!seesModels(actor)) return { items: [], total: 0, mayAdd: [] };
    if (query.year != null && (query.from != null || query.to != null))
      throw new Problem('pilot-model.year-and-span');
    return pilotModelsIn(this.database.manager, actor, query, this.clock.today());
  }

  async one(actor: Actor, id: string): Promise<PilotModelDetailOut> {
    const [manager, today] = [this.database.manager, this.clock.today()];
    const [model] = seesModels(actor) ? (await pilotModelsIn(manager, actor, { id }, today)).items : [];
    if (!model) throw new Problem('not-found');
    return { ...model, series: await seriesOf(manager, actor, model, today) };
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    const { manager } = this.database;
    if (!seesModels(actor) || !(await manager.existsBy(PilotModel, { id }))) throw new Problem('not-found');
    return this.history.of(manager, 'pilot-model', id);
  }

  /** Answers its id; a repeat under the same key answers the same one. */
  create(actor: Actor, input: PilotModelIn, key: string | null): Promise<string> {
    return this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, () => this.add(tx, actor, input)),
    );
  }

  private async add(tx: EntityManager, actor: Actor, input: PilotModelIn): Promise<string> {
    const { promises, legalBasisIds, programmeIds, ...fields } = input;
    const today = this.clock.today();
    if (!mayAddModel(actor, fields.level, fields.hostUnitId)) {
      throw new Problem('refused.role', { who: 'Đảng ủy Khối hoặc cấp ủy đơn vị chủ trì' });
    }
    if (!(await unitOn(tx, fields.hostUnitId, today))) throw new Problem('pilot-model.unit-absent');
    const chosenOn = fields.chosenOn ?? [fields.startedOn, today].sort()[0]!;
    const noBaselineReason = fields.noBaselineReason ?? null;
    if (noBaselineReason !== null) {
      const life = { state: 'chosen', stoppedFrom: null, stoppedOn: null, chosenOn } as const;
      const start = { startedOn: fields.startedOn, noBaselineReason };
      refuse(startRefusal({ ...NOTHING_YET, ...start }, { ...life, ...start }, today));
    }
    if (chosenOn > fields.startedOn || chosenOn > today) throw new Problem('pilot-model.choice-date');
    const state = noBaselineReason === null ? 'chosen' : 'running';
    const model = await tx.save(tx.create(PilotModel, { ...fields, chosenOn, state }));
    await insertPromises(tx, model.id, promises);
    await setBases(tx, model.id, legalBasisIds ?? []);
    await setProgrammes(tx, model.id, programmeIds ?? []);
    await note(this.history, tx, actor, model.id, {
      action: 'create',
      toState: state,
      ...(noBaselineReason === null ? {} : { reason: noBaselineReason }),
      changes: { ...input, promises: promises.map(({ text }) => text) },
    });
    return model.id;
  }

  /** Changes words, the planned or real start, documents and programmes. */
  async edit(actor: Actor, id: string, input: PilotModelPatch): Promise<void> {
    const { version, legalBasisIds, programmeIds, ...fields } = input;
    await this.database.transaction(async (tx) => {
      const before = await lockFor(tx, actor, id, 'edit');
      await refuseStale(tx, actor, before, version, this.clock.today());
      if (fields.startedOn) await this.checkStart(tx, before, fields.startedOn);
      await write(tx, before, fields);
      const changes: Record<string, unknown> = differences({ ...before }, fields);
      if (legalBasisIds !== undefined)
        changes.legalBasisIds = [await setBases(tx, id, legalBasisIds ?? []), legalBasisIds ?? []];
      if (programmeIds !== undefined)
        changes.programmeIds = [await setProgrammes(tx, id, programmeIds ?? []), programmeIds ?? []];
      await note(this.history, tx, actor, id, { action: 'edit', changes });
    });
  }

  private async checkStart(tx: EntityManager, model: PilotModel, startedOn: string): Promise<void> {
    if (model.chosenOn !== null && startedOn < model.chosenOn) throw new Problem('pilot-model.choice-date');
    if (!hasBegun(model.state, model.stoppedFrom)) return;
    const happened = await happenedTo(tx, model.id);
    const start = { ...happened, startedOn, noBaselineReason: model.noBaselineReason };
    refuse(startRefusal(start, model, this.clock.today()));
  }
}

/** Sets the documents and answers those that there were. */
async function setBases(tx: EntityManager, id: string, legalBasisIds: readonly string[]): Promise<string[]> {
  const before = await tx.findBy(PilotModelLegalBasis, { pilotModelId: id });
  await tx.delete(PilotModelLegalBasis, { pilotModelId: id });
  const rows = legalBasisIds.map((legalBasisId) => ({ pilotModelId: id, legalBasisId }));
  if (rows.length > 0) await tx.insert(PilotModelLegalBasis, rows);
  return before.map(({ legalBasisId }) => legalBasisId);
}

/** Sets the programmes and answers those that there were. */
async function setProgrammes(
  tx: EntityManager,
  id: string,
  programmeIds: readonly string[],
): Promise<string[]> {
  const before = await tx.findBy(ProgrammeModel, { pilotModelId: id });
  await tx.delete(ProgrammeModel, { pilotModelId: id });
  const rows = programmeIds.map((programmeId) => ({ pilotModelId: id, programmeId }));
  if (rows.length > 0) await tx.insert(ProgrammeModel, rows);
  return before.map(({ programmeId }) => programmeId);
}
