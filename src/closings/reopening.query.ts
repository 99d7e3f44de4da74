import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { decides } from './closing.policy.js';
import type { ReopeningOut } from './reopening.dto.js';

/** Decisions that opened a year or a window, newest first. */
export async function reopeningsIn(
  manager: EntityManager,
  actor: Actor,
  { year, id }: { year?: number; id?: string },
  today: string,
): Promise<ReopeningOut[]> {
  const rows = await manager.query<Omit<ReopeningOut, 'can'>[]>(
    `SELECT o.id, o.year, o.kind, o.time_window AS window, v.code AS "unitCode", v.name AS "unitName", o.reason,
            o.asked_by AS "askedBy", g.name AS "grantedBy", o.decision_number AS "decisionNumber",
            o.from_day AS from, o.until_day AS until,
            CASE WHEN o.ended_at IS NOT NULL OR o.until_day < $3::date THEN 'ended'
                 WHEN o.from_day > $3::date THEN 'toCome' ELSE 'inForce' END AS state,
            o.created_at AS "createdAt", o.ended_at AS "endedAt", e.name AS "endedBy",
            (SELECT count(DISTINCT (c.table_name, c.row_id))::int FROM row_changes c WHERE c.reopening_id = o.id)
              AS changes
       FROM year_reopenings o
       JOIN accounts g ON g.id = o.granted_by
       LEFT JOIN accounts e ON e.id = o.ended_by
       LEFT JOIN unit_places_by($3) v ON v.unit_id = o.unit_id
      WHERE ($1::integer IS NULL OR o.year = $1) AND ($2::uuid IS NULL OR o.id = $2)
      ORDER BY o.created_at DESC, o.id`,
    [year ?? null, id ?? null, today],
  );
  return rows.map((row) => ({ ...row, can: row.state !== 'ended' && decides(actor) ? ['end'] : [] }));
}
