import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STATES } from '../../src/commitments/commitment.flow.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { SHORTCOMING_OF_KBNN, type PersonName, type UnitCode, type Username } from '../support/world.js';

interface Figure {
  list: string;
  key: string;
  value: number;
  filter: Record<string, string | number | boolean | string[]>;
}

const PLACES: [UnitCode, PersonName | undefined][] = [
  ['KBNN', undefined],
  ['KBNN', 'Nguyễn Văn Hòa'],
  ['KBNN.CB1', undefined],
  ['KBNN.CB1', 'Hoàng Thị Lan'],
  ['KBNN.CB2', 'Đặng Thị Hoa'],
  ['BHXH', 'Hồ Thị Nga'],
  ['BHXH.CB1', undefined],
  ['SDL', undefined],
  ['SDL', 'Vũ Thị Yến'],
];
const ONE_A_ROLE = [
  'canbo.kbnn',
  'giupviec.kbnn',
  'bithu.kbnn',
  'tuyengiao',
  'kiemtra',
  'lanhdao',
  'quantri',
] as const;
const RESULTS = ['exceeded', 'met', 'partly', 'not-met', 'no-evidence'];

describe('each figure is a predicate: its filter lists exactly its rows', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    let n = 0;
    for (const year of [2017, 2018]) {
      for (const [unit, person] of PLACES) {
        for (const state of STATES) {
          n += 1;
          await makeItem(bloc.database, {
            unit,
            person,
            state,
            year,
            aspect: ['tu-tuong', 'dao-duc', null, 'da-bo'][n % 4] ?? null,
            topic: ['cai-cach', null, 'tiet-kiem'][n % 3] ?? null,
            ...(n % 5 === 0 ? { shortcomingId: SHORTCOMING_OF_KBNN } : {}),
            ...(state === 'verified'
              ? { verifiedResult: RESULTS[n % 5] as 'met', selfResult: RESULTS[n % 4] as 'met' }
              : {}),
            ...(state === 'draft' && n % 2 ? { withdrawnAt: new Date() } : {}),
            ...(state === 'returned' && n % 2
              ? { firstRegisteredAt: new Date(), registeredOn: `${year}-02-20` }
              : {}),
          });
        }
      }
    }
  });
  afterAll(() => bloc.stop());

  const summary = async (username: Username, query: string) =>
    must(200, await bloc.as(username).get(`/api/summaries?${query}`));

  /** Every figure of commitments anywhere in the answer; every-figure-opens-its-rows.spec.ts asks for all lists. */
  function figuresIn(node: unknown): Figure[] {
    if (node === null || typeof node !== 'object') return [];
    if ('filter' in node && 'value' in node)
      return (node as Figure).list === 'commitments' ? [node as Figure] : [];
    return Object.values(node).flatMap(figuresIn);
  }

  function queryOf(filter: Figure['filter']): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) {
      for (const one of [value].flat()) query.append(name, String(one));
    }
    return query.toString();
  }

  /** How many rows the figure's own filter lists; for the leader every page is turned and each row counted once. */
  async function countRows(username: Username, { filter }: Figure): Promise<number> {
    const ids = new Set<string>();
    const limit = username === 'lanhdao' ? 200 : 1;
    for (let cursor = ''; ;) {
      const path = `/api/commitments?${queryOf(filter)}&limit=${limit}${cursor}`;
      const page = must(200, await bloc.as(username).get(path));
      page.items.forEach(({ id }: { id: string }) => ids.add(id));
      if (limit === 1) return page.total;
      if (!page.nextCursor) return ids.size;
      cursor = `&cursor=${page.nextCursor}`;
    }
  }

  async function checkAll(username: Username, query: string): Promise<number> {
    const figures = figuresIn(await summary(username, query));
    const counts = new Map<string, number>();
    for (const figure of figures) {
      const key = queryOf(figure.filter);
      if (!counts.has(key)) counts.set(key, await countRows(username, figure));
      expect([figure.key, key, figure.value]).toEqual([figure.key, key, counts.get(key)]);
    }
    return figures.length;
  }

  test.each(ONE_A_ROLE)('for %s over both years', async (username) => {
    expect(await checkAll(username, 'from=2017&to=2018')).toBeGreaterThan(35);
  });

  test.each([
    ['lanhdao', 'from=2018&to=2018'],
    ['lanhdao', 'from=2018&to=2018&unit=KBNN'],
    ['tuyengiao', 'from=2017&to=2018&unit=KBNN.CB1'],
    ['bithu.kbnn', 'from=2018&to=2018&unit=KBNN'],
    ['canbo.kbnn', 'from=2018&to=2018&unit=KBNN.CB1'],
    ['lanhdao', 'from=2019&to=2019'],
  ] as const)('for %s of %s', async (username, query) => {
    await checkAll(username, query);
  });

  test('totals are those of the rows: drafts and what waits do not count, and are told', async () => {
    const { totals, excluded, years } = await summary('lanhdao', 'from=2017&to=2018');
    const counted = async (kind: string) => {
      const [row] = await bloc.database.query(
        `SELECT count(*)::int AS n FROM commitments WHERE kind = $1 AND first_registered_at IS NOT NULL`,
        [kind],
      );
      return row.n as number;
    };
    expect(totals.collective).toBe(await counted('collective'));
    expect(totals.individual).toBe(await counted('individual'));
    expect(totals.all).toBe(totals.collective + totals.individual);
    const all = PLACES.length * STATES.length * 2;
    expect(totals.all + excluded.reduce((sum: number, { value }: Figure) => sum + value, 0)).toBe(all);
    expect(excluded.every(({ value }: Figure) => value > 0)).toBe(true);
    expect(years.map(({ year }: { year: number }) => year)).toEqual([2017, 2018]);
  });

  test('the parts of each breakdown make the total; “Chưa phân loại” is a line, and so is a code that left the list', async () => {
    const { breakdowns, totals, units } = await summary('lanhdao', 'from=2017&to=2018');
    expect(breakdowns.map(({ key }: { key: string }) => key)).toEqual([
      'kind',
      'state',
      'verified',
      'self',
      'aspect',
      'topic',
      'linked',
    ]);
    for (const { key, total, items } of breakdowns) {
      const sum = items.reduce((all: number, { value }: Figure) => all + value, 0);
      expect([key, sum, total]).toEqual([key, totals.all, totals.all]);
    }
    const aspects = breakdowns.find(({ key }: { key: string }) => key === 'aspect').items;
    for (const key of ['aspect.none', 'aspect.da-bo']) {
      expect(aspects.find((figure: Figure) => figure.key === key).value).toBeGreaterThan(0);
    }
    const sum = units.reduce(
      (all: number, row: { collective: Figure; individual: Figure }) =>
        all + row.collective.value + row.individual.value,
      0,
    );
    expect(sum).toBe(totals.all);
  });

  test('heads of agencies are counted by unit, of the units that register', async () => {
    const { heads } = await summary('lanhdao', 'from=2018&to=2018');
    expect(heads).toMatchObject({ units: 1, ofUnits: 3 });
    expect(heads.items.value).toBeGreaterThan(1);
  });

  test('an administrator has no content, so every figure is nothing', async () => {
    const figures = figuresIn(await summary('quantri', 'from=2017&to=2018'));
    expect(figures.filter(({ value }) => value !== 0)).toEqual([]);
  });

  test('a unit that moves is counted in each year where it stood then', async () => {
    const moved = {
      code: 'BHXH.CB1',
      name: 'Phòng Chế độ',
      shortName: 'CB1',
      partyName: 'Chi bộ Chế độ',
      kind: 'cell',
    };
    const before = await summary('lanhdao', 'from=2017&to=2017&unit=BHXH');
    await bloc.database.query(`UPDATE unit_versions SET valid_to = '2018-03-01' WHERE code = 'BHXH.CB1'`);
    await bloc.database.query(
      `INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, valid_from)
       SELECT v.unit_id, s.unit_id, $1, $2, $3, $4, $5, '2018-03-01' FROM unit_versions v, unit_versions s WHERE v.code = 'BHXH.CB1' AND s.code = 'SDL'`,
      Object.values(moved),
    );
    expect((await summary('lanhdao', 'from=2017&to=2017&unit=BHXH')).totals).toEqual(before.totals);
    const { units } = await summary('lanhdao', 'from=2018&to=2018');
    const of = (code: string) => units.find((row: { code: string }) => row.code === code);
    const [own] = await bloc.database.query(
      `SELECT count(*)::int AS n FROM commitments WHERE counted AND year = 2018 AND kind = 'collective' AND (code LIKE 'SDL%' OR code LIKE 'BHXH.CB1%')`,
    );
    expect(of('SDL').collective.value).toBe(own.n);
    expect(of('SDL').own.value).toBeLessThan(of('SDL').collective.value + of('SDL').individual.value);
    await checkAll('lanhdao', 'from=2017&to=2018');
  });

  test.each([
    ['from=2018', '400 request.invalid'],
    ['from=2018&to=2017', '422 dates.backwards'],
    ['from=2000&to=2200', '422 dates.too-long'],
    ['from=2018&to=2018&unit=NOSUCH', '404 not-found'],
    ['from=2018&to=2018&unit=', '200'],
    ['from=x&to=2018', '400 request.invalid'],
  ])('?%s answers %s', async (query, expected) => {
    expect(told(await bloc.as('lanhdao').get(`/api/summaries?${query}`))).toBe(expected);
  });
});
