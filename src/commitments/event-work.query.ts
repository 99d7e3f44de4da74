import type { EntityManager } from 'typeorm';
import type { ReorganisedOut } from './commitment-out.dto.js';

/** What was decided of an item when its unit ended; the latest, when one successor ended too. */
export async function reorganisationOf(
  manager: EntityManager,
  commitmentId: string,
): Promise<ReorganisedOut | null> {
  const [row] = await manager.query<ReorganisedOut[]>(
    `SELECT e.id AS "eventId", e.decision_number AS "decisionNumber", e.effective_on AS "effectiveOn", w.outcome,
            w.reason,
            (SELECT n.party_name FROM unit_versions n WHERE n.unit_id = w.to_unit_id
              ORDER BY daterange(n.valid_from, n.valid_to) @> e.effective_on DESC, n.valid_from LIMIT 1) AS "toUnitName"
       FROM unit_event_works w JOIN unit_events e ON e.id = w.event_id
      WHERE w.subject_type = 'commitment' AND w.subject_id = $1
      ORDER BY e.effective_on DESC, w.decided_at DESC LIMIT 1`,
    [commitmentId],
  );
  return row ?? null;
}
