import { describe, expect, test } from '@jest/globals';
import { MEASURES, isRatio } from '../../src/pilot-models/measure.rules.js';
import {
  type Measuring,
  amountProblems,
  measuringProblems,
  stateBeforeStart,
} from '../../src/pilot-models/promise.rules.js';

const WORDS: Measuring = {
  measure: null,
  numeratorName: null,
  denominatorName: null,
  measureUnit: null,
  direction: null,
  target: null,
  targetOn: null,
  countsAs: null,
};
const whole = (measure: (typeof MEASURES)[number]): Measuring => ({
  ...WORDS,
  measure,
  numeratorName: 'hồ sơ quá hẹn',
  direction: 'down',
  ...(isRatio(measure) ? { denominatorName: 'hồ sơ đã trả' } : { measureUnit: 'em' }),
});
const fields = (one: Measuring) => measuringProblems(one).map(({ field }) => field);

describe('how a promise is measured', () => {
  test('a promise in words needs nothing, and takes nothing of a measure', () => {
    expect(fields(WORDS)).toEqual([]);
    expect(fields({ ...WORDS, target: '5', direction: 'up' })).toEqual(['direction', 'target']);
  });

  test.each(MEASURES)('%s needs its names and its direction', (measure) => {
    expect(fields(whole(measure))).toEqual([]);
    expect(fields({ ...WORDS, measure })).toEqual([
      'numeratorName',
      'direction',
      isRatio(measure) ? 'denominatorName' : 'measureUnit',
    ]);
    const other = isRatio(measure) ? { measureUnit: 'em' } : { denominatorName: 'hồ sơ' };
    expect(fields({ ...whole(measure), ...other })).toEqual(Object.keys(other));
  });

  test('a share has no target above a hundred; a day needs a target; only a count counts children', () => {
    expect(fields({ ...whole('share'), target: '100.5' })).toEqual(['target']);
    expect(fields({ ...whole('per-thousand'), target: '100.5' })).toEqual([]);
    expect(fields({ ...whole('count'), targetOn: '2018-12-31' })).toEqual(['target']);
    expect(fields({ ...whole('sum'), countsAs: 'children' })).toEqual(['countsAs']);
    expect(fields({ ...whole('count'), countsAs: 'children' })).toEqual([]);
  });
});

describe('the numbers of a reading', () => {
  test.each([
    ['a share', 'share', '3', '400', []],
    ['more than all', 'share', '401', '400', ['numerator']],
    ['more satisfied than asked', 'survey', '5', '4', ['numerator']],
    ['more complaints than dossiers', 'per-thousand', '5', '4', []],
    ['of nothing', 'share', '0', '0', ['denominator']],
    ['without a whole', 'share', '3', null, ['denominator']],
    ['half a dossier', 'share', '1.5', '4', ['numerator']],
    ['of half a dossier', 'share', '1', '4.5', ['denominator']],
    ['a count', 'count', '23', null, []],
    ['half a child', 'count', '23.5', null, ['numerator']],
    ['a count of a whole', 'count', '23', '40', ['denominator']],
    ['a sum with decimals', 'sum', '23.5', null, []],
  ] as const)('%s', (_, measure, numerator, denominator, wrong) => {
    expect(amountProblems({ measure, numerator, denominator }).map(({ field }) => field)).toEqual(wrong);
  });
});

describe('before the start', () => {
  const measured = (hasBaseline: boolean) => ({ measure: 'share', hasBaseline }) as const;
  const inWords = { measure: null, hasBaseline: false } as const;

  test('a baseline is there when every measured promise has one, and there is a measured one', () => {
    expect(stateBeforeStart([measured(true), inWords])).toBe('baseline');
    expect(stateBeforeStart([measured(true), measured(false)])).toBe('chosen');
    expect(stateBeforeStart([inWords])).toBe('chosen');
    expect(stateBeforeStart([])).toBe('chosen');
  });
});
