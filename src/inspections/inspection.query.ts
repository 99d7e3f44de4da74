import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { findingActions } from './finding.policy.js';
import type { InspectionOut, InspectionTodo } from './inspection-out.dto.js';
import { FROM_INSPECTIONS, type InspectionAsk, PLACES, TOLD, WHERE, valuesOf } from './inspection.filter.js';
import { inspectionActions, inspectionScope } from './inspection.policy.js';

const MOST = 1000;

/** How far its findings are, as whose turn it is depends on them. */
interface Progress {
  toAnswer: number;
  /** Answers that nobody confirmed yet: by whom each was written. */
  toConfirm: (string | null)[];
}
type Row = Omit<InspectionOut, 'todo' | 'can'> & Progress & { all: number };

const counted = (condition: string) =>
  `CASE WHEN ${TOLD} THEN (SELECT count(*)::int FROM inspection_findings f WHERE f.inspection_id = i.id AND ${condition}) END`;

/** Inspections that the actor sees, latest first: the first thousand, and how many there are. */
export async function inspectionsIn(
  manager: EntityManager,
  actor: Actor,
  ask: InspectionAsk,
  today: string,
): Promise<{ items: InspectionOut[]; total: number }> {
  const rows = await manager.query<Row[]>(
    `WITH ${PLACES}
     SELECT i.id, i.programme_id AS "programmeId", m.name AS "programmeName", i.outside_reason AS "outsideReason",
            i.year, i.kind, i.by_unit_id AS "byUnitId", b.party_name AS "byUnitName",
            i.subject_unit_id AS "subjectUnitId", p.code AS "subjectUnitCode", p.party_name AS "subjectUnitName",
            i.planned_on AS "plannedOn", i.held_from AS "heldFrom", i.held_to AS "heldTo", i.contents,
            (SELECT coalesce(json_agg(json_build_object('id', l.id, 'shortName', l.short_name) ORDER BY l.issued_on), '[]')
               FROM inspection_legal_bases n JOIN legal_bases l ON l.id = n.legal_basis_id
              WHERE n.inspection_id = i.id) AS "legalBases",
            i.conclusion_number AS "conclusionNumber", i.conclusion_on AS "conclusionOn", i.state,
            i.cancel_reason AS "cancelReason", i.version, ${TOLD} AS told,
            CASE WHEN ${TOLD} THEN i.strengths END AS strengths, ${counted('true')} AS findings,
            ${counted(`f.fix_state = 'fixed'`)} AS fixed,
            ${counted(`f.fix_state <> 'fixed' AND f.fix_by < $3::date`)} AS overdue,
            CASE WHEN ${TOLD} THEN (SELECT coalesce(sum(c.individuals), 0)::float8 FROM inspection_consequences c
              WHERE c.inspection_id = i.id) END AS individuals,
            (SELECT count(*)::int FROM inspection_findings f WHERE f.inspection_id = i.id AND f.fix_state <> 'fixed'
                AND (f.follow_up IS NULL OR f.confirmed_on IS NOT NULL)) AS "toAnswer",
            (SELECT coalesce(json_agg(f.answered_by), '[]') FROM inspection_findings f WHERE f.inspection_id = i.id
                AND f.fix_state <> 'fixed' AND f.follow_up IS NOT NULL AND f.confirmed_on IS NULL) AS "toConfirm",
            count(*) OVER ()::int AS all
       FROM ${FROM_INSPECTIONS} LEFT JOIN inspection_programmes m ON m.id = i.programme_id
      WHERE ${WHERE}
      ORDER BY i.year DESC, coalesce(i.held_from, i.planned_on) DESC, p.ordering, i.created_at, i.id
      LIMIT ${MOST}`,
    valuesOf(inspectionScope(actor), ask, today),
  );
  const items = rows.map(({ all: _, toAnswer, toConfirm, ...row }) => ({
    ...row,
    todo: todo(actor, { ...row, toAnswer, toConfirm }, today),
    can: inspectionActions(actor, row),
  }));
  return { items, total: rows[0]?.all ?? 0 };
}

/** What waits for this reader. */
function todo(actor: Actor, row: Omit<Row, 'all'>, today: string): InspectionTodo[] {
  const can = inspectionActions(actor, row);
  const ofFinding = (answeredBy: string | null) =>
    findingActions(actor, row, { fixState: 'open', answeredBy, shortcomingId: null });
  const found: InspectionTodo[] = [];
  if (can.includes('hold') && row.plannedOn < today) found.push('hold');
  if (can.includes('conclude')) found.push('conclude');
  if (row.toAnswer > 0 && ofFinding(null).includes('answer')) found.push('answer');
  if (row.toConfirm.some((by) => ofFinding(by).includes('confirm'))) found.push('confirm');
  return found;
}
