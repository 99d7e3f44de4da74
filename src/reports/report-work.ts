import { type Block, plain } from '../documents/papers/paper.model.js';
import type { FigureOut } from '../shared/figure.dto.js';
import { vietnameseNumber } from '../shared/text.js';

/** Lines for what the office writes itself, where the system holds nothing. */
const DOTS: Block = { kind: 'dots', lines: 3 };

const find = (figures: readonly FigureOut[], key: string) => figures.find((figure) => figure.key === key);
const count = (figures: readonly FigureOut[], key: string) => find(figures, key)?.value ?? 0;
const number = vietnameseNumber;

/** “Tiền: 9.800.000.000 đồng”: what rows add up to, in its own measure. */
const amountWords = ({ label, amount, measure }: FigureOut) =>
  `${label.toLocaleLowerCase('vi')} ${number(Number(amount))} ${measure ?? ''}`.trim();

function amounts(figures: readonly FigureOut[], keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const figure = find(figures, key);
    return figure?.amount != null && figure.value > 0 ? [amountWords(figure)] : [];
  });
}

/** Assigned and helped are two numbers; kinds of help are never added together. */
export function aidBlocks(figures: readonly FigureOut[]): Block[] {
  const assigned = count(figures, 'aid.assigned');
  if (assigned === 0) return [DOTS];
  const given = amounts(figures, ['aid.money', 'aid.goods', 'aid.work-days', 'aid.houses', 'aid.children']);
  const outside = amounts(figures, ['aid.external']);
  const voluntary = count(figures, 'aid.voluntary');
  const bar = ['aid.planned', 'aid.reported', 'aid.checked'].flatMap((key) => {
    const figure = find(figures, key);
    return figure ? [`${figure.label.toLocaleLowerCase('vi')} ${number(figure.value)}`] : [];
  });
  return [
    plain(
      `${number(assigned)}/${number(count(figures, 'aid.units'))} đơn vị được phân công; ${bar.join('; ')}.`,
    ),
    ...(given.length > 0 ? [plain(`Nội dung giúp đỡ của các đơn vị: ${given.join('; ')}.`)] : []),
    ...(outside.length > 0 ? [plain(`Ngoài ra có ${outside.join('; ')}.`)] : []),
    ...(voluntary > 0
      ? [plain(`Hoạt động nhân đạo, từ thiện khác ngoài nhiệm vụ được phân công: ${number(voluntary)}.`)]
      : []),
  ];
}

export function inspectionBlocks(figures: readonly FigureOut[]): Block[] {
  if (count(figures, 'inspection.all') === 0) return [DOTS];
  const of = (key: string) => number(count(figures, `inspection.${key}`));
  return [
    plain(
      `Đã tiến hành ${of('check')} cuộc kiểm tra, ${of('supervise')} cuộc giám sát, ${of('self')} cuộc tự kiểm tra.`,
    ),
    plain(
      `Hạn chế, khuyết điểm được nêu: ${of('findings')}; đã khắc phục ${of('fixed')}; quá thời hạn khắc phục ${of('overdue')}.`,
    ),
  ];
}

/** Who came of how many is told of meetings, not of different persons. */
export function studyBlocks(figures: readonly FigureOut[]): Block[] {
  const kinds = ['study.study', 'study.topic-meeting', 'study.propaganda'].flatMap((key) => {
    const figure = find(figures, key);
    if (!figure || figure.value === 0) return [];
    const attended =
      figure.amount === null ? '' : ` với ${number(Number(figure.amount))} ${figure.measure ?? ''}`;
    return [`${figure.label.toLocaleLowerCase('vi')} ${number(figure.value)} buổi${attended}`];
  });
  return kinds.length > 0 ? [plain(`Đã tổ chức ${kinds.join('; ')}.`)] : [];
}

export function praiseBlocks(figures: readonly FigureOut[]): Block[] {
  const all = count(figures, 'commendation.all');
  if (all === 0) return [DOTS];
  const of = (key: string) => number(count(figures, `commendation.${key}`));
  return [plain(`Biểu dương, khen thưởng ${of('collective')} tập thể, ${of('individual')} cá nhân.`)];
}
