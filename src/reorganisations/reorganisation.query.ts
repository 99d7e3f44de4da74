import type { EntityManager } from 'typeorm';
import { WORK } from './open-work.query.js';
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

/** Units that stand in a bloc on a day: those of others nobody keeps, so that every bloc's administrator does. */
const inBlocs = (on: string) =>
  `SELECT r.unit_id FROM unit_reach(${on}) r WHERE r.path[1] <> '00000000-0000-0000-0000-000000000000'`;

/**
 * Units of which a filter by code means the events: those that bore it, all that came before and after them, and what
 * stood below any of these, each for as long as it did.
 */
const MEANT = `
  bore AS (SELECT v.unit_id FROM unit_versions v
            WHERE v.code = regexp_replace($4, '@\\d{4}-\\d\\d-\\d\\d$', '')
              AND ($4 !~ '@' OR to_char(v.valid_from, 'YYYY-MM-DD') = right($4, 10))),
  before AS (SELECT unit_id FROM bore
              UNION SELECT l.predecessor_id FROM unit_links l JOIN before b ON b.unit_id = l.successor_id),
  after AS (SELECT unit_id FROM bore
             UNION SELECT l.successor_id FROM unit_links l JOIN after a ON a.unit_id = l.predecessor_id),
  meant AS (SELECT unit_id, daterange(NULL, NULL) AS days FROM (TABLE before UNION TABLE after) chain
             UNION SELECT v.unit_id, daterange(v.valid_from, v.valid_to) * m.days FROM unit_versions v
                     JOIN meant m ON m.unit_id = v.parent_id AND m.days && daterange(v.valid_from, v.valid_to))`;

const IS_MEANT = `($4::text IS NULL OR EXISTS (
  SELECT 1 FROM meant m
   WHERE (m.days @> e.effective_on OR m.days @> e.effective_on - 1)
     AND (EXISTS (SELECT 1 FROM unit_event_units eu WHERE eu.event_id = e.id AND eu.unit_id = m.unit_id)
       OR EXISTS (SELECT 1 FROM unit_links l
                   WHERE l.event_id = e.id AND m.unit_id IN (l.predecessor_id, l.successor_id)))))`;

/** Open work of units of the reader that nothing is decided of. */
const UNDECIDED = `(SELECT count(*)::int FROM unit_event_units eu JOIN (${WORK}) w ON w.unit_id = eu.unit_id
  WHERE eu.event_id = e.id AND eu.part = 'ended' AND w.open AND eu.unit_id = ANY ($1::uuid[])
    AND NOT EXISTS (SELECT 1 FROM unit_event_works d
                     WHERE d.event_id = e.id AND d.subject_type = w.type AND d.subject_id = w.id))`;

/** As `AttachmentOut`. */
const FILES = `(SELECT coalesce(json_agg(json_build_object('id', f.id, 'purpose', f.purpose, 'fileName', f.file_name,
    'mediaType', f.media_type, 'size', f.size, 'createdAt',
    to_char(f.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY f.created_at), '[]')
   FROM attachments f WHERE f.subject_type = 'reorganisation' AND f.subject_id = e.id AND f.removed_at IS NULL)`;

interface Wanted {
  /** Units that the reader reads. */
  unitIds: readonly string[];
  /** The reader keeps a bloc, and with it what stands in none. */
  outside: boolean;
  id?: string;
  unit?: string | null;
  year?: number | null;
}

/** Events that touch some units, with what each did to its own, latest day first. */
export function eventsOf(
  manager: EntityManager,
  { unitIds, outside, id, unit, year }: Wanted,
  today: string,
): Promise<ReorganisationOut[]> {
  return manager.query<ReorganisationOut[]>(
    `WITH RECURSIVE in_blocs AS MATERIALIZED (${inBlocs('$2::date')}), ${MEANT}
     SELECT e.id, e.kind, e.decision_number AS "decisionNumber", e.decided_on AS "decidedOn",
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
               FROM unit_links l WHERE l.event_id = e.id) AS links,
            ${UNDECIDED} AS undecided, ${FILES} AS files
       FROM unit_events e
      WHERE ($3::uuid IS NULL OR e.id = $3) AND ${IS_MEANT}
        AND (${CONCERNED} && $1::uuid[] OR ($6 AND NOT ${CONCERNED} && ARRAY(SELECT unit_id FROM in_blocs)))
        AND ($5::int IS NULL OR extract(year FROM e.effective_on) = $5)
      ORDER BY e.effective_on DESC, e.created_at DESC`,
    [unitIds, today, id ?? null, unit ?? null, year ?? null, outside],
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
  today: string,
  lock: boolean,
): Promise<EventFacts | null> {
  const [row] = await manager.query<EventFacts[]>(
    `SELECT e.id, e.effective_on AS "effectiveOn", ${CONCERNED} && $2::uuid[] OR o.outside AS read,
            ${CONCERNED} && $3::uuid[] OR o.outside AS kept
       FROM unit_events e
      CROSS JOIN LATERAL (SELECT $3::uuid[] <> '{}' AND NOT ${CONCERNED} && ARRAY(${inBlocs('$4::date')}) AS outside) o
      WHERE e.id = $1 ${lock ? 'FOR UPDATE OF e' : ''}`,
    [id, read, kept, today],
  );
  return row ?? null;
}
