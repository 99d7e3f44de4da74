import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookOut } from '../../src/closings/closing.dto.js';
import type { SummaryOut } from '../../src/figures/summary.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { REOPENING, closeYear, closingBody } from './closing.js';

describe('closing a year', () => {
  let bloc: TestApp;
  let item: string;
  let started: string;
  let ofBhxh: string;
  let book: BookOut;
  let before: SummaryOut;
  beforeAll(async () => {
    bloc = await startApp();
    must(200, await bloc.as('quantri').post('/api/years/2018/open'));
    item = await makeItem(bloc.database, { unit: 'KBNN.CB1', state: 'verified' });
    started = await makeItem(bloc.database, { unit: 'KBNN.CB1', state: 'registered' });
    ofBhxh = await makeItem(bloc.database, { unit: 'BHXH', state: 'registered' });
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const) {
      await makeItem(bloc.database, { unit, state: 'registered' });
      await makeItem(bloc.database, { unit, state: 'verified' });
      await makeItem(bloc.database, { unit, state: 'submitted' });
      await makeItem(bloc.database, { unit, state: 'self-assessed', year: 2017 });
    }
    await makeItem(bloc.database, { unit: 'KBNN.CB1', person: 'Hoàng Thị Lan', state: 'verified' });
  });
  afterAll(() => bloc.stop());

  const summary = async (query = 'from=2018&to=2018', who: 'lanhdao' | 'bithu.kbnn' = 'lanhdao') =>
    must(200, await bloc.as(who).get(`/api/summaries?${query}`));
  const changes = async () => must(200, await bloc.as('lanhdao').get('/api/years/2018/changes'));

  test('a window is open longer for those to whom it was extended, and closes by itself', async () => {
    const drafts = {
      'bithu.kbnn.cb1': await makeItem(bloc.database, { unit: 'KBNN.CB1' }),
      'bithu.bhxh': await makeItem(bloc.database, { unit: 'BHXH' }),
    };
    const sends = async (who: keyof typeof drafts) =>
      told(await bloc.as(who).post(`/api/commitments/${drafts[who]}/submit`));
    const extension = {
      kind: 'extension',
      window: 'registration',
      reason: 'Chi bộ mới.',
      askedBy: 'Đảng ủy Kho bạc',
    };
    expect(await sends('bithu.kbnn.cb1')).toBe('409 window.closed');
    const extended = await bloc
      .as('lanhdao')
      .post('/api/years/2018/reopenings', { ...extension, unit: 'KBNN', until: '2018-11-21' });
    expect(must(201, extended)).toMatchObject({
      kind: 'extension',
      window: 'registration',
      state: 'inForce',
    });
    bloc.clock.setToday('2018-11-22');
    expect(await sends('bithu.kbnn.cb1')).toBe('409 window.closed');
    bloc.clock.setToday('2018-11-20');
    expect(await sends('bithu.bhxh')).toBe('409 window.closed');
    expect(await sends('bithu.kbnn.cb1')).toMatch(/^20/);
    await bloc.database.query('DELETE FROM commitments WHERE id = ANY ($1)', [Object.values(drafts)]);
  });

  test('what is open is shown first, each count with its rows, and who has not filed', async () => {
    const closing = must(200, await bloc.as('lanhdao').get('/api/years/2018/closing'));
    expect(closing).toMatchObject({ year: 2018, state: 'open', books: [], can: ['close', 'extend'] });
    const valueOf = (key: string) => closing.open.find((one: { key: string }) => one.key === key).value;
    expect(valueOf('open.waiting')).toBe(3);
    expect(valueOf('open.not-assessed')).toBe(5);
    expect(valueOf('open.filing.yearly.not-filed')).toBeGreaterThan(2);
    for (const { list, filter, value } of closing.open) {
      const query = new URLSearchParams();
      for (const [name, one] of Object.entries(filter))
        for (const each of [one].flat()) query.append(name, String(each));
      expect(must(200, await bloc.as('lanhdao').get(`/api/${list}?${query.toString()}`)).total).toBe(value);
    }
    const yearly = closing.notFiled.find((one: { kind: string }) => one.kind === 'yearly');
    expect(yearly.units.map((one: { code: string }) => one.code)).toContain('KBNN');
  });

  test('it is the leader who closes, with what was shown, by days that are not to come', async () => {
    const body = await closingBody(bloc, 2018);
    expect(told(await bloc.as('tuyengiao').post('/api/years/2018/close', body))).toBe('403 refused.role');
    expect(
      told(await bloc.as('lanhdao').post('/api/years/2018/close', { ...body, dataUntil: '2018-12-31' })),
    ).toBe('422 year.wrong-days');
    await makeItem(bloc.database, { unit: 'BHXH', state: 'submitted' });
    const answer = await bloc.as('lanhdao').post('/api/years/2018/close', body);
    expect(told(answer)).toBe('409 year.changed-meanwhile');
    expect(answer.body.open.find((one: { key: string }) => one.key === 'open.waiting').value).toBe(4);
  });

  test('the book keeps rows, figures and a hash that can be recomputed in two ways', async () => {
    before = await summary();
    book = await closeYear(bloc, 2018);
    expect(book).toMatchObject({ year: 2018, number: 1, closedOn: '2018-11-20', dataUntil: '2018-11-15' });
    expect(book.rowCount).toBeGreaterThan(20);
    const one = must(200, await bloc.as('lanhdao').get(`/api/years/2018/books/${book.id}`));
    expect(one.figures.summary.totals).toEqual(before.totals);
    expect(one.figures.tables.tables).toHaveLength(8);
    const check = must(200, await bloc.as('kiemtra').get(`/api/years/2018/books/${book.id}/check`));
    expect(check).toMatchObject({ ok: true, ofRows: book.hash, ofReading: book.hash });
    const { body } = await bloc.as('lanhdao').get('/api/years/2018/closing');
    expect(body).toMatchObject({ state: 'closed', can: ['close', 'reopen'] });
    expect(told(await bloc.as('lanhdao').post('/api/years/2018/close', await closingBody(bloc, 2018)))).toBe(
      '409 year.closed-already',
    );
  });

  test('a book is never changed', async () => {
    const run = (sql: string) => bloc.database.query(sql);
    await expect(run(`UPDATE year_books SET decision_number = 'x'`)).rejects.toThrow('append-only');
    await expect(run(`DELETE FROM year_book_rows`)).rejects.toThrow('append-only');
    await expect(run(`TRUNCATE year_books CASCADE`)).rejects.toThrow('append-only');
  });

  test('a locked thing tells why, since when and who can open it; the database refuses as well', async () => {
    const answer = await bloc.as('bithu.kbnn').post(`/api/commitments`, {
      year: 2018,
      kind: 'collective',
      unitId: (await bloc.database.query(`SELECT unit_id FROM unit_versions WHERE code = 'KBNN'`))[0].unit_id,
    });
    expect(told(answer)).toBe('409 year.closed');
    expect(answer.body.title).toContain('theo 12-QĐ/ĐUK-2018');
    expect(answer.body.title).toContain('mở lại');
    await expect(
      bloc.database.query(`UPDATE commitments SET content = 'khác' WHERE id = $1`, [item]),
    ).rejects.toThrow('closed');
    await expect(makeItem(bloc.database, { unit: 'KBNN' })).rejects.toThrow('closed');
  });

  test('a report of the closed year says so, and each of its figures opens what the book has', async () => {
    const read = await summary();
    expect(read).toMatchObject({
      asOf: '2018-11-15',
      source: 'book',
      closed: { number: 1, dataUntil: '2018-11-15', closedOn: '2018-11-20', hash: book.hash, changes: 0 },
    });
    expect(read.years[0].collective.filter.source).toBe('book');
    const tables = must(200, await bloc.as('lanhdao').get('/api/reports/tables?from=2018&to=2018'));
    expect(tables.notes[0]).toBe(
      'Số liệu tính đến hết ngày 15/11/2018; khóa ngày 20/11/2018 theo 12-QĐ/ĐUK-2018',
    );
    expect(tables.after).toEqual(['0 thay đổi sau khi khóa số liệu.', `Mã đối chiếu: ${book.hash}`]);
    const live = await summary('from=2018&to=2018&source=live');
    expect(live).toMatchObject({ asOf: '2018-11-20', source: 'live', closed: null });
  });

  test('a reopening needs a reason, who asked and a day to come; a unit cannot grant it', async () => {
    const grant = (body: object, who: 'lanhdao' | 'bithu.kbnn' = 'lanhdao') =>
      bloc.as(who).post('/api/years/2018/reopenings', body);
    expect(told(await grant({ ...REOPENING, until: '2018-11-25' }, 'bithu.kbnn'))).toBe('403 refused.role');
    expect(told(await grant({ ...REOPENING, until: '2018-11-19' }))).toBe('422 reopening.past');
    expect(told(await grant({ ...REOPENING, reason: ' ', until: '2018-11-25' }))).toBe('400 request.invalid');
    expect(told(await grant({ ...REOPENING, kind: 'extension', until: '2018-11-25' }))).toBe(
      '422 reopening.window',
    );
    expect(
      told(await grant({ ...REOPENING, kind: 'extension', window: 'review', until: '2018-11-25' })),
    ).toBe('409 year.closed');
    await expect(
      bloc.database.query(
        `INSERT INTO year_reopenings (year, kind, reason, asked_by, granted_by, from_day, until_day)
         SELECT 2018, 'reopening', ' ', 'x', id, '2018-11-20', '2018-11-21' FROM accounts LIMIT 1`,
      ),
    ).rejects.toThrow('year_reopenings_reason');
  });

  test('while it is in force its units may write, the others not; at its end it closes by itself', async () => {
    const reopened = must(
      201,
      await bloc.as('lanhdao').post('/api/years/2018/reopenings', {
        ...REOPENING,
        unit: 'KBNN',
        until: '2018-11-22',
      }),
    );
    expect(reopened).toMatchObject({
      state: 'inForce',
      unitCode: 'KBNN',
      grantedBy: 'Phan Hồng Quân',
      can: ['end'],
    });
    bloc.clock.setToday('2018-11-22');
    const writes = async (id: string, who: 'bithu.kbnn.cb1' | 'bithu.bhxh') =>
      told(
        await bloc
          .as(who)
          .post(`/api/commitments/${id}/progress`, { notedOn: '2018-11-20', text: 'Đã xong.' }),
      );
    expect(await writes(started, 'bithu.kbnn.cb1')).toMatch(/^20/);
    expect(await writes(ofBhxh, 'bithu.bhxh')).toMatch(/^409 year\./);
    bloc.clock.setToday('2018-11-23');
    expect(await writes(started, 'bithu.kbnn.cb1')).toMatch(/^409 year\./);
    const during = must(200, await bloc.as('lanhdao').get(`/api/reopenings/${reopened.id}/changes`));
    expect(during.items).toMatchObject([
      { number: 1, act: 'add', decision: '15-QĐ/ĐUK', subjectType: 'commitment', subjectId: started },
    ]);
    const [{ code }] = await bloc.database.query('SELECT code FROM commitments WHERE id = $1', [started]);
    expect(during.items[0].subject).toBe(`Ghi chú tiến độ của việc ${code}`);
    expect(during.items[0].fields.map(({ field }: { field: string }) => field)).toEqual(['notedOn', 'text']);
    expect(await changes()).toMatchObject({ total: 1, items: [{ number: 1, act: 'add' }] });
    expect((await summary()).closed.changes).toBe(1);
  });

  test('the report reads the book whatever is changed later', async () => {
    bloc.clock.setToday('2018-12-01');
    await bloc.database.query(`ALTER TABLE commitments DISABLE TRIGGER book_lock`);
    await bloc.database.query(
      `UPDATE commitments SET state = 'stopped', verified_result = NULL, stopped_at = now(),
       stop_reason = 'x' WHERE id = $1`,
      [item],
    );
    await bloc.database.query(`ALTER TABLE commitments ENABLE TRIGGER book_lock`);
    const read = await summary();
    const figures = ({ totals, years, breakdowns, excluded, heads, units, work }: typeof read) =>
      JSON.parse(
        JSON.stringify({ totals, years, breakdowns, excluded, heads, units, work }).replaceAll(
          ',"source":"book"',
          '',
        ),
      );
    expect(figures(read)).toEqual(figures(before));
    expect((await summary('from=2018&to=2018&source=live')).breakdowns).not.toEqual(before.breakdowns);
    const { items } = await changes();
    expect(items).toHaveLength(2);
    expect(items[1]).toMatchObject({
      number: 2,
      act: 'change',
      subjectType: 'commitment',
      subjectId: item,
      decision: null,
    });
    expect(items[1].fields).toContainEqual(
      expect.objectContaining({ field: 'state', before: 'Đã xác nhận kết quả', after: 'Dừng thực hiện' }),
    );
    const check = must(200, await bloc.as('lanhdao').get(`/api/years/2018/books/${book.id}/check`));
    expect(check.ok).toBe(true);
    const { after } = must(200, await bloc.as('lanhdao').get('/api/reports/tables?from=2018&to=2018'));
    expect(after[0]).toBe('2 thay đổi sau khi khóa số liệu:');
    expect(after[2]).toMatch(
      /^Đính chính số 2: sửa Việc đăng ký KBNN.*“Đã xác nhận kết quả” thành “Dừng thực hiện”/,
    );
    expect(after.at(-1)).toBe(`Mã đối chiếu: ${book.hash}`);
  });

  test('closing it anew makes the second book, chained to the first', async () => {
    const second = await closeYear(bloc, 2018);
    expect(second).toMatchObject({ number: 2, previousHash: book.hash });
    expect((await changes()).total).toBe(0);
    expect((await summary()).breakdowns).not.toEqual(before.breakdowns);
    const check = must(200, await bloc.as('lanhdao').get(`/api/years/2018/books/${book.id}/check`));
    expect(check).toMatchObject({ ok: true, ofReading: null });
  });
});
