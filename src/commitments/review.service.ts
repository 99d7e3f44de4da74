import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { Problem } from '../shared/problems.js';
import { FollowUpsService } from '../shortcomings/follow-ups.service.js';
import { lockFor, lockVisible, onBehalfOf, writeStep } from './commitment.access.js';
import { checkChoices, incomplete, meetingDate, setLegalBases } from './commitment.checks.js';
import type { CorrectIn, RegisterIn, ReturnIn, StopIn } from './commitment.dto.js';
import { Commitment } from './commitment.entity.js';
import type { Action } from './commitment.flow.js';
import { mayRegisterFor } from './commitment.policy.js';
import { searchText, textsOf, whatIsMissing, withOneAnswer } from './commitment.rules.js';

/** What the reviewing body does with an item: return, confirm, stop, correct. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly followUps: FollowUpsService,
  ) {}

  /** Trả lại để hoàn thiện, with a reason that may point at a field. */
  async return(actor: Actor, id: string, { reason, field }: ReturnIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'return', this.clock.today());
      const toState = await writeStep(tx, actor, item, 'return', {
        returnReason: reason,
        returnField: field ?? null,
        returnedAt: new Date(),
        returnedBy: actor.accountId,
      });
      await this.note(tx, actor, item, 'return', { toState, reason, field });
    });
  }

  register(actor: Actor, id: string, input: RegisterIn): Promise<void> {
    return this.database.transaction((tx) => this.registerIn(tx, actor, id, input));
  }

  /** Xác nhận đăng ký: from its first confirmation on the item counts. */
  async registerIn(tx: EntityManager, actor: Actor, id: string, input: RegisterIn): Promise<void> {
    const today = this.clock.today();
    const registeredOn = meetingDate(input.meetingDate, today);
    const item = await lockFor(tx, actor, id, 'register', today);
    const toState = await writeStep(tx, actor, item, 'register', {
      registeredOn,
      registeredBy: actor.accountId,
      firstRegisteredAt: item.firstRegisteredAt ?? new Date(),
    });
    await this.followUps.recordAddressedIn(tx, actor, item);
    await this.note(tx, actor, item, 'register', {
      toState,
      changes: { registeredOn: [item.registeredOn, registeredOn] },
    });
  }

  /** The registrant asks to stop, the reviewing body decides. */
  async stop(actor: Actor, id: string, input: StopIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const seen = await lockVisible(tx, actor, id);
      if (mayRegisterFor(actor, seen.unitId, seen.personId) && input.agreed === undefined) {
        await this.requestStop(tx, actor, id, input.reason);
      } else {
        await this.decideStop(tx, actor, id, input);
      }
    });
  }

  private async requestStop(tx: EntityManager, actor: Actor, id: string, reason: string): Promise<void> {
    const item = await lockFor(tx, actor, id, 'request-stop', this.clock.today());
    await writeStep(tx, actor, item, 'request-stop', {
      stopRequestedAt: new Date(),
      stopRequestedBy: actor.accountId,
      stopReason: reason,
    });
    await this.note(tx, actor, item, 'request-stop', { reason });
  }

  private async decideStop(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { reason, agreed }: StopIn,
  ): Promise<void> {
    const item = await lockFor(tx, actor, id, 'stop', this.clock.today());
    if (agreed === false) {
      await writeStep(tx, actor, item, 'request-stop', {
        stopRequestedAt: null,
        stopRequestedBy: null,
        stopReason: null,
      });
      await this.note(tx, actor, item, 'decline-stop', { reason });
      return;
    }
    const toState = await writeStep(tx, actor, item, 'stop', {
      stoppedAt: new Date(),
      stoppedBy: actor.accountId,
    });
    await this.followUps.recordReleasedIn(tx, actor, item);
    await this.note(tx, actor, item, 'stop', { toState, reason });
  }

  /** Đính chính: a confirmed text changes only with a reason, and both texts stay in history. */
  async correct(actor: Actor, id: string, { reason, legalBasisIds, ...fields }: CorrectIn): Promise<void> {
    await this.database.transaction(async (tx) => {
      const today = this.clock.today();
      const item = await lockFor(tx, actor, id, 'correct', today);
      await checkChoices(tx, actor, item, { ...fields, legalBasisIds }, today);
      const after = textsOf({ ...item, ...withOneAnswer(fields) });
      const changes = differences(textsOf(item), after);
      if (Object.keys(changes).length === 0 && legalBasisIds === undefined)
        throw new Problem('commitment.nothing-to-correct');
      // What an older item lacks it may go on lacking; a correction takes nothing away that is needed.
      const lacked = new Set(whatIsMissing(item).map(({ field }) => field));
      const missing = whatIsMissing({ ...item, ...after }).filter(({ field }) => !lacked.has(field));
      if (missing.length > 0) throw incomplete(missing);
      await writeStep(tx, actor, item, 'correct', {
        ...after,
        search: searchText({ ...after, code: item.code }),
        corrections: item.corrections + 1,
      });
      if (legalBasisIds !== undefined) await setLegalBases(tx, id, legalBasisIds);
      await this.followCorrection(tx, actor, item, after.shortcomingId);
      await this.note(tx, actor, item, 'correct', { reason, changes });
    });
  }

  /** A correction may say that an item addresses another shortcoming; what came of it is then said of that one. */
  private async followCorrection(
    tx: EntityManager,
    actor: Actor,
    item: Commitment,
    shortcomingId: string | null,
  ): Promise<void> {
    if (item.state === 'stopped' || shortcomingId === item.shortcomingId) return;
    const { id, year, remedy } = item;
    await this.followUps.recordAddressedIn(tx, actor, { id, year, shortcomingId });
    if (shortcomingId && remedy)
      await this.followUps.recordRemedyIn(tx, actor, { id, year, shortcomingId }, remedy);
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    item: Commitment,
    action: Action | 'decline-stop',
    act: { toState?: string; reason?: string; field?: string | null; changes?: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'commitment',
      subjectId: item.id,
      action,
      fromState: item.state,
      onBehalfOf: action === 'request-stop' ? onBehalfOf(actor, item) : null,
      ...act,
    });
  }
}
