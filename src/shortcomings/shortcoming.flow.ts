/** Life of a shortcoming: found, addressed by a commitment, and what became of it. */
export const SHORTCOMING_STATES = ['open', 'addressed', 'remedied', 'partly', 'carried', 'closed'] as const;
export type ShortcomingState = (typeof SHORTCOMING_STATES)[number];

/** States in which there is still something to do. */
export const GOING: readonly ShortcomingState[] = ['open', 'addressed', 'partly', 'carried'];

/** What a verified commitment says of the shortcoming that it addressed. */
export const REMEDIES = ['remedied', 'partly', 'not-remedied', 'carried'] as const;
export type Remedy = (typeof REMEDIES)[number];

/** The state after a remedy was recorded; one that was not remedied stays addressed, in sight. */
export function stateAfter(remedy: Remedy): ShortcomingState {
  return remedy === 'not-remedied' ? 'addressed' : remedy;
}

/**
 * What a step is the trace of: a review found it, a commitment that addresses it was confirmed (or stopped, or turned
 * to another shortcoming: release), verifying the commitment said what became of it, a person decided.
 */
export const STEP_ACTS = ['find', 'address', 'release', 'remedy', 'close', 'reopen', 'carry'] as const;
export type StepAct = (typeof STEP_ACTS)[number];

/** What people do with a shortcoming itself; `register`: address it by a new commitment. */
export const SHORTCOMING_ACTIONS = [
  'register',
  'update',
  'carry',
  'close',
  'reopen',
  'link',
  'unlink',
] as const;
export type ShortcomingAction = (typeof SHORTCOMING_ACTIONS)[number];

/** Acts that decide on the state, each with a reason. */
export const DECISIONS = ['carry', 'close', 'reopen'] as const;
export type Decision = (typeof DECISIONS)[number];

/** From which states each action is taken. */
export const POSSIBLE_FROM: Record<ShortcomingAction, readonly ShortcomingState[]> = {
  register: GOING,
  update: GOING,
  carry: GOING,
  close: GOING,
  reopen: ['remedied', 'closed'],
  link: SHORTCOMING_STATES,
  unlink: SHORTCOMING_STATES,
};

/** Vietnamese names of the states, as refusals and papers tell them. */
export const SHORTCOMING_STATE_NAMES: Record<ShortcomingState, string> = {
  open: 'Chưa có việc đăng ký khắc phục',
  addressed: 'Đang khắc phục',
  remedied: 'Đã khắc phục',
  partly: 'Khắc phục một phần',
  carried: 'Tiếp tục khắc phục năm sau',
  closed: 'Kết thúc theo dõi',
};
