import { daysBetween } from '../shared/dates.js';
import type { FilingSending } from './filing.flow.js';

interface Timed {
  dueOn: string;
  extendedUntil: string | null;
  firstFiledOn: string | null;
}

/** Due date, or the end of the extension when that is later. */
export function finalDueOn({ dueOn, extendedUntil }: Timed): string {
  return extendedUntil !== null && extendedUntil > dueOn ? extendedUntil : dueOn;
}

/** true: first filed in time; false: late or overdue; null: not filed and not due yet. */
export function isInTime(filing: Timed, today: string): boolean | null {
  const due = finalDueOn(filing);
  if (filing.firstFiledOn !== null) return filing.firstFiledOn <= due;
  return today > due ? false : null;
}

/** Days past the final due date, of what is not filed yet or was first filed late. */
export function daysLate(filing: Timed, today: string): number {
  return Math.max(0, daysBetween(finalDueOn(filing), filing.firstFiledOn ?? today));
}

/** Confirmed items, still running, without a self-assessment. */
export function unassessed<T extends { selfResult: string | null; state: string }>(items: readonly T[]): T[] {
  return items.filter((item) => item.selfResult === null && item.state !== 'stopped');
}

interface Counted extends Timed {
  state: string;
}

/** Completeness and timeliness, two numbers: a returned filing was sent and still counts as sent. */
export function countFilings(filings: readonly Counted[], today: string) {
  const filed = filings.filter((filing) => filing.firstFiledOn !== null);
  return {
    total: filings.length,
    filed: filed.length,
    inTime: filed.filter((filing) => isInTime(filing, today)).length,
    returned: filings.filter((filing) => filing.state === 'returned').length,
    accepted: filings.filter((filing) => filing.state === 'accepted').length,
    overdue: filings.filter((filing) => filing.firstFiledOn === null && isInTime(filing, today) === false)
      .length,
  };
}

interface Found extends Timed {
  reminders: number;
  can: readonly string[];
}

/** Completeness and timeliness of one filing; what is missing was due before any extension. */
export function isSentAs(filing: Timed, sending: FilingSending, today: string): boolean {
  const inTime = isInTime(filing, today);
  if (filing.firstFiledOn !== null)
    return sending === 'sent' || sending === (inTime === true ? 'in-time' : 'late');
  if (sending === 'missing') return today > filing.dueOn;
  return sending === 'not-sent' || (sending === 'overdue' && inTime === false);
}

/** What a list asks for beyond what its SQL looks for: by what may be done, by the last day, by reminders. */
export function fitsFiling(
  filing: Found,
  ask: { may?: string; dueFrom?: string; dueUntil?: string; reminded?: boolean },
): boolean {
  const due = finalDueOn(filing);
  return (
    (ask.may == null || filing.can.includes(ask.may)) &&
    (ask.dueFrom == null || due >= ask.dueFrom) &&
    (ask.dueUntil == null || due <= ask.dueUntil) &&
    (ask.reminded == null || filing.reminders > 0 === ask.reminded)
  );
}
