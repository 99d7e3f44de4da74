import type { EntityManager } from 'typeorm';
import { Parameters, filterSql, namedSql, visibleSql } from '../commitments/commitment.filter.js';
import type { FigureDefinition } from '../figures/commitment.figures.js';
import type { FigureFrame } from '../figures/figure.query.js';
import { type ShortcomingsQuery, selectedSql } from '../shortcomings/shortcoming.filter.js';
import type { ShortcomingScope } from '../shortcomings/shortcoming.policy.js';

/** A person with counted items of a year, and how many each figure counts of them. */
export interface PersonItems {
  personId: string;
  /** Code of the unit of their items; of several the first by code. */
  unit: string;
  counts: number[];
}

/** People whose names the reader sees on their items. */
export function peopleWithItems(
  manager: EntityManager,
  { scope, base, today }: FigureFrame,
  year: number,
  figures: readonly FigureDefinition[],
): Promise<PersonItems[]> {
  const parameters = new Parameters();
  const counts = figures.map(
    ({ filter }) => `count(*) FILTER (WHERE ${filterSql(filter, scope, today, parameters)})::int`,
  );
  const counted = filterSql({ ...base, kind: 'individual', counted: true }, scope, today, parameters);
  const seen = `${visibleSql(scope, parameters)} AND ${namedSql(scope, parameters)}`;
  const day = `LEAST(make_date(${parameters.add(year)}, 12, 31), ${parameters.add(today)}::date)`;
  return manager.query<PersonItems[]>(
    `WITH places AS MATERIALIZED (SELECT unit_id, code FROM unit_places(${day}))
     SELECT c.person_id AS "personId", min(u.code COLLATE "C") AS unit,
            ARRAY[${counts.join(', ')}] AS counts
       FROM commitments c
       LEFT JOIN places u ON u.unit_id = c.unit_id
      WHERE ${seen} AND ${counted}
      GROUP BY c.person_id`,
    parameters.values,
  );
}

/** A person of a unit on a day. */
export interface UnitPerson {
  personId: string;
  name: string;
  /** Code of the unit of their posting below the root, of several the first by code; else the root's. */
  unit: string;
}

/** People by given name in the Vietnamese order, each with the unit where they are on a day. */
export function peopleIn(
  manager: EntityManager,
  personIds: readonly string[],
  root: { id: string; code: string },
  day: string,
): Promise<UnitPerson[]> {
  return manager.query<UnitPerson[]>(
    `WITH places AS MATERIALIZED (SELECT unit_id, code FROM unit_places($4) WHERE path @> ARRAY[$2::uuid])
     SELECT p.id AS "personId", p.name, coalesce((
              SELECT min(u.code COLLATE "C") FROM postings o JOIN places u ON u.unit_id = o.unit_id
               WHERE o.person_id = p.id AND o.valid_from <= $4 AND (o.valid_to IS NULL OR o.valid_to > $4)
            ), $3) AS unit
       FROM people p WHERE p.id = ANY ($1::uuid[])
      ORDER BY regexp_replace(p.name, '^.* ', '') COLLATE app_vi, p.name COLLATE app_vi, p.id`,
    [personIds, root.id, root.code, day],
  );
}

/** Shortcomings that were followed, and those of them that were remedied. */
export interface FollowedCount {
  /** Of a person, or of a unit with all above it: each unit's subtree has its own number. */
  key: string;
  followed: number;
  remedied: number;
}

export function countFollowed(
  manager: EntityManager,
  scope: ShortcomingScope,
  query: ShortcomingsQuery,
  today: string,
): Promise<FollowedCount[]> {
  const { ctes, values } = selectedSql(scope, query, today);
  const keys = query.of === 'person' ? 'ARRAY[s.person_id]' : 's.path';
  return manager.query<FollowedCount[]>(
    `WITH ${ctes}
     SELECT key::text, count(*)::int AS followed,
            (count(*) FILTER (WHERE s.state_then = 'remedied'))::int AS remedied
       FROM found s CROSS JOIN LATERAL unnest(${keys}) AS key
      GROUP BY 1`,
    values,
  );
}
