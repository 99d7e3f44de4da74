import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { ParticipantOut, ParticipantsOut, ProgrammeOut } from './programme.dto.js';
import { PARTICIPANTS, type ParticipantFilter, TAKING_PART, participantValues } from './programme.filter.js';
import { keepsProgrammes } from './programme.policy.js';

const WITH_PLACES = 'WITH places AS MATERIALIZED (SELECT * FROM unit_places($1::date))';

const PARTICIPANT = `j.id, j.programme_id AS "programmeId", g.short_name AS "programmeName",
  j.unit_id AS "unitId", t.code AS "unitCode", t.name AS "unitName", j.role,
  j.decision_number AS "decisionNumber", j.decided_on AS "decidedOn", j.valid_from AS "validFrom",
  j.valid_to AS "validTo", j.end_reason AS "endReason"`;

const withActs = <T extends { validTo: string | null }>(actor: Actor, rows: T[]): (T & { can: 'end'[] })[] =>
  rows.map((row) => ({
    ...row,
    can: row.validTo === null && keepsProgrammes(actor) ? (['end'] as const).slice() : [],
  }));

/** Units that took part, each once a programme: the first thousand, and how many there are. */
export async function participantsIn(
  manager: EntityManager,
  actor: Actor,
  filter: ParticipantFilter,
  today: string,
): Promise<ParticipantsOut> {
  const rows = await manager.query<(Omit<ParticipantOut, 'can'> & { total: number })[]>(
    `${WITH_PLACES}, taking AS (${TAKING_PART}), found AS (SELECT j.* ${PARTICIPANTS})
     SELECT ${PARTICIPANT}, count(*) OVER ()::int AS total
       FROM found j JOIN programmes g ON g.id = j.programme_id LEFT JOIN places t ON t.unit_id = j.unit_id
      ORDER BY g.started_on, g.short_name COLLATE app_vi, t.ordering, j.id
      LIMIT 1000`,
    participantValues(filter, today),
  );
  const items = withActs(
    actor,
    rows.map(({ total: _, ...row }) => row),
  );
  return { items, total: rows[0]?.total ?? 0 };
}

/** Every participation in a programme, those that last first; what was entered by mistake is left to history. */
export async function allParticipants(
  manager: EntityManager,
  actor: Actor,
  programmeId: string,
  today: string,
): Promise<ParticipantOut[]> {
  const rows = await manager.query<Omit<ParticipantOut, 'can'>[]>(
    `${WITH_PLACES}
     SELECT ${PARTICIPANT}
       FROM programme_participants j JOIN programmes g ON g.id = j.programme_id
       LEFT JOIN places t ON t.unit_id = j.unit_id
      WHERE j.programme_id = $2 AND j.valid_to IS DISTINCT FROM j.valid_from
      ORDER BY j.valid_to IS NOT NULL, t.ordering, j.valid_from DESC`,
    [today, programmeId],
  );
  return withActs(actor, rows);
}

/** Programmes with their documents, models and the number of units that take part, oldest first. */
export async function programmesIn(
  manager: EntityManager,
  actor: Actor,
  query: { id?: string; year?: number | undefined },
  today: string,
): Promise<ProgrammeOut[]> {
  const rows = await manager.query<Omit<ProgrammeOut, 'can'>[]>(
    `${WITH_PLACES}
     SELECT g.id, g.name, g.short_name AS "shortName", g.partner, g.started_on AS "startedOn",
            g.ended_on AS "endedOn", g.version,
            (SELECT coalesce(json_agg(json_build_object('id', b.id, 'shortName', b.short_name, 'number', b.number)
                                      ORDER BY b.issued_on, b.short_name), '[]')
               FROM programme_legal_bases l JOIN legal_bases b ON b.id = l.legal_basis_id
              WHERE l.programme_id = g.id) AS "legalBases",
            (SELECT count(*)::int FROM programme_participants j
              WHERE j.programme_id = g.id AND j.valid_from <= $1 AND (j.valid_to IS NULL OR j.valid_to > $1)
                AND (g.ended_on IS NULL OR g.ended_on >= $1)
            ) AS participants,
            (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', m.name, 'level', m.level,
                      'hostUnitName', t.name) ORDER BY m.level, t.ordering, m.name), '[]')
               FROM programme_models o JOIN pilot_models m ON m.id = o.pilot_model_id
               LEFT JOIN places t ON t.unit_id = m.host_unit_id
              WHERE o.programme_id = g.id) AS models
       FROM programmes g
      WHERE ($2::uuid IS NULL OR g.id = $2)
        AND ($3::int IS NULL OR (g.started_on <= make_date($3, 12, 31)
                                 AND (g.ended_on IS NULL OR g.ended_on >= make_date($3, 1, 1))))
      ORDER BY g.started_on, g.short_name COLLATE app_vi`,
    [today, query.id ?? null, query.year ?? null],
  );
  const may = keepsProgrammes(actor);
  return rows.map((row) => ({ ...row, can: may ? ['edit', 'add-participant'] : [] }));
}
