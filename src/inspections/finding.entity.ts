import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConsequenceKind, FixState } from './inspection.flow.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** Hạn chế, khuyết điểm được nêu, with what is asked and what came of it. */
@Entity('inspection_findings')
export class InspectionFinding {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) inspectionId: string;
  @Column({ type: 'integer' }) position: number;
  @Column({ type: 'text' }) text: string;
  @Column(text) recommendation: string | null;
  @Column(date) fixBy: string | null;
  /** What the inspected unit answers. */
  @Column(text) followUp: string | null;
  @Column(date) answeredOn: string | null;
  @Column(uuid) answeredBy: string | null;
  /** What the leading body confirms. */
  @Column({ type: 'text', default: 'open' }) fixState: FixState;
  @Column(date) fixedOn: string | null;
  /** null: nothing confirmed since the last answer. */
  @Column(date) confirmedOn: string | null;
  @Column(uuid) confirmedBy: string | null;
  /** The shortcoming that it opened; its life is its own. */
  @Column(uuid) shortcomingId: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** Hướng xử lý đã công bố: a summary and a count, never a name. */
@Entity('inspection_consequences')
export class InspectionConsequence {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) inspectionId: string;
  @Column({ type: 'text' }) kind: ConsequenceKind;
  @Column({ type: 'date' }) toldOn: string;
  @Column({ type: 'text' }) summary: string;
  @Column({ type: 'integer', default: 0 }) individuals: number;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
