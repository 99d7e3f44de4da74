import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { cursorOf, readCursor } from '../shared/lists.js';
import { likePattern } from '../shared/text.js';
import type { CommitmentOut, CommitmentsOut } from './commitment-out.dto.js';
import type { Action } from './commitment.flow.js';
import { timeRefusal } from './commitment.rules.js';
import {
  type CommitmentsQuery,
  Parameters,
  WAITING_SINCE,
  filterSql,
  namedSql,
  searchSql,
  visibleSql,
} from './commitment.filter.js';
import {
  type CommitmentFacts,
  type CommitmentScope,
  actionsFor,
  commitmentScope,
} from './commitment.policy.js';
import type { YearFacts } from '../years/year.rules.js';
import { allYearFacts } from '../years/year.query.js';

// False for every row; a plain constant is not allowed in ORDER BY.
const NEVER = '(c.id IS NULL)';

const ref = (alias: string) =>
  `CASE WHEN ${alias}.unit_id IS NULL THEN NULL ELSE json_build_object('id', ${alias}.unit_id, 'code', ${alias}.code, 'name', ${alias}.party_name) END`;

const part = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN
     json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name) END`;

/** The version of a unit at the end of the row's year, else the latest one before or after it. */
const unitAt = (alias: string, column: string, today: string) =>
  `LEFT JOIN LATERAL (
     SELECT n.unit_id, n.code, n.party_name FROM unit_versions n WHERE n.unit_id = ${column}
      ORDER BY daterange(n.valid_from, n.valid_to) @> LEAST(make_date(c.year, 12, 31), ${today}::date) DESC,
               n.valid_from DESC LIMIT 1) ${alias} ON true`;

/** A row of the list, with what only the policy needs. */
interface Row extends CommitmentOut {
  forPolicy: Pick<
    CommitmentFacts,
    'unitId' | 'personId' | 'reviewUnitId' | 'submittedBy' | 'selfAssessedBy' | 'stopRequestedBy'
  >;
  waitingSince: string | null;
  exact: boolean;
}

const COLUMNS = `c.id, c.code, c.year, c.kind, c.scope, c.state, c.version, c.counted,
  c.aspect, c.second_aspect AS "secondAspect", c.topic, c.plan_content_id AS "planContentId",
  c.breakthrough_id AS "breakthroughId", c.shortcoming_id AS "shortcomingId",
  c.no_shortcoming_reason AS "noShortcomingReason", c.content, c.measures, c.indicator, c.baseline, c.target,
  c.measure_unit AS "measureUnit", c.product, c.deadline, c.milestone, c.milestone_on AS "milestoneOn",
  c.expected_evidence AS "expectedEvidence", c.on_behalf AS "onBehalf", c.signed_on AS "signedOn",
  c.submitted_at AS "submittedAt", c.withdrawn_at AS "withdrawnAt", c.returned_at AS "returnedAt",
  c.return_reason AS "returnReason", c.return_field AS "returnField", c.registered_on AS "registeredOn",
  c.self_result AS "selfResult", c.self_note AS "selfNote", c.self_assessed_at AS "selfAssessedAt",
  c.verified_result AS "verifiedResult", c.verified_note AS "verifiedNote", c.verified_on AS "verifiedOn", c.remedy,
  c.stop_requested_at AS "stopRequestedAt", c.stop_reason AS "stopReason", c.stopped_at AS "stoppedAt",
  c.corrections, c.updated_at AS "updatedAt",
  json_build_object('unitId', c.unit_id, 'personId', c.person_id, 'reviewUnitId', c.review_unit_id,
    'submittedBy', c.submitted_by, 'selfAssessedBy', c.self_assessed_by,
    'stopRequestedBy', c.stop_requested_by) AS "forPolicy",
  ${WAITING_SINCE} AS "waitingSince"`;

/** What depends on whether the reader sees names, and what stands in other tables. */
function joinedColumns(named: string): string {
  return `CASE WHEN ${named} THEN c.owner END AS owner, CASE WHEN ${named} THEN c.watcher END AS watcher,
  CASE WHEN ${named} THEN json_build_object('personId', c.person_id,
    'name', coalesce(c.registrant_name, p.name, u.party_name), 'partyOffice', c.party_office,
    'stateOffice', c.state_office, 'isHead', c.is_head, 'isSecretary', c.is_secretary,
    'isCommitteeMember', c.is_committee_member) END AS registrant,
  ${ref('u')} AS unit, ${ref('v')} AS "reviewUnit",
  CASE WHEN s.id IS NOT NULL THEN
    json_build_object('id', s.id, 'foundYear', s.found_year, 'text', s.text, 'source', s.source) END AS shortcoming,
  ${part('pc')} AS "planContent", ${part('pb')} AS breakthrough,
  (SELECT coalesce(json_agg(l.legal_basis_id), '[]') FROM commitment_legal_bases l
    WHERE l.commitment_id = c.id) AS "legalBasisIds",
  (SELECT count(*)::int FROM attachments a WHERE a.subject_type = 'commitment' AND a.subject_id = c.id
     AND a.removed_at IS NULL AND a.purpose = 'evidence') AS "evidenceCount"`;
}

function selectSql(where: string, tail: string, named: string, exact: string, today: string): string {
  return `SELECT ${COLUMNS}, ${joinedColumns(named)}, ${exact} AS exact
    FROM commitments c
    LEFT JOIN people p ON p.id = c.person_id
    LEFT JOIN shortcomings s ON s.id = c.shortcoming_id
    LEFT JOIN plan_parts pc ON pc.id = c.plan_content_id
    LEFT JOIN plan_parts pb ON pb.id = c.breakthrough_id
    ${unitAt('u', 'c.unit_id', today)}
    ${unitAt('v', 'c.review_unit_id', today)}
   WHERE ${where} ${tail}`;
}

/** A page of the items that the actor sees and the query asks for, and how many there are in all. */
export async function commitmentList(
  manager: EntityManager,
  actor: Actor,
  query: CommitmentsQuery,
  today: string,
): Promise<CommitmentsOut> {
  const total = await commitmentCount(manager, actor, query, today);
  return { ...(await commitmentPage(manager, actor, query, today)), total };
}

export async function commitmentCount(
  manager: EntityManager,
  actor: Actor,
  query: CommitmentsQuery,
  today: string,
): Promise<number> {
  const parameters = new Parameters();
  const where = conditionSql(commitmentScope(actor), query, today, parameters);
  const [counted] = await manager.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM commitments c WHERE ${where}`,
    parameters.values,
  );
  return counted?.total ?? 0;
}

