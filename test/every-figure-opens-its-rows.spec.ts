import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FigureOut } from '../src/shared/figure.dto.js';
import { type TestApp, startApp } from './support/app.js';
import { COVERED } from './support/covered.js';
import { answerTo, figuresIn, pathOf, queryOf, readingPaths, rowsOf } from './support/figures.js';
import { makeItem, openAllWindows } from './support/items.js';
import type { Username } from './support/world.js';

/** Whatever a list may be asked by; a route takes those that it knows. */
const SPAN = { from: '2017', to: '2018', year: '2018' };
/** One account of each kind of view; the same of one unit for two of them. */
const ASKED: Username[] = ['bithu.kbnn', 'bithu.kbnn.cb1', 'canbo.kbnn', 'tuyengiao', 'lanhdao', 'quantri'];
const OF_ONE_UNIT: Username[] = ['bithu.kbnn', 'lanhdao'];

/** Answers of figures that may be read by successors. */
const FRAMED = [
  '/api/summaries',
  '/api/coverage',
  '/api/reports/tables',
  '/api/aid/overview',
  '/api/shortcomings/figures',
];
const LATER = { view: '2018-10-01' };

/** Of those that ask by the same fields one is explained: the words of each value have a test of their own. */
function kindOf({ list, filter, amount }: FigureOut): string {
  return JSON.stringify([list, Object.keys(filter).sort(), filter.counted, amount == null]);
}

/** A figure and where it was met. */
interface Met {
  where: string;
  figure: FigureOut;
}

function oneOfEachKind(all: readonly Met[]): Met[] {
  const kinds = all.map(({ figure }) => kindOf(figure));
  return all.filter((_, place) => kinds.indexOf(kinds[place]!) === place);
}

const explanationOf = (figure: FigureOut): string =>
  `/api/figures/explanation?list=${figure.list}&${queryOf(figure)}`;

/** Tables in an answer that say what their parts make together. */
function breakdownsIn(answer: unknown): { key: string; total: number; items: FigureOut[] }[] {
  if (Array.isArray(answer)) return answer.flatMap(breakdownsIn);
  if (answer === null || typeof answer !== 'object') return [];
  const { key, total, items } = answer as { key?: unknown; total?: unknown; items?: unknown };
  const own = typeof key === 'string' && typeof total === 'number' && Array.isArray(items);
  const inside = Object.values(answer).flatMap(breakdownsIn);
  return own ? [answer as ReturnType<typeof breakdownsIn>[number], ...inside] : inside;
}

/** Every route of every account is asked. */
const LIMIT = 240_000;

