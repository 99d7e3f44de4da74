const WHOLE = new Intl.NumberFormat('vi-VN');
const DECIMAL = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const EXACT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });
const TIME = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** 2.517 */
export function number(value: number): string {
  return WHOLE.format(value);
}

/** 9.800.000,5 of a decimal text. */
export function amount(text: string): string {
  return EXACT.format(Number(text));
}

/** 12,5 %; of nothing: — */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${DECIMAL.format((100 * part) / whole)} %`;
}

/** 31/3/2018 of a business date YYYY-MM-DD; nothing: — */
export function date(day: string | null | undefined): string {
  const [year, month, dayOfMonth] = (day ?? '').slice(0, 10).split('-');
  return year && month && dayOfMonth ? `${Number(dayOfMonth)}/${Number(month)}/${year}` : '—';
}

/** 14:05 of an instant, in Viet Nam. */
export function time(instant: string | Date): string {
  return TIME.format(new Date(instant));
}

/** 31/3/2018 of an instant, in Viet Nam. */
export function dayOf(instant: string): string {
  return date(DAY.format(new Date(instant)));
}

/** 14:05 ngày 31/3/2018 */
export function moment(instant: string): string {
  return `${time(instant)} ngày ${dayOf(instant)}`;
}

/** Days from `today` until `day`; negative when it is over. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}

/** 1,2 MB */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${WHOLE.format(Math.max(1, Math.round(bytes / 1024)))} kB`;
  return `${DECIMAL.format(bytes / 1024 / 1024)} MB`;
}

/** ngày 31 tháng 3 năm 2018, as documents write it: days below 10 and months 1, 2 with a 0. */
export function documentDate(day: string): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const two = (value: number | undefined) => String(value).padStart(2, '0');
  const months = (month ?? 0) < 3 ? two(month) : String(month);
  return `ngày ${two(dayOfMonth)} tháng ${months} năm ${year}`;
}
