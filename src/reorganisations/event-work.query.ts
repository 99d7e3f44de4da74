import type { EntityManager } from 'typeorm';
import type { EventWorkOut } from './reorganisation-out.dto.js';
import { WORK } from './open-work.query.js';
import { calledAfter, calledBefore } from './reorganisation.query.js';

/** Open work with what only the policies need. */
export interface EventWorkRow extends EventWorkOut {
  unitId: string;
  personId: string | null;
  reviewUnitId: string | null;
}

export function worksOf(manager: EntityManager, eventId: string): Promise<EventWorkRow[]> {
  return manager.query<EventWorkRow[]>(
    `SELECT w.type, w.id, w.year, w.code, w.title, w.state, ${calledBefore('w.unit_id')} AS unit,
            w.person_id IS NOT NULL AS individual,
            (SELECT ${calledAfter('l.successor_id')} FROM unit_links l
              WHERE l.event_id = e.id AND l.predecessor_id = w.unit_id AND l.takes_work) AS heir,
            CASE WHEN d.id IS NOT NULL THEN json_build_object('outcome', d.outcome, 'reason', d.reason,
              'to', CASE WHEN d.to_unit_id IS NOT NULL THEN ${calledAfter('d.to_unit_id')} END,
              'decidedAt', d.decided_at, 'decidedBy', a.name) END AS decision,
            w.unit_id AS "unitId", w.person_id AS "personId", w.review_unit_id AS "reviewUnitId"
       FROM unit_events e
       JOIN unit_event_units eu ON eu.event_id = e.id AND eu.part = 'ended'
       JOIN (${WORK}) w ON w.unit_id = eu.unit_id
       LEFT JOIN unit_event_works d ON d.event_id = e.id AND d.subject_type = w.type AND d.subject_id = w.id
       LEFT JOIN accounts a ON a.id = d.decided_by
      WHERE e.id = $1 AND (w.open OR d.id IS NOT NULL)
      ORDER BY array_position(ARRAY['commitment', 'shortcoming', 'filing', 'finding'], w.type), w.year DESC,
               w.code COLLATE "C", w.title, w.id`,
    [eventId],
  );
}

/** How many sent, open commitments wait for, or will go to, a body that ends and is taken over by nobody. */
export async function worksWithoutReviewer(manager: EntityManager, eventId: string): Promise<number> {
  const [row] = await manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM commitments c
       JOIN unit_event_units eu ON eu.event_id = $1 AND eu.part = 'ended' AND eu.unit_id = c.review_unit_id
      WHERE c.state NOT IN ('draft', 'verified', 'stopped')
        AND NOT EXISTS (SELECT 1 FROM unit_links l
                         WHERE l.event_id = $1 AND l.predecessor_id = eu.unit_id AND l.takes_work)`,
    [eventId],
  );
  return row?.n ?? 0;
}
