import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { lastDayWithin } from '../shared/dates.js';
import type { PlanOut, PlanUnitOut, PlansOut } from './plan-out.dto.js';
import type { PlansQuery } from './plan.dto.js';
import { type PlanScope, makes, planScope, writeRefusal } from './plan.policy.js';
import type { PlanLevel } from './plan.rules.js';
import { isReadSql } from '../shared/reach.js';

/** A plan of several years is read by whoever had its unit beneath them in one of them. */
const inAnyYear = (ids: string) => `(p.unit_id = ANY (${ids}::uuid[])
  OR EXISTS (SELECT 1 FROM generate_series(p.from_year, p.to_year) y WHERE unit_in_year(p.unit_id, y) = ANY (${ids}::uuid[])))`;

/** The plans that a scope sees, as SQL over plans `p`; placeholders $1 to $4. The same rule as `seesPlan`. */
const VISIBLE = `((p.level = 'bloc' AND $1::boolean) OR (p.level = 'unit' AND ${inAnyYear('$2')})
  OR (p.level = 'head' AND (${inAnyYear('$3')} OR p.person_id = $4::uuid)))`;
const scopeValues = (scope: PlanScope) => [scope.bloc, scope.ofUnits, scope.ofHeads, scope.personId];

/**
 * What a list or a figure asks for; placeholders $5 to $10. Needs `places` and its row `u` of the plan's unit. Which
 * units are base units is a matter of then, under whichever view they are placed.
 */
const ASKED = `($5::text IS NULL OR p.level = $5)
  AND ($6::int IS NULL OR $6 BETWEEN p.from_year AND p.to_year)
  AND ($7::text IS NULL OR u.path @> ARRAY[unit_of_code($7, $8::date)])
  AND (NOT $9::boolean OR p.unit_id IN
       (SELECT unit_id FROM unit_places_then($8::date) WHERE kind IN ('base-committee', 'base-cell')))
  AND ($10::uuid IS NULL OR p.id = $10)`;
const FROM = `FROM plans p LEFT JOIN places u ON u.unit_id = p.unit_id`;
const PLACES = `places AS MATERIALIZED (SELECT * FROM unit_places($8::date))`;

type Asked = PlansQuery & { id?: string };

function values(scope: PlanScope, query: Asked, today: string): unknown[] {
  const day = query.year == null ? today : lastDayWithin(query.year, today);
  return [
    ...scopeValues(scope),
    query.level ?? null,
    query.year ?? null,
    query.unit ?? null,
    day,
    query.base ?? false,
    query.id ?? null,
  ];
}

/** Plans within what the actor sees: the bloc's, then those of units and of heads in the office's order. */
export async function plansIn(
  manager: EntityManager,
  actor: Actor,
  query: Asked,
  today: string,
): Promise<PlansOut> {
  const scope = planScope(actor);
  const rows = await manager.query<(Omit<PlanOut, 'can'> & { rows: number })[]>(
    `WITH ${PLACES}
     SELECT p.id, p.level, p.unit_id AS "unitId", u.code AS "unitCode", u.party_name AS "unitName",
            p.person_id AS "personId", h.name AS "personName", p.from_year AS "fromYear", p.to_year AS "toYear",
            p.title, p.number, p.issued_on AS "issuedOn", p.summary, p.bloc_plan_id AS "blocPlanId",
            b.title AS "blocPlanTitle", p.version,
            (SELECT coalesce(json_agg(json_build_object('id', l.id, 'shortName', l.short_name)
                      ORDER BY l.issued_on, l.short_name), '[]')
               FROM plan_legal_bases n JOIN legal_bases l ON l.id = n.legal_basis_id
              WHERE n.plan_id = p.id) AS "legalBases",
            (SELECT count(*)::int FROM plan_actions a WHERE a.plan_id = p.id AND a.year IS NULL) AS "termActions",
            (SELECT count(*)::int FROM plan_actions a WHERE a.plan_id = p.id AND a.year = $11) AS "yearActions",
            count(*) OVER ()::int AS rows
       ${FROM}
       LEFT JOIN people h ON h.id = p.person_id
       LEFT JOIN plans b ON b.id = p.bloc_plan_id
      WHERE ${VISIBLE} AND ${ASKED}
      ORDER BY array_position(ARRAY['bloc', 'unit', 'head'], p.level), u.ordering, h.name COLLATE app_vi,
               p.from_year DESC, p.id
      LIMIT 1000`,
    [...values(scope, query, today), query.year ?? Number(today.slice(0, 4))],
  );
  const items = rows.map(({ rows: _, ...row }) => ({ ...row, can: actionsOn(actor, row) }));
  const without = await unitsWithout(manager, scope, query, today);
  const can = makes(actor, await isHead(manager, scope.personId, today));
  return { items, total: rows[0]?.rows ?? 0, without, can };
}

