import type { EntityManager } from 'typeorm';

export type Row = Record<string, unknown>;

export interface ChangedRow {
  number: number;
  table: string;
  rowId: string;
  before: Row | null;
  after: Row | null;
  unitId: string | null;
  unitCode: string | null;
  at: Date;
  lastAt: Date;
  reopeningId: string | null;
  decision: string | null;
  /** Of no single year: no decision had to open it. */
  shared: boolean;
}

const TOLD = `
  c.number, c.table_name AS table, c.row_id AS "rowId", c.before, c.after, l.unit_id AS "unitId", v.code AS "unitCode",
  f.at, l.at AS "lastAt", l.reopening_id AS "reopeningId", o.decision_number AS decision,
  l.year IS NULL AS shared`;

const JOINED = `
  JOIN row_changes f ON f.seq = c.first_seq
  JOIN row_changes l ON l.seq = c.last_seq
  LEFT JOIN year_reopenings o ON o.id = l.reopening_id
  LEFT JOIN unit_places_by($2) v ON v.unit_id = l.unit_id`;

/** Rows that are not as the last book of the year has them, by their numbers. */
export function changesSince(manager: EntityManager, year: number, today: string): Promise<ChangedRow[]> {
  return manager.query<ChangedRow[]>(`SELECT ${TOLD} FROM book_changes($1) c ${JOINED} ORDER BY c.number`, [
    year,
    today,
  ]);
}

/** Rows that one reopening changed: as they were before its first change and after its last one. */
export function changesDuring(
  manager: EntityManager,
  reopening: string,
  today: string,
): Promise<ChangedRow[]> {
  return manager.query<ChangedRow[]>(
    `WITH c AS (
       SELECT row_number() OVER (ORDER BY s.first_seq)::int AS number, s.table_name, s.row_id, f.before, l.after,
              s.first_seq, s.last_seq
         FROM (SELECT r.table_name, r.row_id, min(r.seq) AS first_seq, max(r.seq) AS last_seq
                 FROM row_changes r WHERE r.reopening_id = $1 GROUP BY 1, 2) s
         JOIN row_changes f ON f.seq = s.first_seq
         JOIN row_changes l ON l.seq = s.last_seq
        WHERE book_telling(s.table_name, f.before) IS DISTINCT FROM book_telling(s.table_name, l.after)
     )
     SELECT ${TOLD} FROM c ${JOINED} ORDER BY c.number`,
    [reopening, today],
  );
}

/** Codes of việc đăng ký, by id. */
export async function codesOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; code: string | null }[]>(
    `SELECT id, code FROM commitments WHERE id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.flatMap(({ id, code }) => (code === null ? [] : [[id, code] as const])));
}
