import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommitmentFilter } from '../commitments/commitment.filter.js';
import { commitmentScope } from '../commitments/commitment.policy.js';
import type { Actor } from '../shared/actor.js';
import { Clock } from '../shared/clock.js';
import { lastDayWithin } from '../shared/dates.js';
import { type FigureOut, countFigure } from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitByCode } from '../units/unit.query.js';
import { readFrom } from '../years/read-from.js';
import { mustBalance } from './balance.rules.js';
import {
  ALL,
  type BreakdownDefinition,
  COLLECTIVE,
  EXCLUDED,
  type FigureDefinition,
  HEAD_ITEMS,
  INDIVIDUAL,
  LINKED,
  NOT_COUNTED,
  VERIFIED,
  breakdowns,
} from './commitment.figures.js';
import {
  type FigureFrame,
  countBaseUnits,
  countFigures,
  listCodes,
  looksInto,
  unitsWithHeads,
} from './figure.query.js';
import { GatheredFigures } from './gathered-figures.service.js';
import type { BreakdownOut, SummaryOut, SummaryQuery, SumsOut, UnitFiguresOut } from './summary.dto.js';
import { mustBeReadable } from './span.rules.js';
import { type UnitRow, unitRows } from './unit-rows.query.js';
import { viewAsked } from './view.js';
import { workFigures } from './work-figures.rules.js';

const OWN: FigureDefinition = {
  key: 'unit.own',
  label: 'Việc của chính đơn vị',
  filter: { counted: true, own: true },
};
const UNIT_FIGURES = [COLLECTIVE, INDIVIDUAL, LINKED, VERIFIED, NOT_COUNTED, ALL];

/** The summary of a span of years: each figure counted from rows, and its rows a click away. */
@Injectable()
export class SummaryService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly gathered: GatheredFigures,
  ) {}

  /** All figures are read in one transaction, so that they agree while others write. */
  summarize(actor: Actor, query: SummaryQuery & { until?: string }): Promise<SummaryOut> {
    mustBeReadable(query);
    return this.database.transaction('REPEATABLE READ', (tx) => this.summarizeIn(tx, actor, query));
  }

  async summarizeIn(
    tx: EntityManager,
    actor: Actor,
    { from, to, unit, until }: SummaryQuery & { until?: string },
  ): Promise<SummaryOut> {
    const today = this.clock.today();
    const base: CommitmentFilter = { from, to, ...(unit ? { unit } : {}) };
    const frame: FigureFrame = { scope: commitmentScope(actor), base, today };
    const root = unit ? await unitByCode(tx, unit, lastDayWithin(to, today)) : null;
    if (unit && !root) throw new Problem('not-found');

    const lists = breakdowns(await listCodes(tx, 'aspect', from, to), await listCodes(tx, 'topic', from, to));
    const years = yearFigures(from, to);
    const wanted = [COLLECTIVE, INDIVIDUAL, ALL, NOT_COUNTED, HEAD_ITEMS, ...EXCLUDED, ...years.flat()];
    const figures = [...wanted, ...lists.flatMap((list) => list.parts)];
    const values = await countFigures(tx, frame, figures);
    const value = (figure: FigureDefinition) => values[figures.indexOf(figure)] ?? 0;
    const out = (figure: FigureDefinition) => shown(figure, value(figure), base);

    const excluded = EXCLUDED.map(out);
    mustBalance(
      value(NOT_COUNTED),
      excluded.map((figure) => figure.value),
    );
    const units = await this.units(tx, frame, root);
    if (!root)
      mustBalance(
        value(ALL),
        units.map((row) => row.collective.value + row.individual.value),
      );
    return {
      from,
      to,
      unit: unit ?? null,
      ...viewAsked(),
      asOf: today,
      ...(await readFrom(tx, from, to)),
      totals: { collective: value(COLLECTIVE), individual: value(INDIVIDUAL), all: value(ALL) },
      sums: sums(out, lists),
      years: years.map(([collective, individual], index) => ({
        year: from + index,
        collective: out(collective),
        individual: out(individual),
        all: shown(inYear(ALL, from + index), value(collective) + value(individual), base),
      })),
      breakdowns: lists.map((list) => breakdown(list, value(ALL), out)),
      excluded,
      heads: {
        units: await unitsWithHeads(tx, frame, HEAD_ITEMS),
        ofUnits: await countBaseUnits(tx, frame, root),
        items: out(HEAD_ITEMS),
      },
      units,
      work: workFigures(
        await this.gathered.work(actor, { from, to, unit: unit ?? null, ...(until ? { until } : {}) }, tx),
      ),
    };
  }

  /** One row a unit below the root: those with items, and those that the reader may look into. */
  private async units(
    tx: EntityManager,
    frame: FigureFrame,
    root: UnitOnDate | null,
  ): Promise<UnitFiguresOut[]> {
    const { below } = await unitRows(tx, frame, root, UNIT_FIGURES);
    const isShown = ({ unit, hasItems, stands }: UnitRow) =>
      hasItems || (stands && looksInto(frame, unit.id) && unit.kind !== 'other');
    return below.filter(isShown).map(({ unit, base, counts, own }) => {
      const figure = (definition: FigureDefinition) =>
        shown(definition, counts[UNIT_FIGURES.indexOf(definition)] ?? 0, base);
      return {
        code: unit.code,
        name: unit.name,
        shortName: unit.shortName,
        own: shown(OWN, own, base),
        collective: figure(COLLECTIVE),
        individual: figure(INDIVIDUAL),
        all: figure(ALL),
        linked: figure(LINKED),
        verified: figure(VERIFIED),
        excluded: figure(NOT_COUNTED),
      };
    });
  }
}

function yearFigures(from: number, to: number): [FigureDefinition, FigureDefinition][] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    return [inYear(COLLECTIVE, year), inYear(INDIVIDUAL, year)];
  });
}

const inYear = ({ key, label, filter }: FigureDefinition, year: number): FigureDefinition => ({
  key: `${key}.${year}`,
  label: `${label} năm ${year}`,
  filter: { ...filter, year },
});

/** What the rows of the tables make together. */
function sums(out: (figure: FigureDefinition) => FigureOut, lists: readonly BreakdownDefinition[]): SumsOut {
  const states = lists.flatMap(({ parts }) => parts);
  return {
    collective: out(COLLECTIVE),
    individual: out(INDIVIDUAL),
    all: out(ALL),
    linked: out(LINKED),
    verified: out(states.find(({ key }) => key === VERIFIED.key) ?? VERIFIED),
    excluded: out(NOT_COUNTED),
  };
}

function shown({ key, label, filter }: FigureDefinition, value: number, base: CommitmentFilter): FigureOut {
  return countFigure(key, label, value, 'commitments', { ...base, ...filter });
}

function breakdown(
  { key, label, parts }: BreakdownDefinition,
  total: number,
  out: (figure: FigureDefinition) => FigureOut,
): BreakdownOut {
  const items = parts.map(out);
  mustBalance(
    total,
    items.map((item) => item.value),
  );
  return { key, label, total, items };
}
