import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { refuseBeyondEnd } from '../units/unit-end.query.js';
import type { GrantIn, GrantOut, GrantsOut, GrantsQuery, RevokeGrantIn } from './account.dto.js';
import { grantRefusal, visibleGrantUnits } from './account.policy.js';
import { grantsIn } from './account.query.js';
import { Grant } from './grant.entity.js';

@Injectable()
export class GrantsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(actor: Actor, query: GrantsQuery): Promise<GrantsOut> {
    const unitIds = visibleGrantUnits(actor);
    const items = await grantsIn(this.database.manager, { ...query, unitIds, today: this.clock.today() });
    return { items, total: items.length };
  }

  async grant(actor: Actor, input: GrantIn): Promise<GrantOut> {
    const id = await this.database.transaction(async (tx) => {
      const refused = grantRefusal(actor, input);
      if (refused) throw new Problem(refused);
      await refuseBeyondEnd(tx, [input]);
      const grant = await tx.save(tx.create(Grant, { ...input, grantedBy: actor.accountId }));
      await this.history.record(tx, actor, {
        subjectType: 'grant',
        subjectId: grant.id,
        action: 'grant',
        changes: { ...input },
      });
      return grant.id;
    });
    return this.one(actor, id);
  }

  /** Ends a grant on a day; what it allowed before stays on record. */
  async revoke(actor: Actor, grantId: string, input: RevokeGrantIn): Promise<GrantOut> {
    await this.database.transaction(async (tx) => {
      const grant = await tx.findOne(Grant, { where: { id: grantId }, lock: { mode: 'pessimistic_write' } });
      if (!grant || !visibleGrantUnits(actor).includes(grant.unitId)) throw new Problem('not-found');
      const refused = grantRefusal(actor, grant);
      if (refused) throw new Problem(refused);
      // Taking back makes it shorter; a longer one is a new grant with its own decision.
      if (grant.validTo !== null && input.validTo > grant.validTo) throw new Problem('value.refused');
      await tx.update(Grant, grantId, { validTo: input.validTo });
      await this.history.record(tx, actor, {
        subjectType: 'grant',
        subjectId: grantId,
        action: 'revoke',
        reason: input.reason,
        changes: { validTo: [grant.validTo, input.validTo] },
      });
    });
    return this.one(actor, grantId);
  }

  private async one(actor: Actor, id: string): Promise<GrantOut> {
    const { items } = await this.list(actor, {});
    const grant = items.find((item) => item.id === id);
    if (!grant) throw new Problem('not-found');
    return grant;
  }
}
