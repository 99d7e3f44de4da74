import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { bytesOf, confirm, rowsOf, takeIn, workbookOf } from '../support/imports.js';

const QUERY = 'kind=commitments&year=2019&unit=KBNN.CB1';
const HEAD = ['Việc làm theo Bác', 'Mức cần đạt', 'Số liệu hiện nay', 'Thời hạn hoàn thành'];

describe('what people really write', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
  });
  afterAll(() => world.stop());
  const clerk = () => world.as('giupviec.kbnn');
  const written = async (content: string) => {
    const { items } = must(
      200,
      await clerk().get(`/api/commitments?year=2019&q=${encodeURIComponent(content)}`),
    );
    return items[0];
  };

  test('numbers, percentages and dates of all shapes are kept as their reader sees them', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Trang 1');
    sheet.addRows([
      HEAD,
      ['Số thứ nhất.', 0.125, 1250000, new Date(Date.UTC(2019, 2, 31))],
      ['Số thứ hai.', '1.234,56', '1234.56', '31-3-2019'],
      ['Số thứ ba.', 0.1 + 0.2, '95 %', 'ngày 05 tháng 02 năm 2019'],
    ]);
    sheet.getCell('B2').numFmt = '0.0%';
    sheet.getCell('C2').numFmt = '#,##0';
    sheet.getCell('D2').numFmt = 'dd/mm/yyyy';
    const found = await takeIn(clerk(), QUERY, await bytesOf(workbook));
    expect(found.counts).toMatchObject({ new: 3, bad: 0 });
    await confirm(clerk(), found.id);
    expect(await written('Số thứ nhất')).toMatchObject({
      target: '12,5 %',
      baseline: '1.250.000',
      deadline: '2019-03-31',
    });
    expect(await written('Số thứ hai')).toMatchObject({
      target: '1.234,56',
      baseline: '1234.56',
      deadline: '2019-03-31',
    });
    expect(await written('Số thứ ba')).toMatchObject({
      target: '0,3',
      baseline: '95 %',
      deadline: '2019-02-05',
    });
  });

  test('marks apart from their letters, hard spaces and invisible signs are cleaned', async () => {
    const odd = 'Tiếp công\u00a0dân\u200b đúng giờ.'.normalize('NFD');
    const found = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([HEAD.map((one) => one.normalize('NFD')), [odd, '5 buổi']]),
    );
    expect(found.counts).toMatchObject({ new: 1 });
    await confirm(clerk(), found.id);
    expect(await written('Tiếp công dân đúng giờ')).toMatchObject({ content: 'Tiếp công dân đúng giờ.' });
  });

  test('what is left of Telex is pointed out, and kept as it is once that is confirmed', async () => {
    const found = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([HEAD, ['Nguyeenx tắc kys giao ban hằng tuần.', '52 buổi']]),
    );
    const [row] = await rowsOf(clerk(), found.id, 'ask');
    expect(row!.issues).toMatchObject([{ code: 'text.telex', column: 'Việc làm theo Bác' }]);
    expect(row!.issues[0]!.message).toContain('“Nguyeenx” (Nguyễn)');
    must(200, await clerk().post(`/api/imports/${found.id}/answers`, { acceptAll: true }));
    await confirm(clerk(), found.id);
    expect(await written('giao ban hằng tuần')).toMatchObject({
      content: 'Nguyeenx tắc kys giao ban hằng tuần.',
    });
  });

  test('an old font is recognised, shown converted, and nothing is written before the answer', async () => {
    const text = 'Gi¶i quyÕt hå s¬ tr­íc h¹n cho nh©n d©n';
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Trang 1');
    sheet.addRows([HEAD, [text, '95 %']]);
    sheet.getCell('A2').font = { name: '.VnTime', size: 12 };
    const found = await takeIn(clerk(), QUERY, await bytesOf(workbook));
    expect(found).toMatchObject({
      oldFont: 'tcvn3',
      convert: null,
      conversions: [
        { typed: text.replace('\u00ad', ''), converted: 'Giải quyết hồ sơ trước hạn cho nhân dân' },
      ],
    });
    expect(told(await clerk().post(`/api/imports/${found.id}/confirm`))).toBe('422 import.font-unanswered');
    must(200, await clerk().post(`/api/imports/${found.id}/answers`, { convert: true }));
    await confirm(clerk(), found.id);
    expect(await written('trước hạn cho nhân dân')).toMatchObject({
      content: 'Giải quyết hồ sơ trước hạn cho nhân dân',
    });
  });

  test('a text file of an old Windows is read by its marks', async () => {
    const line = 'Việc làm theo Bác;Mức cần đạt\r\nĐọc sách về Bác mỗi tuần một cuốn ở phòng họp;52 cuốn\r\n';
    const bytes = iconv.encode(
      line
        .normalize('NFC')
        .replace(/[ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]/g, (letter) => {
          // Windows-1258 writes the tone after the letter, as typing programs of that time did.
          const parts = [...letter.normalize('NFD')];
          const tone = parts.findIndex((part) => '\u0300\u0309\u0303\u0301\u0323'.includes(part));
          const [mark] = parts.splice(tone, 1);
          return parts.join('').normalize('NFC') + mark;
        }),
      'windows-1258',
    );
    const found = await takeIn(clerk(), QUERY, bytes, 'cu.csv');
    expect(found).toMatchObject({ state: 'checked', oldFont: 'windows-1258' });
    must(200, await clerk().post(`/api/imports/${found.id}/answers`, { convert: true }));
    await confirm(clerk(), found.id);
    expect(await written('Đọc sách về Bác')).toMatchObject({
      content: 'Đọc sách về Bác mỗi tuần một cuốn ở phòng họp',
      target: '52 cuốn',
    });
  });

  test('a line of numbers under the headings and rows of blanks are not rows', async () => {
    const found = await takeIn(
      clerk(),
      QUERY,
      await workbookOf([
        ['BIỂU TỔNG HỢP'],
        HEAD,
        ['(1)', '(2)', '(3)', '(4)'],
        ['   ', null, ' '],
        ['Hàng thật.', '1'],
      ]),
    );
    expect(found.counts).toMatchObject({ new: 1, bad: 0 });
    expect((await rowsOf(clerk(), found.id)).map(({ row }) => row)).toEqual([5]);
  });
});
