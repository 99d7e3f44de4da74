import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { HistoryEntryOut } from '../history/history.dto.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { FigureOut, FigureSpan, FiguresByUnit } from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import { rootsOf, unitsBelow } from '../units/units-below.query.js';
import { refuseAsk, shown } from './commendation.access.js';
import type { CommendationsQuery } from './commendation.dto.js';
import type { CommendationDetailOut, CommendationOut, CommendationsOut } from './commendation-out.dto.js';
import { commendationCounts, commendationFigures } from './commendation.figures.js';
import { commendationScope, withoutPerson } from './commendation.policy.js';
import { actsOfPerson, commendationsIn, consentsOf } from './commendation.query.js';
import { isRead } from '../shared/reach.js';

/** What was commended and what is proposed, as a reader sees it. */
@Injectable()
export class CommendationsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  async list(
    actor: Actor,
    query: CommendationsQuery & { id?: string },
    manager: EntityManager = this.database.manager,
  ): Promise<CommendationsOut> {
    refuseAsk(query);
    const ask = { scope: commendationScope(actor), query, today: this.clock.today() };
    const { rows, total } = await commendationsIn(manager, ask);
    return { items: rows.map((row) => shown(actor, row)), total };
  }

  async one(actor: Actor, id: string): Promise<CommendationDetailOut> {
    const item = await this.seen(actor, id, this.database.manager);
    const consents = item.nameWithheld ? [] : await consentsOf(this.database.manager, id);
    return { ...item, consents };
  }

  /** As it is in a transaction, for a refusal that shows it. */
  async seen(actor: Actor, id: string, manager: EntityManager): Promise<CommendationOut> {
    const [item] = (await this.list(actor, { id }, manager)).items;
    if (!item) throw new Problem('not-found');
    return item;
  }

  async historyOf(actor: Actor, id: string): Promise<HistoryEntryOut[]> {
    const { nameWithheld } = await this.one(actor, id);
    const entries = await this.history.of(this.database.manager, 'commendation', id);
    return nameWithheld ? withoutPerson(entries, await actsOfPerson(this.database.manager, id)) : entries;
  }

  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    const query = filterOf(span);
    const ask = { scope: commendationScope(actor), query, today: this.clock.today() };
    return commendationFigures(await commendationCounts(manager, ask, null), query);
  }

  /**
   * Of each unit one level below a root, and of a root itself under its own code, so that all of them together
   * are the whole.
   */
  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const today = this.clock.today();
    const scope = commendationScope(actor);
    const roots = await rootsOf(manager, span, today);
    const depth = roots[0]?.depth ?? 0;
    const query = filterOf(span);
    const counts = await commendationCounts(manager, { scope, query, today }, depth + 1);
    const of = (unitId: string) => counts.filter((count) => count.unitId === unitId);
    const figures = new Map(
      roots.map(({ id, code }) => [code, commendationFigures(of(id), { ...query, unit: code, own: true })]),
    );
    const inScope = [...scope.kept, ...scope.named, ...scope.collectiveOf, ...scope.ofBloc];
    for (const unit of await unitsBelow(manager, roots, span, today)) {
      const years = unit.whole ? {} : { from: unit.from, to: unit.to };
      const filter = { ...query, ...years, unit: unit.code };
      const isShown = of(unit.id).length > 0 || (unit.stands && isRead(inScope, unit.id, span.to));
      if (isShown) figures.set(unit.code, commendationFigures(of(unit.id), filter));
    }
    return figures;
  }
}

const filterOf = ({ from, to, unit }: FigureSpan) => ({ from, to, ...(unit === null ? {} : { unit }) });
