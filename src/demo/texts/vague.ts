import { chooseVariants, tidied } from './expand.js';
import type { Random } from './random.js';

const COLLECTIVE: Record<string, string[]> = {
  hoctap: [
    '[Tiếp tục~Tiếp tục đẩy mạnh~Duy trì~Thực hiện tốt] việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh trong {ai}',
    '[Tổ chức~Thực hiện] học tập, quán triệt [đầy đủ~kịp thời~nghiêm túc] các nghị quyết của Đảng [cho~tới] {ai}',
    'Nâng cao [nhận thức~trình độ~bản lĩnh] cho {ai} [trong tình hình mới~về {K}~đáp ứng yêu cầu nhiệm vụ]',
  ],
  cchc: [
    '[Đẩy mạnh~Tăng cường~Tiếp tục đẩy mạnh] cải cách hành chính[, nâng cao chất lượng phục vụ {A}~ trong {linhvuc}~, tạo thuận lợi cho {A}]',
    'Giải quyết {F} [kịp thời~đúng quy định~nhanh gọn, đúng quy định~bảo đảm chất lượng]',
    'Nâng cao [hiệu quả~chất lượng] giải quyết {F}[~ cho {A}~ trong năm {year}]',
  ],
  thammuu: [
    'Nâng cao chất lượng [tham mưu~công tác tham mưu] [về {K}~của {phong}~trong {linhvuc}]',
    'Tham mưu [kịp thời~kịp thời, có chất lượng~đúng và trúng] {P} cho {R}',
    'Phát huy vai trò của {phong} trong [công tác tham mưu~{linhvuc}]',
  ],
  tietkiem: [
    'Thực hành tiết kiệm, chống lãng phí [trong {linhvuc}~tại {phong}~trong sử dụng điện, nước, văn phòng phẩm của {phong}]',
    'Sử dụng [kinh phí~tài sản công~xe ô tô, điện, nước] của {phong} [tiết kiệm, hiệu quả~đúng mục đích]',
  ],
  kyluat: [
    '[Chấp hành~Thực hiện] [nghiêm~tốt] [kỷ luật, kỷ cương hành chính~quy chế làm việc~giờ giấc làm việc] [của {phong}~trong {ai}~tại {phong}]',
    '[Tăng cường~Siết chặt~Giữ vững] kỷ cương hành chính [tại {phong}~trong {linhvuc}]',
  ],
  neuguong: [
    'Phát huy vai trò [nêu gương~tiên phong, gương mẫu] của [cấp ủy~người đứng đầu~đảng viên] [{phong}~trong {linhvuc}]',
    'Xây dựng {ai} [có phẩm chất tốt, tận tụy với công việc~gương mẫu, trách nhiệm~vừa hồng vừa chuyên]',
  ],
  gandan: [
    '[Gần gũi~Tăng cường gần gũi~Sâu sát với] {V}, lắng nghe ý kiến[~, nắm bắt tâm tư~ của cơ sở]',
    'Tăng cường [đi cơ sở~bám sát cơ sở] [trong {linhvuc}~để nắm tình hình {V}]',
  ],
  doanket: ['[Xây dựng~Giữ gìn~Củng cố] [khối đoàn kết~sự đoàn kết, thống nhất] trong {phong}[~, cùng nhau hoàn thành nhiệm vụ~, phát huy dân chủ]'],
  phebinh: ['[Thực hiện nghiêm~Nâng cao chất lượng~Đẩy mạnh] tự phê bình và phê bình [trong sinh hoạt chi bộ {phong}~trong {ai}~tại {phong}]'],
  ansinh: ['[Quan tâm~Tích cực] giúp đỡ [hộ nghèo~bà con xã {xa}~các hoàn cảnh khó khăn][~ trong năm {year}~ bằng việc làm thiết thực]'],
  cds: ['[Đẩy mạnh~Tăng cường] ứng dụng công nghệ thông tin trong [{linhvuc}~quản lý {D}~giải quyết {F}]'],
  phongchongtn: ['[Thực hiện tốt~Chủ động thực hiện~Tăng cường] công tác phòng, chống tham nhũng, tiêu cực [trong {linhvuc}~tại {phong}]'],
  vanhoacs: ['[Nâng cao~Đổi mới] thái độ phục vụ {A}[~, xây dựng văn hóa công sở~ tại {Q}]', 'Xây dựng {phong} [văn minh, thân thiện~văn hóa, kỷ cương]'],
  duluan: ['[Tăng cường~Làm tốt] công tác tuyên truyền, định hướng dư luận [về {K}~trong {linhvuc}~trong {V}]'],
}; // prettier-ignore

