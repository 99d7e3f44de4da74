import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookOut } from '../../src/closings/closing.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { REOPENING, closeYear, closingBody } from './closing.js';

/** What nobody may do, by requests or in the database, and what is noticed when it was done all the same. */
describe('attacks on a closed year', () => {
  let bloc: TestApp;
  let book: BookOut;
  const run = (sql: string, values?: unknown[]) => bloc.database.query(sql, values);
  beforeAll(async () => {
    bloc = await startApp();
    for (const year of [2017, 2018]) {
      await openAllWindows(bloc.database, year);
      await makeItem(bloc.database, { unit: 'KBNN', state: 'registered', year });
    }
    await closeYear(bloc, 2017);
    book = await closeYear(bloc, 2018);
  });
  afterAll(() => bloc.stop());

  const grant = (body: object) => bloc.as('lanhdao').post('/api/years/2018/reopenings', body);
  const check = async (year: number, id: string) =>
    must(200, await bloc.as('lanhdao').get(`/api/years/${year}/books/${id}/check`));
  const insert = (values: string) =>
    run(`INSERT INTO year_reopenings (year, kind, time_window, reason, asked_by, granted_by, from_day, until_day)
         SELECT ${values} FROM accounts a WHERE a.username = 'lanhdao'`);

  test('it is opened by no update, emptied by no TRUNCATE', async () => {
    await expect(run('UPDATE years SET closed_at = NULL WHERE year = 2018')).rejects.toThrow('closed');
    await expect(run('TRUNCATE commitments CASCADE')).rejects.toThrow(/kept by books|append-only/);
    await expect(run('TRUNCATE self_criticism_meetings')).rejects.toThrow('kept by books');
    await expect(run(`DELETE FROM years WHERE year = 2018`)).rejects.toThrow();
    await expect(run(`UPDATE years SET year = 2030 WHERE year = 2018`)).rejects.toThrow();
  });

  test('a reopening is of a closed year, an extension of an open one, and ends after it begins', async () => {
    const days = `a.id, '2018-11-20', '2018-11-30'`;
    await expect(insert(`2019, 'reopening', NULL, 'x', 'y', ${days}`)).rejects.toThrow('state of year 2019');
    await expect(insert(`2018, 'extension', 'review', 'x', 'y', ${days}`)).rejects.toThrow('state of year');
    await expect(
      insert(`2018, 'reopening', NULL, 'x', 'y', a.id, '2018-11-30', '2018-11-20'`),
    ).rejects.toThrow('year_reopenings_days');
    await expect(insert(`2018, 'reopening', NULL, 'x', ' ', ${days}`)).rejects.toThrow('asked_by');
    await expect(insert(`2018, 'reopening', 'review', 'x', 'y', ${days}`)).rejects.toThrow('of_window');
    await expect(insert(`2018, 'reopening', NULL, 'x', upper(a.name), ${days}`)).rejects.toThrow('the same');
  });

  test('nobody grants what he asked for himself', async () => {
    const body = { ...REOPENING, until: '2018-11-30' };
    expect(told(await grant({ ...body, askedBy: 'phan hồng quân' }))).toBe('422 reopening.own-request');
  });

  test('two decisions at once: one that ends early leaves the other in force, and none outlives its day', async () => {
    const until = { until: '2018-11-22' };
    const [one, other] = [
      must(201, await grant({ ...REOPENING, ...until })),
      must(201, await grant({ ...REOPENING, ...until, decisionNumber: '16-QĐ/ĐUK', unit: 'KBNN' })),
    ];
    const item = (await run(`SELECT id FROM commitments WHERE year = 2018 LIMIT 1`))[0].id;
    const note = async () =>
      told(
        await bloc
          .as('bithu.kbnn')
          .post(`/api/commitments/${item}/progress`, { notedOn: '2018-11-20', text: 'Tiếp tục.' }),
      );
    expect(await note()).toMatch(/^20/);
    must(200, await bloc.as('lanhdao').post(`/api/reopenings/${one.id}/end`, {}));
    expect(told(await bloc.as('lanhdao').post(`/api/reopenings/${one.id}/end`, {}))).toBe(
      '409 reopening.ended',
    );
    expect(await note()).toMatch(/^20/);
    must(200, await bloc.as('lanhdao').post(`/api/reopenings/${other.id}/end`, {}));
    expect(await note()).toMatch(/^409 year\./);
    await expect(
      run(`UPDATE year_reopenings SET ended_at = NULL, ended_by = NULL WHERE id = $1`, [one.id]),
    ).rejects.toThrow('append-only');
    await expect(
      run(`UPDATE year_reopenings SET until_day = '2099-01-01' WHERE id = $1`, [other.id]),
    ).rejects.toThrow('append-only');
    const { items } = must(200, await bloc.as('lanhdao').get('/api/years/2018/changes'));
    expect(items.map(({ decision }: { decision: string }) => decision)).toEqual(['16-QĐ/ĐUK', '16-QĐ/ĐUK']);
  });

  test('of two closings at once one is refused', async () => {
    const body = await closingBody(bloc, 2018);
    const answers = await Promise.all(
      [1, 2].map(async () => bloc.as('lanhdao').post('/api/years/2018/close', body)),
    );
    expect(answers.map(told).sort()).toEqual(['201', expect.stringMatching(/^409 year\./)]);
    const [second] = must(200, await bloc.as('lanhdao').get('/api/years/2018/books')).items;
    expect(second).toMatchObject({ number: 2, previousHash: book.hash });
  });

  test('each closed year of a span is told, and which is read as it stands', async () => {
    const { closed, closedYears } = must(
      200,
      await bloc.as('lanhdao').get('/api/summaries?from=2017&to=2019'),
    );
    expect(closed).toBeNull();
    expect(closedYears).toMatchObject([
      { year: 2017, number: 1 },
      { year: 2018, number: 2 },
    ]);
    const live = await bloc.as('lanhdao').get('/api/summaries?from=2017&to=2019&source=live');
    expect(must(200, live).closedYears).toEqual([]);
  });

  test('a row of a book, its head, what it added up, or a row past the lock: the check notices', async () => {
    const [{ id }] = must(200, await bloc.as('lanhdao').get('/api/years/2017/books')).items;
    const past = async (table: string, trigger: string, sql: string) => {
      await run(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
      await run(sql);
      await run(`ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`);
    };
    const closer = (name: string) =>
      `UPDATE year_books SET closed_by = (SELECT id FROM accounts WHERE username = '${name}') WHERE id = '${id}'`;
    expect((await check(2017, id)).ok).toBe(true);
    await past('year_books', 'year_books_append_only', closer('quantri'));
    expect((await check(2017, id)).ok).toBe(false);
    await past('year_books', 'year_books_append_only', closer('lanhdao'));
    expect((await check(2017, id)).ok).toBe(true);
    const added = (by: number) => `UPDATE book_tallies SET items = items + ${by} WHERE book_id = '${id}'`;
    await past('book_tallies', 'book_tallies_append_only', added(1));
    expect((await check(2017, id)).ok).toBe(false);
    await past('book_tallies', 'book_tallies_append_only', added(-1));
    expect((await check(2017, id)).ok).toBe(true);
    const rewrite = (content: string) =>
      `UPDATE year_book_rows SET "row" = jsonb_set("row", '{content}', ${content})
        WHERE book_id = '${id}' AND table_name = 'commitments'`;
    await past('year_book_rows', 'year_book_rows_append_only', rewrite(`'"khác"'`));
    const tampered = await check(2017, id);
    expect(tampered).toMatchObject({ ok: false, ofReading: tampered.hash, chained: true });
    expect(tampered.ofRows).not.toBe(tampered.hash);
    await run('ALTER TABLE commitments DISABLE TRIGGER USER');
    await run(`UPDATE commitments SET content = 'lén sửa' WHERE year = 2017`);
    await run('ALTER TABLE commitments ENABLE TRIGGER USER');
    expect((await check(2017, id)).ofReading).not.toBe(tampered.hash);
  });
});
