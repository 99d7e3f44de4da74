import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HistoryEntryOut } from '../history/history.dto.js';
import { HistoryService } from '../history/history.service.js';
import { createOnce } from '../platform/idempotency.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { FigureOut, FigureSpan, FiguresByUnit } from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import type { ShortcomingIn, ShortcomingOut, ShortcomingsOut } from './shortcoming.dto.js';
import { Shortcoming } from './shortcoming.entity.js';
import type { ShortcomingsQuery } from './shortcoming.filter.js';
import { mayRecord } from './shortcoming.policy.js';
import { servesIn, shortcomingOne, shortcomingsIn } from './shortcoming.query.js';
import { type SpanAsOf, shortcomingFigures, shortcomingFiguresByUnit } from './shortcoming-figures.query.js';
import { addFoundStep } from './shortcoming.writes.js';

/** What a review or an inspection found. */
export interface FoundShortcoming {
  unitId: string;
  /** Of a person; null or missing: of the unit. */
  personId?: string | null;
  foundYear: number;
  text: string;
  /** Where it was found: “Kiểm điểm năm 2017”. */
  source: string;
}

/** Reading shortcomings, and recording new ones. */
@Injectable()
export class ShortcomingsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  list(actor: Actor, query: ShortcomingsQuery): Promise<ShortcomingsOut> {
    return shortcomingsIn(this.database.manager, actor, query, this.clock.today());
  }

  async one(actor: Actor, id: string): Promise<ShortcomingOut> {
    const found = await shortcomingOne(this.database.manager, actor, id, this.clock.today());
    if (!found) throw new Problem('not-found');
    return found;
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    await this.one(actor, id);
    return this.history.of(this.database.manager, 'shortcoming', id);
  }

  /** Records what a review found; a repeat under the same key answers the same one. */
  async create(actor: Actor, input: ShortcomingIn, key: string | null = null): Promise<ShortcomingOut> {
    const id = await this.database.transaction((tx) =>
      createOnce(tx, { accountId: actor.accountId, key, request: input }, async () => {
        if (!mayRecord(actor, { unitId: input.unitId, personId: input.personId ?? null }))
          throw new Problem('not-found');
        if (input.personId && !(await servesIn(tx, input.personId, input.unitId, this.clock.today())))
          throw new Problem('not-found');
        return this.recordFoundIn(tx, actor, input);
      }),
    );
    return this.one(actor, id);
  }

  /** Opens a shortcoming for whoever found it; who may is the question of the act that found it. */
  async recordFoundIn(tx: EntityManager, actor: Actor, found: FoundShortcoming): Promise<string> {
    const shortcoming = await tx.save(tx.create(Shortcoming, { ...found, createdBy: actor.accountId }));
    await addFoundStep(tx, actor, shortcoming, this.clock.today());
    await this.history.record(tx, actor, {
      subjectType: 'shortcoming',
      subjectId: shortcoming.id,
      action: 'create',
      toState: 'open',
      changes: { foundYear: found.foundYear, source: found.source },
    });
    return shortcoming.id;
  }

  /** What was found in the years of a span, and in what state it stood at its end. */
  figures(
    actor: Actor,
    span: SpanAsOf,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    return shortcomingFigures(manager, actor, span, this.clock.today());
  }

  /** The same of each unit below the root of the span; what is of the root itself under the root's own code. */
  figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    return shortcomingFiguresByUnit(manager, actor, span, this.clock.today());
  }
}
