import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FONT_FILES, balancedLines, lineWidth } from '../../../src/documents/papers/fonts.js';

const BOLD = { size: 14, bold: true };

describe('lines are measured with the font that is printed', () => {
  test('the font files are there', () => {
    expect(FONT_FILES.map((file) => existsSync(file))).toEqual([true, true, true, true]);
  });

  test('twice the size is twice the width, and bold is wider', () => {
    const width = lineWidth('ĐẢNG CỘNG SẢN VIỆT NAM', { size: 15, bold: true });
    expect(width).toBeGreaterThan(60);
    expect(width).toBeLessThan(85);
    expect(lineWidth('ĐẢNG CỘNG SẢN VIỆT NAM', { size: 30, bold: true })).toBeCloseTo(2 * width);
    expect(lineWidth('ĐẢNG', { size: 15, bold: false })).toBeLessThan(
      lineWidth('ĐẢNG', { size: 15, bold: true }),
    );
  });

  test('a text that fits stays one line', () => {
    expect(balancedLines('CHI BỘ VĂN PHÒNG', BOLD, 75)).toEqual(['CHI BỘ VĂN PHÒNG']);
  });

  test('a long name breaks between words that belong together, into lines of about the same length', () => {
    expect(balancedLines('ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', BOLD, 75)).toEqual([
      'ĐẢNG ỦY KHỐI',
      'CÁC CƠ QUAN TỈNH',
    ]);
    expect(balancedLines('ĐẢNG ỦY KHO BẠC NHÀ NƯỚC NGHỆ AN', BOLD, 75)).toEqual([
      'ĐẢNG ỦY KHO BẠC',
      'NHÀ NƯỚC NGHỆ AN',
    ]);
  });
});
