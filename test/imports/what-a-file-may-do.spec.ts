import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { confirm, takeIn, workbookOf } from '../support/imports.js';
import { HEAD, QUERY, row } from '../support/import-rows.js';
import { COMPLETE, makeItem } from '../support/items.js';
import { unitId } from '../support/world.js';

describe('what a file may and may not do', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
  });
  afterAll(() => world.stop());
  const clerk = () => world.as('giupviec.kbnn');
  const listed = async (q: string) =>
    must(200, await clerk().get(`/api/commitments?year=2019&q=${encodeURIComponent(q)}`)).items;

  test('undoing a change puts the words back', async () => {
    const id = await makeItem(world.database, {
      ...COMPLETE,
      year: 2019,
      content: 'Việc sẽ được sửa rồi trả lại.',
      target: '10 lần',
    });
    const { code } = must(200, await clerk().get(`/api/commitments/${id}`));
    const found = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([
        ['Mã việc', 'Việc làm theo Bác', 'Mức cần đạt'],
        [code, 'Việc sẽ được sửa rồi trả lại.', '20 lần'],
      ]),
    );
    expect(found.counts).toMatchObject({ change: 1 });
    await confirm(clerk(), found.id);
    expect(must(200, await clerk().get(`/api/commitments/${id}`))).toMatchObject({ target: '20 lần' });
    must(200, await clerk().post(`/api/imports/${found.id}/undo`));
    expect(must(200, await clerk().get(`/api/commitments/${id}`))).toMatchObject({
      target: '10 lần',
      measures: COMPLETE.measures,
    });
  });

  test('a row that somebody changed between the preview and the confirmation is not written over', async () => {
    const id = await makeItem(world.database, {
      ...COMPLETE,
      year: 2019,
      content: 'Hai người cùng sửa một dòng.',
    });
    const item = must(200, await clerk().get(`/api/commitments/${id}`));
    const rows = [
      ['Mã việc', 'Việc làm theo Bác', 'Mức cần đạt'],
      [item.code, 'Hai người cùng sửa một dòng.', 'của tệp'],
    ];
    const found = await takeIn(clerk(), QUERY, await workbookOf(rows));
    must(
      200,
      await clerk().patch(`/api/commitments/${id}`, { version: item.version, target: 'của người khác' }),
    );
    const done = await confirm(clerk(), found.id);
    expect(done).toMatchObject({ state: 'done', written: 0, counts: { bad: 1 } });
    expect(must(200, await clerk().get(`/api/commitments/${id}`))).toMatchObject({
      target: 'của người khác',
    });
  });

  test('a text file with semicolons and other headings in another order is read the same', async () => {
    const text =
      '﻿STT;Nội dung việc làm theo Bác;Đơn vị;Nhóm;Chỉ tiêu;Thời hạn\r\n1;"Đọc tệp chữ; có dấu chấm phẩy.";Chi bộ Văn phòng;Đạo đức;1.250.000;5/2/2019\r\n';
    const found = await takeIn(clerk(), QUERY, Buffer.from(text), 'danh-muc.csv');
    expect(found).toMatchObject({ state: 'checked', counts: { new: 1, bad: 0 } });
    await confirm(clerk(), found.id);
    expect(await listed('Đọc tệp chữ')).toMatchObject([
      {
        content: 'Đọc tệp chữ; có dấu chấm phẩy.',
        target: '1.250.000',
        deadline: '2019-02-05',
        unit: { code: 'KBNN.CB1' },
      },
    ]);
  });

  test('a file of another year, of another form or without headings is refused as a whole', async () => {
    const template = must(
      200,
      await clerk().download(`/api/imports/template.xlsx?kind=commitments&year=2018&unit=KBNN`),
    );
    expect(await takeIn(clerk(), QUERY, template)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('năm 2018'),
    });
    expect(await takeIn(clerk(), 'kind=organisation', template)).toMatchObject({ state: 'failed' });
    expect(await takeIn(clerk(), QUERY, await workbookOf([['Sổ tay'], ['một', 'hai']]))).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('Không tìm thấy dòng tiêu đề'),
    });
    expect(await takeIn(clerk(), QUERY, Buffer.from('<html>không phải Excel</html>'))).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('Không đọc được tệp'),
    });
  });

  test('a file is its owner’s alone, and a reader without the book writes nothing by it', async () => {
    const bytes = await workbookOf([HEAD, row({ 'Việc làm theo Bác': 'Tệp của người khác.' })]);
    const found = await takeIn(clerk(), QUERY, bytes);
    for (const path of ['', '/rows', '/failed-rows.xlsx'])
      expect(told(await world.as('bithu.kbnn').get(`/api/imports/${found.id}${path}`))).toBe('404 not-found');
    for (const act of ['confirm', 'undo', 'answers'])
      expect(told(await world.as('bithu.kbnn').post(`/api/imports/${found.id}/${act}`))).toBe(
        '404 not-found',
      );
    const leader = await takeIn(world.as('lanhdao'), QUERY, bytes);
    expect(leader.counts).toMatchObject({ new: 0, bad: 1 });
    expect(told(await clerk().delete(`/api/imports/${found.id}`))).toBe('204');
    expect(told(await clerk().get(`/api/imports/${found.id}`))).toBe('404 not-found');
  });

  test('a member takes in their own items and nobody else’s', async () => {
    const member = world.as('canbo.kbnn');
    const own = row({
      Loại: 'Việc của cá nhân',
      'Họ và tên': 'Hoàng Thị Lan',
      'Việc làm theo Bác': 'Việc của chính mình.',
    });
    const others = row({
      Loại: 'Việc của cá nhân',
      'Họ và tên': 'Võ Minh Đức',
      'Việc làm theo Bác': 'Việc của người khác.',
    });
    const found = await takeIn(member, QUERY, await workbookOf([HEAD, own, others]));
    expect(found.counts).toMatchObject({ new: 1, bad: 1 });
    await confirm(member, found.id);
    expect(await listed('Việc của chính mình')).toMatchObject([
      { onBehalf: false, unit: { id: unitId('KBNN.CB1') } },
    ]);
  });
});
