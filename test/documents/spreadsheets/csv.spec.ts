import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { parse } from '../../../src/documents/spreadsheets/parse.js';
import type { Spreadsheet } from '../../../src/documents/spreadsheets/spreadsheet.js';

const read = (content: string | Buffer): Promise<Spreadsheet> => parse('csv', Buffer.from(content));
/** Rows as number and texts. */
async function rows(content: string | Buffer): Promise<[number, (string | null)[]][]> {
  const { sheets } = await read(content);
  return sheets[0]!.rows.map(({ number, cells }) => [
    number,
    cells.map((cell) => (cell?.kind === 'text' ? cell.text : null)),
  ]);
}
const unreadable = expect.objectContaining({ code: 'file.unreadable' });
const tooMany = expect.objectContaining({ code: 'file.too-many-rows' });
const TABLE: [number, string[]][] = [
  [1, ['Họ và tên', 'Mức']],
  [2, ['Trần Thị Bé', '12,5 %']],
];

describe('signs between values', () => {
  test.each([
    ['semicolons', 'Họ và tên;Mức\nTrần Thị Bé;12,5 %\n'],
    ['tabs', 'Họ và tên\tMức\r\nTrần Thị Bé\t12,5 %\r\n'],
    ['commas', 'Họ và tên,Mức\rTrần Thị Bé,"12,5 %"'],
    ['what Excel says itself', 'sep=;\r\nHọ và tên;Mức\r\nTrần Thị Bé;12,5 %'],
    ['ends of lines of two kinds', 'Họ và tên;Mức\nTrần Thị Bé;12,5 %\r\n'],
  ])('%s are found', async (_, content) => expect(await rows(content)).toEqual(TABLE));

  test('in quotes they are text, as are ends of lines and doubled quotes', async () => {
    const content = 'Nội dung;Ghi chú\n"Một; hai;\nba";"mô hình ""Dân vận khéo"""\n"a;b;c";x\n';
    expect((await rows(content))[1]).toEqual([2, ['Một; hai;\nba', 'mô hình "Dân vận khéo"']]);
  });

  test('commas in a file of one column are text', async () => {
    expect(await rows('Nội dung\nHọc tập, làm theo\nNêu gương\nTiết kiệm\n')).toEqual([
      [1, ['Nội dung']],
      [2, ['Học tập, làm theo']],
      [3, ['Nêu gương']],
      [4, ['Tiết kiệm']],
    ]);
  });
});

