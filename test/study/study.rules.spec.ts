import { describe, expect, test } from '@jest/globals';
import {
  type SessionCount,
  shareOf,
  sumByKind,
  whatIsWrong,
  wrongChange,
} from '../../src/study/study.rules.js';

const TODAY = '2018-11-20';
const PLANNED = { year: 2018, plannedOn: '2018-12-01', heldOn: null, attended: null, total: null };
const HELD = { year: 2018, plannedOn: null, heldOn: '2018-11-20', attended: 38, total: 40 };

describe('what keeps a session from being recorded', () => {
  test.each([
    ['a planned one', PLANNED, []],
    ['a held one, today', HELD, []],
    ['everybody came', { ...HELD, attended: 40 }, []],
    ['nobody came', { ...HELD, attended: 0 }, []],
    ['neither planned nor held', { ...PLANNED, plannedOn: null }, ['plannedOn value.required']],
    ['planned for the next year', { ...PLANNED, plannedOn: '2019-01-05' }, ['plannedOn value.outside-year']],
    ['held in the year before', { ...HELD, heldOn: '2017-12-31' }, ['heldOn value.outside-year']],
    ['held tomorrow', { ...HELD, heldOn: '2018-11-21' }, ['heldOn value.in-future']],
    ['more came than there are', { ...HELD, attended: 41 }, ['attended value.too-many']],
    ['held without who came', { ...HELD, attended: null }, ['attended value.required']],
    ['held without of how many', { ...HELD, total: null }, ['total value.required']],
    ['who came to what was not held', { ...PLANNED, attended: 3 }, ['heldOn value.required']],
    [
      'all at once, each is told',
      { year: 2018, plannedOn: '2017-01-01', heldOn: '2019-01-01', attended: null, total: null },
      [
        'plannedOn value.outside-year',
        'heldOn value.outside-year',
        'heldOn value.in-future',
        'attended value.required',
        'total value.required',
      ],
    ],
  ] as const)('%s', (_, session, expected) => {
    expect(whatIsWrong(session, TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  test('a correction neither records a result nor takes one back', () => {
    expect(wrongChange('planned', PLANNED)).toBeNull();
    expect(wrongChange('planned', { ...PLANNED, total: 40 })).toBe('study-session.hold-first');
    expect(wrongChange('held', HELD)).toBeNull();
    expect(wrongChange('held', { ...HELD, heldOn: null })).toBe('study-session.reopen-first');
    expect(wrongChange('held', { ...HELD, attended: null })).toBe('study-session.reopen-first');
  });
});

describe('sums', () => {
  test.each([
    [0, 0, null],
    [0, 40, 0],
    [38, 40, 95],
    [1, 3, 33.3],
    [2, 3, 66.7],
    [40, 40, 100],
    [99_999, 100_000, 99.9],
  ])('%d of %d is %p percent', (attended, total, share) => {
    expect(shareOf(attended, total)).toBe(share);
  });

  const count = (change: Partial<SessionCount>): SessionCount => ({
    kind: 'study',
    state: 'held',
    month: 3,
    sessions: 1,
    attended: 30,
    total: 40,
    ...change,
  });
  const empty = { state: 'planned', month: null, attended: 0, total: 0 } as const;

  test('the three kinds stay apart, also one of which there is nothing', () => {
    const sums = sumByKind([count({}), count({ kind: 'propaganda', attended: 7, total: 9 })], TODAY);
    expect(sums.map(({ kind, held, attended, total }) => [kind, held, attended, total])).toEqual([
      ['study', 1, 30, 40],
      ['topic-meeting', 0, 0, 0],
      ['propaganda', 1, 7, 9],
    ]);
    expect(sums[1]!.share).toBeNull();
  });

  test('months are cumulated up to that of the date, the last being the sum', () => {
    const [study] = sumByKind(
      [count({}), count({ month: 5, sessions: 2, attended: 70, total: 80 })],
      '2018-06-15',
    );
    expect(study!.months).toHaveLength(6);
    expect(study!.months.map(({ attended }) => attended)).toEqual([0, 0, 30, 30, 100, 100]);
    expect(study!.months.at(-1)).toMatchObject({ held: 3, attended: 100, total: 120, share: study!.share });
  });

  test('what was cancelled is told apart and is not owed any more', () => {
    const [study] = sumByKind(
      [count({}), count({ ...empty, sessions: 2 }), count({ ...empty, state: 'cancelled', sessions: 4 })],
      TODAY,
    );
    expect(study).toMatchObject({ planned: 3, held: 1, cancelled: 4 });
  });
});
