import type { EntityManager } from 'typeorm';
import { lastDayWithin, vietnameseDate } from '../shared/dates.js';
import { Problem, type ProblemDetail } from '../shared/problems.js';
import { unitByCode } from '../units/unit.query.js';
import { yearFacts } from '../years/year.query.js';
import { closedRefusal } from '../years/year.rules.js';

/** Nothing of a closed year is written; a year that is not in the book has nothing to be written into. */
export async function refuseClosedYear(tx: EntityManager, year: number): Promise<void> {
  const closed = closedRefusal(await yearFacts(tx, year));
  if (closed) throw new Problem(closed.code, closed.values);
}

/** Refuses a day that is not within two days, both included. */
export function refuseOutside(field: string, day: string, from: string, to: string): void {
  if (from <= day && day <= to) return;
  const days = { from: vietnameseDate(from), to: vietnameseDate(to) };
  throw new Problem('aid.date', days, [fault(field, `Ngày cần từ ${days.from} đến ${days.to}.`)]);
}

/** The last day that a decision or an end may name: the end of next year. What is later was mistyped. */
export const lastDayAhead = (today: string): string => `${Number(today.slice(0, 4)) + 1}-12-31`;

/** The year, when it has not begun. */
export const yearToCome = (year: number, today: string): number | null =>
  year > Number(today.slice(0, 4)) ? year : null;

export function fault(field: string, message: string): ProblemDetail {
  return { field, code: 'value.refused', message };
}

export function missing(field: string, label: string): Problem {
  const message = `Chưa có ${label}. Đề nghị đồng chí nhập ${label}.`;
  return new Problem('request.invalid', {}, [{ field, code: 'value.required', message }]);
}

/** The years asked for: a span, one year, or that of today. */
export function spanOf(
  { from, to, year }: { from?: number; to?: number; year?: number },
  today: string,
): { from: number; to: number } {
  if (year !== undefined && (from !== undefined || to !== undefined))
    throw new Problem('request.invalid', {}, [fault('year', 'Đề nghị chọn một năm, hoặc từ năm đến năm.')]);
  const now = Number(today.slice(0, 4));
  const first = year ?? from ?? to ?? now;
  const last = year ?? to ?? Math.max(from ?? now, now);
  if (last < first || last - first > 30) throw new Problem('dates.backwards');
  return { from: first, to: last };
}

/** The unit that a code means at the end of a span; null: the code means none. */
export function rootOf(manager: EntityManager, code: string, to: number, today: string) {
  return unitByCode(manager, code, lastDayWithin(to, today));
}
