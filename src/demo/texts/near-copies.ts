import type { Random } from './random.js';

const SWAPS: [RegExp, string][] = [
  [/hằng tháng/, 'mỗi tháng'],
  [/mỗi tháng/, 'hằng tháng'],
  [/hằng quý/, 'từng quý'],
  [/hằng tuần/, 'mỗi tuần'],
  [/mỗi tuần/, 'hằng tuần'],
  [/mỗi quý/, 'hằng quý'],
  [/trực tiếp/, 'tự mình'],
  [/ngay trong ngày/, 'trong ngày'],
  [/ghi sổ/, 'vào sổ'],
  [/công khai/, 'thông báo công khai'],
  [/rút ngắn/i, 'giảm bớt'],
  [/trước khi/, 'trước lúc'],
  [/ít nhất/, 'tối thiểu'],
];

/**
 * The same sentence lightly edited, the way a text is carried over from elsewhere: one word changed, the last clause
 * dropped, or a few words added. Numbers that the target repeats stay as they are.
 */
export function nearCopyOf(random: Random, content: string): string {
  const edits: ((text: string) => string)[] = [
    dropLastClause,
    (text) => swapWord(random, text),
    (text) => addTail(random, text),
  ];
  const start = random.int(0, edits.length - 1);
  for (let step = 0; step < edits.length; step += 1) {
    const edited = edits[(start + step) % edits.length]?.(content) ?? content;
    if (edited !== content) return edited;
  }
  return content;
}

function swapWord(random: Random, text: string): string {
  const fitting = SWAPS.filter(([from]) => from.test(text));
  if (fitting.length === 0) return text;
  const [from, to] = random.pick(fitting);
  const changed = text.replace(from, to);
  return changed.charAt(0).toUpperCase() + changed.slice(1);
}

/** Drops the clause after the last comma or semicolon when it is short against the whole. */
function dropLastClause(text: string): string {
  const cut = Math.max(text.lastIndexOf(', '), text.lastIndexOf('; '));
  return cut > text.length * 0.72 ? text.slice(0, cut) : text;
}

function addTail(random: Random, text: string): string {
  const tails = [
    ', thực hiện từ đầu năm',
    ', có kiểm tra kết quả',
    ', bắt đầu từ quý I',
    ', báo cáo trước chi bộ',
  ];
  return text + random.pick(tails.filter((tail) => !text.includes(tail)));
}