export async function commitmentPage(
  manager: EntityManager,
  actor: Actor,
  query: CommitmentsQuery,
  today: string,
): Promise<Omit<CommitmentsOut, 'total'>> {
  const scope = commitmentScope(actor);
  const limit = query.limit ?? 50;
  const parameters = new Parameters();
  const where = conditionSql(scope, query, today, parameters);
  const exact = query.q
    ? `coalesce(lower(c.content) LIKE lower(${parameters.add(likePattern(query.q))}), false)`
    : NEVER;
  const order = orderOf(query, exact, parameters);
  const sql = selectSql(
    `${where}${order.after}`,
    `ORDER BY ${order.by} LIMIT ${parameters.add(limit + 1)}`,
    namedSql(scope, parameters),
    exact,
    parameters.add(today),
  );
  const rows = await manager.query<Row[]>(sql, parameters.values);
  const years = await allYearFacts(manager);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => shown(actor, row, years, today)),
    nextCursor: last ? order.cursor(last) : null,
  };
}

/** What the actor sees of what the query asks for. */
function conditionSql(
  scope: CommitmentScope,
  query: CommitmentsQuery,
  today: string,
  parameters: Parameters,
): string {
  return [
    visibleSql(scope, parameters),
    filterSql(query, scope, today, parameters),
    ...(query.q ? [searchSql(query.q, scope, parameters)] : []),
  ].join('\n AND ');
}

/** The order of a list and how its next page is found (keyset: the place of the last row, not a number of rows). */
function orderOf(query: CommitmentsQuery, exact: string, parameters: Parameters) {
  const at = query.cursor ? readCursor(query.cursor) : null;
  if (query.sort === 'waiting') {
    const after =
      at &&
      ` AND (${WAITING_SINCE}, c.id) > (${parameters.add(at[0])}::timestamptz, ${parameters.add(at[1])}::uuid)`;
    return {
      by: `${WAITING_SINCE}, c.id`,
      after: after ?? '',
      cursor: (row: Row) => cursorOf(new Date(row.waitingSince ?? 0).toISOString(), row.id),
    };
  }
  const place = at && [
    parameters.add(at[0] === 'true'),
    parameters.add(Number(at[1])),
    parameters.add(at[2]),
  ];
  return {
    // Without words all are alike, and the index gives the order.
    by: `${query.q ? `${exact} DESC, ` : ''}c.year DESC, c.code COLLATE "C"`,
    after: place
      ? ` AND (NOT ${exact}, -c.year, c.code COLLATE "C") > (NOT ${place[0]}::boolean, -(${place[1]}::int), ${place[2]}::text)`
      : '',
    cursor: (row: Row) => cursorOf(String(row.exact), String(row.year), row.code),
  };
}

/** One item as the actor sees it, or null when they do not. */
export async function commitmentOne(
  manager: EntityManager,
  actor: Actor,
  id: string,
  today: string,
  withNames = false,
): Promise<CommitmentOut | null> {
  const scope = commitmentScope(actor);
  const parameters = new Parameters();
  const where = `c.id = ${parameters.add(id)} AND ${visibleSql(scope, parameters)}`;
  const named = withNames ? 'true' : namedSql(scope, parameters);
  const sql = selectSql(where, '', named, NEVER, parameters.add(today));
  const [row] = await manager.query<Row[]>(sql, parameters.values);
  return row ? shown(actor, row, await allYearFacts(manager), today) : null;
}

function shown(actor: Actor, row: Row, years: Map<number, YearFacts>, today: string): CommitmentOut {
  const { forPolicy, waitingSince: _, exact: __, ...item } = row;
  const facts = { ...item, ...forPolicy, reviewUnitName: item.reviewUnit?.name ?? '' };
  const year = years.get(item.year);
  const inTime = (action: Action) => year !== undefined && timeRefusal(action, item, year, today) === null;
  return { ...item, can: actionsFor(actor, facts).filter(inTime) };
}
