import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** What of a database is no row of the book: sessions come and go, and history says who took what out. */
const NOT_OF_THE_BOOK = ['sessions', 'sign_in_limits', 'history'];

/** Each table with the hash of all its rows. */
export async function rowsOfAll(
  database: DataSource,
  except: readonly string[] = NOT_OF_THE_BOOK,
): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
      WHERE nspname = 'public' AND relkind = 'r' ORDER BY relname`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables.filter((one) => !except.includes(one.name))) {
    const [{ all }] = await database.query(
      `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS all FROM "${name}" t`,
    );
    hashes[name] = createHash('sha256').update(all).digest('hex');
  }
  return hashes;
}
