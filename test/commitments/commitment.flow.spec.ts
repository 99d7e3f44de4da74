import { describe, expect, test } from '@jest/globals';
import {
  ACTIONS,
  STATES,
  STATE_NAMES,
  STEPS,
  type Action,
  type State,
  WAITING,
  sideOf,
  stepOf,
} from '../../src/commitments/commitment.flow.js';
import { stateAfter } from '../../src/commitments/commitment.rules.js';

/**
 * Every action in every state: `=` the state stays, `.` there is no such step, else the state that follows.
 * Written by hand from the mission and issue 2, point 8, so that a change of the flow is a change here.
 */
const TABLE = `
                 draft      submitted   returned     resubmitted  registered     self-assessed        assessment-returned  verified  stopped
  update         =          .           =            .            .              .                    .                    .         .
  delete         =          .           .            .            .              .                    .                    .         .
  submit         submitted  .           resubmitted  .            .              .                    .                    .         .
  withdraw       .          draft       .            draft        .              .                    .                    .         .
  return         .          returned    .            returned     returned       assessment-returned  .                    .         .
  register       .          registered  .            registered   .              .                    .                    .         .
  assess         .          .           .            .            self-assessed  .                    self-assessed        .         .
  verify         .          .           .            .            .              verified             .                    .         .
  request-stop   .          .           .            .            =              =                    =                    .         .
  stop           .          .           .            .            stopped        stopped              stopped              .         .
  correct        .          .           .            .            =              =                    =                    =         =
  add-progress   .          .           .            .            =              =                    =                    .         .
  add-evidence   =          .           =            .            =              =                    =                    .         .
`;

const [head, ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = lines.flatMap(([action, ...steps]) =>
  steps.map((step, place) => [action as Action, head![place] as State, step] as const),
);

describe('the flow of a commitment', () => {
  test('the table names every action and every state', () => {
    expect(lines.map(([action]) => action)).toEqual([...ACTIONS]);
    expect(head).toEqual([...STATES]);
    expect(cells).toHaveLength(ACTIONS.length * STATES.length);
  });

  test.each(cells)('%s of what is %s leads to %s', (action, state, expected) => {
    const step = stepOf(action, state);
    expect(step === null ? '.' : (step.to ?? '=')).toBe(expected);
  });

  test('an action is always taken by the same side', () => {
    const sides = STEPS.filter(({ action, by }) => sideOf(action) !== by);
    expect(sides).toEqual([]);
  });

  test('no state is out of reach', () => {
    const reached = new Set<State>(['draft']);
    for (const _ of STATES) {
      for (const { from, to } of STEPS) if (to && from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });

  test('what waits can be decided, and every state has its Vietnamese name', () => {
    for (const state of WAITING) expect(stepOf('return', state)).not.toBeNull();
    expect(Object.keys(STATE_NAMES)).toEqual([...STATES]);
  });

  test('what counted once is never a draft again', () => {
    expect(stateAfter('withdraw', { state: 'resubmitted', counted: true })).toBe('returned');
    expect(stateAfter('withdraw', { state: 'resubmitted', counted: false })).toBe('draft');
    expect(stateAfter('withdraw', { state: 'submitted', counted: false })).toBe('draft');
  });
});