/** True for a person who heads a unit on a date. */
async function isHead(manager: EntityManager, personId: string | null, on: string): Promise<boolean> {
  if (personId === null) return false;
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM postings WHERE person_id = $1 AND is_head AND valid_from <= $2
        AND (valid_to IS NULL OR valid_to > $2) LIMIT 1`,
    [personId, on],
  );
  return rows.length > 0;
}

function actionsOn(actor: Actor, plan: Pick<PlanOut, 'level' | 'unitId' | 'personId'>): PlanOut['can'] {
  if (writeRefusal(actor, plan)) return [];
  return ['update', plan.level === 'bloc' ? 'add-part' : 'add-action'];
}

/** Units of the bloc within a scope that have no plan of a level in a year; of no use without both. */
async function unitsWithout(
  manager: EntityManager,
  scope: PlanScope,
  { level, year, unit, id }: Asked,
  today: string,
): Promise<PlanUnitOut[]> {
  if (id || year == null || level === undefined || level === 'bloc') return [];
  return manager.query<PlanUnitOut[]>(
    `SELECT u.code, u.party_name AS name FROM unit_tree($4::date) u JOIN unit_places($4::date) l ON l.unit_id = u.unit_id
      WHERE u.kind IN ('base-committee', 'base-cell') AND ${isReadSql('$1', 'u.unit_id', '$3::int')}
        AND ($5::text IS NULL OR l.path @> ARRAY[unit_of_code($5, $4::date)])
        AND NOT EXISTS (SELECT 1 FROM plans p WHERE p.unit_id = u.unit_id AND p.level = $2
                           AND $3 BETWEEN p.from_year AND p.to_year)
      ORDER BY u.ordering, u.name COLLATE app_vi`,
    [level === 'unit' ? scope.ofUnits : scope.ofHeads, level, year, lastDayWithin(year, today), unit ?? null],
  );
}

/** How many plans a query lists. */
export async function countPlans(
  manager: EntityManager,
  actor: Actor,
  query: PlansQuery,
  today: string,
): Promise<number> {
  const [row] = await manager.query<{ plans: number }[]>(
    `WITH ${PLACES} SELECT count(*)::int AS plans ${FROM} WHERE ${VISIBLE} AND ${ASKED}`,
    values(planScope(actor), query, today),
  );
  return row?.plans ?? 0;
}

/** The same counts for each unit one level below a root (null: below the bloc) that the actor looks into, by its code. */
export async function countPlansByUnit(
  manager: EntityManager,
  actor: Actor,
  query: PlansQuery & { level: PlanLevel },
  today: string,
): Promise<Map<string, number>> {
  const scope = planScope(actor);
  const rows = await manager.query<{ code: string; plans: number }[]>(
    `WITH ${PLACES}, root AS (
       SELECT coalesce((SELECT path FROM places WHERE unit_id = unit_of_code($7, $8::date)), ARRAY[]::uuid[]) AS path
     ), counted AS (
       SELECT u.path AS path ${FROM} WHERE ${VISIBLE} AND ${ASKED}
     )
     SELECT t.code, count(c.path)::int AS plans
       FROM places t CROSS JOIN root r LEFT JOIN counted c ON c.path @> ARRAY[t.unit_id]
      WHERE t.depth = GREATEST(cardinality(r.path), 1) AND t.path @> r.path
      GROUP BY t.unit_id, t.code, t.ordering
     HAVING count(c.path) > 0 OR ${isReadSql('$11', 't.unit_id', '$12::int')}
      ORDER BY t.ordering`,
    [...values(scope, query, today), scope.ofUnits, query.year ?? Number(today.slice(0, 4))],
  );
  return new Map(rows.map(({ code, plans }) => [code, plans]));
}
