import { vietnameseDate } from '../shared/dates.js';
import { DEMO_PASSWORD } from './accounts.js';

const WHO: [string, string][] = [
  ['bithu.kbnn', 'bí thư Đảng ủy Kho bạc Nhà nước Nghệ An'],
  ['giupviec.kbnn', 'cán bộ giúp việc cấp ủy ở đó'],
  ['bithu.kbnn.cb1', 'bí thư chi bộ thứ nhất của đơn vị'],
  ['canbo.kbnn', 'cán bộ, đảng viên của chi bộ đó'],
  ['bithu.bhxh', 'bí thư Đảng ủy Bảo hiểm xã hội tỉnh'],
  ['bithu.sdl', 'bí thư Chi bộ Sở Du lịch (chi bộ cơ sở)'],
  ['tuyengiao', 'cán bộ xem xét của Đảng ủy Khối'],
  ['tuyengiao2', 'cán bộ xem xét thứ hai của Đảng ủy Khối'],
  ['kiemtra', 'cán bộ Ủy ban Kiểm tra'],
  ['lanhdao', 'lãnh đạo (Ban Thường vụ)'],
  ['quantri', 'quản trị hệ thống'],
];

/** What the demo prints when it is ready: the address, and who to sign in as. */
export function demoWords(port: number, today: string): string {
  const rows = WHO.map(([username, who]) => `  ${username.padEnd(16)}${who}`);
  return [
    '',
    'DỮ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CHÍNH THỨC',
    '',
    `Mở http://localhost:${port}`,
    `Mật khẩu của mọi tài khoản: ${DEMO_PASSWORD}. Ngày làm việc của bản minh họa: ${vietnameseDate(today)}.`,
    '',
    ...rows,
    '',
  ].join('\n');
}
