import type { EntityManager } from 'typeorm';
import { Problem } from '../shared/problems.js';

/** The units one level below a root on a date, in the order of the office. */
export interface UnitLevel {
  /** Depth of these units: where they stand in the path of a unit, counted from nought. */
  depth: number;
  units: { id: string; code: string }[];
}

/** The level below a unit, or below the bloc when no code is given; units that ended stand where they last stood. */
export async function levelBelow(
  manager: EntityManager,
  code: string | null,
  on: string,
): Promise<UnitLevel> {
  const rows = await manager.query<{ depth: number; id: string | null; code: string | null }[]>(
    `WITH places AS MATERIALIZED (SELECT * FROM unit_places($2::date)),
          root AS (SELECT unit_id, depth FROM places WHERE unit_id = unit_of_code($1, $2::date)
                   UNION ALL SELECT NULL, 0 WHERE $1::text IS NULL)
     SELECT r.depth + 1 AS depth, p.unit_id AS id, p.code
       FROM root r LEFT JOIN places p ON p.depth = r.depth + 1 AND (r.unit_id IS NULL OR p.path @> ARRAY[r.unit_id])
      ORDER BY p.ordering, p.name COLLATE app_vi`,
    [code, on],
  );
  if (rows.length === 0) throw new Problem('not-found');
  return {
    depth: rows[0]?.depth ?? 1,
    units: rows.flatMap(({ id, code: below }) => (id && below ? [{ id, code: below }] : [])),
  };
}
