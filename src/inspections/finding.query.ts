import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { ConsequenceOut, FindingOut, FindingRowOut } from './finding.dto.js';
import { consequenceActions, findingActions } from './finding.policy.js';
import { FROM_INSPECTIONS, type FindingsQuery, PLACES, WHERE, valuesOf } from './inspection.filter.js';
import { type InspectionFacts, inspectionScope } from './inspection.policy.js';
import { daysLate, waitsFor } from './inspection.rules.js';

const MOST = 1000;
const COLUMNS = `f.id, f.inspection_id AS "inspectionId", f.position, f.text, f.recommendation, f.fix_by AS "fixBy",
  f.follow_up AS "followUp", f.answered_on AS "answeredOn", f.answered_by AS "answeredBy", f.fix_state AS "fixState",
  f.fixed_on AS "fixedOn", f.confirmed_on AS "confirmedOn", f.version, f.shortcoming_id AS "shortcomingId",
  CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'text', s.text, 'state', s.state) END AS shortcoming`;
const FINDINGS = `inspection_findings f LEFT JOIN shortcomings s ON s.id = f.shortcoming_id`;

type Row = Omit<FindingOut, 'can' | 'daysLate' | 'waitsFor'> & {
  answeredBy: string | null;
  shortcomingId: string | null;
};

/** The findings of one inspection, in their order. Whether they are told is the question of who asks. */
export async function findingsOf(
  manager: EntityManager,
  actor: Actor,
  inspection: InspectionFacts & { id: string },
  today: string,
): Promise<FindingOut[]> {
  const rows = await manager.query<Row[]>(
    `SELECT ${COLUMNS} FROM ${FINDINGS} WHERE f.inspection_id = $1 ORDER BY f.position`,
    [inspection.id],
  );
  return rows.map((row) => shown(actor, inspection, row, today));
}

/** What a finding asks for and of which list it is a row: the same words as the figures. */
export const FINDING_WHERE = `i.state = 'concluded' AND ($15::text[] IS NULL OR f.fix_state = ANY ($15))
  AND ($16::boolean IS NULL OR coalesce(f.fix_state <> 'fixed' AND f.fix_by < $3::date, false) = $16)`;

/** Findings of concluded inspections that the actor sees: what is due first comes first. */
export async function findingsIn(
  manager: EntityManager,
  actor: Actor,
  { state, overdue, ...ask }: FindingsQuery,
  today: string,
): Promise<{ items: FindingRowOut[]; total: number }> {
  const rows = await manager.query<
    (Row & Omit<FindingRowOut, keyof FindingOut> & InspectionFacts & { all: number })[]
  >(
    `WITH ${PLACES}
     SELECT ${COLUMNS}, i.year, i.kind, i.state, i.by_unit_id AS "byUnitId", i.subject_unit_id AS "subjectUnitId",
            p.code AS "unitCode", p.party_name AS "unitName", i.conclusion_number AS "conclusionNumber",
            i.conclusion_on AS "conclusionOn", count(*) OVER ()::int AS all
       FROM ${FROM_INSPECTIONS} JOIN inspection_findings f ON f.inspection_id = i.id
       LEFT JOIN shortcomings s ON s.id = f.shortcoming_id
      WHERE ${WHERE} AND ${FINDING_WHERE}
      ORDER BY f.fix_state = 'fixed', f.fix_by NULLS LAST, i.conclusion_on DESC, p.ordering, f.position, f.id
      LIMIT ${MOST}`,
    [...valuesOf(inspectionScope(actor), ask, today), state ?? null, overdue ?? null],
  );
  const items = rows.map(({ all: _, state: ofInspection, byUnitId, subjectUnitId, ...row }) => {
    const { year, kind, unitCode, unitName, conclusionNumber, conclusionOn } = row;
    const inspection = { year, kind, state: ofInspection, byUnitId, subjectUnitId };
    const place = { year, kind, unitCode, unitName, conclusionNumber, conclusionOn };
    return { ...shown(actor, inspection, row, today), ...place };
  });
  return { items, total: rows[0]?.all ?? 0 };
}

function shown(
  actor: Actor,
  inspection: InspectionFacts,
  { answeredBy, shortcomingId, ...row }: Row,
  today: string,
): FindingOut {
  const facts = { fixState: row.fixState, answeredBy, shortcomingId };
  return {
    ...row,
    daysLate: daysLate(row, today),
    waitsFor: waitsFor(row),
    can: findingActions(actor, inspection, facts),
  };
}

export async function consequencesOf(
  manager: EntityManager,
  actor: Actor,
  inspection: InspectionFacts & { id: string },
): Promise<ConsequenceOut[]> {
  const rows = await manager.query<Omit<ConsequenceOut, 'can'>[]>(
    `SELECT id, kind, told_on AS "toldOn", summary, individuals, version FROM inspection_consequences
      WHERE inspection_id = $1 ORDER BY told_on, created_at, id`,
    [inspection.id],
  );
  const can = consequenceActions(actor, inspection);
  return rows.map((row) => ({ ...row, can }));
}

/** One finding as it stands now, for somebody whose version is older. */
export async function currentFinding(
  manager: EntityManager,
  actor: Actor,
  inspection: InspectionFacts & { id: string },
  id: string,
  today: string,
): Promise<FindingOut | undefined> {
  return (await findingsOf(manager, actor, inspection, today)).find((finding) => finding.id === id);
}
