import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { DAY, event } from '../support/reorganisations.js';
import { type Username, unitId } from '../support/world.js';

interface Line {
  kind: string;
  year: number;
  value: number;
  list: string;
  filter: Record<string, string | number | boolean | string[]>;
}

describe('BHXH goes into KBNN', () => {
  let bloc: TestApp;
  let id: string;
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2019);
    const year = { year: 2019 };
    await makeItem(bloc.database, { unit: 'BHXH', state: 'returned', ...year });
    await makeItem(bloc.database, { unit: 'BHXH.CB1', state: 'returned', ...year });
    await makeItem(bloc.database, { unit: 'KBNN', state: 'returned', ...year });
    await bloc.database.query(
      `UPDATE commitments SET updated_at = '2019-02-01T00:00Z', created_at = '2019-02-01T00:00Z', returned_at = '2019-02-01T00:00Z'`,
    );
    await bloc.database.query(
      `INSERT INTO shortcomings (unit_id, found_year, text, source, created_by)
       SELECT u, 2018, 'Chậm sinh hoạt chuyên đề', 'review', a.id
         FROM unnest($1::uuid[]) u, accounts a WHERE a.username = 'giupviec.kbnn'`,
      [[unitId('BHXH'), unitId('KBNN')]],
    );
    await bloc.database.query(
      `INSERT INTO filings (unit_id, year, kind, due_on)
       SELECT u, 2019, 'registration-list', '2019-02-15' FROM unnest($1::uuid[]) u`,
      [[unitId('BHXH'), unitId('KBNN')]],
    );
    ({ id } = must(201, await bloc.as('quantri').post('/api/reorganisations', event('merge-into'))));
    bloc.clock.setToday(DAY);
  }, 120_000);
  afterAll(() => bloc.stop());

  const lines = async (username: Username): Promise<Line[]> =>
    must(200, await bloc.as(username).get('/api/reminders')).items;
  const counts = async (username: Username) => {
    const all: Record<string, number> = {};
    for (const { kind, value } of (await lines(username)).filter(({ year }) => year === 2019))
      all[kind] = (all[kind] ?? 0) + value;
    return all;
  };
  const openItself = async (username: Username) => {
    for (const { list, filter, value } of await lines(username)) {
      const query = Object.entries(filter)
        .flatMap(([name, of]) => [of].flat().map((one) => `${name}=${encodeURIComponent(String(one))}`))
        .join('&');
      const { total } = must(200, await bloc.as(username).get(`/api/${list}?${query}`));
      expect([list, filter, total]).toEqual([list, filter, value]);
    }
  };

  test('its secretary is reminded of what the one that ended left open, each thing once', async () => {
    // One of each is of the world.
    expect(await counts('bithu.kbnn')).toMatchObject({ returned: 3, shortcoming: 4, 'filing-overdue': 2 });
    await openItself('bithu.kbnn');
  });

  test('nobody is reminded of what was ended at the event', async () => {
    const { works } = must(200, await bloc.as('quantri').get(`/api/reorganisations/${id}`));
    const ended = works
      .filter(({ unit }: { unit: { code: string } }) => unit.code.startsWith('BHXH'))
      .map((work: { type: string; id: string }) => ({
        type: work.type,
        id: work.id,
        outcome: 'ended',
        reason: 'Nhiệm vụ không còn.',
      }));
    must(200, await bloc.as('quantri').post(`/api/reorganisations/${id}/works`, { works: ended }));
    const left = await counts('bithu.kbnn');
    expect(left).toMatchObject({ shortcoming: 2, 'filing-overdue': 1 });
    expect(left.returned).toBe(
      3 - ended.filter(({ type }: { type: string }) => type === 'commitment').length,
    );
    expect((await counts('tuyengiao'))['filing-missing']).toBe(1);
    await openItself('bithu.kbnn');
    await openItself('tuyengiao');
  });
});
