import { isDate } from '../../shared/dates.js';
import { cleanText } from '../../shared/text.js';
import { type NumberShape, shapeOf } from './number-shape.js';
import type { NumberCell } from './spreadsheet.js';
import { readTelexWord } from './telex.js';

// More digits than a number keeps would be changed without a word.
const MAX_DIGITS = 15;

/**
 * A number as people in Viet Nam type it: `1.234,56`, `1 234`, `1.234` (one thousand two hundred …), `12,5`; also
 * `1,234.56` and `1234.56` as programs write it. A per cent sign is taken off: “12,5 %” is 12.5. Null: not a number,
 * or one that can be read in no single way.
 */
export function readNumber(text: string): number | null {
  const bare = cleanText(text).replace(/ ?%$/, '');
  const [, sign = '', figures = ''] = /^([-+−–]?) ?(\d[\d., ]*)$/.exec(bare) ?? [];
  const plain = withPoint(figures);
  if (plain === null || plain.replace(/^0+|\D/g, '').length > MAX_DIGITS) return null;
  const value = Number(plain);
  return sign === '' || sign === '+' || value === 0 ? value : -value;
}

const WHOLE_OR_GROUPED = /^(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}( \d{3})+|[1-9]\d{0,2}(,\d{3}){2,})$/;
const COMMA_DECIMAL = /^(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}( \d{3})+),(\d+)$/;
const POINT_DECIMAL = /^(\d+|[1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}( \d{3})+)\.(\d+)$/;

/** The same figures as a program writes them; null where they are no number. In doubt, a point groups thousands. */
function withPoint(figures: string): string | null {
  if (WHOLE_OR_GROUPED.test(figures)) return figures.replace(/[., ]/g, '');
  const [, whole, , , decimals] = COMMA_DECIMAL.exec(figures) ?? POINT_DECIMAL.exec(figures) ?? [];
  return whole === undefined ? null : `${whole.replace(/[., ]/g, '')}.${decimals}`;
}

const DAY_FIRST = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/;
const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/i;

/**
 * A date as people type it, as YYYY-MM-DD: `5/2/2018`, `05-02-2018`, `5.2.2018`, `2018-02-05`, “ngày 5 tháng 2 năm
 * 2018”. The day always comes before the month. Null: no date that exists, or a year of two figures.
 */
export function readDate(text: string): string | null {
  const typed = cleanText(text).replace(/\s+/g, ' ');
  const [, year, , month, day] = YEAR_FIRST.exec(typed) ?? [];
  if (year) return dateOf(year, month!, day!);
  const [, firstDay, , firstMonth, firstYear] = DAY_FIRST.exec(typed) ?? [];
  if (firstYear) return dateOf(firstYear, firstMonth!, firstDay!);
  const [, wordsDay, wordsMonth, wordsYear] = IN_WORDS.exec(typed) ?? [];
  return wordsYear ? dateOf(wordsYear, wordsMonth!, wordsDay!) : null;
}

function dateOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/**
 * A number cell as a Vietnamese reader sees it, in a column of texts: 0.125 in `0.0%` is “12,5 %”, 1250000 in
 * `#,##0` is “1.250.000”. Decimals that the format hides are hidden here too. Formats that show something else
 * than the number (fractions, powers, thousands left out) give the plain number.
 */
export function numberAsTyped({ value, format }: Pick<NumberCell, 'value' | 'format'>): string {
  const shape = format === null ? null : shapeOf(format, value);
  if (!shape) return PLAIN.format(value);
  const { percent, ownSign, before, after } = shape;
  const shown = withoutNoise(percent ? value * 100 : value);
  const figures = formatterOf(shape).format(ownSign ? Math.abs(shown) : shown);
  return `${before}${figures}${percent ? ' %' : ''}${after}`.trim();
}

/** 28.499999999999996 → 28.5 */
const withoutNoise = (value: number) => Number(value.toPrecision(15));

const PLAIN = new Intl.NumberFormat('vi-VN', { useGrouping: false, maximumSignificantDigits: 15 });
const FORMATTERS = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes as long as many uses of it. */
function formatterOf({ grouped, wholes, fewest, most }: NumberShape): Intl.NumberFormat {
  const key = `${grouped} ${wholes} ${fewest} ${most}`;
  let formatter = FORMATTERS.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat('vi-VN', {
      useGrouping: grouped,
      signDisplay: 'negative',
      minimumIntegerDigits: wholes,
      minimumFractionDigits: fewest,
      maximumFractionDigits: most,
    });
    FORMATTERS.set(key, formatter);
  }
  return formatter;
}

/** A word that looks typed with the Vietnamese keyboard off, and what the keys would have made. */
export interface TelexLeftover {
  typed: string;
  read: string;
}

/**
 * Words that look like Telex keys which were never turned into letters: “dduowngf” (đường), “kys” (ký). Only words
 * that are nothing else: no plain Vietnamese, no English word or abbreviation of an office. Each word once.
 */
export function telexLeftovers(text: string): TelexLeftover[] {
  const words = text
    .normalize('NFC')
    .split(/[\s,;:()/"“”–-]+/)
    .map((word) => word.replace(/^['‘.]+|['’.!?…]+$/g, ''));
  const found = new Map<string, string>();
  for (const typed of words) {
    const read = readTelexWord(typed);
    if (read !== null) found.set(typed, read);
  }
  return [...found].map(([typed, read]) => ({ typed, read }));
}
