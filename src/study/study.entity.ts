import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SessionState, StudyKind } from './study.flow.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;
const count = { type: 'integer', nullable: true } as const;

/** Kế hoạch học tập of a unit or of the bloc for a year. */
@Entity('study_plans')
export class StudyPlan {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'integer' }) year: number;
  @Column(text) number: string | null;
  @Column(date) issuedOn: string | null;
  @Column({ type: 'text' }) aim: string;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** One session of study, planned, held or cancelled. */
@Entity('study_sessions')
export class StudySession {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'text' }) kind: StudyKind;
  @Column({ type: 'text', default: 'planned' }) state: SessionState;
  @Column({ type: 'text' }) topic: string;
  @Column(text) audience: string | null;
  @Column(date) plannedOn: string | null;
  @Column(date) heldOn: string | null;
  /** Lượt người: who came to two sessions counts in both. */
  @Column(count) attended: number | null;
  @Column(count) total: number | null;
  @Column(uuid) legalBasisId: string | null;
  @Column(text) note: string | null;
  @Column(text) cancelReason: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
