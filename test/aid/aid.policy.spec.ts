import { describe, expect, test } from '@jest/globals';
import { AID_ACTIONS, AID_STATES, AID_STEPS } from '../../src/aid/aid.flow.js';
import {
  aidRefusal,
  aidUnits,
  keepsAid,
  seesAllAid,
  writesAid,
  writesGift,
} from '../../src/aid/aid.policy.js';
import { actor } from '../support/actors.js';
import { USERNAMES, type Username, accountId, unitId } from '../support/world.js';

const who = (may: (username: Username) => boolean) => USERNAMES.filter(may);

describe('who may do what of help', () => {
  const unit = unitId('KBNN');

  test.each(AID_ACTIONS)('%s: by whom the table says, from the state that it says', (action) => {
    const { by, from } = AID_STEPS[action];
    const expected = by === 'committee' ? ['tuyengiao', 'tuyengiao2'] : ['bithu.kbnn', 'giupviec.kbnn'];
    for (const state of AID_STATES) {
      const may = who((username) => aidRefusal(action, actor(username), { unitId: unit, state }) === null);
      expect([state, may]).toEqual([state, state === from ? expected : []]);
    }
  });

  test('who reported does not check', () => {
    const facts = { unitId: unit, state: 'reported' as const, reportedBy: accountId('tuyengiao') };
    expect(aidRefusal('check', actor('tuyengiao'), facts)?.code).toBe('refused.self-review');
    expect(aidRefusal('check', actor('tuyengiao2'), facts)).toBeNull();
  });

  test('the administrator sees nothing, a unit its own, the Khối all', () => {
    expect(aidUnits(actor('quantri'))).toEqual([]);
    expect(aidUnits(actor('canbo.kbnn'))).toEqual(expect.arrayContaining([unit]));
    expect(aidUnits(actor('canbo.kbnn'))).not.toContain(unitId('BHXH'));
    expect(who((username) => seesAllAid(actor(username)))).toEqual([
      'tuyengiao',
      'tuyengiao2',
      'kiemtra',
      'lanhdao',
    ]);
    expect(who((username) => keepsAid(actor(username)))).toEqual(['tuyengiao', 'tuyengiao2']);
  });

  test('a cell does not write for its committee, nor the Khối for a unit; for a body without a book the Khối does', () => {
    expect(who((username) => writesAid(actor(username), unit))).toEqual(['bithu.kbnn', 'giupviec.kbnn']);
    const gift = (username: Username, kind: string) => writesGift(actor(username), { unitId: unit, kind });
    expect(who((username) => gift(username, 'base-committee'))).toEqual(['bithu.kbnn', 'giupviec.kbnn']);
    expect(gift('tuyengiao', 'other')).toBe(true);
    expect(gift('lanhdao', 'other')).toBe(false);
  });
});
