import type { EntityManager } from 'typeorm';
import type { CommitmentFilter } from '../commitments/commitment.filter.js';
import type { UnitOnDate } from '../units/unit.query.js';
import { sumOf } from './balance.rules.js';
import type { FigureDefinition } from './commitment.figures.js';
import { type ChildUnit, type FigureFrame, childUnits, countFiguresByUnit } from './figure.query.js';

/** What figures count in a unit, and the filter that lists exactly what they count. */
export interface UnitRow {
  unit: Pick<ChildUnit, 'id' | 'code' | 'name' | 'shortName' | 'kind'>;
  base: CommitmentFilter;
  /** In the order of the figures. */
  counts: number[];
  /** Counted items of the unit itself. */
  own: number;
  /** Items of any state, counted or not. */
  hasItems: boolean;
  /** Stands there at the end of the span. */
  stands: boolean;
}

/**
 * One row a unit below the root. A unit that stood there in some years of the span only has those years in its
 * filter and in its name, so that an item is in one unit and no more. With a root, its own items are a row too.
 */
export async function unitRows(
  manager: EntityManager,
  frame: FigureFrame,
  root: UnitOnDate | null,
  figures: readonly FigureDefinition[],
): Promise<{ own: UnitRow | null; below: UnitRow[] }> {
  const { from = 0, to = 0 } = frame.base;
  const depth = root?.depth ?? 0;
  const counts = await countFiguresByUnit(manager, frame, depth, figures);
  const children = await childUnits(manager, root?.id ?? null, depth + 1, { from, to, today: frame.today });
  const counted = (rows: typeof counts) => ({
    counts: figures.map((_, place) => sumOf(rows.map((row) => row.counts[place] ?? 0))),
    own: sumOf(rows.map((row) => row.own)),
    hasItems: rows.length > 0,
  });
  const below = stays(children).map(({ unit, years, whole }) => {
    const span = { from: Math.min(...years), to: Math.max(...years) };
    const name = whole ? unit.name : `${unit.name} (${[...new Set([span.from, span.to])].join('–')})`;
    return {
      unit: { ...unit, name },
      base: { ...frame.base, ...(whole ? {} : span), unit: unit.code },
      ...counted(counts.filter((row) => row.unitId === unit.id && years.includes(row.year))),
      stands: unit.stands && years.includes(children[0]?.year ?? 0),
    };
  });
  const own = root && {
    unit: { ...root, name: root.partyName },
    base: { ...frame.base, unit: root.code, own: true },
    ...counted(counts.filter((row) => row.unitId === null)),
    stands: true,
  };
  return { own, below };
}

/** A unit at one place, with its names at the end, and the years in a row during which it stood there. */
export interface Stay {
  unit: ChildUnit;
  years: number[];
  /** In all years of the span. */
  whole: boolean;
}

export function stays(children: ChildUnit[]): Stay[] {
  const years = [...new Set(children.map((child) => child.year))];
  const found: Stay[] = [];
  for (const unit of children) {
    const running = found.find(
      (stay) =>
        stay.unit.id === unit.id && years.indexOf(stay.years.at(-1) ?? 0) === years.indexOf(unit.year) - 1,
    );
    if (running) running.years.push(unit.year);
    else found.push({ unit, years: [unit.year], whole: false });
  }
  return found.map((stay) => ({ ...stay, whole: stay.years.length === years.length }));
}
