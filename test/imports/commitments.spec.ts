import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportOut } from '../../src/imports/import.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import {
  bytesOf,
  confirm,
  headingsOf,
  openWorkbook,
  rowsOf,
  takeIn,
  workbookOf,
} from '../support/imports.js';
import { HEAD, QUERY, row } from '../support/import-rows.js';
import { COMPLETE, makeItem } from '../support/items.js';

describe('items from a file', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
  });
  afterAll(() => world.stop());
  const clerk = () => world.as('giupviec.kbnn');
  const listed = async (q: string) =>
    must(200, await clerk().get(`/api/commitments?year=2019&q=${encodeURIComponent(q)}`)).items;

  test('the template that goes out comes in again, with what was filled into it and nothing else', async () => {
    const file = await clerk().download(`/api/imports/template.xlsx?${QUERY}&unit=KBNN.CB1`);
    expect(file.headers['content-disposition']).toContain(
      encodeURIComponent('Mẫu đăng ký 2019 KBNN.CB1.xlsx'),
    );
    const workbook = await openWorkbook(must(200, file));
    const sheet = workbook.getWorksheet('Việc đăng ký')!;
    const { row: head, at } = headingsOf(sheet);
    const names = [1, 2, 3, 4].map((place) => sheet.getRow(head + place).getCell(at('Họ và tên')).value);
    expect(names).toEqual([null, 'Phạm Quang Dũng', 'Võ Minh Đức', 'Hoàng Thị Lan']);
    const line = sheet.getRow(head + 3);
    line.getCell(at('Việc làm theo Bác')).value = 'Trả lời thư hỏi của khách trong ngày.';
    line.getCell(at('Nhóm nội dung')).value = 'Đạo đức';
    line.getCell(at('Thời hạn hoàn thành')).value = new Date(Date.UTC(2019, 10, 30));
    const found = await takeIn(clerk(), QUERY, await bytesOf(workbook));
    expect(found).toMatchObject({
      state: 'checked',
      failure: null,
      counts: { new: 1, change: 0, same: 0, ask: 0, bad: 0 },
    });
    const done = await confirm(clerk(), found.id);
    expect(done).toMatchObject({ state: 'done', written: 1 });
    const [item] = await listed('Trả lời thư hỏi của khách');
    expect(item).toMatchObject({
      state: 'draft',
      kind: 'individual',
      aspect: 'dao-duc',
      deadline: '2019-11-30',
      unit: { code: 'KBNN.CB1' },
      registrant: { name: 'Võ Minh Đức' },
      onBehalf: true,
    });
    const history = must(200, await clerk().get(`/api/commitments/${item.id}/history`)).items;
    expect(history).toMatchObject([
      { action: 'create', by: 'Lê Thanh Bình', onBehalfOf: 'Võ Minh Đức', changes: { import: found.id } },
    ]);
  });

  test('all that is wrong is told at once with sheet, row, column, value and remedy, and the right rows go in', async () => {
    const bytes = await workbookOf([
      ['DANH MỤC VIỆC ĐĂNG KÝ'],
      [],
      HEAD,
      row({ 'Việc làm theo Bác': 'Dòng đúng giữa các dòng chưa đúng.' }),
      [],
      row({ 'Thời hạn hoàn thành': '31/2/2019', 'Nhóm nội dung': 'Nhóm lạ' }),
      row({ 'Việc làm theo Bác': 'x'.repeat(2001), 'Mã đơn vị': 'BHXH.CB1' }),
      row({ Loại: 'Việc của cá nhân', 'Họ và tên': 'Không Có Ai' }),
    ]);
    const found = await takeIn(clerk(), QUERY, bytes);
    expect(found.counts).toEqual({ new: 1, change: 0, same: 0, ask: 0, bad: 3 });
    const bad = await rowsOf(clerk(), found.id, 'bad');
    expect(bad.map(({ row: number }) => number)).toEqual([6, 7, 8]);
    expect(bad.map(({ issues }) => issues.map(({ column, code }) => `${column} ${code}`))).toEqual([
      ['Thời hạn hoàn thành value.bad-date', 'Nhóm nội dung value.wrong-choice'],
      ['Mã đơn vị value.wrong-choice'],
      ['Họ và tên value.wrong-choice'],
    ]);
    expect(bad[0]!.issues[0]!.sentence).toBe(
      'Trang “Việc đăng ký”, dòng 6, cột “Thời hạn hoàn thành”: “31/2/2019” – Ngày chưa đúng. Đề nghị nhập ngày/tháng/năm, ví dụ 31/12/2018.',
    );
    expect(await confirm(clerk(), found.id)).toMatchObject({ state: 'done', written: 1 });
    expect(await listed('Dòng đúng giữa các dòng')).toHaveLength(1);

    const back = await openWorkbook(
      must(200, await clerk().download(`/api/imports/${found.id}/failed-rows.xlsx`)),
    );
    const sheet = back.getWorksheet('Việc đăng ký')!;
    const { row: head, at } = headingsOf(sheet);
    expect(sheet.getRow(head + 1).getCell(at('Cần sửa')).text).toContain('Ngày chưa đúng');
    expect(sheet.getRow(head + 1).getCell(at('Thời hạn hoàn thành')).value).toBe('31/2/2019');
    sheet.getRow(head + 1).getCell(at('Thời hạn hoàn thành')).value = '28/2/2019';
    sheet.getRow(head + 1).getCell(at('Nhóm nội dung')).value = 'Tư tưởng';
    const again = await takeIn(clerk(), QUERY, await bytesOf(back));
    expect(again.counts).toMatchObject({ new: 1, bad: 2 });
  });

  test('a name without marks is shown for confirmation and never guessed silently', async () => {
    const typed = row({
      Loại: 'Việc của cá nhân',
      'Họ và tên': 'hoang thi lan',
      'Việc làm theo Bác': 'Ghi tên không dấu.',
    });
    const found = await takeIn(clerk(), QUERY, await workbookOf([HEAD, typed]));
    expect(found.counts).toMatchObject({ new: 0, ask: 1 });
    const [asked] = await rowsOf(clerk(), found.id);
    expect(asked).toMatchObject({
      outcome: 'ask',
      issues: [{ code: 'name.matched', message: 'Hệ thống đọc là “Hoàng Thị Lan”.' }],
    });
    expect(told(await clerk().post(`/api/imports/${found.id}/confirm`))).toBe('422 import.unanswered');
    const answered = must(
      200,
      await clerk().post(`/api/imports/${found.id}/answers`, { accept: [asked!.id] }),
    ) as ImportOut;
    expect(answered.counts).toMatchObject({ new: 1, ask: 0 });
    expect(await confirm(clerk(), found.id)).toMatchObject({ written: 1 });
    expect(await listed('Ghi tên không dấu')).toMatchObject([{ registrant: { name: 'Hoàng Thị Lan' } }]);
  });

  test('the same file again changes nothing, and an unchanged row is told so', async () => {
    const bytes = await workbookOf([HEAD, row({ 'Việc làm theo Bác': 'Gửi tệp này hai lần.' })]);
    const first = await takeIn(clerk(), QUERY, bytes);
    await confirm(clerk(), first.id);
    const second = await takeIn(clerk(), QUERY, bytes);
    expect(second.counts).toEqual({ new: 0, change: 0, same: 1, ask: 0, bad: 0 });
    expect(told(await clerk().post(`/api/imports/${second.id}/confirm`))).toBe('422 import.nothing-to-write');
    expect(await listed('Gửi tệp này hai lần')).toHaveLength(1);
  });

  test('a register that went out comes in: the row that was edited changes, the others stay as they are', async () => {
    for (const content of ['Sổ đi và về một.', 'Sổ đi và về hai.', 'Sổ đi và về ba.'])
      await makeItem(world.database, { ...COMPLETE, year: 2019, content, state: 'draft' });
    await makeItem(world.database, {
      ...COMPLETE,
      year: 2019,
      content: 'Sổ đi và về đã xác nhận.',
      state: 'registered',
    });
    const out = await clerk().download('/api/reports/commitments.xlsx?year=2019&unit=KBNN');
    const workbook = await openWorkbook(must(200, out));
    const sheet = workbook.getWorksheet('Việc đăng ký')!;
    const { row: head, at } = headingsOf(sheet);
    const edit = (content: string, heading: string, value: string) => {
      for (let number = head + 1; number <= sheet.rowCount; number += 1) {
        const line = sheet.getRow(number);
        if (line.getCell(at('Việc làm theo Bác')).value === content) line.getCell(at(heading)).value = value;
      }
    };
    edit('Sổ đi và về hai.', 'Mức cần đạt', '1.234,5 hồ sơ');
    edit('Sổ đi và về đã xác nhận.', 'Mức cần đạt', '1 %');
    edit('Sổ đi và về ba.', 'Mã đơn vị', 'KBNN.CB2');
    const found = await takeIn(clerk(), QUERY, await bytesOf(workbook));
    expect(found.counts).toMatchObject({ new: 0, change: 1, ask: 0, bad: 2 });
    const [change] = await rowsOf(clerk(), found.id, 'change');
    expect(change!.changes).toEqual([
      { column: 'Mức cần đạt', from: '95 % hồ sơ trước hạn', to: '1.234,5 hồ sơ' },
    ]);
    const bad = await rowsOf(clerk(), found.id, 'bad');
    expect(bad.flatMap(({ issues }) => issues.map(({ code }) => code)).sort()).toEqual([
      'commitment.wrong-state',
      'value.fixed',
    ]);
    await confirm(clerk(), found.id);
    expect(await listed('Sổ đi và về hai')).toMatchObject([{ target: '1.234,5 hồ sơ', version: 2 }]);

    // The old file carries the old version of what was changed since.
    edit('Sổ đi và về hai.', 'Mức cần đạt', '2 hồ sơ');
    const late = await takeIn(clerk(), QUERY, await bytesOf(workbook));
    const codes = (await rowsOf(clerk(), late.id, 'bad')).flatMap(({ issues }) =>
      issues.map(({ code }) => code),
    );
    expect(codes).toContain('commitment.stale');
  });

  test('what was written is taken back while none of it has moved on, and refused afterwards', async () => {
    const contents = ['Lần nhập sẽ hoàn tác một.', 'Lần nhập sẽ hoàn tác hai.'];
    const first = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([HEAD, ...contents.map((content) => row({ 'Việc làm theo Bác': content }))]),
    );
    await confirm(clerk(), first.id);
    expect(await listed('Lần nhập sẽ hoàn tác')).toHaveLength(2);
    expect(must(200, await clerk().post(`/api/imports/${first.id}/undo`))).toMatchObject({
      state: 'undone',
      written: 0,
    });
    expect(await listed('Lần nhập sẽ hoàn tác')).toHaveLength(0);
    expect(told(await clerk().post(`/api/imports/${first.id}/undo`))).toBe('409 import.wrong-state');

    const second = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([HEAD, ...contents.map((content) => row({ 'Việc làm theo Bác': content }))]),
    );
    await confirm(clerk(), second.id);
    const [sent] = await listed('hoàn tác một');
    must(200, await clerk().post(`/api/commitments/${sent.id}/submit`));
    const refused = await clerk().post(`/api/imports/${second.id}/undo`);
    expect(told(refused)).toBe('409 import.undo-refused');
    expect(refused.body.title).toContain('vì 1 dòng');
    expect(await listed('Lần nhập sẽ hoàn tác')).toHaveLength(2);
  });
});
