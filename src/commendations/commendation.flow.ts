export const SUBJECTS = ['collective', 'individual'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Biểu dương may have no decision number; hình thức khen thưởng and danh hiệu thi đua are two lists. */
export const CATEGORIES = ['praise', 'form', 'title'] as const;
export type Category = (typeof CATEGORIES)[number];
export const CATEGORY_NAMES: Record<Category, string> = {
  praise: 'Biểu dương',
  form: 'Hình thức khen thưởng',
  title: 'Danh hiệu thi đua',
};

export const OPTION_LISTS = ['form', 'title'] as const;
export type OptionList = (typeof OPTION_LISTS)[number];

/** Cấp biểu dương, khen thưởng. */
export const LEVELS = ['unit', 'bloc', 'province', 'centre'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_NAMES: Record<Level, string> = {
  unit: 'Cấp đơn vị',
  bloc: 'Cấp Đảng ủy Khối',
  province: 'Cấp tỉnh',
  centre: 'Cấp Trung ương',
};

export const COMMENDATION_STATES = ['drafted', 'proposed', 'considering', 'decided', 'not-chosen'] as const;
export type CommendationState = (typeof COMMENDATION_STATES)[number];

/** Vietnamese names of the states, as refusals tell them. */
export const COMMENDATION_STATE_NAMES: Record<CommendationState, string> = {
  drafted: 'Đang lập đề nghị',
  proposed: 'Đã đề nghị',
  considering: 'Đang xét',
  decided: 'Đã có quyết định',
  'not-chosen': 'Chưa được xét chọn',
};

/** paper: signed, recorded by the unit; in-person: given by the person in the own account. */
export const CONSENT_WAYS = ['paper', 'in-person'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export const COMMENDATION_ACTIONS = [
  'update',
  'delete',
  'propose',
  'withdraw',
  'consider',
  'propose-higher',
  'decide',
  'not-choose',
  'correct',
  'give-consent',
  'withdraw-consent',
  'publish',
  'unpublish',
] as const;
export type CommendationAction = (typeof COMMENDATION_ACTIONS)[number];

/**
 * unit: clerk or secretary over the unit; secretary: the secretary of the grassroots organisation; committee: the
 * Khối's reviewers; recorder: who may record a decision of this level; person: the person, or the unit for them;
 * hider: the committee, the unit or the person.
 */
export type By = 'unit' | 'secretary' | 'committee' | 'recorder' | 'person' | 'hider';

interface CommendationStep {
  action: CommendationAction;
  from: readonly CommendationState[];
  /** null: the state stays, or the row goes. */
  to: CommendationState | null;
  by: By;
}

const SENT = ['proposed', 'considering', 'decided'] as const;

/** All steps there are. */
export const COMMENDATION_STEPS: readonly CommendationStep[] = [
  { action: 'update', from: ['drafted'], to: null, by: 'unit' },
  { action: 'delete', from: ['drafted'], to: null, by: 'unit' },
  { action: 'propose', from: ['drafted'], to: 'proposed', by: 'secretary' },
  { action: 'withdraw', from: ['proposed'], to: 'drafted', by: 'secretary' },
  { action: 'consider', from: ['proposed'], to: 'considering', by: 'committee' },
  { action: 'propose-higher', from: ['considering'], to: null, by: 'committee' },
  { action: 'decide', from: ['considering'], to: 'decided', by: 'committee' },
  { action: 'not-choose', from: ['considering'], to: 'not-chosen', by: 'committee' },
  { action: 'correct', from: ['decided'], to: null, by: 'recorder' },
  { action: 'give-consent', from: SENT, to: null, by: 'person' },
  { action: 'withdraw-consent', from: [...SENT, 'drafted', 'not-chosen'], to: null, by: 'hider' },
  { action: 'publish', from: ['decided'], to: null, by: 'committee' },
  { action: 'unpublish', from: ['decided'], to: null, by: 'hider' },
];

/** The step that an action takes from a state, or null. */
export function commendationStep(
  action: CommendationAction,
  state: CommendationState,
): CommendationStep | null {
  return COMMENDATION_STEPS.find((step) => step.action === action && step.from.includes(state)) ?? null;
}
