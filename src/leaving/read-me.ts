import { vietnameseDate } from '../shared/dates.js';
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from './left-out.js';

interface Told {
  today: string;
  demo: boolean;
  why: { actor: { name: string } | null; decisionNumber: string | null; reason: string };
  notMade: { path: string; code: string }[];
}

/** What somebody who has the export and nothing else must know; CRLF, so that any editor shows lines. */
export function readMe({ today, demo, why, notMade }: Told): string {
  const lines = [
    'SỔ ĐĂNG KÝ LÀM THEO BÁC: TOÀN BỘ DỮ LIỆU',
    ...(demo ? ['DỮ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CHÍNH THỨC'] : []),
    '',
    `Xuất ngày ${vietnameseDate(today)}, người xuất: ${why.actor?.name ?? 'quản trị máy chủ'}.`,
    ...(why.decisionNumber ? [`Theo quyết định số ${why.decisionNumber}.`] : []),
    `Lý do: ${why.reason}`,
    '',
    'Trong này có họ tên, nội dung đăng ký và kết quả của từng người. Đề nghị bảo quản, sử dụng theo đúng lý do trên.',
    '',
    'CÓ GÌ',
    '  csv/         mỗi bảng một tệp: UTF-8 có BOM, theo RFC 4180, dòng đầu là tên cột',
    '  json/        cũng các bảng ấy, mỗi dòng một bản ghi JSON',
    '  tep/         minh chứng và tệp đính kèm, giữ nguyên tên; tep/danh-muc.csv là mục lục',
    '  van-ban/     từng năm: bảng tổng hợp, các biểu, báo cáo (.xlsx, .docx, .pdf), như lãnh đạo Khối xem',
    '  schema.json  các bảng, cột, kiểu, khóa chính, khóa ngoại, chú thích',
    '  manifest.json  mã SHA-256, số byte và số bản ghi của từng tệp',
    '',
    'ĐỌC THẾ NÀO',
    '  Trong tệp .csv mọi giá trị đều đặt trong dấu ngoặc kép, đúng từng chữ như lưu trong cơ sở dữ liệu.',
    '  Không có gì giữa hai dấu phẩy: không có giá trị. Hai dấu ngoặc kép "" liền nhau: có giá trị, là chuỗi rỗng.',
    '  Trong tệp .jsonl không có giá trị là null. Giờ là giờ quốc tế (UTC), ngày là năm-tháng-ngày.',
    '  Cột kiểu bytea ghi đường dẫn tới tệp trong thư mục tep/; không có giá trị là nội dung tệp đã được gỡ.',
    '  Mở tệp .csv bằng Excel: đề nghị dùng Dữ liệu › Từ văn bản, chọn mọi cột là Văn bản, để không bị đổi ngày và số.',
    "  Nạp lại vào PostgreSQL: \\copy bảng FROM tệp WITH (FORMAT csv, HEADER true, ENCODING 'UTF8').",
    '  Đơn vị có mã không đổi (units); tên, đơn vị cấp trên theo từng thời gian ở unit_versions.',
    '  Việc đăng ký đã được xác nhận ít nhất một lần có cột counted là true; số liệu tổng hợp tính các việc này.',
    '',
    'KHÔNG XUẤT',
    ...[...Object.entries(LEFT_OUT_TABLES), ...Object.entries(LEFT_OUT_COLUMNS)].map(
      ([name, words]) => `  ${name}: ${words}`,
    ),
    '  app_settings: các khóa bí mật của máy chủ',
    ...(notMade.length > 0
      ? ['', 'VĂN BẢN CHƯA LẬP ĐƯỢC', ...notMade.map(({ path, code }) => `  ${path} (${code})`)]
      : []),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
