import type { EntityManager } from 'typeorm';

export interface ColumnFacts {
  name: string;
  /** As PostgreSQL writes it. */
  type: string;
  nullable: boolean;
  comment: string | null;
}

export interface ForeignKey {
  name: string;
  columns: string[];
  table: string;
  references: string[];
}

export interface TableFacts {
  name: string;
  comment: string | null;
  columns: ColumnFacts[];
  primaryKey: string[];
  foreignKeys: ForeignKey[];
}

const NAMES = (relation: string, numbers: string) =>
  `(SELECT json_agg(a.attname ORDER BY k.place)
      FROM unnest(${numbers}) WITH ORDINALITY AS k (attnum, place)
      JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.attnum)`;

/** The tables of the book as they stand in the database; whatever is added is found. */
export async function tablesOfDatabase(manager: EntityManager): Promise<TableFacts[]> {
  return manager.query<TableFacts[]>(
    `SELECT c.relname AS name, obj_description(c.oid, 'pg_class') AS comment,
            (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                      'nullable', NOT a.attnotnull, 'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
               FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
            coalesce((SELECT ${NAMES('c.oid', 'p.conkey')} FROM pg_constraint p
                       WHERE p.conrelid = c.oid AND p.contype = 'p'), '[]') AS "primaryKey",
            coalesce((SELECT json_agg(json_build_object('name', f.conname, 'columns', ${NAMES('c.oid', 'f.conkey')},
                               'table', r.relname, 'references', ${NAMES('r.oid', 'f.confkey')}) ORDER BY f.conname)
                        FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
                       WHERE f.conrelid = c.oid AND f.contype = 'f'), '[]') AS "foreignKeys"
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
      ORDER BY c.relname`,
  );
}
