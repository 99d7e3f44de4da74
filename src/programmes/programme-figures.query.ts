import type { EntityManager } from 'typeorm';
import { PARTICIPANTS, type ParticipantFilter, TAKING_PART, participantValues } from './programme.filter.js';

/** Units that took part in a programme. */
export interface TakingCount {
  programmeId: string;
  shortName: string;
  units: number;
}

const SOURCE = `WITH places AS MATERIALIZED (SELECT * FROM unit_places($1::date)), taking AS (${TAKING_PART})`;

/** By programme; one that no unit takes part in is not there. */
export function countTaking(
  manager: EntityManager,
  filter: ParticipantFilter,
  today: string,
): Promise<TakingCount[]> {
  return manager.query<TakingCount[]>(
    `${SOURCE}, counted AS (SELECT j.programme_id, count(*)::int AS units ${PARTICIPANTS} GROUP BY 1)
     SELECT g.id AS "programmeId", g.short_name AS "shortName", c.units
       FROM counted c JOIN programmes g ON g.id = c.programme_id
      ORDER BY g.started_on, g.short_name COLLATE app_vi`,
    participantValues(filter, today),
  );
}

/** The same for each unit at a depth; null: of what stands above that depth. */
export function countTakingByUnit(
  manager: EntityManager,
  filter: ParticipantFilter,
  depth: number,
  today: string,
): Promise<(TakingCount & { unitId: string | null })[]> {
  const top = depth + 1;
  return manager.query(
    `${SOURCE}, counted AS (
       SELECT t.path[${top}] AS unit_id, j.programme_id, count(*)::int AS units ${PARTICIPANTS} GROUP BY 1, 2)
     SELECT c.unit_id AS "unitId", g.id AS "programmeId", g.short_name AS "shortName", c.units
       FROM counted c JOIN programmes g ON g.id = c.programme_id
      ORDER BY g.started_on, g.short_name COLLATE app_vi`,
    participantValues(filter, today),
  );
}
