import { beforeAll, describe, expect, test } from '@jest/globals';
import type ExcelJS from 'exceljs';
import { type TableWorkbook, tableWorkbook } from '../../../src/documents/workbooks/table-workbook.js';
import { opened, shown, textsAbove } from '../../support/workbooks.js';

const TABLES: TableWorkbook = {
  organisation: 'Đảng bộ Khối các cơ quan tỉnh',
  demo: true,
  tables: [
    {
      name: 'Biểu 1',
      title: 'BIỂU 1. ĐĂNG KÝ VIỆC HỌC TẬP VÀ LÀM THEO BÁC NĂM 2018',
      notes: ['Số liệu đến ngày 20/11/2018'],
      columns: [
        { heading: 'TT', width: 5, kind: 'index' },
        { heading: 'Đơn vị', width: 30, kind: 'long' },
        { heading: 'Tổng số', group: 'Chi bộ', width: 9, kind: 'number' },
        { heading: 'Có đăng ký', group: 'Chi bộ', width: 9, kind: 'number' },
        { heading: 'Tỷ lệ %', width: 9, kind: 'percent' },
        { heading: 'Ngày gửi', group: 'Báo cáo', width: 12, kind: 'date' },
      ],
      rows: [
        { values: [1, '=Đảng bộ Kho bạc', 12, 10, 10 / 12, '2018-04-05'] },
        { values: [2, 'Chi bộ Sở Du lịch', 0, 0, null, null] },
      ],
      total: { values: ['', 'Tổng số', 12_000, 10, 0.5, null], bold: true },
    },
    {
      name: 'Biểu 2',
      title: 'BIỂU 2',
      notes: [],
      columns: [
        { heading: 'Nội dung', width: 40, kind: 'long' },
        { heading: 'Số việc', width: 12, kind: 'number' },
      ],
      rows: [{ values: ['Theo trạng thái', 3], bold: true }, { values: ['Đạt', 3] }],
    },
  ],
};

describe('tables of figures as a workbook', () => {
  let workbook: ExcelJS.Workbook;
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    workbook = await opened(await tableWorkbook(TABLES));
    sheet = workbook.getWorksheet('Biểu 1')!;
  });

  // Organisation, demo line, title, note and an empty row stand above the two heading rows.
  const [UPPER, LOWER] = [6, 7];

  test('each has its sheet, with the Party heading and the line of the demo', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Biểu 1', 'Biểu 2']);
    expect(textsAbove(sheet, UPPER)).toEqual([
      'ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN',
      'BIỂU 1. ĐĂNG KÝ VIỆC HỌC TẬP VÀ LÀM THEO BÁC NĂM 2018',
      'Số liệu đến ngày 20/11/2018',
    ]);
  });

  test('columns that share a group stand below its name, the others take both rows', () => {
    const texts = (row: number) => [1, 2, 3, 4, 5, 6].map((column) => sheet.getCell(row, column).text);
    expect(texts(UPPER)).toEqual(['TT', 'Đơn vị', 'Chi bộ', 'Chi bộ', 'Tỷ lệ %', 'Báo cáo']);
    expect(texts(LOWER)).toEqual(['TT', 'Đơn vị', 'Tổng số', 'Có đăng ký', 'Tỷ lệ %', 'Ngày gửi']);
    expect(sheet.model.merges).toEqual(
      expect.arrayContaining([`A${UPPER}:A${LOWER}`, `C${UPPER}:D${UPPER}`, `E${UPPER}:E${LOWER}`]),
    );
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: LOWER });
    expect(sheet.pageSetup.printTitlesRow).toBe(`${UPPER}:${LOWER}`);
  });

  test('what does not apply is “—” and nought is 0; shares, dates and numbers are real ones', () => {
    const values = (row: number) => [1, 2, 3, 4, 5, 6].map((column) => shown(sheet.getCell(row, column)));
    expect(values(LOWER + 1)).toEqual([1, '=Đảng bộ Kho bạc', 12, 10, 10 / 12, '2018-04-05']);
    expect(values(LOWER + 2)).toEqual([2, 'Chi bộ Sở Du lịch', 0, 0, '—', '—']);
    expect(sheet.getCell(LOWER + 1, 2).formula).toBeUndefined();
    expect([5, 6, 3].map((column) => sheet.getCell(LOWER + 1, column).numFmt)).toEqual([
      '0.0 %',
      'dd/mm/yyyy',
      '#,##0',
    ]);
  });

  test('the total is bold and stays out of the filter', () => {
    expect(sheet.getCell(LOWER + 3, 3).font.bold).toBe(true);
    expect(sheet.getCell(LOWER + 1, 3).font.bold).toBeFalsy();
    expect(sheet.autoFilter).toBe(`A${LOWER}:F${LOWER + 2}`);
  });

  test('a table without groups has one heading row', () => {
    const plain = workbook.getWorksheet('Biểu 2')!;
    expect(plain.views[0]).toMatchObject({ ySplit: 5 });
    expect(plain.getCell(6, 1).font.bold).toBe(true);
  });
});
