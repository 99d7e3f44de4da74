import { describe, expect, test } from '@jest/globals';
import {
  FILING_ACTIONS,
  FILING_STATES,
  FILING_STATE_NAMES,
  type FilingAction,
  type FilingState,
  filingStep,
} from '../../src/filings/filing.flow.js';
import { filingActions, filingRefusal, filingUnits, seesUnsent } from '../../src/filings/filing.policy.js';
import { countFilings, daysLate, finalDueOn, isInTime } from '../../src/filings/filing.rules.js';
import { actor, grant, subtree } from '../support/actors.js';
import { USERNAMES, type Username, unitId } from '../support/world.js';

/** Every action in every state: `=` the state stays, `.` there is no such step. */
const TABLE = `
           not-filed  filed     returned     filed-again  accepted
  write    =          .         =            .            .
  file     filed      .         filed-again  .            .
  accept   .          accepted  .            accepted     .
  return   .          returned  .            returned     returned
  extend   =          .         =            .            .
  comment  .          =         =            =            .
  resolve  .          =         =            =            .
  remind   =          .         =            .            .
`;
const [head, ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = lines.flatMap(([action, ...steps]) =>
  steps.map((step, place) => [action as FilingAction, head![place] as FilingState, step] as const),
);

/** Who may take which action on the filing of KBNN. */
const MAY: Partial<Record<Username, FilingAction[]>> = {
  'bithu.kbnn': ['write', 'file', 'resolve'],
  'giupviec.kbnn': ['write', 'resolve'],
  tuyengiao: ['accept', 'return', 'extend', 'comment', 'remind'],
  tuyengiao2: ['accept', 'return', 'extend', 'comment', 'remind'],
};

describe('the flow of a filing', () => {
  test('the table names every action and every state', () => {
    expect(lines.map(([action]) => action)).toEqual([...FILING_ACTIONS]);
    expect(head).toEqual([...FILING_STATES]);
    expect(Object.keys(FILING_STATE_NAMES)).toEqual([...FILING_STATES]);
  });

  test.each(cells)('%s of what is %s leads to %s', (action, state, expected) => {
    const step = filingStep(action, state);
    expect(step === null ? '.' : (step.to ?? '=')).toBe(expected);
  });
});

describe('who files, and who accepts', () => {
  test.each(USERNAMES)('%s on the filing of KBNN, in every state', (username) => {
    const who = actor(username);
    for (const [action, state, step] of cells) {
      const may = MAY[username]?.includes(action) ?? false;
      const expected = !may ? 'refused.role' : step === '.' ? 'filing.wrong-state' : null;
      const refused = filingRefusal(action, who, { unitId: unitId('KBNN'), state });
      expect([action, state, refused?.code ?? null]).toEqual([action, state, expected]);
    }
  });

  test('who sent a report, or is secretary of its unit as well, does not accept it for the Khối', () => {
    const officer = actor('tuyengiao');
    const filed = { unitId: unitId('KBNN'), state: 'filed', filedBy: officer.accountId } as const;
    expect(filingActions(officer, filed)).toEqual([]);
    expect(filingRefusal('comment', officer, filed)?.code).toBe('refused.self-review');
    expect(filingRefusal('accept', officer, filed)?.code).toBe('refused.self-review');
    const both = { ...officer, grants: [...officer.grants, grant('secretary', 'KBNN')] };
    for (const action of ['accept', 'return', 'comment'] as const)
      expect(filingRefusal(action, both, { ...filed, filedBy: null })?.code).toBe('refused.self-review');
    expect(filingRefusal('accept', both, { ...filed, unitId: unitId('BHXH'), filedBy: null })).toBeNull();
  });

  test('secretary and clerk of the Khối write no unit’s report', () => {
    for (const role of ['secretary', 'clerk'] as const) {
      const ofBloc = { ...actor('lanhdao'), grants: [grant(role, 'DUK')] };
      expect(filingRefusal('write', ofBloc, { unitId: unitId('KBNN'), state: 'not-filed' })?.code).toBe(
        'refused.role',
      );
    }
  });

  test('what is not sent yet is read by the unit alone', () => {
    const of = (state: FilingState) => ({ unitId: unitId('KBNN'), state });
    expect(seesUnsent(actor('giupviec.kbnn'), of('not-filed'))).toBe(true);
    expect(FILING_STATES.filter((state) => seesUnsent(actor('tuyengiao'), of(state)))).toEqual([
      'filed',
      'filed-again',
      'accepted',
    ]);
  });

  test('another unit’s secretary has nothing to do with it, and does not see it', () => {
    expect(filingActions(actor('bithu.bhxh'), { unitId: unitId('KBNN'), state: 'not-filed' })).toEqual([]);
    expect(filingUnits(actor('bithu.bhxh'))).not.toContain(unitId('KBNN'));
    expect(filingUnits(actor('canbo.kbnn'))).toEqual([]);
    expect(filingUnits(actor('quantri'))).toEqual([]);
    expect(filingUnits(actor('lanhdao')).sort()).toEqual(subtree('DUK').map(unitId).sort());
  });
});

describe('complete and in time are two things', () => {
  const due = {
    dueOn: '2018-12-15',
    extendedUntil: null as string | null,
    firstFiledOn: null as string | null,
  };

  test.each([
    ['not filed on the day itself', {}, '2018-12-15', null, 0],
    ['not filed a day later', {}, '2018-12-16', false, 1],
    ['filed on the day', { firstFiledOn: '2018-12-15' }, '2019-01-31', true, 0],
    ['filed a day late', { firstFiledOn: '2018-12-16' }, '2019-01-31', false, 1],
    ['extended and not due yet', { extendedUntil: '2018-12-20' }, '2018-12-20', null, 0],
    [
      'filed within the extension',
      { extendedUntil: '2018-12-20', firstFiledOn: '2018-12-20' },
      '2019-01-31',
      true,
      0,
    ],
    [
      'filed after the extension',
      { extendedUntil: '2018-12-20', firstFiledOn: '2018-12-23' },
      '2019-01-31',
      false,
      3,
    ],
  ] as const)('%s', (_, change, today, inTime, late) => {
    expect(isInTime({ ...due, ...change }, today)).toBe(inTime);
    expect(daysLate({ ...due, ...change }, today)).toBe(late);
  });

  test('the later of due date and extension holds', () => {
    expect(finalDueOn({ ...due, extendedUntil: '2018-12-20' })).toBe('2018-12-20');
    expect(finalDueOn({ ...due, extendedUntil: '2018-12-01' })).toBe('2018-12-15');
  });

  test('a returned one still counts as filed and is told apart', () => {
    const filings = [
      { ...due, state: 'not-filed' },
      { ...due, state: 'returned', firstFiledOn: '2018-12-10' },
      { ...due, state: 'accepted', firstFiledOn: '2018-12-20' },
    ];
    expect(countFilings(filings, '2018-12-31')).toEqual({
      total: 3,
      filed: 2,
      inTime: 1,
      returned: 1,
      accepted: 1,
      overdue: 1,
    });
  });
});
