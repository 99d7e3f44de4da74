import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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

  async list(actor: Actor, query: ShortcomingsQuery): Promise<ShortcomingsOut> {
    refuseHalfSpan(query);
    return shortcomingsIn(this.database.manager, actor, query, this.clock.today());
  }

  async one(actor: Actor, id: string): Promise<ShortcomingOut> {
    const found = await shortcomingOne(this.database.manager, actor, id, this.clock.today());
    if (!found) throw new Problem('not-found');
    return found;
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
    const today = this.clock.today();
    refuseYearToCome(found.foundYear, today);
    const shortcoming = await tx.save(tx.create(Shortcoming, { ...found, createdBy: actor.accountId }));
    await addFoundStep(tx, actor, shortcoming, today);
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

/** Nothing is found before its year has begun: nobody would look for it, and its year is not set right later. */
function refuseYearToCome(foundYear: number, today: string): void {
  const thisYear = Number(today.slice(0, 4));
  if (foundYear <= thisYear) return;
  const message = `Đề nghị chọn năm kiểm điểm từ năm ${thisYear} trở về trước.`;
  throw new Problem('request.invalid', {}, [{ field: 'foundYear', code: 'value.wrong-choice', message }]);
}

/** The years that a table looks at have a first and a last one. */
function refuseHalfSpan({ followedFrom, followedTo }: ShortcomingsQuery): void {
  if ((followedFrom == null) === (followedTo == null)) return;
  const field = followedFrom == null ? 'followedFrom' : 'followedTo';
  const message = 'Đề nghị chọn cả năm đầu và năm cuối.';
  throw new Problem('value.refused', {}, [{ field, code: 'value.required', message }]);
}
