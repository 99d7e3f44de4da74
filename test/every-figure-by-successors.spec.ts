import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, startApp } from './support/app.js';
import { COVERED } from './support/covered.js';
import { answerTo, figuresIn, pathOf, readingPaths, rowsOf } from './support/figures.js';
import { makeItem, openAllWindows } from './support/items.js';
import { type Username, idOf, unitId } from './support/world.js';

/** Two units merge on this day: what they did is then read as their successor's. */
const VIEW = '2019-03-01';
/** What rests today rests with the units of today. */
const OF_TODAY = ['/api/reminders'];

describe('read by successors, every figure opens its rows', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await bloc.as('quantri').post('/api/years/2018/open');
    await openAllWindows(bloc.database, 2018);
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const) {
      await makeItem(bloc.database, { unit, state: 'registered' });
      await makeItem(bloc.database, { unit, state: 'verified' });
    }
    for (const one of COVERED) await one.prepare?.(bloc);
    await mergeUnits();
  });
  afterAll(() => bloc.stop());

  async function mergeUnits(): Promise<void> {
    const [merged, event] = [idOf('unit TC'), idOf('event TC')];
    const olds = [unitId('KBNN'), unitId('BHXH')];
    const sql = (text: string, values: unknown[]) => bloc.database.query(text, values);
    await sql(`INSERT INTO units (id) VALUES ($1)`, [merged]);
    await sql(
      `INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, valid_from)
       VALUES ($1, $2, 'TC', 'Sở Tài chính', 'TC', 'Đảng bộ Sở Tài chính', 'base-committee', $3)`,
      [merged, unitId('DUK'), VIEW],
    );
    await sql(
      `INSERT INTO unit_events (id, kind, decision_number, decided_on, effective_on)
       VALUES ($1, 'merge-new', '1-QĐ/TU', $2, $2)`,
      [event, VIEW],
    );
    await sql(`INSERT INTO unit_links SELECT $1, unnest($2::uuid[]), $3, true`, [event, olds, merged]);
    await sql(`UPDATE unit_versions SET valid_to = $2 WHERE unit_id = ANY ($1)`, [olds, VIEW]);
  }

  /** The answer of a route to a span; null: it takes no view. */
  const answerOf = (username: Username, path: string, unit: string | null): Promise<unknown> => {
    const asked = { from: '2017', to: '2018', year: '2018', kind: 'yearly', view: VIEW };
    return answerTo(bloc, username, path, { ...asked, ...(unit ? { unit } : {}) }, 'view');
  };

  const paths = (): string[] => readingPaths(bloc).filter((path) => !OF_TODAY.includes(path));

  test.each([
    ['bithu.kbnn', null],
    ['lanhdao', 'TC'],
  ] as [Username, string | null][])('for %s, of %s', async (username, unit) => {
    const wrong: string[] = [];
    const seen = new Map<string, number>();
    const asking = new Set<string>();
    for (const path of paths()) {
      for (const figure of figuresIn(await answerOf(username, path, unit))) {
        if (figure.filter.view !== VIEW) wrong.push(`${path}: ${figure.key} is told in no view`);
        asking.add(path);
        const rows = pathOf(figure);
        if (!seen.has(rows)) seen.set(rows, await rowsOf(bloc, username, rows));
        if (seen.get(rows) !== figure.value)
          wrong.push(`${path}: ${figure.key} ${figure.value}, ${rows} has ${seen.get(rows)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...asking]).toEqual(
      expect.arrayContaining(['/api/summaries', '/api/summaries/comparison', '/api/reports/tables']),
    );
  });
});
