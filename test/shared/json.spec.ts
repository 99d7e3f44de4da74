import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, differences } from '../../src/shared/json.js';
import { cursorOf, readCursor } from '../../src/shared/lists.js';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, shuffled(inner)]),
  );
};

describe('JSON', () => {
  test('the order of writing does not matter', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value)),
      ),
    );
  });

  test('what it writes is what was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('the order of a list matters', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  test('differences tell both values, and missing is null', () => {
    expect(differences({ a: 1, b: 2 }, { a: 1, b: 3, c: 4 })).toEqual({ b: [2, 3], c: [null, 4] });
    expect(differences({ a: null }, { a: undefined })).toEqual({});
  });
});

describe('cursors', () => {
  test('what was written is read', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (parts) => expect(readCursor(cursorOf(...parts))).toEqual(parts)),
    );
  });

  test.each([
    '',
    'x',
    'bm90IGpzb24',
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[1]').toString('base64url'),
  ])('“%s” is refused as a bad request', (cursor) => {
    expect(() => readCursor(cursor)).toThrow('request.invalid');
  });
});
