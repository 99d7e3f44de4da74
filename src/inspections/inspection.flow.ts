/** Kiểm tra, giám sát, tự kiểm tra: counted apart. */
export const INSPECTION_KINDS = ['check', 'supervise', 'self'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

export const INSPECTION_STATES = ['planned', 'held', 'concluded', 'cancelled'] as const;
export type InspectionState = (typeof INSPECTION_STATES)[number];

/** The states in which an inspection took place: the figures count these. */
export const TOOK_PLACE: readonly InspectionState[] = ['held', 'concluded'];

export const FIX_STATES = ['open', 'partly', 'fixed'] as const;
export type FixState = (typeof FIX_STATES)[number];

/** Nhắc nhở; phê bình; yêu cầu kiểm điểm, rút kinh nghiệm; chưa xem xét biểu dương. Nothing heavier is kept here. */
export const CONSEQUENCE_KINDS = ['reminded', 'criticised', 'review-asked', 'praise-withheld'] as const;
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

export const INSPECTION_ACTIONS = [
  'update',
  'hold',
  'conclude',
  'cancel',
  'add-finding',
  'add-consequence',
  'add-file',
] as const;
export type InspectionAction = (typeof INSPECTION_ACTIONS)[number];

interface InspectionStep {
  from: readonly InspectionState[];
  /** null: the state stays. */
  to: InspectionState | null;
}

/** All steps there are; the body that leads the inspection takes them. */
export const INSPECTION_STEPS: Record<InspectionAction, InspectionStep> = {
  update: { from: ['planned', 'held', 'concluded'], to: null },
  hold: { from: ['planned'], to: 'held' },
  conclude: { from: ['held'], to: 'concluded' },
  cancel: { from: ['planned', 'held'], to: 'cancelled' },
  'add-finding': { from: ['held'], to: null },
  'add-consequence': { from: ['held', 'concluded'], to: null },
  'add-file': { from: ['planned', 'held', 'concluded'], to: null },
};

export const FINDING_ACTIONS = ['update', 'delete', 'answer', 'confirm', 'open-shortcoming'] as const;
export type FindingAction = (typeof FINDING_ACTIONS)[number];

interface FindingStep {
  from: readonly InspectionState[];
  /** leader: the body that leads the inspection; subject: the unit that was inspected. */
  by: 'leader' | 'subject';
}

/** What may be done with a finding while its inspection is in a state. */
export const FINDING_STEPS: Record<FindingAction, FindingStep> = {
  update: { from: ['held', 'concluded'], by: 'leader' },
  delete: { from: ['held'], by: 'leader' },
  answer: { from: ['concluded'], by: 'subject' },
  confirm: { from: ['concluded'], by: 'leader' },
  'open-shortcoming': { from: ['concluded'], by: 'leader' },
};

export const CONSEQUENCE_ACTIONS = ['update', 'delete'] as const;
export type ConsequenceAction = (typeof CONSEQUENCE_ACTIONS)[number];

/** What was announced is not rewritten: it may be changed until the conclusion. */
export const CONSEQUENCE_FROM: readonly InspectionState[] = ['held'];

/** Vietnamese names of the kinds, as sources and refusals tell them. */
export const INSPECTION_KIND_NAMES: Record<InspectionKind, string> = {
  check: 'kiểm tra',
  supervise: 'giám sát',
  self: 'tự kiểm tra',
};

export const INSPECTION_STATE_NAMES: Record<InspectionState, string> = {
  planned: 'Chưa tiến hành',
  held: 'Đã tiến hành, chưa có kết luận',
  concluded: 'Đã có kết luận',
  cancelled: 'Không tiến hành',
};
