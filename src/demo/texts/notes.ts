import { chooseVariants, drawNumbers, tidied } from './expand.js';
import { formatNumber, numberIn } from './numbers.js';
import type { Random } from './random.js';
import type { ComposedText } from './composer.js';

export type OwnResult = 'exceeded' | 'met' | 'partly' | 'not-met';

function said(random: Random, patterns: readonly string[]): string {
  return tidied(drawNumbers(random, chooseVariants(random, random.pick(patterns))));
}

const PROGRESS = [
  'Đã [xong phần chuẩn bị~thống nhất cách làm trong chi bộ~phân công xong từng người], [bắt đầu làm từ tháng {2..4}~đang làm đúng kế hoạch]',
  '[Quý I~Quý II~Quý III~Sáu tháng đầu năm] đạt khoảng {25..75:5} % mức đăng ký; [tiếp tục làm theo kế hoạch~quý sau làm tiếp phần còn lại]',
  'Đã làm được {2..8} [buổi~lượt~việc~đợt], [có ghi sổ đầy đủ~kết quả bước đầu tốt~được chi bộ ghi nhận]',
  'Còn chậm so với kế hoạch {1..3} tuần do [tập trung cho kỳ báo cáo~thay đổi người phụ trách~chờ ý kiến của cơ quan phối hợp], sẽ [bù trong tháng tới~làm xong trong quý sau]',
  'Đã [báo cáo kết quả với chi bộ~lấy ý kiến góp ý lần đầu~kiểm lại số liệu giữa kỳ], [điều chỉnh cách ghi sổ cho gọn~thống nhất thêm một cuộc kiểm tra chéo]',
  '[Sổ theo dõi~Bảng theo dõi] đã cập nhật đến hết tháng {3..10}, [số liệu khớp với phần mềm~có chữ ký người theo dõi]',
];

/** A short note of progress during the year. */
export function progressNote(random: Random): string {
  return said(random, PROGRESS);
}

