import { describe, expect, test } from '@jest/globals';
import {
  grantRefusal,
  keepRefusal,
  mayKeepAccounts,
  visibleGrantUnits,
} from '../../src/accounts/account.policy.js';
import { ROLES, type Actor } from '../../src/shared/actor.js';
import { actor, grant, subtree } from '../support/actors.js';
import { USERNAMES, unitId } from '../support/world.js';

const grantorOfKbnn: Actor = { ...actor('bithu.kbnn'), grants: [grant('grantor', 'KBNN')] };
const someone = 'somebody else';

describe('granting', () => {
  test.each(ROLES)('nobody grants %s to oneself', (role) => {
    const quantri = actor('quantri');
    expect(grantRefusal(quantri, { accountId: quantri.accountId, unitId: unitId('KBNN'), role })).toBe(
      'refused.self-grant',
    );
  });

  test.each(USERNAMES.filter((name) => name !== 'quantri'))('%s holds no power to grant', (username) => {
    for (const unit of ['DUK', 'KBNN', 'KBNN.CB1', 'BHXH'] as const) {
      const act = { accountId: someone, unitId: unitId(unit), role: 'member' as const };
      expect(grantRefusal(actor(username), act)).toBe('refused.grant-beyond');
    }
  });

  test.each(['KBNN', 'KBNN.CB1'] as const)('a grantor of KBNN grants in %s', (unit) => {
    expect(
      grantRefusal(grantorOfKbnn, { accountId: someone, unitId: unitId(unit), role: 'clerk' }),
    ).toBeNull();
  });

  test.each(['DUK', 'BHXH', 'SDL'] as const)('a grantor of KBNN does not grant in %s', (unit) => {
    expect(grantRefusal(grantorOfKbnn, { accountId: someone, unitId: unitId(unit), role: 'clerk' })).toBe(
      'refused.grant-beyond',
    );
  });

  test.each(['administrator', 'grantor'] as const)(
    'the power of %s is handed on only by who is administrator as well',
    (role) => {
      const act = { accountId: someone, unitId: unitId('KBNN'), role };
      expect(grantRefusal(grantorOfKbnn, act)).toBe('refused.grant-beyond');
      expect(grantRefusal(actor('quantri'), act)).toBeNull();
    },
  );
});

test('grants are seen by the leader, the grantor and the administrator, within their units', () => {
  const everywhere = subtree('DUK').map(unitId).sort();
  expect(visibleGrantUnits(actor('lanhdao')).sort()).toEqual(everywhere);
  expect(visibleGrantUnits(actor('quantri')).sort()).toEqual(everywhere);
  expect(visibleGrantUnits(grantorOfKbnn).sort()).toEqual(subtree('KBNN').map(unitId).sort());
  for (const username of ['bithu.kbnn', 'tuyengiao', 'kiemtra', 'canbo.kbnn'] as const) {
    expect(visibleGrantUnits(actor(username))).toEqual([]);
  }
});

test('accounts are kept by administrators and by those who grant', () => {
  expect(USERNAMES.filter((username) => mayKeepAccounts(actor(username)))).toEqual(['quantri']);
  expect(mayKeepAccounts(grantorOfKbnn)).toBe(true);
});

test('an account is kept only by who is over all that it holds', () => {
  const held = (unit: 'KBNN' | 'DUK', role: 'clerk' | 'grantor') => [{ unitId: unitId(unit), role }];
  expect(keepRefusal(grantorOfKbnn, [])).toBeNull();
  expect(keepRefusal(grantorOfKbnn, held('KBNN', 'clerk'))).toBeNull();
  expect(keepRefusal(grantorOfKbnn, held('KBNN', 'grantor'))).toBe('refused.grant-beyond');
  expect(keepRefusal(grantorOfKbnn, held('DUK', 'clerk'))).toBe('refused.grant-beyond');
  expect(keepRefusal(grantorOfKbnn, [...held('KBNN', 'clerk'), ...held('DUK', 'clerk')])).toBe(
    'refused.grant-beyond',
  );
  expect(keepRefusal(actor('quantri'), [...held('DUK', 'grantor'), ...held('DUK', 'clerk')])).toBeNull();
});
