import type { Change, CountedAs, Direction, Measure } from './measure.rules.js';
import type { EvaluationLevel, ModelLevel } from './pilot-model.dto.js';
import type { ModelAction, ModelState } from './pilot-model.flow.js';

export class ModelEvaluationOut {
  year: number;
  level: EvaluationLevel;
  comment: string;
  evaluatedOn: string;
}

/** What a promise measured over a period. */
export class PointOut {
  id: string;
  periodFrom: string;
  periodTo: string;
  numerator: string;
  denominator: string | null;
  /** Computed, to four decimals; numerator and denominator are exact. */
  value: string;
  isBaseline: boolean;
  /** Reaches the target; null: there is none, or it is the baseline. */
  met: boolean | null;
  /** Beside the baseline of the same unit; null: there is none. */
  change: Change | null;
}

export class PromiseOut {
  id: string;
  text: string;
  /** null: in words only. */
  measure: Measure | null;
  numeratorName: string | null;
  denominatorName: string | null;
  measureUnit: string | null;
  direction: Direction | null;
  target: string | null;
  targetOn: string | null;
  countsAs: CountedAs | null;
  /** Latest baseline at the host. */
  baseline: PointOut | null;
  /** Latest reading at the host, within the years asked for. */
  latest: PointOut | null;
}

export class ModelProgrammeOut {
  id: string;
  shortName: string;
}

/** A unit that took the model over. */
export class ModelCopyOut {
  id: string;
  unitId: string;
  unitCode: string | null;
  unitName: string | null;
  copiedOn: string;
  note: string | null;
  /** The measure without which it is no copy. */
  promiseId: string;
  readingId: string;
  can: 'add-reading'[];
}

export class PilotModelOut {
  id: string;
  name: string;
  level: ModelLevel;
  state: ModelState;
  version: number;
  hostUnitId: string;
  hostUnitCode: string;
  hostUnitName: string;
  purpose: string | null;
  chosenOn: string | null;
  /** Planned while it is chosen or has its baseline only. */
  startedOn: string;
  noBaselineReason: string | null;
  stoppedOn: string | null;
  stopReason: string | null;
  /** State before it was stopped. */
  stoppedFrom: ModelState | null;
  promises: PromiseOut[];
  legalBases: string[];
  legalBasisIds: string[];
  programmes: ModelProgrammeOut[];
  evaluations: ModelEvaluationOut[];
  copies: ModelCopyOut[];
  can: ModelAction[];
}

export class PilotModelsOut {
  items: PilotModelOut[];
  total: number;
  /** Levels at which the reader may add a model. */
  mayAdd: ModelLevel[];
}

export class ReadingOut extends PointOut {
  source: string;
  note: string | null;
  recordedOn: string;
  recordedBy: string | null;
  /** Of a correction: the reading that it took the place of, and why. */
  correctsId: string | null;
  correctionReason: string | null;
  /** Of one that counts no more: why it was withdrawn; null: it was corrected. */
  withdrawnReason: string | null;
  can: ('correct-reading' | 'withdraw-reading')[];
}

/** The readings of a promise at one unit, by period. */
export class SeriesOut {
  promiseId: string;
  /** null: the host. */
  unitId: string | null;
  unitCode: string | null;
  unitName: string | null;
  /** Those that count, the baseline among them. */
  readings: ReadingOut[];
  /** Those that were corrected or withdrawn. */
  earlier: ReadingOut[];
}

export class PilotModelDetailOut extends PilotModelOut {
  series: SeriesOut[];
}
