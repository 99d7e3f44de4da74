import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FigureOut } from '../src/shared/figure.dto.js';
import { type TestApp, startApp } from './support/app.js';
import { COVERED } from './support/covered.js';
import { makeItem, openAllWindows } from './support/items.js';
import { routesOf } from './support/routes.js';
import type { Username } from './support/world.js';

/** Whatever a list may be asked by; a route takes those that it knows. */
const SPAN = { from: '2017', to: '2018', year: '2018' };
/** One account of each kind of view; the same of one unit for two of them. */
const ASKED: Username[] = ['bithu.kbnn', 'bithu.kbnn.cb1', 'canbo.kbnn', 'tuyengiao', 'lanhdao', 'quantri'];
const OF_ONE_UNIT: Username[] = ['bithu.kbnn', 'lanhdao'];

/** Every object in an answer that is a figure, wherever it stands. */
function figuresIn(answer: unknown): FigureOut[] {
  if (Array.isArray(answer)) return answer.flatMap(figuresIn);
  if (answer === null || typeof answer !== 'object') return [];
  const { list, filter, value } = answer as Partial<FigureOut>;
  const own =
    typeof list === 'string' && typeof value === 'number' && filter !== null && typeof filter === 'object';
  return [...(own ? [answer as FigureOut] : []), ...Object.values(answer).flatMap(figuresIn)];
}

function pathOf({ list, filter }: FigureOut): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    for (const one of [value].flat()) query.append(name, String(one));
  return `/api/${list}?${query.toString()}`;
}

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
  });
  afterAll(() => bloc.stop());

  const paths = (): string[] =>
    routesOf(bloc.app)
      .filter(({ method, path }) => method === 'GET' && !path.includes(':') && !/\.\w+$/.test(path))
      .map(({ path }) => path);

  /** The answer of a route to a span, asked by the names that it takes. */
  async function answerOf(username: Username, path: string, unit: string | null): Promise<unknown> {
    let asked: Record<string, string> = { ...SPAN, kind: 'yearly', ...(unit ? { unit } : {}) };
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await bloc.as(username).get(`${path}?${new URLSearchParams(asked).toString()}`);
      if (answer.status !== 400) return answer.status === 200 ? answer.body : null;
      const refused = (answer.body.details ?? []).map(({ field }: { field: string }) => field);
      const left = Object.fromEntries(Object.entries(asked).filter(([name]) => !refused.includes(name)));
      if (Object.keys(left).length === Object.keys(asked).length) return null;
      asked = left;
    }
    return null;
  }

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

  test.each(ASKED)('for %s', async (username) => {
    const wrong: string[] = [];
    const seen = new Map<string, number>();
    for (const path of paths()) {
      for (const unit of OF_ONE_UNIT.includes(username) ? [null, 'KBNN'] : [null]) {
        for (const figure of await figuresOf(username, path, unit)) {
          const rows = pathOf(figure);
          if (!seen.has(rows)) {
            const answer = await bloc.as(username).get(rows);
            seen.set(rows, answer.status === 200 ? answer.body.total : -answer.status);
          }
          if (seen.get(rows) !== figure.value)
            wrong.push(`${path} ${unit ?? ''}: ${figure.key} ${figure.value}, ${rows} has ${seen.get(rows)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
