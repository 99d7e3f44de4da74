import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, startApp } from '../support/app.js';
import { PLACES, RESULTS, SPAN, byUnit, fillTables, named, tableFor, tablesFor } from '../support/tables.js';
import { SHORTCOMING_OF_LAN, type Username, unitId } from '../support/world.js';

describe('what the appendix tables tell', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await fillTables(bloc);
  });
  afterAll(() => bloc.stop());

  const answer = (username: Username, query = SPAN) => tablesFor(bloc, username, query);
  const table = (username: Username, number: number, query?: string) =>
    tableFor(bloc, username, number, query);

  test('a leader sees every unit that must report, in the order of the office, and no other', async () => {
    const { rows } = await table('lanhdao', 1);
    expect(rows.map(({ unit }) => unit)).toEqual(['KBNN', 'BHXH', 'SDL']);
    expect((await table('bithu.kbnn', 1)).rows.map(({ unit }) => unit)).toEqual(['KBNN']);
    expect((await table('quantri', 1)).rows).toEqual([]);
  });

  test('cells and Party members are those of the last day, each once; who is no member is not counted', async () => {
    const one = await table('lanhdao', 1);
    expect(byUnit(one, 'KBNN')).toMatchObject({
      'Chi bộ: Tổng số': 2,
      'Chi bộ: Có đăng ký': 1,
      // Seven with a Party office, Võ Minh Đức having none; three of them registered.
      'Đảng viên: Tổng số': 7,
      'Đảng viên: Đăng ký': 3,
      'Đảng viên: Tỷ lệ %': 3 / 7,
    });
    expect(byUnit(one, 'SDL')).toMatchObject({
      'Chi bộ: Tổng số': 1,
      'Chi bộ: Có đăng ký': 0,
      'Đảng viên: Tổng số': 2,
    });
    expect(byUnit(one, null)).toMatchObject({
      'Chi bộ: Tổng số': 4,
      'Đảng viên: Tổng số': 11,
      'Đảng viên: Đăng ký': 4,
    });
  });

  test('who looks into no unit is told no number of members; a secretary of a cell those of the cell', async () => {
    const none = { 'Chi bộ: Tổng số': null, 'Đảng viên: Tổng số': null, 'Đảng viên: Tỷ lệ %': null };
    expect(byUnit(await table('canbo.kbnn', 1), 'KBNN')).toMatchObject(none);
    expect(byUnit(await table('bithu.kbnn.cb1', 1), 'KBNN')).toMatchObject({
      'Chi bộ: Tổng số': 1,
      'Đảng viên: Tổng số': 2,
    });
  });

  test('a unit without registration shows 0, and what does not apply to it is nothing', async () => {
    expect(byUnit(await table('lanhdao', 1), 'SDL')).toMatchObject({
      'Việc của tập thể': 0,
      'Việc của cá nhân: Tổng số': 0,
      'Việc của cá nhân: Trong đó của người đứng đầu': 0,
      'Chia theo nhóm nội dung: Chưa phân loại': 0,
      'Việc gắn với hạn chế: Số việc': 0,
      'Việc gắn với hạn chế: Tỷ lệ %': null,
      'Ngày gửi danh mục': null,
      'Trạng thái': null,
    });
    const unopened = await table('lanhdao', 1, 'from=2019&to=2019');
    expect(byUnit(unopened, 'KBNN')).toMatchObject({
      'Việc của tập thể': 0,
      'Ngày gửi danh mục': null,
      'Trạng thái': null,
    });
  });

  test('the list of the year is told with its day and state', async () => {
    const one = await table('lanhdao', 1);
    expect(byUnit(one, 'KBNN')).toMatchObject({
      'Ngày gửi danh mục': '2018-04-05',
      'Trạng thái': 'Đã tiếp nhận để tổng hợp',
    });
    expect(byUnit(one, 'BHXH')).toMatchObject({
      'Ngày gửi danh mục': '2018-04-20',
      'Trạng thái': 'Cần hoàn thiện',
    });
  });

  test('results are told apart, each item in one of them', async () => {
    const one = await table('lanhdao', 2, 'from=2017&to=2018');
    const total = byUnit(one, null);
    expect(Object.keys(total)).toEqual([
      'TT',
      'Đơn vị',
      'Việc đăng ký',
      'Kết quả được xác nhận: Vượt mức đăng ký',
      'Kết quả được xác nhận: Đạt',
      'Kết quả được xác nhận: Đạt một phần',
      'Kết quả được xác nhận: Chưa đạt',
      'Kết quả được xác nhận: Chưa có minh chứng',
      'Kết quả được xác nhận: Dừng thực hiện',
      'Kết quả được xác nhận: Chưa xác nhận kết quả',
      'Có minh chứng',
      'Tiếp tục năm sau',
    ]);
    const [verified] = await bloc.database.query(
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE remedy = 'carried')::int AS carried FROM commitments WHERE state = 'verified'`,
    );
    expect(total['Tiếp tục năm sau']).toBe(verified.carried);
    const results = RESULTS.map((_, place) => Number(one.total.cells[3 + place]!.value));
    expect(results.reduce((all, value) => all + value, 0)).toBe(verified.n);
    expect(total['Kết quả được xác nhận: Dừng thực hiện']).toBe(PLACES.length * 2);
    const [proven] = await bloc.database.query(
      `SELECT count(DISTINCT c.id)::int AS n FROM commitments c JOIN attachments a ON a.subject_id = c.id WHERE c.counted`,
    );
    expect(total['Có minh chứng']).toBe(proven.n);
    expect(proven.n).toBeGreaterThan(5);
  });

  test('shortcomings are told of units with what became of them; of persons a number, no text and no name', async () => {
    const one = await table('lanhdao', 5);
    expect(byUnit(one, 'KBNN')).toMatchObject({
      'Hạn chế': 'Một số hồ sơ giải quyết còn chậm.',
      'Nguồn kiểm điểm': 'Kiểm điểm năm 2017',
      'Thời hạn': '2018-12-15',
      'Kết quả khắc phục': 'Chưa có việc đăng ký khắc phục',
      'Còn tiếp tục': 'Có',
    });
    expect(one.rows.map(({ unit, cells }) => [unit, cells[2]!.value])).toEqual([
      ['KBNN', 'Một số hồ sơ giải quyết còn chậm.'],
      ['KBNN', 'Của cá nhân: 1 nội dung được theo dõi khắc phục'],
      ['BHXH', 'Tiếp dân có lúc chưa kịp thời.'],
      ['SDL', null],
    ]);
    expect(byUnit(one, null)).toMatchObject({ 'Hạn chế': '2 hạn chế', 'Còn tiếp tục': '2 hạn chế' });
    const [lan] = await bloc.database.query(`SELECT text FROM shortcomings WHERE id = $1`, [
      SHORTCOMING_OF_LAN,
    ]);
    for (const username of ['lanhdao', 'bithu.kbnn', 'canbo.kbnn'] as const) {
      const told = JSON.stringify(await answer(username, 'from=2017&to=2018'));
      expect(told).not.toContain(lan.text);
      expect(told).not.toContain('Hoàng Thị Lan');
    }
  });

  test('a shortcoming is told as it stood when the span ended; one that was remedied before is not told again', async () => {
    await bloc.database.query(
      `INSERT INTO shortcoming_steps (shortcoming_id, year, act, state, reason, business_date)
       SELECT id, 2018, 'close', 'closed', 'Không còn quầy riêng.', '2018-11-20' FROM shortcomings
        WHERE person_id IS NULL AND unit_id = $1`,
      [unitId('BHXH')],
    );
    const texts = async (query: string) =>
      (await table('lanhdao', 5, query)).rows.map(({ cells }) => cells[2]!.value);
    expect(await texts('from=2018&to=2018')).toContain('Tiếp dân có lúc chưa kịp thời.');
    expect(await texts('from=2019&to=2019')).toEqual([
      'Một số hồ sơ giải quyết còn chậm.',
      'Của cá nhân: 1 nội dung được theo dõi khắc phục',
      null,
      null,
    ]);
    const told = async (query: string) =>
      byUnit(await table('lanhdao', 5, query), 'BHXH')['Kết quả khắc phục'];
    expect(await told('from=2017&to=2017')).toBeNull();
    expect(await told('from=2018&to=2018')).toBe('Kết thúc theo dõi: Không còn quầy riêng.');
  });

  test('what was not sent is told with its days; an extension does not take it off the list', async () => {
    const one = await table('lanhdao', 8);
    expect(one.title).toBe('Đơn vị chưa gửi báo cáo năm 2018');
    expect(one.rows.map((row) => named(one, row))).toEqual([
      {
        TT: 1,
        'Đơn vị': 'Đảng bộ Kho bạc Nhà nước',
        'Báo cáo chưa gửi': 'Báo cáo kết quả 6 tháng đầu năm 2018',
        'Thời hạn gửi': '2018-07-15',
        'Số ngày quá hạn': 128,
        'Số lần nhắc': 0,
        'Gia hạn: Đến ngày': null,
        'Gia hạn: Lý do': null,
      },
      expect.objectContaining({ 'Đơn vị': 'Đảng bộ Bảo hiểm xã hội', 'Số ngày quá hạn': 128 }),
      expect.objectContaining({
        'Đơn vị': 'Chi bộ Sở Du lịch',
        'Số ngày quá hạn': 0,
        'Gia hạn: Đến ngày': '2018-12-01',
        'Gia hạn: Lý do': 'Đơn vị sắp xếp tổ chức.',
      }),
    ]);
    expect((await table('bithu.bhxh', 8)).rows.map(({ unit }) => unit)).toEqual(['BHXH']);
    expect((await table('canbo.kbnn', 8)).rows).toEqual([]);
  });

  test('the date, the organisation and how many units have sent are told', async () => {
    expect((await answer('lanhdao')).notes).toEqual([
      'Số liệu đến ngày 20/11/2018',
      'Theo tổ chức tại thời điểm đó',
      'Danh mục việc đăng ký của đơn vị năm 2018: 2/2 đơn vị đã gửi; Báo cáo kết quả 6 tháng đầu năm 2018: 0/3 đơn vị đã gửi; Báo cáo kết quả năm 2018: 0/3 đơn vị đã gửi',
    ]);
    expect((await answer('lanhdao', 'from=2019&to=2019')).notes[2]).toBe(
      'Danh mục việc đăng ký của đơn vị năm 2019: —; Báo cáo kết quả 6 tháng đầu năm 2019: —; Báo cáo kết quả năm 2019: —',
    );
  });

  test('of one unit, its own items and those of each cell are a row', async () => {
    const { rows } = await table('lanhdao', 1, 'from=2018&to=2018&unit=KBNN');
    expect(rows.map(({ unit, cells }) => [unit, cells[1]!.value])).toEqual([
      ['KBNN', 'Đảng bộ Kho bạc Nhà nước'],
      ['KBNN.CB1', 'Chi bộ Văn phòng'],
      ['KBNN.CB2', 'Chi bộ Kế toán'],
    ]);
  });
});
