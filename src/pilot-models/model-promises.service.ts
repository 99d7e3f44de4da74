import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { lockFor, note, refuseStale, writeBefore } from './pilot-model.access.js';
import { type PilotModel, PilotModelPromise } from './pilot-model.entity.js';
import { hasBegun } from './pilot-model.flow.js';
import type { AddPromiseIn, PromisePatch } from './promise.dto.js';
import { insertPromises, measuringOf, refuseHalfMeasured } from './promise.writes.js';
import { PilotModelReading } from './reading.entity.js';

/** Most promises of one model. */
const MOST = 20;

/** What a model promises and how it is measured. */
@Injectable()
export class ModelPromisesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Adds a promise; a repeat under the same key adds nothing new. */
  async add(actor: Actor, modelId: string, input: AddPromiseIn, key: string | null): Promise<void> {
    await this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: { modelId, ...input } }, () =>
        this.addIn(tx, actor, modelId, input),
      ),
    );
  }

  private async addIn(
    tx: EntityManager,
    actor: Actor,
    modelId: string,
    { reason, ...promise }: AddPromiseIn,
  ): Promise<string> {
    const model = await lockFor(tx, actor, modelId, 'add-promise');
    const why = reasonOf(model, reason);
    const there = await tx.countBy(PilotModelPromise, { pilotModelId: modelId });
    if (there >= MOST) throw new Problem('pilot-model.too-many-promises', { max: MOST });
    await insertPromises(tx, modelId, [promise]);
    const moved = await writeBefore(tx, model);
    await note(this.history, tx, actor, modelId, {
      action: 'add-promise',
      ...moved,
      ...why,
      changes: { ...promise },
    });
    return modelId;
  }

  /** Changes words, measure or target; answers the id of the model. */
  change(actor: Actor, promiseId: string, input: PromisePatch): Promise<string> {
    const { version, reason, ...fields } = input;
    return this.database.transaction(async (tx) => {
      const found = await tx.findOneBy(PilotModelPromise, { id: promiseId });
      if (!found) throw new Problem('not-found');
      const model = await lockFor(tx, actor, found.pilotModelId, 'change-promise');
      await refuseStale(tx, actor, model, version, this.clock.today());
      const before = await tx.findOneByOrFail(PilotModelPromise, { id: promiseId });
      const why = reasonOf(model, reason);
      const after = { ...before, ...fields };
      refuseHalfMeasured(measuringOf(after));
      // Readings mean what they were measured by; another measure is another promise.
      const measured = await tx.existsBy(PilotModelReading, { promiseId });
      if (measured && after.measure !== before.measure) throw new Problem('pilot-model.measure-kept');
      await tx.update(PilotModelPromise, promiseId, fields);
      const moved = await writeBefore(tx, model);
      await note(this.history, tx, actor, model.id, {
        action: 'change-promise',
        ...moved,
        ...why,
        changes: { promise: before.text, ...differences({ ...before }, fields) },
      });
      return model.id;
    });
  }
}

/** Once a model has begun, its promises change with a reason. */
function reasonOf(model: PilotModel, reason: string | null | undefined): { reason?: string } {
  if (reason) return { reason };
  if (!hasBegun(model.state, model.stoppedFrom)) return {};
  throw new Problem('reason.required', {}, [
    {
      field: 'reason',
      code: 'reason.required',
      message: 'Mô hình đã triển khai. Đề nghị ghi lý do thay đổi.',
    },
  ]);
}
