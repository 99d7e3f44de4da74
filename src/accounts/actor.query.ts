import type { EntityManager } from 'typeorm';
import type { Actor, HeldGrant, Role } from '../shared/actor.js';

interface ActorRow {
  id: string;
  username: string;
  name: string;
  personId: string | null;
  mustChangePassword: boolean;
  grants:
    | {
        role: Role;
        unitId: string;
        atBloc: boolean;
        unitIds: string[];
        pastIds: string[] | null;
        standsFor: string[] | null;
      }[]
    | null;
  homeUnitIds: string[] | null;
}

/** The account with what it holds today; null when it is gone or blocked. */
export async function actorOf(
  manager: EntityManager,
  accountId: string,
  today: string,
): Promise<Actor | null> {
  const rows = await manager.query<ActorRow[]>(
    `WITH tree AS MATERIALIZED (SELECT unit_id, depth, path FROM unit_reach($2)),
          heirs AS MATERIALIZED (SELECT unit_id, heir_id FROM unit_heirs($2)),
          past AS MATERIALIZED (SELECT year, unit_id, path FROM unit_past_reach($2)),
          homes AS MATERIALIZED (
            SELECT DISTINCT home AS unit_id
              FROM accounts a JOIN postings p ON p.person_id = a.person_id JOIN tree t ON t.unit_id = p.unit_id,
                   unnest(t.path[2:]) AS home
             WHERE a.id = $1 AND p.valid_from <= $2 AND (p.valid_to IS NULL OR p.valid_to > $2))
     SELECT a.id, a.username, a.name, a.person_id AS "personId", a.must_change_password AS "mustChangePassword",
            (SELECT json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'atBloc', t.depth = 0,
                      'unitIds', (SELECT json_agg(s.unit_id) FROM tree s WHERE s.path @> ARRAY[g.unit_id]),
                      'pastIds', (SELECT json_agg(unit_in_year(o.unit_id, o.year)) FROM past o
                                   WHERE o.path && (ARRAY[g.unit_id] || ARRAY(SELECT h.unit_id FROM heirs h WHERE h.heir_id = g.unit_id))
                                     AND o.unit_id NOT IN (SELECT s.unit_id FROM tree s WHERE s.path @> ARRAY[g.unit_id])),
                      'standsFor', (SELECT json_agg(h.unit_id) FROM heirs h WHERE h.heir_id = g.unit_id)))
               FROM grants g JOIN tree t ON t.unit_id = g.unit_id
              WHERE g.account_id = a.id AND g.valid_from <= $2 AND (g.valid_to IS NULL OR g.valid_to > $2)) AS grants,
            (SELECT json_agg(u.unit_id) FROM (
               SELECT unit_id FROM homes
                UNION SELECT h.unit_id FROM heirs h JOIN homes o ON o.unit_id = h.heir_id
                UNION SELECT p.unit_id FROM postings p
                       JOIN unit_versions v ON v.unit_id = p.unit_id AND v.valid_to = p.valid_to
                      WHERE p.person_id = a.person_id AND p.valid_to <= $2
                        AND NOT EXISTS (SELECT 1 FROM unit_versions n
                                         WHERE n.unit_id = v.unit_id AND n.valid_from >= v.valid_to)
             ) u) AS "homeUnitIds"
       FROM accounts a WHERE a.id = $1 AND NOT a.blocked`,
    [accountId, today],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    accountId: row.id,
    personId: row.personId,
    username: row.username,
    name: row.name,
    mustChangePassword: row.mustChangePassword,
    grants: (row.grants ?? []).map((grant): HeldGrant => ({
      ...grant,
      unitIds: new Set(grant.unitIds),
      pastIds: new Set(grant.pastIds),
      standsFor: new Set([grant.unitId, ...(grant.standsFor ?? [])]),
    })),
    homeUnitIds: new Set(row.homeUnitIds ?? []),
  };
}
