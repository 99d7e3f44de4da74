import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { type TestDatabase, openTestDatabase } from '../support/database.js';
import { makeItem } from '../support/items.js';
import { SHORTCOMING_OF_BHXH, SHORTCOMING_OF_KBNN, SHORTCOMING_OF_LAN } from '../support/world.js';

interface Told {
  year: number;
  act: string;
  state: string;
}

const file = new URL('../../migrations/0015-shortcoming-steps.sql', import.meta.url);
const backfill = readFileSync(file, 'utf8').split('-- What is there already')[1]!.replace(/^.*\n/, '');

describe('a book that was kept before there were steps', () => {
  let made: TestDatabase;
  let database: DataSource;
  beforeAll(async () => {
    made = await openTestDatabase();
    database = await new DataSource(made.options).initialize();
    await database.query('ALTER TABLE shortcoming_steps DISABLE TRIGGER shortcoming_steps_append_only');
    await database.query('DELETE FROM shortcoming_steps');
    const day = (text: string) => new Date(`${text}T02:00:00Z`);
    await database.query(`UPDATE shortcomings SET created_at = '2018-01-10T02:00:00Z'`);
    await makeItem(database, {
      state: 'verified', year: 2018, shortcomingId: SHORTCOMING_OF_KBNN, remedy: 'carried',
      firstRegisteredAt: day('2018-02-20'), verifiedAt: day('2018-11-10'),
    }); // prettier-ignore
    await makeItem(database, {
      state: 'registered', year: 2019, shortcomingId: SHORTCOMING_OF_KBNN, firstRegisteredAt: day('2018-11-18'),
    }); // prettier-ignore
    // As the book left it: carried over, though next year's item addresses it.
    const set = (id: string, state: string, reason: string | null = null) =>
      database.query(`UPDATE shortcomings SET state = $2, closed_reason = $3 WHERE id = $1`, [
        id,
        state,
        reason,
      ]);
    await set(SHORTCOMING_OF_KBNN, 'carried');
    await set(SHORTCOMING_OF_BHXH, 'closed', 'Không còn quầy riêng.');
    await database.query(backfill);
  });
  afterAll(async () => {
    await database.destroy();
    await made.close();
  });

  const told = async (id: string) => {
    const steps = await database.query(
      `SELECT year, act, state, business_date AS day FROM shortcoming_steps WHERE shortcoming_id = $1 ORDER BY id`,
      [id],
    );
    const [{ state }] = await database.query('SELECT state FROM shortcomings WHERE id = $1', [id]);
    return {
      state,
      steps: steps.map((one: Told) => `${one.year} ${one.act} ${one.state}`),
    };
  };

  test('what commitments did is told in the order in which it happened, and the state follows from it', async () => {
    expect(await told(SHORTCOMING_OF_KBNN)).toEqual({
      state: 'addressed',
      steps: ['2017 find open', '2018 address addressed', '2018 remedy carried', '2019 address addressed'],
    });
    expect(await told(SHORTCOMING_OF_LAN)).toEqual({ state: 'open', steps: ['2017 find open'] });
  });

  test('a state that no commitment explains stays, with its reason', async () => {
    expect(await told(SHORTCOMING_OF_BHXH)).toEqual({
      state: 'closed',
      steps: ['2017 find open', '2017 close closed'],
    });
    const [{ reason }] = await database.query(`SELECT reason FROM shortcoming_steps WHERE act = 'close'`);
    expect(reason).toBe('Không còn quầy riêng.');
  });
});
