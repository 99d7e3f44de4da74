import { beforeAll, describe, expect, test } from '@jest/globals';
import type ExcelJS from 'exceljs';
import yauzl from 'yauzl';
import { MARK_SHEET } from '../../../src/documents/workbooks/form.js';
import { formWorkbook } from '../../../src/documents/workbooks/form-workbook.js';
import { LINE_HEIGHT } from '../../../src/documents/workbooks/text-measure.js';
import { COLUMNS, DANGEROUS, LONG, ROWS, form } from '../../support/forms.js';
import { headingRow, opened, rowsBelow, shown, textsAbove } from '../../support/workbooks.js';

/** The text of a part of the file, as it stands in it. */
function partOf(content: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: false }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return;
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        });
      });
    });
  });
}

describe('a form that goes out', () => {
  let content: Buffer;
  let workbook: ExcelJS.Workbook;
  let sheet: ExcelJS.Worksheet;
  let heading: number;
  const first = () => heading + 1;
  const last = () => heading + ROWS.length + 3;
  beforeAll(async () => {
    content = await formWorkbook(form());
    workbook = await opened(content);
    sheet = workbook.getWorksheet('Việc đăng ký')!;
    heading = headingRow(sheet, 'Mã việc');
  });

  test('has the Party heading, its title and notes above the table', () => {
    expect(textsAbove(sheet, heading)).toEqual([
      'ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'DANH MỤC VIỆC ĐĂNG KÝ NĂM 2018',
      'Số liệu đến ngày 20/11/2018',
      'Theo tổ chức tại thời điểm đó',
    ]);
    const party = sheet.getCell('D1');
    expect([party.text, party.font.bold, party.font.underline, party.font.name, party.font.size]).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      true,
      true,
      'Times New Roman',
      12,
    ]);
    expect(sheet.getCell('A2').alignment.horizontal).toBe('center');
    expect(sheet.model.merges).toEqual(expect.arrayContaining(['A1:C1', 'D1:F1', 'A2:F2', 'A3:F3', 'A4:F4']));
  });

  test('keeps its heading row in sight, filters by it and prints it on every page', () => {
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: heading });
    expect(sheet.autoFilter).toBe(`A${heading}:F${last()}`);
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${heading}:${heading}`,
    });
    expect(sheet.headerFooter.oddFooter).toContain('Trang &P/&N');
    expect(sheet.headerFooter.oddHeader).toBeFalsy();
    const { font, border, alignment } = sheet.getCell(heading, 1);
    expect([font.bold, font.name, border.left?.style, alignment.wrapText]).toEqual([
      true,
      'Times New Roman',
      'thin',
      true,
    ]);
  });

  test('holds real dates and numbers, and texts as they are', () => {
    const [one, two] = rowsBelow(sheet, 'Mã việc');
    expect(one).toEqual({
      'Mã việc': 'KBNN-1',
      Loại: 'Việc của tập thể',
      'Chủ đề': null,
      'Việc làm theo Bác': LONG,
      'Thời hạn hoàn thành': '2018-12-15',
      'Lần sửa': 1,
    });
    expect(two).toMatchObject({
      'Việc làm theo Bác': 'dòng một\ndòng hai',
      'Thời hạn hoàn thành': '31/2/2018',
      'Lần sửa': 12_345,
    });
    const date = sheet.getCell(first(), 5);
    expect(date.value).toEqual(new Date(Date.UTC(2018, 11, 15)));
    expect(date.numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell(first(), 6).numFmt).toBe('#,##0');
    expect(sheet.getCell(first(), 4).numFmt).toBe('@');
  });

  test.each(DANGEROUS.map((text, place) => [text, place] as const))('%j stays a text', (text, place) => {
    const row = sheet.getRow(first() + 2 + place);
    for (const column of [1, 2, 3, 4]) {
      const cell = row.getCell(column);
      expect([cell.formula, cell.hyperlink]).toEqual([undefined, undefined]);
      expect(shown(cell)).toBe(text);
    }
  });

  test('has rows as high as their texts need', () => {
    expect(sheet.getRow(first()).height).toBeGreaterThanOrEqual(5 * LINE_HEIGHT);
    expect(sheet.getRow(first() + 1).height).toBe(2 * LINE_HEIGHT);
    expect(sheet.getRow(last()).height).toBe(LINE_HEIGHT);
  });

  test('can be typed into except where it only tells; there is no password', () => {
    // exceljs tells of protection what it read and types nothing of it.
    const { sheetProtection } = sheet as unknown as { sheetProtection: Record<string, unknown> };
    expect(sheetProtection).toMatchObject({
      sheet: true,
      formatColumns: true,
      formatRows: true,
      sort: true,
      autoFilter: true,
    });
    expect(sheetProtection.hashValue).toBeUndefined();
    const locked = (row: number, column: number) => sheet.getCell(row, column).protection?.locked ?? true;
    for (const row of [first(), last()]) {
      expect([1, 2, 3, 4, 5, 6].map((column) => locked(row, column))).toEqual([
        true,
        false,
        false,
        false,
        false,
        true,
      ]);
    }
    expect([locked(1, 1), locked(heading, 2)]).toEqual([true, true]);
  });

  test('the parts of the sheet stand in the order that Excel insists on', async () => {
    const xml = await partOf(content, 'xl/worksheets/sheet1.xml');
    const places = [
      '</sheetData>',
      '<sheetProtection',
      '<autoFilter',
      '<mergeCells',
      '<dataValidations',
      '<pageMargins',
    ];
    const found = places.map((part) => xml.indexOf(part));
    expect(found).toEqual(found.toSorted((one, other) => one - other));
    expect(found).not.toContain(-1);
    expect(xml.split('<sheetProtection')).toHaveLength(2);
  });

  test('offers its lists and checks its dates in every row, blank ones too, by one rule a column', async () => {
    const xml = await partOf(content, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<dataValidations count="2">');
    expect(xml).toContain(`sqref="B${first()}:B${last()}"><formula1>${MARK_SHEET}!$D$2:$D$3</formula1>`);
    expect(xml).toMatch(new RegExp(`type="date"[^>]*ngày/tháng/năm[^>]*sqref="E${first()}:E${last()}"`));
  });

  test('carries its mark and lists on a sheet that nobody sees', () => {
    const hidden = workbook.getWorksheet(MARK_SHEET)!;
    expect(hidden.state).toBe('veryHidden');
    const cells = (column: string) => [1, 2, 3].map((row) => hidden.getCell(`${column}${row}`).value);
    expect(cells('A')).toEqual(['form', 'version', 'unit']);
    expect(cells('B')).toEqual(['commitments', '1', '=KBNN']);
    expect(cells('D')).toEqual(['kinds', 'Việc của tập thể', 'Việc của cá nhân']);
    expect(cells('E')[0]).toBe('topics');
  });
});

describe('other forms', () => {
  test('a demo says so on the sheet and at the top of every printed page', async () => {
    const [sheet] = (await opened(await formWorkbook(form({ demo: true })))).worksheets;
    expect(textsAbove(sheet!, headingRow(sheet!, 'Mã việc'))).toContain(
      'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN',
    );
    expect(sheet!.headerFooter.oddHeader).toContain('BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN');
  });

  test('one that is not locked has no protection, and its cells are as usual', async () => {
    const [only] = form().sheets;
    const [sheet] = (await opened(await formWorkbook(form({ sheets: [{ ...only!, locked: false }] }))))
      .worksheets;
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection).toBeFalsy();
    expect(sheet!.getCell(headingRow(sheet!, 'Mã việc') + 1, 2).protection).toBeUndefined();
  });

  test('one without a row, or with a single column, opens all the same', async () => {
    const [only] = form().sheets;
    const empty = { ...only!, rows: [], blankRows: 0, columns: COLUMNS.slice(0, 1) };
    const [sheet] = (await opened(await formWorkbook(form({ sheets: [empty] })))).worksheets;
    expect(textsAbove(sheet!, headingRow(sheet!, 'Mã việc')).slice(0, 2)).toEqual([
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH',
    ]);
  });

  test('sheets follow each other in one file', async () => {
    const [only] = form().sheets;
    const sheets = [only!, { ...only!, name: 'Cán bộ', rows: ROWS.slice(0, 1) }];
    const workbook = await opened(await formWorkbook(form({ sheets })));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Việc đăng ký', 'Cán bộ', MARK_SHEET]);
    expect(rowsBelow(workbook.worksheets[1]!, 'Mã việc')).toHaveLength(1 + 3);
  });
});
