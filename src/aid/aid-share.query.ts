import type { EntityManager } from 'typeorm';
import { AID_KINDS, AID_PURPOSES, type AidKind, type AidPurpose } from './amount.rules.js';
import { isReadSql } from '../shared/reach.js';

/** What a share answers to. A figure adds the shares that do; its list holds the gifts with such a share. */
export interface ShareFilter {
  purpose?: AidPurpose;
  kind?: AidKind;
  external?: boolean;
  inModel?: boolean;
  withdrawn?: boolean;
}

/** Whose shares, of which years, below which unit. */
export interface ShareFrame {
  scope: readonly string[];
  from: number;
  to: number;
  /** null: all. */
  rootId: string | null;
  today: string;
}

/**
 * The shares of a frame as `told`. A share of a unit is of that unit; what a donor from outside gave is of the unit
 * that brought it. So each share is of one unit alone, and the sum over units is the sum of all.
 */
export const TOLD_SHARES = `
  places AS MATERIALIZED (
    SELECT y.year, t.unit_id, t.code, t.name, t.kind, t.path, t.ordering
      FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $1::date)) t
     WHERE y.year BETWEEN $2 AND $3
  ), read AS MATERIALIZED (
    SELECT p.year, p.unit_id, p.path FROM places p
     WHERE ${isReadSql('$4', 'p.unit_id', 'p.year')} AND ($5::uuid IS NULL OR p.path @> ARRAY[$5::uuid])
  ), told AS (
    SELECT s.contribution_id, s.amount, s.unit_id, p.path, c.year, c.purpose, c.kind, c.commune_id, c.need_id,
           c.withdrawn_on IS NOT NULL AS withdrawn, coalesce(m.counts_as = 'children', false) AS in_model
      FROM aid_shares s
      JOIN aid_contributions c ON c.id = s.contribution_id
      JOIN read p ON p.year = c.year AND p.unit_id = coalesce(s.unit_id, c.lead_unit_id)
      LEFT JOIN pilot_model_promises m ON m.id = c.pilot_model_promise_id
  )`;

export const frameValues = ({ scope, from, to, rootId, today }: ShareFrame): unknown[] => [
  today,
  from,
  to,
  scope,
  rootId,
];

/** The condition of a filter over `told`; only codes of our own lists get into it. */
export function shareCondition({ purpose, kind, external, inModel, withdrawn = false }: ShareFilter): string {
  const is = (yes: boolean | undefined, column: string) =>
    yes === undefined ? [] : [yes ? column : `NOT (${column})`];
  return [
    ...is(withdrawn, 'told.withdrawn'),
    ...AID_PURPOSES.filter((one) => one === purpose).map((one) => `told.purpose = '${one}'`),
    ...AID_KINDS.filter((one) => one === kind).map((one) => `told.kind = '${one}'`),
    ...is(external, 'told.unit_id IS NULL'),
    ...is(inModel, 'told.in_model'),
  ].join(' AND ');
}

/** Gifts with such shares, and what the shares come to. */
export interface ShareSum {
  count: number;
  amount: string | null;
}

/** Stands for a sum over all units. */
export const ALL_UNITS = 'all';

/** The sums of each filter by the unit at a place of the path; without a place, over all. */
export async function shareSums(
  manager: EntityManager,
  frame: ShareFrame,
  filters: readonly ShareFilter[],
  level: number | null,
): Promise<Map<string, ShareSum[]>> {
  const columns = filters.map((filter, place) => {
    const where = `FILTER (WHERE ${shareCondition(filter)})`;
    return `count(DISTINCT told.contribution_id) ${where}::int AS c${place},
            trim_scale(sum(told.amount) ${where})::text AS a${place}`;
  });
  const rows = await manager.query<Record<string, string | number | null>[]>(
    `WITH ${TOLD_SHARES}
     SELECT CASE WHEN $6::int IS NULL THEN '${ALL_UNITS}' ELSE told.path[$6::int]::text END AS top, ${columns.join(',\n')} FROM told GROUP BY 1`,
    [...frameValues(frame), level],
  );
  return new Map(
    rows
      .filter((row) => row.top !== null)
      .map((row) => [
        row.top as string,
        filters.map((_, place) => ({
          count: row[`c${place}`] as number,
          amount: row[`a${place}`] as string | null,
        })),
      ]),
  );
}

/** What the plans of the frame mean to give, by kind: of who is assigned at the end of each year, as the bar counts. */
export async function plannedSums(manager: EntityManager, frame: ShareFrame): Promise<Map<AidKind, string>> {
  const rows = await manager.query<{ kind: AidKind; amount: string }[]>(
    `WITH ${TOLD_SHARES}, assigned AS MATERIALIZED (
       SELECT y.year, a.unit_id, a.commune_id FROM years y
        CROSS JOIN LATERAL aid_assigned(LEAST(make_date(y.year, 12, 31), $1::date)) a WHERE y.year BETWEEN $2 AND $3
     )
     SELECT l.kind, trim_scale(sum(l.amount))::text AS amount
       FROM aid_years y
       JOIN aid_plan_lines l ON l.aid_year_id = y.id
       JOIN assigned a ON a.year = y.year AND a.unit_id = y.unit_id AND a.commune_id = y.commune_id
       JOIN read p ON p.year = y.year AND p.unit_id = y.unit_id
      WHERE y.planned_on <= $1
      GROUP BY 1`,
    frameValues(frame),
  );
  return new Map(rows.map(({ kind, amount }) => [kind, amount]));
}

/** The years of a span in which a unit stands one level below a root: what it gave elsewhere is another's line. */
export function topUnits(
  manager: EntityManager,
  { from, to, rootId, today }: ShareFrame,
  level: number,
): Promise<{ id: string; code: string; from: number; to: number }[]> {
  return manager.query(
    `SELECT DISTINCT ON (t.unit_id) t.unit_id AS id, t.code, min(y.year) OVER same AS from, max(y.year) OVER same AS to
       FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $1::date)) t
      WHERE y.year BETWEEN $2 AND $3 AND t.depth = $4::int - 1 AND ($5::uuid IS NULL OR t.path @> ARRAY[$5::uuid])
     WINDOW same AS (PARTITION BY t.unit_id)
      ORDER BY t.unit_id, y.year DESC`,
    [today, from, to, level, rootId],
  );
}
