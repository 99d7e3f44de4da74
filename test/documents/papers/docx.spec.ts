import { beforeAll, describe, expect, test } from '@jest/globals';
import { renderDocx } from '../../../src/documents/papers/docx.renderer.js';
import { type FormatProfile, chosenProfile } from '../../../src/documents/papers/format-profile.js';
import { type ReadParagraph, paragraphsOf, partsOf } from '../../support/papers.js';
import { MARK, file, paper, profiles } from './sample.js';

describe.each(profiles)('a Word document by %s', (code) => {
  const profile = chosenProfile(code, '2018-11-20') as FormatProfile;
  let parts: Record<string, string>;
  let paragraphs: ReadParagraph[];
  beforeAll(async () => {
    parts = await partsOf(await renderDocx(file({ profile })));
    paragraphs = paragraphsOf(parts['word/document.xml']!);
  });

  const found = (text: string) => {
    const paragraph = paragraphs.find((one) => one.text === text);
    if (!paragraph) throw new Error(`No paragraph “${text}”`);
    const { size, bold, italic, align } = paragraph;
    return { size, bold, italic, align };
  };

  test.each([
    ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, true, false, 'center'],
    ['ĐẢNG BỘ TỈNH NGHỆ AN', 14, false, false, 'center'],
    ['ĐẢNG ỦY KHỐI', 14, true, false, 'center'],
    ['CÁC CƠ QUAN TỈNH', 14, true, false, 'center'],
    ['*', 14, false, false, 'center'],
    ['Số       -BC/ĐUK', 14, false, false, 'center'],
    ['Nghệ An, ngày     tháng     năm 2018', 14, false, true, 'center'],
    ['BÁO CÁO', 16, true, false, 'center'],
    ['sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TW', 14, true, false, 'center'],
    ['-----', 14, false, false, 'center'],
    ['Đảng ủy Khối báo cáo kết quả như sau:', 14, false, false, 'both'],
    ['I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, QUÁN TRIỆT', 14, true, false, 'both'],
    ['T/M BAN THƯỜNG VỤ', 14, true, false, 'center'],
    ['BÍ THƯ', 14, false, false, 'center'],
    ['Nơi nhận:', 14, false, false, 'left'],
    ['- Lưu Văn phòng Đảng ủy Khối.', 12, false, false, 'left'],
  ])('“%s” is %d points, bold %s, italic %s, %s', (text, size, bold, italic, align) => {
    expect(found(text)).toEqual({ size, bold, italic, align });
  });

  test('body text: first line 10 mm in, exactly 18 points, 6 points apart', () => {
    const body = paragraphs.find(({ text }) => text.startsWith('Đảng ủy Khối báo cáo'))!.xml;
    expect(body).toMatch(/<w:ind [^>]*w:firstLine="567"/);
    expect(body).toMatch(/<w:spacing [^>]*w:before="120"/);
    expect(body).toMatch(/<w:spacing [^>]*w:line="360"/);
    expect(body).toMatch(/w:lineRule="exact"/);
  });

  test('the rule below “ĐẢNG CỘNG SẢN VIỆT NAM” is as long as the text', () => {
    const party = paragraphs.find(({ text }) => text === 'ĐẢNG CỘNG SẢN VIỆT NAM')!.xml;
    expect(party).toContain('<w:bottom w:val="single"');
    const [, left] = /<w:ind [^>]*w:left="(\d+)"/.exec(party) ?? [];
    const column = ((165 * 0.53) / 25.4) * 1440;
    const millimetres = ((column - 2 * Number(left)) / 1440) * 25.4;
    expect(millimetres).toBeGreaterThan(70);
    expect(millimetres).toBeLessThan(80);
  });

  test('A4, margins 20, 20, 30, 15 mm; the appendix lies across', () => {
    const sections = [...parts['word/document.xml']!.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(
      ([xml]) => xml,
    );
    expect(sections).toHaveLength(2);
    expect(sections[0]).toMatch(/w:w="11906" w:h="16838"/);
    for (const [name, value] of Object.entries({
      top: 1134,
      bottom: 1134,
      left: 1701,
      right: 850,
      header: 567,
    }))
      expect(sections[0]).toContain(`w:${name}="${value}"`);
    expect(sections[1]).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
  });

  test('page numbers stand above the text, but not on page 1', () => {
    const [main] = [...parts['word/document.xml']!.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(
      ([xml]) => xml,
    );
    expect(main).toContain('<w:titlePg/>');
    const heads = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
    const numbered = heads.filter(([, xml]) => xml.includes('PAGE'));
    expect(numbered.length).toBe(heads.length - 1);
    for (const [, xml] of numbered) {
      expect(xml).toContain(`w:val="${profile.parts.pageNumber.size * 2}"`);
      expect(xml).toContain('<w:jc w:val="center"/>');
    }
  });

  test('“Nơi nhận” is underlined, who signs has room, and there is no name', () => {
    expect(paragraphs.find(({ text }) => text === 'Nơi nhận:')!.underlined).toBe(true);
    const office = paragraphs.findIndex(({ text }) => text === 'BÍ THƯ');
    expect(paragraphs[office + 1]!.text).toBe('');
    expect(Number(/w:before="(\d+)"/.exec(paragraphs[office + 1]!.xml)?.[1])).toBeGreaterThan(1000);
  });

  test('nothing of State papers: no Quốc hiệu, no “TM.”, no “./.”', () => {
    const words = paragraphs.map(({ text }) => text).join('\n');
    expect(words).not.toMatch(/CỘNG HÒA|Độc lập|TM\.|\.\/\./);
  });

  test('texts are as they were written, in a table no value is “—” and 0 is 0', () => {
    const texts = paragraphs.map(({ text }) => text);
    expect(texts).toContain('Đảng ủy Kho bạc: “Đã làm <tốt> & đều.');
    expect(texts).toContain('Còn chậm #read("x") $1$ *.”');
    expect(texts).toContain('—');
    expect(texts).toContain('0');
    expect(parts['word/document.xml']).toContain('<w:tblHeader/>');
    expect(parts['word/document.xml']).toMatch(/w:gridSpan w:val="2"/);
  });
});

describe('the mark of demo data', () => {
  const headers = async (mark: string | null) => {
    const parts = await partsOf(await renderDocx(file({ mark, papers: [paper(), paper()] })));
    return Object.entries(parts)
      .filter(([name]) => name.startsWith('word/header'))
      .map(([, xml]) => xml);
  };

  test('lies behind every page, first ones and appendices too', async () => {
    const marked = await headers(MARK);
    expect(marked).toHaveLength(6);
    expect(marked.filter((xml) => xml.includes(MARK))).toHaveLength(6);
  });

  test('is not on papers of a real bloc', async () => {
    for (const xml of await headers(null)) expect(xml).not.toContain('MINH HỌA');
  });
});
