import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from '../../../src/documents/spreadsheets/parse.js';
import { SpreadsheetReader } from '../../../src/documents/spreadsheets/spreadsheet-reader.js';
import {
  type RawWorkbook,
  type ZipPart,
  partsOf,
  rawWorkbook,
  repeated,
  withPart,
  workbookOfRows,
  zipOf,
} from '../../support/workbook-files.js';

/** No file may take longer, whatever it is. */
const LIMIT_MS = 10_000;
const reader = new SpreadsheetReader();
afterAll(() => reader.onModuleDestroy());

const read = (content: Buffer) => reader.read({ name: 'Danh sách.xlsx', content });
/** What the process that reads does, here in this one: for files that are no danger to it. */
const readHere = (content: Buffer) => parse('xlsx', content);
const refusal = (code: string) => expect.objectContaining({ code });
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/hostile/${name}`, import.meta.url));

const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const GOOD: RawWorkbook = { sheets: [{ name: 'Trang 1', xml: `<sheetData>${ONE_CELL}</sheetData>` }] };
const READ = {
  format: 'xlsx',
  oldFont: null,
  sheets: [
    {
      name: 'Trang 1',
      hidden: false,
      rows: [{ number: 1, cells: [{ kind: 'number', value: 1, format: null }] }],
    },
  ],
};
const sheet = (xml: string): Buffer => rawWorkbook({ sheets: [{ name: 'Trang 1', xml }] });
const part = (name: string, data: string): Buffer => withPart(GOOD, { name, data });

/** A part that inflates to `times` megabytes out of some kilobytes. */
const bomb = (name: string, before: string, block: string, times: number, told?: number): ZipPart => {
  const block1MB = block.repeat(Math.ceil(1_048_576 / Buffer.byteLength(block)));
  const size = told ?? Buffer.byteLength(before) + times * Buffer.byteLength(block1MB);
  return { name, packed: repeated(before, block1MB, times), told: { size, crc: 0 } };
};
const SHEET = 'xl/worksheets/sheet1.xml';
const rowsBomb = (told?: number) =>
  bomb(SHEET, '<worksheet><sheetData>', '<row><c><v>1</v></c></row>', 1_000, told);

describe('bombs are refused', () => {
  const strings: RawWorkbook = { ...GOOD, strings: '' };
  const parts = partsOf(GOOD).filter(({ name }) => name !== SHEET);

  test.each<[string, () => Buffer, string]>([
    ['of rows', () => withPart(GOOD, rowsBomb()), 'file.too-many-rows'],
    [
      'of rows that hold nothing',
      () => withPart(GOOD, bomb(SHEET, '<worksheet><sheetData>', '<row/>', 1_000)),
      'file.unreadable',
    ],
    [
      'of one shared text',
      () => withPart(strings, bomb('xl/sharedStrings.xml', '<sst><si><t>', 'ả', 1_000)),
      'file.unreadable',
    ],
    [
      'of many shared texts',
      () => withPart(strings, bomb('xl/sharedStrings.xml', '<sst>', '<si/>', 70)),
      'file.too-many-rows',
    ],
    ['of attributes', () => withPart(GOOD, bomb(SHEET, '<worksheet a="', ' ', 70)), 'file.unreadable'],
    ['of depth', () => withPart(GOOD, bomb(SHEET, '<worksheet>', '<a>', 70)), 'file.unreadable'],
    ['of comments', () => withPart(GOOD, bomb(SHEET, '<worksheet>', '<!-- -->', 70)), 'file.unreadable'],
    ['that lies about its size', () => withPart(GOOD, rowsBomb(5_000)), 'file.unreadable'],
    [
      'in a few large parts',
      () => zipOf([...parts, bomb('xl/_rels/workbook.xml.rels', '<Relationships>', '<a/>', 70)]),
      'file.unreadable',
    ],
    [
      'of entries',
      () => zipOf([...partsOf(GOOD), ...Array.from({ length: 200 }, (_, n) => ({ name: `x${n}` }))]),
      'file.unreadable',
    ],
    ['of laughs', () => fixture('xml-lol.xlsx'), 'file.unreadable'],
  ])('%s', async (_, content, code) => expect(read(content())).rejects.toEqual(refusal(code)), LIMIT_MS);

  test(
    'while the server goes on with other things',
    async () => {
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 5);
      await expect(read(withPart(GOOD, bomb(SHEET, '<worksheet><sheetData>', '<row/>', 60)))).rejects.toEqual(
        refusal('file.unreadable'),
      );
      clearInterval(timer);
      expect(turns).toBeGreaterThan(10);
    },
    LIMIT_MS,
  );

  test(
    'except where nobody looks: a picture is not inflated',
    async () => {
      const content = withPart(GOOD, bomb('xl/media/image1.png', '', '\u0000', 1_500));
      expect(await read(content)).toEqual(READ);
    },
    LIMIT_MS,
  );
});

describe('what costs others all their memory costs nothing', () => {
  test.each<[string, () => Buffer]>([
    [
      'a merge over the whole sheet',
      () =>
        sheet(`<sheetData>${ONE_CELL}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    ],
    [
      'two thousand million columns',
      () => sheet(`<cols><col min="1" max="2000000000" width="9"/></cols><sheetData>${ONE_CELL}</sheetData>`),
    ],
    [
      'a validation of the whole sheet',
      () =>
        sheet(
          `<sheetData>${ONE_CELL}</sheetData><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
        ),
    ],
    [
      'a dimension that lies',
      () => sheet(`<dimension ref="A1:XFD1048576"/><sheetData>${ONE_CELL}</sheetData>`),
    ],
    [
      'a lone format in the last row and column',
      () => sheet(`<sheetData>${ONE_CELL}<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>`),
    ],
    [
      'rows told to repeat',
      () => sheet(`<sheetData><row r="1" spans="1:16384" ht="15"><c r="A1"><v>1</v></c></row></sheetData>`),
    ],
  ])('%s', async (_, content) => expect(await readHere(content())).toEqual(READ), LIMIT_MS);

  test('a lone value in the last row and column is refused for its column', async () => {
    const far = sheet(
      `<sheetData>${ONE_CELL}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`,
    );
    await expect(readHere(far)).rejects.toEqual(refusal('file.too-many-rows'));
  });

  test('a lone value in the last row alone is read', async () => {
    const far = await readHere(workbookOfRows('<row r="1048576"><c><v>1</v></c></row>'));
    expect(far.sheets[0]!.rows.map(({ number }) => number)).toEqual([1_048_576]);
  });
});

describe('what has no place in a workbook is refused', () => {
  const DOCTYPE = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
  const cellWith = (text: string) =>
    `<worksheet><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;

  test.each<[string, () => Buffer]>([
    ['an entity of a file', () => part(SHEET, DOCTYPE + cellWith('&x;'))],
    ['a document type that says nothing', () => part(SHEET, `<!DOCTYPE worksheet>${cellWith('')}`)],
    ['an entity that nobody declared', () => part(SHEET, cellWith('&__proto__;'))],
    ['a path out of the archive', () => part('../../evil.xml', '')],
    ['a path inside that steps out', () => part('xl/../../evil.xml', '')],
    ['an absolute path', () => part('/etc/evil.xml', '')],
    ['a path of Windows', () => part('C:/evil.xml', '')],
    ['a backslash', () => part('xl\\evil.xml', '')],
    ['macros', () => part('xl/vbaProject.bin', 'x')],
    ['macros in another place', () => part('xl/macros/VBAPROJECT.BIN', 'x')],
    ['a part twice', () => zipOf([...partsOf(GOOD), ...partsOf(GOOD).slice(-1)])],
    ['a part twice in other capitals', () => zipOf([...partsOf(GOOD), { name: SHEET.toUpperCase() }])],
    ['a wrong check sum', () => withPart(GOOD, { name: SHEET, data: '<worksheet/>', told: { crc: 1 } })],
    ['another encoding', () => part(SHEET, '<?xml version="1.0" encoding="windows-1258"?><worksheet/>')],
    [
      'bytes that are not UTF-8',
      () => withPart(GOOD, { name: SHEET, data: Buffer.from('<worksheet>\xe9</worksheet>', 'latin1') }),
    ],
    ['a sheet that is no sheet', () => part(SHEET, '<html/>')],
    ['a workbook without sheets', () => rawWorkbook({ sheets: [] })],
  ])(
    '%s',
    async (_, content) => expect(readHere(content())).rejects.toEqual(refusal('file.unreadable')),
    LIMIT_MS,
  );
});

