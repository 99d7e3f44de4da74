import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { lastDayWithin } from '../shared/dates.js';
import type { AidCommuneRef } from './aid.dto.js';
import { keepsAid, seesAllAid, writesAid } from './aid.policy.js';
import type { CommuneOut, CommunesQuery } from './commune.dto.js';
import { isReadSql } from '../shared/reach.js';

type Row = Omit<CommuneOut, 'can'> & { unitIds: string[] };

/** Communes as they were at the end of a year, or are today, by district and name. */
export async function communesIn(
  manager: EntityManager,
  actor: Actor,
  scope: readonly string[],
  query: CommunesQuery & { id?: string },
  today: string,
): Promise<CommuneOut[]> {
  const year = query.year ?? Number(today.slice(0, 4));
  const rows = await manager.query<Row[]>(
    `WITH places AS MATERIALIZED (SELECT unit_id, code, party_name AS name, ordering, path FROM unit_places($1)),
     assigned AS MATERIALIZED (SELECT * FROM aid_assigned($1) a WHERE ${isReadSql('$2', 'a.unit_id', '$3::int')}),
     told AS (
       SELECT n.commune_id AS id, n.name, n.district, n.is_poor AS "isPoor", n.is_mountainous AS "isMountainous",
              n.is_there AS "isThere", (SELECT i.name FROM commune_names($1) i WHERE i.commune_id = o.successor_id)
                AS "successorName",
              (SELECT coalesce(json_agg(json_build_object('code', p.code, 'name', p.name) ORDER BY p.ordering), '[]')
                 FROM assigned a JOIN places p ON p.unit_id = a.unit_id WHERE a.commune_id = n.commune_id) AS units,
              (SELECT coalesce(json_agg(a.unit_id), '[]') FROM assigned a WHERE a.commune_id = n.commune_id) AS "unitIds",
              (SELECT count(DISTINCT c.id)::int FROM aid_contributions c JOIN aid_shares s ON s.contribution_id = c.id
                WHERE c.commune_id = n.commune_id AND c.year = $3 AND c.withdrawn_on IS NULL
                  AND ${isReadSql('$2', 'coalesce(s.unit_id, c.lead_unit_id)', 'c.year')}) AS contributions,
              (SELECT count(*)::int FROM aid_needs d
                WHERE d.commune_id = n.commune_id AND d.year = $3 AND d.withdrawn_on IS NULL
                  AND ($7 OR EXISTS (SELECT 1 FROM assigned a WHERE a.commune_id = n.commune_id))) AS needs,
              (SELECT json_agg(json_build_object('name', v.name, 'district', v.district, 'isPoor', v.is_poor,
                        'isMountainous', v.is_mountainous, 'validFrom', v.valid_from, 'validTo', v.valid_to,
                        'decisionNumber', v.decision_number) ORDER BY v.valid_from)
                 FROM commune_versions v WHERE v.commune_id = n.commune_id) AS versions
         FROM commune_names($1) n JOIN communes o ON o.id = n.commune_id
        WHERE ($4::uuid IS NULL OR n.commune_id = $4) AND ($5::boolean IS NULL OR n.is_poor = $5))
     SELECT * FROM told WHERE $6::boolean IS NULL OR (told.contributions = 0) = $6
      ORDER BY told.district COLLATE app_vi, told.name COLLATE app_vi`,
    [
      lastDayWithin(year, today),
      scope,
      year,
      query.id ?? null,
      query.poor ?? null,
      query.without ?? null,
      seesAllAid(actor),
    ],
  );
  return rows.map(({ unitIds, ...row }) => ({ ...row, can: communeActions(actor, row, unitIds) }));
}

function communeActions(
  actor: Actor,
  { isThere }: { isThere: boolean },
  unitIds: readonly string[],
): CommuneOut['can'] {
  const keeps = keepsAid(actor);
  const tells = keeps || unitIds.some((unitId) => writesAid(actor, unitId));
  const changes: CommuneOut['can'] = keeps && isThere ? ['change', 'end'] : [];
  return tells ? [...changes, 'add-need'] : changes;
}

/** Communes that are there at the end of the span, poor or assigned, and got nothing from the units in it. */
export function communesWithout(
  manager: EntityManager,
  units: readonly string[],
  { from, to, today, onlyAssigned }: { from: number; to: number; today: string; onlyAssigned: boolean },
): Promise<AidCommuneRef[]> {
  return manager.query<AidCommuneRef[]>(
    `WITH assigned AS MATERIALIZED (SELECT * FROM aid_assigned($2) a WHERE a.unit_id = ANY ($1::uuid[])),
     places AS MATERIALIZED (SELECT unit_id, short_name, ordering FROM unit_places($2))
     SELECT n.commune_id AS id, n.name, n.district, n.is_poor AS "isPoor",
            (SELECT coalesce(json_agg(p.short_name ORDER BY p.ordering), '[]')
               FROM assigned a JOIN places p ON p.unit_id = a.unit_id WHERE a.commune_id = n.commune_id) AS units
       FROM commune_names($2) n
      WHERE n.is_there
        AND ((n.is_poor AND NOT $5) OR n.commune_id IN (SELECT commune_id FROM assigned))
        AND NOT EXISTS (
          SELECT 1 FROM aid_contributions c JOIN aid_shares s ON s.contribution_id = c.id
           WHERE c.commune_id = n.commune_id AND c.year BETWEEN $3 AND $4 AND c.withdrawn_on IS NULL
             AND coalesce(s.unit_id, c.lead_unit_id) = ANY ($1::uuid[]))
      ORDER BY n.district COLLATE app_vi, n.name COLLATE app_vi
      LIMIT 1000`,
    [units, lastDayWithin(to, today), from, to, onlyAssigned],
  );
}

/** Those of some communes that have not ended by a date; one that was entered later was there before, too. */
export async function communesOn(
  manager: EntityManager,
  ids: readonly string[],
  on: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT DISTINCT commune_id AS id FROM commune_versions
      WHERE commune_id = ANY ($1::uuid[]) AND (valid_to IS NULL OR valid_to > $2)`,
    [ids, on],
  );
  return rows.map(({ id }) => id);
}

/** Assignments of a commune that hold on a day or later, by the decisions in force then, and gifts from that day on. */
export async function helpSince(
  manager: EntityManager,
  communeId: string,
  day: string,
): Promise<{ assignments: number; gifts: number }> {
  const [found] = await manager.query<{ assignments: number; gifts: number }[]>(
    `SELECT (SELECT count(*)::int FROM aid_assignments a
               LEFT JOIN aid_decisions n ON n.replaces_id = a.decision_id
              WHERE a.commune_id = $1 AND (a.ends_on IS NULL OR a.ends_on > greatest(a.starts_on, $2::date))
                AND (n.effective_from IS NULL OR n.effective_from > greatest(a.starts_on, $2::date))) AS assignments,
            (SELECT count(*)::int FROM aid_contributions c
              WHERE c.commune_id = $1 AND c.given_on >= $2 AND c.withdrawn_on IS NULL) AS gifts`,
    [communeId, day],
  );
  return found ?? { assignments: 0, gifts: 0 };
}
