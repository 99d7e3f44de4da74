import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { CountedAs, Direction, Measure } from './measure.rules.js';
import type { EvaluationLevel, ModelLevel } from './pilot-model.dto.js';
import type { LiveState, ModelState } from './pilot-model.flow.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** Mô hình điểm of the bloc, or a unit's own model. */
@Entity('pilot_models')
export class PilotModel {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) level: ModelLevel;
  @Column({ type: 'uuid' }) hostUnitId: string;
  @Column(text) purpose: string | null;
  @Column({ type: 'text', default: 'chosen' }) state: ModelState;
  @Column(date) chosenOn: string | null;
  /** Planned before the start. */
  @Column({ type: 'date' }) startedOn: string;
  @Column(text) noBaselineReason: string | null;
  @Column(date) stoppedOn: string | null;
  @Column(text) stopReason: string | null;
  /** Where it goes back to when it is resumed. */
  @Column(text) stoppedFrom: LiveState | null;
  /** Without a copy, with its unit, day and reading, no model is `copied`. */
  @Column(uuid) firstCopyId: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** Tiêu chí của mô hình: in words, or an indicator. */
@Entity('pilot_model_promises')
export class PilotModelPromise {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) pilotModelId: string;
  @Column({ type: 'integer' }) position: number;
  @Column({ type: 'text' }) text: string;
  @Column(text) measure: Measure | null;
  @Column(text) numeratorName: string | null;
  @Column(text) denominatorName: string | null;
  @Column(text) measureUnit: string | null;
  @Column(text) direction: Direction | null;
  @Column({ type: 'numeric', nullable: true }) target: string | null;
  @Column(date) targetOn: string | null;
  @Column(text) countsAs: CountedAs | null;
}

@Entity('pilot_model_legal_bases')
export class PilotModelLegalBasis {
  @PrimaryColumn({ type: 'uuid' }) pilotModelId: string;
  @PrimaryColumn({ type: 'uuid' }) legalBasisId: string;
}

@Entity('pilot_model_evaluations')
export class PilotModelEvaluation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) pilotModelId: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'text' }) level: EvaluationLevel;
  @Column({ type: 'text' }) comment: string;
  @Column({ type: 'date' }) evaluatedOn: string;
  @Column(uuid) evaluatedBy: string | null;
}
