import type { EntityManager } from 'typeorm';
import type { ShortcomingOut, ShortcomingsOut, ShortcomingsQuery } from './shortcoming.dto.js';
import type { ShortcomingScope } from './shortcoming.policy.js';

/** Shortcomings within a scope, newest review first: the first thousand, and how many there are. */
export async function shortcomingsIn(
  manager: EntityManager,
  scope: ShortcomingScope,
  query: ShortcomingsQuery & { id?: string },
  today: string,
): Promise<ShortcomingsOut> {
  const rows = await manager.query<(ShortcomingOut & { total: number })[]>(
    `WITH tree AS MATERIALIZED (SELECT * FROM unit_tree($4))
     SELECT s.id, s.unit_id AS "unitId", t.code AS "unitCode", t.party_name AS "unitName",
            s.person_id AS "personId", p.name AS "personName", s.found_year AS "foundYear", s.text, s.source,
            s.state, s.closed_reason AS "closedReason", count(*) OVER ()::int AS total,
            (SELECT count(*)::int FROM commitments c WHERE c.shortcoming_id = s.id AND c.counted) AS commitments
       FROM shortcomings s
       LEFT JOIN tree t ON t.unit_id = s.unit_id
       LEFT JOIN people p ON p.id = s.person_id
      WHERE (s.person_id = $1
             OR (s.person_id IS NULL AND s.unit_id = ANY ($2::uuid[]))
             OR (s.person_id IS NOT NULL AND s.unit_id = ANY ($3::uuid[])))
        AND ($5::uuid IS NULL OR s.id = $5)
        AND ($6::text IS NULL OR t.path && ARRAY(SELECT unit_id FROM tree WHERE code = $6))
        AND ($7::int IS NULL OR s.found_year = $7)
        AND ($8::uuid IS NULL OR s.person_id = $8)
        AND ($9::text[] IS NULL OR s.state = ANY ($9))
      ORDER BY s.found_year DESC, t.ordering, s.created_at, s.id
      LIMIT 1000`,
    [
      scope.personId,
      scope.ofUnits,
      scope.ofPeople,
      today,
      query.id ?? null,
      query.unit ?? null,
      query.foundYear ?? null,
      query.personId ?? null,
      query.state ?? null,
    ],
  );
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** True when the person serves in the unit or below it on a date: a shortcoming is not written onto another unit's people. */
export async function servesIn(
  manager: EntityManager,
  personId: string,
  unitId: string,
  on: string,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM postings o JOIN unit_tree($3) t ON t.unit_id = o.unit_id
      WHERE o.person_id = $1 AND t.path @> ARRAY[$2::uuid]
        AND o.valid_from <= $3 AND (o.valid_to IS NULL OR o.valid_to > $3) LIMIT 1`,
    [personId, unitId, on],
  );
  return rows.length > 0;
}
