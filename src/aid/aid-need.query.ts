import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { seesAllAid, keepsAid, writesAid } from './aid.policy.js';
import type { NeedOut, NeedsOut, NeedsQuery } from './aid-need.dto.js';
import { AID_MEASURES } from './amount.rules.js';

type Row = Omit<NeedOut, 'can' | 'measure'> & { unitIds: string[]; total: number };

/** What communes asked for: all of them, for a unit those of the communes that it is assigned to. */
export async function needsIn(
  manager: EntityManager,
  actor: Actor,
  scope: readonly string[],
  query: NeedsQuery & { id?: string },
  today: string,
): Promise<NeedsOut> {
  const rows = await manager.query<Row[]>(
    `WITH years_told AS (SELECT DISTINCT year FROM aid_needs WHERE $4::int IS NULL OR year = $4),
     assigned AS MATERIALIZED (
       SELECT y.year, a.unit_id, a.commune_id FROM years_told y
        CROSS JOIN LATERAL aid_assigned(LEAST(make_date(y.year, 12, 31), $1::date)) a WHERE a.unit_id = ANY ($2::uuid[])
     ), told AS (
       SELECT d.id, d.commune_id AS "communeId", n.name AS "communeName", n.district, d.year, d.text, d.kind,
              trim_scale(d.amount)::text AS amount, d.asked_on AS "askedOn", d.source,
              (SELECT count(*)::int FROM aid_contributions c WHERE c.need_id = d.id AND c.withdrawn_on IS NULL)
                AS contributions,
              (SELECT trim_scale(sum(s.amount))::text FROM aid_contributions c JOIN aid_shares s ON s.contribution_id = c.id
                WHERE c.need_id = d.id AND c.withdrawn_on IS NULL AND c.kind = d.kind) AS given,
              (SELECT coalesce(json_agg(a.unit_id), '[]') FROM assigned a
                WHERE a.year = d.year AND a.commune_id = d.commune_id) AS "unitIds"
         FROM aid_needs d
         JOIN LATERAL commune_names(LEAST(make_date(d.year, 12, 31), $1::date)) n ON n.commune_id = d.commune_id
        WHERE d.withdrawn_on IS NULL AND ($4::int IS NULL OR d.year = $4)
          AND ($5::uuid IS NULL OR d.commune_id = $5) AND ($6::uuid IS NULL OR d.id = $6)
          AND ($3 OR EXISTS (SELECT 1 FROM assigned a WHERE a.year = d.year AND a.commune_id = d.commune_id)))
     SELECT told.*, count(*) OVER ()::int AS total FROM told
      WHERE $7::boolean IS NULL OR (told.contributions > 0) = $7
      ORDER BY told.year DESC, told.district COLLATE app_vi, told."communeName" COLLATE app_vi, told."askedOn"
      LIMIT 1000`,
    [
      today,
      scope,
      seesAllAid(actor),
      query.year ?? null,
      query.communeId ?? null,
      query.id ?? null,
      query.answered ?? null,
    ],
  );
  const items = rows.map(({ unitIds, total: _, ...row }): NeedOut => {
    const may = keepsAid(actor) || unitIds.some((unitId) => writesAid(actor, unitId));
    return {
      ...row,
      measure: AID_MEASURES[row.kind],
      can: may && row.contributions === 0 ? ['withdraw'] : [],
    };
  });
  return { items, total: rows[0]?.total ?? 0 };
}
