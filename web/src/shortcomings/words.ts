import type { Shortcoming, ShortcomingAction, ShortcomingState, ThreadStep } from '../api/types';

/** Of a unit it is a hạn chế; beside a person only the neutral word stands. */
export const nounOf = ({ personId }: Pick<Shortcoming, 'personId'>): string =>
  personId ? 'nội dung cần khắc phục' : 'hạn chế cần khắc phục';

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Whose it is: the person within their unit, else the unit. */
export const ownerOf = ({ personName, unitName }: Shortcoming): string =>
  personName ? `${personName}, ${unitName}` : unitName;

export const SHORTCOMING_ACTION_WORDS = {
  register: 'Đăng ký việc khắc phục',
  update: 'Sửa nội dung',
  carry: 'Tiếp tục năm sau',
  close: 'Kết thúc theo dõi',
  reopen: 'Mở lại theo dõi',
  link: 'Nối với năm trước',
  unlink: 'Bỏ nối',
} satisfies Record<ShortcomingAction, string>;

export const STEP_WORDS = {
  find: 'Kiểm điểm nêu ra',
  address: 'Xác nhận việc đăng ký khắc phục',
  release: 'Việc đăng ký không còn gắn với nội dung này',
  remedy: 'Xác nhận kết quả khắc phục',
  close: 'Kết thúc theo dõi',
  reopen: 'Mở lại theo dõi',
  carry: 'Tiếp tục khắc phục năm sau',
} satisfies Record<ThreadStep['act'], string>;

/** What the acts of the history are called. */
export const SHORTCOMING_HISTORY_WORDS: Record<string, string> = {
  create: 'đã ghi nội dung',
  update: 'đã sửa nội dung',
  address: 'đã xác nhận việc đăng ký khắc phục',
  release: 'đã ghi việc đăng ký không còn gắn với nội dung này',
  'record-remedy': 'đã xác nhận kết quả khắc phục',
  carry: 'đã ghi tiếp tục khắc phục năm sau',
  close: 'đã kết thúc theo dõi',
  reopen: 'đã mở lại theo dõi',
  link: 'đã nối với nội dung của năm trước',
  unlink: 'đã bỏ nối với nội dung của năm trước',
};

/** For heads of figures, shorter than the states themselves. */
export const FIGURE_WORDS = {
  open: 'chưa có việc đăng ký',
  addressed: 'đang khắc phục',
  remedied: 'đã khắc phục',
  partly: 'khắc phục một phần',
  carried: 'tiếp tục năm sau',
  closed: 'kết thúc theo dõi',
} satisfies Record<ShortcomingState, string>;

/** States in which there is still something to do. */
export const GOING: readonly ShortcomingState[] = ['open', 'addressed', 'partly', 'carried'];
