import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { unitOn } from '../units/unit.query.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';
import { lockFor, note, refuse, refuseStale, stateBefore, write } from './pilot-model.access.js';
import type { EvaluateIn, StartModelIn, StopModelIn } from './pilot-model.dto.js';
import { PilotModelEvaluation } from './pilot-model.entity.js';
import { type LiveState, modelStep } from './pilot-model.flow.js';
import { copyRefusal, evaluationRefusal, startRefusal, stopRefusal } from './pilot-model.rules.js';
import type { CopyIn } from './promise.dto.js';
import { PilotModelCopy } from './reading.entity.js';
import { happenedTo, insertReading, refuseClosedYear } from './reading.writes.js';

/** The steps of a model's life. */
@Injectable()
export class ModelLifeService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async start(actor: Actor, id: string, input: StartModelIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const model = await lockFor(tx, actor, id, 'start');
      const start = { startedOn: input.startedOn, noBaselineReason: input.noBaselineReason ?? null };
      const happened = await happenedTo(tx, id);
      refuse(startRefusal({ ...happened, ...start, readingTo: null }, model, this.clock.today()));
      await write(tx, model, { ...start, state: 'running' });
      await note(this.history, tx, actor, id, {
        action: 'start',
        fromState: model.state,
        toState: 'running',
        reason: start.noBaselineReason,
        changes: { startedOn: [model.startedOn, start.startedOn] },
      });
    });
  }

  /** The yearly evaluation; evaluating the same year again replaces it, and the earlier wording stays in history. */
  async evaluate(actor: Actor, id: string, { version, ...input }: EvaluateIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const model = await lockFor(tx, actor, id, 'evaluate');
      await refuseStale(tx, actor, model, version, this.clock.today());
      const closed = closedRefusal(await yearFacts(tx, input.year));
      if (closed) throw new Problem(closed.code, closed.values);
      refuse(evaluationRefusal(input.year, model.startedOn, this.clock.today()));
      const before = await tx.findOneBy(PilotModelEvaluation, { pilotModelId: id, year: input.year });
      const evaluation = { ...input, evaluatedOn: this.clock.today(), evaluatedBy: actor.accountId };
      if (before) await tx.update(PilotModelEvaluation, before.id, evaluation);
      else await tx.insert(PilotModelEvaluation, { ...evaluation, pilotModelId: id });
      const toState = modelStep('evaluate', model.state)?.to ?? model.state;
      await write(tx, model, { state: toState });
      await note(this.history, tx, actor, id, {
        action: 'evaluate',
        fromState: model.state,
        toState,
        changes: {
          year: input.year,
          level: [before?.level ?? null, input.level],
          comment: [before?.comment ?? null, input.comment],
        },
      });
    });
  }

  /** Nhân rộng: with the receiving unit, the day and what a promise measured there. */
  async copy(actor: Actor, id: string, { copiedOn, note: words, ...input }: CopyIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [model, today] = [await lockFor(tx, actor, id, 'copy'), this.clock.today()];
      refuse(copyRefusal({ unitId: input.unitId, copiedOn }, model, today));
      await refuseClosedYear(tx, copiedOn);
      if (!(await unitOn(tx, input.unitId, copiedOn))) throw new Problem('pilot-model.unit-absent');
      const reading = { ...input, denominator: input.denominator ?? null, isBaseline: false, note: null };
      const readingId = await insertReading(tx, actor, reading, { model, copiedOn, today });
      const copy = tx.create(PilotModelCopy, {
        pilotModelId: id,
        unitId: input.unitId,
        copiedOn,
        readingId,
        note: words ?? null,
        recordedBy: actor.accountId,
      });
      await tx.save(copy);
      await write(tx, model, { state: 'copied', firstCopyId: model.firstCopyId ?? copy.id });
      await note(this.history, tx, actor, id, {
        action: 'copy',
        fromState: model.state,
        toState: 'copied',
        changes: { ...input, copiedOn },
      });
    });
  }

  async stop(actor: Actor, id: string, { stoppedOn, reason }: StopModelIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const model = await lockFor(tx, actor, id, 'stop');
      refuse(stopRefusal(stoppedOn, model, await happenedTo(tx, id), this.clock.today()));
      await refuseClosedYear(tx, stoppedOn);
      const stoppedFrom = model.state as LiveState;
      await write(tx, model, { state: 'stopped', stoppedFrom, stoppedOn, stopReason: reason });
      await note(this.history, tx, actor, id, {
        action: 'stop',
        fromState: model.state,
        toState: 'stopped',
        reason,
        changes: { stoppedOn },
      });
    });
  }

  /** A stopped model goes on from where it stood. */
  async resume(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const model = await lockFor(tx, actor, id, 'resume');
      const before = model.stoppedFrom ?? 'running';
      // Its baseline may have been corrected meanwhile.
      const state = before === 'chosen' || before === 'baseline' ? await stateBefore(tx, id) : before;
      await write(tx, model, { state, stoppedFrom: null, stoppedOn: null, stopReason: null });
      await note(this.history, tx, actor, id, {
        action: 'resume',
        fromState: 'stopped',
        toState: state,
        reason,
        changes: { stoppedOn: [model.stoppedOn, null], stopReason: [model.stopReason, null] },
      });
    });
  }
}
