/**
 * How a promise is measured. share: part of the whole, in percent; per-thousand: cases per 1.000; survey: satisfied of
 * those asked, in percent; count and sum: the number itself.
 */
export const MEASURES = ['share', 'per-thousand', 'count', 'sum', 'survey'] as const;
export type Measure = (typeof MEASURES)[number];

/** What is better: less, or more. */
export const DIRECTIONS = ['down', 'up'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Figures elsewhere that the readings of a promise are counted as. */
export const COUNTED_AS = ['children'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

export interface Amounts {
  measure: Measure;
  /** Decimal text. */
  numerator: string;
  denominator: string | null;
}

const FACTORS: Partial<Record<Measure, bigint>> = { share: 100n, survey: 100n, 'per-thousand': 1000n };
const PLACES = 4;
const SCALE = 10n ** BigInt(PLACES);

/** A measure that divides: it needs the whole as well. */
export const isRatio = (measure: Measure): boolean => measure in FACTORS;

/** A decimal text of at most four decimals as a number of ten-thousandths. */
function scaled(text: string): bigint {
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole) * SCALE + BigInt(decimals.padEnd(PLACES, '0').slice(0, PLACES));
}

/** The value as an exact fraction. */
function fraction({ measure, numerator, denominator }: Amounts): [bigint, bigint] {
  const factor = FACTORS[measure];
  return factor === undefined
    ? [scaled(numerator), SCALE]
    : [factor * scaled(numerator), scaled(denominator ?? '0')];
}

/** The value to four decimals, halves up, as decimal text; empty when there is no whole to divide by. */
export function valueOf(amounts: Amounts): string {
  const [top, bottom] = fraction(amounts);
  if (bottom === 0n) return '';
  const rounded = (2n * top * SCALE + bottom) / (2n * bottom);
  const decimals = (rounded % SCALE).toString().padStart(PLACES, '0').replace(/0+$/, '');
  return `${rounded / SCALE}${decimals ? `.${decimals}` : ''}`;
}

const order = (a: bigint, b: bigint): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a reading reaches the target, without rounding; null while there is no target. */
export function reaches(
  amounts: Amounts,
  direction: Direction | null,
  target: string | null,
): boolean | null {
  if (target === null || direction === null) return null;
  const [top, bottom] = fraction(amounts);
  const compared = order(top * SCALE, scaled(target) * bottom);
  return direction === 'down' ? compared <= 0 : compared >= 0;
}

/** What became of a promise since its baseline. */
export const CHANGES = ['better', 'same', 'worse'] as const;
export type Change = (typeof CHANGES)[number];

/** A reading beside the baseline, without rounding. */
export function changeSince(baseline: Amounts, reading: Amounts, direction: Direction): Change {
  const [oldTop, oldBottom] = fraction(baseline);
  const [newTop, newBottom] = fraction(reading);
  const compared = order(newTop * oldBottom, oldTop * newBottom);
  if (compared === 0) return 'same';
  return compared < 0 === (direction === 'down') ? 'better' : 'worse';
}
