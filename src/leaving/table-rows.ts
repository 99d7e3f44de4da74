import type { EntityManager } from 'typeorm';
import { KEPT_SETTINGS, LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from './left-out.js';
import type { ColumnFacts, TableFacts } from './schema.query.js';

/** A row as the database writes it: each value as text, null where there is none, and all of it as JSON. */
export interface ExportedRow {
  cells: (string | null)[];
  line: string;
}

/** Rows that are in memory at once. */
const AT_ONCE = 500;

/** What of the tables of a database is exported. */
export function exported(tables: readonly TableFacts[]): TableFacts[] {
  return tables
    .filter(({ name }) => !(name in LEFT_OUT_TABLES))
    .map((table) => ({
      ...table,
      columns: table.columns.filter(({ name }) => !(`${table.name}.${name}` in LEFT_OUT_COLUMNS)),
      foreignKeys: table.foreignKeys.filter((key) => !(key.table in LEFT_OUT_TABLES)),
    }));
}

/** Bytes stand in a file of their own, and its path in their place. */
const isBytes = ({ type }: ColumnFacts) => type === 'bytea';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Path of a file in the export; the file keeps its name, in a folder of its own. */
export const FILE_PATH = `'tep/' || id::text || '/' || regexp_replace(file_name, '[/\\\\:*?"<>|[:cntrl:]]', '_', 'g')`;

function selected({ name, columns, primaryKey }: TableFacts): string {
  const list = columns.map((column) =>
    isBytes(column)
      ? `CASE WHEN ${quoted(column.name)} IS NOT NULL THEN ${FILE_PATH} END AS ${quoted(column.name)}`
      : quoted(column.name),
  );
  const kept =
    name === 'app_settings' ? ` WHERE key IN (${KEPT_SETTINGS.map((key) => `'${key}'`).join(', ')})` : '';
  const order = primaryKey.length > 0 ? ` ORDER BY ${primaryKey.map(quoted).join(', ')}` : '';
  return `SELECT ${list.join(', ')} FROM public.${quoted(name)}${kept}${order}`;
}

/** Rows of a table in the order of its key, read piece by piece in the transaction of `tx`. */
export async function* rowsOf(tx: EntityManager, table: TableFacts): AsyncGenerator<ExportedRow> {
  const cells = table.columns.map(({ name }) => `r.${quoted(name)}::text`).join(', ');
  yield* cursor<ExportedRow>(
    tx,
    `SELECT ARRAY[${cells}] AS cells, row_to_json(r)::text AS line FROM (${selected(table)}) r`,
    AT_ONCE,
  );
}

export interface ExportedFile {
  path: string;
  content: Buffer;
}

/** The files themselves, one in memory at a time. */
export async function* filesOf(tx: EntityManager): AsyncGenerator<ExportedFile> {
  yield* cursor<ExportedFile>(
    tx,
    `SELECT ${FILE_PATH} AS path, content FROM public.attachments WHERE content IS NOT NULL ORDER BY id`,
    1,
  );
}

async function* cursor<T>(tx: EntityManager, sql: string, atOnce: number): AsyncGenerator<T> {
  await tx.query(`DECLARE exported_rows NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const rows = await tx.query<T[]>(`FETCH ${atOnce} FROM exported_rows`);
    yield* rows;
    if (rows.length < atOnce) break;
  }
  await tx.query('CLOSE exported_rows');
}

/**
 * RFC 4180, every value in quotes: nothing between two commas is no value, `""` is an empty text. PostgreSQL's COPY …
 * (FORMAT csv) reads it the same.
 */
export const csvLine = (cells: readonly (string | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`)).join(',')}\r\n`;
