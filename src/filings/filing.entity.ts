import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FilingKind } from '../years/year.dto.js';
import type { FilingState } from './filing.flow.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** A report that a unit files to the Khối committee: one a unit, year and kind. */
@Entity('filings')
export class Filing {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'text' }) kind: FilingKind;
  @Column({ type: 'text', default: 'not-filed' }) state: FilingState;
  @Column({ type: 'date' }) dueOn: string;
  @Column(date) extendedUntil: string | null;
  /** Why it was sent although items were not self-assessed. */
  @Column(text) incompleteReason: string | null;
  /** Timeliness is of this day, whatever came later. */
  @Column(date) firstFiledOn: string | null;
  @Column({ type: 'timestamptz', nullable: true }) filedAt: Date | null;
  @Column(uuid) filedBy: string | null;
  @Column(text) returnReason: string | null;
  @Column(date) acceptedOn: string | null;
  @Column(uuid) acceptedBy: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** What was filed, each time: words, facts and items as they were. */
@Entity('filing_versions')
export class FilingVersion {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) filingId: string;
  @Column({ type: 'integer' }) number: number;
  @Column({ type: 'date' }) filedOn: string;
  @Column({ type: 'timestamptz', insert: false }) filedAt: Date;
  @Column(uuid) filedBy: string | null;
  @Column({ type: 'jsonb' }) words: Record<string, unknown>;
  @Column({ type: 'jsonb' }) items: unknown[];
  /** What the rows said under each heading; null: sent before it was kept. */
  @Column({ type: 'jsonb', nullable: true }) facts: Record<string, unknown> | null;
}

/** Gia hạn: until when, why, who asked and who granted it. */
@Entity('filing_extensions')
export class FilingExtension {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) filingId: string;
  @Column({ type: 'date' }) until: string;
  @Column({ type: 'text' }) reason: string;
  @Column(text) requestedBy: string | null;
  @Column({ type: 'text' }) grantedBy: string;
  @Column(uuid) recordedBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) at: Date;
}
