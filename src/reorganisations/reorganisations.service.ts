import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HistoryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { Problem } from '../shared/problems.js';
import { accountsLeft, grantChanges, postingChanges } from './event-roles.query.js';
import { worksOf, worksWithoutReviewer } from './event-work.query.js';
import { countsOf, toldWorks } from './told-works.js';
import { seen } from './reorganisation.access.js';
import type {
  ReorganisationDetailOut,
  ReorganisationEffectsOut,
  ReorganisationsOut,
} from './reorganisation-out.dto.js';
import type { ReorganisationsQuery } from './reorganisation.dto.js';
import { REORGANISATION_ACTIONS } from './reorganisation.flow.js';
import { actionRefusal, grantUnits, keptUnits, peopleUnits, readableUnits } from './reorganisation.policy.js';
import { eventsOf } from './reorganisation.query.js';

/** Reading re-organisations, each as far as the reader is told of its units. */
@Injectable()
export class ReorganisationsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly entries: HistoryService,
  ) {}

  async list(actor: Actor, query: ReorganisationsQuery): Promise<ReorganisationsOut> {
    const wanted = { ...query, ...readBy(actor) };
    const items = await eventsOf(this.database.manager, wanted, this.clock.today());
    return { items, total: items.length };
  }

  async one(actor: Actor, id: string): Promise<ReorganisationDetailOut> {
    const { manager } = this.database;
    const today = this.clock.today();
    const facts = await seen(manager, actor, id, today);
    return {
      ...(await this.effects(manager, actor, id)),
      can: REORGANISATION_ACTIONS.filter((action) => actionRefusal(action, facts, today) === null),
    };
  }

  async history(actor: Actor, id: string): Promise<HistoryOut> {
    await seen(this.database.manager, actor, id, this.clock.today());
    const items = await this.entries.of(this.database.manager, 'reorganisation', id);
    return { items, total: items.length };
  }

  /** What an event did, read in its own transaction when it is only tried out. */
  async effects(manager: EntityManager, actor: Actor, id: string): Promise<ReorganisationEffectsOut> {
    const [event] = await eventsOf(manager, { ...readBy(actor), id }, this.clock.today());
    if (!event) throw new Problem('not-found');
    const granted = [...grantUnits(actor)];
    const works = toldWorks(actor, await worksOf(manager, id));
    return {
      ...event,
      grants: await grantChanges(manager, id, granted),
      postings: await postingChanges(manager, id, [...peopleUnits(actor)]),
      workCounts: countsOf(works),
      works,
      withoutReviewer: await worksWithoutReviewer(manager, id),
      withoutGrant: await accountsLeft(manager, id, granted),
    };
  }
}

/** Which events a reader is told of. */
const readBy = (actor: Actor) => ({
  unitIds: [...readableUnits(actor)],
  outside: keptUnits(actor).size > 0,
});
