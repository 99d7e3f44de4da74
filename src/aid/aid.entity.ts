import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AidKind } from './amount.rules.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** A decision that assigns communes to units. */
@Entity('aid_decisions')
export class AidDecision {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) number: string;
  @Column({ type: 'date' }) issuedOn: string;
  @Column({ type: 'text' }) issuer: string;
  @Column({ type: 'text' }) subject: string;
  @Column({ type: 'date' }) effectiveFrom: string;
  @Column(uuid) replacesId: string | null;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}

@Entity('aid_assignments')
export class AidAssignment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) decisionId: string;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'uuid' }) communeId: string;
  @Column({ type: 'date' }) startsOn: string;
  @Column(date) endsOn: string | null;
  @Column(text) endReason: string | null;
}

/** Plan, report and check of a unit for a commune in a year. */
@Entity('aid_years')
export class AidYear {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'uuid' }) communeId: string;
  @Column({ type: 'integer' }) year: number;
  @Column(date) plannedOn: string | null;
  @Column(text) planWords: string | null;
  @Column(date) reportedOn: string | null;
  @Column(text) reportWords: string | null;
  @Column(uuid) reportedBy: string | null;
  @Column(date) checkedOn: string | null;
  /** Of the commune: an office, without a name. */
  @Column(text) checkedWith: string | null;
  @Column(text) checkWords: string | null;
  @Column(uuid) checkedBy: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

@Entity('aid_plan_lines')
export class AidPlanLine {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) aidYearId: string;
  @Column({ type: 'integer' }) position: number;
  @Column({ type: 'text' }) kind: AidKind;
  @Column({ type: 'text' }) description: string;
  @Column({ type: 'numeric' }) amount: string;
}

/** What a commune asked for. */
@Entity('aid_needs')
export class AidNeed {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) communeId: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text' }) kind: AidKind;
  @Column({ type: 'numeric', nullable: true }) amount: string | null;
  @Column({ type: 'date' }) askedOn: string;
  @Column({ type: 'text' }) source: string;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column(date) withdrawnOn: string | null;
  @Column(text) withdrawReason: string | null;
}
