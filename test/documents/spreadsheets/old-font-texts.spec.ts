import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { lettersOfTcvn3, verdictOf } from '../../../src/documents/spreadsheets/old-font-letters.js';
import { parse } from '../../../src/documents/spreadsheets/parse.js';
import { workbookOfRows } from '../../support/workbook-files.js';

const FONTS = ['Times New Roman', '.VnTime', '.VNTIMEH', '.VnArial NarrowH'];
const STYLES = `<fonts>${FONTS.map((font) => `<font><name val="${font}"/></font>`).join('')}</fonts>
  <dxfs><dxf><font><name val=".VnTime"/></font></dxf></dxfs>
  <cellXfs>${FONTS.map((_, at) => `<xf numFmtId="0" fontId="${at}"/>`).join('')}</cellXfs>`;
const [ROMAN, OLD, CAPITALS, NARROW_CAPITALS] = [0, 1, 2, 3];

/** Reads texts, each in a style, as a column. */
async function column(...texts: [number, string][]) {
  const rows = texts.map(([style, text]) => {
    const inside = text.startsWith('<') ? text : `<t>${text}</t>`;
    return `<row><c s="${style}" t="inlineStr"><is>${inside}</is></c></row>`;
  });
  const { sheets, oldFont } = await parse('xlsx', workbookOfRows(rows.join(''), { styles: STYLES }));
  const shown = sheets[0]!.rows.map(({ cells: [cell] }) =>
    cell?.kind === 'text' ? (cell.converted ?? null) : null,
  );
  return { oldFont, shown, first: sheets[0]!.rows[0]!.cells[0] };
}

test('the letters of the old fonts are the 74 that they have', () => {
  const letters = 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ';
  expect([...letters]).toHaveLength(74);
  const old = iconv.encode(letters, 'tcvn').toString('latin1');
  expect(lettersOfTcvn3(old)).toBe(letters);
  expect(lettersOfTcvn3('5 ± 1 m² 90° À')).toBe('5 ± 1 m² 90° À');
});

describe('texts that show old letters', () => {
  test('are converted, and stand beside as they came', async () => {
    const { oldFont, first } = await column([OLD, 'NguyÔn ThÞ Mü H¹nh - Tr­êng häc §¹i Ph­íc']);
    expect(oldFont).toBe('tcvn3');
    expect(first).toEqual({
      kind: 'text',
      text: 'NguyÔn ThÞ Mü H¹nh - Trêng häc §¹i Phíc',
      converted: 'Nguyễn Thị Mỹ Hạnh - Trường học Đại Phước',
    });
  });

  test('in a font of capitals are capitals', async () => {
    const { shown } = await column(
      [CAPITALS, '®¶ng bé khèi'],
      [NARROW_CAPITALS, 'c«ng ®oµn'],
      [CAPITALS, 'ubnd tinh'],
      [CAPITALS, 'UBND'],
    );
    expect(shown).toEqual(['ĐẢNG BỘ KHỐI', 'CÔNG ĐOÀN', 'UBND TINH', null]);
  });

  test('are found in any font, and then settle the texts that make sense both ways', async () => {
    const { shown, oldFont } = await column(
      [ROMAN, 'Chi bé'],
      [ROMAN, 'v¨n phßng'],
      [ROMAN, 'Bé'],
      [ROMAN, 'Hop'],
    );
    expect(shown).toEqual(['Chi bộ', 'văn phòng', 'Bộ', null]);
    expect(oldFont).toBe('tcvn3');
  });

  test('are found piece by piece: what is in another font stays', async () => {
    const pieces =
      '<r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve">Häc tËp </t></r><r><rPr><rFont val="Arial"/></rPr><t>Bé © 2018</t></r>';
    expect((await column([ROMAN, pieces])).shown).toEqual(['Học tập Bé © 2018']);
    const wordInTwo = '<r><t>Ngu</t></r><r><rPr><b/></rPr><t>yÔn</t></r>';
    expect((await column([OLD, wordInTwo])).shown).toEqual(['Nguyễn']);
  });
});

describe('texts that do not', () => {
  test.each([
    'Đoàn thể',
    'Công tác xây dựng Đảng',
    'Café ®',
    'Café',
    '±5 %',
    '5 m²',
    '90°',
    '½ ngày',
    '© 2018',
    '§ 5',
    '5 µm',
    '3 × 4',
    '«Bác»',
    'là và',
    'tháng',
    'Bé',
    'Müller, São Paulo, Zürich, naïve, Pelé',
    'Facebook™ – Zalo®',
    'Lê Na',
    'tru­ng',
  ])('are left as they are: %s', async (text) => {
    expect(await column([ROMAN, text])).toMatchObject({ oldFont: null, shown: [null] });
  });

  test('stay beside old ones: a doubtful text is Unicode where others are', async () => {
    const { shown } = await column([ROMAN, 'Đảng ủy'], [ROMAN, 'Bé'], [ROMAN, 'Häc tËp']);
    expect(shown).toEqual([null, null, 'Học tập']);
  });

  test('whichever of them comes first', async () => {
    const { shown } = await column([ROMAN, 'Bé'], [ROMAN, 'Häc tËp'], [ROMAN, 'Bé'], [ROMAN, 'Đảng ủy']);
    expect(shown).toEqual([null, 'Học tập', null, null]);
  });

  test('typed as Unicode into cells that still name an old font stay', async () => {
    const { shown, oldFont } = await column(
      [OLD, 'Đảng ủy'],
      [OLD, 'Công tác'],
      [CAPITALS, 'Bé'],
      [OLD, 'Bộ phận'],
    );
    expect(shown).toEqual([null, null, null, null]);
    expect(oldFont).toBeNull();
  });

  test('in an old font a doubtful text alone is what the font shows', async () => {
    expect((await column([OLD, 'Bé'])).shown).toEqual(['Bộ']);
  });
});

test.each([
  ['plain', 'Dang bo'],
  ['unicode', 'hoa\u0300'],
  ['tcvn3', 'Hµ Néi'],
  ['either', 'Bé'],
])('a text is %s: %s', (verdict, text) => expect(verdictOf(text)).toBe(verdict));
