import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureFilter, FigureOut, FigureSpan, FiguresByUnit } from '../shared/figure.dto.js';
import { grouped } from '../shared/lists.js';
import { modelChildren, topOf } from './aid-children.query.js';
import { type AssignedRow, assignedRows, unitPlaces } from './aid-assignment.query.js';
import { ALL_UNITS, type ShareFrame, type ShareSum, shareSums, topUnits } from './aid-share.query.js';
import { type AssignedState, type UnitPlace, helpingUnits } from './aid-units.rules.js';
import { rootOf } from './aid.access.js';
import { GIFT_FIGURES, UNIT_FIGURES, childrenFigure, giftFigure, unitFigure } from './aid.figures.js';
import { stateOn } from './aid.flow.js';
import { aidUnits, seesAllAid } from './aid.policy.js';
import { isRead } from '../shared/reach.js';

const GIFT_FILTERS = GIFT_FIGURES.map(({ filter }) => filter);
const NOTHING: ShareSum[] = GIFT_FIGURES.map(() => ({ count: 0, amount: null }));

/** What the figures of a span are counted from. */
interface Counted {
  frame: ShareFrame;
  /** Depth of the units one below the root of the span. */
  level: number;
  units: UnitPlace[];
  rows: ReadonlyMap<string, AssignedState[]>;
}

/** Figures of help: units in the bar, gifts with what their shares come to. */
@Injectable()
export class AidFigures {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    const counted = await this.counted(manager, actor, span);
    if (!counted) return [];
    const base = baseOf(span);
    const sums = (await shareSums(manager, counted.frame, GIFT_FILTERS, null)).get(ALL_UNITS) ?? NOTHING;
    const models = await this.modelSpan(manager, actor, span);
    return [
      ...barOf(counted.units, counted.rows, base),
      ...giftsOf(sums, base),
      childrenFigure(await modelChildren(manager, models, this.clock.today()), models),
    ];
  }

  /**
   * A unit stands in the bar at its place at the end of the span; what it gave stands where the unit was in the year
   * of the gift. A unit that is not assigned and gave nothing has no figures of gifts: “—” is not nought.
   */
  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const counted = await this.counted(manager, actor, span);
    if (!counted) return new Map();
    const { frame, level, rows } = counted;
    const sums = await shareSums(manager, frame, GIFT_FILTERS, level);
    const tops = await topUnits(manager, frame, level);
    const children = (await modelChildren(manager, span, this.clock.today())).filter(
      ({ path }) => seesAllAid(actor) || path.some((id) => isRead(frame.scope, id, span.to)),
    );
    const byUnit = new Map<string, FigureOut[]>();
    for (const top of tops) {
      const base = { from: top.from, to: top.to, unit: top.code };
      const below = counted.units.filter(({ path }) => path[level - 1] === top.id);
      const helps = sums.has(top.id) || below.some(({ unitId }) => rows.has(unitId));
      const models = children.filter(({ path }) => path[level - 1] === top.id);
      const figures = [
        ...(below.some((unit) => unit.stands || rows.has(unit.unitId))
          ? barOf(below, rows, { ...baseOf(span), unit: top.code })
          : []),
        ...(helps ? giftsOf(sums.get(top.id) ?? NOTHING, base) : []),
        ...(models.length > 0 ? [childrenFigure(models, { ...span, unit: top.code })] : []),
      ];
      if (figures.length > 0) byUnit.set(top.code, figures);
    }
    return byUnit;
  }

  private async counted(manager: EntityManager, actor: Actor, span: FigureSpan): Promise<Counted | null> {
    const today = this.clock.today();
    const scope = aidUnits(actor);
    const root = span.unit === null ? null : await rootOf(manager, span.unit, span.to, today);
    if (scope.length === 0 || (span.unit !== null && root === null)) return null;
    const frame = { scope, from: span.from, to: span.to, rootId: root?.id ?? null, today };
    const units = await unitPlaces(manager, { ...frame, on: today });
    if (units.length === 0) return null;
    const rows = await assignedRows(manager, { ...frame, on: today });
    return {
      frame,
      level: (root?.depth ?? 0) + 2,
      units,
      rows: grouped(
        rows.map((row) => stated(row, today)),
        ({ unitId }) => unitId,
      ),
    };
  }

  /** Models are there for everybody to read; whoever sees one unit alone is told of the models of that unit. */
  private async modelSpan(manager: EntityManager, actor: Actor, span: FigureSpan): Promise<FigureSpan> {
    if (span.unit !== null || seesAllAid(actor)) return span;
    const day = lastDayWithin(span.to, this.clock.today());
    return { ...span, unit: await topOf(manager, aidUnits(actor), day) };
  }
}

const stated = (row: AssignedRow, day: string): AssignedState => ({
  unitId: row.unitId,
  state: stateOn(row, day),
});

const baseOf = ({ from, to, unit }: FigureSpan): FigureFilter => ({
  from,
  to,
  ...(unit === null ? {} : { unit }),
});

function barOf(
  units: readonly UnitPlace[],
  rows: ReadonlyMap<string, AssignedState[]>,
  base: FigureFilter,
): FigureOut[] {
  return UNIT_FIGURES.map((figure) =>
    unitFigure(figure, helpingUnits(units, rows, figure.filter).length, base),
  );
}

function giftsOf(sums: readonly ShareSum[], base: FigureFilter): FigureOut[] {
  return GIFT_FIGURES.map((figure, place) =>
    giftFigure(figure, sums[place] ?? { count: 0, amount: null }, base),
  );
}
