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

/** A decision in force today that opens a closed year; null: for all units. */
export interface Reopened {
  unitIds: readonly string[] | null;
}

/** A decision in force today by which a window is open beyond its end. */
export interface Extended extends Reopened {
  window: WindowKind;
}

/** What the rules need to know of a year. */
export interface YearFacts {
  year: number;
  closedOn: string | null;
  /** Number of the decision by which it was closed. */
  closedBy?: string | null;
  windows: readonly Window[];
  reopened?: readonly Reopened[];
  extended?: readonly Extended[];
}

export interface TimeRefusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

const BODY = 'Đảng ủy Khối';

/** Whether a decision is about a unit; unit missing: about any. */
const isFor =
  (unitId?: string) =>
  ({ unitIds }: Reopened): boolean =>
    unitIds === null || unitId === undefined || unitIds.includes(unitId);

/** Why nothing of a closed year may change; null while it is open, or open again by decision for this unit. */
export function closedRefusal(year: YearFacts, unitId?: string): TimeRefusal | null {
  if (!year.closedOn || year.reopened?.some(isFor(unitId))) return null;
  return {
    code: 'year.closed',
    values: {
      year: year.year,
      date: vietnameseDate(year.closedOn),
      under: year.closedBy ? ` theo ${year.closedBy}` : '',
      body: BODY,
    },
  };
}

/** Why an act that needs a window is not possible today; null when it is. */
export function windowRefusal(
  year: YearFacts,
  kind: WindowKind,
  today: string,
  unitId?: string,
): TimeRefusal | null {
  const window = year.windows.find((one) => one.kind === kind);
  if (!year.closedOn && window && today < window.opensOn) {
    return {
      code: 'window.not-open',
      values: { window: WINDOW_NAMES[kind], date: vietnameseDate(window.opensOn) },
    };
  }
  return endRefusal(year, kind, today, unitId);
}

/** Why an act that is possible until the end of a window is not possible any more; null when it still is. */
export function endRefusal(
  year: YearFacts,
  kind: WindowKind,
  today: string,
  unitId?: string,
): TimeRefusal | null {
  const closed = closedRefusal(year, unitId);
  if (closed) return closed;
  // Whatever windows there were had ended when the year was closed.
  if (year.closedOn) return null;
  const window = year.windows.find((one) => one.kind === kind);
  if (!window) return { code: 'year.not-open', values: { year: year.year } };
  if (today <= window.closesOn) return null;
  if (year.extended?.some((one) => one.window === kind && isFor(unitId)(one))) return null;
  return {
    code: 'window.closed',
    values: { window: WINDOW_NAMES[kind], date: vietnameseDate(window.closesOn), body: BODY },
  };
}