describe('names that programs stumble over', () => {
  test('a sheet and a heading named __proto__ are names like others', async () => {
    const xml = '<sheetData><row><c t="inlineStr"><is><t>__proto__</t></is></c></row></sheetData>';
    const { sheets } = await read(
      rawWorkbook({
        sheets: [
          { name: '__proto__', xml },
          { name: 'constructor', xml },
        ],
      }),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(sheets[0]!.rows[0]!.cells).toEqual([{ kind: 'text', text: '__proto__' }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('files that are something else', () => {
  const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const good = rawWorkbook(GOOD);

  test.each<[string, Buffer, string]>([
    [
      'with a password',
      Buffer.concat([OLE2, Buffer.alloc(2_000), Buffer.from('EncryptedPackage', 'utf16le')]),
      'file.protected',
    ],
    ['of the old Excel', Buffer.concat([OLE2, Buffer.alloc(2_000)]), 'file.old-excel'],
    ['HTML', fixture('html.xlsx'), 'file.unreadable'],
    ['a text', fixture('notzip.xlsx'), 'file.unreadable'],
    ['nothing', Buffer.alloc(0), 'file.unreadable'],
    ['cut off in the middle', good.subarray(0, good.length / 2), 'file.unreadable'],
    ['cut off at the end', good.subarray(0, -5), 'file.unreadable'],
    ['an archive of other things', zipOf([{ name: 'readme.txt', data: 'x' }]), 'file.unreadable'],
    [
      'a Word file',
      zipOf([
        {
          name: '_rels/.rels',
          data: '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: 'word/document.xml', data: '<document/>' },
      ]),
      'file.unreadable',
    ],
    ['a row beyond the last', fixture('badref.xlsx'), 'file.unreadable'],
  ])('%s', async (_, content, code) => expect(read(content)).rejects.toEqual(refusal(code)), LIMIT_MS);

  test.each(['dv.xlsx', 'merge.xlsx', 'formula.xlsx'])('%s is a workbook all the same', async (name) => {
    const { sheets } = await read(fixture(name));
    expect(sheets[0]!.rows[0]!.cells.every((cell) => cell !== null)).toBe(true);
    expect(sheets[0]!.rows).toHaveLength(1);
  });
});
