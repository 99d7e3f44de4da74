import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EmulationRowOut, EmulationSheetOut } from '../../src/reports/emulation.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { opened } from '../support/workbooks.js';
import { type Username, personId } from '../support/world.js';

describe('the sheet for bình xét thi đua', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    const lan = { unit: 'KBNN.CB1', person: 'Hoàng Thị Lan' } as const;
    await makeItem(bloc.database, { ...lan, state: 'verified' });
    await makeItem(bloc.database, { ...lan, state: 'registered' });
    await makeItem(bloc.database, { ...lan });
    await makeItem(bloc.database, { unit: 'KBNN', person: 'Nguyễn Văn Hòa', state: 'registered' });
    await makeItem(bloc.database, { unit: 'KBNN', state: 'verified' });
    await makeItem(bloc.database, { unit: 'KBNN.CB1', state: 'registered' });
    await makeItem(bloc.database, { unit: 'BHXH', state: 'registered' });
  });
  afterAll(() => bloc.stop());

  const sheet = async (username: Username, unit?: string): Promise<EmulationSheetOut> =>
    must(
      200,
      await bloc.as(username).get(`/api/reports/emulation-sheet?year=2018${unit ? `&unit=${unit}` : ''}`),
    );
  const fact = (row: EmulationRowOut | undefined, key: string) =>
    row?.facts.find((one) => one.key === key)?.value;

  test('tells the facts of a unit, of what is below it, and of its people by name', async () => {
    const found = await sheet('giupviec.kbnn', 'KBNN');
    expect(found.rows.map(({ subject, name }) => [subject, name])).toEqual([
      ['whole', 'Đảng bộ Kho bạc Nhà nước'],
      ['unit', 'Đảng bộ Kho bạc Nhà nước (không gồm đơn vị trực thuộc)'],
      ['unit', 'Chi bộ Văn phòng'],
      ['unit', 'Chi bộ Kế toán'],
      ['person', 'Nguyễn Văn Hòa'],
      ['person', 'Hoàng Thị Lan'],
    ]);
    const lan = found.rows.find((row) => row.personId === personId('Hoàng Thị Lan'));
    expect([fact(lan, 'total.all'), fact(lan, 'verified.met')]).toEqual([2, 1]);
    expect(fact(found.rows[0], 'total.all')).toBe(5);
  });

  test('units in the order of the office, never by a number', async () => {
    const { rows } = await sheet('lanhdao');
    expect(rows.map(({ unit }) => unit)).toEqual(['KBNN', 'BHXH', 'SDL']);
  });

  test('no person is listed to the Khối: their results are drawn up by the unit', async () => {
    for (const username of ['tuyengiao', 'lanhdao'] as const) {
      const { rows, notes } = await sheet(username, 'KBNN');
      expect(rows.filter(({ subject }) => subject === 'person')).toEqual([]);
      expect(notes).toContain('Kết quả của từng cá nhân do đơn vị lập');
    }
  });

  test('a leader’s sheet of the bloc names no person at all', async () => {
    expect((await sheet('lanhdao')).rows.filter(({ personId: id }) => id !== null)).toEqual([]);
  });

  test.each(['giupviec.kbnn', 'tuyengiao', 'lanhdao'] as const)(
    'each fact opens its rows for %s',
    async (username) => {
      const wrong: string[] = [];
      for (const unit of [undefined, 'KBNN', 'KBNN.CB1']) {
        for (const row of (await sheet(username, unit)).rows) {
          for (const figure of row.facts) {
            const query = Object.entries(figure.filter).flatMap(([name, value]) =>
              [value].flat().map((one) => [name, String(one)] as [string, string]),
            );
            const answer = await bloc
              .as(username)
              .get(`/api/${figure.list}?${new URLSearchParams(query).toString()}`);
            if (answer.body.total !== figure.value)
              wrong.push(`${row.name} ${figure.key}: ${figure.value}, ${answer.text.slice(0, 80)}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test('tells no level, no points, no rank', async () => {
    const { text } = await bloc.as('lanhdao').get('/api/reports/emulation-sheet?year=2018');
    expect(text).not.toMatch(/điểm|xếp hạng|xuất sắc|thứ hạng|rank|score/i);
  });

  test('a member has no sheet of the unit', async () => {
    const answer = await bloc.as('canbo.kbnn').get('/api/reports/emulation-sheet?year=2018&unit=KBNN');
    expect(told(answer)).toBe('404 not-found');
  });

  test('the Excel file holds what the screen shows, and “—” for what does not apply', async () => {
    const asked = '/api/reports/emulation-sheet.xlsx?year=2018&unit=KBNN';
    const { body } = await bloc.as('giupviec.kbnn').download(asked);
    const [page] = (await opened(body)).worksheets;
    const found = await sheet('giupviec.kbnn', 'KBNN');
    const texts = page!
      .getSheetValues()
      .map((row) => (Array.isArray(row) ? row.slice(1).map(String) : []))
      .filter(([place]) => /^\d+$/.test(place ?? ''));
    expect(texts.map(([, name]) => name)).toEqual(found.rows.map(({ name }) => name));
    expect(texts[4]).toContain('—');
  });
});
