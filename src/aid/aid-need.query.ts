import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { lastDayWithin } from '../shared/dates.js';
import { assignedUnits } from './aid-assignment.query.js';
import { aidUnits, keepsAid, seesAllAid, writesAid } from './aid.policy.js';
import type { NeedOut, NeedsOut, NeedsQuery } from './aid-need.dto.js';
import type { AidNeed } from './aid.entity.js';
import { AID_MEASURES } from './amount.rules.js';
import { isRead, isReadSql } from '../shared/reach.js';

type Row = Omit<NeedOut, 'can' | 'measure'> & { unitIds: string[]; isNamed: boolean; total: number };

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
        CROSS JOIN LATERAL aid_assigned(LEAST(make_date(y.year, 12, 31), $1::date)) a
         WHERE ${isReadSql('$2', 'a.unit_id', 'y.year')}
     ), gifts AS MATERIALIZED (
       SELECT c.id, c.need_id, c.kind, sum(s.amount) AS amount,
              bool_or(${isReadSql('$2', 'coalesce(s.unit_id, c.lead_unit_id)', 'c.year')}) AS is_seen
         FROM aid_contributions c JOIN aid_shares s ON s.contribution_id = c.id
        WHERE c.need_id IS NOT NULL AND c.withdrawn_on IS NULL GROUP BY c.id
     ), told AS (
       SELECT d.id, d.commune_id AS "communeId", n.name AS "communeName", n.district, d.year, d.text, d.kind,
              trim_scale(d.amount)::text AS amount, d.asked_on AS "askedOn", d.source,
              (SELECT count(*)::int FROM gifts g WHERE g.need_id = d.id AND g.is_seen) AS contributions,
              (SELECT trim_scale(sum(g.amount))::text FROM gifts g
                WHERE g.need_id = d.id AND g.is_seen AND g.kind = d.kind) AS given,
              EXISTS (SELECT 1 FROM gifts g WHERE g.need_id = d.id) AS "isNamed",
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
  const items = rows.map(({ unitIds, isNamed, total: _, ...row }): NeedOut => {
    const may = keepsAid(actor) || unitIds.some((unitId) => writesAid(actor, unitId));
    return {
      ...row,
      measure: AID_MEASURES[row.kind],
      can: may && !isNamed ? ['withdraw'] : [],
    };
  });
  return { items, total: rows[0]?.total ?? 0 };
}

/** True for whom the list shows the need: a reader of the whole bloc, or of a unit assigned to its commune. */
export async function seesNeed(
  manager: EntityManager,
  actor: Actor,
  { communeId, year }: Pick<AidNeed, 'communeId' | 'year'>,
  today: string,
): Promise<boolean> {
  const scope = aidUnits(actor);
  if (scope.length === 0 || seesAllAid(actor)) return scope.length > 0;
  const units = await assignedUnits(manager, communeId, lastDayWithin(year, today));
  return units.some((id) => isRead(scope, id, year));
}
