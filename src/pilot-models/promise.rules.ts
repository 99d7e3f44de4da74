import type { ProblemDetail } from '../shared/problems.js';
import { type Amounts, type CountedAs, type Direction, type Measure, isRatio } from './measure.rules.js';

/** How a promise is measured; a promise in words only has none of it. */
export interface Measuring {
  measure: Measure | null;
  numeratorName: string | null;
  denominatorName: string | null;
  measureUnit: string | null;
  direction: Direction | null;
  target: string | null;
  targetOn: string | null;
  countsAs: CountedAs | null;
}

const told = (field: string, message: string): ProblemDetail => ({ field, code: 'value.required', message });
const odd = (field: string, message: string): ProblemDetail => ({ field, code: 'value.refused', message });

/** What a measure still lacks, or has too much; nothing when it is whole. */
export function measuringProblems(one: Measuring): ProblemDetail[] {
  if (one.measure === null) return inWords(one);
  const ratio = isRatio(one.measure);
  return [
    ...(one.numeratorName
      ? []
      : [told('numeratorName', 'Đề nghị ghi tên số đếm được, ví dụ: hồ sơ quá hẹn.')]),
    ...(one.direction ? [] : [told('direction', 'Đề nghị chọn: càng thấp càng tốt hay càng cao càng tốt.')]),
    ...(ratio && !one.denominatorName
      ? [told('denominatorName', 'Đề nghị ghi tên tổng số, ví dụ: hồ sơ đã trả kết quả.')]
      : []),
    ...(!ratio && one.denominatorName
      ? [odd('denominatorName', 'Cách đo này không chia cho tổng số. Đề nghị bỏ trống tên tổng số.')]
      : []),
    ...(!ratio && !one.measureUnit ? [told('measureUnit', 'Đề nghị ghi đơn vị tính, ví dụ: em, đồng.')] : []),
    ...(ratio && one.measureUnit
      ? [odd('measureUnit', 'Cách đo này đã có đơn vị tính. Đề nghị bỏ trống đơn vị tính.')]
      : []),
    ...targetProblems(one),
  ];
}

function inWords(one: Measuring): ProblemDetail[] {
  const filled = Object.entries(one).filter(([field, value]) => field !== 'measure' && value !== null);
  return filled.map(([field]) =>
    odd(field, 'Tiêu chí chưa có cách đo. Đề nghị chọn cách đo, hoặc bỏ trống mục này.'),
  );
}

function targetProblems({ measure, target, targetOn, countsAs }: Measuring): ProblemDetail[] {
  const percent = measure === 'share' || measure === 'survey';
  return [
    ...(percent && target !== null && Number(target) > 100
      ? [odd('target', 'Mục tiêu theo tỷ lệ không quá 100 %.')]
      : []),
    ...(targetOn !== null && target === null ? [told('target', 'Đề nghị ghi mức của mục tiêu.')] : []),
    ...(countsAs !== null && measure !== 'count'
      ? [odd('countsAs', 'Chỉ tiêu chí đo bằng số đếm mới tính vào số thiếu nhi được đỡ đầu.')]
      : []),
  ];
}

/** What is wrong with the numbers of a reading; nothing when they can be computed. */
export function amountProblems({ measure, numerator, denominator }: Amounts): ProblemDetail[] {
  const whole = (text: string) => !text.includes('.');
  if (!isRatio(measure)) {
    return [
      ...(denominator === null
        ? []
        : [odd('denominator', 'Cách đo này không có tổng số. Đề nghị bỏ trống.')]),
      ...(measure === 'sum' || whole(numerator) ? [] : [odd('numerator', 'Số đếm cần là số nguyên.')]),
    ];
  }
  if (denominator === null) return [told('denominator', 'Chưa có tổng số. Đề nghị đồng chí nhập tổng số.')];
  return [
    ...(whole(numerator) ? [] : [odd('numerator', 'Số đếm được cần là số nguyên.')]),
    ...(whole(denominator) && denominator !== '0'
      ? []
      : [
          odd(
            'denominator',
            'Tổng số cần là số nguyên lớn hơn 0. Kỳ không phát sinh thì không nhập số liệu.',
          ),
        ]),
    ...(measure !== 'per-thousand' && Number(numerator) > Number(denominator)
      ? [odd('numerator', 'Số đếm được không lớn hơn tổng số.')]
      : []),
  ];
}

/** Before the start: `baseline` as soon as every measured promise has a baseline reading, and there is one. */
export function stateBeforeStart(
  promises: readonly { measure: Measure | null; hasBaseline: boolean }[],
): 'chosen' | 'baseline' {
  const measured = promises.filter(({ measure }) => measure !== null);
  return measured.length > 0 && measured.every(({ hasBaseline }) => hasBaseline) ? 'baseline' : 'chosen';
}
