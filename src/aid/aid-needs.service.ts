import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';
import { assignedUnits } from './aid-assignment.query.js';
import type { NeedIn, NeedOut, NeedsOut, NeedsQuery } from './aid-need.dto.js';
import { needsIn } from './aid-need.query.js';
import { fault, refuseClosedYear, refuseOutside } from './aid.access.js';
import { AidContribution } from './aid-contribution.entity.js';
import { AidNeed } from './aid.entity.js';
import { aidUnits, keepsAid, seesAllAid, writesAid } from './aid.policy.js';
import { amountMessage, fitsKind } from './amount.rules.js';
import { communesOn } from './commune.query.js';

/** What communes ask for, beside what they are given. */
@Injectable()
export class AidNeedsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: NeedsQuery): Promise<NeedsOut> {
    const scope = aidUnits(actor);
    if (scope.length === 0) return { items: [], total: 0 };
    return needsIn(this.database.manager, actor, scope, query, this.clock.today());
  }

  /** Writes a need down; a repeat under the same key answers the same one. */
  async create(actor: Actor, input: NeedIn, key: string | null): Promise<NeedOut> {
    const once = { accountId: actor.accountId, key, request: { need: input } };
    const id = await this.database.transaction((tx) =>
      createOnce(tx, once, async () => (await this.createManyIn(tx, actor, [input]))[0] ?? ''),
    );
    return this.one(actor, id);
  }

  async createManyIn(tx: EntityManager, actor: Actor, inputs: readonly NeedIn[]): Promise<string[]> {
    const ids: string[] = [];
    for (const input of inputs) ids.push(await this.createIn(tx, actor, input));
    return ids;
  }

  /** One that was entered in error; one that a gift names stays. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const need = await tx.findOne(AidNeed, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!need || need.withdrawnOn !== null) throw new Problem('not-found');
      await this.refuseUnlessTold(tx, actor, need);
      await refuseClosedYear(tx, need.year);
      const gifts = await tx.countBy(AidContribution, { needId: id });
      if (gifts > 0) throw new Problem('aid.need-used', { n: gifts });
      await tx.update(AidNeed, id, { withdrawnOn: this.clock.today(), withdrawReason: reason });
      await this.history.record(tx, actor, {
        subjectType: 'aid-need',
        subjectId: id,
        action: 'withdraw',
        reason,
      });
    });
  }

  private async createIn(tx: EntityManager, actor: Actor, input: NeedIn): Promise<string> {
    const today = this.clock.today();
    await this.refuseUnlessTold(tx, actor, input);
    await refuseClosedYear(tx, input.year);
    const day = lastDayWithin(input.year, today);
    if ((await communesOn(tx, [input.communeId], day)).length === 0) throw new Problem('aid.commune-gone');
    refuseOutside('askedOn', input.askedOn, `${input.year - 1}-01-01`, today);
    if (input.amount && !fitsKind(input.kind, input.amount))
      throw new Problem('aid.wrong-amount', {}, [fault('amount', amountMessage(input.kind))]);
    const need = await tx.save(tx.create(AidNeed, { ...input, createdBy: actor.accountId }));
    await this.history.record(tx, actor, {
      subjectType: 'aid-need',
      subjectId: need.id,
      action: 'create',
      changes: { ...input },
    });
    return need.id;
  }

  /** The Khối, and the units assigned to the commune in the year, write down what it tells. */
  private async refuseUnlessTold(
    tx: EntityManager,
    actor: Actor,
    { communeId, year }: { communeId: string; year: number },
  ): Promise<void> {
    if (keepsAid(actor)) return;
    const scope = aidUnits(actor);
    const units = await assignedUnits(tx, communeId, lastDayWithin(year, this.clock.today()));
    if (!seesAllAid(actor) && !units.some((id) => scope.includes(id))) throw new Problem('not-found');
    if (!units.some((id) => writesAid(actor, id)))
      throw new Problem('refused.role', { who: 'cấp ủy của đơn vị được phân công' });
  }

  private async one(actor: Actor, id: string): Promise<NeedOut> {
    const today = this.clock.today();
    const { items } = await needsIn(this.database.manager, actor, aidUnits(actor), { id }, today);
    if (!items[0]) throw new Problem('not-found');
    return items[0];
  }
}
