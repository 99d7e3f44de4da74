import { describe, expect, test } from '@jest/globals';
import exceljs from 'exceljs';
import { parse } from '../../../src/documents/spreadsheets/parse.js';
import type { Cell, Spreadsheet } from '../../../src/documents/spreadsheets/spreadsheet.js';
import { type RawWorkbook, rawWorkbook, withPart, workbookOfRows } from '../../support/workbook-files.js';

/** Cells of the first row of the first sheet. */
async function cells(row: string, more: Partial<RawWorkbook> = {}): Promise<(Cell | null)[]> {
  const { sheets } = await parse('xlsx', workbookOfRows(`<row r="1">${row}</row>`, more));
  return sheets[0]!.rows[0]?.cells ?? [];
}
const cell = async (xml: string, more: Partial<RawWorkbook> = {}) => (await cells(xml, more))[0] ?? null;
const inline = (text: string) => cell(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`);
const unreadable = expect.objectContaining({ code: 'file.unreadable' });
const tooMany = expect.objectContaining({ code: 'file.too-many-rows' });

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0.0%"/>
  <numFmt numFmtId="166" formatCode="#,##0\\ &quot;đồng mỗi ngày&quot;"/><numFmt numFmtId="167" formatCode="[Red]0"/>
  <numFmt numFmtId="168" formatCode="GENERAL"/></numFmts>
  <fonts><font><name val="Times New Roman"/></font></fonts>
  <cellXfs>${[0, 14, 22, 164, 165, 166, 167, 46, 3, 168, 49].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;
const styled = (style: number, value: number | string, more: Partial<RawWorkbook> = {}) =>
  cell(`<c r="A1" s="${style}"><v>${value}</v></c>`, { styles: STYLES, ...more });

describe('texts', () => {
  test('are cleaned: NFC, without invisible characters, trimmed, lines kept', async () => {
    const text = '  Đa\u0309ng\u00a0bộ\u200b \r\n  Khối \u00ad ';
    expect(await inline(text)).toEqual({ kind: 'text', text: 'Đảng bộ\nKhối' });
  });

  test('shared ones are found by number, pieces joined, what tells how to say a word left out', async () => {
    const strings = `<si><t>Một</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">Nguyễn </t></r><r><t>Văn A</t></r>
      <rPh sb="0" eb="1"><t>nu-yen</t></rPh></si><si/>`;
    const row = [1, 0, 2, 1].map((n) => `<c t="s"><v>${n}</v></c>`).join('');
    const told = { kind: 'text', text: 'Nguyễn Văn A' };
    expect(await cells(row, { strings })).toEqual([told, { kind: 'text', text: 'Một' }, null, told]);
  });

  test('characters that XML cannot hold are read as Excel writes them', async () => {
    expect(await inline('một_x000D_\nhai _x005F_x0041_')).toEqual({ kind: 'text', text: 'một\nhai _x0041_' });
  });

  test('a text of 32.767 characters is whole, a longer one is refused and not cut', async () => {
    const longest = 'ă'.repeat(32_767);
    expect(await inline(longest)).toEqual({ kind: 'text', text: longest });
    await expect(inline(`${longest}a`)).rejects.toEqual(unreadable);
  });

  test('one that is only blank is an empty cell', async () => {
    expect(await inline(' \u00a0\n ')).toBeNull();
  });

  test.each(['s="9"', 's="x"', 't="s"', 't="zzz"', 't="b"', 't="d"'])(
    'a cell %s that makes no sense is refused',
    async (attributes) => {
      const only = { styles: '<cellXfs><xf/></cellXfs>', strings: '<si><t>một</t></si>' };
      await expect(cell(`<c r="A1" ${attributes}><v>7</v></c>`, only)).rejects.toEqual(unreadable);
    },
  );

  test('a text or a value that its cell would not show is refused, not lost', async () => {
    await expect(cell('<c r="A1"><is><t>chữ</t></is></c>')).rejects.toEqual(unreadable);
    await expect(cell('<c r="A1" t="inlineStr"><v>5</v></c>')).rejects.toEqual(unreadable);
    await expect(cell('<c r="A1"><v>1</v><v>2</v></c>')).rejects.toEqual(unreadable);
  });
});

describe('other values', () => {
  test('numbers come with their format, those shown as they are without', async () => {
    expect(await styled(0, '0.30000000000000004')).toEqual({
      kind: 'number',
      value: 0.1 + 0.2,
      format: null,
    });
    expect(await styled(9, '-1.5E-3')).toEqual({ kind: 'number', value: -0.0015, format: null });
    expect(await styled(4, 0.125)).toEqual({ kind: 'number', value: 0.125, format: '0.0%' });
    expect(await styled(8, 1_250_000)).toEqual({ kind: 'number', value: 1_250_000, format: '#,##0' });
    expect(await styled(10, 5)).toEqual({ kind: 'number', value: 5, format: '@' });
    await expect(styled(0, '12,5')).rejects.toEqual(unreadable);
    await expect(styled(0, '1e999')).rejects.toEqual(unreadable);
  });

  test('a number in a format of dates is a day, its time left out', async () => {
    for (const style of [1, 2, 3])
      expect(await styled(style, 43_190.75)).toEqual({ kind: 'date', date: '2018-03-31' });
    expect(await styled(1, 1)).toEqual({ kind: 'date', date: '1900-01-01' });
    expect(await styled(1, 59)).toEqual({ kind: 'date', date: '1900-02-28' });
    expect(await styled(1, 61)).toEqual({ kind: 'date', date: '1900-03-01' });
    expect(await styled(1, 2_958_465)).toEqual({ kind: 'date', date: '9999-12-31' });
  });

  test('formats and styles beyond what Excel keeps are refused', async () => {
    const format = (length: number) =>
      `<numFmts><numFmt numFmtId="170" formatCode="${'0'.repeat(length)}"/></numFmts>`;
    const value = '<c><v>1</v></c>';
    expect(await cell(value, { styles: format(255) })).not.toBeNull();
    await expect(cell(value, { styles: format(256) })).rejects.toEqual(unreadable);
    const styles = (count: number) => `<cellXfs>${'<xf/>'.repeat(count)}</cellXfs>`;
    expect(await cell(value, { styles: styles(65_000) })).not.toBeNull();
    await expect(cell(value, { styles: styles(100_001) })).rejects.toEqual(unreadable);
  });

  test('a workbook that counts days from 1904 is read so', async () => {
    const from1904 = { properties: 'date1904="1"' };
    const { sheets } = await parse(
      'xlsx',
      rawWorkbook({
        ...from1904,
        styles: STYLES,
        sheets: [{ xml: '<sheetData><row><c s="1"><v>41728</v></c></row></sheetData>' }],
      }),
    );
    expect(sheets[0]!.rows[0]!.cells).toEqual([{ kind: 'date', date: '2018-03-31' }]);
  });

  test('letters in quotes, colours and numbers that are no day make no date', async () => {
    expect(await styled(5, 43_190)).toEqual({
      kind: 'number',
      value: 43_190,
      format: '#,##0\\ "đồng mỗi ngày"',
    });
    expect(await styled(6, 43_190)).toEqual({ kind: 'number', value: 43_190, format: '[Red]0' });
    for (const value of [0, 0.5, -3, 60, 2_958_466])
      expect(await styled(1, value)).toEqual({ kind: 'number', value, format: 'm/d/yyyy' });
  });

  test('days stored as text, truths and errors are read as they show', async () => {
    expect(await cell('<c r="A1" t="d"><v>2018-03-31T00:00:00</v></c>')).toEqual({
      kind: 'date',
      date: '2018-03-31',
    });
    expect(await cell('<c r="A1" t="b"><v>1</v></c>')).toEqual({ kind: 'boolean', value: true });
    expect(await cell('<c r="A1" t="b"><v>0</v></c>')).toEqual({ kind: 'boolean', value: false });
    expect(await cell('<c r="A1" t="e"><v>#N/A</v></c>')).toEqual({ kind: 'text', text: '#N/A' });
  });

  test('a formula is the value that was last computed, and says so', async () => {
    expect(await cell('<c r="A1"><f>1+1</f><v>2</v></c>')).toEqual({
      kind: 'number',
      value: 2,
      format: null,
      formula: true,
    });
    const text = await cell('<c r="A1" t="str"><f>A2&amp;B2</f><v>chi bộ</v></c>');
    expect(text).toEqual({ kind: 'text', text: 'chi bộ', formula: true });
    const computedEmpty = await cell('<c r="A1" t="str"><f>""</f><v></v></c>');
    expect(computedEmpty).toBeNull();
    const neverComputed = await cell('<c r="A1"><f>TODAY()</f></c>');
    expect(neverComputed).toEqual({ kind: 'text', text: '', formula: true });
  });
});

describe('rows and sheets', () => {
  const numbered = async (rows: string) =>
    (await parse('xlsx', workbookOfRows(rows))).sheets[0]!.rows.map(({ number, cells }) => [
      number,
      cells.length,
    ]);

  test('rows that hold nothing are left out, the others keep their numbers', async () => {
    const rows = '<row r="2"><c r="B2" s="0"/></row><row r="5"><c r="C5"><v>1</v></c><c r="D5"/></row>';
    expect(await numbered(rows)).toEqual([[5, 3]]);
  });

  test('without their numbers, rows and cells are counted on', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await numbered(rows)).toEqual([
      [1, 2],
      [4, 4],
      [5, 1],
    ]);
  });

  test.each([
    '<row r="99999999"><c><v>1</v></c></row>',
    '<row r="2"/><row r="2"/>',
    '<row r="2"/><row r="1"/>',
    '<row r="0"/>',
    '<row r="-1"/>',
    '<row r="x"/>',
    '<row r="1"><c r="A2"><v>1</v></c></row>',
    '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>',
    '<row r="1"><c r="ZZZ1"><v>1</v></c></row>',
    '<row r="1"><c r="1A"><v>1</v></c></row>',
  ])('a row or cell out of its place is refused: %s', (rows) =>
    expect(numbered(rows)).rejects.toEqual(unreadable),
  );

  test('20.000 rows and 64 columns are read, one more of either is refused', async () => {
    const rows = (n: number) => '<row><c><v>1</v></c></row>'.repeat(n);
    expect((await numbered(rows(20_000))).length).toBe(20_000);
    await expect(numbered(rows(20_001))).rejects.toEqual(tooMany);
    expect(await numbered('<row r="1"><c r="BL1"><v>1</v></c></row>')).toEqual([[1, 64]]);
    await expect(numbered('<row r="1"><c r="BM1"><v>1</v></c></row>')).rejects.toEqual(tooMany);
    expect(await numbered(`${rows(1)}${'<row><c s="0"/></row>'.repeat(30_000)}`)).toHaveLength(1);
  });

  test('640.000 values are the most, in all sheets together', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(64)}</row>`;
    const sheets = [5_000, 5_000].map((count) => ({ xml: `<sheetData>${row.repeat(count)}</sheetData>` }));
    expect((await parse('xlsx', rawWorkbook({ sheets }))).sheets).toHaveLength(2);
    sheets.push({ xml: `<sheetData>${row}</sheetData>` });
    await expect(parse('xlsx', rawWorkbook({ sheets }))).rejects.toEqual(tooMany);
  });

  test('all sheets are read in their order, hidden ones told, charts passed over', async () => {
    const xml = '<sheetData><row><c><v>1</v></c></row></sheetData>';
    const raw: RawWorkbook = {
      sheets: [
        { name: 'Đăng ký', xml },
        { name: 'Ẩn', state: 'hidden', xml },
        { name: 'He_thong', state: 'veryHidden', xml },
      ],
    };
    const { sheets } = await parse('xlsx', rawWorkbook(raw));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Đăng ký', false],
      ['Ẩn', true],
      ['He_thong', true],
    ]);
    const rels = (target: string, type = 'worksheet', mode = '') =>
      withPart(raw, {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<Relationships>${[1, 2, 3].map((n) => `<Relationship Id="rId${n}" Type="x/${n === 3 ? type : 'worksheet'}" ${n === 3 ? mode : ''} Target="${n === 3 ? target : `worksheets/sheet${n}.xml`}"/>`).join('')}</Relationships>`,
      });
    expect((await parse('xlsx', rels('charts/chart1.xml', 'chartsheet'))).sheets).toHaveLength(2);
    expect((await parse('xlsx', rels('/xl/Worksheets/SHEET3.xml'))).sheets).toHaveLength(3);
    await expect(parse('xlsx', rels('worksheets/sheet9.xml'))).rejects.toEqual(unreadable);
    await expect(parse('xlsx', rels('worksheets/sheet1.xml'))).rejects.toEqual(unreadable);
    await expect(
      parse('xlsx', rels('worksheets/sheet3.xml', 'worksheet', 'TargetMode="External"')),
    ).rejects.toEqual(unreadable);
    await expect(parse('xlsx', rels('macrosheets/sheet1.xml', 'xlMacrosheet'))).rejects.toEqual(unreadable);
  });

  test('names with a prefix, as some programs write them, are the same', async () => {
    const data =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = withPart({ sheets: [{ xml: '' }] }, { name: 'xl/worksheets/sheet1.xml', data });
    expect((await parse('xlsx', file)).sheets[0]!.rows[0]!.cells).toEqual([
      { kind: 'number', value: 7, format: null },
    ]);
  });
});

test('what exceljs writes is read back: every kind of cell', async () => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Việc đăng ký');
  sheet.addRow(['Họ và tên', 'Ngày', 'Mức', 'Đúng', 'Tổng', 'Ghi chú']);
  sheet.addRow([
    'Trần Thị Bé',
    new Date(Date.UTC(2018, 2, 31)),
    0.125,
    true,
    { formula: 'C2*2', result: 0.25 },
    { richText: [{ text: 'đậm ', font: { bold: true } }, { text: 'nhạt' }] },
  ]);
  sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
  sheet.getCell('C2').numFmt = '0.0%';
  sheet.mergeCells('A4:F4');
  sheet.getCell('A4').value = 'Người lập';
  const content = Buffer.from(await book.xlsx.writeBuffer());
  const read: Spreadsheet = await parse('xlsx', content);
  expect(read).toMatchObject({
    format: 'xlsx',
    oldFont: null,
    sheets: [{ name: 'Việc đăng ký', hidden: false }],
  });
  expect(read.sheets[0]!.rows.slice(1)).toEqual([
    {
      number: 2,
      cells: [
        { kind: 'text', text: 'Trần Thị Bé' },
        { kind: 'date', date: '2018-03-31' },
        { kind: 'number', value: 0.125, format: '0.0%' },
        { kind: 'boolean', value: true },
        { kind: 'number', value: 0.25, format: null, formula: true },
        { kind: 'text', text: 'đậm nhạt' },
      ],
    },
    { number: 4, cells: [{ kind: 'text', text: 'Người lập' }] },
  ]);
});
