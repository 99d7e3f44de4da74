import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookOut } from '../../src/closings/closing.dto.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import type { UnitCode } from '../support/world.js';
import { REOPENING, closeYear } from './closing.js';

/** The same numbers in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const UNITS: UnitCode[] = ['KBNN', 'KBNN.CB1', 'BHXH'];
/** Every report is read several times. */
const MINUTES = 300_000;
const READERS = ['lanhdao', 'bithu.kbnn', 'canbo.kbnn'] as const;

describe('whatever is changed after the closing', () => {
  let bloc: TestApp;
  let book: BookOut;
  const items: string[] = [];
  beforeAll(async () => {
    bloc = await startApp();
    must(200, await bloc.as('quantri').post('/api/years/2018/open'));
    await openAllWindows(bloc.database, 2018);
    for (const unit of UNITS)
      for (const state of ['draft', 'registered', 'registered', 'self-assessed', 'verified'] as const)
        items.push(await makeItem(bloc.database, { unit, state }));
    items.push(
      await makeItem(bloc.database, { unit: 'KBNN.CB1', person: 'Hoàng Thị Lan', state: 'registered' }),
    );
    book = await closeYear(bloc, 2018);
    await bloc.as('lanhdao').post('/api/years/2018/reopenings', { ...REOPENING, until: '2018-11-30' });
    const tables = await bloc.database.query(
      `SELECT table_name AS name FROM book_tables WHERE year_of IS NOT NULL`,
    );
    for (const { name } of tables) await bloc.database.query(`ALTER TABLE ${name} DISABLE TRIGGER book_lock`);
  }, MINUTES);
  afterAll(() => bloc.stop());

  /** Figures and tables as they are printed, without the number of changes. */
  async function reports(): Promise<string[]> {
    const told: string[] = [];
    for (const reader of READERS) {
      for (const path of ['summaries', 'reports/tables']) {
        const {
          closed: _closed,
          closedYears: _years,
          after: _after,
          ...figures
        } = must(200, await bloc.as(reader).get(`/api/${path}?from=2018&to=2018`));
        told.push(JSON.stringify(figures));
      }
    }
    return told;
  }

  const run = (sql: string, values: unknown[] = []) => bloc.database.query(sql, values);

  async function changeSomething(random: (below: number) => number): Promise<void> {
    const id = items[random(items.length)]!;
    const kind = random(11);
    if (kind === 0)
      items.push(await makeItem(bloc.database, { unit: UNITS[random(3)]!, state: 'registered' }));
    if (kind === 1) await run(`UPDATE commitments SET content = content || '!' WHERE id = $1`, [id]);
    if (kind === 2)
      await run(
        `UPDATE commitments SET aspect = CASE WHEN aspect IS NULL THEN 'phong-cach' END WHERE id = $1`,
        [id],
      );
    if (kind === 3) await run(`DELETE FROM commitments WHERE id = $1 AND state = 'draft'`, [id]);
    if (kind === 4)
      await run(
        `UPDATE filings SET due_on = due_on + 1 WHERE id = (SELECT id FROM filings WHERE year = 2018 ORDER BY id LIMIT 1 OFFSET $1)`,
        [random(6)],
      );
    if (kind === 5)
      await run(`UPDATE year_list_items SET name = name || '*' WHERE year = 2018 AND position = $1`, [
        random(3),
      ]);
    if (kind === 6) await run(`UPDATE pilot_models SET purpose = coalesce(purpose, '') || '*'`);
    if (kind === 7) await run(`UPDATE commitments SET version = version + 1 WHERE id = $1`, [id]);
    if (kind === 9) await run(`UPDATE unit_versions SET party_name = party_name || '*' WHERE code = 'BHXH'`);
    if (kind === 10)
      await run(
        `INSERT INTO plans (level, unit_id, from_year, to_year, title)
         SELECT 'bloc', unit_id, y, y, 'Kế hoạch' FROM unit_versions, generate_series(2090, 2099) y WHERE code = 'DUK'
         ON CONFLICT DO NOTHING`,
      );
    if (kind === 8)
      await bloc
        .as('bithu.kbnn')
        .post(`/api/commitments/${id}/progress`, { notedOn: '2018-11-20', text: 'Tiếp tục.' });
  }

  /** Rows that differ between the book and today, found by comparing all of both. */
  async function differences(): Promise<string[]> {
    const rows = await run(
      `SELECT coalesce(b.table_name, n.table_name) || ' ' || coalesce(b.row_id, n.row_id) AS key
         FROM (SELECT * FROM year_book_rows WHERE book_id = $1) b
         FULL JOIN book_rows('public', 2018) n ON n.table_name = b.table_name AND n.row_id = b.row_id
         JOIN book_tables t ON t.table_name = coalesce(b.table_name, n.table_name)
        CROSS JOIN LATERAL (
          SELECT book_telling(t.table_name, book.seen(t.table_name, b."row", 2018)) AS was,
                 book_telling(t.table_name, book.seen(t.table_name, n."row", 2018)) AS is_now) s
        WHERE s.was IS DISTINCT FROM s.is_now AND (s.was IS NOT NULL OR t.tells_additions)`,
      [book.id],
    );
    return rows.map(({ key }: { key: string }) => key).sort();
  }

  test.each([1, 2, 3])(
    'the report stays and the list of differences is exact (%d)',
    async (seed) => {
      const before = await reports();
      const random = randomFrom(seed);
      for (let step = 0; step < 15; step += 1) await changeSomething(random);
      expect(await reports()).toEqual(before);
      const told = await run(`SELECT table_name || ' ' || row_id AS key FROM book_changes(2018)`);
      const expected = await differences();
      expect(told.map(({ key }: { key: string }) => key).sort()).toEqual(expected);
      expect(expected.length).toBeGreaterThan(3);
      const { items: shown } = must(200, await bloc.as('lanhdao').get('/api/years/2018/changes'));
      expect(shown).toHaveLength(expected.length);
      const check = must(200, await bloc.as('lanhdao').get(`/api/years/2018/books/${book.id}/check`));
      expect(check.ok).toBe(true);
    },
    MINUTES,
  );
});
