import { describe, expect, test } from '@jest/globals';
import { type PlanFacts, makes, planScope, seesPlan, writeRefusal } from '../../src/plans/plan.policy.js';
import { actor, grant } from '../support/actors.js';
import { USERNAMES, type UnitCode, type Username, personId, unitId } from '../support/world.js';

const bloc: PlanFacts = { level: 'bloc', unitId: unitId('DUK'), personId: null };
const ofUnit = (unit: UnitCode): PlanFacts => ({ level: 'unit', unitId: unitId(unit), personId: null });
const ofHead: PlanFacts = { level: 'head', unitId: unitId('KBNN'), personId: personId('Nguyễn Văn Hòa') };

const who = (may: (username: Username) => boolean) => USERNAMES.filter(may);
const seeing = (plan: PlanFacts) => who((username) => seesPlan(planScope(actor(username)), plan));
const writing = (plan: PlanFacts) => who((username) => writeRefusal(actor(username), plan) === null);

const KHOI = ['tuyengiao', 'tuyengiao2', 'kiemtra', 'lanhdao'];

describe('who sees which plans', () => {
  test('the plan of the bloc: everybody with content', () => {
    expect(seeing(bloc)).toEqual(USERNAMES.filter((username) => username !== 'quantri'));
  });

  test('a unit’s: its people and those above it', () => {
    expect(seeing(ofUnit('KBNN'))).toEqual([
      'bithu.kbnn',
      'giupviec.kbnn',
      'bithu.kbnn.cb1',
      'canbo.kbnn',
      ...KHOI,
    ]);
    expect(seeing(ofUnit('BHXH'))).toEqual(['bithu.bhxh', ...KHOI]);
  });

  test('a head’s: who keeps the book there, and the Khối; not the people of the unit', () => {
    expect(seeing(ofHead)).toEqual(['bithu.kbnn', 'giupviec.kbnn', ...KHOI]);
  });

  test('the head sees and writes their own, without any grant', () => {
    const head = { ...actor('canbo.kbnn'), grants: [], personId: personId('Nguyễn Văn Hòa') };
    const there = { ...head, homeUnitIds: new Set([unitId('KBNN')]) };
    expect(seesPlan(planScope(there), ofHead)).toBe(true);
    expect(writeRefusal(there, ofHead)).toBeNull();
    expect(writeRefusal({ ...head, homeUnitIds: new Set([unitId('BHXH')]) }, ofHead)).not.toBeNull();
  });

  test('who inspects or leads a unit, but not the bloc, sees its plan and not its head’s', () => {
    for (const role of ['inspector', 'leader'] as const) {
      const scope = planScope({ ...actor('quantri'), grants: [grant(role, 'KBNN')] });
      expect([role, seesPlan(scope, ofUnit('KBNN')), seesPlan(scope, ofHead)]).toEqual([role, true, false]);
    }
  });
});

describe('who writes', () => {
  test.each([
    ['tuyengiao', ['bloc']],
    ['bithu.kbnn', ['unit', 'head']],
    ['canbo.kbnn', []],
    ['kiemtra', []],
    ['quantri', []],
  ] as const)('%s is offered to make plans of %j', (username, levels) => {
    expect(makes(actor(username), false)).toEqual([...levels]);
  });

  test('who heads a unit is offered to make their own', () => {
    expect(makes(actor('canbo.kbnn'), true)).toEqual(['head']);
  });

  test('the plan of the bloc: the reviewers of the Khối', () => {
    expect(writing(bloc)).toEqual(['tuyengiao', 'tuyengiao2']);
    const reviewer = { ...actor('quantri'), grants: [grant('reviewer', 'KBNN')] };
    expect(writeRefusal(reviewer, bloc)).not.toBeNull();
  });

  test('a unit’s and a head’s: clerk or secretary there, not the Khối', () => {
    expect(writing(ofUnit('KBNN'))).toEqual(['bithu.kbnn', 'giupviec.kbnn']);
    expect(writing(ofUnit('KBNN.CB1'))).toEqual(['bithu.kbnn', 'giupviec.kbnn', 'bithu.kbnn.cb1']);
    expect(writing(ofHead)).toEqual(['bithu.kbnn', 'giupviec.kbnn']);
    for (const role of ['clerk', 'secretary'] as const)
      expect(writeRefusal({ ...actor('quantri'), grants: [grant(role, 'DUK')] }, ofUnit('KBNN'))).toEqual({
        code: 'refused.role',
        values: { who: 'cấp ủy của đơn vị' },
      });
  });
});
