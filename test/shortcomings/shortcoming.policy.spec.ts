import { describe, expect, test } from '@jest/globals';
import { REMEDIES, stateAfter } from '../../src/shortcomings/shortcoming.flow.js';
import { mayRecord, shortcomingScope } from '../../src/shortcomings/shortcoming.policy.js';
import { actor } from '../support/actors.js';
import { personId, unitId } from '../support/world.js';

test('what became of a shortcoming; one that was not remedied stays in sight', () => {
  expect(REMEDIES.map((remedy) => [remedy, stateAfter(remedy)])).toEqual([
    ['remedied', 'remedied'],
    ['partly', 'partly'],
    ['not-remedied', 'addressed'],
    ['carried', 'carried'],
  ]);
});

describe('who sees whose', () => {
  const seesUnits = (username: Parameters<typeof actor>[0]) => shortcomingScope(actor(username)).ofUnits;
  const seesPeople = (username: Parameters<typeof actor>[0]) => shortcomingScope(actor(username)).ofPeople;

  test('a person’s shortcomings are seen only near that person', () => {
    expect(seesPeople('giupviec.kbnn')).toContain(unitId('KBNN.CB1'));
    expect(seesPeople('bithu.kbnn.cb1')).toEqual([unitId('KBNN.CB1')]);
    for (const username of ['tuyengiao', 'kiemtra', 'lanhdao', 'quantri', 'canbo.kbnn'] as const) {
      expect(seesPeople(username)).toEqual([]);
    }
  });

  test('those of units are seen at the Khối, in the subtree and at home, not by the administrator', () => {
    expect(seesUnits('lanhdao')).toContain(unitId('BHXH'));
    expect(seesUnits('canbo.kbnn').sort()).toEqual([unitId('KBNN'), unitId('KBNN.CB1')].sort());
    expect(seesUnits('bithu.bhxh')).not.toContain(unitId('KBNN'));
    expect(seesUnits('quantri')).toEqual([]);
  });

  test('a member records their own, clerk and secretary those of their subtree', () => {
    const own = { unitId: unitId('KBNN.CB1'), personId: personId('Hoàng Thị Lan') };
    const ofUnit = { unitId: unitId('KBNN.CB1'), personId: null };
    expect(mayRecord(actor('canbo.kbnn'), own)).toBe(true);
    expect(mayRecord(actor('canbo.kbnn'), ofUnit)).toBe(false);
    expect(mayRecord(actor('canbo.kbnn'), { ...own, personId: personId('Phạm Quang Dũng') })).toBe(false);
    expect(mayRecord(actor('giupviec.kbnn'), ofUnit)).toBe(true);
    expect(mayRecord(actor('bithu.bhxh'), ofUnit)).toBe(false);
    expect(mayRecord(actor('tuyengiao'), ofUnit)).toBe(false);
  });
});
