import type { EntityManager } from 'typeorm';
import type { ReorganisationOut } from './reorganisation-out.dto.js';

/** A unit as it was called on a day: for a name beside an event. */
const called = (unit: string, on: string) =>
  `(SELECT json_build_object('id', n.unit_id, 'code', n.code, 'name', n.party_name) FROM unit_versions n
     WHERE n.unit_id = ${unit}
     ORDER BY daterange(n.valid_from, n.valid_to) @> (${on})::date DESC, abs(n.valid_from - (${on})::date) LIMIT 1)`;

/** Named as a predecessor is: by what it was called until the day. */
export const calledBefore = (unit: string) => called(unit, 'e.effective_on - 1');
/** Named as a successor is: by what it is called from the day on. */
export const calledAfter = (unit: string) => called(unit, 'e.effective_on');

const standing = (alias: string, parent: string) => `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object(
  'code', ${alias}.code, 'name', ${alias}.name, 'shortName', ${alias}.short_name, 'partyName', ${alias}.party_name,
  'kind', ${alias}.kind, 'type', ${alias}.type, 'parent', ${parent}, 'validFrom', ${alias}.valid_from,
  'validTo', ${alias}.valid_to) END`;

/** The units of an event, those with which they are linked, and those above them before and after. */
export const CONCERNED = `ARRAY(
  SELECT eu.unit_id FROM unit_event_units eu WHERE eu.event_id = e.id
   UNION SELECT l.successor_id FROM unit_links l WHERE l.event_id = e.id
   UNION SELECT l.predecessor_id FROM unit_links l WHERE l.event_id = e.id
   UNION SELECT v.parent_id FROM unit_event_units eu JOIN unit_versions v ON v.unit_id = eu.unit_id
          AND (v.valid_from = e.effective_on OR v.valid_to = e.effective_on)
          WHERE eu.event_id = e.id AND v.parent_id IS NOT NULL)`;

interface Wanted {
  unitIds: readonly string[];
  id?: string;
  unit?: string | null;
  year?: number | null;
}

/** Events that touch some units, with what each did to its own, latest day first. */
export function eventsOf(
  manager: EntityManager,
  { unitIds, id, unit, year }: Wanted,
  today: string,
): Promise<ReorganisationOut[]> {
  return manager.query<ReorganisationOut[]>(
    `SELECT e.id, e.kind, e.decision_number AS "decisionNumber", e.decided_on AS "decidedOn",
            e.effective_on AS "effectiveOn", e.note, e.effective_on > $2::date AS upcoming,
            (SELECT coalesce(json_agg(json_build_object('unitId', eu.unit_id, 'part', eu.part,
                      'before', ${standing('b', calledBefore('b.parent_id'))},
                      'after', ${standing('a', calledAfter('a.parent_id'))},
                      'heir', (SELECT ${calledAfter('l.successor_id')} FROM unit_links l
                                WHERE l.event_id = e.id AND l.predecessor_id = eu.unit_id AND l.takes_work))
                      ORDER BY array_position(ARRAY['ended', 'changed', 'moved', 'begun'], eu.part),
                               coalesce(b.position, a.position), coalesce(b.code, a.code) COLLATE "C"), '[]')
               FROM unit_event_units eu
               LEFT JOIN unit_versions b ON b.unit_id = eu.unit_id AND b.valid_to = e.effective_on AND eu.part <> 'begun'
               LEFT JOIN unit_versions a ON a.unit_id = eu.unit_id AND a.valid_from = e.effective_on AND eu.part <> 'ended'
              WHERE eu.event_id = e.id) AS units,
            (SELECT coalesce(json_agg(json_build_object('predecessor', ${calledBefore('l.predecessor_id')},
                      'successor', ${calledAfter('l.successor_id')}, 'takesWork', l.takes_work)
                      ORDER BY ${calledBefore('l.predecessor_id')} ->> 'code', l.takes_work DESC,
                               ${calledAfter('l.successor_id')} ->> 'code'), '[]')
               FROM unit_links l WHERE l.event_id = e.id) AS links
       FROM unit_events e
      WHERE ($3::uuid IS NULL OR e.id = $3) AND ${CONCERNED} && $1::uuid[]
        AND ($4::text IS NULL OR ${CONCERNED} && ARRAY(SELECT v.unit_id FROM unit_versions v WHERE v.code = $4))
        AND ($5::int IS NULL OR extract(year FROM e.effective_on) = $5)
      ORDER BY e.effective_on DESC, e.created_at DESC`,
    [unitIds, today, id ?? null, unit ?? null, year ?? null],
  );
}

/** What an act on an event asks for; locks its row. */
export interface EventFacts {
  id: string;
  effectiveOn: string;
  /** It touches one of the units that the reader reads, or keeps. */
  read: boolean;
  kept: boolean;
}

export async function eventFacts(
  manager: EntityManager,
  id: string,
  { read, kept }: Record<'read' | 'kept', readonly string[]>,
  lock: boolean,
): Promise<EventFacts | null> {
  const [row] = await manager.query<EventFacts[]>(
    `SELECT e.id, e.effective_on AS "effectiveOn", ${CONCERNED} && $2::uuid[] AS read, ${CONCERNED} && $3::uuid[] AS kept
       FROM unit_events e WHERE e.id = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [id, read, kept],
  );
  return row ?? null;
}
