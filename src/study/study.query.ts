import type { EntityManager } from 'typeorm';
import { lastDayWithin } from '../shared/dates.js';
import type { StudySessionOut, StudySessionsOut, StudySessionsQuery } from './study.dto.js';
import type { StudyScope } from './study.policy.js';
import { isReadSql } from '../shared/reach.js';

/** Whose view, which sessions, and the business date. */
export interface StudyAsk {
  scope: StudyScope;
  query: StudySessionsQuery & { id?: string };
  today: string;
}

/** Where every unit stood in each year asked for: on its last day, or today. */
const PLACES = `places AS MATERIALIZED (
  SELECT y.year, t.unit_id, t.code, t.party_name, t.kind, t.depth, t.path, t.ordering
    FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $3::date)) t
   WHERE y.year BETWEEN $4 AND $5
     AND ($6::uuid IS NULL OR y.year = (SELECT year FROM study_sessions WHERE id = $6)))`;

/** What the reader sees and asked for: lists and figures share it, so that a figure counts what its list shows. */
const SESSIONS = `study_sessions s
  JOIN places p ON p.year = s.year AND p.unit_id = s.unit_id
 WHERE (${isReadSql('$1', 's.unit_id', 's.year')} OR ($2 AND p.kind = 'bloc'))
   AND ($6::uuid IS NULL OR s.id = $6)
   AND ($7::text IS NULL OR CASE WHEN $9 THEN s.unit_id = unit_of_code($7, $8::date)
                                 ELSE p.path @> ARRAY[unit_of_code($7, $8::date)] END)
   AND ($10::text IS NULL OR s.kind = $10)
   AND ($11::text IS NULL OR s.state = $11)
   AND ($12::date IS NULL OR coalesce(s.held_on, s.planned_on) <= $12)`;

const [FIRST, LAST] = [2000, 2200];

function parametersOf({ scope, query, today }: StudyAsk): unknown[] {
  const named = query.to == null ? today : lastDayWithin(query.to, today);
  return [
    scope.unitIds,
    scope.ofBloc,
    today,
    query.from ?? FIRST,
    query.to ?? LAST,
    query.id ?? null,
    query.unit ?? null,
    named,
    query.own ?? false,
    query.kind ?? null,
    query.state ?? null,
    query.until ?? null,
  ];
}

/** A list or a count over the sessions that were asked for; `further` are its own parameters, from $13 on. */
export function selectSessions<Row>(
  manager: EntityManager,
  ask: StudyAsk,
  columns: string,
  rest: string,
  further: readonly unknown[] = [],
): Promise<Row[]> {
  return manager.query<Row[]>(`WITH ${PLACES} SELECT ${columns} FROM ${SESSIONS} ${rest}`, [
    ...parametersOf(ask),
    ...further,
  ]);
}

const BASE_NAME = `CASE WHEN p.depth > 1 THEN (SELECT b.party_name FROM places b
  WHERE b.year = p.year AND b.unit_id = p.path[2]) END AS "baseUnitName"`;

const COLUMNS = `s.id, s.unit_id AS "unitId", p.code AS "unitCode", p.party_name AS "unitName", ${BASE_NAME}, s.year, s.kind,
  s.state, s.topic, s.audience, s.planned_on AS "plannedOn", s.held_on AS "heldOn", s.attended, s.total,
  s.legal_basis_id AS "legalBasisId", (SELECT short_name FROM legal_bases b WHERE b.id = s.legal_basis_id) AS "legalBasis",
  s.note, s.cancel_reason AS "cancelReason", s.version, count(*) OVER ()::int AS "all"`;

/** Sessions, the latest day first: the first thousand, and how many there are. */
export async function sessionsIn(
  manager: EntityManager,
  ask: StudyAsk,
): Promise<{ items: Omit<StudySessionOut, 'can'>[]; total: StudySessionsOut['total'] }> {
  const rows = await selectSessions<Omit<StudySessionOut, 'can'> & { all: number }>(
    manager,
    ask,
    COLUMNS,
    `ORDER BY coalesce(s.held_on, s.planned_on) DESC, p.ordering, s.created_at, s.id LIMIT 1000`,
  );
  return { items: rows.map(({ all: _, ...row }) => row), total: rows[0]?.all ?? 0 };
}
