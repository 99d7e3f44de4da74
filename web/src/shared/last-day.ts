import { date } from './format';

/** Spans are stored with the first day on which they no longer hold; people name the last on which they do. */
export function lastDay(validTo: string): string {
  const day = new Date(`${validTo}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return date(day.toISOString());
}

/** The other way round: from the last day on which it holds to what is stored. */
export function firstDayAfter(last: string): string {
  const day = new Date(`${last}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
