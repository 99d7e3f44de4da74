import { describe, expect, test } from '@jest/globals';
import {
  CATEGORIES,
  CATEGORY_NAMES,
  COMMENDATION_ACTIONS,
  COMMENDATION_STATES,
  COMMENDATION_STATE_NAMES,
  type CommendationAction,
  type CommendationState,
  LEVELS,
  LEVEL_NAMES,
  commendationStep,
} from '../../src/commendations/commendation.flow.js';
import {
  type CommendationFacts,
  commendationActions,
  commendationRefusal,
  commendationScope,
  isVisible,
  mayRecordDecided,
  seesExamples,
  seesPerson,
} from '../../src/commendations/commendation.policy.js';
import { actor, grant } from '../support/actors.js';
import { USERNAMES, type Username, accountId, personId, unitId } from '../support/world.js';

/** Every action in every state: `=` the state stays or the row goes, `.` there is no such step. */
const TABLE = `
                    drafted   proposed     considering  decided  not-chosen
  update            =         .            .            .        .
  delete            =         .            .            .        .
  propose           proposed  .            .            .        .
  withdraw          .         drafted      .            .        .
  consider          .         considering  .            .        .
  propose-higher    .         .            =            .        .
  decide            .         .            decided      .        .
  not-choose        .         .            not-chosen   .        .
  correct           .         .            .            =        .
  give-consent      .         =            =            =        .
  withdraw-consent  =         =            =            =        =
  publish           .         .            .            =        .
  unpublish         .         .            .            =        .
`;
const [head, ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = lines.flatMap(([action, ...steps]) =>
  steps.map(
    (step, place) => [action as CommendationAction, head![place] as CommendationState, step] as const,
  ),
);

/** Proposed by KBNN for Hoàng Thị Lan of its first cell, level of the bloc. */
const OF_LAN: CommendationFacts = {
  year: 2018,
  subject: 'individual',
  state: 'proposed',
  level: 'bloc',
  unitId: unitId('KBNN.CB1'),
  personId: personId('Hoàng Thị Lan'),
  baseUnitId: unitId('KBNN'),
  proposedOn: '2018-10-01',
  proposedBy: accountId('bithu.kbnn'),
  createdBy: accountId('giupviec.kbnn'),
  hasConsent: false,
  hadConsent: false,
  withdrewSelf: false,
  isPublished: false,
};

const DRAFTS: CommendationAction[] = ['update', 'delete'];
const MAY: Partial<Record<Username, CommendationAction[]>> = {
  'bithu.kbnn': [...DRAFTS, 'propose', 'withdraw', 'give-consent', 'withdraw-consent', 'unpublish'],
  'giupviec.kbnn': [...DRAFTS, 'give-consent', 'withdraw-consent', 'unpublish'],
  'bithu.kbnn.cb1': [...DRAFTS, 'give-consent', 'withdraw-consent', 'unpublish'],
  'canbo.kbnn': ['give-consent', 'withdraw-consent', 'unpublish'],
  ...Object.fromEntries(
    ['tuyengiao', 'tuyengiao2'].map((one) => [
      one,
      [
        'consider',
        'propose-higher',
        'decide',
        'not-choose',
        'correct',
        'withdraw-consent',
        'publish',
        'unpublish',
      ],
    ]),
  ),
};

describe('the flow of a commendation', () => {
  test('the table names every action and state, and all have words', () => {
    expect(lines.map(([action]) => action)).toEqual([...COMMENDATION_ACTIONS]);
    expect(head).toEqual([...COMMENDATION_STATES]);
    expect(Object.keys(COMMENDATION_STATE_NAMES)).toEqual([...COMMENDATION_STATES]);
    expect([Object.keys(CATEGORY_NAMES), Object.keys(LEVEL_NAMES)]).toEqual([[...CATEGORIES], [...LEVELS]]);
  });

  test.each(cells)('%s of what is %s leads to %s', (action, state, expected) => {
    const step = commendationStep(action, state);
    expect(step === null ? '.' : (step.to ?? '=')).toBe(expected);
  });
});

describe('who acts on a commendation', () => {
  test.each(USERNAMES)('%s, in every state', (username) => {
    for (const [action, state, step] of cells) {
      // Consent and publication as they must be for the act, so that only role and state decide.
      const hasConsent = action !== 'give-consent';
      const facts = { ...OF_LAN, state, hasConsent, isPublished: action === 'unpublish' };
      const may = MAY[username]?.includes(action) ?? false;
      const expected = !may ? 'refused.role' : step === '.' ? 'commendation.wrong-state' : null;
      const refused = commendationRefusal(action, actor(username), facts);
      expect([action, state, refused?.code ?? null]).toEqual([action, state, expected]);
    }
  });

  const COMMITTEE: CommendationAction[] = ['consider', 'propose-higher', 'decide', 'not-choose', 'publish'];

  test.each(COMMITTEE)('who proposed, wrote or keeps the unit’s book takes no part in %s', (action) => {
    const officer = actor('tuyengiao');
    const code = (who: typeof officer, facts: CommendationFacts) =>
      commendationRefusal(action, who, facts)?.code;
    expect(code(officer, { ...OF_LAN, proposedBy: officer.accountId })).toBe('refused.own-proposal');
    expect(code(officer, { ...OF_LAN, createdBy: officer.accountId })).toBe('refused.own-proposal');
    const both = { ...officer, grants: [...officer.grants, grant('clerk', 'KBNN')] };
    expect(code(both, OF_LAN)).toBe('refused.own-proposal');
    expect(code({ ...officer, personId: OF_LAN.personId }, OF_LAN)).toBe('refused.own-proposal');
    expect(code(officer, OF_LAN)).not.toBe('refused.own-proposal');
  });

  test('a person is published only with an agreement in force, a collective needs none', () => {
    const decided = { ...OF_LAN, state: 'decided' } as const;
    const code = (facts: CommendationFacts) =>
      commendationRefusal('publish', actor('tuyengiao'), facts)?.code ?? null;
    expect(code(decided)).toBe('commendation.no-consent');
    expect(code({ ...decided, hasConsent: true })).toBeNull();
    expect(code({ ...decided, subject: 'collective', personId: null })).toBeNull();
    expect(code({ ...decided, hasConsent: true, isPublished: true })).toBe('commendation.published');
    expect(commendationActions(actor('canbo.kbnn'), { ...decided, hasConsent: true })).toEqual([
      'withdraw-consent',
    ]);
    expect(
      commendationActions(actor('canbo.kbnn'), { ...decided, subject: 'collective', personId: null }),
    ).toEqual([]);
  });

  test('a decision on paper: secretaries record their own level, the Khối any, clerks none', () => {
    const record = (username: Username, level: (typeof LEVELS)[number], unit: 'KBNN' | 'BHXH' = 'KBNN') =>
      mayRecordDecided(actor(username), unitId(unit), level);
    expect(LEVELS.filter((level) => record('bithu.kbnn', level))).toEqual(['unit']);
    expect(record('bithu.kbnn', 'unit', 'BHXH')).toBe(false);
    expect(LEVELS.filter((level) => record('tuyengiao', level))).toEqual([...LEVELS]);
    for (const username of ['giupviec.kbnn', 'canbo.kbnn', 'kiemtra', 'lanhdao', 'quantri'] as const) {
      expect(LEVELS.filter((level) => record(username, level))).toEqual([]);
    }
  });
});

describe('who sees a commendation, and whose it is', () => {
  const COLLECTIVE = { ...OF_LAN, subject: 'collective', personId: null } as const;
  const DIRECT = { ...OF_LAN, state: 'decided', level: 'unit', proposedOn: null } as const;
  const KBNN_READERS = ['bithu.kbnn', 'giupviec.kbnn', 'bithu.kbnn.cb1', 'canbo.kbnn'];
  const KHOI = ['tuyengiao', 'tuyengiao2', 'kiemtra', 'lanhdao'];

  test.each([
    ['a draft about a person', { ...OF_LAN, state: 'drafted' }, KBNN_READERS],
    ['a draft about a collective', { ...COLLECTIVE, state: 'drafted' }, KBNN_READERS.slice(0, 3)],
    ['a proposal about a person', OF_LAN, [...KBNN_READERS, ...KHOI]],
    ['a proposal about a collective', COLLECTIVE, [...KBNN_READERS, ...KHOI]],
    ['what the unit decided itself', DIRECT, [...KBNN_READERS, ...KHOI]],
  ] as const)('%s', (_, facts, expected) => {
    expect(USERNAMES.filter((one) => isVisible(commendationScope(actor(one)), facts))).toEqual(expected);
  });

  test('another person of the cell does not see what is about a person', () => {
    const colleague = { ...actor('canbo.kbnn'), personId: personId('Võ Minh Đức') };
    expect(isVisible(commendationScope(colleague), OF_LAN)).toBe(false);
    expect(isVisible(commendationScope(colleague), COLLECTIVE)).toBe(true);
  });

  test('at the bloc the name goes with what was sent there, and with the person’s agreement', () => {
    const scope = commendationScope(actor('lanhdao'));
    expect(seesPerson(scope, OF_LAN)).toBe(true);
    expect(seesPerson(scope, DIRECT)).toBe(false);
    expect(seesPerson(scope, { ...DIRECT, hasConsent: true })).toBe(true);
    expect(seesPerson(scope, { ...DIRECT, level: 'province' })).toBe(true);
    expect(seesPerson(commendationScope(actor('bithu.kbnn')), DIRECT)).toBe(true);
  });

  test('everybody with content reads the examples, the administrator does not', () => {
    expect(USERNAMES.filter((one) => !seesExamples(actor(one)))).toEqual(['quantri']);
  });
});
