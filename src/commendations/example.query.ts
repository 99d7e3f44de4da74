import type { EntityManager } from 'typeorm';
import { lastDayWithin } from '../shared/dates.js';
import type { ExampleOut, ExamplesOut, ExamplesQuery } from './example.dto.js';

/** Published examples, the latest first. A person's is one only while an agreement is in force, whatever is stored. */
export async function examplesIn(
  manager: EntityManager,
  query: ExamplesQuery,
  today: string,
): Promise<ExamplesOut> {
  const rows = await manager.query<(ExampleOut & { all: number })[]>(
    `WITH places AS MATERIALIZED (
       SELECT y.year, t.unit_id, t.code, t.party_name, t.depth, t.path
         FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $1::date)) t
        WHERE y.year IN (SELECT year FROM commendations WHERE published_on IS NOT NULL)
          AND y.year BETWEEN $2 AND $3)
     SELECT c.id, c.year, c.subject, p.code AS "unitCode", p.party_name AS "unitName",
            CASE WHEN p.depth > 1 THEN (SELECT b.party_name FROM places b
              WHERE b.year = p.year AND b.unit_id = p.path[2]) END AS "baseUnitName", w.name AS "personName",
            c.category, o.name AS "optionName", c.level, c.achievement, m.name AS "pilotModelName",
            c.decided_on AS "decidedOn", c.published_on AS "publishedOn", count(*) OVER ()::int AS "all"
       FROM commendations c
       JOIN places p ON p.year = c.year AND p.unit_id = c.unit_id
       LEFT JOIN people w ON w.id = c.person_id
       LEFT JOIN commendation_options o ON o.id = c.option_id
       LEFT JOIN pilot_models m ON m.id = c.pilot_model_id
      WHERE c.published_on IS NOT NULL
        AND (c.subject = 'collective' OR EXISTS (SELECT 1 FROM commendation_consents s
               WHERE s.commendation_id = c.id AND s.withdrawn_on IS NULL))
        AND ($4::text IS NULL OR p.path @> ARRAY[unit_of_code($4, $5::date)])
        AND ($6::text IS NULL OR c.subject = $6)
      ORDER BY c.year DESC, c.published_on DESC, p.code COLLATE app_vi, c.id
      LIMIT 1000`,
    [
      today,
      query.from ?? 2000,
      query.to ?? 2200,
      query.unit ?? null,
      query.to == null ? today : lastDayWithin(query.to, today),
      query.subject ?? null,
    ],
  );
  return { items: rows.map(({ all: _, ...row }) => row), total: rows[0]?.all ?? 0 };
}

/** Ends the agreement in force; it stays as one that there was. */
export async function withdrawConsent(
  tx: EntityManager,
  commendationId: string,
  { on, reason, by }: { on: string; reason: string | null; by: string },
): Promise<void> {
  await tx.query(
    `UPDATE commendation_consents SET withdrawn_on = $2, withdrawn_reason = $3, withdrawn_by = $4
      WHERE commendation_id = $1 AND withdrawn_on IS NULL`,
    [commendationId, on, reason, by],
  );
}