describe('every figure opens its rows', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await bloc.as('quantri').post('/api/years/2018/open');
    await openAllWindows(bloc.database, 2018);
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const) {
      await makeItem(bloc.database, { unit, state: 'registered' });
      await makeItem(bloc.database, { unit, state: 'verified' });
      await makeItem(bloc.database, { unit });
    }
    for (const one of COVERED) await one.prepare?.(bloc);
  }, LIMIT);
  afterAll(() => bloc.stop());

  const paths = (): string[] => readingPaths(bloc);

  /** The answer of a route to a span, asked by the names that it takes. */
  const answerOf = (username: Username, path: string, unit: string | null, frame: { view?: string } = {}) =>
    answerTo(bloc, username, path, { ...SPAN, ...frame, kind: 'yearly', ...(unit ? { unit } : {}) });

  /** Figures of an answer; of the filings that it lists, also those of each report as it stands now. */
  async function figuresOf(username: Username, path: string, unit: string | null): Promise<FigureOut[]> {
    const answer = await answerOf(username, path, unit);
    const found = figuresIn(answer);
    if (path !== '/api/filings') return found;
    for (const { id } of (answer as { items: { id: string }[] } | null)?.items ?? []) {
      const { headings = [] } = (await bloc.as(username).get(`/api/filings/${id}`)).body;
      found.push(...headings.flatMap(({ facts }: { facts: unknown }) => figuresIn(facts)));
    }
    return found;
  }

  test('there are figures of many lists', async () => {
    const lists = new Set<string>();
    for (const path of paths())
      for (const { list } of figuresIn(await answerOf('tuyengiao', path, null))) lists.add(list);
    expect([...lists].sort()).toEqual(
      expect.arrayContaining(['aid/contributions', 'commendations', 'commitments', 'shortcomings']),
    );
  });

  /** What is wrong with the explanation of a figure: it counts other rows, or tells of some that are not there. */
  async function faultsOf(username: Username, figure: FigureOut): Promise<string[]> {
    const { status, body } = await bloc.as(username).get(explanationOf(figure));
    if (status !== 200) return [`is not explained: ${status}`];
    const faults = body.rows === figure.value ? [] : [`is explained with ${body.rows} rows`];
    if (!body.sentence || body.parts.length === 0) faults.push('has no words');
    if (figure.amount != null && !body.adds) faults.push('does not tell what it adds up');
    const asked = JSON.stringify([figure.filter.view, figure.filter.source]);
    for (const { words, figure: left } of body.excluded as { words: string; figure: FigureOut }[]) {
      if (JSON.stringify([left.filter.view, left.filter.source]) !== asked)
        faults.push(`leaves ${words} out in another frame`);
      const rows = await rowsOf(bloc, username, pathOf(left));
      if (rows !== left.value) faults.push(`leaves out ${words}, of which ${rows} are listed`);
    }
    return faults;
  }

  const met = new Map<Username, Met[]>();
  /** All figures that an account meets, gathered once. */
  async function figuresMet(username: Username): Promise<Met[]> {
    const known = met.get(username);
    if (known) return known;
    const found: Met[] = [];
    for (const path of paths()) {
      for (const unit of OF_ONE_UNIT.includes(username) ? [null, 'KBNN'] : [null])
        for (const figure of await figuresOf(username, path, unit))
          found.push({ where: `${path} ${unit ?? ''}`, figure });
    }
    met.set(username, found);
    return found;
  }

  test.each(ASKED)(
    'for %s',
    async (username) => {
      const wrong: string[] = [];
      const seen = new Map<string, number>();
      for (const { where, figure } of await figuresMet(username)) {
        const rows = pathOf(figure);
        if (!seen.has(rows)) seen.set(rows, await rowsOf(bloc, username, rows));
        if (seen.get(rows) !== figure.value)
          wrong.push(`${where}: ${figure.key} ${figure.value}, ${rows} has ${seen.get(rows)}`);
      }
      expect(wrong).toEqual([]);
    },
    LIMIT,
  );

  test.each(ASKED)(
    'each is explained as it is counted, for %s',
    async (username) => {
      const wrong: string[] = [];
      for (const { where, figure } of oneOfEachKind(await figuresMet(username)))
        for (const fault of await faultsOf(username, figure))
          wrong.push(`${where}: ${figure.key} ${figure.value} ${fault} (${pathOf(figure)})`);
      expect(wrong).toEqual([]);
    },
    LIMIT,
  );

  test(
    'parts make their total, and read by successors each figure is explained as it is counted',
    async () => {
      const wrong: string[] = [];
      const found: Met[] = [];
      let tables = 0;
      for (const path of FRAMED) {
        const answer = await answerOf('lanhdao', path, null, LATER);
        for (const { key, total, items } of breakdownsIn(answer)) {
          const sum = items.reduce((all, { value }) => all + value, 0);
          if (sum !== total) wrong.push(`${path}: the parts of ${key} make ${sum} of ${total}`);
          tables += 1;
        }
        for (const figure of figuresIn(answer)) found.push({ where: path, figure });
      }
      const kinds = oneOfEachKind(found);
      for (const { where, figure } of kinds) {
        expect(figure.filter.view).toBe(LATER.view);
        for (const fault of await faultsOf('lanhdao', figure))
          wrong.push(`${where}: ${figure.key} ${figure.value} ${fault} (${pathOf(figure)})`);
      }
      expect(tables).toBeGreaterThan(5);
      expect(kinds.length).toBeGreaterThan(30);
      expect(wrong).toEqual([]);
    },
    LIMIT,
  );
});
