import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommitmentFilter } from '../commitments/commitment.filter.js';
import { commitmentScope } from '../commitments/commitment.policy.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { type FigureOut, type FigureSpan, type FiguresByUnit, countFigure } from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitByCode } from '../units/unit.query.js';
import {
  ALL,
  COLLECTIVE,
  EXCLUDED,
  type FigureDefinition,
  HEAD_ITEMS,
  INDIVIDUAL,
  NOT_COUNTED,
  breakdowns,
} from './commitment.figures.js';
import { type FigureFrame, countFigures, looksInto } from './figure.query.js';
import { unitRows } from './unit-rows.query.js';

/** Figures of việc đăng ký, without those of a year's lists. */
const FIGURES: readonly FigureDefinition[] = [
  ALL,
  COLLECTIVE,
  INDIVIDUAL,
  HEAD_ITEMS,
  ...breakdowns([], [])
    .filter(({ key }) => ['state', 'verified', 'self', 'linked'].includes(key))
    .flatMap(({ parts }) => parts),
  NOT_COUNTED,
  ...EXCLUDED,
];

/** The figures of commitments in the form that all features share. */
@Injectable()
export class CommitmentFigures {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    const { frame } = await this.frame(actor, span, manager);
    return shown(frame.base, await countFigures(manager, frame, FIGURES));
  }

  /** Of each unit one level below the root that the reader looks into, and of the root itself under its own code. */
  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const { frame, root } = await this.frame(actor, span, manager);
    const { own, below } = await unitRows(manager, frame, root, FIGURES);
    const byUnit = new Map<string, FigureOut[]>();
    const rows = (own ? [own, ...below] : below).filter(
      ({ unit, hasItems, stands }) => hasItems || (stands && looksInto(frame, unit.id)),
    );
    for (const { unit, base, counts } of rows)
      byUnit.set(unit.code, [...(byUnit.get(unit.code) ?? []), ...shown(base, counts)]);
    return byUnit;
  }

  private async frame(
    actor: Actor,
    { from, to, unit }: FigureSpan,
    manager: EntityManager,
  ): Promise<{ frame: FigureFrame; root: UnitOnDate | null }> {
    const today = this.clock.today();
    const root = unit === null ? null : await unitByCode(manager, unit, lastDayWithin(to, today));
    if (unit !== null && !root) throw new Problem('not-found');
    const base: CommitmentFilter = { from, to, ...(unit === null ? {} : { unit }) };
    return { frame: { scope: commitmentScope(actor), base, today }, root };
  }
}

const shown = (base: CommitmentFilter, counts: readonly number[]): FigureOut[] =>
  FIGURES.map(({ key, label, filter }, place) =>
    countFigure(key, label, counts[place] ?? 0, 'commitments', { ...base, ...filter }),
  );
