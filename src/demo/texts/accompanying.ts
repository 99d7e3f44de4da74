import { chooseVariants, drawNumbers, fillSlots, tidied } from './expand.js';
import { formatNumber, halfWay, type Measured } from './numbers.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';

const OF_COLLECTIVES = [
  '[Đồng chí Phó Bí thư~Một đồng chí chi ủy viên~Đồng chí Bí thư chi bộ] theo dõi hằng [tuần~tháng]; [chi bộ nghe báo cáo ở kỳ sinh hoạt đầu mỗi quý~kết quả ghi vào sổ nghị quyết chi bộ]',
  'Phân công từng đảng viên theo phần việc, [có bảng theo dõi chung~công khai tại phòng họp]; [sáu tháng kiểm lại một lần~cuối quý rút kinh nghiệm]',
  '[Bàn và ra nghị quyết chi bộ trong tháng {2..3}~Phổ biến cách làm trong quý I]; [làm thử một tháng rồi điều chỉnh~tổ công đoàn cùng tham gia theo dõi]',
  'Lãnh đạo {phong} chỉ đạo trực tiếp; [chi ủy kiểm tra một lần mỗi quý~lấy ý kiến người trong cuộc vào giữa năm]',
  '[Lập bảng theo dõi từ tháng {1..3}~Mở sổ theo dõi ngay từ đầu năm], [giao {phong} làm đầu mối~giao một đồng chí tổng hợp]; báo cáo cấp ủy [hằng quý~sáu tháng một lần]',
];

const OF_PERSONS = [
  '[Tự ghi sổ hằng tuần~Lập bảng theo dõi riêng]; [báo kết quả với tổ đảng mỗi quý~nhờ một đồng chí trong {phong} góp ý hằng tháng]',
  '[Dành một giờ cuối tuần tự đối chiếu~Sắp xếp lại lịch làm việc trong tuần]; [đề nghị chi ủy viên theo dõi, giúp đỡ~báo chi bộ khi có khó khăn]',
  'Đăng ký với [tổ đảng~chi ủy] người theo dõi, giúp đỡ; [sáu tháng tự đánh giá một lần~cuối mỗi quý tự nhận xét bằng văn bản]',
  '[Học hỏi đồng nghiệp có kinh nghiệm~Tìm đọc thêm tài liệu] từ [quý I~tháng {2..4}]; ghi lại [việc làm được và chưa làm được~những điểm cần sửa]',
];

const OF_LEADERS = [
  '[Phân công một đồng chí trong {phong} theo dõi, nhắc việc~Đề nghị chi ủy theo dõi]; [công khai kết quả trong họp {phong} hằng tháng~cuối mỗi quý tự báo cáo trước chi bộ]',
  '[Đưa vào lịch công tác tháng~Sắp xếp lịch cố định từ đầu năm]; [vắng mặt thì làm bù trong tháng~có sổ tay ghi từng lần thực hiện]',
  '[Trao đổi với cấp phó để cùng làm~Thống nhất với chi ủy] trong [quý I~tháng {2..3}]; [sáu tháng xin ý kiến tập thể một lần~giữa năm tự đánh giá bằng văn bản]',
];

const OF_TOPIC: Record<string, string> = {
  cchc: 'Rà lại từng bước giải quyết trong [quý I~tháng {2..4}]; [đo thời gian thực ở từng khâu~hỏi ý kiến người nộp hồ sơ] trước khi sửa',
  ansinh: 'Thống nhất với xã, nhà trường về [người được giúp và cách giúp~kế hoạch từng quý]; công khai [thu, chi~nguồn đóng góp] trong chi bộ',
  tietkiem: 'Lấy số liệu năm trước làm mức so sánh; [kế toán báo số hằng tháng~công khai mức dùng theo quý]',
  gandan: 'Lập lịch đi cơ sở [theo quý~từ đầu năm]; mỗi chuyến có ghi chép và [việc phải trả lời~người theo dõi kết quả]',
  hoctap: 'Chọn nội dung gắn với công việc, [chuẩn bị tài liệu trước một tuần~đăng ký tên bài trước với chi ủy]',
}; // prettier-ignore

/** How the registrant means to do it: short measures, or null for about one text in six. */
export function measuresFor(random: Random, scene: Scene, topic: string): string | null {
  if (random.chance(0.16)) return null;
  const general = scene.ask.kind === 'collective' ? OF_COLLECTIVES : scene.leader ? OF_LEADERS : OF_PERSONS;
  const special = OF_TOPIC[topic];
  const chosen = special && random.chance(0.35) ? special : random.pick(general);
  const place = new Map([['phong', scene.shortPlace]]);
  return tidied(fillSlots(drawNumbers(random, chooseVariants(random, chosen)), place));
}

const DEADLINES: [string, number][] = [
  ['06-30', 3], ['08-31', 5], ['09-30', 8], ['10-31', 10], ['11-15', 12], ['11-30', 20],
  ['12-05', 8], ['12-10', 10], ['12-15', 16], ['12-20', 12], ['12-25', 5], ['12-31', 8],
]; // prettier-ignore

/** A day of the year, most often in the last two months. */
export function deadlineFor(random: Random): string {
  return random.weighted(DEADLINES, (entry) => entry[1])[0];
}

/** A mark half-way for a measured result whose deadline lies in the second half of the year, else null. */
export function milestoneFor(
  random: Random,
  measured: Measured | null,
  unit: string | null,
  deadline: string,
): string | null {
  if (measured === null || unit === null || deadline <= '09-01' || random.chance(0.4)) return null;
  const middle = halfWay(measured);
  if (middle === null || measured.from === null) return null;
  const amount = `${formatNumber(middle, measured.decimals)} ${unit}`;
  const start = random.pick(['Đến hết tháng 6', 'Đến 30/6', 'Hết quý II', 'Sơ kết 6 tháng']);
  return measured.to < measured.from ? `${start}: không quá ${amount}` : `${start}: đạt từ ${amount}`;
}
