import { vietnameseDate } from '../shared/dates.js';
import type { ProblemDetail } from '../shared/problems.js';
import { STUDY_KINDS, type SessionState, type StudyKind } from './study.flow.js';

export interface SessionFigures {
  year: number;
  plannedOn: string | null;
  heldOn: string | null;
  attended: number | null;
  total: number | null;
}

/** The state that a session with these facts is in when it is recorded. */
export const stateOf = ({ heldOn }: Pick<SessionFigures, 'heldOn'>): SessionState =>
  heldOn === null ? 'planned' : 'held';

/** Everything that keeps a session from being recorded as it is; empty when nothing does. */
export function whatIsWrong(session: SessionFigures, today: string): ProblemDetail[] {
  const wrong: ProblemDetail[] = [];
  const { year, plannedOn, heldOn, attended, total } = session;
  if (plannedOn === null && heldOn === null) wrong.push(missing('plannedOn', 'ngày dự kiến'));
  if (plannedOn !== null && !isIn(year, plannedOn)) wrong.push(outside('plannedOn', year));
  if (heldOn !== null && !isIn(year, heldOn)) wrong.push(outside('heldOn', year));
  if (heldOn !== null && heldOn > today) {
    const message = `Ngày tổ chức sau hôm nay (${vietnameseDate(today)}). Đề nghị ghi kết quả sau khi đã tổ chức.`;
    wrong.push({ field: 'heldOn', code: 'value.in-future', message });
  }
  return [...wrong, ...wrongNumbers({ heldOn, attended, total })];
}

/**
 * Why a correction would be another act: a result is recorded by `hold` and taken back by `reopen`, so that neither
 * is a side effect of correcting words.
 */
export function wrongChange(
  state: SessionState,
  { heldOn, attended, total }: Attendance,
): 'study-session.hold-first' | 'study-session.reopen-first' | null {
  const result = [heldOn, attended, total];
  if (state === 'planned' && result.some((value) => value !== null)) return 'study-session.hold-first';
  if (state === 'held' && result.some((value) => value === null)) return 'study-session.reopen-first';
  return null;
}

type Attendance = Pick<SessionFigures, 'heldOn' | 'attended' | 'total'>;

function wrongNumbers({ heldOn, attended, total }: Attendance): ProblemDetail[] {
  if (heldOn === null) {
    return attended === null && total === null ? [] : [missing('heldOn', 'ngày tổ chức')];
  }
  const wrong: ProblemDetail[] = [];
  if (attended === null) wrong.push(missing('attended', 'số lượt người dự'));
  if (total === null) wrong.push(missing('total', 'tổng số người thuộc thành phần'));
  if (attended !== null && total !== null && attended > total) {
    const message = `Số lượt người dự (${attended}) nhiều hơn tổng số (${total}). Đề nghị kiểm tra lại hai số.`;
    wrong.push({ field: 'attended', code: 'value.too-many', message });
  }
  return wrong;
}

const isIn = (year: number, day: string) => day.startsWith(`${year}-`);

const missing = (field: string, label: string): ProblemDetail => ({
  field,
  code: 'value.required',
  message: `Chưa có ${label}. Đề nghị đồng chí nhập ${label}.`,
});

const outside = (field: string, year: number): ProblemDetail => ({
  field,
  code: 'value.outside-year',
  message: `Ngày không thuộc năm ${year}. Buổi tổ chức sang năm khác đề nghị ghi vào năm đó.`,
});

/** attended of total in percent with one decimal, and never 100 of what was not all. */
export function shareOf(attended: number, total: number): number | null {
  if (total === 0) return null;
  const tenths = (1000 * attended) / total;
  return (attended < total ? Math.min(Math.round(tenths), 999) : Math.round(tenths)) / 10;
}

/** Sessions of a kind in a state, by the month in which they were held. */
export interface SessionCount {
  kind: StudyKind;
  state: SessionState;
  /** 1 to 12; null: not held. */
  month: number | null;
  sessions: number;
  attended: number;
  total: number;
}

/** What was held up to the end of a month, since January. */
export interface MonthSum {
  month: number;
  held: number;
  attended: number;
  total: number;
  share: number | null;
}

export interface KindSum {
  kind: StudyKind;
  /** Held or still to be held. */
  planned: number;
  held: number;
  cancelled: number;
  attended: number;
  total: number;
  share: number | null;
  months: MonthSum[];
}

/** The three kinds apart, each summed and cumulated up to the month of the date. */
export function sumByKind(counts: readonly SessionCount[], until: string): KindSum[] {
  const lastMonth = Number(until.slice(5, 7));
  return STUDY_KINDS.map((kind) => {
    const ofKind = counts.filter((count) => count.kind === kind);
    const held = ofKind.filter((count) => count.state === 'held');
    const cancelled = sumOf(ofKind.filter((count) => count.state === 'cancelled'));
    const months = Array.from({ length: lastMonth }, (_, index) => {
      const upTo = sumOf(held.filter((count) => (count.month ?? 0) <= index + 1));
      const { sessions, attended, total } = upTo;
      return { month: index + 1, held: sessions, attended, total, share: shareOf(attended, total) };
    });
    const all = sumOf(held);
    return {
      kind,
      planned: sumOf(ofKind).sessions - cancelled.sessions,
      held: all.sessions,
      cancelled: cancelled.sessions,
      attended: all.attended,
      total: all.total,
      share: shareOf(all.attended, all.total),
      months,
    };
  });
}

function sumOf(counts: readonly SessionCount[]): { sessions: number; attended: number; total: number } {
  const sum = { sessions: 0, attended: 0, total: 0 };
  for (const count of counts) {
    sum.sessions += count.sessions;
    sum.attended += count.attended;
    sum.total += count.total;
  }
  return sum;
}
