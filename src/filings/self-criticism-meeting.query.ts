import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { lastDayWithin } from '../shared/dates.js';
import { filingUnits } from './filing.policy.js';
import type { MeetingOut, MeetingsQuery } from './self-criticism-meeting.dto.js';
import { meetingActions } from './self-criticism-meeting.policy.js';
import { isReadSql } from '../shared/reach.js';

/** Rows that one answer carries; `total` counts them all. */
const AT_MOST = 1000;

/** Where every unit stood in every year, and the meetings `m` that a reader sees of those that are asked for. */
const SEEN = `
  WITH places AS MATERIALIZED (
    SELECT y.year, t.unit_id, t.code, t.party_name, t.path, t.ordering
      FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $1::date)) t
  ), seen AS (
    SELECT m.*, p.code, p.party_name, p.path, p.ordering
      FROM self_criticism_meetings m JOIN places p ON p.year = m.year AND p.unit_id = m.unit_id
     WHERE ${isReadSql('$2', 'm.unit_id', 'm.year')}
       AND ($3::int IS NULL OR m.year >= $3) AND ($4::int IS NULL OR m.year <= $4)
       AND ($5::int IS NULL OR m.half = $5)
       AND ($6::text IS NULL OR p.path @> ARRAY[unit_of_code($6, $7::date)])
       AND ($6::text IS NULL OR NOT $10::boolean OR m.unit_id = unit_of_code($6, $7::date))
       AND ($8::boolean IS NULL OR (m.withdrawn_on IS NOT NULL) = $8)
       AND ($9::uuid IS NULL OR m.id = $9)
  )`;

interface Asked extends MeetingsQuery {
  /** One meeting, withdrawn or not. */
  id?: string;
}

function parameters(actor: Actor, query: Asked, today: string): unknown[] {
  return [
    today,
    filingUnits(actor),
    query.from ?? null,
    query.to ?? null,
    query.half ?? null,
    query.unit ?? null,
    query.to == null ? today : lastDayWithin(query.to, today),
    query.id ? null : (query.withdrawn ?? false),
    query.id ?? null,
    query.own ?? false,
  ];
}

/** Meetings within what the reader sees, in the order of the office and by date. */
export async function meetingsIn(
  manager: EntityManager,
  actor: Actor,
  query: Asked,
  today: string,
): Promise<{ items: MeetingOut[]; total: number }> {
  const rows = await manager.query<(Omit<MeetingOut, 'can'> & { count: number })[]>(
    `${SEEN}
     SELECT id, unit_id AS "unitId", code AS "unitCode", party_name AS "unitName", year, half, held_on AS "heldOn",
            attended, total, collective_points AS "collectivePoints", individual_points AS "individualPoints", note,
            version, withdrawn_on AS "withdrawnOn", withdrawn_reason AS "withdrawnReason",
            count(*) OVER ()::int AS count
       FROM seen ORDER BY ordering, held_on, id LIMIT ${AT_MOST}`,
    parameters(actor, query, today),
  );
  return {
    items: rows.map(({ count: _, ...row }) => ({ ...row, can: meetingActions(actor, row) })),
    total: rows[0]?.count ?? 0,
  };
}

export interface MeetingSums {
  year: number;
  /** One level below the root; null: the root itself. */
  topId: string | null;
  meetings: number;
  attended: number;
  collectivePoints: number;
  individualPoints: number;
}

/** What the meetings of each year and unit one level below a root add up to. */
export function meetingSums(
  manager: EntityManager,
  actor: Actor,
  query: MeetingsQuery,
  rootDepth: number,
  today: string,
): Promise<MeetingSums[]> {
  return manager.query<MeetingSums[]>(
    `${SEEN}
     SELECT year, path[${rootDepth + 2}] AS "topId", count(*)::int AS meetings, sum(attended)::float8 AS attended,
            sum(collective_points)::float8 AS "collectivePoints", sum(individual_points)::float8 AS "individualPoints"
       FROM seen GROUP BY 1, 2`,
    parameters(actor, query, today),
  );
}
