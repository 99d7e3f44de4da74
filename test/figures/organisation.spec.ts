import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { type UnitCode, unitId } from '../support/world.js';

interface Figure {
  key: string;
  value: number;
  filter: Record<string, string>;
}

describe('totals hold while the organisation changes', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const year of [2017, 2018]) {
      for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH', 'BHXH.CB1', 'SDL'] as const) {
        await makeItem(bloc.database, { unit, year, state: 'registered' });
      }
    }
  });
  afterAll(() => bloc.stop());

  const SPAN = 'from=2017&to=2018';
  const summary = async (query = SPAN) => must(200, await bloc.as('lanhdao').get(`/api/summaries?${query}`));
  const change = async (code: UnitCode, version: object) =>
    bloc.as('quantri').post(`/api/units/${unitId(code)}/versions`, {
      parentId: unitId('DUK'),
      code,
      name: code,
      shortName: code,
      partyName: `Đảng bộ ${code}`,
      kind: 'base-committee',
      validFrom: '2018-06-01',
      ...version,
    });

  /** Rows by unit: `[code, counted]`, each checked against the list that its filter opens. */
  async function rowsByUnit(): Promise<[string, number][]> {
    const { units, totals } = await summary();
    for (const row of units as Record<string, Figure>[]) {
      for (const figure of [row.own, row.collective, row.individual] as Figure[]) {
        const listed = await bloc
          .as('lanhdao')
          .get(`/api/commitments?limit=1&${new URLSearchParams(figure.filter).toString()}`);
        expect([figure.key, figure.filter, must(200, listed).total]).toEqual([
          figure.key,
          figure.filter,
          figure.value,
        ]);
      }
    }
    const rows = units.map((row: Record<string, Figure> & { code: string }) => [
      row.code,
      row.collective?.value,
    ]);
    expect(rows.reduce((sum: number, [, value]: [string, number]) => sum + value, 0)).toBe(totals.all);
    return rows.filter(([, value]: [string, number]) => value > 0);
  }

  test('before, each unit has its rows of both years', async () => {
    expect(await rowsByUnit()).toEqual([
      ['KBNN', 4],
      ['BHXH', 4],
      ['SDL', 2],
    ]);
  });

  test('a unit with a new code keeps the rows that it registered under the old one', async () => {
    must(201, await change('SDL', { code: 'SVHTTDL', kind: 'base-cell' }));
    expect(await rowsByUnit()).toEqual([
      ['KBNN', 4],
      ['BHXH', 4],
      ['SVHTTDL', 2],
    ]);
    expect((await summary(`${SPAN}&unit=SVHTTDL`)).totals.all).toBe(2);
    expect((await summary('from=2017&to=2017&unit=SDL')).totals.all).toBe(1);
  });

  test('a unit that came under another stands in its own line for the years before', async () => {
    must(
      201,
      await change('SDL', { code: 'SDL', parentId: unitId('KBNN'), kind: 'cell', validFrom: '2018-09-01' }),
    );
    const rows = await rowsByUnit();
    expect(rows).toEqual([
      ['KBNN', 5],
      ['BHXH', 4],
      ['SDL', 1],
    ]);
  });

  test('a unit that ended in the year loses no row, for nobody above it', async () => {
    await bloc.database.query(`UPDATE unit_versions SET valid_to = '2018-07-01' WHERE unit_id = ANY ($1)`, [
      [unitId('BHXH'), unitId('BHXH.CB1')],
    ]);
    expect(await rowsByUnit()).toEqual(expect.arrayContaining([['BHXH', 4]]));
    expect((await summary()).totals.all).toBe(10);
    expect((await summary(`${SPAN}&unit=BHXH`)).totals.all).toBe(4);
    expect(must(200, await bloc.as('bithu.bhxh').get('/api/commitments')).total).toBe(4);
  });
});
