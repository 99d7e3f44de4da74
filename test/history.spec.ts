import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from './support/app.js';
import { countOf, makeItem } from './support/items.js';
import { accountId } from './support/world.js';

describe('history is never rewritten', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    const id = await makeItem(bloc.database, { state: 'submitted' });
    must(200, await bloc.as('bithu.kbnn').post(`/api/commitments/${id}/register`));
  });
  afterAll(() => bloc.stop());

  test.each([
    `UPDATE history SET reason = 'khác'`,
    `UPDATE history SET account_id = NULL WHERE id = 1`,
    `DELETE FROM history`,
    `DELETE FROM history WHERE id = 1`,
    `TRUNCATE history`,
    `TRUNCATE history RESTART IDENTITY CASCADE`,
  ])('%s is refused', async (sql) => {
    const before = await bloc.database.query('SELECT * FROM history ORDER BY id');
    await expect(bloc.database.query(sql)).rejects.toThrow(/history is append-only/);
    expect(await bloc.database.query('SELECT * FROM history ORDER BY id')).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test('the order of entries cannot be forged: the database numbers them', async () => {
    const forged = `INSERT INTO history (id, business_date, actor_name, subject_type, subject_id, action) VALUES (1, '2018-01-01', 'x', 'x', 'x', 'x')`;
    await expect(bloc.database.query(forged)).rejects.toThrow(/non-DEFAULT value into column "id"/);
  });

  test('who did it, what it was before, and when in real time', async () => {
    const [entry] = await bloc.database.query(`SELECT * FROM history WHERE action = 'register'`);
    expect(entry).toMatchObject({
      account_id: accountId('bithu.kbnn'),
      actor_name: 'Trần Thị Mai',
      subject_type: 'commitment',
      from_state: 'submitted',
      to_state: 'registered',
      business_date: '2018-11-20',
    });
    expect(Math.abs(entry.at.getTime() - Date.now())).toBeLessThan(600_000);
  });

  test('an act that fails leaves no entry, and no entry means no act', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted' });
    const before = await countOf(bloc.database, 'history');
    expect(told(await bloc.as('bithu.kbnn').post(`/api/commitments/${id}/verify`, { result: 'met' }))).toBe(
      '409 commitment.wrong-state',
    );
    expect(await countOf(bloc.database, 'history')).toBe(before);
    await bloc.database.query('ALTER TABLE history ADD CONSTRAINT no_more CHECK (false) NOT VALID');
    const answer = await bloc.as('bithu.kbnn').post(`/api/commitments/${id}/register`);
    await bloc.database.query('ALTER TABLE history DROP CONSTRAINT no_more');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const [row] = await bloc.database.query('SELECT state FROM commitments WHERE id = $1', [id]);
    expect(row.state).toBe('submitted');
  });

  test('both sides read the history of an item, oldest first; others do not', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted' });
    must(
      200,
      await bloc
        .as('bithu.kbnn')
        .post(`/api/commitments/${id}/return`, { reason: 'Ghi rõ hơn.', field: 'target' }),
    );
    must(200, await bloc.as('giupviec.kbnn').post(`/api/commitments/${id}/submit`));
    for (const username of ['giupviec.kbnn', 'bithu.kbnn'] as const) {
      const { items, total } = must(200, await bloc.as(username).get(`/api/commitments/${id}/history`));
      expect(total).toBe(2);
      expect(items).toMatchObject([
        { action: 'return', by: 'Trần Thị Mai', reason: 'Ghi rõ hơn.', field: 'target', to: 'returned' },
        { action: 'submit', by: 'Lê Thanh Bình', from: 'returned', to: 'resubmitted' },
      ]);
    }
    for (const username of ['bithu.bhxh', 'quantri'] as const) {
      expect(told(await bloc.as(username).get(`/api/commitments/${id}/history`))).toBe('404 not-found');
    }
  });
});
