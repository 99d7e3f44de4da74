import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { PilotModelOut, PilotModelsQuery } from './pilot-model.dto.js';
import { mayEvaluateModel } from './pilot-model.policy.js';

/** Models with their promises and evaluations: those of the bloc first, then by host in the office's order. */
export async function pilotModels(
  manager: EntityManager,
  actor: Actor,
  query: PilotModelsQuery & { id?: string },
  today: string,
): Promise<PilotModelOut[]> {
  const rows = await manager.query<Omit<PilotModelOut, 'can'>[]>(
    `WITH tree AS MATERIALIZED (SELECT * FROM unit_tree($1))
     SELECT m.id, m.name, m.level, m.host_unit_id AS "hostUnitId", t.code AS "hostUnitCode",
            t.name AS "hostUnitName", m.purpose, m.started_on AS "startedOn", m.stopped_on AS "stoppedOn",
            m.stop_reason AS "stopReason",
            (SELECT coalesce(json_agg(p.text ORDER BY p.position), '[]') FROM pilot_model_promises p
              WHERE p.pilot_model_id = m.id) AS promises,
            (SELECT coalesce(json_agg(b.short_name ORDER BY b.issued_on), '[]') FROM pilot_model_legal_bases l
               JOIN legal_bases b ON b.id = l.legal_basis_id WHERE l.pilot_model_id = m.id) AS "legalBases",
            (SELECT coalesce(json_agg(json_build_object('year', e.year, 'level', e.level, 'comment', e.comment,
                      'evaluatedOn', e.evaluated_on) ORDER BY e.year), '[]')
               FROM pilot_model_evaluations e WHERE e.pilot_model_id = m.id) AS evaluations
       FROM pilot_models m
       LEFT JOIN tree t ON t.unit_id = m.host_unit_id
      WHERE ($2::text IS NULL OR m.level = $2)
        AND ($3::text IS NULL OR t.path && ARRAY(SELECT unit_id FROM tree WHERE code = $3))
        AND ($4::uuid IS NULL OR m.id = $4)
      ORDER BY m.level, t.ordering, m.name COLLATE app_vi`,
    [today, query.level ?? null, query.unit ?? null, query.id ?? null],
  );
  return rows.map((row) => {
    const may = row.stoppedOn === null && mayEvaluateModel(actor, row.level, row.hostUnitId);
    return { ...row, can: may ? ['evaluate', 'stop'] : [] };
  });
}
