import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lockFor, refuseAsk, refuseWrong } from './commendation.access.js';
import { Commendation, CommendationConsent } from './commendation.entity.js';
import type { CommendationAction } from './commendation.flow.js';
import { seesExamples } from './commendation.policy.js';
import { consentsOf } from './commendation.query.js';
import { wrongConsentDay } from './commendation.rules.js';
import type { ConsentIn, ExamplesOut, ExamplesQuery } from './example.dto.js';
import { examplesIn, withdrawConsent } from './example.query.js';

/** Examples that are introduced: collectives, and people who agreed to it for as long as they do. */
@Injectable()
export class ExamplesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: ExamplesQuery): Promise<ExamplesOut> {
    refuseAsk(query);
    if (!seesExamples(actor)) return { items: [], total: 0 };
    return examplesIn(this.database.manager, query, this.clock.today());
  }

  /** The person agrees in the own account, or the unit records the signed paper. */
  async giveConsent(actor: Actor, id: string, { givenOn, words = null }: ConsentIn): Promise<void> {
    const today = this.clock.today();
    await this.act(actor, id, 'give-consent', async (tx, item) => {
      const inPerson = item.personId === actor.personId;
      const on = inPerson ? today : (givenOn ?? today);
      const last = (await consentsOf(tx, id)).at(-1)?.withdrawnOn ?? null;
      // In the own account a person may think better of it on the same day.
      refuseWrong(wrongConsentDay(on, inPerson ? null : last, today));
      const how = inPerson ? ('in-person' as const) : ('paper' as const);
      const consent = { commendationId: id, givenOn: on, how, words, recordedBy: actor.accountId };
      await tx.insert(CommendationConsent, consent);
      return { changes: { givenOn: on, how } };
    });
  }

  /** Takes the example down in the same moment: a trigger does it, so that no other way is left. */
  async withdrawConsent(actor: Actor, id: string, reason: string | null): Promise<void> {
    await this.act(actor, id, 'withdraw-consent', async (tx, item) => {
      await withdrawConsent(tx, id, { on: this.clock.today(), reason, by: actor.accountId });
      return { reason, changes: item.publishedOn ? { publishedOn: [item.publishedOn, null] } : {} };
    });
  }

  async publish(actor: Actor, id: string): Promise<void> {
    await this.act(actor, id, 'publish', async (tx, item) => {
      await tx.update(Commendation, id, { publishedOn: this.clock.today(), version: item.version + 1 });
      return {};
    });
  }

  async unpublish(actor: Actor, id: string): Promise<void> {
    await this.act(actor, id, 'unpublish', async (tx, item) => {
      await tx.update(Commendation, id, { publishedOn: null, version: item.version + 1 });
      return {};
    });
  }

  private async act(
    actor: Actor,
    id: string,
    action: CommendationAction,
    write: (
      tx: DataSource['manager'],
      item: Commendation,
    ) => Promise<{ reason?: string | null; changes?: Record<string, unknown> }>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockFor(tx, actor, id, action, this.clock.today());
      const act = await write(tx, item);
      await this.history.record(tx, actor, { subjectType: 'commendation', subjectId: id, action, ...act });
    });
  }
}
