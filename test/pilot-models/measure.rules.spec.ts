import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Amounts,
  MEASURES,
  changeSince,
  isRatio,
  reaches,
  valueOf,
} from '../../src/pilot-models/measure.rules.js';
import { pointOf } from '../../src/pilot-models/point.rules.js';

const of = (measure: Amounts['measure'], numerator: string, denominator: string | null = null): Amounts => ({
  measure,
  numerator,
  denominator,
});

describe('what a promise measured', () => {
  test.each([
    ['late dossiers in percent', of('share', '3', '400'), '0.75'],
    ['a share that has no end is rounded to four decimals', of('share', '1', '3'), '33.3333'],
    ['halves go up', of('share', '1', '80000'), '0.0013'],
    ['all of all', of('share', '7', '7'), '100'],
    ['complaints per 1.000 dossiers', of('per-thousand', '7', '4512'), '1.5514'],
    ['the satisfied of those asked', of('survey', '97', '104'), '93.2692'],
    ['children', of('count', '23'), '23'],
    ['money saved', of('sum', '128456000'), '128456000'],
    ['a sum with decimals', of('sum', '12.5'), '12.5'],
    ['nothing late', of('share', '0', '12'), '0'],
    ['more than a number can hold exactly', of('sum', '999999999999999.9999'), '999999999999999.9999'],
  ])('%s', (_, amounts, value) => expect(valueOf(amounts)).toBe(value));

  test('without a whole there is no value, and no division by nought', () => {
    expect(valueOf(of('share', '0', '0'))).toBe('');
    expect(valueOf(of('per-thousand', '1'))).toBe('');
  });

  test('shares, rates and surveys divide; counts and sums do not', () => {
    expect(MEASURES.filter(isRatio)).toEqual(['share', 'per-thousand', 'survey']);
  });

  test('a value is within half of the last decimal of the exact one', () => {
    const whole = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 1_000_000 }), (numerator, denominator) => {
        const value = Number(valueOf(of('per-thousand', String(numerator), String(denominator))));
        expect(Math.abs(value - (1000 * numerator) / denominator)).toBeLessThanOrEqual(0.000_051);
      }),
    );
  });
});

describe('beside target and baseline', () => {
  test('reaching a target is judged without rounding', () => {
    // 33,3333 % is shown as 33,33, and is more than a target of 33,33.
    expect(reaches(of('share', '1', '3'), 'down', '33.33')).toBe(false);
    expect(reaches(of('share', '1', '3'), 'up', '33.3333')).toBe(true);
    expect(reaches(of('share', '1', '4'), 'down', '25')).toBe(true);
    expect(reaches(of('share', '1', '4'), 'up', '25')).toBe(true);
    expect(reaches(of('count', '22'), 'up', '23')).toBe(false);
    expect(reaches(of('count', '22'), 'up', null)).toBeNull();
  });

  test('better is what the promise calls better', () => {
    const [before, after] = [of('share', '12', '100'), of('share', '3', '100')];
    expect(changeSince(before, after, 'down')).toBe('better');
    expect(changeSince(before, after, 'up')).toBe('worse');
    expect(changeSince(before, of('share', '24', '200'), 'down')).toBe('same');
    // Equal when rounded, and yet not the same.
    expect(changeSince(of('share', '1', '300000'), of('share', '1', '300001'), 'down')).toBe('better');
  });

  test('a baseline neither reaches a target nor changed', () => {
    const row = { id: 'x', periodFrom: '2016-01-01', periodTo: '2016-12-31', ...of('share', '1', '8') };
    const promise = { direction: 'down', target: '20' } as const;
    expect(pointOf({ ...row, isBaseline: true }, promise, row)).toMatchObject({ met: null, change: null });
    expect(pointOf({ ...row, isBaseline: false }, promise, null)).toMatchObject({
      value: '12.5',
      met: true,
      change: null,
    });
    expect(pointOf({ ...row, isBaseline: false }, promise, row)).not.toHaveProperty('measure');
  });
});
