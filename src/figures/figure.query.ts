import type { EntityManager } from 'typeorm';
import {
  type CommitmentFilter,
  Parameters,
  filterSql,
  visibleSql,
} from '../commitments/commitment.filter.js';
import { type CommitmentScope } from '../commitments/commitment.policy.js';
import { lastDayWithin } from '../shared/dates.js';
import type { UnitOnDate } from '../units/unit.query.js';
import { BASE_KINDS, type UnitKind } from '../units/unit.rules.js';
import type { FigureDefinition, Named } from './commitment.figures.js';
import {
  NO_TALLIES,
  type Tallies,
  bookedCodes,
  sumTallies,
  sumTalliesByUnit,
  talliesFor,
} from './tally.query.js';
import { isRead, isReadSql } from '../shared/reach.js';

/** True when a reader looks into a unit as it stood at the end of the years of a frame. */
export const looksInto = ({ scope, base }: FigureFrame, unitId: string): boolean =>
  isRead([...scope.named, ...scope.masked, ...scope.collectiveOf], unitId, base.to ?? 0);

/** What all figures of a summary share: whose view, which years and unit, and the business date. */
export interface FigureFrame {
  scope: CommitmentScope;
  base: CommitmentFilter;
  today: string;
}

/** Counts each figure over the rows that the viewer sees: one query, one predicate a figure. */
export async function countFigures(
  manager: EntityManager,
  frame: FigureFrame,
  figures: readonly FigureDefinition[],
): Promise<number[]> {
  const tallies = await talliesFor(manager, frame, figures);
  const added = await sumTallies(manager, frame, tallies, figures);
  if (hasAllYears(frame, tallies)) return added;
  const { scope, today } = frame;
  const parameters = new Parameters();
  const counts = figures.map(
    ({ filter }, index) =>
      `count(*) FILTER (WHERE ${filterSql(filter, scope, today, parameters)})::int AS f${index}`,
  );
  const where = countedRows(frame, tallies, parameters);
  const [row] = await manager.query<Record<string, number>[]>(
    `SELECT ${counts.join(',\n')} FROM commitments c WHERE ${where}`,
    parameters.values,
  );
  return figures.map((_, index) => (row?.[`f${index}`] ?? 0) + (added[index] ?? 0));
}

/** The rows that no book has added up already. */
function countedRows(
  { scope, base, today }: FigureFrame,
  { years }: Tallies,
  parameters: Parameters,
): string {
  const where = `${visibleSql(scope, parameters)} AND ${filterSql(base, scope, today, parameters)}`;
  return years.length === 0 ? where : `${where} AND c.year <> ALL (${parameters.add(years)}::int[])`;
}

const hasAllYears = ({ base: { from, to } }: FigureFrame, { years }: Tallies): boolean =>
  from != null && to != null && years.length === to - from + 1;

/** Where every unit stood in every year whose rows are counted: on its last day, or today. */
function places({ base, today }: FigureFrame, { years }: Tallies, parameters: Parameters): string {
  const [day, from, to] = [today, base.from ?? 0, base.to ?? 9999].map((value) => parameters.add(value));
  return `SELECT y.year, t.unit_id, t.path
            FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), ${day}::date)) t
           WHERE y.year BETWEEN ${from}::int AND ${to}::int AND y.year <> ALL (${parameters.add(years)}::int[])`;
}

/** The same figures of one year for each unit one level below a root, by the organisation of that year. */
export interface UnitCounts {
  year: number;
  /** null: the items of the root itself. */
  unitId: string | null;
  counts: number[];
  /** Items of the unit itself, counted ones. */
  own: number;
}

export async function countFiguresByUnit(
  manager: EntityManager,
  frame: FigureFrame,
  rootDepth: number,
  figures: readonly FigureDefinition[],
): Promise<UnitCounts[]> {
  const tallies = await talliesFor(manager, frame, figures);
  const added = await sumTalliesByUnit(manager, frame, tallies, rootDepth, figures);
  if (hasAllYears(frame, tallies)) return added;
  const { scope, today } = frame;
  const parameters = new Parameters();
  const counts = figures.map(
    ({ filter }, index) =>
      `count(*) FILTER (WHERE ${filterSql(filter, scope, today, parameters)})::int AS f${index}`,
  );
  const level = rootDepth + 2;
  const where = countedRows(frame, tallies, parameters);
  const rows = await manager.query<Record<string, number | string | null>[]>(
    `WITH places AS MATERIALIZED (${places(frame, tallies, parameters)})
     SELECT c.year, p.path[${level}] AS top,
            count(*) FILTER (WHERE c.counted AND c.unit_id = p.path[${level}])::int AS own, ${counts.join(',\n')}
       FROM commitments c JOIN places p ON p.year = c.year AND p.unit_id = c.unit_id
      WHERE ${where}
      GROUP BY 1, 2`,
    parameters.values,
  );
  const counted = rows.map((row) => ({
    year: row.year as number,
    unitId: row.top as string | null,
    own: row.own as number,
    counts: figures.map((_, index) => row[`f${index}`] as number),
  }));
  return [...added, ...counted];
}

