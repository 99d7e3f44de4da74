import type { ReminderKind, Weekday } from '../api/types';

/** What a mail may tell; the same words as in it. */
export const REMINDER_WORDS = {
  returned: 'Việc cần hoàn thiện, từ 3 ngày trở lên chưa sửa',
  draft: 'Việc đang soạn, từ 7 ngày trở lên chưa sửa (khi còn thời gian đăng ký)',
  unassessed: 'Việc chưa tự đánh giá kết quả, trong 14 ngày cuối của thời gian tự đánh giá',
  'awaiting-review': 'Việc chờ đồng chí xem xét từ 5 ngày trở lên',
  shortcoming: 'Nội dung cần khắc phục sau kiểm điểm chưa có việc đăng ký (khi còn thời gian đăng ký)',
  'filing-overdue': 'Báo cáo của đơn vị quá thời hạn, chưa gửi',
  'filing-due': 'Báo cáo của đơn vị đến thời hạn gửi trong 10 ngày tới',
  'filing-reminded': 'Báo cáo của đơn vị được Đảng ủy Khối nhắc gửi',
  'filing-returned': 'Báo cáo của đơn vị cần hoàn thiện',
  'filing-waiting': 'Báo cáo của các đơn vị chờ tiếp nhận',
  'filing-missing': 'Báo cáo của các đơn vị quá thời hạn, chưa gửi',
} satisfies Record<ReminderKind, string>;

export const WEEKDAY_WORDS = {
  monday: 'Thứ hai',
  tuesday: 'Thứ ba',
  wednesday: 'Thứ tư',
  thursday: 'Thứ năm',
  friday: 'Thứ sáu',
  saturday: 'Thứ bảy',
  sunday: 'Chủ nhật',
} satisfies Record<Weekday, string>;
