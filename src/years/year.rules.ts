import type { ProblemCode } from '../shared/problems.js';
import { vietnameseDate } from '../shared/dates.js';

/** Spans of a year in which an act is possible. */
export const WINDOW_KINDS = ['registration', 'supplement', 'half-year', 'assessment', 'review'] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** What each window is called in a refusal. */
export const WINDOW_NAMES: Record<WindowKind, string> = {
  registration: 'đăng ký',
  supplement: 'đăng ký bổ sung',
  'half-year': 'báo cáo 6 tháng',
  assessment: 'tự đánh giá',
  review: 'xác nhận kết quả',
};

/** Both days included; the last one ends at 24:00 in Viet Nam. */
export interface Window {
  kind: WindowKind;
  opensOn: string;
  closesOn: string;
}

/** What the rules need to know of a year. */
export interface YearFacts {
  year: number;
  closedOn: string | null;
  windows: readonly Window[];
}

export interface TimeRefusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

const BODY = 'Đảng ủy Khối';

/** Why nothing of a closed year may change; null while it is open. */
export function closedRefusal(year: YearFacts): TimeRefusal | null {
  if (!year.closedOn) return null;
  return {
    code: 'year.closed',
    values: { year: year.year, date: vietnameseDate(year.closedOn), body: BODY },
  };
}

/** Why an act that needs a window is not possible today; null when it is. */
export function windowRefusal(year: YearFacts, kind: WindowKind, today: string): TimeRefusal | null {
  const closed = closedRefusal(year);
  if (closed) return closed;
  const window = year.windows.find((one) => one.kind === kind);
  if (!window) return { code: 'year.not-open', values: { year: year.year } };
  if (today < window.opensOn) {
    return {
      code: 'window.not-open',
      values: { window: WINDOW_NAMES[kind], date: vietnameseDate(window.opensOn) },
    };
  }
  return endRefusal(year, kind, today);
}

/** Why an act that is possible until the end of a window is not possible any more; null when it still is. */
export function endRefusal(year: YearFacts, kind: WindowKind, today: string): TimeRefusal | null {
  const closed = closedRefusal(year);
  if (closed) return closed;
  const window = year.windows.find((one) => one.kind === kind);
  if (!window) return { code: 'year.not-open', values: { year: year.year } };
  if (today <= window.closesOn) return null;
  return {
    code: 'window.closed',
    values: { window: WINDOW_NAMES[kind], date: vietnameseDate(window.closesOn), body: BODY },
  };
}
