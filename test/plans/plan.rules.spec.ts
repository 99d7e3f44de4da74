import { describe, expect, test } from '@jest/globals';
import { holdsIn, isRemovable, overlap, partRefusal, yearsRefusal } from '../../src/plans/plan.rules.js';

const TERM = { fromYear: 2016, toYear: 2020 };
const UNUSED = { named: false, lastYear: null };
const USED_2018 = { named: true, lastYear: 2018 };

describe('years, both included', () => {
  test.each([
    [2015, false],
    [2016, true],
    [2020, true],
    [2021, false],
  ])('a plan of 2016–2020 in %i: %s', (year, expected) => {
    expect(holdsIn(TERM, year)).toBe(expected);
  });

  test('without an end it goes on', () => {
    expect(holdsIn({ fromYear: 2016, toYear: null }, 2200)).toBe(true);
    expect(overlap({ fromYear: 2016, toYear: null }, { fromYear: 2200, toYear: 2200 })).toBe(true);
  });

  test('two spans overlap exactly when some year is in both', () => {
    for (let from = 2014; from <= 2022; from += 1) {
      for (let to = from; to <= 2022; to += 1) {
        const shared = [2016, 2017, 2018, 2019, 2020].some((year) => year >= from && year <= to);
        const other = { fromYear: from, toYear: to };
        expect([from, to, overlap(TERM, other), overlap(other, TERM)]).toEqual([from, to, shared, shared]);
      }
    }
  });
});

describe('a part that something names keeps its name for it', () => {
  test('what nothing names may be renamed in its place', () => {
    expect(partRefusal(TERM, UNUSED, { renamed: true })).toBeNull();
  });

  test('what is named may not, and is told from which year', () => {
    expect(partRefusal(TERM, USED_2018, { renamed: true })).toEqual({
      code: 'plan.part-used',
      values: { year: 2018, next: 2019 },
    });
  });

  test('its place and its end are no name', () => {
    expect(partRefusal(TERM, USED_2018, { renamed: false })).toBeNull();
  });

  test.each([
    [2016, 'plan.part-years'],
    [2017, 'plan.part-used'],
    [2018, 'plan.part-used'],
    [2019, null],
    [2020, null],
    [2021, 'plan.part-years'],
  ])('named last in 2018, a new name since %i: %s', (since, code) => {
    expect(partRefusal(TERM, USED_2018, { renamed: true, since })?.code ?? null).toBe(code);
  });

  test.each([
    [2015, 'plan.part-years'],
    [2017, 'plan.part-used'],
    [2018, null],
    [null, null],
  ])('named last in 2018, ending with %s: %s', (toYear, code) => {
    expect(partRefusal(TERM, USED_2018, { renamed: false, toYear })?.code ?? null).toBe(code);
  });

  test('an end before the year of the new name is refused', () => {
    expect(partRefusal(TERM, USED_2018, { renamed: true, since: 2020, toYear: 2019 })?.code).toBe(
      'plan.part-years',
    );
  });
});

describe('what may be taken out', () => {
  test.each([
    [2017, [], false],
    [2018, [], true],
    [2019, [], true],
    [2018, [2018], false],
    [2017, [2017], false],
  ])('an addition of %i with %j closed: %s', (year, closed, expected) => {
    expect(isRemovable({ year, addedOn: '2017-01-10' }, new Set(closed), '2018-11-20')).toBe(expected);
  });

  test('what is for the whole term goes by the year in which it was added', () => {
    const of = (addedOn: string) => isRemovable({ year: null, addedOn }, new Set(), '2018-11-20');
    expect([of('2017-12-31'), of('2018-01-01')]).toEqual([false, true]);
  });
});

describe('the years of a plan', () => {
  test('run forward, ten at most, and leave out no year that has something', () => {
    expect(yearsRefusal(TERM, [2016, 2020])).toBeNull();
    expect(yearsRefusal({ fromYear: 2020, toYear: 2016 }, [])?.code).toBe('plan.years');
    expect(yearsRefusal({ fromYear: 2016, toYear: 2026 }, [])?.code).toBe('plan.years');
    expect(yearsRefusal({ fromYear: 2017, toYear: 2020 }, [2016])).toEqual({
      code: 'plan.years-used',
      values: { year: 2016 },
    });
  });
});
