import type { WindowKind } from '../years/year.rules.js';

export const KINDS = ['collective', 'individual'] as const;
export type Kind = (typeof KINDS)[number];

/** Cả nhiệm kỳ, hằng năm, đăng ký bổ sung sau học chuyên đề. */
export const SCOPES = ['term', 'yearly', 'supplement'] as const;
export type Scope = (typeof SCOPES)[number];

export const STATES = [
  'draft',
  'submitted',
  'returned',
  'resubmitted',
  'registered',
  'self-assessed',
  'assessment-returned',
  'verified',
  'stopped',
] as const;
export type State = (typeof STATES)[number];

/** What the registrant says came of it. */
export const SELF_RESULTS = ['exceeded', 'met', 'partly', 'not-met'] as const;
export type SelfResult = (typeof SELF_RESULTS)[number];

/** What the reviewer found; that there is no evidence is a result of its own. */
export const VERIFIED_RESULTS = ['exceeded', 'met', 'partly', 'not-met', 'no-evidence'] as const;
export type VerifiedResult = (typeof VERIFIED_RESULTS)[number];

export const ACTIONS = [
  'update',
  'delete',
  'submit',
  'withdraw',
  'return',
  'register',
  'assess',
  'verify',
  'request-stop',
  'stop',
  'correct',
  'add-progress',
  'add-evidence',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * Who takes a step. registrant: the person, or clerk or secretary over the unit. reviewer: secretary or reviewer
 * granted exactly at the reviewing body, never the registrant or submitter. wide-reviewer: likewise, or with a
 * grant over a wider subtree.
 */
export type Side = 'registrant' | 'reviewer' | 'wide-reviewer';

/** When a step is possible: within a window, or until the end of one; null: while the year is not closed. */
export type Timing = { within: WindowKind } | { until: WindowKind } | null;

interface FlowStep {
  action: Action;
  from: readonly State[];
  /** null: the state stays. */
  to: State | null;
  by: Side;
  when: Timing;
}

/** Confirmed and running: work goes on, and stopping can be asked for and decided. */
export const CONFIRMED: readonly State[] = ['registered', 'self-assessed', 'assessment-returned'];

/**
 * All steps there are. `submit` of a draft is possible within the registration window, or the supplement window
 * for what is registered after the chuyên đề (`windowOf`); a returned item may be sent again until the review
 * window ends. An item that was confirmed once keeps counting, so withdrawing it leads back to returned.
 */
export const STEPS: readonly FlowStep[] = [
  { action: 'update', from: ['draft', 'returned'], to: null, by: 'registrant', when: null },
  { action: 'delete', from: ['draft'], to: null, by: 'registrant', when: null },
  { action: 'submit', from: ['draft'], to: 'submitted', by: 'registrant', when: { within: 'registration' } },
  { action: 'submit', from: ['returned'], to: 'resubmitted', by: 'registrant', when: { until: 'review' } },
  { action: 'withdraw', from: ['submitted', 'resubmitted'], to: 'draft', by: 'registrant', when: null },
  {
    action: 'return',
    from: ['submitted', 'resubmitted', 'registered'],
    to: 'returned',
    by: 'wide-reviewer',
    when: { until: 'review' },
  },
  {
    action: 'return',
    from: ['self-assessed'],
    to: 'assessment-returned',
    by: 'wide-reviewer',
    when: { until: 'review' },
  },
  {
    action: 'register',
    from: ['submitted', 'resubmitted'],
    to: 'registered',
    by: 'reviewer',
    when: { until: 'review' },
  },
  {
    action: 'assess',
    from: ['registered'],
    to: 'self-assessed',
    by: 'registrant',
    when: { within: 'assessment' },
  },
  {
    action: 'assess',
    from: ['assessment-returned'],
    to: 'self-assessed',
    by: 'registrant',
    when: { until: 'review' },
  },
  { action: 'verify', from: ['self-assessed'], to: 'verified', by: 'reviewer', when: { within: 'review' } },
  { action: 'request-stop', from: CONFIRMED, to: null, by: 'registrant', when: { until: 'review' } },
  { action: 'stop', from: CONFIRMED, to: 'stopped', by: 'reviewer', when: { until: 'review' } },
  { action: 'correct', from: [...CONFIRMED, 'verified', 'stopped'], to: null, by: 'reviewer', when: null },
  { action: 'add-progress', from: CONFIRMED, to: null, by: 'registrant', when: null },
  {
    action: 'add-evidence',
    from: ['draft', 'returned', ...CONFIRMED],
    to: null,
    by: 'registrant',
    when: null,
  },
];

/** The step that an action takes from a state, or null. */
export function stepOf(action: Action, state: State): FlowStep | null {
  return STEPS.find((step) => step.action === action && step.from.includes(state)) ?? null;
}

/** Who takes an action, whatever the state. */
export function sideOf(action: Action): Side {
  const step = STEPS.find((one) => one.action === action);
  if (!step) throw new Error(`No step for ${action}`);
  return step.by;
}

/** The window within which an item of this scope is sent for the first time. */
export function windowOf(scope: Scope): WindowKind {
  return scope === 'supplement' ? 'supplement' : 'registration';
}

/** States in which an item waits for a reviewer. */
export const WAITING: readonly State[] = ['submitted', 'resubmitted', 'self-assessed'];

/** Vietnamese names of the states, as refusals tell them. */
export const STATE_NAMES: Record<State, string> = {
  draft: 'Đang soạn, chưa gửi',
  submitted: 'Đã gửi, chờ xem xét',
  returned: 'Cần hoàn thiện',
  resubmitted: 'Đã hoàn thiện, chờ xem xét',
  registered: 'Đã xác nhận đăng ký',
  'self-assessed': 'Đã tự đánh giá, chờ xác nhận',
  'assessment-returned': 'Cần hoàn thiện kết quả tự đánh giá',
  verified: 'Đã xác nhận kết quả',
  stopped: 'Dừng thực hiện',
};

export const KIND_NAMES: Record<Kind, string> = {
  collective: 'Việc của tập thể',
  individual: 'Việc của cá nhân',
};

export const SCOPE_NAMES: Record<Scope, string> = {
  term: 'Cả nhiệm kỳ',
  yearly: 'Hằng năm',
  supplement: 'Đăng ký bổ sung sau học chuyên đề',
};

export const SELF_NAMES: Record<SelfResult, string> = {
  exceeded: 'Vượt mức đăng ký',
  met: 'Đạt',
  partly: 'Đạt một phần',
  'not-met': 'Chưa đạt',
};

export const VERIFIED_NAMES: Record<VerifiedResult, string> = {
  ...SELF_NAMES,
  'no-evidence': 'Chưa có minh chứng',
};
