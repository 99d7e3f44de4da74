import { describe, expect, test } from '@jest/globals';
import { ACTIONS, STATES, type Action, sideOf, stepOf } from '../../src/commitments/commitment.flow.js';
import {
  type CommitmentFacts,
  actionsFor,
  commitmentScope,
  isVisible,
  mayRegisterFor,
  refusal,
  seesNames,
} from '../../src/commitments/commitment.policy.js';
import { actor } from '../support/actors.js';
import {
  type PersonName,
  USERNAMES,
  type UnitCode,
  type Username,
  accountId,
  personId,
  unitId,
} from '../support/world.js';

interface Case {
  person: PersonName | null;
  unit: UnitCode;
  reviewedBy: UnitCode;
}

const ITEMS: Record<string, Case> = {
  'a member of CB1': { person: 'Hoàng Thị Lan', unit: 'KBNN.CB1', reviewedBy: 'KBNN.CB1' },
  'a member of CB2': { person: 'Đặng Thị Hoa', unit: 'KBNN.CB2', reviewedBy: 'KBNN' },
  'the secretary of CB1': { person: 'Phạm Quang Dũng', unit: 'KBNN.CB1', reviewedBy: 'KBNN' },
  'the head of KBNN': { person: 'Nguyễn Văn Hòa', unit: 'KBNN', reviewedBy: 'DUK' },
  'the collective CB1': { person: null, unit: 'KBNN.CB1', reviewedBy: 'KBNN' },
  'the collective KBNN': { person: null, unit: 'KBNN', reviewedBy: 'DUK' },
  'a member of BHXH': { person: 'Cao Văn Nam', unit: 'BHXH.CB1', reviewedBy: 'BHXH' },
  'the collective SDL': { person: null, unit: 'SDL', reviewedBy: 'DUK' },
};

/**
 * For each item and account: R may write and send it, V reviews it, W may only return it, s may not review because
 * it is their own, n sees it with names, m sees it without, and `.` does not see it at all.
 */
const GRID = `
                        bithu.kbnn giupviec.kbnn bithu.kbnn.cb1 canbo.kbnn bithu.bhxh bithu.sdl tuyengiao tuyengiao2 kiemtra lanhdao quantri
  a member of CB1       |RWn       |Rn           |RVn           |Rn        |.         |.        |Wm       |Wm        |m      |m      |.
  a member of CB2       |RVn       |Rn           |.             |.         |.         |.        |Wm       |Wm        |m      |m      |.
  the secretary of CB1  |RVn       |Rn           |Rn            |.         |.         |.        |Wm       |Wm        |m      |m      |.
  the head of KBNN      |Rn        |Rn           |.             |.         |.         |.        |Vn       |Vn        |m      |m      |.
  the collective CB1    |RVn       |Rn           |Rn            |n         |.         |.        |Wn       |Wn        |n      |n      |.
  the collective KBNN   |Rn        |Rn           |n             |n         |.         |.        |Vn       |Vn        |n      |n      |.
  a member of BHXH      |.         |.            |.             |.         |RVn       |.        |Wm       |Wm        |m      |m      |.
  the collective SDL    |.         |.            |.             |.         |.         |Rn       |Vn       |Vn        |n      |n      |.
`;

const [head, ...lines] = GRID.trim().split('\n');
const accounts = head!.trim().split(/\s+/) as Username[];
const cases = lines.flatMap((line) => {
  const [item, ...cells] = line.split('|').map((cell) => cell.trim());
  return cells.map((cell, place) => [item!, accounts[place]!, cell] as const);
});

function facts(item: Case, change: Partial<CommitmentFacts> = {}): CommitmentFacts {
  return {
    year: 2018,
    kind: item.person ? 'individual' : 'collective',
    state: 'submitted',
    unitId: unitId(item.unit),
    personId: item.person && personId(item.person),
    reviewUnitId: unitId(item.reviewedBy),
    reviewUnitName: 'Đảng bộ',
    submittedBy: null,
    selfAssessedBy: null,
    stopRequestedBy: 'someone',
    ...change,
  };
}

function mayTake(action: Action, cell: string): boolean {
  if (sideOf(action) === 'registrant') return cell.includes('R');
  return cell.includes('V') || (sideOf(action) === 'wide-reviewer' && cell.includes('W'));
}

