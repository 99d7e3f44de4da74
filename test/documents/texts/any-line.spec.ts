import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import exceljs from 'exceljs';
import { anyLine } from '../../../src/documents/texts/any-line.js';
import { zipOf } from '../../support/workbook-files.js';
import { PDF, PNG } from '../../support/files.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const linesOf = async (content: Buffer, mediaType: string) => {
  const lines: string[] = [];
  await anyLine(content, mediaType, (line) => lines.push(line) === 0);
  return lines.map((line) => line.trim());
};
const word = (children: (Paragraph | Table)[], header = '') =>
  Packer.toBuffer(
    new Document({
      sections: [{ children, headers: { default: new Header({ children: [new Paragraph(header)] }) } }],
    }),
  );

describe('the lines of a Word file', () => {
  test('are its paragraphs, cells, headings and what a tab sets apart', async () => {
    const cell = new TableCell({ children: [new Paragraph('Số 12-TB/UBKT'), new Paragraph('MẬT')] });
    const content = await word(
      [
        new Table({ rows: [new TableRow({ children: [cell] })] }),
        new Paragraph({ children: [new TextRun('Kết '), new TextRun('luận\tTrang 1')] }),
        new Paragraph({ children: [new TextRun({ text: 'chữ hoa', allCaps: true })] }),
      ],
      'Đầu trang',
    );
    expect(await linesOf(content, DOCX)).toEqual(
      expect.arrayContaining(['Đầu trang', 'Số 12-TB/UBKT', 'MẬT', 'CHỮ HOA']),
    );
    expect((await linesOf(content, DOCX)).join('|')).toContain('Kết luận');
  });
});

/** A Word file of the given parts. */
const wordOf = (parts: Record<string, string | Buffer>): Buffer =>
  zipOf(Object.entries(parts).map(([name, data]) => ({ name, data })));

test.each([
  ['a footnote', { 'word/footnotes.xml': '<w:footnotes><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:footnotes>' }],
  ['an endnote', { 'word/endnotes.xml': '<w:endnotes><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:endnotes>' }],
  ['a remark', { 'word/comments.xml': '<w:comments><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:comments>' }],
  ['the title', { 'docProps/core.xml': '<cp:coreProperties><dc:title>MẬT</dc:title></cp:coreProperties>' }],
  ['UTF-16', { 'word/document.xml': utf16('<w:document><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:document>') }],
])('the lines of a Word file: %s', async (_, parts) => {
  expect(await linesOf(wordOf(namespaced(parts)), DOCX)).toContain('MẬT');
});

/** Prefixes as they must be told at the outermost element. */
const namespaced = (parts: Record<string, string | Buffer>) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [name, typeof data === 'string' ? declared(data) : data]),
  );

function declared(xml: string): string {
  return xml.replace(/^<[^>]+/, '$& xmlns:w="w" xmlns:cp="cp" xmlns:dc="dc"');
}

