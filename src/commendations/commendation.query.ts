import type { EntityManager } from 'typeorm';
import { lastDayWithin } from '../shared/dates.js';
import type { ConsentOut } from './commendation-out.dto.js';
import type { CommendationOut } from './commendation-out.dto.js';
import type { CommendationsQuery } from './commendation.dto.js';
import type { CommendationFacts, CommendationScope } from './commendation.policy.js';
import { isReadSql } from '../shared/reach.js';

/** Whose view, which commendations, and the business date. */
export interface CommendationAsk {
  scope: CommendationScope;
  query: CommendationsQuery & { id?: string };
  today: string;
}

/** Where every unit stood in each year asked for: on its last day, or today. */
const PLACES = `places AS MATERIALIZED (
  SELECT y.year, t.unit_id, t.code, t.party_name, t.depth, t.path, t.ordering
    FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $6::date)) t
   WHERE y.year BETWEEN $7 AND $8 AND ($9::uuid IS NULL OR y.year = (SELECT year FROM commendations WHERE id = $9)))`;

const reads = (ids: string) => isReadSql(ids, 'c.unit_id', 'c.year');

/** The rule of `seesPerson`. */
const SEES_PERSON = `(${reads('$1')} OR ${reads('$3')} OR c.person_id = $2::uuid
  OR c.proposed_on IS NOT NULL OR c.level <> 'unit' OR EXISTS (
    SELECT 1 FROM commendation_consents s WHERE s.commendation_id = c.id AND s.withdrawn_on IS NULL))`;

/** What the reader sees (the rule of `isVisible`) and asked for: lists and figures share it. */
const COMMENDATIONS = `commendations c
  JOIN places p ON p.year = c.year AND p.unit_id = c.unit_id
 WHERE (${reads('$1')} OR c.person_id = $2::uuid
        OR (c.state <> 'drafted' AND (${reads('$3')} OR ${reads('$4')}
             OR (c.subject = 'collective' AND c.unit_id = ANY ($5::uuid[])))))
   AND ($9::uuid IS NULL OR c.id = $9)
   AND ($10::text IS NULL OR CASE WHEN $12 THEN c.unit_id = unit_of_code($10, $11::date)
                                  ELSE p.path @> ARRAY[unit_of_code($10, $11::date)] END)
   AND ($13::text IS NULL OR c.subject = $13)
   AND ($14::text IS NULL OR c.category = $14)
   AND ($15::text IS NULL OR c.level = $15)
   AND ($16::text[] IS NULL OR c.state = ANY ($16))
   AND ($17::boolean IS NULL OR (c.to_higher_on IS NOT NULL) = $17)
   AND ($18::uuid IS NULL OR (c.person_id = $18 AND ${SEES_PERSON}))`;

const [FIRST, LAST] = [2000, 2200];

function parametersOf({ scope, query, today }: CommendationAsk): unknown[] {
  return [
    scope.kept,
    scope.personId,
    scope.named,
    scope.ofBloc,
    scope.collectiveOf,
    today,
    query.from ?? FIRST,
    query.to ?? LAST,
    query.id ?? null,
    query.unit ?? null,
    query.to == null ? today : lastDayWithin(query.to, today),
    query.own ?? false,
    query.subject ?? null,
    query.category ?? null,
    query.level ?? null,
    query.state ?? null,
    query.toHigher ?? null,
    query.personId ?? null,
  ];
}

/** Decided ones of each person whose name the reader sees. */
export async function decidedByPerson(
  manager: EntityManager,
  ask: CommendationAsk,
): Promise<Map<string, number>> {
  const rows = await selectCommendations<{ personId: string; value: number }>(
    manager,
    { ...ask, query: { ...ask.query, state: ['decided'], subject: 'individual' } },
    `c.person_id AS "personId", count(*)::int AS value`,
    `AND ${SEES_PERSON} GROUP BY 1`,
  );
  return new Map(rows.map(({ personId, value }) => [personId, value]));
}

/** A list or a count over the commendations that were asked for. */
export function selectCommendations<Row>(
  manager: EntityManager,
  ask: CommendationAsk,
  columns: string,
  rest: string,
): Promise<Row[]> {
  return manager.query<Row[]>(
    `WITH ${PLACES} SELECT ${columns} FROM ${COMMENDATIONS} ${rest}`,
    parametersOf(ask),
  );
}

