import type { EntityManager } from 'typeorm';
import { fold, likePattern } from '../shared/text.js';
import type { PersonOut } from './person.dto.js';

interface Ask {
  /** Only people posted in these units on the date; null: no limit. */
  unitIds: string[];
  /** Also this person, whoever asks. */
  selfId: string | null;
  unit?: string;
  q?: string;
  on: string;
  limit: number;
}

/** People with their postings on a date, in Vietnamese order of the given name, then the whole name. */
export async function peopleOn(
  manager: EntityManager,
  ask: Ask,
): Promise<{ items: PersonOut[]; total: number }> {
  const rows = await manager.query<
    { id: string; name: string; postings: PersonOut['postings']; total: string }[]
  >(
    `WITH tree AS MATERIALIZED (SELECT * FROM unit_tree($1))
     SELECT p.id, p.name, count(*) OVER () AS total,
            json_agg(json_build_object(
              'id', o.id, 'unitId', o.unit_id, 'unitCode', t.code, 'partyOffice', o.party_office,
              'stateOffice', o.state_office, 'isHead', o.is_head, 'isSecretary', o.is_secretary,
              'isCommitteeMember', o.is_committee_member, 'validFrom', o.valid_from, 'validTo', o.valid_to,
              'decisionNumber', o.decision_number) ORDER BY o.valid_from) AS postings
       FROM people p
       JOIN postings o ON o.person_id = p.id AND o.valid_from <= $1 AND (o.valid_to IS NULL OR o.valid_to > $1)
       JOIN tree t ON t.unit_id = o.unit_id
      WHERE (o.unit_id = ANY ($2::uuid[]) OR p.id = $3)
        AND ($4::text IS NULL OR t.path && ARRAY(SELECT unit_id FROM tree WHERE code = $4))
        AND ($5::text IS NULL OR p.search LIKE $5)
      GROUP BY p.id, p.name
      ORDER BY regexp_replace(p.name, '^.* ', '') COLLATE app_vi, p.name COLLATE app_vi, p.id
      LIMIT $6`,
    [ask.on, ask.unitIds, ask.selfId, ask.unit ?? null, ask.q ? likePattern(fold(ask.q)) : null, ask.limit],
  );
  return {
    items: rows.map(({ id, name, postings }) => ({ id, name, postings })),
    total: Number(rows[0]?.total ?? 0),
  };
}