function utf16(xml: string): Buffer {
  return Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${declared(xml)}`, 'utf16le');
}

test('the lines of an Excel file are its cells and headings', async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('S', {
    headerFooter: { oddHeader: '&L&"Times,Bold"&14TỐI MẬT&RTrang &P' },
  });
  sheet.addRow(['Nội dung', { richText: [{ text: 'M' }, { text: 'ẬT' }] }]);
  const lines = await linesOf(Buffer.from(await book.xlsx.writeBuffer()), XLSX);
  expect(lines).toEqual(expect.arrayContaining(['Nội dung', 'MẬT']));
  expect(lines.join('\n')).toMatch(/^TỐI MẬT$/m);
});

/** A PDF of one page; codes 01 to 03 of its font are M, Ậ and T. */
function pdf(orders: string, { packed = true } = {}): Buffer {
  const table = `1 begincodespacerange <00> <ff> endcodespacerange
    2 beginbfchar <01> <004D> <02> <1EAC> endbfchar 1 beginbfrange <03> <03> <0054> endbfrange`;
  const stream = (text: string) => {
    const bytes = packed ? deflateSync(Buffer.from(text, 'latin1')) : Buffer.from(text, 'latin1');
    const head = `1 0 obj\n<< ${packed ? '/Filter /FlateDecode ' : ''}/Length ${bytes.length} >>\nstream\n`;
    return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\nendstream\nendobj\n')]);
  };
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), stream(orders), stream(table), Buffer.from('%%EOF')]);
}

const hex16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** Four bytes as five signs, the last ones cut. */
function in85(bytes: Buffer): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const signs = Array.from({ length: padded.length / 4 }, (_, place) => {
    let value = padded.readUInt32BE(place * 4);
    const five: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      five.unshift(String.fromCharCode((value % 85) + 33));
      value = Math.floor(value / 85);
    }
    return five.join('');
  }).join('');
  return signs.slice(0, signs.length - (padded.length - bytes.length));
}

describe('the lines of a PDF', () => {
  test.each([
    ['codes of a font with its table', 'BT /F1 14 Tf 1 0 0 1 90 700 Tm <010203> Tj ET'],
    ['letters set one by one', 'BT [(\\001) -20 (\\002) 3 <03>] TJ ET'],
    ['a word cut in two', 'BT 1 0 0 1 90 700 Tm <01> Tj ET BT 1 0 0 1 99 700 Tm <0203> Tj ET'],
    ['places by the page’s own measure', 'q 1 0 0 -1 0 800 cm BT <01> Tj 9 0 Td <0203> Tj ET Q'],
  ])('%s', async (_, orders) => {
    expect(await linesOf(pdf(orders), 'application/pdf')).toContain('MẬT');
    expect(await linesOf(pdf(orders, { packed: false }), 'application/pdf')).toContain('MẬT');
  });

  test.each([
    [
      'one after the other',
      'BT /F1 14 Tf <01> Tj 9 0 Td /F2 14 Tf <01> Tj 9 0 Td /F1 14 Tf <02> Tj ET',
      '5 0 obj\n<< /Font << /F1 6 0 R /F2 7 0 R >> >>\nendobj\n',
    ],
    [
      'into the gaps of the first',
      'BT /F1 14 Tf [<01> -719 <02>] TJ 5 0 Td /F2 14 Tf <01> Tj ET',
      '5 0 obj\n<< /F1 6 0 R /F2 7 0 R >>\nendobj\n',
    ],
  ])('letters of a second font: %s', async (_, orders, resources) => {
    const stream = (number: number, text: string) =>
      `${number} 0 obj\n<< /Length ${text.length} >>\nstream\n${text}\nendstream\nendobj\n`;
    const range = '1 begincodespacerange <00> <ff> endcodespacerange';
    const content = [
      '%PDF-1.4\n',
      resources,
      '6 0 obj\n<< /Type /Font /ToUnicode 8 0 R >>\nendobj\n',
      '7 0 obj\n<< /Type /Font /ToUnicode 9 0 R >>\nendobj\n',
      stream(8, `${range} 2 beginbfchar <01> <004D> <02> <0054> endbfchar`),
      stream(9, `${range} 1 beginbfchar <01> <1EAC> endbfchar`),
      stream(10, orders),
      '%%EOF',
    ].join('');
    expect(await linesOf(Buffer.from(content, 'latin1'), 'application/pdf')).toContain('MẬT');
  });

  test.each([
    ['hexadecimal digits', 'ASCIIHexDecode', (text: Buffer) => `${text.toString('hex')}>`],
    ['signs of 85', 'ASCII85Decode', (text: Buffer) => `${in85(text)}~>`],
  ])('packed as %s, and both ways', async (_, filter, pack) => {
    const orders = Buffer.from('BT (TOI MAT) Tj ET', 'latin1');
    const page = (filters: string, text: string) =>
      Buffer.from(
        `%PDF-1.4\n1 0 obj\n<< /Filter ${filters} >>\nstream\n${text}\nendstream\nendobj\n%%EOF`,
        'latin1',
      );
    expect(await linesOf(page(`/${filter}`, pack(orders)), 'application/pdf')).toContain('TOI MAT');
    const both = page(`[/${filter} /FlateDecode]`, pack(deflateSync(orders)));
    expect(await linesOf(both, 'application/pdf')).toContain('TOI MAT');
  });

  test.each([
    ['a remark on the page', '<< /Type /Annot /Subtype /FreeText /Contents (TOI MAT) >>'],
    ['a remark in UTF-16', `<< /Subtype /FreeText /Contents <FEFF${hex16('TOI MAT')}> >>`],
    ['the title of the file', '<< /Title (TOI MAT) /Producer (x) >>'],
  ])('%s', async (_, object) => {
    const content = Buffer.from(`%PDF-1.4\n1 0 obj\n${object}\nendobj\n%%EOF`, 'latin1');
    expect(await linesOf(content, 'application/pdf')).toContain('TOI MAT');
  });

  test('two lines are two', async () => {
    const lines = await linesOf(pdf('BT 1 0 0 1 90 700 Tm (Mot) Tj 0 -20 Td (Hai) Tj ET'), 'application/pdf');
    expect(lines).toEqual(expect.arrayContaining(['Mot', 'Hai']));
    expect(lines).not.toContain('MotHai');
  });
});

test.each([
  ['a picture', PNG, 'image/png'],
  ['an empty PDF', PDF, 'application/pdf'],
  ['a broken archive', Buffer.from('PK\u0003\u0004 …'), DOCX],
  ['a PDF that breaks off', pdf('BT (a) Tj ET').subarray(0, 90), 'application/pdf'],
])('%s has none, and is no error', async (_, content, mediaType) => {
  expect(await linesOf(content, mediaType)).toEqual([]);
});

test('a stream that inflates without end is given up, and fast', async () => {
  const bomb = pdf('('.repeat(30_000_000));
  const from = performance.now();
  expect(await anyLine(bomb, 'application/pdf', () => true)).toBe(false);
  expect(performance.now() - from).toBeLessThan(3_000);
});
