import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ImportOut } from '../../src/imports/import.dto.js';
import { type TestApp, must, startApp } from '../support/app.js';
import {
  bytesOf,
  confirm,
  headingsOf,
  openWorkbook,
  rowsOf,
  settled,
  takeIn,
  workbookOf,
} from '../support/imports.js';
import { COMPLETE, makeItem } from '../support/items.js';

const QUERY = 'kind=commitments&year=2019';
const HEAD = [
  'Mã việc',
  'Mã đơn vị',
  'Việc làm theo Bác',
  'Biện pháp thực hiện',
  'Mức cần đạt',
  'Thời hạn hoàn thành',
];

describe('what must not happen by a file', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
  });
  afterAll(() => world.stop());
  const clerk = () => world.as('giupviec.kbnn');
  const made = async (content: string) => {
    const id = await makeItem(world.database, { ...COMPLETE, year: 2019, content });
    return must(200, await clerk().get(`/api/commitments/${id}`));
  };
  const count = async (content: string) =>
    must(200, await clerk().get(`/api/commitments?year=2019&q=${encodeURIComponent(content)}`))
      .total as number;
  const codes = async (found: ImportOut) =>
    (await rowsOf(clerk(), found.id)).flatMap(({ issues }) => issues.map(({ code }) => code));

  test('the code of a colleague’s item, guessed, tells nothing of it', async () => {
    const id = await makeItem(world.database, {
      ...COMPLETE,
      year: 2019,
      person: 'Võ Minh Đức',
      content: 'Điều riêng của đồng nghiệp.',
      target: 'bí ẩn',
    });
    const { code } = must(200, await clerk().get(`/api/commitments/${id}`));
    const member = world.as('canbo.kbnn');
    const found = await takeIn(
      member,
      QUERY,
      await workbookOf([HEAD, [code, null, 'zz', 'zz', 'zz', '31/12/2019']]),
    );
    const [row] = await rowsOf(member, found.id);
    expect(row).toMatchObject({ outcome: 'bad', changes: [], subjectId: null });
    expect(JSON.stringify(row)).not.toContain('bí ẩn');
    expect(row!.issues.map(({ code: one }) => one)).toEqual(['commitment.unknown']);
  });

  test('one file confirmed twice at once is written once', async () => {
    const bytes = await workbookOf([
      HEAD,
      ...[1, 2, 3].map((n) => [null, 'KBNN.CB1', `Hai người cùng nhập ${n}.`]),
    ]);
    const first = await takeIn(clerk(), QUERY, bytes);
    const second = await takeIn(world.as('bithu.kbnn'), QUERY, bytes);
    await Promise.all([
      clerk().post(`/api/imports/${first.id}/confirm`),
      world.as('bithu.kbnn').post(`/api/imports/${second.id}/confirm`),
    ]);
    await settled(clerk(), first.id);
    await settled(world.as('bithu.kbnn'), second.id);
    expect(await count('Hai người cùng nhập')).toBe(3);
  });

  test('columns that a sheet does not have stay as they are, also when another sheet of the file has them', async () => {
    const item = await made('Cột không có thì giữ nguyên.');
    const narrow = await workbookOf([
      ['Mã việc', 'Việc làm theo Bác', 'Thời hạn hoàn thành'],
      [item.code, item.content, '32/13/2019'],
    ]);
    const bad = await takeIn(clerk(), QUERY, narrow);
    const back = await openWorkbook(
      must(200, await clerk().download(`/api/imports/${bad.id}/failed-rows.xlsx`)),
    );
    const sheet = back.getWorksheet('Việc đăng ký')!;
    const { row, at } = headingsOf(sheet);
    sheet.getRow(row + 1).getCell(at('Thời hạn hoàn thành')).value = '15/12/2018';
    expect((await takeIn(clerk(), QUERY, await bytesOf(back))).counts).toMatchObject({
      same: 1,
      change: 0,
      bad: 0,
    });

    const two = await openWorkbook(
      await workbookOf([HEAD, [null, 'KBNN.CB1', 'Trang rộng.', 'có', '1', '1/2/2019']]),
    );
    two.addWorksheet('Hẹp').addRows([
      ['Mã việc', 'Việc làm theo Bác'],
      [item.code, item.content],
    ]);
    expect((await takeIn(clerk(), QUERY, await bytesOf(two))).counts).toMatchObject({
      new: 1,
      same: 1,
      change: 0,
    });
  });

  test('a row without a code that is found by its words empties nothing', async () => {
    const item = await made('Tìm theo lời, không xóa ô trống.');
    const found = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([HEAD, [null, 'KBNN.CB1', item.content.toUpperCase(), null, '99 %', null]]),
    );
    expect((await rowsOf(clerk(), found.id))[0]!.changes).toEqual([
      { column: 'Mức cần đạt', from: COMPLETE.target, to: '99 %' },
    ]);
  });

  test('a formula without a value and an error of Excel are to be mended, not written', async () => {
    const item = await made('Công thức chưa tính.');
    const workbook = await openWorkbook(
      await workbookOf([HEAD, [item.code, null, item.content, 'x', '#DIV/0!', '1/2/2019']]),
    );
    workbook.worksheets[0]!.getCell('D2').value = { formula: 'A1&"x"' };
    const found = await takeIn(clerk(), QUERY, await bytesOf(workbook));
    expect(found.counts).toMatchObject({ bad: 1, change: 0 });
    expect((await codes(found)).filter((code) => code === 'value.formula')).toHaveLength(2);
  });

  test('headings once more and a line of sums are not items, and numbers alone are rows', async () => {
    const found = await takeIn(
      clerk(),
      `${QUERY}&unit=KBNN.CB1`,
      await workbookOf([
        HEAD.slice(2),
        ['Việc thật.', 'a', '1', '1/2/2019'],
        HEAD.slice(2),
        ['Tổng cộng', null, 1, null],
      ]),
    );
    expect(found.counts).toMatchObject({ new: 1, bad: 0 });
    expect(found.notes.join(' ')).toContain('bỏ qua 1 dòng tổng cộng');
  });

  test('two rows that end as one item are told, by code and by words', async () => {
    const item = await made('Sẽ thành trùng.');
    const found = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([HEAD, [item.code, null, 'Trùng rồi.'], [null, 'KBNN.CB1', 'Trùng rồi.']]),
    );
    expect(await codes(found)).toContain('import.repeated');
    expect(found.counts).toMatchObject({ new: 0, bad: 1 });
  });

  test('a name that stands once over several rows is not taken for the collective without a question', async () => {
    const head = ['Mã đơn vị', 'Họ và tên', 'Việc làm theo Bác'];
    const found = await takeIn(
      clerk(),
      `${QUERY}&unit=KBNN`,
      await workbookOf([head, ['KBNN.CB1', 'Hoàng Thị Lan', 'Việc một.'], [null, null, 'Việc hai.']]),
    );
    expect(found.counts).toMatchObject({ new: 1, ask: 1 });
    expect(await codes(found)).toEqual(['unit.read', 'kind.read']);
  });

  test('what was confirmed is this reading, not another one that the data gives later', async () => {
    const unit = '(SELECT unit_id FROM unit_versions WHERE code = $1)';
    await world.database.query(
      `INSERT INTO people (name, search) VALUES ('Lê Thử Hoà', 'le thu hoa'), ('Lê Thu Hòa', 'le thu hoa')`,
    );
    const post = (name: string) =>
      world.database.query(
        `INSERT INTO postings (person_id, unit_id, valid_from) SELECT id, ${unit}, '2018-01-01' FROM people WHERE name = $2`,
        ['KBNN.CB2', name],
      );
    await post('Lê Thử Hoà');
    const head = ['Mã đơn vị', 'Loại', 'Họ và tên', 'Việc làm theo Bác'];
    const found = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([head, ['KBNN.CB2', 'Cá nhân', 'Le Thu Hoa', 'Của ai đây.']]),
    );
    must(200, await clerk().post(`/api/imports/${found.id}/answers`, { acceptAll: true }));
    await world.database.query(
      `DELETE FROM postings WHERE person_id = (SELECT id FROM people WHERE name = 'Lê Thử Hoà')`,
    );
    await post('Lê Thu Hòa');
    expect(await confirm(clerk(), found.id)).toMatchObject({ written: 0, counts: { bad: 1 } });
    expect(await count('Của ai đây')).toBe(0);
  });

  test('somebody who moved is asked about, and one person typed in two ways is one', async () => {
    const head = ['Họ và tên', 'Mã đơn vị', 'Chức vụ đảng'];
    const bytes = await workbookOf(
      [
        head,
        ['Đặng Thị Hoa', 'KBNN.CB1', 'Đảng viên'],
        ['Mới Thị Hòa', 'kbnn.cb1', null],
        ['MỚI THỊ HOÀ', 'KBNN.CB1', null],
      ],
      'Cán bộ',
    );
    const found = await takeIn(clerk(), 'kind=organisation', bytes);
    expect(found.counts).toMatchObject({ new: 1, ask: 1, bad: 1 });
    expect(await codes(found)).toEqual(['person.namesake', 'import.repeated']);
  });
});
