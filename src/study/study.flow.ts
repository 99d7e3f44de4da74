/** Học tập, quán triệt; sinh hoạt chuyên đề; tuyên truyền: counted apart, never added together as one kind. */
export const STUDY_KINDS = ['study', 'topic-meeting', 'propaganda'] as const;
export type StudyKind = (typeof STUDY_KINDS)[number];

export const STUDY_KIND_NAMES: Record<StudyKind, string> = {
  study: 'Học tập, quán triệt',
  'topic-meeting': 'Sinh hoạt chuyên đề',
  propaganda: 'Tuyên truyền',
};

export const SESSION_STATES = ['planned', 'held', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** Vietnamese names of the states, as refusals tell them. */
export const SESSION_STATE_NAMES: Record<SessionState, string> = {
  planned: 'Chưa tổ chức',
  held: 'Đã tổ chức',
  cancelled: 'Không tổ chức',
};

export const SESSION_ACTIONS = ['update', 'hold', 'cancel', 'reopen', 'delete'] as const;
export type SessionAction = (typeof SESSION_ACTIONS)[number];

interface SessionStep {
  action: SessionAction;
  from: readonly SessionState[];
  /** null: the state stays, or the row goes. */
  to: SessionState | null;
}

/** All steps there are. What was held or cancelled by mistake is reopened with a reason, never deleted. */
export const SESSION_STEPS: readonly SessionStep[] = [
  { action: 'update', from: ['planned', 'held'], to: null },
  { action: 'hold', from: ['planned'], to: 'held' },
  { action: 'cancel', from: ['planned'], to: 'cancelled' },
  { action: 'reopen', from: ['held', 'cancelled'], to: 'planned' },
  { action: 'delete', from: ['planned'], to: null },
];

/** The step that an action takes from a state, or null. */
export function sessionStep(action: SessionAction, state: SessionState): SessionStep | null {
  return SESSION_STEPS.find((step) => step.action === action && step.from.includes(state)) ?? null;
}
