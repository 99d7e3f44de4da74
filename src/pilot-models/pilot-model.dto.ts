import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength } from 'class-validator';
import { Choice, DateText, Id, Ids, Text, Whole } from '../shared/input.js';

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

  @DateText()
  startedOn: string;

  /** Tiêu chí của mô hình. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  promises: string[];

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;
}

export class EvaluateIn {
  @Whole(2000, 2200)
  year: number;

  @Choice(EVALUATION_LEVELS)
  level: EvaluationLevel;

  @Text(2000)
  comment: string;
}

export class PilotModelsQuery {
  @Choice(MODEL_LEVELS, { optional: true })
  level?: ModelLevel;

  /** Code of a unit: models hosted in its subtree. */
  @Text(40, { optional: true })
  unit?: string;
}

export class ModelEvaluationOut {
  year: number;
  level: EvaluationLevel;
  comment: string;
  evaluatedOn: string;
}

export class PilotModelOut {
  id: string;
  name: string;
  level: ModelLevel;
  hostUnitId: string;
  hostUnitCode: string;
  hostUnitName: string;
  purpose: string | null;
  startedOn: string;
  stoppedOn: string | null;
  stopReason: string | null;
  promises: string[];
  legalBases: string[];
  evaluations: ModelEvaluationOut[];
  can: ('evaluate' | 'stop')[];
}

export class PilotModelsOut {
  items: PilotModelOut[];
  total: number;
}

export class StopModelIn {
  @DateText()
  stoppedOn: string;

  @Text(1000)
  reason: string;
}
