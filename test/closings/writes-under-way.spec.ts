import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { closingBody } from './closing.js';

/** A book has all that was written before it, and nothing is written after it. */
describe('writes under way while a year is closed', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
  });
  afterAll(() => bloc.stop());

  test('come before the book or are refused, and none is lost between them', async () => {
    const items: string[] = [];
    for (let count = 0; count < 12; count += 1)
      items.push(await makeItem(bloc.database, { unit: 'KBNN.CB1', state: 'registered' }));
    const body = await closingBody(bloc, 2018);
    const note = async (id: string) =>
      told(
        await bloc
          .as('bithu.kbnn.cb1')
          .post(`/api/commitments/${id}/progress`, { notedOn: '2018-11-20', text: 'Đang làm.' }),
      );
    const half = items.length / 2;
    const [before, closed, after] = await Promise.all([
      Promise.all(items.slice(0, half).map(note)),
      bloc.as('lanhdao').post('/api/years/2018/close', body),
      Promise.all(items.slice(half).map(note)),
    ]);
    const book = must(201, closed);
    const answers = [...before, ...after];
    expect(answers.filter((one) => !/^20\d|^409 year\.|^503 server\.busy/.test(one))).toEqual([]);
    const written = answers.filter((one) => one.startsWith('20')).length;
    const [{ kept, there }] = await bloc.database.query(
      `SELECT (SELECT count(*)::int FROM year_book_rows WHERE book_id = $1 AND table_name = 'progress_notes') AS kept,
              (SELECT count(*)::int FROM progress_notes) AS there`,
      [book.id],
    );
    expect(kept).toBe(there);
    expect(kept).toBe(written);
    const check = must(200, await bloc.as('lanhdao').get(`/api/years/2018/books/${book.id}/check`));
    expect(check.ok).toBe(true);
    expect(must(200, await bloc.as('lanhdao').get('/api/years/2018/changes')).total).toBe(0);
  });
});
