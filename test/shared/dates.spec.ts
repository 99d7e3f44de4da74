import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween, isDate, lastDayWithin, vietnameseDate } from '../../src/shared/dates.js';

const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('dates', () => {
  test.each(['2018-02-28', '2016-02-29', '1900-01-01', '2200-12-31'])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each([
    '2018-02-29',
    '2018-02-30',
    '2018-13-01',
    '2018-00-10',
    '2018-1-1',
    '20180101',
    '31/12/2018',
    '1899-12-31',
    '2201-01-01',
    '',
    ' 2018-01-01',
    '2018-01-01T00:00',
  ])('“%s” is none', (text) => {
    expect(isDate(text)).toBe(false);
  });

  test.each([null, undefined, 20180101, new Date(), ['2018-01-01']])('%p is none', (value) => {
    expect(isDate(value)).toBe(false);
  });

  test('adding days and counting them are each other’s inverse, over summer time and leap years', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test('every date that exists is one', () => {
    fc.assert(fc.property(date, (text) => expect(isDate(text)).toBe(true)));
  });

  test('printed as people write them', () => {
    expect(vietnameseDate('2018-03-01')).toBe('1/3/2018');
  });

  test('the organisation of a year is that of its last day, or of today', () => {
    expect(lastDayWithin(2017, '2018-11-20')).toBe('2017-12-31');
    expect(lastDayWithin(2018, '2018-11-20')).toBe('2018-11-20');
    expect(lastDayWithin(2019, '2018-11-20')).toBe('2018-11-20');
  });
});
