import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { type Addressing, addressedBy } from './shortcoming.query.js';
import type { Remedy } from './shortcoming.flow.js';
import type { Happening } from './shortcoming.rules.js';
import { addSteps, lockShortcoming } from './shortcoming.writes.js';

/** A confirmed commitment with the shortcoming that it addresses now. */
export interface AddressingNow extends Addressing {
  shortcomingId: string | null;
}

/** What commitments do to the shortcomings that they address, each in the transaction of the commitment's own act. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /**
   * A commitment was confirmed, or corrected since: it addresses its shortcoming from now on, and no longer another
   * one that it addressed before.
   */
  async recordAddressedIn(tx: EntityManager, actor: Actor, commitment: AddressingNow): Promise<void> {
    const { id: commitmentId, year, shortcomingId } = commitment;
    const addressed = await addressedBy(tx, commitmentId);
    for (const id of addressed.filter((one) => one !== shortcomingId))
      await this.step(tx, actor, id, { act: 'release', year, commitmentId });
    if (shortcomingId && !addressed.includes(shortcomingId))
      await this.step(tx, actor, shortcomingId, { act: 'address', year, commitmentId });
  }

  /** A commitment was stopped: nothing comes of it for the shortcoming, which stands as it would without it. */
  async recordReleasedIn(tx: EntityManager, actor: Actor, commitment: Addressing): Promise<void> {
    for (const id of await addressedBy(tx, commitment.id))
      await this.step(tx, actor, id, { act: 'release', year: commitment.year, commitmentId: commitment.id });
  }

  /** What verifying a commitment says of the shortcoming that it addressed. A closed one stays closed, and that is told. */
  async recordRemedyIn(
    tx: EntityManager,
    actor: Actor,
    { id: commitmentId, year, shortcomingId }: Addressing & { shortcomingId: string },
    remedy: Remedy,
  ): Promise<void> {
    await this.step(tx, actor, shortcomingId, { act: 'remedy', year, commitmentId, remedy });
  }

  private async step(
    tx: EntityManager,
    actor: Actor,
    id: string,
    happening: Extract<Happening, { commitmentId: string }>,
  ): Promise<void> {
    const shortcoming = await lockShortcoming(tx, id);
    if (!shortcoming) return;
    const fromState = shortcoming.state;
    const toState = await addSteps(tx, actor, shortcoming, happening, { today: this.clock.today() });
    const { act, ...changes } = happening;
    await this.history.record(tx, actor, {
      subjectType: 'shortcoming',
      subjectId: id,
      action: act === 'remedy' ? 'record-remedy' : act,
      fromState,
      toState,
      changes,
    });
  }
}
