import { describe, expect, test } from '@jest/globals';
import {
  POSSIBLE_FROM,
  SHORTCOMING_ACTIONS,
  SHORTCOMING_STATES,
} from '../../src/shortcomings/shortcoming.flow.js';
import {
  mayRecord,
  seesShortcoming,
  shortcomingActions,
  shortcomingRefusal,
  shortcomingScope,
} from '../../src/shortcomings/shortcoming.policy.js';
import { actor } from '../support/actors.js';
import { USERNAMES, personId, unitId } from '../support/world.js';

const OWNERS = [
  { foundYear: 2017, unitId: unitId('KBNN'), personId: null },
  { foundYear: 2017, unitId: unitId('KBNN.CB1'), personId: null },
  { foundYear: 2017, unitId: unitId('KBNN.CB1'), personId: personId('Hoàng Thị Lan') },
  { foundYear: 2017, unitId: unitId('BHXH'), personId: null },
];

describe('what may be done with a shortcoming', () => {
  test.each(SHORTCOMING_ACTIONS)(
    '%s: by those who record it, from the states of the table, and nobody else',
    (action) => {
      for (const username of USERNAMES) {
        for (const owner of OWNERS) {
          for (const state of SHORTCOMING_STATES) {
            const facts = { ...owner, state, commitments: 0, continuesId: action === 'unlink' ? 'x' : null };
            const refused = shortcomingRefusal(action, actor(username), facts);
            const expected = !mayRecord(actor(username), owner)
              ? 'refused.role'
              : POSSIBLE_FROM[action].includes(state)
                ? null
                : 'shortcoming.wrong-state';
            expect([username, state, refused?.code ?? null]).toEqual([username, state, expected]);
          }
        }
      }
    },
  );

  test('words are not changed once a confirmed item addresses them', () => {
    const facts = { ...OWNERS[0]!, state: 'open', commitments: 1, continuesId: null } as const;
    expect(shortcomingActions(actor('bithu.kbnn'), facts)).toEqual(['register', 'carry', 'close', 'link']);
    expect(shortcomingRefusal('update', actor('bithu.kbnn'), facts)?.code).toBe('shortcoming.words-in-use');
  });

  test('a link is made once and taken back where there is one', () => {
    const facts = { ...OWNERS[0]!, state: 'open', commitments: 0, continuesId: 'x' } as const;
    expect(shortcomingRefusal('link', actor('bithu.kbnn'), facts)?.code).toBe('shortcoming.linked-already');
    expect(shortcomingRefusal('unlink', actor('bithu.kbnn'), { ...facts, continuesId: null })?.code).toBe(
      'shortcoming.not-linked',
    );
  });

  test('who may record one sees it', () => {
    for (const username of USERNAMES)
      for (const owner of OWNERS)
        if (mayRecord(actor(username), owner))
          expect(seesShortcoming(shortcomingScope(actor(username)), owner)).toBe(true);
  });

  test('the person’s own is seen by the person and near them, not at the Khối', () => {
    const sees = USERNAMES.filter((name) => seesShortcoming(shortcomingScope(actor(name)), OWNERS[2]!));
    expect(sees.sort()).toEqual(['bithu.kbnn', 'bithu.kbnn.cb1', 'canbo.kbnn', 'giupviec.kbnn']);
  });
});
