import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { less } from '../../src/figures/comparison.rules.js';
import type { FigureOut } from '../../src/shared/figure.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { type Username, idOf, unitId } from '../support/world.js';

interface Compared {
  key: string;
  now: FigureOut | null;
  before: FigureOut | null;
  difference: number | null;
  share: number | null;
}

describe('a year beside the one before it', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
      await makeItem(bloc.database, { unit, state: 'registered' });
    for (const unit of ['KBNN', 'BHXH'] as const)
      await makeItem(bloc.database, { unit, year: 2017, state: 'verified', aspect: 'dao-duc' });
  });
  afterAll(() => bloc.stop());

  const compare = async (username: Username = 'lanhdao', query = 'year=2018&with=2017') =>
    must(200, await bloc.as(username).get(`/api/summaries/comparison?${query}`));
  const figures = ({ groups }: { groups: { items: Compared[] }[] }) => groups.flatMap(({ items }) => items);
  const words = ({ changes }: { changes: { words: string }[] }) => changes.map((one) => one.words);
  const sql = (text: string, values: unknown[] = []) => bloc.database.query(text, values);

  test('each figure has both values, their difference and its share', async () => {
    const all = figures(await compare());
    const of = (wanted: string) => all.find(({ key }) => key === wanted);
    expect(of('total.collective')).toMatchObject({
      now: { value: 3 },
      before: { value: 2 },
      difference: 1,
      share: 0.5,
    });
    // Of nothing there is no share.
    expect(of('state.registered')).toMatchObject({ difference: 3, share: null });
    expect(of('state.verified')).toMatchObject({ difference: -2, share: -1 });
    expect(all.map(({ key }) => key)).toEqual(expect.arrayContaining(['shortcoming.found', 'study.planned']));
  });

  test.each(['lanhdao', 'bithu.kbnn'] as const)('for %s each value opens its rows', async (username) => {
    const wrong: unknown[] = [];
    for (const { now, before } of figures(await compare(username))) {
      for (const figure of [now, before]) {
        if (!figure?.value) continue;
        const query = new URLSearchParams();
        for (const [name, value] of Object.entries(figure.filter))
          for (const one of [value].flat()) query.append(name, String(one));
        const { total } = must(200, await bloc.as(username).get(`/api/${figure.list}?${query.toString()}`));
        if (total !== figure.value) wrong.push([figure, total]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('two years that are set up alike have nothing to tell', async () => {
    expect(words(await compare())).toEqual([]);
  });

  test('what changed in between is told in words, with day and decision', async () => {
    await sql(`UPDATE year_list_items SET name = 'Đạo đức cách mạng' WHERE year = 2018 AND code = 'dao-duc'`);
    await sql(`DELETE FROM year_list_items WHERE year = 2018 AND code = 'tiet-kiem'`);
    await sql(`INSERT INTO year_list_items VALUES (2018, 'topic', 'cong-vu', 'Kỷ cương công vụ', 5)`);
    await sql(`UPDATE year_deadlines SET due_on = '2018-12-01' WHERE year = 2018 AND kind = 'yearly'`);
    const event = idOf('merger');
    await sql(
      `INSERT INTO unit_events (id, kind, decision_number, decided_on, effective_on)
       VALUES ($1, 'merge-into', '12-QĐ/TU', '2018-06-20', '2018-07-01')`,
      [event],
    );
    await sql(`INSERT INTO unit_links VALUES ($1, $2, $3, true)`, [event, unitId('SDL'), unitId('BHXH')]);
    await sql(`INSERT INTO unit_event_units VALUES ($1, $2, 'ended')`, [event, unitId('SDL')]);
    await sql(`UPDATE unit_versions SET valid_to = '2018-07-01' WHERE unit_id = $1`, [unitId('SDL')]);
    await sql(`UPDATE unit_versions SET valid_to = '2018-03-01' WHERE unit_id = $1`, [unitId('KBNN')]);
    await sql(
      `INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, position, valid_from, decision_number)
       SELECT unit_id, parent_id, code, name, short_name, 'Đảng bộ KBNN Nghệ An', kind, position, '2018-03-01', '7-QĐ/ĐUK'
         FROM unit_versions WHERE unit_id = $1`,
      [unitId('KBNN')],
    );
    const told = await compare();
    expect(words(told)).toEqual([
      'Số đơn vị: 3 → 2',
      'Sáp nhập Chi bộ Sở Du lịch vào Đảng bộ Bảo hiểm xã hội từ ngày 1/7/2018 (Quyết định số 12-QĐ/TU)',
      'Đổi tên Đảng bộ Kho bạc Nhà nước thành Đảng bộ KBNN Nghệ An từ ngày 1/3/2018 (Quyết định số 7-QĐ/ĐUK)',
      'Nhóm nội dung đổi tên: Đạo đức thành Đạo đức cách mạng',
      'Chủ đề có thêm từ năm 2018: Kỷ cương công vụ',
      'Chủ đề không còn trong danh mục năm 2018: Thực hành tiết kiệm',
      'Thời hạn gửi báo cáo năm: trước 15/12/2017, nay 1/12/2018',
    ]);
    expect(told.changes[1]).toMatchObject({ about: 'unit', on: '2018-07-01', decision: '12-QĐ/TU' });
    const topic = figures(told).find(({ key }) => key === 'topic.tiet-kiem');
    expect(topic).toMatchObject({ now: null, difference: null });
  });

  test('a unit is told of itself, and of what went into it', async () => {
    expect(words(await compare('lanhdao', 'year=2018&with=2017&unit=BHXH')).slice(0, 1)).toEqual([
      'Sáp nhập Chi bộ Sở Du lịch vào Đảng bộ Bảo hiểm xã hội từ ngày 1/7/2018 (Quyết định số 12-QĐ/TU)',
    ]);
    expect(words(await compare('bithu.kbnn')).filter((one) => one.includes('Sở Du lịch'))).toEqual([]);
  });

  test('it is read by successors as well', async () => {
    const { view, viewOn, groups } = await compare('lanhdao', 'year=2018&with=2017&view=2018-07-01');
    expect([view, viewOn]).toEqual(['successor', '2018-07-01']);
    expect(groups[0].items[0].before.filter).toMatchObject({ view: '2018-07-01' });
  });

  test('a year is compared with an earlier one only', async () => {
    const answer = await bloc.as('lanhdao').get('/api/summaries/comparison?year=2018&with=2018');
    expect(told(answer)).toBe('400 request.invalid');
    expect(told(await bloc.as('lanhdao').get('/api/summaries/comparison?year=2018'))).toBe('200');
  });

  test('amounts are subtracted exactly', () => {
    expect([
      less('0.3', '0.1'),
      less('1', '2.50'),
      less('100', '100'),
      less('9007199254740993', '1'),
    ]).toEqual(['0.2', '-1.5', '0', '9007199254740992']);
  });
});