/** A row as the table holds it, with what the policy needs; names are withheld where the reader is answered. */
export type CommendationRow = Omit<CommendationOut, 'can' | 'nameWithheld'> &
  Pick<CommendationFacts, 'baseUnitId' | 'proposedBy' | 'createdBy' | 'hadConsent' | 'withdrewSelf'>;

const IN_FORCE = `SELECT json_build_object('givenOn', s.given_on, 'how', s.how)
  FROM commendation_consents s WHERE s.commendation_id = c.id AND s.withdrawn_on IS NULL`;

const LAST_CONSENT = `SELECT s.withdrawn_on IS NOT NULL AND coalesce(a.person_id = c.person_id, false)
  FROM commendation_consents s LEFT JOIN accounts a ON a.id = s.withdrawn_by
 WHERE s.commendation_id = c.id ORDER BY s.recorded_at DESC LIMIT 1`;

const BASE_NAME = `CASE WHEN p.depth > 1 THEN (SELECT b.party_name FROM places b
  WHERE b.year = p.year AND b.unit_id = p.path[2]) END AS "baseUnitName"`;

const COLUMNS = `c.id, c.year, c.unit_id AS "unitId", p.code AS "unitCode", p.party_name AS "unitName", ${BASE_NAME},
  p.path[2] AS "baseUnitId", c.subject, c.person_id AS "personId",
  (SELECT name FROM people w WHERE w.id = c.person_id) AS "personName", c.category, c.option_id AS "optionId",
  (SELECT name FROM commendation_options o WHERE o.id = c.option_id) AS "optionName", c.level, c.state,
  c.achievement, c.commitment_id AS "commitmentId",
  (SELECT code FROM commitments t WHERE t.id = c.commitment_id) AS "commitmentCode",
  c.pilot_model_id AS "pilotModelId", (SELECT name FROM pilot_models m WHERE m.id = c.pilot_model_id) AS "pilotModelName",
  c.proposed_on AS "proposedOn", c.proposed_by AS "proposedBy", c.higher_body AS "higherBody",
  c.to_higher_on AS "toHigherOn", c.decision_number AS "decisionNumber", c.decided_on AS "decidedOn",
  c.decided_body AS "decidedBody", c.not_chosen_reason AS "notChosenReason", (${IN_FORCE}) AS consent,
  (${LAST_CONSENT}) IS NOT NULL AS "hadConsent", coalesce((${LAST_CONSENT}), false) AS "withdrewSelf",
  c.published_on AS "publishedOn", c.created_by AS "createdBy", c.version, count(*) OVER ()::int AS "all"`;

/** Commendations, the latest decision or proposal first: the first thousand, and how many there are. */
export async function commendationsIn(
  manager: EntityManager,
  ask: CommendationAsk,
): Promise<{ rows: CommendationRow[]; total: number }> {
  const found = await selectCommendations<CommendationRow & { all: number }>(
    manager,
    ask,
    COLUMNS,
    `ORDER BY c.year DESC, coalesce(c.decided_on, c.proposed_on) DESC NULLS FIRST, p.ordering, c.created_at, c.id
     LIMIT 1000`,
  );
  return { rows: found.map(({ all: _, ...row }) => row), total: found[0]?.all ?? 0 };
}

/** Every agreement there was about one, oldest first. */
export function consentsOf(manager: EntityManager, id: string): Promise<ConsentOut[]> {
  return manager.query<ConsentOut[]>(
    `SELECT s.given_on AS "givenOn", s.how, s.words, a.name AS "recordedBy", s.withdrawn_on AS "withdrawnOn",
            s.withdrawn_reason AS "withdrawnReason"
       FROM commendation_consents s LEFT JOIN accounts a ON a.id = s.recorded_by
      WHERE s.commendation_id = $1 ORDER BY s.recorded_at`,
    [id],
  );
}

/** Which acts of its history the person did. */
export async function actsOfPerson(manager: EntityManager, id: string): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT h.id::text AS id FROM commendations c
       JOIN accounts a ON a.person_id = c.person_id
       JOIN history h ON h.account_id = a.id AND h.subject_type = 'commendation' AND h.subject_id = c.id::text
      WHERE c.id = $1`,
    [id],
  );
  return new Set(rows.map((row) => row.id));
}
