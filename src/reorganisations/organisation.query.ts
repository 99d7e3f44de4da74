import type { EntityManager } from 'typeorm';
import type { Standing } from './reorganisation.flow.js';

/** Every unit that stands on a date, by its id. */
export async function organisationOn(manager: EntityManager, on: string): Promise<Map<string, Standing>> {
  const rows = await manager.query<Standing[]>(
    `SELECT t.unit_id AS "unitId", t.parent_id AS "parentId", t.path, t.code, t.name, t.short_name AS "shortName",
            t.party_name AS "partyName", t.kind, t.type, v.position, v.valid_from AS "validFrom",
            v.valid_to AS "validTo"
       FROM unit_tree($1) t
       JOIN unit_versions v ON v.unit_id = t.unit_id AND v.valid_from <= $1 AND (v.valid_to IS NULL OR v.valid_to > $1)
      ORDER BY t.ordering, t.name COLLATE app_vi`,
    [on],
  );
  return new Map(rows.map((row) => [row.unitId, row]));
}

export interface LostUnit {
  unitId: string;
  partyName: string;
  day: string;
}

/** Units that have a version on the day or on a later one of a change, and hang in no tree on it. */
export function lostFrom(manager: EntityManager, day: string): Promise<LostUnit[]> {
  return manager.query<LostUnit[]>(
    `WITH days AS (SELECT $1::date AS day UNION SELECT valid_from FROM unit_versions WHERE valid_from > $1
                   UNION SELECT valid_to FROM unit_versions WHERE valid_to > $1),
          trees AS MATERIALIZED (SELECT d.day, ARRAY(SELECT t.unit_id FROM unit_tree(d.day) t) AS ids FROM days d)
     SELECT v.unit_id AS "unitId", v.party_name AS "partyName", min(t.day) AS day
       FROM trees t
       JOIN unit_versions v ON v.valid_from <= t.day AND (v.valid_to IS NULL OR v.valid_to > t.day)
      WHERE v.unit_id <> ALL (t.ids)
      GROUP BY v.unit_id, v.party_name`,
    [day],
  );
}

/** Codes that are borne by units other than some from a day on. */
export async function codesTaken(
  manager: EntityManager,
  codes: readonly string[],
  from: string,
  exceptUnitIds: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT DISTINCT upper(code COLLATE app_vi) AS code FROM unit_versions
      WHERE upper(code COLLATE app_vi) = ANY (SELECT upper(c COLLATE app_vi) FROM unnest($1::text[]) c) AND (valid_to IS NULL OR valid_to > $2) AND unit_id <> ALL ($3::uuid[])`,
    [codes, from, exceptUnitIds],
  );
  return rows.map(({ code }) => code);
}
