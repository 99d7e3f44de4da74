import type { Measure, ModelPromise, ReadingPoint } from '../api/types';
import { date } from '../shared/format';
import { decimal, shortDecimal } from '../shared/decimals';

type Measured = Pick<ModelPromise, 'measure' | 'measureUnit' | 'denominatorName'>;

const FACTORS: Partial<Record<Measure, number>> = { share: 100, survey: 100, 'per-thousand': 1000 };

/** A measure that divides: it asks for the whole as well. */
export const isRatio = (measure: Measure | null | undefined): boolean =>
  measure !== null && measure !== undefined && measure in FACTORS;

/** The unit of a value: %, trên 1.000 hồ sơ, em. */
export function unitWords({ measure, measureUnit }: Measured): string {
  if (measure === 'share' || measure === 'survey') return '%';
  if (measure === 'per-thousand') return 'trên 1.000';
  return measureUnit ?? '';
}

/** A value with its unit: 12,5 %; 23 em. */
export function valueWords(promise: Measured, value: string): string {
  if (value === '') return '—';
  const words = isRatio(promise.measure) ? shortDecimal(value) : decimal(value);
  return `${words} ${unitWords(promise)}`.trim();
}

/** The target of a promise: không quá 1 %; ít nhất 95 %, đến 31/12/2018. */
export function targetWords(promise: ModelPromise): string | null {
  if (promise.target === null) return null;
  const lead = promise.direction === 'down' ? 'không quá' : 'ít nhất';
  const until = promise.targetOn ? `, đến ${date(promise.targetOn)}` : '';
  return `${lead} ${valueWords(promise, promise.target)}${until}`;
}

/** What stands behind a value: 48 hồ sơ trả quá hẹn / 400 hồ sơ đã trả kết quả. */
export function amountWords(
  promise: ModelPromise,
  point: Pick<ReadingPoint, 'numerator' | 'denominator'>,
): string {
  const part = `${decimal(point.numerator)} ${small(promise.numeratorName)}`.trim();
  return point.denominator === null
    ? part
    : `${part} / ${decimal(point.denominator)} ${small(promise.denominatorName)}`.trim();
}

/** Hồ sơ trả quá hẹn → hồ sơ trả quá hẹn, within a sentence. */
const small = (words: string | null): string => (words ? words.charAt(0).toLowerCase() + words.slice(1) : '');

/** The value that two numbers will have, while they are typed; null: they have none yet. */
export function liveValue(measure: Measure, numerator: string, denominator: string | null): string | null {
  const factor = FACTORS[measure];
  if (factor === undefined) return numerator;
  const whole = Number(denominator ?? 0);
  return whole > 0 ? String((factor * Number(numerator)) / whole) : null;
}

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** A period in words: Năm 2017, 6 tháng đầu năm 2018, Quý III/2018, Tháng 4/2018, else its days. */
export function periodWords(from: string, to: string): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  const [endYear, endMonth, endDay] = to.split('-').map(Number) as [number, number, number];
  const wholeMonths = day === 1 && endDay === new Date(Date.UTC(endYear, endMonth, 0)).getUTCDate();
  if (!wholeMonths || year !== endYear) return from === to ? date(from) : `${date(from)}–${date(to)}`;
  const months = endMonth - month + 1;
  if (months === 1) return `Tháng ${month}/${year}`;
  if (months === 3 && month % 3 === 1) return `Quý ${QUARTERS[(month - 1) / 3]}/${year}`;
  if (months === 6 && month === 1) return `6 tháng đầu năm ${year}`;
  if (months === 6 && month === 7) return `6 tháng cuối năm ${year}`;
  if (months === 9 && month === 1) return `9 tháng đầu năm ${year}`;
  if (months === 12) return `Năm ${year}`;
  return `${date(from)}–${date(to)}`;
}

/** A name in quotation marks, unless it brings its own. */
export function quoted(name: string): string {
  return name.includes('“') ? name : `“${name}”`;
}
