import type { Me } from '../api/types';
import { date } from '../shared/format';

export const LEAVING_WORDS = {
  title: 'Bàn giao, lưu trữ',
  note: 'Mang toàn bộ dữ liệu của Khối đi, và giữ hệ thống chỉ để đọc. Hai việc này theo quyết định, được ghi lại.',
  exportHead: 'Xuất toàn bộ dữ liệu',
  exportNote:
    'Một tệp .zip: mọi bảng dạng CSV và JSON, văn bản từng năm, minh chứng và tệp đính kèm, kèm hướng dẫn đọc không cần phần mềm này. Mật khẩu không có trong đó.',
  exportWarning:
    'Tệp có họ tên, nội dung đăng ký và kết quả của từng người. Đề nghị bảo quản và bàn giao theo quyết định.',
  exportAct: 'Xuất toàn bộ dữ liệu',
  exportDone: 'Đã xuất toàn bộ dữ liệu',
  logHead: 'Các lần đã xuất',
  logEmpty: 'Chưa có lần xuất nào.',
  holdHead: 'Chỉ để đọc',
  holdNote:
    'Mọi người vẫn đăng nhập, xem, tải văn bản; không ai ghi được gì thêm. Dùng khi Khối kết thúc hoạt động hoặc khi bàn giao.',
  holdAct: 'Chuyển sang chỉ để đọc',
  holdDone: 'Hệ thống chỉ để đọc',
  liftAct: 'Cho ghi trở lại',
  liftDone: 'Hệ thống ghi trở lại bình thường',
  byOperator: 'Chế độ này do người vận hành máy chủ đặt khi khởi động; trang này không thay đổi được.',
} as const;

/** “Hệ thống chỉ để đọc từ ngày 13/2/2025: …” */
export function readOnlyWords({ since, reason }: NonNullable<Me['readOnly']>): string {
  return `Hệ thống chỉ để đọc${since ? ` từ ngày ${date(since)}` : ''}: ${reason}`;
}