describe('who may do what', () => {
  test('the grid has every item and every account', () => {
    expect(accounts).toEqual(USERNAMES);
    expect(cases).toHaveLength(Object.keys(ITEMS).length * USERNAMES.length);
  });

  test.each(cases)('the item of %s and %s: %s', (name, username, cell) => {
    const who = actor(username);
    for (const action of ACTIONS) {
      for (const state of STATES) {
        const refused = refusal(action, who, facts(ITEMS[name]!, { state }));
        const expected = !mayTake(action, cell)
          ? 'refused.role'
          : stepOf(action, state)
            ? null
            : 'commitment.wrong-state';
        expect([action, state, refused?.code ?? null]).toEqual([action, state, expected]);
      }
    }
  });

  test.each(cases)('what is seen of the item of %s by %s: %s', (name, username, cell) => {
    const scope = commitmentScope(actor(username));
    const item = facts(ITEMS[name]!);
    const seen = isVisible(scope, item) ? (seesNames(scope, item) ? 'n' : 'm') : '.';
    expect(seen).toBe(cell.at(-1));
  });

  test('a draft that was routed before is not seen by the body any more', () => {
    const draft = facts(ITEMS['the head of KBNN']!, { state: 'draft' });
    const scope = commitmentScope(actor('tuyengiao'));
    expect(seesNames(scope, draft)).toBe(false);
  });
});

describe('nobody reviews their own', () => {
  const collective = ITEMS['the collective CB1']!;
  const secretary = actor('bithu.kbnn');
  const decisions = ['register', 'verify', 'return', 'stop', 'correct'] as const;
  const stateOf = {
    register: 'submitted',
    verify: 'self-assessed',
    return: 'submitted',
    stop: 'registered',
    correct: 'registered',
  } as const;

  test.each(decisions)('who submitted may not %s', (action) => {
    const item = facts(collective, { state: stateOf[action], submittedBy: accountId('bithu.kbnn') });
    expect(refusal(action, secretary, item)?.code).toBe('refused.self-review');
  });

  test.each(decisions)('who entered the self-assessment may not %s', (action) => {
    const item = facts(collective, { state: stateOf[action], selfAssessedBy: accountId('bithu.kbnn') });
    expect(refusal(action, secretary, item)?.code).toBe('refused.self-review');
  });

  test.each(decisions)('who asked to stop may not %s', (action) => {
    const item = facts(collective, { state: stateOf[action], stopRequestedBy: accountId('bithu.kbnn') });
    expect(refusal(action, secretary, item)?.code).toBe('refused.self-review');
  });

  test.each(decisions)('the registrant may not %s', (action) => {
    const own = { person: 'Trần Thị Mai', unit: 'KBNN', reviewedBy: 'KBNN' } as const;
    expect(refusal(action, secretary, facts(own, { state: stateOf[action] }))?.code).toBe(
      'refused.self-review',
    );
  });

  test.each(decisions)(
    'the secretary of a collective may not %s its item, if it were routed there',
    (action) => {
      const own = { person: null, unit: 'KBNN', reviewedBy: 'KBNN' } as const;
      expect(refusal(action, secretary, facts(own, { state: stateOf[action] }))?.code).toBe(
        'refused.self-review',
      );
    },
  );

  test('stopping is decided only when it was asked for', () => {
    const asked = facts(collective, { state: 'registered' });
    expect(refusal('stop', secretary, asked)).toBeNull();
    expect(refusal('stop', secretary, { ...asked, stopRequestedBy: null })?.code).toBe(
      'commitment.wrong-state',
    );
  });
});

test('an administrator has no action on any item in any state', () => {
  for (const item of Object.values(ITEMS)) {
    for (const state of STATES) expect(actionsFor(actor('quantri'), facts(item, { state }))).toEqual([]);
  }
});

test('a member writes their own item in their own cell only', () => {
  const member = actor('canbo.kbnn');
  const own = personId('Hoàng Thị Lan');
  expect(mayRegisterFor(member, unitId('KBNN.CB1'), own)).toBe(true);
  expect(mayRegisterFor(member, unitId('KBNN.CB2'), own)).toBe(false);
  expect(mayRegisterFor(member, unitId('KBNN.CB1'), personId('Đặng Thị Hoa'))).toBe(false);
  expect(mayRegisterFor(member, unitId('KBNN.CB1'), null)).toBe(false);
});
