import type { EntityManager } from 'typeorm';
import type { UnitOut } from './unit.dto.js';
import type { UnitKind } from './unit.rules.js';

/** The organisation as it was on a date, in the office's order; `kind` narrows it. */
export async function unitsOn(manager: EntityManager, on: string, kind?: UnitKind): Promise<UnitOut[]> {
  return manager.query<UnitOut[]>(
    `WITH tree AS MATERIALIZED (SELECT * FROM unit_tree($1))
     SELECT t.unit_id AS id, t.code, t.name, t.short_name AS "shortName", t.party_name AS "partyName", t.kind, t.type,
            t.parent_id AS "parentId", p.code AS "parentCode", t.depth, b.code AS "baseCode"
       FROM tree t
       LEFT JOIN tree p ON p.unit_id = t.parent_id
       LEFT JOIN tree b ON b.unit_id = t.path[2]
      WHERE $2::text IS NULL OR t.kind = $2
      ORDER BY t.ordering, t.name COLLATE app_vi`,
    [on, kind ?? null],
  );
}

/** A unit of the organisation on a date, or null when it is not part of it then. */
export async function unitOn(manager: EntityManager, unitId: string, on: string): Promise<UnitOnDate | null> {
  return (await unitsOf(manager, [unitId], on))[0] ?? null;
}

/** Those of some units that are part of the organisation on a date. */
export function unitsOf(
  manager: EntityManager,
  unitIds: readonly string[],
  on: string,
): Promise<UnitOnDate[]> {
  return manager.query<UnitOnDate[]>(
    `SELECT unit_id AS id, code, name, short_name AS "shortName", party_name AS "partyName", kind,
            parent_id AS "parentId", depth, path
       FROM unit_tree($2) WHERE unit_id = ANY ($1::uuid[])`,
    [unitIds, on],
  );
}

/** True when a unit hangs in the tree from a date on, through all that is to change later. */
export async function staysInTree(manager: EntityManager, unitId: string, from: string): Promise<boolean> {
  const lost = await manager.query<unknown[]>(
    `SELECT d.day FROM (SELECT $2::date AS day UNION SELECT valid_from FROM unit_versions WHERE valid_from > $2) d
       JOIN unit_versions v ON v.unit_id = $1 AND v.valid_from <= d.day AND (v.valid_to IS NULL OR v.valid_to > d.day)
      WHERE NOT EXISTS (SELECT 1 FROM unit_tree(d.day) t WHERE t.unit_id = $1) LIMIT 1`,
    [unitId, from],
  );
  return lost.length === 0;
}

/** The unit that a code means on a date, at its place then or at its last one, or null. */
export async function unitByCode(
  manager: EntityManager,
  code: string,
  on: string,
): Promise<UnitOnDate | null> {
  const rows = await manager.query<UnitOnDate[]>(
    `SELECT unit_id AS id, code, name, short_name AS "shortName", party_name AS "partyName", kind,
            path[depth] AS "parentId", depth, path
       FROM unit_places($2) WHERE unit_id = unit_of_code($1, $2)`,
    [code, on],
  );
  return rows[0] ?? null;
}

/** A unit and what stands below it on a date, or under the view that the reader asked for. */
export async function unitsInside(manager: EntityManager, unitId: string, on: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT unit_id AS id FROM unit_places($2) WHERE path @> ARRAY[$1::uuid]`,
    [unitId, on],
  );
  return rows.map(({ id }) => id);
}

export interface UnitOnDate {
  id: string;
  code: string;
  name: string;
  shortName: string;
  partyName: string;
  kind: UnitKind;
  parentId: string | null;
  /** 0: the root, 1: the units of the bloc. */
  depth: number;
  /** From the root to the unit itself. */
  path: string[];
}
