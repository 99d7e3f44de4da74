import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Texts } from './commitment.rules.js';

/** The texts as they were sent, each time. */
@Entity('commitment_submissions')
export class CommitmentSubmission {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  commitmentId: string;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  at: Date;

  @Column({ type: 'jsonb' })
  texts: Texts;
}

@Entity('commitment_legal_bases')
export class CommitmentLegalBasis {
  @PrimaryColumn({ type: 'uuid' })
  commitmentId: string;

  @PrimaryColumn({ type: 'uuid' })
  legalBasisId: string;
}

/** Ghi tiến độ. */
@Entity('progress_notes')
export class ProgressNote {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  commitmentId: string;

  @Column({ type: 'date' })
  notedOn: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;
}
