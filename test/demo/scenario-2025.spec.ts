import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { play2025 } from '../../src/demo/play-2025.js';
import { SCENARIO_2025, SCENARIO_TODAY } from '../../src/demo/scenario-2025.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { wordsOf } from '../support/papers.js';

const SPAN = 'from=2017&to=2018';

/** What a leader of the bloc reads of 2017 and 2018: figures, tables, and the words of the report. */
async function readPast(bloc: TestApp) {
  const leader = bloc.as('lanhdao');
  const docx = await leader.download(`/api/reports/report.docx?kind=review&${SPAN}&unit=DUK`);
  return {
    summary: must(200, await leader.get(`/api/summaries?${SPAN}`)),
    tables: must(200, await leader.get(`/api/reports/tables?${SPAN}`)),
    docx: await wordsOf(must(200, docx)),
  };
}

describe('what became of the bloc until 2025', () => {
  let bloc: TestApp;
  let before: Awaited<ReturnType<typeof readPast>>;
  let after: Awaited<ReturnType<typeof readPast>>;
  let refused: string | void;
  beforeAll(async () => {
    bloc = await startApp('empty', { demo: true });
    refused = await play2025(bloc.app).catch((error: Error) => error.message);
    await loadDemo(bloc.database);
    // On the same day with and without the events: nothing else differs.
    bloc.clock.setToday(SCENARIO_TODAY);
    before = await readPast(bloc);
    await play2025(bloc.app);
    after = await readPast(bloc);
  }, 300_000);
  afterAll(() => bloc.stop());

  const baseUnitsOn = async (day: string, below: string): Promise<number> => {
    const [row] = await bloc.database.query(
      `SELECT count(*)::int AS count FROM unit_tree($1) t
        WHERE t.kind IN ('base-committee', 'base-cell')
          AND t.path @> (SELECT ARRAY[r.unit_id] FROM unit_tree($1) r WHERE r.code = $2)`,
      [day, below],
    );
    return row.count;
  };

  test('figures of 2017 and 2018 by the organisation of that time are the same as without it', () => {
    expect(after.summary).toEqual(before.summary);
    expect(after.tables).toEqual(before.tables);
    expect(before.summary.totals.all).toBeGreaterThan(1000);
    expect(before.summary.units.length).toBeGreaterThanOrEqual(61);
  });

  test('so are the words of the report', () => {
    expect(after.docx).toEqual(before.docx);
    expect(before.docx).toContain('Kho bạc Nhà nước');
    expect(after.docx).not.toContain('Nông nghiệp và Môi trường');
  });

  test('seen by the successors of 1/3/2025 the totals are the same, told at other units', async () => {
    const view = must(200, await bloc.as('lanhdao').get(`/api/summaries?${SPAN}&view=2025-03-01`));
    expect(view.totals).toEqual(before.summary.totals);
    const sum = (units: { collective: { value: number }; individual: { value: number } }[]) =>
      units.reduce((all, unit) => all + unit.collective.value + unit.individual.value, 0);
    expect(sum(view.units)).toBe(before.summary.totals.all);
    const codes = view.units.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['SNNMT', 'SVHTTDL', 'SDTTG']));
    for (const gone of ['SNNPTNT', 'STNMT', 'SKHDT', 'SGTVT']) expect(codes).not.toContain(gone);
    const of = (units: { code: string; collective: { value: number } }[], ...wanted: string[]) =>
      units.filter(({ code }) => wanted.includes(code)).reduce((all, one) => all + one.collective.value, 0);
    expect(of(view.units, 'STC')).toBe(of(before.summary.units, 'STC', 'SKHDT'));
  });

  test('61 units in 2018, 70 at the start of 2025, and what two successors keep of them', async () => {
    expect(await baseUnitsOn('2018-11-20', 'DUK')).toBe(61);
    expect(await baseUnitsOn('2024-12-31', 'DUK')).toBe(62);
    expect(await baseUnitsOn('2025-01-15', 'DUK')).toBe(70);
    const kinds = await bloc.database.query(
      `SELECT kind, count(*)::int AS count FROM unit_tree('2025-01-15') WHERE kind LIKE 'base-%' GROUP BY 1 ORDER BY 1`,
    );
    expect(kinds).toEqual([
      { kind: 'base-cell', count: 23 },
      { kind: 'base-committee', count: 47 },
    ]);
    expect(await baseUnitsOn('2025-02-13', 'DCQD')).toBe(19);
    expect(await baseUnitsOn('2025-02-13', 'DUBND')).toBe(51);
    expect(await baseUnitsOn(SCENARIO_TODAY, 'DCQD')).toBe(18);
    expect(await baseUnitsOn(SCENARIO_TODAY, 'DUBND')).toBe(45);
  });

  test('it is refused on data that is not the demo', () => {
    expect(refused).toContain('chỉ chạy trên dữ liệu minh họa');
  });

  test('each event stands with its decision, and what is invented says so', async () => {
    const { items } = must(200, await bloc.as('quantri').get('/api/reorganisations'));
    expect(items).toHaveLength(SCENARIO_2025.length);
    const numbers = items.map(({ decisionNumber }: { decisionNumber: string }) => decisionNumber);
    expect(numbers).toEqual(expect.arrayContaining(['2961-QĐ/TU', '3254-QĐ/TU, 3255-QĐ/TU', 'Minh họa']));
  });

  test('who served at a unit that became another serves there', async () => {
    const me = must(200, await bloc.as('bithu.sdl').get('/api/me'));
    expect(me.grants.map(({ unitCode }: { unitCode: string }) => unitCode)).toContain('SVHTTDL');
    expect(must(200, await bloc.as('bithu.kbnn').get('/api/me')).grants).toHaveLength(1);
  });
});
