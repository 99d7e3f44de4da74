import type { Role } from '../api/types';
import type { IconName } from '../shared/Icon';

/** A field of work beside commitments: what it is about and who finds it on the page of all fields. */
export interface FieldPlace {
  path: string;
  words: string;
  /** One line: what is kept there. */
  about: string;
  icon: IconName;
  roles: readonly Role[];
}

const READERS: readonly Role[] = ['clerk', 'secretary', 'reviewer', 'inspector', 'leader'];

/** In the order of the bloc's plan: what is planned, what is to be put right, what is done, what is praised. */
export const FIELD_PLACES: readonly FieldPlace[] = [
  {
    path: '/ke-hoach',
    words: 'Kế hoạch thực hiện',
    about: 'Kế hoạch toàn khóa của Đảng ủy Khối, của đơn vị và của người đứng đầu; nội dung bổ sung hằng năm',
    icon: 'paper',
    roles: ['member', ...READERS],
  },
  {
    path: '/noi-dung-ke-hoach',
    words: 'Nội dung kế hoạch và đơn vị đăng ký',
    about: 'Mỗi nội dung của kế hoạch có bao nhiêu việc đăng ký, ở những đơn vị nào',
    icon: 'chart',
    roles: ['member', ...READERS],
  },
  {
    path: '/han-che',
    words: 'Khắc phục hạn chế sau kiểm điểm',
    about: 'Nội dung kiểm điểm nêu ra, việc đăng ký khắc phục, minh chứng và kết quả qua các năm',
    icon: 'check',
    roles: ['member', ...READERS],
  },
  {
    path: '/mo-hinh',
    words: 'Mô hình, cách làm hiệu quả',
    about: 'Mô hình điểm của Đảng ủy Khối, mô hình của đơn vị và số liệu theo kỳ của từng tiêu chí',
    icon: 'star',
    roles: ['member', ...READERS],
  },
  {
    path: '/chuong-trinh',
    words: 'Chương trình, chỉ thị gắn với mô hình',
    about: 'Cơ quan phối hợp chỉ đạo, căn cứ, đơn vị làm điểm và các mô hình gắn với chương trình',
    icon: 'paper',
    roles: ['member', ...READERS],
  },
  {
    path: '/giup-xa',
    words: 'Giúp đỡ xã nghèo, xã miền núi',
    about: 'Quyết định phân công, kế hoạch và kết quả giúp đỡ, nhu cầu xã đề xuất, đối chiếu với xã',
    icon: 'people',
    roles: ['member', ...READERS],
  },
  {
    path: '/tu-phe-binh',
    words: 'Tự phê bình và phê bình',
    about: 'Ngày họp, số người dự và số ý kiến đối với tập thể, cá nhân; không ghi tên',
    icon: 'paper',
    roles: READERS,
  },
  {
    path: '/kiem-tra',
    words: 'Kiểm tra, giám sát',
    about: 'Chương trình của năm, các cuộc kiểm tra, giám sát, tự kiểm tra và kết quả khắc phục',
    icon: 'list',
    roles: READERS,
  },
  {
    path: '/hoc-tap',
    words: 'Học tập, sinh hoạt chuyên đề, tuyên truyền',
    about: 'Kế hoạch học tập trong năm, các buổi đã tổ chức và số lượt người dự, tính riêng từng loại',
    icon: 'people',
    roles: ['member', ...READERS],
  },
  {
    path: '/bieu-duong',
    words: 'Biểu dương, khen thưởng',
    about: 'Biểu dương, khen thưởng đã có quyết định, đề nghị đang xét và điển hình được giới thiệu',
    icon: 'check',
    roles: ['member', ...READERS],
  },
  {
    path: '/thi-dua',
    words: 'Kết quả phục vụ bình xét thi đua',
    about: 'Việc đăng ký, kết quả, hạn chế đã khắc phục, biểu dương của từng đơn vị; không xếp loại',
    icon: 'chart',
    roles: READERS,
  },
  {
    path: '/sap-xep-to-chuc',
    words: 'Sắp xếp tổ chức',
    about:
      'Đơn vị thành lập, đổi tên, hợp nhất, sáp nhập, chia, tách, kết thúc theo quyết định; công việc bàn giao',
    icon: 'branch',
    roles: READERS,
  },
];
