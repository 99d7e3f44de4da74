import { isDate } from '../../shared/dates.js';

/** Formats that files name by number only. Numbers that are missing here mean no format (0) or a date (14–22, 45–47). */
const BUILT_IN = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00 ;(#,##0.00)'],
  [40, '#,##0.00 ;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** The code of a format that a file names by number, or null when the number shows as it is. */
export const builtInFormat = (id: number): string | null => BUILT_IN.get(id) ?? null;

/** True when a number in this format shows as a date or time: d, m or y outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  return /[dmy]/i.test(code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*]./g, ''));
}

const DAYS_FROM_1900_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;

/** The day of a serial number as YYYY-MM-DD; null when it is none, as for a number below 1 or beyond year 9999. */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
  // Day 60 is 29/2/1900, which Excel has and the calendar has not.
  if (day < 1 || day > LAST_SERIAL || day === 60) return null;
  return new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * 86_400_000).toISOString().slice(0, 10);
}

/** The day of a cell that is stored as ISO text, with or without a time; null when it is none. */
export function dateOfIsoText(text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(T[\d:.]*Z?)?$/.exec(text)?.[1];
  return isDate(day) ? day : null;
}
