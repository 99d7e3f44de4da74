import type { EntityManager } from 'typeorm';
import type { BookOut, BookRowsOut } from './closing.dto.js';

const BOOK = `
  b.id, b.year, b.number, b.decision_number AS "decisionNumber", b.decided_on AS "decidedOn",
  b.data_until AS "dataUntil", b.closed_on AS "closedOn", b.closed_at AS "closedAt",
  coalesce(a.name, 'Quản trị máy chủ') AS "closedBy", b.row_count AS "rowCount", b.hash,
  b.previous_hash AS "previousHash"`;

/** The closings of a year, newest first. */
export function booksOf(manager: EntityManager, year: number, id?: string): Promise<BookOut[]> {
  return manager.query<BookOut[]>(
    `SELECT ${BOOK} FROM year_books b LEFT JOIN accounts a ON a.id = b.closed_by
      WHERE b.year = $1 AND ($2::uuid IS NULL OR b.id = $2) ORDER BY b.number DESC`,
    [year, id ?? null],
  );
}

export async function figuresOf(manager: EntityManager, id: string): Promise<Record<string, unknown>> {
  const [row] = await manager.query<{ figures: Record<string, unknown> }[]>(
    `SELECT figures FROM year_books WHERE id = $1`,
    [id],
  );
  return row?.figures ?? {};
}

export function rowsOf(manager: EntityManager, id: string): Promise<Omit<BookRowsOut, 'label'>[]> {
  return manager.query(
    `SELECT table_name AS table, count(*)::int AS rows FROM year_book_rows WHERE book_id = $1 GROUP BY 1 ORDER BY 1`,
    [id],
  );
}

interface Recomputed {
  hash: string;
  ofRows: string;
  ofReading: string | null;
  chained: boolean;
}

/** The hash from the rows that the book keeps, and from what reads the closed year today. */
export async function recomputed(manager: EntityManager, id: string): Promise<Recomputed | null> {
  const [row] = await manager.query<Recomputed[]>(
    `SELECT b.hash,
            (SELECT book_hash(b.previous_hash, book_header(b), array_agg(r.table_name), array_agg(r.row_id),
                              array_agg(r."row"))
               FROM year_book_rows r WHERE r.book_id = b.id) AS "ofRows",
            CASE WHEN NOT EXISTS (SELECT 1 FROM year_books l WHERE l.year = b.year AND l.number > b.number)
                 THEN book_hash_of(b, 'book') END AS "ofReading",
            b.previous_hash IS NOT DISTINCT FROM
              (SELECT p.hash FROM year_books p WHERE p.closed_at < b.closed_at ORDER BY p.closed_at DESC LIMIT 1)
              AS chained
       FROM year_books b WHERE b.id = $1`,
    [id],
  );
  return row ?? null;
}
