import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { FROM_INSPECTIONS, SEEN } from './inspection.filter.js';
import { inspectionScope, keepsProgramme, kindsToPlan, readsNone, unitsOf } from './inspection.policy.js';
import type {
  InspectionProgrammeOut,
  InspectionProgrammeUnitOut,
  InspectionProgrammesQuery,
} from './programme.dto.js';
import { isReadSql } from '../shared/reach.js';

const reads = (ids: string, unitId: string) => isReadSql(ids, unitId, 'm.year');

/**
 * Programmes that the actor reads, newest year first, that of the bloc before those of units. Who reads inspections
 * reads the programme of the bloc, so that units can prepare; a unit's own is read in the unit and at the bloc.
 */
export async function programmesIn(
  manager: EntityManager,
  actor: Actor,
  query: InspectionProgrammesQuery & { id?: string },
  today: string,
): Promise<InspectionProgrammeOut[]> {
  const scope = inspectionScope(actor);
  if (readsNone(scope)) return [];
  const count = (condition: string) =>
    `(SELECT count(*)::int FROM ${FROM_INSPECTIONS} WHERE i.programme_id = m.id AND ${SEEN} AND ${condition})`;
  const rows = await manager.query<Omit<InspectionProgrammeOut, 'can'>[]>(
    `WITH places AS MATERIALIZED (
       SELECT y.year, t.* FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $3::date)) t)
     SELECT m.id, m.year, m.unit_id AS "unitId", u.code AS "unitCode", u.party_name AS "unitName",
            u.kind = 'bloc' AS "ofBloc", m.name, m.number, m.issued_on AS "issuedOn", m.aim, m.version,
            ${count(`i.state <> 'cancelled'`)} AS inspections,
            ${count(`i.state IN ('held', 'concluded')`)} AS "tookPlace"
       FROM inspection_programmes m JOIN places u ON u.year = m.year AND u.unit_id = m.unit_id
      WHERE (u.kind = 'bloc' OR ${reads('$1', 'm.unit_id')} OR ${reads('$2', 'm.unit_id')} OR EXISTS (SELECT 1 FROM places q
              WHERE q.year = m.year AND ${reads('$2', 'q.unit_id')} AND q.path @> ARRAY[m.unit_id]))
        AND ($4::int IS NULL OR m.year = $4)
        AND ($5::text IS NULL OR u.path @> ARRAY[unit_of_code($5, $3::date)])
        AND ($6::uuid IS NULL OR m.id = $6)
      ORDER BY m.year DESC, u.ordering, m.issued_on, m.name COLLATE app_vi`,
    [scope.ofBloc, scope.units, today, query.year ?? null, query.unit ?? null, query.id ?? null],
  );
  return rows.map((row) => ({ ...row, can: keepsProgramme(actor, row) ? ['update'] : [] }));
}

/** Units for which the actor may make a programme, in the office's order. */
export async function unitsToPlanFor(
  manager: EntityManager,
  actor: Actor,
  today: string,
): Promise<InspectionProgrammeUnitOut[]> {
  const atBloc = kindsToPlan(actor).includes('check');
  return manager.query<InspectionProgrammeUnitOut[]>(
    `SELECT unit_id AS id, code, party_name AS name, depth = 0 AS "ofBloc" FROM unit_tree($3)
      WHERE CASE WHEN depth = 0 THEN $1 ELSE unit_id = ANY ($2::uuid[]) END
      ORDER BY ordering, name COLLATE app_vi`,
    [atBloc, unitsOf(actor, 'clerk', 'secretary'), today],
  );
}
