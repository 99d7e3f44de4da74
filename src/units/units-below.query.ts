import type { EntityManager } from 'typeorm';
import { lastDayWithin } from '../shared/dates.js';
import type { FigureSpan } from '../shared/figure.dto.js';
import type { UnitKind } from './unit.rules.js';

/** A unit one level below a root, in the years of a span during which it stood there. */
export interface UnitBelow {
  id: string;
  code: string;
  name: string;
  kind: UnitKind;
  /** First and last of these years. */
  from: number;
  to: number;
  /** In all years of the span. */
  whole: boolean;
  /** Part of the organisation at the end of the span, or on the day of the view that the reader asked for. */
  stands: boolean;
  /** Itself and what stood below it in any of these years. */
  inside: string[];
}

export interface Root {
  id: string;
  code: string;
  depth: number;
}

/**
 * The unit that a span is about, the bloc when it names none: blocs, when one followed another or stands beside it.
 * Empty: there is no such unit.
 */
export function rootsOf(manager: EntityManager, { to, unit }: FigureSpan, today: string): Promise<Root[]> {
  return manager.query<Root[]>(
    `SELECT unit_id AS id, code, depth FROM unit_places($2::date)
      WHERE CASE WHEN $1::text IS NULL THEN depth = 0 ELSE unit_id = unit_of_code($1, $2::date) END
      ORDER BY ordering, unit_id`,
    [unit, lastDayWithin(to, today)],
  );
}

/** The units one level below roots, which are at one depth; of no unit in particular, all that stand where units of a bloc stand. */
export async function unitsBelow(
  manager: EntityManager,
  roots: readonly Root[],
  { from, to, unit }: FigureSpan,
  today: string,
): Promise<UnitBelow[]> {
  return manager.query<UnitBelow[]>(
    `WITH places AS MATERIALIZED (
       SELECT y.year, t.* FROM years y
        CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $3::date)) t
        WHERE y.year BETWEEN $1 AND $2
     ), standing AS MATERIALIZED (SELECT unit_id FROM units_standing($4::date))
     SELECT p.unit_id AS id, (array_agg(p.code ORDER BY p.year DESC))[1] AS code,
            (array_agg(p.party_name ORDER BY p.year DESC))[1] AS name,
            (array_agg(p.kind ORDER BY p.year DESC))[1] AS kind, min(p.year) AS "from", max(p.year) AS "to",
            count(*) = (SELECT count(DISTINCT year) FROM places) AS whole,
            p.unit_id IN (SELECT unit_id FROM standing) AS stands,
            ARRAY(SELECT DISTINCT q.unit_id FROM places q WHERE q.path @> ARRAY[p.unit_id]) AS inside
       FROM places p
      WHERE p.depth = $5 AND ($6::uuid[] IS NULL OR p.path && $6::uuid[])
      GROUP BY p.unit_id
      ORDER BY max(p.ordering), max(p.party_name) COLLATE app_vi`,
    [
      from,
      to,
      today,
      lastDayWithin(to, today),
      (roots[0]?.depth ?? 0) + 1,
      unit === null ? null : roots.map(({ id }) => id),
    ],
  );
}
