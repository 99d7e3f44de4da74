import type { EventKind, EventPart, EventWork, WorkOutcome, WorkType } from '../api/types';
import { FILING_STATE_WORDS, SHORTCOMING_WORDS, STATE_WORDS } from '../words';

export const EVENT_KIND_WORDS = {
  create: 'Thành lập',
  rename: 'Đổi tên',
  'merge-new': 'Hợp nhất',
  'merge-into': 'Sáp nhập',
  divide: 'Chia',
  separate: 'Tách',
  'transfer-out': 'Chuyển giao tổ chức đảng',
  'transfer-in': 'Tiếp nhận tổ chức đảng',
  raise: 'Nâng lên đảng bộ cơ sở',
  lower: 'Chuyển thành chi bộ cơ sở',
  end: 'Kết thúc hoạt động',
} satisfies Record<EventKind, string>;

/** What each kind means, beside its name. */
export const EVENT_KIND_ABOUT = {
  create: 'Đơn vị mới, không từ đơn vị nào đang có',
  rename: 'Tổ chức giữ nguyên, tên khác đi',
  'merge-new': 'Hai hay nhiều đơn vị thành một đơn vị mới',
  'merge-into': 'Một hay nhiều đơn vị vào một đơn vị đang hoạt động',
  divide: 'Một đơn vị kết thúc, thành hai hay nhiều đơn vị',
  separate: 'Một phần thành đơn vị mới; đơn vị cũ vẫn hoạt động',
  'transfer-out': 'Chuyển cả tổ chức và đảng viên sang đảng bộ khác',
  'transfer-in': 'Nhận cả tổ chức và đảng viên từ đảng bộ khác',
  raise: 'Từ chi bộ cơ sở',
  lower: 'Từ đảng bộ cơ sở',
  end: 'Đơn vị không còn hoạt động',
} satisfies Record<EventKind, string>;

/** What became of a unit on the day. */
export const EVENT_PART_WORDS = {
  begun: 'Bắt đầu hoạt động',
  changed: 'Thay đổi',
  moved: 'Chuyển về đơn vị khác',
  ended: 'Kết thúc hoạt động',
} satisfies Record<EventPart, string>;

export const WORK_TYPE_WORDS = {
  commitment: 'Việc đăng ký',
  shortcoming: 'Hạn chế cần khắc phục',
  filing: 'Báo cáo cần gửi',
  finding: 'Hạn chế, khuyết điểm nêu khi kiểm tra, giám sát',
} satisfies Record<WorkType, string>;

export const WORK_OUTCOME_WORDS = {
  ended: 'Kết thúc có lý do',
  handed: 'Bàn giao đơn vị kế thừa',
  kept: 'Cá nhân tiếp tục thực hiện',
} satisfies Record<WorkOutcome, string>;

export const NO_HEIR = 'Chưa xác định đơn vị kế thừa';
export const UNDECIDED = 'Chưa xác định hướng xử lý';

const FINDING_STATE_WORDS: Record<string, string> = {
  open: 'Chưa khắc phục',
  partly: 'Khắc phục một phần',
};

const STATES: Record<WorkType, Record<string, string>> = {
  commitment: STATE_WORDS,
  shortcoming: SHORTCOMING_WORDS,
  filing: FILING_STATE_WORDS,
  finding: FINDING_STATE_WORDS,
};

/** The state in its own feature. */
export const workStateWords = ({ type, state }: EventWork): string => STATES[type][state] ?? '';

/** A sentence after the name of who did it. */
export const EVENT_HISTORY_WORDS: Record<string, string> = {
  create: 'đã ghi nhận quyết định',
  'decide-works': 'đã ghi hướng xử lý công việc đang dở',
  'add-file': 'đã thêm tệp',
  'remove-file': 'đã bỏ tệp',
  withdraw: 'đã rút lại quyết định chưa có hiệu lực',
};

export const FILES_NOTE = 'Không mật: PDF, ảnh, Word (.docx), Excel (.xlsx); mỗi tệp không quá 10 MB.';
