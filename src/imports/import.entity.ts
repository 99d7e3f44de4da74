import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ImportKind, ImportState, RowOutcome } from './import.flow.js';
import type { RowChangeOut, RowIssueOut } from './import.dto.js';

/** A file taken in. */
@Entity('imports')
export class Import {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: ImportKind;

  @Column({ type: 'integer', nullable: true })
  year: number | null;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'text' })
  fileName: string;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'text', default: 'reading' })
  state: ImportState;

  @Column({ type: 'text', nullable: true })
  failure: string | null;

  @Column({ type: 'jsonb' })
  notes: string[];

  /** Keys of the columns that each sheet has. */
  @Column({ type: 'jsonb' })
  columns: Record<string, string[]>;

  @Column({ type: 'text', nullable: true })
  oldFont: string | null;

  /** Whether converted texts are taken; null: not answered. */
  @Column({ type: 'boolean', nullable: true })
  convert: boolean | null;

  @Column({ type: 'uuid' })
  createdBy: string;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;

  @Column({ type: 'timestamptz', insert: false })
  touchedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt: Date | null;
}

/** A row of a file: as it was typed, what is wrong with it, what it made. */
@Entity('import_rows')
export class ImportRow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  importId: string;

  /** Order in the file, over all sheets. */
  @Column({ type: 'integer' })
  place: number;

  @Column({ type: 'text' })
  sheet: string;

  @Column({ type: 'integer' })
  rowNumber: number;

  /** Texts by key of the column, as typed. */
  @Column({ type: 'jsonb' })
  values: Record<string, string>;

  /** Of a file in an old font: those that read otherwise once converted. */
  @Column({ type: 'jsonb', nullable: true })
  converted: Record<string, string> | null;

  /** Of what the row would do; a confirmation is of this and of nothing else. */
  @Column({ type: 'text', nullable: true })
  digest: string | null;

  /** The digest that its reader confirmed. */
  @Column({ type: 'text', nullable: true })
  accepted: string | null;

  @Column({ type: 'text' })
  outcome: RowOutcome;

  @Column({ type: 'text', default: '' })
  label: string;

  @Column({ type: 'jsonb' })
  issues: RowIssueOut[];

  @Column({ type: 'jsonb' })
  changes: RowChangeOut[];

  @Column({ type: 'boolean', default: false })
  written: boolean;

  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  /** Of a change: what stood there, to be put back. */
  @Column({ type: 'jsonb', nullable: true })
  before: Record<string, unknown> | null;

  /** Version of the row after it was written; another one means that it has moved on. */
  @Column({ type: 'integer', nullable: true })
  versionAfter: number | null;
}
