/** Giúp đỡ xã of a unit, a commune and a year, each state within the one before. */
export const AID_STATES = ['assigned', 'planned', 'reported', 'checked'] as const;
export type AidState = (typeof AID_STATES)[number];

export const AID_ACTIONS = [
  'plan',
  'change-plan',
  'report',
  'check',
  'undo-plan',
  'undo-report',
  'undo-check',
] as const;
export type AidAction = (typeof AID_ACTIONS)[number];

interface AidStep {
  from: AidState;
  /** The same as `from`: the state stays. */
  to: AidState;
  /** unit: clerk or secretary of the unit; committee: a reviewer of the Khối. */
  by: 'unit' | 'committee';
}

/** All steps there are. A step is undone from the last one back, so that a later state never lacks an earlier one. */
export const AID_STEPS: Record<AidAction, AidStep> = {
  plan: { from: 'assigned', to: 'planned', by: 'unit' },
  'change-plan': { from: 'planned', to: 'planned', by: 'unit' },
  report: { from: 'planned', to: 'reported', by: 'unit' },
  check: { from: 'reported', to: 'checked', by: 'committee' },
  'undo-plan': { from: 'planned', to: 'assigned', by: 'unit' },
  'undo-report': { from: 'reported', to: 'planned', by: 'unit' },
  'undo-check': { from: 'checked', to: 'reported', by: 'committee' },
};

/** Vietnamese names of the states, as lists and refusals tell them. */
export const AID_STATE_NAMES: Record<AidState, string> = {
  assigned: 'Được phân công',
  planned: 'Đã có kế hoạch',
  reported: 'Đã báo cáo kết quả',
  checked: 'Đã đối chiếu với xã',
};

/** How far a state is. */
export function rankOf(state: AidState): number {
  return AID_STATES.indexOf(state);
}

/** Days on which the steps were done; null: not done. */
export interface AidDates {
  plannedOn: string | null;
  reportedOn: string | null;
  checkedOn: string | null;
}

/** The state on a day, of what was assigned then: a step counts from its day on. */
export function stateOn({ plannedOn, reportedOn, checkedOn }: AidDates, day: string): AidState {
  const done = (on: string | null) => on !== null && on <= day;
  if (!done(plannedOn)) return 'assigned';
  if (!done(reportedOn)) return 'planned';
  return done(checkedOn) ? 'checked' : 'reported';
}
