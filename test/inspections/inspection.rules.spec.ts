import { describe, expect, test } from '@jest/globals';
import {
  conclusionDayWrong,
  daysLate,
  fixByWrong,
  fixedDayWrong,
  heldDaysWrong,
  heldYearWrong,
  leadingBody,
  plannedDayWrong,
  sourceOf,
  toldDayWrong,
  waitsFor,
} from '../../src/inspections/inspection.rules.js';
import { patchWrong } from '../../src/inspections/patch.rules.js';
import { TODAY } from '../support/world.js';

const cell = { id: 'cell', path: ['bloc', 'base', 'cell'] };
const base = { id: 'base', path: ['bloc', 'base'] };
const bloc = { id: 'bloc', path: ['bloc'] };

describe('who leads', () => {
  test.each([
    ['check', cell, null, 'bloc'],
    ['supervise', base, null, 'bloc'],
    ['check', base, 'bloc', 'bloc'],
    ['check', cell, 'base', null],
    ['check', bloc, null, null],
    ['self', cell, null, 'cell'],
    ['self', cell, 'base', 'base'],
    ['self', cell, 'cell', 'cell'],
    ['self', cell, 'bloc', null],
    ['self', base, 'cell', null],
    ['self', base, 'elsewhere', null],
    ['self', bloc, null, null],
  ] as const)('%s of %o asked of %s: %s', (kind, unit, asked, leader) => {
    expect(leadingBody(kind, unit, asked)).toBe(leader);
  });
});

describe('days', () => {
  test.each([
    ['a day in its year', plannedDayWrong('2018-12-31', 2018), null],
    ['a day of another year', plannedDayWrong('2019-01-01', 2018), 'plannedOn'],
    ['one day, today', heldDaysWrong(TODAY, TODAY, TODAY), null],
    ['held in its year', heldYearWrong('2018-01-01', 2018), null],
    ['held early in the next year', heldYearWrong('2019-01-15', 2018), null],
    ['held before its year', heldYearWrong('2017-12-31', 2018), 'heldFrom'],
    ['held two years later', heldYearWrong('2020-01-01', 2018), 'heldFrom'],
    ['an end before the beginning', heldDaysWrong('2018-06-02', '2018-06-01', TODAY), 'heldTo'],
    ['an end to come', heldDaysWrong(TODAY, '2018-11-21', TODAY), 'heldTo'],
    ['a conclusion on the first day', conclusionDayWrong('2018-06-01', '2018-06-01', TODAY), null],
    ['a conclusion before it', conclusionDayWrong('2018-05-31', '2018-06-01', TODAY), 'conclusionOn'],
    ['a conclusion to come', conclusionDayWrong('2018-11-21', '2018-06-01', TODAY), 'conclusionOn'],
    ['no day to remedy', fixByWrong(null, { heldFrom: '2018-06-01', conclusionOn: null }), null],
    [
      'a day to remedy before it was held',
      fixByWrong('2018-05-31', { heldFrom: '2018-06-01', conclusionOn: null }),
      'fixBy',
    ],
    [
      'one before the conclusion',
      fixByWrong('2018-06-30', { heldFrom: '2018-06-01', conclusionOn: '2018-07-01' }),
      'fixBy',
    ],
    [
      'one on its day',
      fixByWrong('2018-07-01', { heldFrom: '2018-06-01', conclusionOn: '2018-07-01' }),
      null,
    ],
    ['remedied before the conclusion', fixedDayWrong('2018-06-30', '2018-07-01', TODAY), 'fixedOn'],
    ['remedied tomorrow', fixedDayWrong('2018-11-21', '2018-07-01', TODAY), 'fixedOn'],
    ['remedied today', fixedDayWrong(TODAY, '2018-07-01', TODAY), null],
    ['announced before it was held', toldDayWrong('2018-05-31', '2018-06-01', TODAY), 'toldOn'],
    ['announced tomorrow', toldDayWrong('2018-11-21', null, TODAY), 'toldOn'],
  ])('%s', (_, wrong, field) => {
    expect(wrong?.field ?? null).toBe(field);
  });

  test('a day passes only when it is over, and never for what is remedied', () => {
    expect(daysLate({ fixBy: TODAY, fixState: 'open' }, TODAY)).toBe(0);
    expect(daysLate({ fixBy: '2018-11-18', fixState: 'partly' }, TODAY)).toBe(2);
    expect(daysLate({ fixBy: '2018-11-18', fixState: 'fixed' }, TODAY)).toBe(0);
    expect(daysLate({ fixBy: null, fixState: 'open' }, TODAY)).toBe(0);
  });
});

test.each([
  [{ fixState: 'open', followUp: null, confirmedOn: null }, 'answer'],
  [{ fixState: 'open', followUp: 'x', confirmedOn: null }, 'confirm'],
  [{ fixState: 'partly', followUp: 'x', confirmedOn: TODAY }, 'answer'],
  [{ fixState: 'partly', followUp: 'y', confirmedOn: null }, 'confirm'],
  [{ fixState: 'fixed', followUp: 'x', confirmedOn: null }, null],
] as const)('%o waits for: %s', (fix, turn) => {
  expect(waitsFor({ fixBy: null, ...fix })).toBe(turn);
});

test('a shortcoming says where it was found, in the words of the office', () => {
  const one = { year: 2018, conclusionNumber: null };
  expect(sourceOf({ ...one, kind: 'check', conclusionNumber: '12-TB/UBKT' })).toBe(
    'Thông báo kết luận số 12-TB/UBKT',
  );
  expect(sourceOf({ ...one, kind: 'check' })).toBe('Kết luận kiểm tra năm 2018');
  expect(sourceOf({ ...one, kind: 'supervise' })).toBe('Kết luận giám sát năm 2018');
  expect(sourceOf({ ...one, kind: 'self' })).toBe('Kết luận tự kiểm tra năm 2018');
});

describe('a change', () => {
  const planned = { year: 2018, state: 'planned', heldFrom: null, heldTo: null, conclusionOn: null } as const;
  const held = { ...planned, state: 'held', heldFrom: '2018-06-01', heldTo: '2018-06-02' } as const;
  const concluded = { ...held, state: 'concluded', conclusionOn: '2018-07-01' } as const;
  test.each([
    [planned, { plannedOn: '2018-12-01' }, null],
    [planned, { plannedOn: '2019-12-01' }, 'plannedOn'],
    [planned, { heldFrom: '2018-06-01' }, 'heldFrom'],
    [planned, { strengths: 'x' }, 'strengths'],
    [planned, { strengths: null }, null],
    [held, { strengths: 'x', heldTo: '2018-06-03' }, null],
    [held, { heldTo: '2018-05-01' }, 'heldTo'],
    [held, { conclusionNumber: '1' }, 'conclusionNumber'],
    [concluded, { conclusionNumber: '1', conclusionOn: '2018-07-02' }, null],
    [concluded, { conclusionOn: '2018-05-01' }, 'conclusionOn'],
    [concluded, { heldFrom: '2018-07-03', heldTo: '2018-07-04' }, 'conclusionOn'],
  ])('%o with %o', (one, change, field) => {
    expect(patchWrong(one, change, TODAY)?.field ?? null).toBe(field);
  });
});
