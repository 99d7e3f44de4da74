import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { InspectionKind, InspectionState } from './inspection.flow.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** One kiểm tra, giám sát or tự kiểm tra of a Party organisation. */
@Entity('inspections')
export class Inspection {
  @PrimaryGeneratedColumn('uuid') id: string;
  /** null: outside the programme, with why. */
  @Column(uuid) programmeId: string | null;
  @Column(text) outsideReason: string | null;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'text' }) kind: InspectionKind;
  /** The body that leads it. */
  @Column({ type: 'uuid' }) byUnitId: string;
  @Column({ type: 'uuid' }) subjectUnitId: string;
  @Column({ type: 'date' }) plannedOn: string;
  @Column(date) heldFrom: string | null;
  @Column(date) heldTo: string | null;
  @Column({ type: 'text' }) contents: string;
  @Column(text) strengths: string | null;
  @Column(text) conclusionNumber: string | null;
  @Column(date) conclusionOn: string | null;
  @Column({ type: 'text', default: 'planned' }) state: InspectionState;
  @Column(text) cancelReason: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}

@Entity('inspection_legal_bases')
export class InspectionLegalBasis {
  @PrimaryColumn({ type: 'uuid' }) inspectionId: string;
  @PrimaryColumn({ type: 'uuid' }) legalBasisId: string;
}