/** The number reached for a result, in keeping with the numbers registered; null when they cannot be compared. */
function reached(random: Random, result: OwnResult, text: ComposedText): string | null {
  const to = numberIn(text.target);
  const from = numberIn(text.baseline);
  if (to === null || /\//.test(`${text.target}${text.baseline}`) || /giảm|tăng/.test(text.target ?? ''))
    return null;
  const start = from ?? 0;
  if (from !== null && from === to) return null;
  const decimals = /,/.test(`${text.target}${text.baseline}`) ? 1 : 0;
  const falling = from !== null && to < from;
  const below = text.target?.startsWith('dưới') ? 1 / (/,/.test(text.target) ? 10 : 1) : 0;
  const share = {
    exceeded: 1 + 0.1 + random.next() * 0.25,
    met: 1,
    partly: 0.55 + random.next() * 0.3,
    'not-met': 0.05 + random.next() * 0.25,
  }[result];
  let value = start + (to - start) * share - (result === 'met' ? below : 0);
  if (falling) value = Math.max(0, value);
  if (text.measureUnit === '%') value = Math.min(100, value);
  const factor = 10 ** decimals;
  const shown =
    (result === 'exceeded' && !falling ? Math.ceil(value * factor) : Math.floor(value * factor)) / factor;
  const rounded = result === 'partly' || result === 'not-met' ? Math.round(value * factor) / factor : shown;
  const fulfilled = falling ? rounded <= to : rounded >= to;
  if (fulfilled !== (result === 'exceeded' || result === 'met') || (result === 'exceeded' && rounded === to))
    return null;
  return `${formatNumber(rounded, decimals)}${text.measureUnit ? ` ${text.measureUnit}` : ''}`;
}

const MEASURED_END: Record<OwnResult, string[]> = {
  exceeded: ['vượt mức đăng ký', 'tốt hơn mức đăng ký[, hoàn thành sớm {2..5} tuần~]'],
  met: ['đạt mức đăng ký', 'đạt mức đăng ký[, minh chứng lưu tại chi bộ~, đúng thời hạn]'],
  partly: [
    'đạt một phần mức đăng ký[, phần còn lại làm tiếp trong quý I năm sau~]',
    'chưa tới mức đăng ký nhưng có tiến bộ rõ',
  ],
  'not-met': [
    'chưa đạt mức đăng ký do [khối lượng việc tăng~triển khai chậm từ đầu năm~thay đổi người phụ trách]',
    'chưa đạt, đề nghị tiếp tục theo dõi năm sau',
  ],
};

const UNMEASURED: Record<OwnResult, string[]> = {
  exceeded: [
    'Hoàn thành sớm {2..6} tuần so với thời hạn, [cách làm đã được nơi khác tham khảo~được lấy làm mẫu trong đơn vị]',
  ],
  met: [
    'Đã thực hiện đầy đủ việc đăng ký, [minh chứng lưu tại chi bộ~đúng thời hạn đã ghi]',
    'Thực hiện đều trong năm, [người liên quan đánh giá tốt~không phát sinh vướng mắc]',
  ],
  partly: [
    'Mới thực hiện được một phần, [còn lại làm tiếp năm sau~nguyên nhân do thiếu người trong quý III]',
    'Đã làm [đều trong sáu tháng đầu năm~được những phần chính], sau đó chậm lại',
  ],
  'not-met': [
    'Chưa thực hiện được do [thay đổi nhiệm vụ~khối lượng việc lớn vào cuối năm], [đề nghị chuyển sang năm sau~xin rút kinh nghiệm]',
    'Kết quả còn thấp so với đăng ký, [sẽ làm lại từ quý I năm sau~cần có người theo dõi, giúp đỡ]',
  ],
};

/** The registrant's own assessment at the end of the year; its figures agree with those registered. */
export function selfAssessment(random: Random, result: OwnResult, text: ComposedText): string {
  const amount = text.indicator ? reached(random, result, text) : null;
  if (amount === null || text.indicator === null || text.indicator.length > 90)
    return said(random, UNMEASURED[result]);
  return tidied(
    `${text.indicator}: ${amount}, ${said(random, MEASURED_END[result]).replace(/^./, (first) => first.toLowerCase())}`,
  );
}

const REASONS: { field: string; reasons: string[] }[] = [
  { field: 'content', reasons: ['Đề nghị ghi rõ làm với ai, ở khâu công việc nào', 'Nội dung còn chung, đề nghị nêu một việc cụ thể và cách làm', 'Đề nghị viết theo vị trí công tác của mình'] },
  { field: 'indicator', reasons: ['Chưa có cách đo kết quả, đề nghị ghi số lượng hoặc tỷ lệ có thể đếm được', 'Đề nghị ghi cách đếm kết quả cho phù hợp với nội dung đăng ký'] },
  { field: 'baseline', reasons: ['Đề nghị ghi số liệu hiện nay để cuối năm so sánh', 'Số liệu hiện nay chưa khớp báo cáo năm trước, đề nghị kiểm tra lại'] },
  { field: 'target', reasons: ['Mức cần đạt còn thấp so với số liệu hiện nay, đề nghị xem lại', 'Đề nghị ghi mức cần đạt bằng con số'] },
  { field: 'deadline', reasons: ['Đề nghị ghi ngày hoàn thành thay cho "thường xuyên"', 'Thời hạn sau ngày tổng kết năm, đề nghị điều chỉnh'] },
  { field: 'expectedEvidence', reasons: ['Đề nghị bổ sung minh chứng dự kiến: sổ, biên bản hoặc số liệu phần mềm'] },
  { field: 'shortcoming', reasons: ['Chưa gắn với hạn chế đã nêu sau kiểm điểm; nếu không có, đề nghị ghi lý do', 'Hạn chế ghi còn chung, đề nghị nêu biểu hiện cụ thể'] },
  { field: 'measures', reasons: ['Đề nghị ghi ai phụ trách và ai theo dõi', 'Đề nghị nêu các bước thực hiện trong năm'] },
]; // prettier-ignore

/** What should be completed before a registration can be confirmed, and the field it is about. */
export function returnReason(random: Random): { field: string; reason: string } {
  const chosen = random.pick(REASONS);
  return { field: chosen.field, reason: tidied(random.pick(chosen.reasons)) };
}

const VERIFIED: Record<OwnResult | 'no-evidence', string[]> = {
  exceeded: [
    'Chi bộ thống nhất: vượt mức đăng ký, [đề nghị phổ biến cách làm~số liệu khớp với sổ theo dõi]',
    'Đã đối chiếu minh chứng, kết quả tốt hơn mức đăng ký',
  ],
  met: [
    'Đã đối chiếu minh chứng, đạt mức đăng ký',
    'Chi bộ họp [ngày {5..28} tháng {11..12}~cuối năm] thống nhất kết quả đạt',
    'Số liệu khớp với [sổ theo dõi~kết xuất phần mềm], đạt',
  ],
  partly: [
    'Đạt một phần, đề nghị [làm tiếp phần còn lại trong quý I~theo dõi thêm sáu tháng]',
    'Có tiến bộ so với năm trước nhưng chưa đủ mức đăng ký',
  ],
  'not-met': [
    'Chưa đạt mức đăng ký; đề nghị [đăng ký lại năm sau với mức phù hợp~phân công người theo dõi, giúp đỡ]',
    'Chưa đạt, [nguyên nhân khách quan đã ghi trong biên bản~chi bộ đã góp ý cách làm]',
  ],
  'no-evidence': [
    'Chưa có minh chứng kèm theo, đề nghị bổ sung [sổ theo dõi~biên bản~số liệu] trước ngày {10..20}/12',
    'Có làm nhưng chưa có minh chứng để đối chiếu',
  ],
};

/** The note of the body that confirms a result. */
export function verifiedNote(random: Random, result: OwnResult | 'no-evidence'): string {
  return said(random, VERIFIED[result]);
}
