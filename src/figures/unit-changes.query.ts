import type { EntityManager } from 'typeorm';
import { BASE_KINDS } from '../units/unit.rules.js';
import type { ChangedUnit, EventBetween, UnitsCounted } from './unit-changes.rules.js';
import { isReadSql } from '../shared/reach.js';

/** Between which days, of which units: the reader's, below a root when there is one. */
export interface ChangesAsked {
  before: string;
  now: string;
  unitIds: readonly string[];
  /** null: the units of the bloc. */
  rootId: string | null;
}

/** Units that a comparison is about, on either day; without a root those of the bloc. Placeholders $1 to $5. */
const ASKED = `asked AS MATERIALIZED (
  SELECT DISTINCT t.unit_id
    FROM (SELECT *, $1::date AS day FROM unit_tree($1::date) UNION ALL SELECT *, $2::date FROM unit_tree($2::date)) t
   WHERE ${isReadSql('$3', 't.unit_id', 'extract(year FROM t.day)::int')}
     AND CASE WHEN $4::uuid IS NULL THEN t.kind = ANY ($5::text[])
              ELSE t.path @> ARRAY[$4::uuid]
                OR t.unit_id IN (SELECT unit_id FROM unit_places($2::date) WHERE path @> ARRAY[$4::uuid]) END)`;

const values = ({ before, now, unitIds, rootId }: ChangesAsked): unknown[] => [
  before,
  now,
  unitIds,
  rootId,
  BASE_KINDS,
];

/** Re-organisations that took effect after the one day and by the other, with the names of who went into whom. */
export function eventsBetween(manager: EntityManager, asked: ChangesAsked): Promise<EventBetween[]> {
  const nameOn = (unit: string, day: string) =>
    `(SELECT v.party_name FROM unit_versions v WHERE v.unit_id = ${unit}
       ORDER BY v.valid_from <= ${day} DESC, abs(v.valid_from - (${day})) LIMIT 1)`;
  const names = (of: string, day: string) =>
    `(SELECT coalesce(json_agg(DISTINCT ${nameOn(`l.${of}`, day)}), '[]') FROM unit_links l WHERE l.event_id = e.id)`;
  return manager.query<EventBetween[]>(
    `WITH ${ASKED}, touched AS (
       SELECT event_id, unit_id FROM unit_event_units
       UNION SELECT event_id, predecessor_id FROM unit_links
       UNION SELECT event_id, successor_id FROM unit_links
     )
     SELECT e.id, e.kind, e.decision_number AS decision, e.effective_on AS on,
            ${names('predecessor_id', 'e.effective_on - 1')} AS predecessors,
            ${names('successor_id', 'e.effective_on')} AS successors,
            (SELECT json_agg(DISTINCT t.unit_id) FROM touched t WHERE t.event_id = e.id) AS "unitIds",
            (SELECT coalesce(json_agg(json_build_object('name', ${nameOn('u.unit_id', 'e.effective_on')},
                      'before', ${nameOn('u.unit_id', 'e.effective_on - 1')}, 'part', u.part)), '[]')
               FROM unit_event_units u WHERE u.event_id = e.id) AS units
       FROM unit_events e
      WHERE e.effective_on > $1 AND e.effective_on <= $2
        AND EXISTS (SELECT 1 FROM touched t JOIN asked a ON a.unit_id = t.unit_id WHERE t.event_id = e.id)
      ORDER BY e.effective_on, e.created_at, e.id`,
    values(asked),
  );
}

/** Units that stand on one of the two days only, or otherwise than on the other. */
export function changedUnits(manager: EntityManager, asked: ChangesAsked): Promise<ChangedUnit[]> {
  return manager.query<ChangedUnit[]>(
    `WITH ${ASKED}, before AS MATERIALIZED (SELECT * FROM unit_tree($1::date)),
          now AS MATERIALIZED (SELECT * FROM unit_tree($2::date))
     SELECT a.unit_id AS "unitId", b.party_name AS "nameBefore", n.party_name AS "nameNow",
            b.kind AS "kindBefore", n.kind AS "kindNow", ob.party_name AS "aboveBefore", nn.party_name AS "aboveNow",
            b.parent_id IS DISTINCT FROM n.parent_id AS moved, v.day AS on, v.decision_number AS decision
       FROM asked a
       LEFT JOIN before b ON b.unit_id = a.unit_id
       LEFT JOIN now n ON n.unit_id = a.unit_id
       LEFT JOIN before ob ON ob.unit_id = b.parent_id
       LEFT JOIN now nn ON nn.unit_id = n.parent_id
       LEFT JOIN LATERAL (
         SELECT CASE WHEN n.unit_id IS NULL THEN w.valid_to ELSE w.valid_from END AS day, w.decision_number
           FROM unit_versions w WHERE w.unit_id = a.unit_id AND w.valid_from <= $2::date
          ORDER BY w.valid_from DESC LIMIT 1) v ON true
      WHERE (b.party_name, b.kind, b.parent_id) IS DISTINCT FROM (n.party_name, n.kind, n.parent_id)
      ORDER BY coalesce(n.ordering, b.ordering), coalesce(n.party_name, b.party_name) COLLATE app_vi`,
    values(asked),
  );
}

/** How many units the bloc consists of, of those that the reader looks into, on either day. */
export async function countUnits(manager: EntityManager, asked: ChangesAsked): Promise<UnitsCounted> {
  const count = (day: string) =>
    `(SELECT count(*)::int FROM unit_tree(${day}::date) t WHERE t.kind = ANY ($5::text[])
        AND ${isReadSql('$3', 't.unit_id', `extract(year FROM ${day}::date)::int`)})`;
  const [row] = await manager.query<UnitsCounted[]>(
    `SELECT ${count('$1')} AS before, ${count('$2')} AS now WHERE $4::uuid IS NULL`,
    values(asked),
  );
  return row ?? { before: 0, now: 0 };
}
