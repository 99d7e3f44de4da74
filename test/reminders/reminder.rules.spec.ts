import { describe, expect, test } from '@jest/globals';
import { dutiesOf, offeredKinds } from '../../src/reminders/reminder.policy.js';
import { type Part, REMINDER_KINDS, type Wanted, wantedIn } from '../../src/reminders/reminder.rules.js';
import type { YearFacts } from '../../src/years/year.rules.js';
import { actor, grant } from '../support/actors.js';
import { USERNAMES, personId, unitId } from '../support/world.js';

const YEAR: YearFacts = {
  year: 2019,
  closedOn: null,
  windows: [
    { kind: 'registration', opensOn: '2018-11-15', closesOn: '2019-03-31' },
    { kind: 'supplement', opensOn: '2019-04-10', closesOn: '2019-05-31' },
    { kind: 'assessment', opensOn: '2019-11-01', closesOn: '2019-12-10' },
    { kind: 'review', opensOn: '2019-11-01', closesOn: '2019-12-31' },
  ],
};
const ALL: Part = { places: [{ unit: 'KBNN' }], personId: null, reviews: true, files: true, accepts: true };

const kindsOn = (today: string, part = ALL, year = YEAR) => [
  ...new Set(wantedIn(year, part, today).map(({ kind }) => kind)),
];
const of = (kind: string, today: string): Wanted | undefined =>
  wantedIn(YEAR, ALL, today).find((one) => one.kind === kind);

describe('what is reminded of, by the day', () => {
  /** The first and the last day on which each kind is looked for; a day outside has none. */
  test.each([
    ['draft', ['2018-11-14', null], ['2018-11-15', true], ['2019-03-31', true], ['2019-04-01', null]],
    ['draft', ['2019-04-09', null], ['2019-04-10', true], ['2019-05-31', true], ['2019-06-01', null]],
    ['shortcoming', ['2018-11-14', null], ['2018-11-15', true], ['2019-03-31', true], ['2019-04-01', null]],
    ['unassessed', ['2019-11-25', null], ['2019-11-26', true], ['2019-12-10', true], ['2019-12-11', null]],
    ['returned', ['2018-11-01', true], ['2019-06-15', true], ['2019-12-31', true], ['2020-01-01', null]],
    ['awaiting-review', ['2018-11-01', true], ['2019-12-31', true], ['2020-01-01', null]],
    ['filing-overdue', ['2018-11-01', true], ['2020-06-01', true]],
  ] as const)('%s', (kind, ...days) => {
    for (const [day, looked] of days as readonly (readonly [string, true | null])[])
      expect([day, kindsOn(day).includes(kind)]).toEqual([day, looked ?? false]);
  });

  test('nothing of a closed year, and nothing without windows but filings', () => {
    expect(kindsOn('2019-01-10', ALL, { ...YEAR, closedOn: '2019-01-09' })).toEqual([]);
    const bare = kindsOn('2019-01-10', ALL, { ...YEAR, windows: [] });
    expect(bare.filter((kind) => !kind.startsWith('filing-'))).toEqual([]);
  });

  test('drafts that cannot be sent today are not counted', () => {
    expect(of('draft', '2019-02-10')?.filter.scope).toEqual(['term', 'yearly']);
    expect(of('draft', '2019-04-10')?.filter.scope).toEqual(['supplement']);
  });

  test('a draft rests seven days, a returned item three, an item with its reviewer five', () => {
    expect(of('draft', '2019-02-10')?.filter).toEqual({
      year: 2019,
      unit: 'KBNN',
      setAside: false,
      state: ['draft'],
      scope: ['term', 'yearly'],
      untouchedSince: '2019-02-03',
    });
    expect(of('returned', '2019-02-10')?.filter).toMatchObject({ untouchedSince: '2019-02-07' });
    expect(of('awaiting-review', '2019-02-10')?.filter).toMatchObject({
      awaitingMe: true,
      waitingSince: '2019-02-05',
    });
  });

  test('an end is told in days, the last day as such', () => {
    expect(of('unassessed', '2019-11-26')?.note).toBe('còn 14 ngày');
    expect(of('unassessed', '2019-12-10')?.note).toBe('hôm nay là ngày cuối');
  });

  test('a report of the unit is in one kind only, whatever its last day', () => {
    const today = '2019-12-01';
    const spans = ['filing-overdue', 'filing-due', 'filing-reminded'].map((kind) => {
      const { dueFrom = '0000-01-01', dueUntil = '9999-12-31' } = of(kind, today)!.filter as Record<
        string,
        string
      >;
      return [dueFrom, dueUntil] as const;
    });
    for (const due of ['2019-11-01', '2019-11-30', today, '2019-12-11', '2019-12-12', '2020-02-01'])
      expect([due, spans.filter(([from, until]) => from <= due && due <= until).length]).toEqual([due, 1]);
  });
});

describe('who is reminded of what', () => {
  const kindsOf = (username: (typeof USERNAMES)[number]) => offeredKinds(dutiesOf(actor(username)));
  const ITEMS = ['returned', 'draft', 'unassessed'] as const;
  const REPORTS = ['filing-overdue', 'filing-due', 'filing-reminded', 'filing-returned'] as const;

  test.each([
    ['bithu.kbnn', [...ITEMS, 'awaiting-review', 'shortcoming', ...REPORTS]],
    ['giupviec.kbnn', [...ITEMS, 'shortcoming', ...REPORTS]],
    ['bithu.kbnn.cb1', [...ITEMS, 'awaiting-review', 'shortcoming', ...REPORTS]],
    ['canbo.kbnn', [...ITEMS, 'shortcoming']],
    ['tuyengiao', ['awaiting-review', 'filing-waiting', 'filing-missing']],
    ['kiemtra', []],
    ['lanhdao', []],
    ['quantri', []],
  ] as const)('%s', (username, kinds) => {
    expect(kindsOf(username)).toEqual(
      REMINDER_KINDS.filter((kind) => (kinds as readonly string[]).includes(kind)),
    );
  });

  test('a cell that lies in a unit that is kept as well is not counted twice', () => {
    const both = actor('bithu.kbnn');
    const duties = dutiesOf({ ...both, grants: [...both.grants, grant('clerk', 'KBNN.CB1')] });
    expect(duties.keeps).toEqual([unitId('KBNN')]);
  });

  test('who keeps another unit than their own is reminded of their own items as well', () => {
    const elsewhere = { ...actor('canbo.kbnn'), grants: [grant('clerk', 'BHXH')] };
    expect(dutiesOf(elsewhere)).toMatchObject({
      keeps: [unitId('BHXH')],
      personId: personId('Hoàng Thị Lan'),
      ownApart: true,
    });
    expect(dutiesOf(actor('bithu.kbnn')).ownApart).toBe(false);
  });

  test('secretary and clerk of the Khối keep no unit', () => {
    const ofBloc = { ...actor('lanhdao'), grants: [grant('secretary', 'DUK')] };
    expect(dutiesOf(ofBloc)).toEqual({
      keeps: [],
      keptIds: [],
      personId: null,
      ownApart: false,
      reviews: true,
      accepts: true,
    });
  });
});
