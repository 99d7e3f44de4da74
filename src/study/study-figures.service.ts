import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import type { FigureFilter, FigureOut, FigureSpan, FiguresByUnit } from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import { REGISTERING_KINDS } from '../units/unit.rules.js';
import { type Root, rootsOf, unitsBelow } from '../units/units-below.query.js';
import type { StudyOverviewOut, StudyOverviewQuery } from './study-plan.dto.js';
import { studyFigures } from './study.figures.js';
import { countsUntil, heldCounts, heldCountsByUnit, isLookedInto } from './study-figures.query.js';
import { STUDY_KINDS } from './study.flow.js';
import { studyScope } from './study.policy.js';
import { sumByKind } from './study.rules.js';

/** What study adds up to, within what the reader sees. */
@Injectable()
export class StudyFiguresService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    const query = filterOf(span);
    const ask = { scope: studyScope(actor), query, today: this.clock.today() };
    return studyFigures(await heldCounts(manager, ask), query);
  }

  /**
   * Of each unit one level below the root, and of the root itself under its own code: what the root holds is
   * nobody else's, so that all of them together are the whole.
   */
  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const today = this.clock.today();
    const scope = studyScope(actor);
    const roots = await rootsOf(manager, span, today);
    const query = filterOf(span);
    const counts = await heldCountsByUnit(manager, { scope, query, today }, depthBelow(roots));
    const of = (unitId: string) => counts.filter((count) => count.unitId === unitId);
    const own = (code: string): FigureFilter => ({ ...query, unit: code, own: true });
    const figures = new Map(roots.map(({ id, code }) => [code, studyFigures(of(id), own(code))]));
    for (const unit of await unitsBelow(manager, roots, span, today)) {
      const shown = of(unit.id).length > 0 || (unit.stands && isLookedInto(scope, unit.id, span.to));
      const years = unit.whole ? {} : { from: unit.from, to: unit.to };
      if (shown) figures.set(unit.code, studyFigures(of(unit.id), { ...query, ...years, unit: unit.code }));
    }
    return figures;
  }

  /** The three kinds apart, cumulated by month, and which units held none, as of a date. */
  overview(actor: Actor, { year, unit, until }: StudyOverviewQuery): Promise<StudyOverviewOut> {
    const day = lastOf(year, until ?? this.clock.today());
    const span = { from: year, to: year, unit: unit ?? null };
    return this.database.transaction('REPEATABLE READ', (tx) => this.overviewIn(tx, actor, span, day));
  }

  private async overviewIn(
    tx: EntityManager,
    actor: Actor,
    span: FigureSpan,
    until: string,
  ): Promise<StudyOverviewOut> {
    const today = this.clock.today();
    const scope = studyScope(actor);
    const roots = await rootsOf(tx, span, today);
    if (roots.length === 0) throw new Problem('not-found');
    const ask = { scope, query: filterOf(span), today };
    const below = (await unitsBelow(tx, roots, span, today)).filter(
      ({ id, kind, stands }) =>
        stands && REGISTERING_KINDS.includes(kind) && isLookedInto(scope, id, span.to),
    );
    const heldByThen = { ...ask, query: { ...ask.query, state: 'held' as const, until } };
    const held = await heldCountsByUnit(tx, heldByThen, depthBelow(roots));
    const without = (kinds: readonly string[]) =>
      below
        .filter(({ id }) => !held.some((count) => count.unitId === id && kinds.includes(count.kind)))
        .map(({ code, name }) => ({ code, name }));
    const sums = sumByKind(await countsUntil(tx, ask, until), until);
    return {
      year: span.to,
      unit: span.unit,
      until,
      kinds: sums.map((sum) => ({ ...sum, unitsWithout: without([sum.kind]) })),
      units: below.length,
      unitsWithoutAny: without(STUDY_KINDS),
    };
  }
}

const depthBelow = (roots: readonly Root[]) => (roots[0]?.depth ?? 0) + 1;

const filterOf = ({ from, to, unit, until }: FigureSpan) => ({
  from,
  to,
  ...(unit === null ? {} : { unit }),
  ...(until ? { until } : {}),
});

/** The day within the year: a later one is its last, an earlier one its first. */
function lastOf(year: number, day: string): string {
  if (day > `${year}-12-31`) return `${year}-12-31`;
  return day < `${year}-01-01` ? `${year}-01-01` : day;
}
