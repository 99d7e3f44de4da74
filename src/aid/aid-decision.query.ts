import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { isReadSql } from '../shared/reach.js';
import type { DecisionOut } from './aid-decision.dto.js';
import { keepsAid } from './aid.policy.js';

type Row = Omit<DecisionOut, 'can' | 'inForce'>;

/** Decisions, newest first, each with its assignments of units that the reader sees. */
export async function decisionsIn(
  manager: EntityManager,
  actor: Actor,
  scope: readonly string[],
  today: string,
  id: string | null = null,
): Promise<DecisionOut[]> {
  const rows = await manager.query<Row[]>(
    `WITH places AS MATERIALIZED (SELECT unit_id, code, party_name AS name, ordering FROM unit_places($2)),
     names AS MATERIALIZED (SELECT commune_id, name, district FROM commune_names($2))
     SELECT d.id, d.number, d.issued_on AS "issuedOn", d.issuer, d.subject, d.effective_from AS "effectiveFrom",
            n.effective_from AS "effectiveTo", d.replaces_id AS "replacesId", o.number AS "replacesNumber",
            n.number AS "replacedByNumber",
            (SELECT coalesce(json_agg(json_build_object('id', a.id, 'unitId', a.unit_id, 'unitCode', p.code,
                      'unitName', p.name, 'communeId', a.commune_id, 'communeName', c.name, 'district', c.district,
                      'startsOn', a.starts_on, 'endsOn', a.ends_on, 'endReason', a.end_reason)
                      ORDER BY p.ordering, c.name), '[]')
               FROM aid_assignments a JOIN places p ON p.unit_id = a.unit_id JOIN names c ON c.commune_id = a.commune_id
              WHERE a.decision_id = d.id AND ${isReadSql('$1', 'a.unit_id', 'extract(year FROM a.starts_on)::int')}) AS assignments
       FROM aid_decisions d
       LEFT JOIN aid_decisions n ON n.replaces_id = d.id
       LEFT JOIN aid_decisions o ON o.id = d.replaces_id
      WHERE $3::uuid IS NULL OR d.id = $3
      ORDER BY d.effective_from DESC, d.created_at DESC
      LIMIT 1000`,
    [scope, today, id],
  );
  const keeps = keepsAid(actor);
  return rows.map((row) => ({
    ...row,
    inForce: row.effectiveFrom <= today && (row.effectiveTo === null || row.effectiveTo > today),
    assignments: row.assignments.map((one) => ({
      ...one,
      can: keeps && (one.endsOn === null || one.endsOn > today) ? ['end'] : [],
    })),
    can: keeps && row.effectiveTo === null ? ['assign', 'replace'] : [],
  }));
}

/** Those of some units that the bloc consists of on a date, or did later: decisions are older than the book. */
export async function assignableUnits(
  manager: EntityManager,
  ids: readonly string[],
  on: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT p.unit_id AS id FROM unit_places($2) p
      WHERE p.unit_id = ANY ($1::uuid[]) AND p.kind IN ('base-committee', 'base-cell')
        AND EXISTS (SELECT 1 FROM unit_versions v
                     WHERE v.unit_id = p.unit_id AND (v.valid_to IS NULL OR v.valid_to > $2))`,
    [ids, on],
  );
  return rows.map(({ id }) => id);
}
