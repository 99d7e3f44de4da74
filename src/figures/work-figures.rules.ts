import type { FigureOut } from '../shared/figure.dto.js';

/** Fields of work by the first word of a figure's key, in the order in which reports tell them. */
const FIELDS: readonly [key: string, label: string][] = [
  ['plan', 'Kế hoạch thực hiện'],
  ['shortcoming', 'Khắc phục hạn chế sau kiểm điểm'],
  ['model', 'Mô hình, cách làm hiệu quả'],
  ['programme', 'Chương trình'],
  ['aid', 'Giúp đỡ xã nghèo, xã miền núi'],
  ['study', 'Học tập, sinh hoạt chuyên đề, tuyên truyền'],
  ['inspection', 'Kiểm tra, giám sát'],
  ['commendation', 'Biểu dương, khen thưởng'],
];

export interface WorkFigures {
  key: string;
  label: string;
  items: FigureOut[];
}

/** Figures of what is done beside commitments, by field; a field of which the reader sees nothing is left out. */
export function workFigures(figures: readonly FigureOut[]): WorkFigures[] {
  return FIELDS.map(([key, label]) => ({
    key,
    label,
    items: figures.filter((figure) => figure.key.startsWith(`${key}.`)),
  })).filter(({ items }) => items.length > 0);
}
