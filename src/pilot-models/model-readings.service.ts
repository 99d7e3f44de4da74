import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { lockFor, note, writeBefore } from './pilot-model.access.js';
import type { PilotModel } from './pilot-model.entity.js';
import type { CorrectReadingIn, ReadingIn } from './promise.dto.js';
import { PilotModelCopy, PilotModelReading } from './reading.entity.js';
import { type NewReading, insertReading, refuseClosedYear } from './reading.writes.js';

/** Số liệu theo kỳ: recorded once; a wrong one is corrected or withdrawn and stays to be seen. */
@Injectable()
export class ModelReadingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Answers the id of the model. */
  async add(actor: Actor, modelId: string, input: ReadingIn): Promise<string> {
    await this.database.transaction(async (tx) => {
      const unitId = input.unitId ?? null;
      const model = await lockFor(tx, actor, modelId, 'add-reading', unitId);
      const reading = {
        ...input,
        unitId: unitId === model.hostUnitId ? null : unitId,
        denominator: input.denominator ?? null,
        isBaseline: input.isBaseline ?? false,
        note: input.note ?? null,
      };
      await this.insert(tx, actor, model, reading);
      const moved = await writeBefore(tx, model);
      await note(this.history, tx, actor, modelId, {
        action: 'add-reading',
        ...moved,
        changes: { ...reading },
      });
    });
    return modelId;
  }

  /** The corrected reading takes the place of the wrong one, which is kept. */
  correct(actor: Actor, readingId: string, { reason, ...given }: CorrectReadingIn): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { model, reading } = await this.lockReading(tx, actor, readingId, 'correct-reading');
      const fields = Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
      );
      const after = { ...wordsOf(reading), ...fields };
      const changes = differences({ ...wordsOf(reading) }, after);
      if (Object.keys(changes).length === 0) throw new Problem('pilot-model.nothing-to-correct');
      await tx.update(PilotModelReading, readingId, { supersededAt: new Date() });
      const correction = { correctsId: readingId, correctionReason: reason };
      const id = await this.insert(tx, actor, model, { ...after, ...correction });
      await tx.update(PilotModelCopy, { readingId }, { readingId: id });
      const moved = await writeBefore(tx, model);
      await note(this.history, tx, actor, model.id, { action: 'correct-reading', ...moved, reason, changes });
      return model.id;
    });
  }

  /** A reading that should not be there; that of a copy can only be corrected. */
  withdraw(actor: Actor, readingId: string, reason: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { model, reading } = await this.lockReading(tx, actor, readingId, 'withdraw-reading');
      if (await tx.existsBy(PilotModelCopy, { readingId }))
        throw new Problem('pilot-model.copy-needs-reading');
      await tx.update(PilotModelReading, readingId, { supersededAt: new Date(), withdrawnReason: reason });
      const moved = await writeBefore(tx, model);
      await note(this.history, tx, actor, model.id, {
        action: 'withdraw-reading',
        ...moved,
        reason,
        changes: { ...wordsOf(reading) },
      });
      return model.id;
    });
  }

  private async lockReading(
    tx: EntityManager,
    actor: Actor,
    id: string,
    action: 'correct-reading' | 'withdraw-reading',
  ): Promise<{ model: PilotModel; reading: PilotModelReading }> {
    const found = await tx.findOneBy(PilotModelReading, { id });
    if (!found) throw new Problem('not-found');
    const model = await lockFor(tx, actor, found.pilotModelId, action, found.unitId);
    const reading = await tx.findOneByOrFail(PilotModelReading, { id });
    if (reading.supersededAt) throw new Problem('pilot-model.reading-superseded');
    // A baseline belongs to no year, and stays as it was when the year in which it was told was closed.
    await refuseClosedYear(tx, reading.isBaseline ? reading.recordedOn : reading.periodTo);
    return { model, reading };
  }

  private async insert(
    tx: EntityManager,
    actor: Actor,
    model: PilotModel,
    reading: NewReading,
  ): Promise<string> {
    const copiedOn = await copiedOnBy(tx, model.id, reading.unitId);
    return insertReading(tx, actor, reading, { model, copiedOn, today: this.clock.today() });
  }
}

/** The day on which a unit took the model over; a unit that did not has no readings. */
async function copiedOnBy(tx: EntityManager, modelId: string, unitId: string | null): Promise<string | null> {
  if (unitId === null) return null;
  const copy = await tx.findOneBy(PilotModelCopy, { pilotModelId: modelId, unitId });
  if (!copy) throw new Problem('pilot-model.not-copied-there');
  return copy.copiedOn;
}

function wordsOf(reading: PilotModelReading): NewReading {
  const {
    promiseId,
    unitId,
    periodFrom,
    periodTo,
    numerator,
    denominator,
    isBaseline,
    source,
    note: words,
  } = reading;
  return { promiseId, unitId, periodFrom, periodTo, numerator, denominator, isBaseline, source, note: words };
}
