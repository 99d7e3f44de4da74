import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lockFor, onBehalfOf, writeStep } from './commitment.access.js';
import { incomplete } from './commitment.checks.js';
import { unitOn } from '../units/unit.query.js';
import { CommitmentSubmission } from './commitment-parts.entity.js';
import { Commitment } from './commitment.entity.js';
import { textChanges, textsOf, whatIsMissing } from './commitment.rules.js';
import { registrantOn, reviewBodyOn } from './registrant.query.js';

/** What the registrant's side does with what is written: send it, take it back. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  submit(actor: Actor, id: string): Promise<void> {
    return this.database.transaction((tx) => this.submitIn(tx, actor, id));
  }

  /** Sends an item to the body that reviews it, which is found now and does not change later. */
  async submitIn(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const today = this.clock.today();
    const item = await lockFor(tx, actor, id, 'submit', today);
    const onBehalf = item.personId !== null && item.personId !== actor.personId;
    const missing = whatIsMissing({ ...item, onBehalf });
    if (missing.length > 0) throw incomplete(missing);
    const { snapshot, reviewUnitId } = await this.routeOf(tx, actor, item, today);
    const changes = await this.keepSubmission(tx, item);
    const toState = await writeStep(tx, actor, item, 'submit', {
      ...snapshot,
      reviewUnitId,
      submittedAt: new Date(),
      submittedBy: actor.accountId,
      withdrawnAt: null,
      onBehalf,
    });
    await this.note(tx, actor, { ...item, ...snapshot }, 'submit', {
      fromState: item.state,
      toState,
      changes,
    });
  }

  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, 'withdraw', this.clock.today());
      const toState = await writeStep(tx, actor, item, 'withdraw', { withdrawnAt: new Date() });
      await this.note(tx, actor, item, 'withdraw', { fromState: item.state, toState });
    });
  }

  /** Who registers and who reviews, today; what a unit had sent before it ended goes back to the body that had it. */
  private async routeOf(tx: EntityManager, actor: Actor, item: Commitment, today: string) {
    const { kind, unitId, personId, reviewUnitId } = item;
    if (reviewUnitId && !(await unitOn(tx, unitId, today))) return { snapshot: {}, reviewUnitId };
    const registrant = await registrantOn(tx, item, today);
    const found = await reviewBodyOn(tx, kind, registrant, personId, actor.accountId, today);
    return { snapshot: registrant.snapshot, reviewUnitId: found };
  }

  /** Keeps the texts as they are sent, and answers what changed since they were sent before. */
  private async keepSubmission(tx: EntityManager, item: Commitment): Promise<Record<string, unknown>> {
    const texts = textsOf(item);
    const last = await tx.findOne(CommitmentSubmission, {
      where: { commitmentId: item.id },
      order: { number: 'DESC' },
    });
    await tx.insert(CommitmentSubmission, {
      commitmentId: item.id,
      number: (last?.number ?? 0) + 1,
      // TypeORM's partial type cannot express a JSON object with null members.
      texts: texts as never,
    });
    return last ? textChanges(textsOf(last.texts), texts) : {};
  }

  private note(
    tx: EntityManager,
    actor: Actor,
    item: Commitment,
    action: string,
    act: { fromState?: string; toState?: string; changes?: Record<string, unknown> },
  ): Promise<void> {
    return this.history.record(tx, actor, {
      subjectType: 'commitment',
      subjectId: item.id,
      action,
      onBehalfOf: onBehalfOf(actor, item),
      ...act,
    });
  }
}
