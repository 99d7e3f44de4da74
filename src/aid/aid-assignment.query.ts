import type { EntityManager } from 'typeorm';
import type { AidAssignmentOut, PlanLineOut } from './aid-plan.dto.js';
import type { UnitPlace } from './aid-units.rules.js';
import type { AidKind } from './amount.rules.js';
import { isReadSql } from '../shared/reach.js';

/** Whose help, of which years, as it was on a day. */
export interface AidFrame {
  scope: readonly string[];
  from: number;
  to: number;
  /** null: all. */
  rootId: string | null;
  /** Today, or a day that is past. */
  on: string;
}

/** Units of the frame at their place at its end, in the office's order. */
export function unitPlaces(
  manager: EntityManager,
  { scope, to, rootId, on }: AidFrame,
): Promise<UnitPlace[]> {
  return manager.query<UnitPlace[]>(
    `WITH tree AS MATERIALIZED (SELECT unit_id, kind FROM unit_tree(LEAST(make_date($2, 12, 31), $3::date)))
     SELECT p.unit_id AS "unitId", p.code, p.party_name AS name, p.short_name AS "shortName", p.path,
            EXISTS (SELECT 1 FROM tree t WHERE t.unit_id = p.unit_id AND t.kind IN ('base-committee', 'base-cell'))
              AS stands
       FROM unit_places(LEAST(make_date($2, 12, 31), $3::date)) p
      WHERE ${isReadSql('$1', 'p.unit_id', '$2::int')} AND ($4::uuid IS NULL OR p.path @> ARRAY[$4::uuid])
      ORDER BY p.ordering, p.name COLLATE app_vi`,
    [scope, to, on, rootId],
  );
}

/** An assignment in a year with its plan, report and check as they stand. */
export type AssignedRow = Omit<AidAssignmentOut, 'state' | 'kinds' | 'contributions' | 'can'> & {
  unitId: string;
  reportedBy: string | null;
  lines: PlanLineOut[];
};

/** Who was assigned to which commune at the end of each year of the frame, or on its day, newest year first. */
export function assignedRows(
  manager: EntityManager,
  { scope, from, to, on }: AidFrame,
): Promise<AssignedRow[]> {
  return manager.query<AssignedRow[]>(
    `WITH span AS (
       SELECT y.year, LEAST(make_date(y.year, 12, 31), $4::date) AS day FROM years y WHERE y.year BETWEEN $2 AND $3
     ), names AS MATERIALIZED (SELECT s.year, n.* FROM span s CROSS JOIN LATERAL commune_names(s.day) n)
     SELECT s.year, a.unit_id AS "unitId", a.assignment_id AS "assignmentId", a.commune_id AS "communeId",
            n.name AS "communeName", n.district, n.is_poor AS "isPoor", n.is_mountainous AS "isMountainous",
            d.id AS "decisionId", d.number AS "decisionNumber", d.issued_on AS "decisionIssuedOn",
            y.id AS "planId", y.version, y.planned_on AS "plannedOn", y.plan_words AS "planWords",
            y.reported_on AS "reportedOn", y.report_words AS "reportWords", y.reported_by AS "reportedBy",
            y.checked_on AS "checkedOn", y.checked_with AS "checkedWith", y.check_words AS "checkWords",
            (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'description', l.description,
                      'amount', trim_scale(l.amount)::text) ORDER BY l.position), '[]')
               FROM aid_plan_lines l WHERE l.aid_year_id = y.id) AS lines
       FROM span s
       CROSS JOIN LATERAL aid_assigned(s.day) a
       JOIN aid_decisions d ON d.id = a.decision_id
       JOIN names n ON n.year = s.year AND n.commune_id = a.commune_id
       LEFT JOIN aid_years y ON y.unit_id = a.unit_id AND y.commune_id = a.commune_id AND y.year = s.year
      WHERE ${isReadSql('$1', 'a.unit_id', 's.year')}
      ORDER BY s.year DESC, n.district COLLATE app_vi, n.name COLLATE app_vi`,
    [scope, from, to, on],
  );
}

/** What a unit with all below it gave to a commune in a year, in one kind. */
export interface DoneRow {
  unitId: string;
  communeId: string;
  year: number;
  kind: AidKind;
  done: string | null;
  external: string | null;
  contributions: number;
}

export function doneRows(manager: EntityManager, { scope, from, to, on }: AidFrame): Promise<DoneRow[]> {
  return manager.query<DoneRow[]>(
    `WITH places AS MATERIALIZED (
       SELECT y.year, t.unit_id, t.path FROM years y
        CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $4::date)) t WHERE y.year BETWEEN $2 AND $3
     )
     SELECT u.id AS "unitId", c.commune_id AS "communeId", c.year, c.kind,
            trim_scale(sum(s.amount) FILTER (WHERE s.unit_id IS NOT NULL))::text AS done,
            trim_scale(sum(s.amount) FILTER (WHERE s.unit_id IS NULL))::text AS external,
            count(DISTINCT c.id)::int AS contributions
       FROM aid_contributions c
       JOIN aid_shares s ON s.contribution_id = c.id
       JOIN places p ON p.year = c.year AND p.unit_id = coalesce(s.unit_id, c.lead_unit_id)
       CROSS JOIN LATERAL unnest(p.path) AS u (id)
      WHERE c.purpose = 'assigned' AND c.withdrawn_on IS NULL AND c.given_on <= $4 AND ${isReadSql('$1', 'u.id', 'c.year')}
      GROUP BY 1, 2, 3, 4`,
    [scope, from, to, on],
  );
}

/** True when one of the units, or one above it, is assigned to the commune on one of the days. */
export async function isAssigned(
  manager: EntityManager,
  unitIds: readonly string[],
  communeId: string,
  days: readonly string[],
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM unnest($3::date[]) AS d (day)
      CROSS JOIN LATERAL aid_assigned(d.day) a
       JOIN LATERAL unit_places(d.day) p ON p.path @> ARRAY[a.unit_id]
      WHERE a.commune_id = $2 AND p.unit_id = ANY ($1::uuid[]) LIMIT 1`,
    [unitIds, communeId, days],
  );
  return rows.length > 0;
}

/** Units that are assigned to a commune on a day. */
export async function assignedUnits(
  manager: EntityManager,
  communeId: string,
  day: string,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT unit_id AS id FROM aid_assigned($2) WHERE commune_id = $1`,
    [communeId, day],
  );
  return rows.map(({ id }) => id);
}
