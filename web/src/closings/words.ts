import type { Reopening, YearCorrection } from '../api/types';
import { WINDOW_WORDS } from '../words';

export const REOPENING_STATE_WORDS = {
  toCome: 'Chưa đến ngày',
  inForce: 'Đang mở',
  ended: 'Đã kết thúc',
} satisfies Record<Reopening['state'], string>;

export const CORRECTION_ACT_WORDS = {
  add: 'Thêm',
  change: 'Sửa',
  remove: 'Bỏ',
} satisfies Record<YearCorrection['act'], string>;

/** Who opens what is closed. */
export const WHO_OPENS = 'Lãnh đạo Đảng ủy Khối (Ban Thường vụ) mở lại bằng quyết định';

/** Mở lại số liệu; Gia hạn thời gian tự đánh giá */
export const reopeningWords = ({ kind, window }: Pick<Reopening, 'kind' | 'window'>): string =>
  kind === 'extension' && window
    ? `Gia hạn ${WINDOW_WORDS[window].charAt(0).toLowerCase()}${WINDOW_WORDS[window].slice(1)}`
    : 'Mở lại số liệu';

export const forWhom = ({ unitName }: Pick<Reopening, 'unitName'>): string => unitName ?? 'Tất cả đơn vị';
