import { describe, expect, test } from '@jest/globals';
import { type Issuer, blankNumber, placeAndDate, reportClosing } from '../../src/reports/paper-frame.js';
import { readable } from '../../src/reports/remedies-summary.js';
import { cell, column } from '../../src/reports/table-parts.js';
import type { TableOut } from '../../src/reports/tables.dto.js';

const issuer = (kind: Issuer['kind'], partyName: string, above: string | null): Issuer => ({
  kind,
  partyName,
  above,
});
const OFFICE = { superior: 'Đảng bộ tỉnh Nghệ An', place: 'Nghệ An', reportsTo: 'Ban Thường vụ Tỉnh ủy' };
const BLOC = issuer('bloc', 'Đảng bộ Khối các cơ quan tỉnh', null);
const CELL = issuer('cell', 'Chi bộ Văn phòng', 'Đảng bộ Kho bạc Nhà nước');

describe('what stands around a paper', () => {
  test.each([
    ['2018-02-05', 'Nghệ An, ngày 05 tháng 02 năm 2018'],
    ['2018-03-31', 'Nghệ An, ngày 31 tháng 3 năm 2018'],
    ['2018-11-20', 'Nghệ An, ngày 20 tháng 11 năm 2018'],
    [null, 'Nghệ An, ngày     tháng     năm 2018'],
  ])('%s is written “%s”', (date, expected) => {
    expect(placeAndDate('Nghệ An', date, 2018)).toBe(expected);
  });

  test('the number is left to the office, with the abbreviation of who issues it', () => {
    expect(blankNumber('BC', BLOC)).toBe('Số       -BC/ĐUK');
    expect(blankNumber('BC', issuer('base-committee', 'Đảng bộ Sở Y tế', BLOC.partyName))).toBe(
      'Số       -BC/ĐU',
    );
    expect(blankNumber('BC', CELL)).toBe('Số       -BC/CB');
  });

  test('the collective signs by its secretary; the last copy is kept', () => {
    const bloc = reportClosing(BLOC, OFFICE);
    expect(bloc.right).toMatchObject({ authority: 'T/M BAN THƯỜNG VỤ', office: 'BÍ THƯ', name: null });
    expect(bloc.left).toMatchObject({
      items: [
        'Ban Thường vụ Tỉnh ủy (báo cáo),',
        'Các đồng chí Ủy viên Ban Chấp hành,',
        'Các tổ chức cơ sở đảng trực thuộc,',
        'Lưu Văn phòng Đảng ủy Khối các cơ quan tỉnh.',
      ],
    });
    const of = reportClosing(CELL, OFFICE);
    expect(of.right).toMatchObject({ authority: 'T/M CHI BỘ' });
    expect(of.left).toMatchObject({ items: ['Đảng ủy Kho bạc Nhà nước (báo cáo),', 'Lưu Chi bộ.'] });
  });
});

describe('Biểu 5 in a paper', () => {
  const table = (rows: [unit: string, outcome: string | null][]): TableOut => ({
    number: 5,
    title: 'Khắc phục hạn chế',
    columns: [
      column('place', 'TT', 'index'),
      column('unit', 'Đơn vị', 'long'),
      column('outcome', 'Kết quả', 'text'),
    ],
    rows: rows.map(([unit, outcome]) => ({ unit, cells: [cell(1), cell(unit), cell(outcome)] })),
    total: { unit: null, cells: [] },
  });
  const NAMES = new Map([
    ['A', 'Đảng bộ A'],
    ['A.CB1', 'Đảng bộ A'],
    ['B', 'Chi bộ B'],
  ]);

  test('stays a row a shortcoming while it can be read', () => {
    const short = table([['A', 'Đã khắc phục']]);
    expect(readable(short, NAMES)).toBe(short);
  });

  test('becomes a row a unit of the bloc; parts make the number, and a unit without any has 0', () => {
    const many = Array.from({ length: 160 }, (_, n): [string, string] => [
      n % 2 ? 'A' : 'A.CB1',
      n % 4 ? 'Đang khắc phục' : 'Kết thúc theo dõi: đơn vị sáp nhập',
    ]);
    const { rows, total, columns } = readable(table([...many, ['B', null]]), NAMES);
    expect(columns.map(({ heading }) => heading).slice(2)).toEqual([
      'Số hạn chế',
      'Kết thúc theo dõi',
      'Đang khắc phục',
    ]);
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [1, 'Đảng bộ A', 160, 40, 120],
      [2, 'Chi bộ B', 0, 0, 0],
    ]);
    expect(total.cells.map(({ value }) => value)).toEqual(['', 'Tổng số', 160, 40, 120]);
  });
});
