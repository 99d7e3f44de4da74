import type { Random } from './random.js';

const SURNAMES: [string, number][] = [
  ['Nguyễn', 340], ['Trần', 110], ['Lê', 95], ['Phạm', 60], ['Hoàng', 58], ['Phan', 52], ['Võ', 40], ['Hồ', 38], ['Đặng', 34],
  ['Bùi', 30], ['Đinh', 22], ['Cao', 20], ['Ngô', 18], ['Thái', 18], ['Trương', 16], ['Vũ', 14], ['Đậu', 14], ['Đỗ', 13],
  ['Dương', 12], ['Lương', 12], ['Vi', 11], ['Lô', 10], ['Chu', 10], ['Tạ', 9], ['Nguyễn Cảnh', 8], ['Phùng', 7], ['Tăng', 7],
  ['Hà', 7], ['Lưu', 6], ['Trịnh', 6], ['Kha', 5], ['Lữ', 5], ['Mạc', 4], ['Quách', 3], ['Moong', 2],
]; // prettier-ignore

const MALE_MIDDLES = ['Văn', 'Văn', 'Văn', 'Đình', 'Xuân', 'Hữu', 'Đức', 'Quang', 'Minh', 'Công', 'Sỹ', 'Trọng', 'Viết', 'Bá', 'Thế', 'Duy', 'Ngọc', 'Hồng', 'Thanh', 'Anh', 'Mạnh', 'Quốc', 'Tuấn', 'Hoài']; // prettier-ignore
const FEMALE_MIDDLES = ['Thị', 'Thị', 'Thị', 'Thị', 'Thị Thanh', 'Thị Hồng', 'Thị Thu', 'Thị Minh', 'Thị Ngọc', 'Thị Kim', 'Thị Bích', 'Thị Mai', 'Thị Lan', 'Thị Quỳnh', 'Thị Phương', 'Thị Tuyết', 'Ngọc', 'Thùy', 'Khánh', 'Hoài']; // prettier-ignore
const MALE_GIVEN = ['An', 'Anh', 'Bảo', 'Bình', 'Cường', 'Chiến', 'Công', 'Dũng', 'Duy', 'Dương', 'Đại', 'Đạt', 'Đông', 'Đức', 'Giang', 'Hải', 'Hạnh', 'Hậu', 'Hiếu', 'Hòa', 'Hoàn', 'Hùng', 'Huy', 'Hưng', 'Khánh', 'Khoa', 'Kiên', 'Lâm', 'Linh', 'Long', 'Lộc', 'Lực', 'Mạnh', 'Minh', 'Nam', 'Nghĩa', 'Nhân', 'Phong', 'Phú', 'Phúc', 'Quân', 'Quang', 'Quyết', 'Sáng', 'Sơn', 'Tài', 'Tâm', 'Tân', 'Thái', 'Thắng', 'Thành', 'Thịnh', 'Thọ', 'Thông', 'Thuận', 'Tiến', 'Toàn', 'Trung', 'Trường', 'Tú', 'Tuấn', 'Tùng', 'Việt', 'Vinh', 'Vũ']; // prettier-ignore
const FEMALE_GIVEN = ['An', 'Anh', 'Bình', 'Châu', 'Chi', 'Cúc', 'Dung', 'Duyên', 'Điệp', 'Đào', 'Giang', 'Hà', 'Hải', 'Hạnh', 'Hằng', 'Hiền', 'Hoa', 'Hòa', 'Hoài', 'Hồng', 'Huệ', 'Huyền', 'Hương', 'Lam', 'Lan', 'Lệ', 'Liên', 'Linh', 'Loan', 'Lý', 'Mai', 'Minh', 'Mơ', 'Mỹ', 'Nga', 'Ngân', 'Ngọc', 'Nguyệt', 'Nhàn', 'Nhung', 'Oanh', 'Phương', 'Phượng', 'Quyên', 'Quỳnh', 'Sen', 'Tâm', 'Thanh', 'Thảo', 'Thắm', 'Thoa', 'Thu', 'Thủy', 'Thúy', 'Thương', 'Trà', 'Trang', 'Trinh', 'Tú', 'Tuyết', 'Uyên', 'Vân', 'Vinh', 'Xuân', 'Yến']; // prettier-ignore

/** An invented full name: surname, middle name, given name; about two fifths are names of women. */
export function personName(random: Random): string {
  const surname = random.weighted(SURNAMES, (entry) => entry[1])[0];
  const woman = random.chance(0.42);
  const given = random.pick(woman ? FEMALE_GIVEN : MALE_GIVEN);
  const middles = (woman ? FEMALE_MIDDLES : MALE_MIDDLES).filter(
    (middle) => !middle.split(' ').includes(given),
  );
  return `${surname} ${random.pick(middles)} ${given}`.normalize('NFC');
}
