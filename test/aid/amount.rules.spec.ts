import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AID_KINDS, fitsKind, fitsShare, shareFaults, sumOfAmounts } from '../../src/aid/amount.rules.js';

describe('amounts', () => {
  test('sums are exact where numbers are not', () => {
    expect(sumOfAmounts(['0.1', '0.2'])).toBe('0.3');
    expect(sumOfAmounts(['9007199254740993', '1'])).toBe('9007199254740994');
    expect(sumOfAmounts(['12.5', '12.50'])).toBe('25');
    expect(sumOfAmounts([])).toBe('0');
  });

  test('a sum does not depend on order', () => {
    const hundredth = fc.bigInt({ min: 0n, max: 10n ** 14n });
    fc.assert(
      fc.property(fc.array(hundredth), (parts) => {
        const texts = parts.map((part) => `${part / 100n}.${String(part % 100n).padStart(2, '0')}`);
        expect(sumOfAmounts(texts)).toBe(sumOfAmounts(texts.toReversed()));
      }),
    );
  });

  test.each([
    ['money', '1', true],
    ['money', '0', false],
    ['money', '1.5', false],
    ['goods', '1000000.0', true],
    ['work-days', '0.5', true],
    ['work-days', '0.25', false],
    ['house', '1', true],
    ['house', '0.5', false],
    ['child', '23', true],
    ['child', '0.0001', false],
  ] as const)('%s of %s: %s', (kind, amount, fits) => {
    expect(fitsKind(kind, amount)).toBe(fits);
  });

  test('of one house several may have a part, of money nobody has half a đồng', () => {
    expect(AID_KINDS.map((kind) => fitsShare(kind, '0.34'))).toEqual([false, false, false, true, true]);
    expect(fitsShare('house', '0.345')).toBe(false);
  });
});

describe('shares of a gift', () => {
  const faults = (
    ...[kind, shares]: [Parameters<typeof shareFaults>[0], Parameters<typeof shareFaults>[2]]
  ) => shareFaults(kind, 'lead', shares).map(({ place, field }) => `${place ?? 'all'} ${field}`);

  test('a joint gift of units and a donor is right', () => {
    const shares = [
      { unitId: 'lead', amount: '65000000' },
      { unitId: 'other', amount: '10000000' },
      { donorName: 'Công ty A', amount: '142000000' },
    ];
    expect(faults('money', shares)).toEqual([]);
  });

  test('a house of two units is one house', () => {
    const halves = [
      { unitId: 'lead', amount: '0.5' },
      { unitId: 'other', amount: '0.5' },
    ];
    expect(faults('house', halves)).toEqual([]);
    expect(faults('house', halves.slice(0, 1))).toEqual(['all shares']);
  });

  test.each([
    ['nobody', [{ amount: '1' }], ['0 unitId', 'all shares']],
    ['a unit and a donor at once', [{ unitId: 'lead', donorName: 'A', amount: '1' }], ['0 unitId']],
    ['others only', [{ unitId: 'other', amount: '1' }], ['all shares']],
    ['nothing', [{ unitId: 'lead', amount: '0' }], ['0 amount']],
    [
      'one unit twice',
      [
        { unitId: 'lead', amount: '1' },
        { unitId: 'lead', amount: '1' },
      ],
      ['1 unitId'],
    ],
  ])('%s is refused and every fault told at once', (_, shares, expected) => {
    expect(faults('money', shares)).toEqual(expected);
  });

  test('a lead that gives nothing itself brings a donor', () => {
    expect(faults('house', [{ donorName: 'Nhà tài trợ', amount: '2' }])).toEqual([]);
  });
});
