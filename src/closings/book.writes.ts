import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { writeTallies } from '../figures/tally.writes.js';

export interface NewBook {
  year: number;
  decisionNumber: string;
  decidedOn: string;
  dataUntil: string;
  closedOn: string;
  closedBy: string;
  figures: Record<string, unknown>;
}

/** Nothing that figures count is written while the year is closed: who is writing is waited for, who comes waits. */
export async function holdTables(tx: EntityManager): Promise<void> {
  const rows = await tx.query<{ name: string }[]>(
    `SELECT format('%I', table_name) AS name FROM book_tables ORDER BY table_name`,
  );
  await tx.query(`LOCK TABLE ${rows.map(({ name }) => name).join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
}

/** Writes the book with its rows, chained to the one closed before it; what was put back for the last one is let go. */
export async function writeBook(tx: EntityManager, book: NewBook): Promise<string> {
  const id = randomUUID();
  // Before the book, whose hash is also of them.
  await writeTallies(tx, id, book.year);
  await tx.query(
    `WITH told AS (
       SELECT jsonb_populate_record(NULL::year_books, $1::jsonb || jsonb_build_object(
         'number', (SELECT coalesce(max(l.number), 0) + 1 FROM year_books l WHERE l.year = $2),
         'closed_at', GREATEST(clock_timestamp(), (SELECT max(p.closed_at) + interval '1 ms' FROM year_books p)),
         'hash_rule', 2,
         'kept', columns_to_keep(),
         'previous_hash', (SELECT p.hash FROM year_books p ORDER BY p.closed_at DESC LIMIT 1),
         'change_seq', (SELECT coalesce(max(c.seq), 0) FROM row_changes c),
         'row_count', (SELECT count(*) FROM book_rows('public', $2)))) AS b
     )
     INSERT INTO year_books
     SELECT (jsonb_populate_record(t.b, jsonb_build_object('hash', book_hash_of(t.b, 'public')))).* FROM told t`,
    [
      JSON.stringify({
        id,
        year: book.year,
        decision_number: book.decisionNumber,
        decided_on: book.decidedOn,
        data_until: book.dataUntil,
        closed_on: book.closedOn,
        closed_by: book.closedBy,
        figures: book.figures,
      }),
      book.year,
    ],
  );
  await tx.query(
    `INSERT INTO year_book_rows (book_id, table_name, row_id, "row")
     SELECT $1, r.table_name, r.row_id, r."row" FROM book_rows('public', $2) r`,
    [id, book.year],
  );
  await tx.query(`DELETE FROM book_marks WHERE year = $1`, [book.year]);
  return id;
}
