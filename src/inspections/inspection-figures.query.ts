import type { EntityManager } from 'typeorm';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureSpan } from '../shared/figure.dto.js';
import { FINDING_WHERE } from './finding.query.js';
import { FROM_INSPECTIONS, PLACES, WHERE, valuesOf } from './inspection.filter.js';
import type { InspectionCounts } from './inspection.figures.js';
import type { InspectionScope } from './inspection.policy.js';

const inKind = (kind: string) =>
  `count(*) FILTER (WHERE i.kind = '${kind}' AND i.state IN ('held', 'concluded'))::int AS "${kind}"`;
const sum = (column: string) => `coalesce(sum(${column}), 0)::int AS "${column}"`;

/** Counts over a span for each unit at a depth; `unitId` null: of what stands above that depth. */
export function countsByUnit(
  manager: EntityManager,
  scope: InspectionScope,
  { from, to, unit }: FigureSpan,
  depth: number,
  today: string,
): Promise<(InspectionCounts & { unitId: string | null; year: number })[]> {
  return manager.query(
    `WITH ${PLACES}, seen AS MATERIALIZED (
       SELECT i.*, p.path[${depth + 1}] AS top FROM ${FROM_INSPECTIONS} WHERE ${WHERE}
     ), found AS (
       SELECT i.id, count(*)::int AS findings,
              count(*) FILTER (WHERE f.fix_state = 'fixed')::int AS fixed,
              count(*) FILTER (WHERE f.fix_state = 'partly')::int AS partly,
              count(*) FILTER (WHERE f.fix_state = 'open')::int AS open,
              count(*) FILTER (WHERE f.fix_state <> 'fixed' AND f.fix_by < $3::date)::int AS overdue
         FROM seen i JOIN inspection_findings f ON f.inspection_id = i.id
        WHERE ${FINDING_WHERE}
        GROUP BY i.id
     ), told AS (
       SELECT i.id, sum(c.individuals) AS persons FROM seen i JOIN inspection_consequences c ON c.inspection_id = i.id
        WHERE i.state = 'concluded' AND c.individuals > 0
        GROUP BY i.id
     )
     SELECT i.top AS "unitId", i.year, ${['check', 'supervise', 'self'].map(inKind).join(', ')},
            ${['findings', 'fixed', 'partly', 'open', 'overdue'].map(sum).join(', ')},
            count(*) FILTER (WHERE i.state = 'concluded' AND EXISTS (SELECT 1 FROM inspection_consequences c
              WHERE c.inspection_id = i.id AND c.kind = 'reminded'))::int AS reminded,
            count(t.id)::int AS "withIndividuals", coalesce(sum(t.persons), 0)::text AS individuals
       FROM seen i LEFT JOIN found f ON f.id = i.id LEFT JOIN told t ON t.id = i.id
      GROUP BY 1, 2`,
    [...valuesOf(scope, { from, to, unit: unit ?? undefined }, today), null, null],
  );
}

/** A unit one level below the root of a span, with the years of the span in which it stood there. */
export interface UnitBelow {
  id: string;
  code: string;
  from: number;
  to: number;
  whole: boolean;
  /** The reader reads inspections of it or of a unit below it. */
  read: boolean;
}

export interface SpanRoot {
  id: string;
  code: string;
  depth: number;
}

/** The unit that a span is about; the bloc when it names none; null: there is no such unit. */
export async function rootOf(
  manager: EntityManager,
  { to, unit }: FigureSpan,
  today: string,
): Promise<SpanRoot | null> {
  const [root] = await manager.query<SpanRoot[]>(
    `SELECT unit_id AS id, code, depth FROM unit_places($2::date)
      WHERE CASE WHEN $1::text IS NULL THEN depth = 0 ELSE unit_id = unit_of_code($1, $2::date) END LIMIT 1`,
    [unit, lastDayWithin(to, today)],
  );
  return root ?? null;
}

export function unitsBelow(
  manager: EntityManager,
  scope: InspectionScope,
  root: SpanRoot,
  { from, to }: FigureSpan,
  today: string,
): Promise<UnitBelow[]> {
  return manager.query<UnitBelow[]>(
    `WITH places AS MATERIALIZED (
       SELECT y.year, t.unit_id, t.code, t.depth, t.path FROM years y
        CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $3::date)) t
        WHERE y.year BETWEEN $1 AND $2)
     SELECT p.unit_id AS id, (array_agg(p.code ORDER BY p.year DESC))[1] AS code, min(p.year) AS "from",
            max(p.year) AS "to", count(*) = (SELECT count(DISTINCT year) FROM places) AS whole,
            bool_or($6 OR EXISTS (SELECT 1 FROM places q WHERE q.year = p.year AND q.unit_id = ANY ($7::uuid[])
              AND q.path @> ARRAY[p.unit_id])) AS read
       FROM places p
      WHERE p.depth = $4 AND p.path @> ARRAY[$5::uuid]
      GROUP BY p.unit_id`,
    [from, to, today, root.depth + 1, root.id, scope.bloc, scope.units],
  );
}
