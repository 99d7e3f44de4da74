import type { Direction, Measure, ModelAction, ModelState, ReadingPoint } from '../api/types';
import { HISTORY_WORDS } from '../words';

export const MODEL_STATE_WORDS = {
  chosen: 'Đã chọn, chưa triển khai',
  baseline: 'Đã có số liệu ban đầu',
  running: 'Đang thực hiện',
  evaluated: 'Đã đánh giá',
  copied: 'Đã nhân rộng',
  stopped: 'Dừng thực hiện',
} satisfies Record<ModelState, string>;

export const MEASURE_WORDS = {
  share: 'Tỷ lệ trên tổng số (%)',
  'per-thousand': 'Số trường hợp trên 1.000',
  survey: 'Lấy ý kiến: tỷ lệ hài lòng (%)',
  count: 'Số đếm được',
  sum: 'Tổng cộng (tiền, hiện vật quy đổi …)',
} satisfies Record<Measure, string>;

export const DIRECTION_WORDS = {
  down: 'Càng thấp càng tốt',
  up: 'Càng cao càng tốt',
} satisfies Record<Direction, string>;

export const CHANGE_WORDS = {
  better: 'tốt hơn số liệu ban đầu',
  same: 'bằng số liệu ban đầu',
  worse: 'chưa tốt bằng số liệu ban đầu',
} satisfies Record<NonNullable<ReadingPoint['change']>, string>;

/** One verb an act, as the buttons say it. */
export const MODEL_ACT_WORDS = {
  edit: 'đã sửa thông tin mô hình',
  'add-promise': 'đã thêm tiêu chí',
  'change-promise': 'đã sửa tiêu chí, cách đo',
  'add-reading': 'đã nhập số liệu',
  'correct-reading': 'đã đính chính số liệu',
  'withdraw-reading': 'đã rút số liệu',
  start: 'đã ghi bắt đầu thực hiện',
  evaluate: 'đã đánh giá năm',
  copy: 'đã ghi nhân rộng',
  stop: 'đã ghi dừng thực hiện',
  resume: 'đã ghi tiếp tục thực hiện',
} satisfies Record<ModelAction, string>;

export const MODEL_HISTORY_WORDS: Record<string, string> = {
  ...HISTORY_WORDS,
  ...MODEL_ACT_WORDS,
  create: 'đã thêm mô hình',
};

/** Promises that are often made, with how they are measured. */
export const KNOWN_PROMISES = [
  {
    words: 'Tỷ lệ hồ sơ trả quá hẹn',
    measure: 'share',
    numeratorName: 'hồ sơ trả quá hẹn',
    denominatorName: 'hồ sơ đã trả kết quả',
    direction: 'down',
  },
  {
    words: 'Số phản ánh về gây phiền hà trên 1.000 hồ sơ',
    measure: 'per-thousand',
    numeratorName: 'phản ánh về gây phiền hà',
    denominatorName: 'hồ sơ đã tiếp nhận',
    direction: 'down',
  },
  {
    words: 'Tỷ lệ hồ sơ phải bổ sung từ 2 lần trở lên',
    measure: 'share',
    numeratorName: 'hồ sơ phải bổ sung từ 2 lần trở lên',
    denominatorName: 'hồ sơ đã tiếp nhận',
    direction: 'down',
  },
  {
    words: 'Tỷ lệ người được hỏi hài lòng',
    measure: 'survey',
    numeratorName: 'người hài lòng',
    denominatorName: 'người được hỏi',
    direction: 'up',
  },
  {
    words: 'Số tiền tiết kiệm',
    measure: 'sum',
    numeratorName: 'số tiền tiết kiệm được',
    measureUnit: 'đồng',
    direction: 'up',
  },
  {
    words: 'Số thiếu nhi được đỡ đầu',
    measure: 'count',
    numeratorName: 'thiếu nhi được đỡ đầu',
    measureUnit: 'em',
    direction: 'up',
    countsAs: 'children',
  },
] as const satisfies readonly {
  words: string;
  measure: Measure;
  numeratorName: string;
  denominatorName?: string;
  measureUnit?: string;
  direction: Direction;
  countsAs?: 'children';
}[];
