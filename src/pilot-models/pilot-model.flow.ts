/** The life of a model. */
export const MODEL_STATES = ['chosen', 'baseline', 'running', 'evaluated', 'copied', 'stopped'] as const;
export type ModelState = (typeof MODEL_STATES)[number];
export type LiveState = Exclude<ModelState, 'stopped'>;

export const MODEL_ACTIONS = [
  'edit',
  'add-promise',
  'change-promise',
  'add-reading',
  'correct-reading',
  'withdraw-reading',
  'start',
  'evaluate',
  'copy',
  'stop',
  'resume',
] as const;
export type ModelAction = (typeof MODEL_ACTIONS)[number];

interface ModelStep {
  action: ModelAction;
  from: readonly ModelState[];
  /** null: the state stays, or the rules say what follows. */
  to: ModelState | null;
  /**
   * head: who answers for the model; keeper: who keeps its words; recorder: who records readings, also the clerk
   * of a host whose model is the bloc's.
   */
  by: 'head' | 'keeper' | 'recorder';
}

const BEFORE: readonly ModelState[] = ['chosen', 'baseline'];
const BEGUN: readonly ModelState[] = ['running', 'evaluated', 'copied'];
const LIVE: readonly ModelState[] = [...BEFORE, ...BEGUN];

/**
 * All steps there are. Before the start a model is `baseline` as soon as every measured promise has a baseline
 * reading, and `chosen` until then. What was recorded wrongly is corrected in any state.
 */
export const MODEL_STEPS: readonly ModelStep[] = [
  { action: 'edit', from: LIVE, to: null, by: 'keeper' },
  { action: 'add-promise', from: LIVE, to: null, by: 'keeper' },
  { action: 'change-promise', from: LIVE, to: null, by: 'keeper' },
  { action: 'add-reading', from: LIVE, to: null, by: 'recorder' },
  { action: 'correct-reading', from: MODEL_STATES, to: null, by: 'recorder' },
  { action: 'withdraw-reading', from: MODEL_STATES, to: null, by: 'recorder' },
  { action: 'start', from: BEFORE, to: 'running', by: 'head' },
  { action: 'evaluate', from: ['running', 'evaluated'], to: 'evaluated', by: 'head' },
  { action: 'evaluate', from: ['copied'], to: null, by: 'head' },
  { action: 'copy', from: BEGUN, to: 'copied', by: 'head' },
  { action: 'stop', from: LIVE, to: 'stopped', by: 'head' },
  { action: 'resume', from: ['stopped'], to: null, by: 'head' },
];

/** The step that an action takes from a state, or null. */
export function modelStep(action: ModelAction, state: ModelState): ModelStep | null {
  return MODEL_STEPS.find((step) => step.action === action && step.from.includes(state)) ?? null;
}

/** True from the start on; `stoppedFrom` is the state before a stop. */
export function hasBegun(state: ModelState, stoppedFrom: ModelState | null): boolean {
  return BEGUN.includes(stoppedFrom ?? state);
}

/** Vietnamese names of the states, as figures and refusals tell them. */
export const MODEL_STATE_NAMES: Record<ModelState, string> = {
  chosen: 'Đã chọn, chưa triển khai',
  baseline: 'Đã có số liệu ban đầu',
  running: 'Đang thực hiện',
  evaluated: 'Đã đánh giá',
  copied: 'Đã nhân rộng',
  stopped: 'Dừng thực hiện',
};
