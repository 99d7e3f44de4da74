import type { EntityManager } from 'typeorm';
import type { PlanPartOut } from './plan-out.dto.js';
import type { PartKind, PartUse, Years } from './plan.rules.js';

type PartRow = Omit<PlanPartOut, 'can'>;

/**
 * A part (`root`) and all below it, each with the years that both have. What stands under one name of a code stands
 * under its later names too: the rows below stay where they were when the name above changed.
 */
const belowOf = (roots: string) => `WITH RECURSIVE below AS (
  SELECT r.id AS root, r.id, r.plan_id, r.kind, r.code, r.from_year, r.to_year FROM plan_parts r ${roots}
   UNION
  SELECT b.root, n.id, n.plan_id, n.kind, n.code, GREATEST(n.from_year, b.from_year), LEAST(n.to_year, b.to_year)
    FROM below b
    JOIN plan_parts o ON o.plan_id = b.plan_id AND o.kind = b.kind AND o.code = b.code
    JOIN plan_parts n ON n.belongs_to_id = o.id
   WHERE n.from_year <= coalesce(b.to_year, n.from_year) AND b.from_year <= coalesce(n.to_year, b.from_year))`;

/** What names a row of `below` in its years: the year of each, null for what is of a whole term. */
const NAMES = `SELECT u.year FROM (
    SELECT c.year FROM commitments c WHERE b.id IN (c.plan_content_id, c.breakthrough_id)
     UNION ALL SELECT a.year FROM plan_actions a WHERE b.id IN (a.content_id, a.breakthrough_id)) u
   WHERE b.id = b.root OR u.year IS NULL OR u.year BETWEEN b.from_year AND coalesce(b.to_year, u.year)`;
const NAMED = `EXISTS (SELECT 1 FROM below b CROSS JOIN LATERAL (${NAMES}) named WHERE b.root = s.id)`;

const SELECT = `${belowOf('')} SELECT s.id, s.plan_id AS "planId", s.kind, s.code, s.name, s.position,
    s.belongs_to_id AS "belongsToId", o.code AS "belongsToCode", s.from_year AS "fromYear",
    LEAST(coalesce(s.to_year, p.to_year), p.to_year) AS "toYear", s.version, ${NAMED} AS named
   FROM plan_parts s JOIN plans p ON p.id = s.plan_id LEFT JOIN plan_parts o ON o.id = s.belongs_to_id`;
const ORDER = `ORDER BY array_position(ARRAY['task-group', 'content', 'breakthrough'], s.kind), s.position, s.code,
    s.from_year`;

/** All parts of a plan, whatever their years. */
export function partsOfPlan(manager: EntityManager, planId: string): Promise<PartRow[]> {
  return manager.query<PartRow[]>(`${SELECT} WHERE s.plan_id = $1 ${ORDER}`, [planId]);
}

/** The parts in force in a year. */
export function partsOfYear(manager: EntityManager, year: number): Promise<PartRow[]> {
  return manager.query<PartRow[]>(
    `${SELECT} WHERE $1 BETWEEN s.from_year AND LEAST(coalesce(s.to_year, p.to_year), p.to_year)
        AND $1 >= p.from_year ${ORDER}`,
    [year],
  );
}

/** A part through all its names: what it is called last in a span of years, and of which plan it is. */
export interface NamedPart {
  id: string;
  code: string;
  name: string;
  /** First year of its plan. */
  planFrom: number;
}

/** Parts of a kind in force in a span of years, or named by an item of it; those of the latest plan first. */
export function partsOfSpan(
  manager: EntityManager,
  kind: PartKind,
  from: number,
  to: number,
): Promise<NamedPart[]> {
  const column = kind === 'content' ? 'plan_content_id' : 'breakthrough_id';
  return manager.query<NamedPart[]>(
    `SELECT id, code, name, plan_from AS "planFrom" FROM (
       SELECT DISTINCT ON (s.plan_id, s.code) s.id, s.code, s.name, s.position, p.from_year AS plan_from
         FROM plan_parts s JOIN plans p ON p.id = s.plan_id
        WHERE s.kind = $1 AND p.from_year <= $3
          AND ((s.from_year <= $3 AND LEAST(coalesce(s.to_year, p.to_year), p.to_year) >= $2)
               OR EXISTS (SELECT 1 FROM commitments c WHERE c.${column} = s.id AND c.year BETWEEN $2 AND $3))
        ORDER BY s.plan_id, s.code, s.from_year DESC
     ) latest ORDER BY plan_from DESC, position, code`,
    [kind, from, to],
  );
}

/** What checks need of parts that are named. */
export interface PartFacts extends Years {
  id: string;
  planId: string;
  kind: PartKind;
  toYear: number;
}

export async function partFacts(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, PartFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<PartFacts[]>(
    `SELECT s.id, s.plan_id AS "planId", s.kind, GREATEST(s.from_year, p.from_year) AS "fromYear",
            LEAST(coalesce(s.to_year, p.to_year), p.to_year) AS "toYear"
       FROM plan_parts s JOIN plans p ON p.id = s.plan_id WHERE s.id = ANY ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What names a part, or a part below it. */
export async function partUse(manager: EntityManager, id: string): Promise<PartUse> {
  const [row] = await manager.query<PartUse[]>(
    `${belowOf('WHERE r.id = $1')}
     SELECT count(*) > 0 AS named, max(n.year) AS "lastYear" FROM below b CROSS JOIN LATERAL (${NAMES}) n`,
    [id],
  );
  return row ?? { named: false, lastYear: null };
}

/**
 * Years of which a plan has something already that other years would leave out: items and plans that name its
 * parts, additions, dated parts, and the plans of units and heads that carry it out, of which it keeps a year.
 * A part that begins with its plan goes on beginning with it.
 */
export async function yearsUsed(
  manager: EntityManager,
  planId: string,
  { fromYear, toYear }: { fromYear: number; toYear: number },
): Promise<number[]> {
  const rows = await manager.query<{ year: number }[]>(
    `SELECT DISTINCT year FROM (
       SELECT a.year FROM plan_actions a WHERE a.plan_id = $1
       UNION ALL SELECT s.to_year FROM plan_parts s WHERE s.plan_id = $1
       UNION ALL SELECT s.from_year FROM plan_parts s JOIN plans p ON p.id = s.plan_id
        WHERE s.plan_id = $1 AND s.from_year > LEAST(p.from_year, $3)
       UNION ALL SELECT GREATEST(u.from_year, p.from_year) FROM plans u JOIN plans p ON p.id = u.bloc_plan_id
        WHERE p.id = $1 AND NOT (u.from_year <= $3 AND u.to_year >= $2)
       UNION ALL SELECT a.year FROM plan_actions a
        WHERE EXISTS (SELECT 1 FROM plan_parts s
                       WHERE s.plan_id = $1 AND s.id IN (a.content_id, a.breakthrough_id))
       UNION ALL SELECT c.year FROM commitments c
        WHERE EXISTS (SELECT 1 FROM plan_parts s
                       WHERE s.plan_id = $1 AND s.id IN (c.plan_content_id, c.breakthrough_id))) u
      WHERE year IS NOT NULL ORDER BY year`,
    [planId, fromYear, toYear],
  );
  return rows.map(({ year }) => year);
}