describe('rows', () => {
  test('are numbered as a spreadsheet shows them, blank ones left out; values stay as typed', async () => {
    expect(await rows('DANH SÁCH\n\nSTT;Ngày;Mức\n;;\n1;05/02/2018;0,50\n2;1e3;007;thêm\n')).toEqual([
      [1, ['DANH SÁCH']],
      [3, ['STT', 'Ngày', 'Mức']],
      [5, ['1', '05/02/2018', '0,50']],
      [6, ['2', '1e3', '007', 'thêm']],
    ]);
  });

  test('empty values before a value are null', async () => {
    expect(await rows('a;b;c\n;;x\n')).toEqual([
      [1, ['a', 'b', 'c']],
      [2, [null, null, 'x']],
    ]);
  });

  test('more than 20.000 rows, 64 columns or 32.767 characters are refused, the most is read', async () => {
    expect(await rows('a;b\n'.repeat(20_000))).toHaveLength(20_000);
    await expect(rows('a;b\n'.repeat(20_001))).rejects.toEqual(tooMany);
    expect((await rows('a;'.repeat(63) + 'a'))[0]![1]).toHaveLength(64);
    await expect(rows('a;'.repeat(64) + 'a')).rejects.toEqual(tooMany);
    expect((await rows('ă'.repeat(32_767)))[0]![1][0]).toHaveLength(32_767);
    await expect(rows('ă'.repeat(32_768))).rejects.toEqual(unreadable);
    await expect(rows('\n'.repeat(1_048_577))).rejects.toEqual(tooMany);
    await expect(rows(`${'a;'.repeat(33)}\n`.repeat(20_000))).rejects.toEqual(tooMany);
  });

  test('headings named like parts of the language are texts like others', async () => {
    expect(await rows('__proto__;constructor\nx;y\n')).toEqual([
      [1, ['__proto__', 'constructor']],
      [2, ['x', 'y']],
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('encodings', () => {
  const text = 'Họ và tên;Mức\nTrần Thị Bé;12,5 %\n';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 of Windows', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['marks apart from their letters', Buffer.from(text.normalize('NFD'))],
  ])('%s', async (_, content) => {
    expect(await rows(content)).toEqual(TABLE);
    expect((await read(content)).oldFont).toBeNull();
  });

  test('windows-1258 is recognised; the text as it came stands beside', async () => {
    const { sheets, oldFont } = await read(iconv.encode(tonesApart(text), 'windows-1258'));
    expect(oldFont).toBe('windows-1258');
    expect(sheets[0]!.rows[1]!.cells).toEqual([
      { kind: 'text', text: 'TrâÌn Thiò Beì', converted: 'Trần Thị Bé' },
      { kind: 'text', text: '12,5 %' },
    ]);
  });

  test('TCVN3 is recognised; the text as it came stands beside', async () => {
    const content = "Hä vµ tªn;Tr\u00adêng\nTrÇn ThÞ BÐ;§¹i häc 'Hµ TÜnh'\n";
    const { sheets, oldFont } = await read(Buffer.from(content, 'latin1'));
    expect(oldFont).toBe('tcvn3');
    expect(
      sheets[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.kind === 'text' && cell.converted)),
    ).toEqual([
      ['Họ và tên', 'Trường'],
      ['Trần Thị Bé', "Đại học 'Hà Tĩnh'"],
    ]);
    expect(sheets[0]!.rows[1]!.cells[0]).toMatchObject({ text: 'TrÇn ThÞ BÐ' });
  });

  test('TCVN3 letters saved as Unicode are recognised as in a workbook', async () => {
    const { sheets, oldFont } = await read('Hä vµ tªn;Møc\nTrÇn ThÞ BÐ;12,5 %\n');
    expect(oldFont).toBe('tcvn3');
    expect(sheets[0]!.rows[1]!.cells[0]).toEqual({
      kind: 'text',
      text: 'TrÇn ThÞ BÐ',
      converted: 'Trần Thị Bé',
    });
  });

  test('bytes of no encoding that is known are refused, not guessed', async () => {
    await expect(rows(Buffer.from('M\xfcller;Stra\xdfe;\xd6l\n', 'latin1'))).rejects.toEqual(unreadable);
    await expect(rows(Buffer.from([0xfe, 0xff, 0xd8, 0x00, 0x00]))).rejects.toEqual(unreadable);
    const withHole = Buffer.from('Hä vµ tªn;Møc\nTrÇn ThÞ BÐ;\u0081\n', 'latin1');
    await expect(rows(withHole)).rejects.toEqual(unreadable);
  });
});

describe('what is no table', () => {
  test.each([
    ['HTML', '<html><table><tr><td>1</td></tr></table></html>'],
    ['HTML after blanks', ' \n<!DOCTYPE html>'],
    ['XML', '\ufeff<?xml version="1.0"?><Workbook/>'],
    ['a PDF', '%PDF-1.4\n1 0 obj'],
    ['rich text', '{\\rtf1\\ansi'],
    ['bytes', 'a;b\u0000\u0001'],
    ['a quote without its end', 'a;b\n"một;hai\n'],
    ['a quote inside of a value', 'a;b\nmột "hai;ba\n'],
  ])('%s is refused', (_, content) => expect(rows(content)).rejects.toEqual(unreadable));
});

/** Base letters with their own mark in one, tones apart: the only form that windows-1258 has. */
function tonesApart(text: string): string {
  return text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    const apart = letter.normalize('NFD');
    const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
    return apart.replace(tone, '').normalize('NFC') + tone;
  });
}
