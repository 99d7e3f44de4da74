import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TableColumnOut, TableOut, TableRowOut } from '../../src/reports/tables.dto.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { figuresIn, pathOf, rowsOf } from '../support/figures.js';
import { fillTables, tablesFor } from '../support/tables.js';
import { opened, rowsBelow } from '../support/workbooks.js';
import type { Username } from '../support/world.js';

const ROLES = [
  'lanhdao',
  'tuyengiao',
  'bithu.kbnn',
  'bithu.kbnn.cb1',
  'canbo.kbnn',
  'kiemtra',
  'quantri',
] as const;

/** Keys of an answer that are numbers but count nothing, or that a figure beside them counts with its rows. */
const NO_FIGURES = ['year', 'from', 'to', 'with', 'number', 'ofUnits', 'total', 'units', 'total.all'];
const BESIDE: Record<string, readonly string[]> = {
  '/api/summaries?from=2017&to=2018': ['totals.collective', 'totals.individual', 'totals.all'],
  '/api/summaries/comparison?year=2018': ['difference', 'share'],
};

/** Numbers of an answer that belong to no figure, by the path of their keys. */
function looseNumbers(answer: unknown, path: string[] = []): string[] {
  if (typeof answer === 'number') return [path.slice(-2).join('.')];
  if (Array.isArray(answer)) return answer.flatMap((one) => looseNumbers(one, path));
  if (answer === null || typeof answer !== 'object') return [];
  const { list, filter } = answer as { list?: unknown; filter?: unknown };
  if (typeof list === 'string' && filter !== null && typeof filter === 'object') return [];
  return Object.entries(answer).flatMap(([key, value]) => looseNumbers(value, [...path, key]));
}

const isNumber = (value: string | number | null, { kind }: TableColumnOut, ofTotal: boolean): boolean =>
  typeof value === 'number'
    ? kind !== 'index'
    : value !== null && (kind === 'amount' || (ofTotal && /\d/.test(value)));

/** Numbers of a table that neither open rows nor tell how they are made. */
function silentCells({ number, columns, rows, total }: TableOut): string[] {
  const silent = (row: TableRowOut, ofTotal: boolean) =>
    row.cells.flatMap(({ value, filter }, place) => {
      const column = columns[place]!;
      return isNumber(value, column, ofTotal) && filter === null && column.note === null
        ? [`Biểu ${number}, ${column.key}: ${value}`]
        : [];
    });
  return [...rows.flatMap((row) => silent(row, false)), ...silent(total, true)];
}

/** A whole application with every state of every item. */
const LIMIT = 240_000;

describe('every number is explained', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await fillTables(bloc);
  }, LIMIT);
  afterAll(() => bloc.stop());

  test.each(ROLES)('a number of a table opens its rows or tells how it is made, for %s', async (who) => {
    const silent: string[] = [];
    for (const query of ['from=2018&to=2018', 'from=2017&to=2018'])
      for (const table of (await tablesFor(bloc, who, query)).tables) silent.push(...silentCells(table));
    expect(silent).toEqual([]);
  });

  test('each row of a table of single things is one of the rows that its total opens', async () => {
    const { tables } = await tablesFor(bloc, 'lanhdao', 'from=2018&to=2018');
    for (const [number, keys] of [
      [3, ['host', 'level']],
      [6, ['by']],
      [7, ['achievement', 'for']],
      [8, ['filing']],
    ] as const) {
      const one = tables.find((table) => table.number === number)!;
      const told = keys.map((key) => {
        const place = one.columns.findIndex((column) => column.key === key);
        return Number.parseInt(String(one.total.cells[place]?.value ?? 0), 10);
      });
      expect([number, told.reduce((all, value) => all + value, 0)]).toEqual([number, one.rows.length]);
    }
  });

  test('reports that are missing are listed by the total of Biểu 8', async () => {
    const total = (await tablesFor(bloc, 'lanhdao')).tables.find(({ number }) => number === 8)!.total;
    const { value, filter } = total.cells[2]!;
    expect(value).toBe('3 báo cáo');
    expect(filter).toEqual({ year: 2018, sending: 'missing', source: 'book' });
    const list = must(200, await bloc.as('lanhdao').get('/api/filings?year=2018&sending=missing'));
    expect(list.total).toBe(3);
  });

  test.each([
    ['sent', 2],
    ['in-time', 1],
    ['late', 1],
    ['not-sent', 6],
    ['overdue', 2],
    ['missing', 3],
  ])('filings are listed as they were sent: %s', async (sending, total) => {
    const list = must(200, await bloc.as('lanhdao').get(`/api/filings?year=2018&sending=${sending}`));
    expect(list.total).toBe(total);
    const path = `/api/figures/explanation?list=filings&year=2018&sending=${sending}`;
    expect(must(200, await bloc.as('lanhdao').get(path)).rows).toBe(total);
  });

  test.each(Object.keys(BESIDE))('%s tells no number that is not a figure', async (path) => {
    const loose = looseNumbers(must(200, await bloc.as('lanhdao').get(path))).filter((name) => {
      const last = name.split('.').at(-1)!;
      return !NO_FIGURES.includes(last) && !BESIDE[path]!.some((one) => name.endsWith(one));
    });
    expect(loose).toEqual([]);
  });

  test.each(['lanhdao', 'bithu.kbnn'] as const)(
    'the last row of a table is the sum of its rows and opens them, for %s',
    async (who: Username) => {
      for (const query of ['from=2017&to=2018', 'from=2018&to=2018&unit=KBNN']) {
        const summary = must(200, await bloc.as(who).get(`/api/summaries?${query}`));
        for (const figure of figuresIn(summary.sums))
          expect([figure.key, await rowsOf(bloc, who, pathOf(figure))]).toEqual([figure.key, figure.value]);
        const { collective, individual, all } = summary.sums;
        expect(summary.totals).toEqual({
          collective: collective.value,
          individual: individual.value,
          all: all.value,
        });
        for (const one of [...summary.years, ...summary.units, summary.sums])
          expect(one.all.value).toBe(one.collective.value + one.individual.value);
      }
    },
  );

  test('the sheet for the emulation council tells how its facts are counted, with what is left out', async () => {
    const file = await bloc.as('bithu.kbnn').download('/api/reports/emulation-sheet.xlsx?year=2018');
    const last = (await opened(must(200, file))).worksheets.at(-1)!;
    expect(last.name).toBe('Cách tính số liệu');
    const rows = rowsBelow(last, 'TT');
    const all = rows.find((row) => row['Số liệu'] === 'Việc đăng ký');
    expect(all?.['Không tính']).toMatch(/^\d+ việc đang soạn; \d+ việc chờ xem xét; \d+ việc cần hoàn thiện/);
    expect(rows.map((row) => row['Số liệu'])).toContain('Biểu dương, khen thưởng (từng cá nhân)');
  });
});
