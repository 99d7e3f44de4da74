import type { TestApp } from './app.js';
import { type UnitCode, unitId } from './world.js';

/** The yearly report of 2018 of a unit as sent or returned, with words under headings. */
export async function writtenReport(
  bloc: TestApp,
  unit: UnitCode,
  state: 'filed' | 'returned',
  words: Record<string, string>,
): Promise<string> {
  const [[row]] = await bloc.database.query(
    `UPDATE filings SET state = $2, first_filed_on = '2018-11-18', return_reason = 'Thiếu.'
      WHERE unit_id = $1 AND year = 2018 AND kind = 'yearly' RETURNING id`,
    [unitId(unit), state],
  );
  for (const [heading, text] of Object.entries(words))
    await bloc.database.query(
      `INSERT INTO filing_paragraphs (filing_id, heading, words) VALUES ($1, $2, $3)`,
      [row.id, heading, text],
    );
  return row.id;
}
