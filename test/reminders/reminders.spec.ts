import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { TODAY, USERNAMES, type Username, unitId } from '../support/world.js';
import { aYear } from './a-year.js';

interface Line {
  kind: string;
  year: number;
  value: number;
  list: string;
  filter: Record<string, string | number | boolean | string[]>;
}

const queryOf = (filter: Line['filter']): string =>
  Object.entries(filter)
    .flatMap(([name, value]) => [value].flat().map((one) => `${name}=${encodeURIComponent(String(one))}`))
    .join('&');

describe('reminders', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await aYear(bloc);
  });
  beforeEach(() => bloc.clock.setToday(TODAY));
  afterAll(() => bloc.stop());

  const lines = async (username: Username): Promise<Line[]> =>
    must(200, await bloc.as(username).get('/api/reminders')).items;
  const counts = async (username: Username) =>
    Object.fromEntries((await lines(username)).map(({ kind, year, value }) => [`${kind} ${year}`, value]));

  test('each count is the number of rows that its list answers to the same reader', async () => {
    let looked = 0;
    for (const day of [TODAY, '2018-12-05', '2019-04-15']) {
      bloc.clock.setToday(day);
      for (const username of USERNAMES) {
        for (const { kind, list, filter, value } of await lines(username)) {
          const { total } = must(200, await bloc.as(username).get(`/api/${list}?${queryOf(filter)}`));
          expect([day, username, kind, total]).toEqual([day, username, kind, value]);
          looked += 1;
        }
      }
    }
    expect(looked).toBeGreaterThan(40);
  });

  test('what rests is told to those who see to it, on its day and no day earlier', async () => {
    expect(await counts('canbo.kbnn')).toEqual({
      'draft 2019': 1,
      'returned 2018': 1,
      'shortcoming 2019': 1,
    });
    expect(await counts('giupviec.kbnn')).toMatchObject({ 'draft 2019': 2, 'returned 2018': 1 });
    expect(await counts('bithu.bhxh')).not.toHaveProperty('draft 2019');
    bloc.clock.setToday('2018-11-19');
    expect(await counts('canbo.kbnn')).not.toHaveProperty('draft 2019');
  });

  test('evidence that was added is a touch', async () => {
    const [row] = await bloc.database.query(
      `SELECT id FROM commitments WHERE state = 'draft' AND kind = 'individual' AND year = 2019`,
    );
    const [file] = await bloc.database.query(
      `INSERT INTO attachments (subject_type, subject_id, purpose, file_name, media_type, size, sha256, content, created_by, created_at)
       SELECT 'commitment', $1, 'evidence', 'anh.png', 'image/png', 1, 'x', 'x', id, '2018-11-19T03:00Z'
         FROM accounts WHERE username = 'canbo.kbnn' RETURNING id`,
      [row.id],
    );
    expect(await counts('canbo.kbnn')).not.toHaveProperty('draft 2019');
    await bloc.database.query(`DELETE FROM attachments WHERE id = $1`, [file.id]);
    expect(await counts('canbo.kbnn')).toHaveProperty('draft 2019', 1);
  });

  test('what waits five days is told to the reviewer to whom it was sent, and to no other', async () => {
    expect(await counts('bithu.kbnn')).toHaveProperty('awaiting-review 2018', 1);
    expect(await counts('tuyengiao')).toHaveProperty('awaiting-review 2018', 1);
    expect(await counts('bithu.bhxh')).not.toHaveProperty('awaiting-review 2018');
  });

  test('an item whose stop was asked for is in one line, not in two', async () => {
    bloc.clock.setToday('2018-12-05');
    const before = await counts('bithu.kbnn');
    const id = await makeItem(bloc.database, {
      state: 'registered',
      stopRequestedAt: new Date('2018-11-01'),
    });
    const after = await counts('bithu.kbnn');
    expect(after['unassessed 2018']).toBe(before['unassessed 2018']);
    expect(after['awaiting-review 2018']).toBe((before['awaiting-review 2018'] ?? 0) + 1);
    await bloc.database.query(`DELETE FROM commitment_submissions WHERE commitment_id = $1`, [id]);
    await bloc.database.query(`DELETE FROM commitments WHERE id = $1`, [id]);
  });

  test('who reads no content is reminded of nothing', async () => {
    expect(await lines('quantri')).toEqual([]);
    expect(told(await bloc.anonymous.get('/api/reminders'))).toBe('401 auth.required');
  });

  test('a report is told to the unit before and after its day, and to the Khối when it is missing', async () => {
    expect(await counts('bithu.sdl')).toMatchObject({ 'filing-overdue 2018': 2 });
    expect(await counts('tuyengiao')).toMatchObject({ 'filing-missing 2018': 6 });
    bloc.clock.setToday('2018-12-05');
    expect(await counts('bithu.sdl')).toMatchObject({ 'filing-overdue 2018': 2, 'filing-due 2018': 1 });
  });

  describe('the Khối reminds of a report', () => {
    const report = async (kind: string) =>
      must(200, await bloc.as('tuyengiao').get(`/api/filings?year=2018&kind=${kind}&unit=SDL`)).items[0];
    const remind = (id: string, username: Username = 'tuyengiao') =>
      bloc.as(username).post(`/api/filings/${id}/remind`);

    test('once a day, and it is counted with its last day', async () => {
      const { id, can } = await report('half-year');
      expect(can).toContain('remind');
      const answers = await Promise.all([remind(id), remind(id, 'tuyengiao2')]);
      expect(answers.map(told).sort()).toEqual(['200', '409 filing.reminded-today']);
      const reminded = await report('half-year');
      expect(reminded).toMatchObject({ reminders: 1, lastRemindedOn: TODAY });
      expect(reminded.can).not.toContain('remind');
      bloc.clock.setToday('2018-11-21');
      expect(must(200, await remind(id))).toMatchObject({ reminders: 2, lastRemindedOn: '2018-11-21' });
      const seen = must(200, await bloc.as('bithu.sdl').get(`/api/filings/${id}`));
      expect(seen).toMatchObject({ reminders: 2, lastRemindedOn: '2018-11-21' });
      const history = must(200, await bloc.as('bithu.sdl').get(`/api/filings/${id}/history`));
      expect(history.items.map((one: { action: string }) => one.action)).toEqual(['remind', 'remind']);
    });

    test('and a reminder stays what it was', async () => {
      await expect(
        bloc.database.query(`UPDATE filing_reminders SET reminded_on = '2018-01-01'`),
      ).rejects.toThrow(/append-only/);
      await expect(bloc.database.query(`DELETE FROM filing_reminders`)).rejects.toThrow(/append-only/);
    });

    test('long before its day too: the unit is told, once', async () => {
      const { id } = await report('yearly');
      expect(await counts('bithu.sdl')).not.toHaveProperty('filing-reminded 2018');
      must(200, await remind(id));
      expect(await counts('bithu.sdl')).toHaveProperty('filing-reminded 2018', 1);
      bloc.clock.setToday('2018-12-05');
      expect(await counts('bithu.sdl')).toMatchObject({ 'filing-due 2018': 1 });
      expect(await counts('bithu.sdl')).not.toHaveProperty('filing-reminded 2018');
    });

    test('many at once, each with its outcome', async () => {
      const { items } = must(200, await bloc.as('tuyengiao').get('/api/filings?year=2018&may=extend'));
      const ids = items.map((one: { id: string }) => one.id);
      const nothing = 'e3b0c442-98fc-4c14-9afb-f4c8996fb924';
      const answer = must(
        200,
        await bloc.as('tuyengiao').post('/api/filings/remind-many', { ids: [...ids, nothing] }),
      );
      const codes = answer.items.map((one: { code: string | null }) => one.code);
      // Two of Sở Du lịch were reminded of above.
      expect(codes.filter((code: string | null) => code === 'filing.reminded-today')).toHaveLength(2);
      expect(codes.at(-1)).toBe('not-found');
      expect([answer.total, answer.done]).toEqual([ids.length + 1, ids.length - 2]);
    });

    test('a unit reminds nobody, and nothing that was sent is reminded of', async () => {
      const { id } = await report('yearly');
      bloc.clock.setToday('2018-11-25');
      expect(told(await remind(id, 'bithu.sdl'))).toBe('403 refused.role');
      expect(told(await remind(id, 'kiemtra'))).toBe('403 refused.role');
      expect(told(await remind(id, 'bithu.bhxh'))).toBe('404 not-found');
      await bloc.database.query(
        `UPDATE filings SET state = 'filed', first_filed_on = '2018-11-20' WHERE unit_id = $1 AND kind = 'yearly'`,
        [unitId('SDL')],
      );
      expect(told(await remind(id))).toBe('409 filing.wrong-state');
      expect(await counts('tuyengiao')).toHaveProperty('filing-waiting 2018', 1);
    });

    test('nothing of a closed year', async () => {
      const { id } = await report('half-year');
      await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2018`);
      bloc.clock.setToday('2018-11-26');
      expect(told(await remind(id))).toBe('409 year.closed');
      expect((await lines('tuyengiao')).filter(({ year }) => year === 2018)).toEqual([]);
      await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
    });

    test('its count stands in Biểu 8', async () => {
      const { tables } = must(200, await bloc.as('tuyengiao').get('/api/reports/tables?from=2018&to=2018'));
      const eighth = tables.find((one: { number: number }) => one.number === 8);
      const place = eighth.columns.findIndex((one: { key: string }) => one.key === 'reminders');
      const ofUnit = eighth.rows.filter((row: { unit: string }) => row.unit === 'SDL');
      expect(ofUnit.map((row: { cells: { value: unknown }[] }) => row.cells[place]?.value).sort()).toEqual([
        1, 2,
      ]);
    });
  });
});
