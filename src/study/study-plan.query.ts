import type { EntityManager } from 'typeorm';
import type { StudyPlanOut, StudyPlansQuery } from './study-plan.dto.js';
import type { StudyScope } from './study.policy.js';
import { isReadSql } from '../shared/reach.js';

export interface PlanAsk {
  scope: StudyScope;
  query: Partial<StudyPlansQuery> & { id?: string };
  today: string;
}

/** Study plans of a year in the office's order, the bloc's own first. */
export function studyPlansIn(
  manager: EntityManager,
  { scope, query, today }: PlanAsk,
): Promise<Omit<StudyPlanOut, 'can'>[]> {
  return manager.query(
    `SELECT s.id, s.unit_id AS "unitId", p.code AS "unitCode", p.party_name AS "unitName", s.year, s.number,
            s.issued_on AS "issuedOn", s.aim, s.version
       FROM study_plans s
       CROSS JOIN LATERAL (SELECT LEAST(make_date(s.year, 12, 31), $3::date) AS day) d
       JOIN unit_places(d.day) p ON p.unit_id = s.unit_id
      WHERE (${isReadSql('$1', 's.unit_id', 's.year')} OR ($2 AND p.kind = 'bloc'))
        AND ($4::int IS NULL OR s.year = $4)
        AND ($5::text IS NULL OR p.path @> ARRAY[unit_of_code($5, d.day)])
        AND ($6::uuid IS NULL OR s.id = $6)
      ORDER BY p.ordering, p.party_name COLLATE app_vi`,
    [scope.unitIds, scope.ofBloc, today, query.year ?? null, query.unit ?? null, query.id ?? null],
  );
}
