import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import type { ShortcomingIn, ShortcomingOut, ShortcomingsOut, ShortcomingsQuery } from './shortcoming.dto.js';
import { Shortcoming } from './shortcoming.entity.js';
import { type Remedy, type ShortcomingState, stateAfter } from './shortcoming.flow.js';
import { mayRecord, shortcomingScope } from './shortcoming.policy.js';
import { servesIn, shortcomingsIn } from './shortcoming.query.js';

@Injectable()
export class ShortcomingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  list(actor: Actor, query: ShortcomingsQuery): Promise<ShortcomingsOut> {
    return shortcomingsIn(this.database.manager, shortcomingScope(actor), query, this.clock.today());
  }

  /** Records what a review found. */
  async create(actor: Actor, input: ShortcomingIn): Promise<ShortcomingOut> {
    const id = await this.database.transaction(async (tx) => {
      if (!mayRecord(actor, { unitId: input.unitId, personId: input.personId ?? null }))
        throw new Problem('not-found');
      if (input.personId && !(await servesIn(tx, input.personId, input.unitId, this.clock.today())))
        throw new Problem('not-found');
      const shortcoming = await tx.save(tx.create(Shortcoming, { ...input, createdBy: actor.accountId }));
      await this.history.record(tx, actor, {
        subjectType: 'shortcoming',
        subjectId: shortcoming.id,
        action: 'create',
        toState: 'open',
        changes: { foundYear: input.foundYear, source: input.source },
      });
      return shortcoming.id;
    });
    const {
      items: [found],
    } = await shortcomingsIn(this.database.manager, shortcomingScope(actor), { id }, this.clock.today());
    if (!found) throw new Problem('not-found');
    return found;
  }

  /** A confirmed commitment now addresses it. */
  async recordAddressedIn(tx: EntityManager, actor: Actor, shortcomingId: string): Promise<void> {
    const shortcoming = await lock(tx, shortcomingId);
    if (shortcoming.state === 'open') await this.moveIn(tx, actor, shortcoming, 'addressed', 'address');
  }

  /** What verifying a commitment says of the shortcoming that it addressed. */
  async recordRemedyIn(
    tx: EntityManager,
    actor: Actor,
    shortcomingId: string,
    remedy: Remedy,
  ): Promise<void> {
    const shortcoming = await lock(tx, shortcomingId);
    await this.moveIn(tx, actor, shortcoming, stateAfter(remedy), 'record-remedy');
  }

  private async moveIn(
    tx: EntityManager,
    actor: Actor,
    shortcoming: Shortcoming,
    state: ShortcomingState,
    action: string,
  ): Promise<void> {
    await tx.update(Shortcoming, shortcoming.id, { state, version: shortcoming.version + 1 });
    await this.history.record(tx, actor, {
      subjectType: 'shortcoming',
      subjectId: shortcoming.id,
      action,
      fromState: shortcoming.state,
      toState: state,
    });
  }
}

/** Locks a shortcoming: several items may address it, and be decided on at once. */
function lock(tx: EntityManager, id: string): Promise<Shortcoming> {
  return tx.findOneOrFail(Shortcoming, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
