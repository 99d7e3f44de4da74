import { describe, expect, test } from '@jest/globals';
import {
  FORMAT_PROFILES,
  PART_NAMES,
  chosenProfile,
  profileOn,
  textWidth,
} from '../../../src/documents/papers/format-profile.js';

describe('the format of papers is dated data', () => {
  test.each([
    ['2017-01-01', 'HD36-2018'],
    ['2018-04-03', 'HD36-2018'],
    ['2026-05-26', 'HD36-2018'],
    ['2026-05-27', 'HD05-2026'],
    ['2030-01-01', 'HD05-2026'],
  ])('on %s it is %s', (date, code) => {
    expect(profileOn(date).code).toBe(code);
  });

  test('a reader may choose another one, and one that is not there is none', () => {
    expect(chosenProfile('HD05-2026', '2018-11-20')?.code).toBe('HD05-2026');
    expect(chosenProfile(undefined, '2018-11-20')?.code).toBe('HD36-2018');
    expect(chosenProfile('ND30', '2018-11-20')).toBeNull();
  });

  test('every profile tells every part, oldest first, and what is not settled about it', () => {
    const dates = FORMAT_PROFILES.map(({ validFrom }) => validFrom);
    expect(dates).toEqual([...dates].sort());
    for (const profile of FORMAT_PROFILES)
      expect(Object.keys(profile.parts).sort()).toEqual([...PART_NAMES].sort());
    expect(chosenProfile('HD05-2026', '2018-11-20')?.note).toContain('12/01/2026');
  });

  test('the text of a page is 165 mm wide, across 262 mm', () => {
    expect(textWidth(profileOn('2018-11-20'), false)).toBe(165);
    expect(textWidth(profileOn('2018-11-20'), true)).toBe(262);
  });
});
