import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Measure } from './measure.rules.js';

const text = { type: 'text', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** What a promise measured over a period; a wrong one is superseded, never changed. */
@Entity('pilot_model_readings')
export class PilotModelReading {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) pilotModelId: string;
  @Column({ type: 'uuid' }) promiseId: string;
  /** That of the promise, which stays as it is from now on. */
  @Column({ type: 'text' }) measure: Measure;
  /** A unit that copied the model; null: the host. */
  @Column(uuid) unitId: string | null;
  @Column({ type: 'date' }) periodFrom: string;
  @Column({ type: 'date' }) periodTo: string;
  @Column({ type: 'numeric' }) numerator: string;
  @Column({ type: 'numeric', nullable: true }) denominator: string | null;
  @Column({ type: 'boolean', default: false }) isBaseline: boolean;
  @Column({ type: 'text' }) source: string;
  @Column(text) note: string | null;
  @Column({ type: 'date' }) recordedOn: string;
  @Column({ type: 'timestamptz', insert: false, update: false }) recordedAt: Date;
  @Column(uuid) recordedBy: string | null;
  @Column(uuid) correctsId: string | null;
  @Column(text) correctionReason: string | null;
  @Column({ type: 'timestamptz', nullable: true }) supersededAt: Date | null;
  @Column(text) withdrawnReason: string | null;
}

/** Nhân rộng: a unit, a day and a reading at that unit. */
@Entity('pilot_model_copies')
export class PilotModelCopy {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) pilotModelId: string;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'date' }) copiedOn: string;
  @Column({ type: 'uuid' }) readingId: string;
  @Column(text) note: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) recordedAt: Date;
  @Column(uuid) recordedBy: string | null;
}
