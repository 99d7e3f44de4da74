import { afterEach, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { onServer, openTestDatabase } from '../support/database.js';

/** Spec files of a process share an engine: what these tests do to it, no other file may find. */
describe('a spec file has a database of its own', () => {
  let database: DataSource;
  let giveBack: () => Promise<void>;
  async function open(): Promise<void> {
    const { options, close } = await openTestDatabase();
    database = await new DataSource(options).initialize();
    giveBack = close;
  }
  async function close(): Promise<void> {
    if (database.isInitialized) await database.destroy();
    await giveBack();
  }
  afterEach(close);

  const one = async (sql: string): Promise<unknown> => {
    const [row] = await database.query<{ it: unknown }[]>(`SELECT ${sql} AS it`);
    return row?.it;
  };

  test('what one wrote is gone for the next, whatever it did', async () => {
    for (let file = 0; file < 3; file += 1) {
      await open();
      expect(await one(`to_regclass('left_behind')`)).toBeNull();
      expect(await one(`(SELECT count(*)::int FROM accounts WHERE name = 'Người khác')`)).toBe(0);
      expect(await one(`current_setting('app.left_behind', true)`)).toBeNull();
      await database.query(
        `CREATE TABLE left_behind AS SELECT n, repeat('x', 500) AS text FROM generate_series(1, 20000) n`,
      );
      await database.query(`UPDATE accounts SET name = 'Người khác'`);
      await database.query('CHECKPOINT');
      await database.query('SELECT pg_switch_wal()');
      await database.query(`SELECT set_config('app.left_behind', 'x', false)`);
      await expect(database.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
      const runner = database.createQueryRunner();
      await runner.startTransaction();
      await runner.query('DELETE FROM left_behind');
      if (file < 2) await close();
    }
  });

  test('what is asked again sees a table that has changed since, and the tables of another schema', async () => {
    await open();
    await database.query(`CREATE TABLE things (a int); CREATE SCHEMA other`);
    await database.query(`INSERT INTO things VALUES (1)`);
    await database.query(`CREATE TABLE other.things AS SELECT 2 AS a`);
    const asked = () => database.query(`SELECT t.* FROM things t WHERE t.a > $1`, [0]);
    for (let times = 0; times < 3; times += 1) expect(await asked()).toEqual([{ a: 1 }]);
    await database.query(`ALTER TABLE things ADD COLUMN b text`);
    for (let times = 0; times < 3; times += 1) expect(await asked()).toEqual([{ a: 1, b: null }]);
    if (onServer) return;
    await database.query(`SELECT set_config($1, $2, false)`, ['search_path', 'other, public']);
    for (let times = 0; times < 3; times += 1) expect(await asked()).toEqual([{ a: 2 }]);
    await database.query('RESET search_path');
    expect(await asked()).toEqual([{ a: 1, b: null }]);
  });

  test('a statement that is refused is refused again, and one in a broken transaction is not run', async () => {
    await open();
    for (let times = 0; times < 3; times += 1)
      await expect(database.query(`SELECT nothing FROM years WHERE year = $1`, [2018])).rejects.toThrow(
        'nothing',
      );
    const asked = `SELECT theme FROM years WHERE year = $1`;
    for (let times = 0; times < 3; times += 1) await database.query(asked, [2018]);
    await expect(
      database.transaction(async (tx) => {
        await tx.query(`SELECT $1::int / 0`, [1]).catch(() => undefined);
        await tx.query(asked, [2018]);
      }),
    ).rejects.toThrow('current transaction is aborted');
    expect(await database.query(asked, [2018])).toEqual([{ theme: 'Chủ đề năm 2018' }]);
  });

  test('whoever still holds it when it was given back is answered no more', async () => {
    await open();
    if (onServer) return;
    await giveBack();
    await expect(database.query('SELECT 1')).rejects.toThrow();
  });
});
