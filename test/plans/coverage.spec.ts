import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STATES } from '../../src/commitments/commitment.flow.js';
import { CoverageService } from '../../src/figures/coverage.service.js';
import { PlansService } from '../../src/plans/plans.service.js';
import type { FigureOut } from '../../src/shared/figure.dto.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { type PersonName, type UnitCode, type Username, personId, unitId } from '../support/world.js';
import { BLOC_PLAN, BREAKTHROUGH, CONTENT, planRows } from './rows.js';

const PLACES: [UnitCode, PersonName | undefined][] = [
  ['KBNN', undefined],
  ['KBNN', 'Nguyễn Văn Hòa'],
  ['KBNN.CB1', undefined],
  ['KBNN.CB1', 'Hoàng Thị Lan'],
  ['BHXH.CB1', undefined],
  ['SDL', 'Vũ Thị Yến'],
];
const LOOKING = ['canbo.kbnn', 'giupviec.kbnn', 'lanhdao', 'quantri'] as const;
/** The last two contents are chosen by nobody. */
const CHOSEN = [null, ...CONTENT.slice(0, 5)];

describe('contents of the plan and units', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await planRows(bloc.database);
    let n = 0;
    for (const year of [2017, 2018]) {
      for (const [unit, person] of PLACES) {
        for (const state of STATES) {
          n += 1;
          const planContentId = CHOSEN[n % CHOSEN.length] ?? null;
          const breakthroughId = n % 4 === 0 ? BREAKTHROUGH[n % 3]! : null;
          await makeItem(bloc.database, { unit, person, state, year, planContentId, breakthroughId });
        }
      }
    }
    const own = (level: string, unit: UnitCode, person: PersonName | null) =>
      bloc.database.query(
        `INSERT INTO plans (level, unit_id, person_id, from_year, to_year, title, bloc_plan_id)
         VALUES ($1, $2, $3, 2016, 2020, 'Kế hoạch', $4)`,
        [level, unitId(unit), person && personId(person), BLOC_PLAN],
      );
    await own('unit', 'KBNN', null);
    await own('unit', 'KBNN.CB1', null);
    await own('unit', 'SDL', null);
    await own('head', 'KBNN', 'Nguyễn Văn Hòa');
  });
  afterAll(() => bloc.stop());

  const grid = async (username: Username, query = '') =>
    must(200, await bloc.as(username).get(`/api/coverage?year=2018${query}`));

  function figuresIn(node: unknown): FigureOut[] {
    if (node === null || typeof node !== 'object') return [];
    if ('filter' in node && 'value' in node) return [node as FigureOut];
    return Object.values(node).flatMap(figuresIn);
  }

  const listed = new Map<string, number>();
  async function rowsOf(username: Username, { list, filter }: FigureOut): Promise<number> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
    const key = `${username} ${list}?${query.toString()}`;
    if (!listed.has(key))
      listed.set(key, must(200, await bloc.as(username).get(`/api/${list}?${query.toString()}`)).total);
    return listed.get(key)!;
  }
  async function mustList(username: Username, figures: readonly FigureOut[]): Promise<void> {
    for (const figure of figures)
      expect([username, figure.key, figure.filter, await rowsOf(username, figure)]).toEqual([
        username,
        figure.key,
        figure.filter,
        figure.value,
      ]);
  }
  const sum = (figures: readonly FigureOut[]) => figures.reduce((all, { value }) => all + value, 0);

  test.each(LOOKING)('every number of the grid opens its rows, for %s', async (username) => {
    await mustList(username, figuresIn(await grid(username)));
  });

  test.each([
    ['lanhdao', 'KBNN'],
    ['bithu.kbnn', 'KBNN'],
    ['tuyengiao', 'SDL'],
  ] as const)(
    'for %s of %s as well, with the items of the unit itself in a row of their own',
    async (username, unit) => {
      const answer = await grid(username, `&unit=${unit}`);
      expect(answer.rows[0]).toMatchObject({ code: unit, own: true });
      await mustList(username, figuresIn(answer));
    },
  );

  test('the whole is the number of counted items; rows and columns make it', async () => {
    const { total, columns, rows } = await grid('lanhdao');
    const [row] = await bloc.database.query(
      `SELECT count(*)::int AS n FROM commitments WHERE counted AND year = 2018`,
    );
    expect(total.value).toBe(row.n);
    expect(sum(columns.map((column: { total: FigureOut }) => column.total))).toBe(row.n);
    expect(sum(rows.map((one: { total: FigureOut }) => one.total))).toBe(row.n);
    for (const { cells, total: ofRow } of rows) expect(sum(cells)).toBe(ofRow.value);
    expect(columns.map(({ name }: { name: string }) => name).at(-1)).toBe('Chưa phân loại');
    expect(columns.at(-1).total.value).toBeGreaterThan(0);
  });

  test('it says which contents nobody chose, how many units chose each, and which are breakthroughs', async () => {
    const { notChosen, columns } = await grid('lanhdao');
    expect(notChosen).toEqual(['6', '7']);
    expect(columns.map(({ units }: { units: number }) => units).slice(5, 7)).toEqual([0, 0]);
    expect(columns[0]).toMatchObject({ code: '1', breakthroughs: ['Đột phá thứ 1'] });
    expect((await grid('canbo.kbnn')).notChosen).toContain('7');
  });

  test('a year without a plan has one column, and a unit that is not there is not found', async () => {
    const answer = must(200, await bloc.as('lanhdao').get('/api/coverage?year=2030'));
    expect(answer.columns).toHaveLength(1);
    expect(told(await bloc.as('lanhdao').get('/api/coverage?year=2018&unit=KHONG'))).toBe('404 not-found');
  });

  test('a total that rows do not make is refused', async () => {
    await bloc.database.query(
      `UPDATE commitments SET unit_id = $1 WHERE id = (SELECT id FROM commitments WHERE counted AND year = 2017 LIMIT 1)`,
      [unitId('DUK')],
    );
    expect(told(await bloc.as('lanhdao').get('/api/coverage?year=2017'))).toBe('500 summary.unbalanced');
    await bloc.database.query(`UPDATE commitments SET unit_id = $1 WHERE unit_id = $2`, [
      unitId('KBNN'),
      unitId('DUK'),
    ]);
  });

  const SPANS = [
    { from: 2017, to: 2018, unit: null },
    { from: 2017, to: 2018, unit: 'KBNN' },
  ];
  test.each(LOOKING)(
    'the figures in the form that all features share list their rows, for %s',
    async (username) => {
      for (const span of SPANS) {
        for (const source of [bloc.app.get(PlansService), bloc.app.get(CoverageService)]) {
          const figures = await source.figures(actor(username), span);
          const byUnit = await source.figuresByUnit(actor(username), span);
          await mustList(username, [...figures, ...[...byUnit.values()].flat()]);
          if (span.unit) continue;
          for (const { key, value } of figures) {
            const parts = [...byUnit.values()].flat().filter((figure) => figure.key === key);
            expect([username, key, sum(parts)]).toEqual([username, key, value]);
          }
        }
      }
    },
  );

  test('plans are counted of the units of the bloc, not of their cells', async () => {
    const figures = await bloc.app.get(PlansService).figures(actor('lanhdao'), SPANS[0]!);
    expect(figures.map(({ key, value }) => [key, value])).toEqual([
      ['plan.units', 2],
      ['plan.heads', 1],
    ]);
  });
});
