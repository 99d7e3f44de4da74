import { Choice, Choices, DateText, Id, Ids, ListOf, Text, Whole, YesNo } from '../shared/input.js';
import { MODEL_STATES, type ModelState } from './pilot-model.flow.js';
import { COUNTED_AS, type CountedAs } from './measure.rules.js';
import { PromiseIn } from './promise.dto.js';

export const MODEL_LEVELS = ['bloc', 'unit'] as const;
export type ModelLevel = (typeof MODEL_LEVELS)[number];

/** Hiệu quả rõ, đề nghị nhân rộng; có hiệu quả; chưa rõ hiệu quả. */
export const EVALUATION_LEVELS = ['good', 'fair', 'unclear'] as const;
export type EvaluationLevel = (typeof EVALUATION_LEVELS)[number];

export class PilotModelIn {
  @Text(300)
  name: string;

  /** bloc: mô hình điểm của Đảng ủy Khối, chosen by it; unit: a unit's own model. */
  @Choice(MODEL_LEVELS)
  level: ModelLevel;

  /** Đơn vị chủ trì. */
  @Id()
  hostUnitId: string;

  @Text(2000, { optional: true })
  purpose?: string | null;

  /** Missing: today, or the start when that is earlier. */
  @DateText({ optional: true })
  chosenOn?: string | null;

  /** Planned; with `noBaselineReason` the day on which it began. */
  @DateText()
  startedOn: string;

  /** Of a model that began before it was entered: why it has no baseline. It is then running at once. */
  @Text(1000, { optional: true })
  noBaselineReason?: string | null;

  /** Tiêu chí của mô hình. */
  @ListOf(() => PromiseIn, { min: 1, max: 10 })
  promises: PromiseIn[];

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;

  /** Programmes that it belongs to. */
  @Ids(20, { optional: true })
  programmeIds?: string[] | null;
}

export class PilotModelPatch {
  @Whole(1, 1_000_000)
  version: number;

  @Text(300, { optional: true })
  name?: string;

  @Text(2000, { optional: true })
  purpose?: string | null;

  @DateText({ optional: true })
  startedOn?: string;

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;

  @Ids(20, { optional: true })
  programmeIds?: string[] | null;
}

export class StartModelIn {
  @DateText()
  startedOn: string;

  /** Needed while a measured promise has no baseline. */
  @Text(1000, { optional: true })
  noBaselineReason?: string | null;
}

export class EvaluateIn {
  /** Version that was read: the words of another are not replaced unseen. */
  @Whole(1, 1_000_000)
  version: number;

  @Whole(2000, 2200)
  year: number;

  @Choice(EVALUATION_LEVELS)
  level: EvaluationLevel;

  @Text(2000)
  comment: string;
}

export class StopModelIn {
  @DateText()
  stoppedOn: string;

  @Text(1000)
  reason: string;
}

export class PilotModelsQuery {
  @Choice(MODEL_LEVELS, { optional: true })
  level?: ModelLevel;

  /** Code of a unit: models hosted in its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  /** As it is today. */
  @Choices(MODEL_STATES)
  state?: ModelState[];

  @Id({ optional: true })
  programme?: string;

  /** Lived in this year; the same as `from` and `to` of one year, and not told together with them. */
  @Whole(2000, 2200, { optional: true })
  year?: number;

  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Copied by another unit within the span. */
  @YesNo({ optional: true })
  copied?: boolean;

  /** With a reading whose period ended within the span. */
  @YesNo({ optional: true })
  measured?: boolean;

  /** With readings within the span that are counted as this. */
  @Choice(COUNTED_AS, { optional: true })
  countsAs?: CountedAs;
}
