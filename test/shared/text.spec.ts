import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  cleanText,
  fold,
  hasInvisible,
  lengthOf,
  likePattern,
  vietnameseNumber,
} from '../../src/shared/text.js';

const letters = fc.string({ unit: 'grapheme', maxLength: 60 });
const SYLLABLES = [
  'hòa',
  'hoà',
  'thủy',
  'thuỷ',
  'Đảng',
  'ủy',
  'khoẻ',
  'khỏe',
  'loà',
  'lòa',
  'Nghệ',
  'An',
  'phường',
  'ưu',
];
const words = fc
  .array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(' '));

describe('what is stored', () => {
  test('text typed as NFD is stored as NFC', () => {
    const decomposed = 'Đảng ủy Khối: tiết kiệm điện'.normalize('NFD');
    expect(cleanText(decomposed)).toBe('Đảng ủy Khối: tiết kiệm điện'.normalize('NFC'));
  });

  test('characters that the eye does not see are dropped', () => {
    expect(cleanText('tiết\u200b kiệm\ufeff\u00ad')).toBe('tiết kiệm');
    expect(hasInvisible('tiết\u200bkiệm')).toBe(true);
    expect(hasInvisible('tiết kiệm\r\nđiện')).toBe(false);
  });

  test('odd spaces become ordinary ones, lines are kept, ends are trimmed', () => {
    expect(cleanText('  một\u00a0\u3000hai \r\n ba\r\n\r\n\r\n\r\nbốn\t ')).toBe('một hai\nba\n\nbốn');
  });

  test('cleaning twice is cleaning once, and what comes out is NFC without invisible characters', () => {
    fc.assert(
      fc.property(letters, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(hasInvisible(clean)).toBe(false);
      }),
    );
  });

  test('both ways of composing letters are stored alike', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(cleanText(text.normalize('NFD'))).toBe(cleanText(text.normalize('NFC')));
      }),
    );
  });
});

describe('what is found', () => {
  test.each([
    ['hoà bình', 'hòa bình'],
    ['THUỶ', 'thủy'],
    ['khoẻ mạnh', 'khỏe mạnh'],
    ['Đường', 'duong'],
    ['ĐẢNG ỦY', 'dang uy'],
    ['Nghệ  An ', 'nghe an'],
  ])('“%s” folds like “%s”', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test('folded text is plain: no marks, no capitals, and folds to itself', () => {
    fc.assert(
      fc.property(words, (text) => {
        const folded = fold(text);
        expect(folded).toMatch(/^[a-z ]+$/);
        expect(fold(folded)).toBe(folded);
        expect(fold(text.normalize('NFD'))).toBe(folded);
        expect(fold(text.toUpperCase())).toBe(folded);
      }),
    );
  });

  test('what is cleaned is found by what was typed', () => {
    fc.assert(fc.property(words, (text) => expect(fold(cleanText(text))).toBe(fold(text))));
  });

  test('the wildcards of the database are letters here', () => {
    expect(likePattern('50%_a\\b')).toBe('%50\\%\\_a\\\\b%');
  });
});

test('length is counted as a reader counts', () => {
  expect(lengthOf('ủy')).toBe(2);
  expect(lengthOf('🌸')).toBe(1);
});

test('numbers have the Vietnamese point', () => {
  expect(vietnameseNumber(2517)).toBe('2.517');
});
