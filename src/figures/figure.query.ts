import type { EntityManager } from 'typeorm';
import {
  type CommitmentFilter,
  Parameters,
  filterSql,
  visibleSql,
} from '../commitments/commitment.filter.js';
import { type CommitmentScope } from '../commitments/commitment.policy.js';
import type { FigureDefinition, Named } from './commitment.figures.js';

/** What all figures of a summary share: whose view, which years and unit, and the business date. */
export interface FigureFrame {
  scope: CommitmentScope;
  base: CommitmentFilter;
  today: string;
}

/** Counts each figure over the rows that the viewer sees: one query, one predicate a figure. */
export async function countFigures(
  manager: EntityManager,
  { scope, base, today }: FigureFrame,
  figures: readonly FigureDefinition[],
): Promise<number[]> {
  const parameters = new Parameters();
  const counts = figures.map(
    ({ filter }, index) =>
      `count(*) FILTER (WHERE ${filterSql(filter, scope, today, parameters)})::int AS f${index}`,
  );
  const where = `${visibleSql(scope, parameters)} AND ${filterSql(base, scope, today, parameters)}`;
  const [row] = await manager.query<Record<string, number>[]>(
    `SELECT ${counts.join(',\n')} FROM commitments c WHERE ${where}`,
    parameters.values,
  );
  return figures.map((_, index) => row?.[`f${index}`] ?? 0);
}

/** The same figures for each unit one level below a root, by the organisation of each row's year. */
export interface UnitCounts {
  /** null: the items of the root itself. */
  unitId: string | null;
  counts: number[];
  /** Items of the unit itself, counted ones. */
  own: number;
}

export async function countFiguresByUnit(
  manager: EntityManager,
  { scope, base, today }: FigureFrame,
  rootDepth: number,
  figures: readonly FigureDefinition[],
): Promise<UnitCounts[]> {
  const parameters = new Parameters();
  const counts = figures.map(
    ({ filter }, index) =>
      `count(*) FILTER (WHERE ${filterSql(filter, scope, today, parameters)})::int AS f${index}`,
  );
  const level = rootDepth + 2;
  const day = parameters.add(today);
  const where = `${visibleSql(scope, parameters)} AND ${filterSql(base, scope, today, parameters)}`;
  const rows = await manager.query<Record<string, number | string | null>[]>(
    `WITH places AS MATERIALIZED (
       SELECT y.year, t.unit_id, t.path[${level}] AS top
         FROM years y CROSS JOIN LATERAL unit_tree(LEAST(make_date(y.year, 12, 31), ${day}::date)) t)
     SELECT p.top, count(*) FILTER (WHERE c.counted AND c.unit_id = p.top)::int AS own, ${counts.join(',\n')}
       FROM commitments c JOIN places p ON p.year = c.year AND p.unit_id = c.unit_id
      WHERE ${where}
      GROUP BY p.top`,
    parameters.values,
  );
  return rows.map((row) => ({
    unitId: row.top as string | null,
    own: row.own as number,
    counts: figures.map((_, index) => row[`f${index}`] as number),
  }));
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
  const day = parameters.add(frame.today);
  const [row] = await manager.query<{ units: number }[]>(
    `WITH places AS MATERIALIZED (
       SELECT y.year, t.unit_id, t.path[2] AS top
         FROM years y CROSS JOIN LATERAL unit_tree(LEAST(make_date(y.year, 12, 31), ${day}::date)) t)
     SELECT count(DISTINCT p.top)::int AS units
       FROM commitments c JOIN places p ON p.year = c.year AND p.unit_id = c.unit_id WHERE ${where}`,
    parameters.values,
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
  return manager.query<Named[]>(
    `WITH listed AS (
       SELECT DISTINCT ON (code) code, name, position FROM year_list_items
        WHERE list = $1 AND year BETWEEN $2 AND $3 ORDER BY code, year DESC)
     SELECT code, name FROM (
       SELECT code, name, position FROM listed
       UNION ALL
       SELECT DISTINCT c.code, c.code, 10000
         FROM (SELECT ${list} AS code, year FROM commitments) c
        WHERE c.code IS NOT NULL AND c.year BETWEEN $2 AND $3 AND c.code NOT IN (SELECT code FROM listed)
     ) all_codes ORDER BY position, code`,
    [list, from, to],
  );
}
