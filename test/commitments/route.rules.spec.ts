import { describe, expect, test } from '@jest/globals';
import { bodiesFor, chooseBody } from '../../src/commitments/route.rules.js';

const nobody = { isHead: false, isBaseSecretary: false, isSecretaryHere: false };
const cell = ['bloc', 'unit', 'cell'];
const unit = ['bloc', 'unit'];

describe('who reviews an item', () => {
  test.each([
    ['a collective of a cell goes to the parent unit', 'collective', cell, {}, ['unit', 'bloc']],
    ['a collective of a unit goes to the Khối', 'collective', unit, {}, ['bloc']],
    ['a member of a cell goes to their own cell', 'individual', cell, {}, ['cell', 'unit', 'bloc']],
    ['a member of a unit goes to the unit', 'individual', unit, {}, ['unit', 'bloc']],
    [
      'the secretary of a cell goes to the parent unit',
      'individual',
      cell,
      { isSecretaryHere: true },
      ['unit', 'bloc'],
    ],
    [
      'the secretary of a unit goes to the Khối',
      'individual',
      unit,
      { isSecretaryHere: true, isBaseSecretary: true },
      ['bloc'],
    ],
    ['the same, registering in a cell', 'individual', cell, { isBaseSecretary: true }, ['bloc']],
    ['the head of an agency goes to the Khối', 'individual', cell, { isHead: true }, ['bloc']],
    [
      'the collective of a head’s unit is still a collective',
      'collective',
      cell,
      { isHead: true },
      ['unit', 'bloc'],
    ],
  ] as const)('%s', (_, kind, path, offices, expected) => {
    expect(bodiesFor({ kind, path, ...nobody, ...offices })).toEqual(expected);
  });

  test('the nearest body with somebody left is chosen', () => {
    expect(
      chooseBody([
        { unitId: 'cell', reviewers: 1 },
        { unitId: 'unit', reviewers: 2 },
      ]),
    ).toBe('cell');
    expect(
      chooseBody([
        { unitId: 'cell', reviewers: 0 },
        { unitId: 'unit', reviewers: 2 },
      ]),
    ).toBe('unit');
  });

  test('when nobody is left anywhere it waits at the Khối for another officer', () => {
    expect(
      chooseBody([
        { unitId: 'cell', reviewers: 0 },
        { unitId: 'bloc', reviewers: 0 },
      ]),
    ).toBe('bloc');
  });

  test('the bloc itself does not register', () => {
    expect(() => chooseBody([])).toThrow();
  });
});
