import { describe, expect, test } from '@jest/globals';
import {
  MODEL_ACTIONS,
  MODEL_STATES,
  MODEL_STATE_NAMES,
  MODEL_STEPS,
  type ModelAction,
  type ModelState,
  hasBegun,
  modelStep,
} from '../../src/pilot-models/pilot-model.flow.js';
import {
  addableLevels,
  mayAddModel,
  modelActions,
  modelRefusal,
  seesModels,
} from '../../src/pilot-models/pilot-model.policy.js';
import { actor } from '../support/actors.js';
import { USERNAMES, type Username, unitId } from '../support/world.js';

/** Every action in every state: `=` the state stays or the rules say, `.` there is no such step. */
const TABLE = `
                    chosen   baseline  running    evaluated  copied  stopped
  edit              =        =         =          =          =       .
  add-promise       =        =         =          =          =       .
  change-promise    =        =         =          =          =       .
  add-reading       =        =         =          =          =       .
  correct-reading   =        =         =          =          =       =
  withdraw-reading  =        =         =          =          =       =
  start             running  running   .          .          .       .
  evaluate          .        .         evaluated  evaluated  =       .
  copy              .        .         copied     copied     copied  .
  stop              stopped  stopped   stopped    stopped    stopped .
  resume            .        .         .          .          .       =
`;
const [head, ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = lines.flatMap(([action, ...steps]) =>
  steps.map((step, place) => [action as ModelAction, head![place] as ModelState, step] as const),
);

/** Who may take which part in the life of a model of KBNN, by its level. */
const PARTS: Record<'bloc' | 'unit', Partial<Record<Username, string>>> = {
  bloc: {
    tuyengiao: 'head keeper recorder',
    tuyengiao2: 'head keeper recorder',
    'bithu.kbnn': 'recorder',
    'giupviec.kbnn': 'recorder',
  },
  unit: {
    tuyengiao: 'head keeper recorder',
    tuyengiao2: 'head keeper recorder',
    'bithu.kbnn': 'head keeper recorder',
    'giupviec.kbnn': 'keeper recorder',
  },
};
const partOf = (action: ModelAction) => MODEL_STEPS.find((step) => step.action === action)!.by;

describe('the life of a model', () => {
  test('the table names every action and every state', () => {
    expect(lines.map(([action]) => action)).toEqual([...MODEL_ACTIONS]);
    expect(head).toEqual([...MODEL_STATES]);
    expect(Object.keys(MODEL_STATE_NAMES)).toEqual([...MODEL_STATES]);
  });

  test.each(cells)('%s of what is %s leads to %s', (action, state, expected) => {
    const step = modelStep(action, state);
    expect(step === null ? '.' : (step.to ?? '=')).toBe(expected);
  });

  test('a stopped one has begun when it had before', () => {
    expect(MODEL_STATES.map((state) => hasBegun(state, null))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
    expect([hasBegun('stopped', 'evaluated'), hasBegun('stopped', 'baseline')]).toEqual([true, false]);
  });
});

describe.each(['bloc', 'unit'] as const)('who acts on a model of level %s', (level) => {
  test.each(USERNAMES)('%s, in every state', (username) => {
    const who = actor(username);
    for (const [action, state, step] of cells) {
      const may = PARTS[level][username]?.split(' ').includes(partOf(action)) ?? false;
      const wrong = state === 'stopped' ? 'pilot-model.stopped' : 'pilot-model.wrong-state';
      const expected = !may ? 'refused.role' : step === '.' ? wrong : null;
      const refused = modelRefusal(action, who, { level, hostUnitId: unitId('KBNN'), state });
      expect([action, state, refused?.code ?? null]).toEqual([action, state, expected]);
    }
  });
});

describe('who adds and who sees', () => {
  test('a unit that copied a model records its own readings of it, and nothing else', () => {
    const model = { level: 'bloc', hostUnitId: unitId('KBNN'), state: 'copied' } as const;
    const received = { ...model, receivingUnitId: unitId('BHXH') };
    expect(modelRefusal('add-reading', actor('bithu.bhxh'), received)).toBeNull();
    expect(modelRefusal('add-reading', actor('bithu.bhxh'), model)?.code).toBe('refused.role');
    expect(modelRefusal('add-reading', actor('bithu.sdl'), received)?.code).toBe('refused.role');
    expect(modelActions(actor('bithu.bhxh'), received)).toEqual(['add-reading']);
  });

  test('the Khối chooses models of the bloc; a unit adds its own', () => {
    expect(mayAddModel(actor('bithu.kbnn'), 'bloc', unitId('KBNN'))).toBe(false);
    expect(mayAddModel(actor('giupviec.kbnn'), 'unit', unitId('KBNN.CB1'))).toBe(true);
    expect(mayAddModel(actor('bithu.bhxh'), 'unit', unitId('KBNN'))).toBe(false);
    expect(addableLevels(actor('tuyengiao'))).toEqual(['bloc', 'unit']);
    expect(addableLevels(actor('giupviec.kbnn'))).toEqual(['unit']);
    expect(addableLevels(actor('lanhdao'))).toEqual([]);
  });

  test('everybody who has content to do with sees all models; an administrator none', () => {
    expect(USERNAMES.filter((username) => !seesModels(actor(username)))).toEqual(['quantri']);
  });
});
