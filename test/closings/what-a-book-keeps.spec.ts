import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FIGURE_LISTS } from '../../src/shared/figure.dto.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { COVERED } from '../support/covered.js';
import { makeItem } from '../support/items.js';
import { closeYear } from './closing.js';

/** Tables that reports read and a book does not keep, with why. */
const NOT_KEPT: Record<string, string> = {
  accounts: 'who asks, and who did what',
  grants: 'what the reader may see today',
  sessions: 'the reader’s session',
  app_settings: 'settings of the installation',
  people: 'names are told as they are today, and are masked by right',
  units: 'identities',
  book_tallies: 'part of the book',
  book_tally_filters: 'part of the book',
  unit_events: 'dated',
  unit_links: 'dated',
  unit_event_units: 'dated',
  unit_event_works: 'what became of open work later; no figure',
  commendation_consents: 'an agreement counts as it stands today',
  history: 'append-only, and written when a report leaves',
  year_books: 'the books themselves',
  year_book_rows: 'the books themselves',
  row_changes: 'what was changed since',
  book_marks: 'what was changed since',
  book_tables: 'this list',
  year_reopenings: 'decisions on closed years',
};

const REPORTS = [
  'summaries?from=2017&to=2018',
  'coverage?year=2018',
  'reports/tables?from=2017&to=2018',
  'reports/summary.xlsx?from=2018&to=2018',
  'reports/tables.xlsx?from=2018&to=2018',
  'reports/report?kind=yearly&from=2018&to=2018&unit=KBNN',
  'reports/emulation-sheet?year=2018',
  'aid/overview?from=2018&to=2018',
  'study/overview?year=2018',
  'years',
];
const SPAN = '?from=2018&to=2018';
/** Every report is asked. */
const MINUTES = 300_000;

describe('what a book keeps', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    must(200, await bloc.as('quantri').post('/api/years/2018/open'));
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const) {
      await makeItem(bloc.database, { unit, state: 'registered' });
      await makeItem(bloc.database, { unit, state: 'verified' });
    }
    for (const one of COVERED)
      if (!('LISTS' in one && 'year_reopenings_kind' in one.LISTS!)) await one.prepare?.(bloc);
  }, MINUTES);
  afterAll(() => bloc.stop());

  const paths = (source: string) => [
    ...REPORTS.map((path) => `/api/${path}${path.includes('?') ? '&' : '?'}source=${source}`),
    ...FIGURE_LISTS.map((list) => `/api/${list}${list === 'filings' ? '?year=2018' : SPAN}&source=${source}`),
  ];

  /** The answer of a route, asked without what it does not take. */
  async function read(path: string) {
    for (let asked = path; ;) {
      const answer = await bloc.as('lanhdao').get(asked);
      const refused = (answer.body?.details ?? []).map(({ field }: { field: string }) => field);
      if (answer.status !== 400 || refused.length === 0) return answer;
      const left = asked
        .replace(new RegExp(`[?&](${refused.join('|')})=[^&]*`, 'g'), '')
        .replace(/^([^?&]*)&/, '$1?');
      if (left === asked) return answer;
      asked = left;
    }
  }

  test(
    'every table that a report or a list of figures reads is in the list of books',
    async () => {
      const seen: string[] = [];
      const { logger } = bloc.database;
      const plain = logger.logQuery.bind(logger);
      logger.logQuery = (query) => void seen.push(query);
      for (const path of paths('live')) await read(path);
      logger.logQuery = plain;
      expect(seen.length).toBeGreaterThan(100);
      const functions = await bloc.database.query(
        `SELECT proname AS name, prosrc AS source FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = 'public' AND p.prolang IN (SELECT oid FROM pg_language WHERE lanname IN ('sql', 'plpgsql'))`,
      );
      let text = seen.join('\n');
      for (let round = 0; round < 3; round += 1) {
        for (const { name, source } of functions)
          if (new RegExp(`\\b${name}\\(`).test(text) && !text.includes(source)) text += source;
      }
      const tables = await bloc.database.query(
        `SELECT c.relname AS name, EXISTS (SELECT 1 FROM book_tables t WHERE t.table_name = c.relname) AS kept
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`,
      );
      const found = tables.filter(({ name }: { name: string }) =>
        new RegExp(`\\b(FROM|JOIN)\\s+(public\\.)?"?${name}\\b`, 'i').test(text),
      );
      const forgotten = found.filter(
        ({ name, kept }: { name: string; kept: boolean }) => !kept && !(name in NOT_KEPT),
      );
      expect(forgotten.map(({ name }: { name: string }) => name)).toEqual([]);
      expect(found.length).toBeGreaterThan(30);
    },
    MINUTES,
  );

  test(
    'every report and list can be read from the book, also when rows of each table are put back',
    async () => {
      await closeYear(bloc, 2018);
      const live = new Map<string, unknown>();
      const wrong: string[] = [];
      for (const path of paths('book')) {
        const answer = await read(path);
        if (answer.status !== 200) wrong.push(`${path} ${answer.status}`);
        live.set(path, answer.body);
      }
      // A change that is put back again leaves every view with rows to put back, each as it stands.
      const tables = await bloc.database.query(
        `SELECT t.table_name AS name, k.key_of AS key, k.row_of AS row FROM book_tables t, book_columns(t.table_name, 'l') k`,
      );
      for (const { name, key, row } of tables)
        await bloc.database.query(
          `INSERT INTO book_marks SELECT '${name}', ${key}, 2018, false, ${row} FROM public.${name} l ON CONFLICT DO NOTHING`,
        );
      for (const path of paths('book')) {
        const answer = await read(path);
        if (answer.status !== 200) wrong.push(`${path} ${answer.status} ${answer.text.slice(0, 200)}`);
        else if (!/xlsx/.test(path) && JSON.stringify(answer.body) !== JSON.stringify(live.get(path)))
          wrong.push(`${path} differs`);
      }
      expect(wrong).toEqual([]);
    },
    MINUTES,
  );
});
