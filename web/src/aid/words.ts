import type { AidAction, AidKind, AidListState, AidPurpose, AidState } from '../api/types';

export const AID_STATE_WORDS = {
  'not-assigned': 'Không được phân công',
  assigned: 'Được phân công',
  planned: 'Đã có kế hoạch',
  reported: 'Đã báo cáo kết quả',
  checked: 'Đã đối chiếu với xã',
} satisfies Record<AidListState, string>;

/** What stands between a cut of the bar and the next. */
export const AID_WAITING_WORDS = {
  planned: 'Chưa có kế hoạch',
  reported: 'Chưa báo cáo kết quả',
  checked: 'Chưa đối chiếu với xã',
} satisfies Record<Exclude<AidState, 'assigned'>, string>;

export const AID_KIND_WORDS = {
  money: 'Tiền',
  goods: 'Hiện vật (giá trị quy đổi)',
  'work-days': 'Ngày công',
  house: 'Nhà ở',
  child: 'Thiếu nhi được đỡ đầu',
} satisfies Record<AidKind, string>;

export const AID_PURPOSE_WORDS = {
  assigned: 'Giúp đỡ xã được phân công',
  voluntary: 'Hoạt động nhân đạo, từ thiện khác',
} satisfies Record<AidPurpose, string>;

export const AID_ACTION_WORDS = {
  plan: 'Ghi kế hoạch',
  'change-plan': 'Sửa kế hoạch',
  report: 'Báo cáo kết quả',
  check: 'Ghi đối chiếu với xã',
  'undo-plan': 'Rút kế hoạch',
  'undo-report': 'Rút báo cáo',
  'undo-check': 'Bỏ ghi đối chiếu',
} satisfies Record<AidAction, string>;

/** One verb an act, in the history of a plan or of a gift. */
export const AID_HISTORY_WORDS: Record<string, string> = {
  plan: 'đã ghi kế hoạch',
  'change-plan': 'đã sửa kế hoạch',
  report: 'đã báo cáo kết quả',
  check: 'đã ghi đối chiếu với xã',
  'undo-plan': 'đã rút kế hoạch',
  'undo-report': 'đã rút báo cáo',
  'undo-check': 'đã bỏ ghi đối chiếu',
  create: 'đã ghi nội dung giúp đỡ',
  update: 'đã sửa',
  withdraw: 'đã rút',
};

export const options = <T extends string>(words: Record<T, string>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
