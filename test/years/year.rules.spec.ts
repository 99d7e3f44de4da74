import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { closedRefusal, endRefusal, windowRefusal } from '../../src/years/year.rules.js';
import { Clock } from '../../src/shared/clock.js';

const year = {
  year: 2018,
  closedOn: null,
  windows: [{ kind: 'registration' as const, opensOn: '2018-01-15', closesOn: '2018-03-31' }],
};

describe('windows of a year', () => {
  test.each([
    ['2018-01-14', 'window.not-open'],
    ['2018-01-15', null],
    ['2018-03-31', null],
    ['2018-04-01', 'window.closed'],
  ])('on %s registration answers %s', (today, expected) => {
    expect(windowRefusal(year, 'registration', today)?.code ?? null).toBe(expected);
  });

  test('until the end of a window there is no beginning', () => {
    expect(endRefusal(year, 'registration', '2017-12-01')).toBeNull();
    expect(endRefusal(year, 'registration', '2018-03-31')).toBeNull();
    expect(endRefusal(year, 'registration', '2018-04-01')?.code).toBe('window.closed');
  });

  test('the refusal tells the day as people write it', () => {
    expect(windowRefusal(year, 'registration', '2018-04-01')?.values).toMatchObject({
      window: 'đăng ký',
      date: '31/3/2018',
    });
    expect(windowRefusal(year, 'registration', '2018-01-01')?.values.date).toBe('15/1/2018');
  });

  test('a window that the year does not have is not open', () => {
    expect(windowRefusal(year, 'review', '2018-02-01')?.code).toBe('year.not-open');
    expect(endRefusal(year, 'review', '2018-02-01')?.code).toBe('year.not-open');
  });

  test('a closed year refuses before any window', () => {
    const closed = { ...year, closedOn: '2018-12-31' };
    expect(closedRefusal(closed)?.values).toMatchObject({ year: 2018, date: '31/12/2018' });
    expect(windowRefusal(closed, 'registration', '2018-02-01')?.code).toBe('year.closed');
    expect(endRefusal(closed, 'registration', '2018-02-01')?.code).toBe('year.closed');
  });
});

describe('a day ends at 24:00 in Viet Nam, whatever the zone of the server', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test.each([
    ['2018-03-31T16:59:59.999Z', '2018-03-31', null],
    ['2018-03-31T17:00:00.000Z', '2018-04-01', 'window.closed'],
    ['2018-01-14T16:59:59.999Z', '2018-01-14', 'window.not-open'],
    ['2018-01-14T17:00:00.000Z', '2018-01-15', null],
    ['2018-12-31T17:00:00.000Z', '2019-01-01', 'window.closed'],
  ])('at %s it is %s and registration answers %s', (instant, date, expected) => {
    jest.setSystemTime(new Date(instant));
    const today = new Clock().today();
    expect(today).toBe(date);
    expect(windowRefusal(year, 'registration', today)?.code ?? null).toBe(expected);
  });

  test('a fixed date holds until it is let go', () => {
    jest.setSystemTime(new Date('2026-01-01T00:00:00Z'));
    const clock = new Clock('2018-11-20');
    expect(clock.today()).toBe('2018-11-20');
    clock.setToday(null);
    expect(clock.today()).toBe('2026-01-01');
  });
});
