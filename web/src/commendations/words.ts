import type {
  CommendationAction,
  CommendationCategory,
  CommendationLevel,
  CommendationState,
  CommendationSubject,
} from '../api/types';

export const SUBJECT_WORDS = {
  collective: 'Tập thể',
  individual: 'Cá nhân',
} satisfies Record<CommendationSubject, string>;

export const CATEGORY_WORDS = {
  praise: 'Biểu dương',
  form: 'Hình thức khen thưởng',
  title: 'Danh hiệu thi đua',
} satisfies Record<CommendationCategory, string>;

export const LEVEL_WORDS = {
  unit: 'Cấp đơn vị',
  bloc: 'Cấp Đảng ủy Khối',
  province: 'Cấp tỉnh',
  centre: 'Cấp Trung ương',
} satisfies Record<CommendationLevel, string>;

export const COMMENDATION_STATE_WORDS = {
  drafted: 'Đang lập đề nghị',
  proposed: 'Đã đề nghị',
  considering: 'Đang xét',
  decided: 'Đã có quyết định',
  'not-chosen': 'Chưa được xét chọn',
} satisfies Record<CommendationState, string>;

export const COMMENDATION_ACTION_WORDS = {
  update: 'Sửa',
  delete: 'Xóa bản nháp',
  propose: 'Gửi Đảng ủy Khối',
  withdraw: 'Rút lại để sửa',
  consider: 'Đưa vào xét',
  'propose-higher': 'Đề xuất cấp trên',
  decide: 'Ghi quyết định',
  'not-choose': 'Chưa xét chọn',
  correct: 'Đính chính',
  'give-consent': 'Đồng ý giới thiệu',
  'withdraw-consent': 'Rút lại đồng ý',
  publish: 'Giới thiệu điển hình',
  unpublish: 'Thôi giới thiệu',
} satisfies Record<CommendationAction, string>;

export const COMMENDATION_HISTORY_WORDS: Record<string, string> = {
  create: 'đã lập đề nghị',
  record: 'đã ghi biểu dương, khen thưởng đã có',
  update: 'đã sửa',
  propose: 'đã gửi Đảng ủy Khối',
  withdraw: 'đã rút lại',
  consider: 'đã đưa vào xét',
  'propose-higher': 'đã đề xuất cấp trên biểu dương',
  decide: 'đã ghi quyết định',
  'not-choose': 'đã ghi là chưa được xét chọn',
  correct: 'đã đính chính',
  'give-consent': 'đã ghi đồng ý giới thiệu điển hình',
  'withdraw-consent': 'đã rút lại đồng ý',
  publish: 'đã giới thiệu điển hình',
  unpublish: 'đã thôi giới thiệu',
};

/** All but what is decided. */
export const PROPOSAL_STATES: readonly CommendationState[] = [
  'drafted',
  'proposed',
  'considering',
  'not-chosen',
];

export const TAB_WORDS = {
  decided: 'Đã có quyết định',
  proposals: 'Đề nghị đang xét',
  higher: 'Đề xuất cấp trên',
  examples: 'Điển hình được giới thiệu',
};
export type Tab = keyof typeof TAB_WORDS;

/** Choices of a field, in the order of the words. */
export const options = <T extends string>(words: Record<T, string>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
