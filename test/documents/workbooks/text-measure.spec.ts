import { describe, expect, test } from '@jest/globals';
import { LINE_HEIGHT, heightOf, linesOf } from '../../../src/documents/workbooks/text-measure.js';

const SENTENCE = 'Giải quyết hồ sơ thanh toán trước hạn cho khách hàng, không để ai phải đi lại nhiều lần.';

describe('texts are measured with the metrics of Times New Roman', () => {
  test('a short text is one line, a long one as many as it needs', () => {
    expect(linesOf('Đạt', 10)).toBe(1);
    expect(linesOf(SENTENCE, 200)).toBe(1);
    // 88 letters of about half an em are some 560 pixels; a column of 40 has 280.
    expect(linesOf(SENTENCE, 40)).toBe(3);
    expect(linesOf(SENTENCE, 90)).toBe(1);
  });

  test('bold letters and larger ones take more room', () => {
    const text = SENTENCE.repeat(8);
    expect(linesOf(text, 40, 'bold')).toBeGreaterThan(linesOf(text, 40));
    expect(linesOf(text, 40, 'regular', 16)).toBeGreaterThan(linesOf(text, 40));
  });

  test('narrow letters are not taken for wide ones', () => {
    expect(linesOf('i'.repeat(60), 40)).toBeLessThan(linesOf('W'.repeat(60), 40));
  });

  test('lines of the text itself count, and a word longer than a line is broken', () => {
    expect(linesOf('một\nhai\n\nbốn', 40)).toBe(4);
    expect(linesOf('a'.repeat(200), 20)).toBeGreaterThan(8);
  });

  test('a marked letter is measured as one, however it is composed of strokes', () => {
    const plain = linesOf('e'.repeat(400), 20);
    expect(linesOf('ể'.repeat(400), 20)).toBe(plain);
  });

  test('no row is higher than Excel has them', () => {
    expect(heightOf('Đạt', 10)).toBe(LINE_HEIGHT);
    expect(heightOf('một\nhai', 10)).toBe(2 * LINE_HEIGHT);
    expect(heightOf('x\n'.repeat(100), 10)).toBe(409);
  });
});
