import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isRead, unitInYear } from '../../src/shared/reach.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { DAY, begun, event } from '../support/reorganisations.js';
import { TODAY, type UnitCode, type Username, unitId } from '../support/world.js';

/** All that the reader is told of two years as they stand: figures, tables, the grid, plans, filings, help. */
async function readPast(bloc: TestApp, username: Username) {
  const who = bloc.as(username);
  const live = 'from=2017&to=2018&source=live';
  const lists = [
    `summaries?${live}`,
    `reports/tables?${live}`,
    'reports/emulation-sheet?year=2018&source=live',
    'filings?year=2018',
    'shortcomings',
    'commendations?from=2017&to=2018',
    'inspections?from=2017&to=2018',
    'study-sessions?from=2017&to=2018',
    'self-criticism-meetings?from=2017&to=2018',
    'plans?year=2018',
    'aid/assignments?from=2017&to=2018',
    'aid/contributions?from=2017&to=2018',
  ];
  const told: Record<string, unknown> = {};
  for (const list of lists) {
    const answer = await who.get(`/api/${list}`);
    expect([list, answer.status]).toEqual([list, 200]);
    told[list.split('?')[0]!] = withoutActs(answer.body);
  }
  return told;
}

/** What may be done, and what the day changes, is another matter. */
const withoutActs = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (key, value) =>
      ['can', 'asOf', 'notes', 'daysLate'].includes(key) ? undefined : value,
    ),
  );

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id).sort();

describe('a bloc ends, and its units go to another committee', () => {
  let bloc: TestApp;
  let before: Awaited<ReturnType<typeof readPast>>;
  let person: string;
  const items = new Map<string, string>();
  const item = (unit: UnitCode, year: number) => items.get(`${unit} ${year}`)!;
  const read = async (username: Username, id: string) =>
    told(await bloc.as(username).get(`/api/commitments/${id}`));

  beforeAll(async () => {
    bloc = await startApp();
    for (const year of [2018, 2019]) {
      await openAllWindows(bloc.database, year);
      for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH', 'SDL'] as const)
        // Reviewed where they are: what was sent to the bloc its successor goes on reviewing.
        items.set(
          `${unit} ${year}`,
          await makeItem(bloc.database, { unit, year, state: 'registered', reviewUnit: 'KBNN' }),
        );
    }
    const ofLan = { person: 'Hoàng Thị Lan', year: 2018, state: 'registered' } as const;
    person = await makeItem(bloc.database, ofLan);
    // All units go to the one committee, and who leads the bloc goes on at the other, which takes its past.
    const grants = [{ grantId: await grantOf('quantri', 'administrator'), to: 'DBUB' }];
    must(
      201,
      await bloc
        .as('quantri')
        .post(
          '/api/reorganisations',
          event('end', { heirs: [{ unitId: unitId('DUK'), to: 'DBCQ' }], grants }),
        ),
    );
    bloc.clock.setToday('2019-02-28');
    before = await readPast(bloc, 'lanhdao');
    bloc.clock.setToday(DAY);
  }, 120_000);
  afterAll(() => bloc.stop());

  const grantOf = async (username: string, role: string): Promise<string> => {
    const [row] = await bloc.database.query(
      `SELECT g.id FROM grants g JOIN accounts a ON a.id = g.account_id WHERE a.username = $1 AND g.role = $2`,
      [username, role],
    );
    return row.id;
  };

  test('a unit in a year has the same id in the program and in its database', async () => {
    const [row] = await bloc.database.query('SELECT unit_in_year($1, 2018) AS id', [unitId('SDL')]);
    expect(row.id).toBe(unitInYear(unitId('SDL'), 2018));
    expect(isRead([row.id], unitId('SDL'), 2018)).toBe(true);
    expect(isRead([row.id], unitId('SDL'), 2019)).toBe(false);
  });

  test('who led it reads of its closed and open past years what it read before', async () => {
    expect(await readPast(bloc, 'lanhdao')).toEqual(before);
    expect(JSON.stringify(before)).toContain('KBNN');
  });

  test('and nothing of later years, nor writes anything of the earlier ones', async () => {
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH', 'SDL'] as const) {
      expect(await read('lanhdao', item(unit, 2018))).toBe('200');
      expect(await read('lanhdao', item(unit, 2019))).toBe('404 not-found');
    }
    const { can } = must(200, await bloc.as('lanhdao').get(`/api/commitments/${item('KBNN', 2018)}`));
    expect(can).toEqual([]);
    const later = must(200, await bloc.as('lanhdao').get('/api/commitments?year=2019'));
    expect(later.items).toEqual([]);
    const sum = must(200, await bloc.as('lanhdao').get('/api/summaries?from=2019&to=2019&source=live'));
    expect(sum.totals.all).toBe(0);
    expect(sum.units.map(({ code }: { code: string }) => code)).not.toContain('KBNN');
  });

  test('every figure of the past opens its rows', async () => {
    const { items: rows, total } = must(
      200,
      await bloc.as('lanhdao').get('/api/commitments?from=2018&to=2018&counted=true'),
    );
    const sum = must(200, await bloc.as('lanhdao').get('/api/summaries?from=2018&to=2018&source=live'));
    expect(total).toBe(sum.totals.all);
    expect(idsOf({ items: rows })).toEqual(
      [person, ...(['KBNN', 'KBNN.CB1', 'BHXH', 'SDL'] as const).map((unit) => item(unit, 2018))].sort(),
    );
  });

  test('of persons the names are told no more than before', async () => {
    const { can: _, ...shown } = must(200, await bloc.as('lanhdao').get(`/api/commitments/${person}`));
    expect(shown.kind).toBe('individual');
    expect(JSON.stringify(shown)).not.toContain('Hoàng Thị Lan');
  });

  test('a role that has ended gives no reach, three years on neither', async () => {
    bloc.clock.setToday('2022-03-01');
    expect(await read('lanhdao', item('KBNN', 2018))).toBe('200');
    await bloc.database.query(
      `UPDATE grants SET valid_to = '2022-02-01' WHERE role = 'leader' AND valid_to IS NULL`,
    );
    expect(await read('lanhdao', item('KBNN', 2018))).toBe('404 not-found');
    bloc.clock.setToday(TODAY);
  });
});

describe('a unit is transferred out', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  test('those above it keep its past years, those below it everything', async () => {
    const [past, now] = [
      await makeItem(bloc.database, { unit: 'SDL', year: 2018, state: 'registered', reviewUnit: 'SDL' }),
      await makeItem(bloc.database, { unit: 'SDL', year: 2019, state: 'registered', reviewUnit: 'SDL' }),
    ];
    const out = event('transfer-out', { unitIds: [unitId('SDL')], newUnits: [begun('NGOAI', 'other')] });
    must(201, await bloc.as('quantri').post('/api/reorganisations', out));
    bloc.clock.setToday(DAY);
    const read = async (username: Username, id: string) =>
      (await bloc.as(username).get(`/api/commitments/${id}`)).status;
    for (const username of ['lanhdao', 'tuyengiao', 'kiemtra'] as const)
      expect([username, await read(username, past), await read(username, now)]).toEqual([username, 200, 404]);
    expect([await read('bithu.sdl', past), await read('bithu.sdl', now)]).toEqual([200, 200]);
    expect([await read('bithu.kbnn', past), await read('bithu.kbnn', now)]).toEqual([404, 404]);
  });
});
