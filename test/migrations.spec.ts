import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { migrate } from '../src/database.js';
import { checkDatabase } from '../src/platform/database-checks.js';
import { schemaDrift } from '../src/schema-drift.js';
import { type TestDatabase, openTestDatabase } from './support/database.js';

const folder = new URL('../migrations/', import.meta.url);
const files = readdirSync(folder).sort();

describe('migrations', () => {
  let empty: TestDatabase;
  let database: DataSource;
  beforeAll(async () => {
    empty = await openTestDatabase('empty');
    database = await new DataSource(empty.options).initialize();
  });
  afterAll(async () => {
    await database.destroy();
    await empty.close();
  });

  const catalogue = () =>
    database.query(`SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
      WHERE table_schema = current_schema() ORDER BY 1, 2`);

  test('the entities are those of the migrated tables', async () => {
    await database.destroy();
    expect(await schemaDrift(empty.options)).toEqual([]);
    await database.initialize();
  });

  test('a column that the code does not know is noticed, and one that is not there', async () => {
    await database.query('ALTER TABLE people ADD COLUMN birth_date date');
    await database.query('ALTER TABLE years RENAME COLUMN theme TO motto');
    await database.destroy();
    const drift = await schemaDrift(empty.options);
    await database.initialize();
    await database.query('ALTER TABLE people DROP COLUMN birth_date');
    await database.query('ALTER TABLE years RENAME COLUMN motto TO theme');
    expect(drift).toEqual([
      'people.birth_date: trong bảng, không có trong mã',
      'years.theme: trong mã, không có trong bảng',
      'years.motto: trong bảng, không có trong mã',
    ]);
  });

  test('all ran, in order, and running them again changes nothing', async () => {
    const ran = () => database.query('SELECT name FROM migrations ORDER BY id');
    const before = [await ran(), await catalogue()];
    expect(before[0]).toHaveLength(files.length);
    await database.destroy();
    await migrate(empty.options);
    await database.initialize();
    expect([await ran(), await catalogue()]).toEqual(before);
  });

  test('files are numbered without gaps or doubles', () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, place) => place + 1));
    expect(files.filter((file) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(file))).toEqual([]);
  });

  test('every constraint has a name of ours, by which a refusal finds its words', async () => {
    const unnamed = await database.query(
      `SELECT conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE n.nspname = current_schema() AND contype IN ('c', 'u', 'f', 'x', 'p') AND conrelid <> 'migrations'::regclass
          AND conname ~ '_(pkey|fkey|check|key1|excl)$'`,
    );
    expect(unnamed).toEqual([]);
  });

  test('nothing asks for what PostgreSQL 15 or the embedded engine does not have', () => {
    const sql = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
    expect(sql).not.toMatch(
      /uuidv7|MERGE INTO|JSON_TABLE|LISTEN|NOTIFY|pg_advisory_lock|TEMP TABLE|\bVIRTUAL\b/i,
    );
  });

  test('the database keeps Vietnamese: small and capital letters, and the order of the dictionary', async () => {
    await expect(checkDatabase(database)).resolves.toBeUndefined();
    const letters = ['ơ', 'đ', 'a', 'ô', 'o', 'e', 'ư', 'ê', 'd', 'â', 'u', 'ă'];
    const rows = await database.query(`SELECT l FROM unnest($1::text[]) l ORDER BY l COLLATE app_vi`, [
      letters,
    ]);
    expect(rows.map(({ l }: { l: string }) => l).join(' ')).toBe('a ă â d đ e ê o ô ơ u ư');
    const tones = await database.query(
      `SELECT l FROM unnest(ARRAY['mạ','mã','má','mả','mà','ma']) l ORDER BY l COLLATE app_vi`,
    );
    expect(tones.map(({ l }: { l: string }) => l).join(' ')).toBe('ma mà mả mã má mạ');
  });

  test.each([
    [{ encoding: 'SQL_ASCII', lower: 'đ', version: '150004' }, 'SQL_ASCII'],
    [{ encoding: 'UTF8', lower: 'Đ', version: '150004' }, 'C.UTF-8'],
    [{ encoding: 'UTF8', lower: 'đ', version: '140010' }, '15'],
  ])('a database that would keep it wrongly is refused at the start: %j', async (row, told) => {
    const wrong = { query: async () => [row] } as unknown as DataSource;
    await expect(checkDatabase(wrong)).rejects.toThrow(told);
  });

  test('what must never be false is held by the database', async () => {
    const insert = (columns: string, values: string) =>
      database.query(
        `INSERT INTO commitments (code, year, kind, unit_id, ${columns}) VALUES ('X', 2018, 'collective', (SELECT id FROM units LIMIT 1), ${values})`,
      );
    await database.query(`INSERT INTO years (year) VALUES (2018)`);
    await database.query(`INSERT INTO units DEFAULT VALUES`);
    await expect(insert('scope', `'for ever'`)).rejects.toThrow(/commitments_scope/);
    await expect(insert('state', `'submitted'`)).rejects.toThrow(/commitments_(routed|content_present)/);
    await expect(insert('person_id', `gen_random_uuid()`)).rejects.toThrow(/commitments_person/);
    await expect(insert('verified_result', `'met'`)).rejects.toThrow(/commitments_verified/);
    await expect(insert('stopped_at', `now()`)).rejects.toThrow(/commitments_stopped/);
    await expect(insert('first_registered_at', `now()`)).rejects.toThrow(/commitments_draft_uncounted/);
    await expect(insert('counted', `true`)).rejects.toThrow(/counted/);
  });
});
