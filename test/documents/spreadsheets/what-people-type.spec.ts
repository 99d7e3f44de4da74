import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  numberAsTyped,
  readDate,
  readNumber,
  telexLeftovers,
} from '../../../src/documents/spreadsheets/what-people-type.js';

describe('numbers', () => {
  test.each([
    ['1.234,56', 1234.56],
    ['1234.56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1 234', 1234],
    ['1 234 567,5', 1_234_567.5],
    ['1\u00a0234', 1234],
    ['1,234', 1.234],
    ['0.125', 0.125],
    ['12.5', 12.5],
    ['12,5 %', 12.5],
    ['100%', 100],
    ['-5', -5],
    ['− 5,5', -5.5],
    ['+7', 7],
    ['007', 7],
    ['-0', 0],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value));

  test.each([
    '',
    'x',
    '5 triệu',
    '1.2.3',
    '12.345.67',
    '1,5,6',
    '1,234.567.8',
    '1.23 4',
    ',5',
    '5,',
    '--5',
    '1e5',
    '%',
  ])('“%s” is none', (text) => expect(readNumber(text)).toBeNull());

  test('more digits than a number keeps are refused', () => {
    expect(readNumber('123456789012345')).toBe(123_456_789_012_345);
    expect(readNumber('1234567890123456')).toBeNull();
  });

  test('what a reader sees of a number is read as that number', () => {
    const numbers = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 100);
    fc.assert(
      fc.property(numbers, fc.constantFrom(null, '#,##0.00', '0.00'), (value, format) => {
        // A point before three figures groups thousands: without a comma the program must not write one.
        expect(readNumber(numberAsTyped({ value, format }))).toBe(value);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('a number cell as it is seen', () => {
  test.each<[number, string | null, string]>([
    [0.125, '0.0%', '12,5 %'],
    [0.285, '0%', '29 %'],
    [1_250_000, '#,##0', '1.250.000'],
    [1_250_000, '#,##0\\ "đồng"', '1.250.000 đồng'],
    [3, null, '3'],
    [2018, 'General', '2018'],
    [0.1 + 0.2, null, '0,3'],
    [1234.5, null, '1234,5'],
    [2.567, '0.0', '2,6'],
    [1.5, '0.0#', '1,5'],
    [987_654_321, '0000000000', '0987654321'],
    [-1250, '#,##0_);(#,##0)', '(1.250)'],
    [-5, '0.00;[Red]-0.00', '-5,00'],
    [-0.001, '0', '0'],
    [5, '[$₫-42A]#,##0', '₫5'],
    [5, '_-* #,##0.00\\ _₫_-;\\-* #,##0.00\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-', '5,00'],
    [0.5, '# ?/?', '0,5'],
    [1_000_000, '#,##0,', '1000000'],
    [1e21, '0.00E+00', '1000000000000000000000'],
    [43_190, 'dd/mm', '43190'],
    [1 / 3, `0.${'0'.repeat(200)}`, '0,333333333333333'],
    [5, '"unfinished', '5'],
  ])('%d in %s is %s', (value, format, seen) => expect(numberAsTyped({ value, format })).toBe(seen));

  test('any format at all shows some number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ maxLength: 40 }),
        (value, format) => {
          expect(typeof numberAsTyped({ value, format })).toBe('string');
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });
});

describe('dates', () => {
  test.each([
    '5/2/2018',
    '05/02/2018',
    '05-02-2018',
    '5.2.2018',
    '2018-02-05',
    '2018/2/5',
    ' 5 / 2 / 2018 ',
    'ngày 5 tháng 2 năm 2018',
    'Ngày 05  tháng 02 năm 2018'.normalize('NFD'),
    '5 tháng 2 năm 2018',
  ])('“%s” is the fifth of February', (text) => expect(readDate(text)).toBe('2018-02-05'));

  test.each([
    '5/2/18',
    '31/2/2018',
    '2/13/2018',
    '5/2-2018',
    '5/2',
    '2018',
    '43190',
    '',
    'hết quý I',
    '5/2/20181',
  ])('“%s” is none', (text) => expect(readDate(text)).toBeNull());
});

describe('words that look like Telex keys', () => {
  const found = (text: string) => telexLeftovers(text).map(({ typed, read }) => `${typed} ${read}`);

  test.each([
    ['dduowngf', 'đường'],
    ['kys', 'ký'],
    ['Nguyeenx', 'Nguyễn'],
    ['NGUYEENX', 'NGUYỄN'],
    ['thuwcj', 'thực'],
    ['hieenj', 'hiện'],
    ['ddoongf', 'đồng'],
    ['quys', 'quý'],
    ['giaf', 'già'],
    ['hoaf', 'hòa'],
    ['toans', 'toán'],
    ['thuyr', 'thủy'],
    ['nghieejp', 'nghiệp'],
    ['ruwowuj', 'rượu'],
    ['cuwar', 'cửa'],
    ['đươngf', 'đường'],
  ])('%s is %s', (typed, read) => expect(telexLeftovers(`việc ${typed}, sau`)).toEqual([{ typed, read }]));

  test('are told once each, in their order', () => {
    expect(found('Tieeps tucj "thuwcj" hieenj; tieeps tucj.')).toEqual([
      'Tieeps Tiếp',
      'tucj tục',
      'thuwcj thực',
      'hieenj hiện',
      'tieeps tiếp',
    ]);
  });

  test.each([
    'six box taxi nas as us Excel KBNN Website Facebook Zalo email visa laser video',
    'Dang bo khoi cac co quan tinh: hoc tap va lam theo tu tuong, dao duc, phong cach',
    'Đảng bộ Khối các cơ quan tỉnh tổ chức học tập, quán triệt Chỉ thị số 05-CT/TW',
    'HAF LAS NAX UBND HDND MTTQ TNCS LLVT BCS TW QS 5S ISO 9001:2015 https://khoi.gov.vn/tins chis@khoi.gov.vn',
    'the meeting was in the new room, see how the door of our tour bus has been kept down for us',
    'Windows, Office, Word, Power Point, file pdf docx xlsx, wifi, internet, smart, online, marketing',
    'Nguyen Thi Hoa, Tran Van Ba, Le Duc Anh, Pham Quang Huy, Vo Thi Sau, Bui Thi Xuan, Dang Thuy Tram',
  ])('are not found in: %s', (text) => expect(found(text)).toEqual([]));
});
