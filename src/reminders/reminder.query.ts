import type { EntityManager } from 'typeorm';
import type { FilingFacts } from '../filings/filing.policy.js';
import { SET_ASIDE } from '../filings/filing.query.js';

/** A unit with all below it, or itself alone. */
export interface KeptPlace {
  unit: string;
  own: boolean;
}

/**
 * Where units stood that somebody keeps, by the organisation of a day: the highest with all below them; one by one
 * where something stood below them that they keep no longer. So each unit that was there in the year is counted once,
 * and what a unit took over is counted with what is its own.
 */
export function keptPlaces(
  manager: EntityManager,
  unitIds: readonly string[],
  on: string,
): Promise<KeptPlace[]> {
  return manager.query<KeptPlace[]>(
    `WITH places AS MATERIALIZED (
       SELECT p.unit_id, p.code, p.path, p.unit_id = ANY ($1::uuid[]) AS is_kept FROM unit_places_then($2::date) p
        WHERE EXISTS (SELECT 1 FROM unit_versions v WHERE v.unit_id = p.unit_id AND v.valid_from <= $2
                         AND (v.valid_to IS NULL OR v.valid_to > date_trunc('year', $2::date)))
     ), kept AS MATERIALIZED (
       SELECT k.unit_id, k.code, k.path, NOT EXISTS (
                SELECT 1 FROM places b WHERE NOT b.is_kept AND b.path @> ARRAY[k.unit_id]) AS whole
         FROM places k WHERE k.is_kept
     )
     SELECT k.code AS unit, NOT k.whole AS own FROM kept k
      WHERE NOT k.whole OR NOT EXISTS (
              SELECT 1 FROM kept a WHERE a.whole AND a.unit_id <> k.unit_id AND k.path @> ARRAY[a.unit_id])
      ORDER BY k.code COLLATE "C"`,
    [unitIds, on],
  );
}

/** What is counted of a filing. */
export interface CountedFiling extends FilingFacts {
  year: number;
  dueOn: string;
  extendedUntil: string | null;
  firstFiledOn: string | null;
  filedBy: string | null;
  reminders: number;
  setAside: boolean;
}

export function filingsToCount(
  manager: EntityManager,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<CountedFiling[]> {
  return manager.query<CountedFiling[]>(
    `SELECT f.unit_id AS "unitId", f.year, f.state, f.due_on AS "dueOn", f.extended_until AS "extendedUntil",
            f.first_filed_on AS "firstFiledOn", f.filed_by AS "filedBy",
            (SELECT count(*)::int FROM filing_reminders m WHERE m.filing_id = f.id) AS reminders,
            ${SET_ASIDE} AS "setAside"
       FROM filings f WHERE f.unit_id = ANY ($1::uuid[]) AND f.year = ANY ($2::int[])`,
    [unitIds, years],
  );
}
