import type { EntityManager } from 'typeorm';
import type { FilingFacts } from '../filings/filing.policy.js';

/** Codes of units at the end of a year, or today when that is earlier. */
export async function unitCodes(
  manager: EntityManager,
  unitIds: readonly string[],
  on: string,
): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM unit_versions
      WHERE unit_id = ANY ($1::uuid[]) AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)
      ORDER BY code COLLATE "C"`,
    [unitIds, on],
  );
  return rows.map(({ code }) => code);
}

/** What is counted of a filing. */
export interface CountedFiling extends FilingFacts {
  year: number;
  dueOn: string;
  extendedUntil: string | null;
  firstFiledOn: string | null;
  filedBy: string | null;
  reminders: number;
}

export function filingsToCount(
  manager: EntityManager,
  unitIds: readonly string[],
  years: readonly number[],
): Promise<CountedFiling[]> {
  return manager.query<CountedFiling[]>(
    `SELECT f.unit_id AS "unitId", f.year, f.state, f.due_on AS "dueOn", f.extended_until AS "extendedUntil",
            f.first_filed_on AS "firstFiledOn", f.filed_by AS "filedBy",
            (SELECT count(*)::int FROM filing_reminders m WHERE m.filing_id = f.id) AS reminders
       FROM filings f WHERE f.unit_id = ANY ($1::uuid[]) AND f.year = ANY ($2::int[])`,
    [unitIds, years],
  );
}
