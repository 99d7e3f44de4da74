const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a date that exists, written YYYY-MM-DD, from 1900 to 2200. */
export function isDate(text: unknown): text is string {
  const parts = typeof text === 'string' ? ISO_DATE.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 2018-03-31 → 31/3/2018, as screens and errors print dates. */
export function vietnameseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}/${month}/${year}`;
}

/** Whole days from `from` to `to` (both YYYY-MM-DD); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The date `days` later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Last day of a year, or today when that is earlier: the day on which a year's organisation is looked at. */
export function lastDayWithin(year: number, today: string): string {
  const last = `${year}-12-31`;
  return last < today ? last : today;
}
