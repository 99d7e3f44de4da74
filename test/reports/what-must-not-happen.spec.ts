import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EmulationRowOut } from '../../src/reports/emulation.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { type Username, personId } from '../support/world.js';

describe('what must not happen in sheets and tables', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await makeItem(bloc.database, { unit: 'KBNN', state: 'registered' });
    await makeItem(bloc.database, { unit: 'KBNN.CB1', state: 'registered' });
  });
  afterAll(() => bloc.stop());

  const rowsOf = async (username: Username): Promise<EmulationRowOut[]> =>
    must(200, await bloc.as(username).get('/api/reports/emulation-sheet?year=2018&unit=KBNN')).rows;
  const fact = (row: EmulationRowOut | undefined, key: string) =>
    row?.facts.find((one) => one.key === key)?.value;

  test('who registered nothing but has something to remedy is not left out', async () => {
    const lan = (await rowsOf('bithu.kbnn')).find((row) => row.personId === personId('Hoàng Thị Lan'));
    expect([fact(lan, 'total.all'), fact(lan, 'shortcoming.followed')]).toEqual([0, 1]);
  });

  test('no person stands in the sheet of a reader to whom the unit’s people are not named', async () => {
    // Of the items whose sending the bloc looks at, its reviewer knows whose they are.
    await makeItem(bloc.database, {
      unit: 'KBNN',
      person: 'Trần Thị Mai',
      reviewUnit: 'DUK',
      state: 'registered',
    });
    const people = async (who: Username) => (await rowsOf(who)).filter((row) => row.personId !== null);
    expect((await people('bithu.kbnn')).length).toBeGreaterThan(0);
    expect(await people('tuyengiao')).toEqual([]);
  });

  test('the unit itself and the units below it make the whole', async () => {
    const [whole, ...parts] = (await rowsOf('bithu.kbnn')).filter(({ subject }) => subject !== 'person');
    for (const key of ['total.all', 'shortcoming.followed', 'commendation.all']) {
      const sum = parts.reduce((all, row) => all + (fact(row, key) ?? 0), 0);
      expect([key, sum]).toEqual([key, fact(whole, key)]);
    }
  });

  test('a unit founded later has no row in a year before it', async () => {
    const made = { kind: 'base-cell', parentCode: 'DUK', validFrom: '2018-03-01' };
    await bloc.database.query(
      `WITH u AS (INSERT INTO units DEFAULT VALUES RETURNING id)
       INSERT INTO unit_versions (unit_id, code, name, party_name, short_name, kind, parent_id, position, valid_from)
       SELECT u.id, 'MOI', 'Ban mới', 'Chi bộ Ban mới', 'Ban mới', $1, unit_of_code($2, '2018-03-01'), 9, $3 FROM u`,
      [made.kind, made.parentCode, made.validFrom],
    );
    const codes = async (year: number) =>
      must(200, await bloc.as('lanhdao').get(`/api/reports/emulation-sheet?year=${year}`)).rows.map(
        ({ unit }: EmulationRowOut) => unit,
      );
    expect([(await codes(2017)).includes('MOI'), (await codes(2018)).includes('MOI')]).toEqual([false, true]);
  });

  test('years in order that are too many are told as too many', async () => {
    for (const path of ['reports/tables', 'summaries']) {
      expect(told(await bloc.as('lanhdao').get(`/api/${path}?from=2000&to=2200`))).toBe('422 dates.too-long');
      expect(told(await bloc.as('lanhdao').get(`/api/${path}?from=2018&to=2017`))).toBe(
        '422 dates.backwards',
      );
    }
  });
});
