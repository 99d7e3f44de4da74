import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One act. Rows are only ever added; a trigger refuses anything else. */
@Entity('history')
export class HistoryEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'timestamptz', insert: false })
  at: Date;

  @Column({ type: 'date' })
  businessDate: string;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'text' })
  actorName: string;

  @Column({ type: 'text', nullable: true })
  onBehalfOf: string | null;

  @Column({ type: 'text' })
  subjectType: string;

  @Column({ type: 'text' })
  subjectId: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'text', nullable: true })
  fromState: string | null;

  @Column({ type: 'text', nullable: true })
  toState: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  field: string | null;

  @Column({ type: 'jsonb' })
  changes: Record<string, unknown>;
}
