import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { EvaluationLevel, ModelLevel } from './pilot-model.dto.js';

/** Mô hình điểm of the bloc, or a unit's own model. */
@Entity('pilot_models')
export class PilotModel {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  level: ModelLevel;

  @Column({ type: 'uuid' })
  hostUnitId: string;

  @Column({ type: 'text', nullable: true })
  purpose: string | null;

  @Column({ type: 'date' })
  startedOn: string;

  @Column({ type: 'date', nullable: true })
  stoppedOn: string | null;

  @Column({ type: 'text', nullable: true })
  stopReason: string | null;

  @Column({ type: 'integer', default: 1 })
  version: number;
}

@Entity('pilot_model_promises')
export class PilotModelPromise {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  pilotModelId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  text: string;
}

@Entity('pilot_model_legal_bases')
export class PilotModelLegalBasis {
  @PrimaryColumn({ type: 'uuid' })
  pilotModelId: string;

  @PrimaryColumn({ type: 'uuid' })
  legalBasisId: string;
}

@Entity('pilot_model_evaluations')
export class PilotModelEvaluation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  pilotModelId: string;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'text' })
  level: EvaluationLevel;

  @Column({ type: 'text' })
  comment: string;

  @Column({ type: 'date' })
  evaluatedOn: string;

  @Column({ type: 'uuid', nullable: true })
  evaluatedBy: string | null;
}
