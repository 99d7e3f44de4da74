import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommitmentFilter } from '../commitments/commitment.filter.js';
import { commitmentScope } from '../commitments/commitment.policy.js';
import { type NamedPart, partsOfSpan, partsOfYear } from '../plans/plan-part.query.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { type FigureOut, type FigureSpan, type FiguresByUnit, countFigure } from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitByCode } from '../units/unit.query.js';
import { mustBalance } from './balance.rules.js';
import { ALL, type FigureDefinition } from './commitment.figures.js';
import type { CoverageOut, CoverageQuery, CoverageRowOut } from './coverage.dto.js';
import { type FigureFrame, countFigures, looksInto } from './figure.query.js';
import { BREAKTHROUGH, breakthroughParts, contentParts } from './plan.figures.js';
import { type UnitRow, unitRows } from './unit-rows.query.js';
import { viewAsked } from './view.js';
import { readFrom } from '../years/read-from.js';

interface Parts {
  contents: NamedPart[];
  breakthroughs: NamedPart[];
}

/** Which contents of the bloc's plan the registered items serve: as figures, and as a grid of contents and units. */
@Injectable()
export class CoverageService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** All figures are read in one transaction, so that they agree while others write. */
  coverage(actor: Actor, query: CoverageQuery): Promise<CoverageOut> {
    return this.database.transaction('REPEATABLE READ', (tx) => this.coverageIn(tx, actor, query));
  }

  private async coverageIn(tx: EntityManager, actor: Actor, query: CoverageQuery): Promise<CoverageOut> {
    const { year, unit = null } = query;
    const { frame, root } = await this.frame(actor, { from: year, to: year, unit }, tx);
    const { contents, breakthroughs } = await partsOf(tx, year, year);
    const columns = contentParts(contents);
    const beside = breakthroughParts(breakthroughs);
    const counts = await countFigures(tx, frame, [ALL, BREAKTHROUGH, ...columns, ...beside]);
    const [total, breakthrough, ...rest] = [ALL, BREAKTHROUGH, ...columns, ...beside].map(
      (definition, place) => shown(definition, counts[place] ?? 0, frame.base),
    ) as [FigureOut, FigureOut, ...FigureOut[]];
    const rows = await gridRows(tx, frame, root, columns);
    const totals = rest.slice(0, columns.length);
    mustBeWhole(total, totals, rows);
    const marks = await breakthroughsOf(tx, year);
    return {
      year,
      unit: root?.code ?? null,
      ...viewAsked(),
      asOf: frame.today,
      ...(await readFrom(tx, year, year)),
      columns: totals.map((figure, place) => ({
        contentId: contents[place]?.id ?? null,
        code: contents[place]?.code ?? null,
        name: figure.label,
        breakthroughs: marks.get(contents[place]?.code ?? '') ?? [],
        total: figure,
        units: rows.filter(({ own, cells }) => !own && (cells[place]?.value ?? 0) > 0).length,
      })),
      rows,
      total,
      breakthrough,
      breakthroughs: breakthroughs.map(({ code, name }, place) => ({
        code,
        name,
        total: rest[columns.length + place] ?? breakthrough,
      })),
      notChosen: contents.flatMap(({ code }, place) => (totals[place]?.value === 0 ? [code] : [])),
    };
  }

  async figures(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FigureOut[]> {
    const { frame } = await this.frame(actor, span, manager);
    const definitions = await this.definitions(manager, span);
    const counts = await countFigures(manager, frame, definitions);
    return definitions.map((definition, place) => shown(definition, counts[place] ?? 0, frame.base));
  }

  async figuresByUnit(
    actor: Actor,
    span: FigureSpan,
    manager: EntityManager = this.database.manager,
  ): Promise<FiguresByUnit> {
    const { frame, root } = await this.frame(actor, span, manager);
    const definitions = await this.definitions(manager, span);
    const { below } = await unitRows(manager, frame, root, definitions);
    const byUnit = new Map<string, FigureOut[]>();
    for (const { unit, base, counts, hasItems, stands } of below) {
      if (!hasItems && !stands) continue;
      const figures = definitions.map((definition, place) => shown(definition, counts[place] ?? 0, base));
      byUnit.set(unit.code, [...(byUnit.get(unit.code) ?? []), ...figures]);
    }
    return byUnit;
  }

  private async definitions(manager: EntityManager, { from, to }: FigureSpan): Promise<FigureDefinition[]> {
    const { contents, breakthroughs } = await partsOf(manager, from, to);
    return [...contentParts(contents), BREAKTHROUGH, ...breakthroughParts(breakthroughs)];
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

async function partsOf(manager: EntityManager, from: number, to: number): Promise<Parts> {
  return {
    contents: await partsOfSpan(manager, 'content', from, to),
    breakthroughs: await partsOfSpan(manager, 'breakthrough', from, to),
  };
}

/** One row a unit below the root: those with items, and those that the reader may look into; the root's own first. */
async function gridRows(
  tx: EntityManager,
  frame: FigureFrame,
  root: UnitOnDate | null,
  columns: readonly FigureDefinition[],
): Promise<CoverageRowOut[]> {
  const { own, below } = await unitRows(tx, frame, root, [ALL, BREAKTHROUGH, ...columns]);
  const isShown = ({ unit, hasItems, stands }: UnitRow) =>
    hasItems || (stands && looksInto(frame, unit.id) && unit.kind !== 'other');
  const row = ({ unit, base, counts }: UnitRow, ofRoot: boolean): CoverageRowOut => ({
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    own: ofRoot,
    cells: columns.map((column, place) => shown(column, counts[place + 2] ?? 0, base)),
    total: shown(ALL, counts[0] ?? 0, base),
    breakthrough: shown(BREAKTHROUGH, counts[1] ?? 0, base),
  });
  return [...(own?.hasItems ? [row(own, true)] : []), ...below.filter(isShown).map((one) => row(one, false))];
}

/** Rows, columns and the whole agree, or there is no grid. */
function mustBeWhole(total: FigureOut, totals: readonly FigureOut[], rows: readonly CoverageRowOut[]): void {
  const values = (figures: readonly FigureOut[]) => figures.map(({ value }) => value);
  mustBalance(total.value, values(totals));
  mustBalance(total.value, values(rows.map((row) => row.total)));
  for (const row of rows) mustBalance(row.total.value, values(row.cells));
  for (const [place, column] of totals.entries())
    mustBalance(column.value, values(rows.flatMap(({ cells }) => cells[place] ?? [])));
}

/** Names of the breakthroughs of a year by the code of the content that they are part of. */
async function breakthroughsOf(tx: EntityManager, year: number): Promise<Map<string, string[]>> {
  const marks = new Map<string, string[]>();
  for (const { kind, belongsToCode, name } of await partsOfYear(tx, year)) {
    if (kind === 'breakthrough' && belongsToCode)
      marks.set(belongsToCode, [...(marks.get(belongsToCode) ?? []), name]);
  }
  return marks;
}

function shown({ key, label, filter }: FigureDefinition, value: number, base: CommitmentFilter): FigureOut {
  return countFigure(key, label, value, 'commitments', { ...base, ...filter });
}
