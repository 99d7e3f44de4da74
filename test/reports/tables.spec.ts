import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TableCellOut } from '../../src/reports/tables.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { SPAN, fillTables, named, tableFor, tablesFor } from '../support/tables.js';
import { headingRow, opened, shown, textsAbove } from '../support/workbooks.js';
import { type Username, accountId } from '../support/world.js';

describe('numbers of the appendix tables', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await fillTables(bloc);
  });
  afterAll(() => bloc.stop());

  const answer = (username: Username, query = SPAN) => tablesFor(bloc, username, query);
  const table = (username: Username, number: number, query?: string) =>
    tableFor(bloc, username, number, query);

  function queryOf(filter: NonNullable<TableCellOut['filter']>): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) {
      for (const one of [value].flat()) query.append(name, String(one));
    }
    return query.toString();
  }

  /** Each number that has a filter against the list that the filter opens; answers how many numbers there were. */
  async function checkLists(username: Username, query: string): Promise<number> {
    const { tables } = await answer(username, query);
    const totals = new Map<string, number>();
    let checked = 0;
    for (const { number, columns, rows, total } of tables) {
      for (const { unit, cells } of [...rows, total]) {
        for (const [place, { value, filter, list }] of cells.entries()) {
          if (!filter) continue;
          checked += 1;
          const asked = `${list}?${queryOf(filter)}`;
          if (!totals.has(asked))
            totals.set(
              asked,
              must(
                200,
                await bloc.as(username).get(`/api/${asked}${list === 'commitments' ? '&limit=1' : ''}`),
              ).total,
            );
          // A count may stand with its word: “2 hạn chế”.
          expect([number, unit, columns[place]!.key, parseInt(String(value), 10)]).toEqual([
            number,
            unit,
            columns[place]!.key,
            totals.get(asked),
          ]);
        }
      }
    }
    return checked;
  }

  test.each([
    ['lanhdao', 'from=2018&to=2018'],
    ['lanhdao', 'from=2017&to=2018'],
    ['lanhdao', 'from=2018&to=2018&unit=KBNN'],
    ['bithu.kbnn', 'from=2018&to=2018'],
    ['giupviec.kbnn', 'from=2017&to=2018'],
    ['bithu.kbnn.cb1', 'from=2018&to=2018'],
    ['canbo.kbnn', 'from=2018&to=2018'],
  ] as const)(
    'each number of items is the length of the list that it opens: %s, %s',
    async (username, query) => {
      expect(await checkLists(username, query)).toBeGreaterThan(30);
    },
  );

  test.each(['lanhdao', 'bithu.kbnn', 'giupviec.kbnn', 'canbo.kbnn', 'quantri'] as const)(
    'rows add up to the total and parts to their whole: %s',
    async (username) => {
      for (const number of [1, 2]) {
        const one = await table(username, number, 'from=2017&to=2018');
        for (const [place, { kind }] of one.columns.entries()) {
          if (kind !== 'number') continue;
          const values = one.rows.map(({ cells }) => cells[place]!.value).filter((value) => value !== null);
          const sum = values.reduce((all: number, value) => all + Number(value), 0);
          expect([number, place, one.total.cells[place]!.value ?? 0]).toEqual([number, place, sum]);
        }
        for (const row of [...one.rows, one.total]) {
          const grouped = (group: string) =>
            one.columns
              .map((column, place) => (column.group === group ? Number(row.cells[place]!.value) : 0))
              .reduce((all, value) => all + value, 0);
          const values = named(one, row);
          if (number === 1)
            expect(grouped('Chia theo nhóm nội dung')).toBe(
              Number(values['Việc của tập thể']) + Number(values['Việc của cá nhân: Tổng số']),
            );
          else expect(grouped('Kết quả được xác nhận')).toBe(values['Việc đăng ký']);
        }
      }
    },
  );

  test('the file holds what the answer tells', async () => {
    const query = 'from=2018&to=2018';
    const { tables, notes } = await answer('lanhdao', query);
    const file = await bloc.as('lanhdao').download(`/api/reports/tables.xlsx?${query}`);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Biểu tổng hợp 2018.xlsx')}`,
    );
    const workbook = await opened(must(200, file));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Biểu ${number}`),
      'Cách tính số liệu',
    ]);
    for (const { number, title, columns, rows, total } of tables) {
      const sheet = workbook.getWorksheet(`Biểu ${number}`)!;
      const grouped = columns.some(({ group }) => group);
      const heading = headingRow(sheet, 'TT') + (grouped ? 1 : 0);
      expect(textsAbove(sheet, heading)).toEqual(
        expect.arrayContaining([`BIỂU ${number}. ${title.toLocaleUpperCase('vi')}`, ...notes]),
      );
      for (const [place, { cells }] of [...rows, total].entries()) {
        const values = cells.map((_, column) => shown(sheet.getCell(heading + 1 + place, column + 1)));
        // An amount is decimal text in the answer and a number in the sheet, where it can be added up.
        const told = cells.map(({ value }, column) =>
          columns[column]?.kind === 'amount' && value ? Number(value) : value,
        );
        expect(values).toEqual(told.map((value) => (value === '' ? null : (value ?? '—'))));
      }
    }
  });

  test('each file that is taken is written down with its filter and rows', async () => {
    must(200, await bloc.as('lanhdao').download('/api/reports/tables.xlsx?from=2017&to=2018&unit=KBNN'));
    const [entry] = await bloc.database.query('SELECT * FROM history ORDER BY id DESC LIMIT 1');
    expect(entry).toMatchObject({
      account_id: accountId('lanhdao'),
      subject_type: 'export',
      subject_id: 'tables.xlsx',
      action: 'export',
      changes: { filter: { from: 2017, to: 2018, unit: 'KBNN' } },
    });
    expect(entry.changes.rows).toBeGreaterThan(5);
  });

  test.each([
    ['from=2018', '400 request.invalid'],
    ['from=2018&to=2017', '422 dates.backwards'],
    ['from=2018&to=2018&unit=NOSUCH', '404 not-found'],
  ])('?%s answers %s', async (query, expected) => {
    expect(told(await bloc.as('lanhdao').get(`/api/reports/tables?${query}`))).toBe(expected);
    expect(told(await bloc.as('lanhdao').get(`/api/reports/tables.xlsx?${query}`))).toBe(expected);
  });

  test('tables whose rows do not make the whole are refused', async () => {
    // An item of the bloc itself is in no unit's row.
    const id = await makeItem(bloc.database, {
      id: randomUUID(),
      unit: 'DUK',
      reviewUnit: 'DUK',
      state: 'registered',
    });
    expect(told(await bloc.as('lanhdao').get('/api/reports/tables?from=2018&to=2018'))).toBe(
      '500 summary.unbalanced',
    );
    await bloc.database.query('DELETE FROM commitment_submissions WHERE commitment_id = $1', [id]);
    await bloc.database.query('DELETE FROM commitments WHERE id = $1', [id]);
  });
});
