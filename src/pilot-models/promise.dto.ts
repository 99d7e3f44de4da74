import { Choice, DateText, Decimal, Id, Text, Whole, YesNo } from '../shared/input.js';
import {
  COUNTED_AS,
  type CountedAs,
  DIRECTIONS,
  type Direction,
  MEASURES,
  type Measure,
} from './measure.rules.js';

/** A promise and how it is measured; without `measure` it is in words only. */
export class PromiseIn {
  @Text(300)
  text: string;

  @Choice(MEASURES, { optional: true })
  measure?: Measure | null;

  /** What is counted: “hồ sơ trả quá hẹn”. */
  @Text(200, { optional: true })
  numeratorName?: string | null;

  /** Of what: “hồ sơ đã trả kết quả”. */
  @Text(200, { optional: true })
  denominatorName?: string | null;

  /** Of a count or a sum: em, đồng. */
  @Text(40, { optional: true })
  measureUnit?: string | null;

  @Choice(DIRECTIONS, { optional: true })
  direction?: Direction | null;

  /** In the unit of the measure. */
  @Decimal({ optional: true })
  target?: string | null;

  @DateText({ optional: true })
  targetOn?: string | null;

  /** children: số thiếu nhi được đỡ đầu, counted here and not among the help to communes. */
  @Choice(COUNTED_AS, { optional: true })
  countsAs?: CountedAs | null;
}

export class AddPromiseIn extends PromiseIn {
  /** Needed once the model has begun. */
  @Text(1000, { optional: true })
  reason?: string | null;
}

export class PromisePatch {
  /** Of the model. */
  @Whole(1, 1_000_000)
  version: number;

  /** Needed once the model has begun. */
  @Text(1000, { optional: true })
  reason?: string | null;

  @Text(300, { optional: true })
  text?: string;

  /** Stays as it is once the promise has readings. */
  @Choice(MEASURES, { optional: true })
  measure?: Measure | null;

  @Text(200, { optional: true })
  numeratorName?: string | null;

  @Text(200, { optional: true })
  denominatorName?: string | null;

  @Text(40, { optional: true })
  measureUnit?: string | null;

  @Choice(DIRECTIONS, { optional: true })
  direction?: Direction | null;

  @Decimal({ optional: true })
  target?: string | null;

  @DateText({ optional: true })
  targetOn?: string | null;

  @Choice(COUNTED_AS, { optional: true })
  countsAs?: CountedAs | null;
}

export class ReadingIn {
  @Id()
  promiseId: string;

  /** A unit that copied the model; missing: the host. */
  @Id({ optional: true })
  unitId?: string | null;

  @DateText()
  periodFrom: string;

  /** Last day, included. */
  @DateText()
  periodTo: string;

  @Decimal()
  numerator: string;

  @Decimal({ optional: true })
  denominator?: string | null;

  /** Số liệu ban đầu. */
  @YesNo({ optional: true })
  isBaseline?: boolean | null;

  /** Where the numbers come from. */
  @Text(300)
  source: string;

  @Text(1000, { optional: true })
  note?: string | null;
}

/** What is not sent stays as it was. */
export class CorrectReadingIn {
  @Text(1000)
  reason: string;

  @DateText({ optional: true })
  periodFrom?: string | null;

  @DateText({ optional: true })
  periodTo?: string | null;

  @Decimal({ optional: true })
  numerator?: string | null;

  @Decimal({ optional: true })
  denominator?: string | null;

  @Text(300, { optional: true })
  source?: string | null;

  @Text(1000, { optional: true })
  note?: string | null;
}

/** Nhân rộng: who took it over, when, and what a promise measured there. */
export class CopyIn {
  @Id()
  unitId: string;

  @DateText()
  copiedOn: string;

  @Text(1000, { optional: true })
  note?: string | null;

  @Id()
  promiseId: string;

  @DateText()
  periodFrom: string;

  @DateText()
  periodTo: string;

  @Decimal()
  numerator: string;

  @Decimal({ optional: true })
  denominator?: string | null;

  @Text(300)
  source: string;
}
