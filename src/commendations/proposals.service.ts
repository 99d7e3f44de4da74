import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { differences } from '../shared/json.js';
import { endOutdatedConsent, lockFor, refuseWrong } from './commendation.access.js';
import { wrongReferences } from './commendation.checks.js';
import type { CorrectCommendationIn, DecideIn } from './commendation.dto.js';
import { Commendation } from './commendation.entity.js';
import { type CommendationAction, commendationStep } from './commendation.flow.js';
import { wrongDecision, wrongLevel } from './commendation.rules.js';

/** The way of a proposal: to the Khối, considered, decided or not chosen, and on to a higher body. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  propose(actor: Actor, id: string): Promise<void> {
    const sent = { proposedOn: this.clock.today(), proposedBy: actor.accountId };
    return this.step(actor, id, 'propose', () => sent);
  }

  withdraw(actor: Actor, id: string): Promise<void> {
    return this.step(actor, id, 'withdraw', () => ({ proposedOn: null, proposedBy: null }));
  }

  consider(actor: Actor, id: string): Promise<void> {
    return this.step(actor, id, 'consider', () => ({}));
  }

  /** Đề xuất cấp trên biểu dương: it stays under consideration until the higher body has decided. */
  proposeHigher(actor: Actor, id: string, higherBody: string): Promise<void> {
    const change = { higherBody, toHigherOn: this.clock.today() };
    return this.step(actor, id, 'propose-higher', () => change);
  }

  decide(actor: Actor, id: string, input: DecideIn): Promise<void> {
    return this.step(actor, id, 'decide', (tx, item) => this.decided(tx, item, input));
  }

  notChoose(actor: Actor, id: string, reason: string): Promise<void> {
    return this.step(actor, id, 'not-choose', () => ({ notChosenReason: reason }), reason);
  }

  /** Mends what was recorded of a decision. */
  correct(actor: Actor, id: string, { reason, ...input }: CorrectCommendationIn): Promise<void> {
    return this.step(actor, id, 'correct', (tx, item) => this.decided(tx, item, input), reason);
  }

  /** The fields of a decision over those that stand; a praise has no option, whatever was proposed. */
  private async decided(
    tx: EntityManager,
    item: Commendation,
    input: Partial<DecideIn> & { achievement?: string },
  ): Promise<Partial<Commendation>> {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const change: Partial<Commendation> = { ...given };
    if (change.category === 'praise' && input.optionId === undefined) change.optionId = null;
    const after = { ...item, ...change };
    const today = this.clock.today();
    // What is proposed goes to the Khối; an own decision of the unit's committee was never proposed.
    refuseWrong(input.level ? wrongLevel(input.level) : []);
    refuseWrong(wrongDecision({ ...after, decidedOn: after.decidedOn ?? today }, today));
    refuseWrong(await wrongReferences(tx, after, today));
    return change;
  }

  private async step(
    actor: Actor,
    id: string,
    action: CommendationAction,
    changeOf: (
      tx: EntityManager,
      item: Commendation,
    ) => Partial<Commendation> | Promise<Partial<Commendation>>,
    reason?: string,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, action, this.clock.today());
      const change = await changeOf(tx, item);
      const state = commendationStep(action, item.state)?.to ?? item.state;
      const ended = await endOutdatedConsent(tx, actor, item, change, this.clock.today());
      await tx.update(Commendation, id, { ...change, state, version: item.version + 1 });
      await this.history.record(tx, actor, {
        subjectType: 'commendation',
        subjectId: id,
        action,
        fromState: item.state,
        toState: state,
        ...(reason === undefined ? {} : { reason }),
        changes: { ...differences({ ...item }, change), ...ended },
      });
    });
  }
}
