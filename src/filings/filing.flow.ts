/** What a unit files: danh mục việc đăng ký, báo cáo 6 tháng, báo cáo năm (`FILING_KINDS` of years). */
export const FILING_STATES = ['not-filed', 'filed', 'returned', 'filed-again', 'accepted'] as const;
export type FilingState = (typeof FILING_STATES)[number];

/** How a report was sent; overdue: an extension that has passed included, missing: also within one. */
export const FILING_SENDINGS = ['sent', 'in-time', 'late', 'not-sent', 'overdue', 'missing'] as const;
export type FilingSending = (typeof FILING_SENDINGS)[number];

export const FILING_ACTIONS = [
  'write',
  'file',
  'accept',
  'return',
  'extend',
  'comment',
  'resolve',
  'remind',
] as const;
export type FilingAction = (typeof FILING_ACTIONS)[number];

interface FilingStep {
  action: FilingAction;
  from: readonly FilingState[];
  /** null: the state stays. */
  to: FilingState | null;
  /** unit: clerk or secretary of the unit; secretary: the secretary; committee: a reviewer of the Khối. */
  by: 'unit' | 'secretary' | 'committee';
}

/** All steps there are. Accepting a filing confirms no commitment. */
export const FILING_STEPS: readonly FilingStep[] = [
  { action: 'write', from: ['not-filed', 'returned'], to: null, by: 'unit' },
  { action: 'file', from: ['not-filed'], to: 'filed', by: 'secretary' },
  { action: 'file', from: ['returned'], to: 'filed-again', by: 'secretary' },
  { action: 'accept', from: ['filed', 'filed-again'], to: 'accepted', by: 'committee' },
  { action: 'return', from: ['filed', 'filed-again', 'accepted'], to: 'returned', by: 'committee' },
  { action: 'extend', from: ['not-filed', 'returned'], to: null, by: 'committee' },
  { action: 'comment', from: ['filed', 'filed-again', 'returned'], to: null, by: 'committee' },
  { action: 'resolve', from: ['filed', 'filed-again', 'returned'], to: null, by: 'unit' },
  { action: 'remind', from: ['not-filed', 'returned'], to: null, by: 'committee' },
];

/** The step that an action takes from a state, or null. */
export function filingStep(action: FilingAction, state: FilingState): FilingStep | null {
  return FILING_STEPS.find((step) => step.action === action && step.from.includes(state)) ?? null;
}

/** Vietnamese names of the states, as refusals tell them. */
export const FILING_STATE_NAMES: Record<FilingState, string> = {
  'not-filed': 'Chưa gửi',
  filed: 'Đã gửi, chờ xem xét',
  returned: 'Cần hoàn thiện',
  'filed-again': 'Đã gửi lại, chờ xem xét',
  accepted: 'Đã tiếp nhận để tổng hợp',
};
