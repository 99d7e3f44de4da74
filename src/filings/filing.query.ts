import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type {
  FiledItemOut,
  FilingDetailOut,
  FilingOut,
  FilingVersionOut,
  FilingsQuery,
} from './filing.dto.js';
import { filingActions, seesUnsent } from './filing.policy.js';
import { daysLate, finalDueOn, fitsFiling, isInTime, isSentAs } from './filing.rules.js';
import { type Words, oldNames, sentWords } from './filing-words.rules.js';
import { isReadSql } from '../shared/reach.js';

type Derived = 'can' | 'finalDueOn' | 'inTime' | 'daysLate' | 'situation' | 'weaknesses' | 'nextSteps';

interface FilingRow extends Omit<FilingOut, Derived> {
  filedBy: string | null;
  setAside: boolean;
  /** As they stand. */
  words: Words | null;
  /** As they were kept at the last sending. */
  sent: Record<string, unknown> | null;
}

/** Ended by decision when its unit did: nobody waits for it any more; over filings `f`. */
export const SET_ASIDE = `EXISTS (SELECT 1 FROM unit_event_works w WHERE w.subject_type = 'filing'
    AND w.subject_id = f.id AND w.outcome = 'ended')`;

/** Filings of units that the reader sees, in the office's order. */
export async function filingsIn(
  manager: EntityManager,
  actor: Actor,
  unitIds: string[],
  query: Partial<FilingsQuery> & { id?: string },
  today: string,
): Promise<FilingOut[]> {
  const rows = await manager.query<FilingRow[]>(
    `SELECT f.id, f.unit_id AS "unitId", v.code AS "unitCode", v.name AS "unitName", f.year, f.kind, f.state,
            f.version, f.due_on AS "dueOn", f.extended_until AS "extendedUntil", f.first_filed_on AS "firstFiledOn",
            f.filed_at AS "filedAt", p.words, s.words AS sent,
            f.incomplete_reason AS "incompleteReason", f.return_reason AS "returnReason",
            f.accepted_on AS "acceptedOn",
            ${SET_ASIDE} AS "setAside", f.filed_by AS "filedBy", m.reminders, m.last AS "lastRemindedOn"
       FROM filings f
       LEFT JOIN unit_versions v ON v.unit_id = f.unit_id AND v.valid_from <= LEAST(make_date(f.year, 12, 31), $2::date)
         AND (v.valid_to IS NULL OR v.valid_to > LEAST(make_date(f.year, 12, 31), $2::date))
       LEFT JOIN LATERAL (SELECT json_object_agg(heading, words) AS words FROM filing_paragraphs
                           WHERE filing_id = f.id AND words IS NOT NULL) p ON true
       LEFT JOIN LATERAL (SELECT words FROM filing_versions WHERE filing_id = f.id ORDER BY number DESC LIMIT 1) s ON true
       LEFT JOIN LATERAL (SELECT count(*)::int AS reminders, max(reminded_on) AS last FROM filing_reminders
                           WHERE filing_id = f.id) m ON true
      WHERE ${isReadSql('$1', 'f.unit_id', 'f.year')}
        AND ($3::int IS NULL OR f.year = $3)
        AND ($4::text IS NULL OR f.kind = $4)
        AND ($5::text IS NULL OR f.state = $5)
        AND ($6::text IS NULL OR CASE WHEN view_on() IS NULL THEN v.code = $6
               ELSE f.unit_id IN (SELECT unit_id FROM unit_places($2::date) WHERE path @> ARRAY[unit_of_code($6, $2::date)]) END)
        AND ($7::uuid IS NULL OR f.id = $7)
      ORDER BY v.position, v.name COLLATE app_vi, f.due_on`,
    [
      unitIds,
      today,
      query.year ?? null,
      query.kind ?? null,
      query.state ?? null,
      query.unit ?? null,
      query.id ?? null,
    ],
  );
  const filings = rows
    .filter(({ setAside }) => query.setAside == null || setAside === query.setAside)
    .map(({ filedBy, words, sent, setAside: _, ...row }) => ({
      ...row,
      ...(seesUnsent(actor, row) ? oldNames(words ?? {}) : asSent(sent)),
      finalDueOn: finalDueOn(row),
      inTime: isInTime(row, today),
      daysLate: daysLate(row, today),
      can: filingActions(actor, { ...row, filedBy }).filter(
        // Once a day.
        (action) => action !== 'remind' || row.lastRemindedOn !== today,
      ),
    }));
  return filings.filter(
    (filing) =>
      fitsFiling(filing, query) && (query.sending == null || isSentAs(filing, query.sending, today)),
  );
}

/** The words of a report that is being written, for those who read only what was sent. */
const asSent = (sent: FilingRow['sent']) => ({
  ...oldNames(sentWords(sent)),
  incompleteReason: (sent?.incompleteReason as string | undefined) ?? null,
});

type VersionRow = Omit<FilingVersionOut, 'situation' | 'weaknesses' | 'nextSteps' | 'incompleteReason'> & {
  words: Record<string, unknown>;
};

/** What was filed each time, newest first, and the extensions that were granted. */
export async function filingPast(
  manager: EntityManager,
  filingId: string,
): Promise<Pick<FilingDetailOut, 'versions' | 'extensions'>> {
  const versions = await manager.query<VersionRow[]>(
    `SELECT v.number, v.filed_on AS "filedOn", a.name AS "filedBy", v.words, v.items
       FROM filing_versions v LEFT JOIN accounts a ON a.id = v.filed_by
      WHERE v.filing_id = $1 ORDER BY v.number DESC`,
    [filingId],
  );
  const extensions = await manager.query<FilingDetailOut['extensions']>(
    `SELECT until, reason, requested_by AS "requestedBy", granted_by AS "grantedBy", at
       FROM filing_extensions WHERE filing_id = $1 ORDER BY at`,
    [filingId],
  );
  return {
    versions: versions.map(({ words, ...version }) => ({ ...version, ...asSent(words) })),
    extensions,
  };
}

/** The counted items of a unit's subtree in a year, as they are now; individual ones without names. */
export function itemsToFile(
  manager: EntityManager,
  unitId: string,
  year: number,
  today: string,
): Promise<FiledItemOut[]> {
  return manager.query<FiledItemOut[]>(
    `SELECT c.id, c.code, c.kind, t.code AS "unitCode", c.state, c.content, c.self_result AS "selfResult",
            c.verified_result AS "verifiedResult"
       FROM commitments c JOIN unit_places(LEAST(make_date($2, 12, 31), $3::date)) t ON t.unit_id = c.unit_id
      WHERE c.year = $2 AND c.counted AND t.path @> ARRAY[$1::uuid]
      ORDER BY c.code COLLATE "C"`,
    [unitId, year, today],
  );
}

/** Units of the bloc on a date that have to file. */
export function filingUnitsOn(manager: EntityManager, on: string): Promise<{ id: string }[]> {
  return manager.query<{ id: string }[]>(
    `SELECT unit_id AS id FROM unit_tree($1) WHERE kind IN ('base-committee', 'base-cell') ORDER BY ordering`,
    [on],
  );
}
