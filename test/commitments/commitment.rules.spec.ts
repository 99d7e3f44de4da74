import { describe, expect, test } from '@jest/globals';
import type { Action, Scope, State } from '../../src/commitments/commitment.flow.js';
import {
  TEXT_FIELDS,
  commitmentCode,
  searchText,
  textChanges,
  textsOf,
  timeRefusal,
  whatIsMissing,
} from '../../src/commitments/commitment.rules.js';
import { COMPLETE } from '../support/items.js';

const complete = { ...textsOf(COMPLETE), kind: 'individual' as const, onBehalf: false, signedOn: null };
const fieldsOf = (item: typeof complete) => whatIsMissing(item).map(({ field }) => field);

describe('what an item still lacks', () => {
  test('a complete one lacks nothing', () => {
    expect(whatIsMissing(complete)).toEqual([]);
  });

  test.each(['aspect', 'content', 'target', 'deadline'] as const)('without %s it cannot be sent', (field) => {
    expect(fieldsOf({ ...complete, [field]: null })).toEqual([field]);
  });

  test('a product stands for a target', () => {
    expect(fieldsOf({ ...complete, target: null, product: 'Sổ theo dõi hồ sơ' })).toEqual([]);
  });

  test('a shortcoming or the reason for none', () => {
    expect(fieldsOf({ ...complete, noShortcomingReason: null })).toEqual(['shortcomingId']);
    expect(fieldsOf({ ...complete, noShortcomingReason: null, shortcomingId: 'x' })).toEqual([]);
  });

  test('entered for somebody else it needs the day of the signed paper', () => {
    expect(fieldsOf({ ...complete, onBehalf: true })).toEqual(['signedOn']);
    expect(whatIsMissing({ ...complete, onBehalf: true, signedOn: '2018-02-01' })).toEqual([]);
    expect(whatIsMissing({ ...complete, kind: 'collective', onBehalf: true })).toEqual([]);
  });

  test('an empty draft is told all at once, in the order of the form', () => {
    const empty = { ...textsOf({}), kind: 'individual' as const, onBehalf: true, signedOn: null };
    expect(fieldsOf(empty)).toEqual(['shortcomingId', 'aspect', 'content', 'target', 'deadline', 'signedOn']);
  });
});

describe('when an action is possible', () => {
  const window = (kind: string, opensOn: string, closesOn: string) => ({
    kind: kind as 'review',
    opensOn,
    closesOn,
  });
  const year = {
    year: 2018,
    closedOn: null as string | null,
    windows: [
      window('registration', '2018-01-15', '2018-03-31'),
      window('supplement', '2018-04-01', '2018-05-31'),
      window('assessment', '2018-11-01', '2018-12-10'),
      window('review', '2018-11-01', '2018-12-31'),
    ],
  };
  const on = (today: string, action: Action, state: State, scope: Scope = 'yearly') =>
    timeRefusal(action, { state, scope }, year, today)?.code ?? null;

  test.each([
    ['2018-01-14', 'submit', 'draft', 'window.not-open'],
    ['2018-01-15', 'submit', 'draft', null],
    ['2018-03-31', 'submit', 'draft', null],
    ['2018-04-01', 'submit', 'draft', 'window.closed'],
    ['2018-12-31', 'submit', 'returned', null],
    ['2019-01-01', 'submit', 'returned', 'window.closed'],
    ['2018-02-01', 'return', 'submitted', null],
    ['2018-12-31', 'register', 'submitted', null],
    ['2019-01-01', 'register', 'submitted', 'window.closed'],
    ['2018-10-31', 'assess', 'registered', 'window.not-open'],
    ['2018-11-01', 'assess', 'registered', null],
    ['2018-12-10', 'assess', 'registered', null],
    ['2018-12-11', 'assess', 'registered', 'window.closed'],
    ['2018-12-31', 'assess', 'assessment-returned', null],
    ['2018-10-31', 'verify', 'self-assessed', 'window.not-open'],
    ['2018-12-31', 'verify', 'self-assessed', null],
    ['2019-01-01', 'verify', 'self-assessed', 'window.closed'],
    ['2019-06-01', 'correct', 'verified', null],
    ['2017-06-01', 'update', 'draft', null],
    ['2019-06-01', 'add-evidence', 'registered', null],
  ] as const)('on %s %s of what is %s: %s', (today, action, state, expected) => {
    expect(on(today, action, state)).toBe(expected);
  });

  test('what is registered after the chuyên đề has the supplement window', () => {
    expect(on('2018-03-31', 'submit', 'draft', 'supplement')).toBe('window.not-open');
    expect(on('2018-04-01', 'submit', 'draft', 'supplement')).toBe(null);
    expect(on('2018-06-01', 'submit', 'draft', 'supplement')).toBe('window.closed');
  });

  test('what was returned may be sent again until the review window ends, also after it was taken back', () => {
    const item = { state: 'draft', scope: 'yearly', returnedAt: '2018-03-20T01:00:00Z' } as const;
    expect(timeRefusal('submit', item, year, '2018-06-01')).toBeNull();
    expect(timeRefusal('submit', item, year, '2019-01-01')?.code).toBe('window.closed');
  });

  test.each(['update', 'submit', 'correct', 'verify', 'add-evidence', 'withdraw'] as const)(
    'nothing of a closed year can be changed: %s',
    (action) => {
      const closed = { ...year, closedOn: '2018-12-31' };
      expect(timeRefusal(action, { state: 'draft', scope: 'yearly' }, closed, '2018-12-31')?.code).toBe(
        'year.closed',
      );
    },
  );

  test('a year without windows is not open', () => {
    const bare = { ...year, windows: [] };
    expect(timeRefusal('submit', { state: 'draft', scope: 'yearly' }, bare, '2018-02-01')?.code).toBe(
      'year.not-open',
    );
  });
});

test('search looks through texts and never through names of persons', () => {
  const everything = Object.fromEntries(TEXT_FIELDS.map((field) => [field, `chữ ${field}`]));
  const found = searchText({
    ...everything,
    owner: 'Hoàng Thị Lan',
    watcher: 'Lê Thanh Bình',
    code: 'KBNN-2018-TT-001',
  });
  expect(found).toContain('kbnn-2018-tt-001');
  expect(found).toContain('chu content');
  expect(found).not.toContain('lan');
  expect(found).not.toContain('binh');
});

test('the code of a row tells unit, year, kind and number', () => {
  expect(commitmentCode('KBNN.CB1', 2018, 'collective', 7)).toBe('KBNN.CB1-2018-TT-007');
  expect(commitmentCode('SDL', 2019, 'individual', 1234)).toBe('SDL-2019-CN-1234');
});

test('between two submissions only what differs is told, with both texts', () => {
  const before = textsOf({ content: 'Cũ', target: '90 %' });
  expect(textChanges(before, textsOf({ content: 'Mới', target: '90 %' }))).toEqual({
    content: ['Cũ', 'Mới'],
  });
  expect(textChanges(before, before)).toEqual({});
});