const INDIVIDUAL: Record<string, string[]> = {
  hoctap: [
    '[Tự học, tự rèn~Không ngừng học tập~Luôn học hỏi] [để nâng cao trình độ về {K}~để đáp ứng yêu cầu công việc của {phong}~, nâng cao nhận thức về {K}]',
    'Học tập đầy đủ các nghị quyết do chi bộ {phong} tổ chức',
  ],
  cchc: ['Giải quyết {F} [kịp thời~đúng quy định~nhanh gọn][~, không để {A} phiền lòng~ trong năm {year}]'],
  thammuu: [
    '[Tham mưu~Soạn thảo] {P} [kịp thời, chất lượng~đúng yêu cầu~có chất lượng tốt hơn]',
    'Hoàn thành tốt nhiệm vụ [được giao tại {phong}~về {K}~trong {linhvuc}]',
  ],
  tietkiem: ['[Thực hành tiết kiệm~Sử dụng tiết kiệm điện, nước, giấy in~Có ý thức tiết kiệm] [tại {phong}~trong {linhvuc}~khi đi công tác]'],
  kyluat: [
    '[Chấp hành nghiêm~Thực hiện tốt] [giờ giấc làm việc~nội quy, quy chế~kỷ luật, kỷ cương hành chính] của {phong}',
    'Đi làm đúng giờ, [không về sớm~làm việc nghiêm túc] [tại {phong}~trong {linhvuc}]',
  ],
  neuguong: [
    '[Gương mẫu~Tận tâm~Tận tụy], trách nhiệm [trong {linhvuc}~với công việc của {phong}~khi làm {P}]',
    'Cần, kiệm, liêm, chính, chí công vô tư [trong {linhvuc}~khi giải quyết {F}~tại {phong}]',
  ],
  gandan: ['[Gần gũi~Lắng nghe~Gắn bó với] {V}[~, nắm bắt tâm tư~, đi cơ sở nhiều hơn]', 'Đi cơ sở nhiều hơn [trong {linhvuc}~để hiểu {V}]'],
  doanket: ['[Đoàn kết~Hòa đồng~Đoàn kết, giúp đỡ] với đồng nghiệp [{phong}~trong {linhvuc}][~, chân thành góp ý]'],
  phebinh: ['[Thẳng thắn~Mạnh dạn] [góp ý~tự phê bình và phê bình] trong [sinh hoạt chi bộ~các cuộc họp] {phong}'],
  ansinh: ['[Tham gia ủng hộ~Tích cực ủng hộ] các quỹ do {phong} phát động[~, giúp đỡ người nghèo~ trong năm {year}]'],
  cds: ['[Tăng cường~Tích cực] ứng dụng công nghệ thông tin [trong {linhvuc}~khi giải quyết {F}~khi làm {P}]'],
  phongchongtn: ['[Giữ gìn~Rèn luyện] đạo đức nghề nghiệp [trong {linhvuc}~khi tiếp {A}~tại {phong}], không vụ lợi'],
  vanhoacs: ['[Nhã nhặn~Lịch sự~Niềm nở] với {A}[~, giữ gìn văn hóa công sở~ tại {Q}]'],
  duluan: ['[Tích cực~Chủ động] tuyên truyền[, vận động] người thân và {V} [chấp hành chủ trương, chính sách~hiểu đúng về {K}]'],
}; // prettier-ignore

const TARGETS = [
  'Thực hiện tốt',
  'Chuyển biến tích cực',
  'Hoàn thành tốt',
  'Nâng lên rõ rệt',
  'Đúng quy định',
  'Đạt yêu cầu',
];

/** A general text of the kind that names no countable result: its pattern, with slots still to fill. */
export function vaguePattern(random: Random, kind: 'collective' | 'individual', topic: string): string {
  const patterns = (kind === 'collective' ? COLLECTIVE : INDIVIDUAL)[topic] ?? [
    'Hoàn thành tốt nhiệm vụ của {phong}',
  ];
  return tidied(chooseVariants(random, random.pick(patterns)));
}

/** The general words such a registration puts in place of a target, or null. */
export function vagueTarget(random: Random): string | null {
  return random.chance(0.7) ? random.pick(TARGETS) : null;
}
