import { describe, expect, test } from '@jest/globals';
import {
  SESSION_ACTIONS,
  SESSION_STATES,
  SESSION_STATE_NAMES,
  STUDY_KINDS,
  STUDY_KIND_NAMES,
  type SessionAction,
  type SessionState,
  sessionStep,
} from '../../src/study/study.flow.js';
import { mayKeepStudy, sessionRefusal, studyScope } from '../../src/study/study.policy.js';
import { actor, grant } from '../support/actors.js';
import { USERNAMES, type UnitCode, type Username, unitId } from '../support/world.js';

/** Every action in every state: `=` the state stays or the row goes, `.` there is no such step. */
const TABLE = `
           planned    held     cancelled
  update   =          =        .
  hold     held       .        .
  cancel   cancelled  .        .
  reopen   .          planned  planned
  delete   =          .        .
`;
const [head, ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = lines.flatMap(([action, ...steps]) =>
  steps.map((step, place) => [action as SessionAction, head![place] as SessionState, step] as const),
);

/** Who keeps the study of which unit. */
const KEEPS: Record<string, readonly Username[]> = {
  DUK: ['tuyengiao', 'tuyengiao2'],
  KBNN: ['bithu.kbnn', 'giupviec.kbnn'],
  'KBNN.CB1': ['bithu.kbnn', 'giupviec.kbnn', 'bithu.kbnn.cb1'],
  'KBNN.CB2': ['bithu.kbnn', 'giupviec.kbnn'],
  BHXH: ['bithu.bhxh'],
  SDL: ['bithu.sdl'],
  DOANKHOI: [],
};

describe('the flow of a session', () => {
  test('the table names every action and every state, and all have words', () => {
    expect(lines.map(([action]) => action)).toEqual([...SESSION_ACTIONS]);
    expect(head).toEqual([...SESSION_STATES]);
    expect(Object.keys(SESSION_STATE_NAMES)).toEqual([...SESSION_STATES]);
    expect(Object.keys(STUDY_KIND_NAMES)).toEqual([...STUDY_KINDS]);
  });

  test.each(cells)('%s of what is %s leads to %s', (action, state, expected) => {
    const step = sessionStep(action, state);
    expect(step === null ? '.' : (step.to ?? '=')).toBe(expected);
  });
});

describe('who keeps the study of a unit', () => {
  test.each(Object.keys(KEEPS) as UnitCode[])('of %s', (unit) => {
    const keepers = USERNAMES.filter((username) => mayKeepStudy(actor(username), unitId(unit)));
    expect(keepers).toEqual(USERNAMES.filter((username) => KEEPS[unit]!.includes(username)));
  });

  test.each(USERNAMES)('%s on a session of KBNN, in every state', (username) => {
    for (const [action, state, step] of cells) {
      const may = KEEPS['KBNN']!.includes(username);
      const expected = !may ? 'refused.role' : step === '.' ? 'study-session.wrong-state' : null;
      const refused = sessionRefusal(action, actor(username), { unitId: unitId('KBNN'), state });
      expect([action, state, refused?.code ?? null]).toEqual([action, state, expected]);
    }
  });

  test('clerk and secretary of the Khối write the bloc’s own sessions and no unit’s', () => {
    for (const role of ['clerk', 'secretary'] as const) {
      const ofBloc = { ...actor('lanhdao'), grants: [grant(role, 'DUK')] };
      expect([mayKeepStudy(ofBloc, unitId('DUK')), mayKeepStudy(ofBloc, unitId('KBNN'))]).toEqual([
        true,
        false,
      ]);
    }
  });

  test('a member sees the own cell, the unit above it and what the bloc holds; the administrator nothing', () => {
    const member = studyScope(actor('canbo.kbnn'));
    expect(member.unitIds.sort()).toEqual([unitId('KBNN'), unitId('KBNN.CB1')].sort());
    expect(member.ofBloc).toBe(true);
    expect(studyScope(actor('quantri'))).toEqual({ unitIds: [], ofBloc: false });
  });
});