/** A unit one level below a root in a year, with its names of that year. */
export interface ChildUnit {
  year: number;
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  /** Part of the organisation on that day, or on that of the view: neither ended before it nor founded later. */
  stands: boolean;
}

/** The units one level below a root in each year of the span, latest year first, in the order of the office. */
export function childUnits(
  manager: EntityManager,
  rootId: string | null,
  depth: number,
  { from, to, today }: { from: number; to: number; today: string },
): Promise<ChildUnit[]> {
  return manager.query<ChildUnit[]>(
    `WITH standing AS MATERIALIZED (
       SELECT y.year, s.unit_id FROM years y
        CROSS JOIN LATERAL units_standing(LEAST(make_date(y.year, 12, 31), $3::date)) s WHERE y.year BETWEEN $1 AND $2
     )
     SELECT y.year, t.unit_id AS id, t.code, t.party_name AS name, t.short_name AS "shortName", t.kind,
            (y.year, t.unit_id) IN (SELECT year, unit_id FROM standing) AS stands
       FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $3::date)) t
      WHERE y.year BETWEEN $1 AND $2 AND t.depth = $4 AND ($5::uuid IS NULL OR t.path @> ARRAY[$5::uuid])
      ORDER BY y.year DESC, t.ordering, t.name COLLATE app_vi`,
    [from, to, today, depth, rootId],
  );
}

/** Units of the bloc whose head has a counted item. */
export async function unitsWithHeads(
  manager: EntityManager,
  frame: FigureFrame,
  head: FigureDefinition,
): Promise<number> {
  const parameters = new Parameters();
  const where = [
    visibleSql(frame.scope, parameters),
    filterSql(frame.base, frame.scope, frame.today, parameters),
    filterSql(head.filter, frame.scope, frame.today, parameters),
  ].join(' AND ');
  const [row] = await manager.query<{ units: number }[]>(
    `WITH places AS MATERIALIZED (${places(frame, NO_TALLIES, parameters)})
     SELECT count(DISTINCT p.path[2])::int AS units
       FROM commitments c JOIN places p ON p.year = c.year AND p.unit_id = c.unit_id WHERE ${where}`,
    parameters.values,
  );
  return row?.units ?? 0;
}

/**
 * Units of the bloc at the end of the span that the reader looks into; under a view the units that stand for them, so
 * that of several that merged there is one.
 */
export async function countBaseUnits(
  manager: EntityManager,
  { scope, base, today }: FigureFrame,
  root: UnitOnDate | null,
): Promise<number> {
  const [row] = await manager.query<{ units: number }[]>(
    `SELECT count(DISTINCT p.path[2])::int AS units
       FROM unit_tree($1::date) t JOIN unit_places($1::date) p ON p.unit_id = t.unit_id
      WHERE t.kind = ANY ($2::text[]) AND ${isReadSql('$3', 't.unit_id', '$5::int')}
        AND ($4::uuid[] IS NULL OR p.path[2] = ANY ($4::uuid[]))`,
    [
      lastDayWithin(base.to ?? 0, today),
      BASE_KINDS,
      [...scope.named, ...scope.masked, ...scope.collectiveOf],
      root && root.depth > 0 ? root.path : null,
      base.to ?? 0,
    ],
  );
  return row?.units ?? 0;
}

/** Codes of a list in the years asked for, and codes that rows still bear after the list was changed. */
export async function listCodes(
  manager: EntityManager,
  list: 'aspect' | 'topic',
  from: number,
  to: number,
): Promise<Named[]> {
  const { years, codes } = await bookedCodes(manager, list, from, to);
  return manager.query<Named[]>(
    `WITH listed AS (
       SELECT DISTINCT ON (code) code, name, position FROM year_list_items
        WHERE list = $1 AND year BETWEEN $2 AND $3 ORDER BY code, year DESC),
     borne AS (
       SELECT DISTINCT ${list} AS code FROM commitments
        WHERE ${list} IS NOT NULL AND year BETWEEN $2 AND $3 AND year <> ALL ($4::int[])
       UNION
       SELECT unnest($5::text[]))
     SELECT code, name FROM (
       SELECT code, name, position FROM listed
       UNION ALL
       SELECT code, code, 10000 FROM borne WHERE code NOT IN (SELECT code FROM listed)
     ) all_codes ORDER BY position, code`,
    [list, from, to, years, codes],
  );
}
