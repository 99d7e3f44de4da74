import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Remedy, ShortcomingState, StepAct } from './shortcoming.flow.js';

/** What became of a shortcoming in a year. Rows are only ever added; a trigger refuses anything else. */
@Entity('shortcoming_steps')
export class ShortcomingStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column({ type: 'uuid' })
  shortcomingId: string;

  /** Year that it is of, which need not be the one of `businessDate`. */
  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'text' })
  act: StepAct;

  /** State at the end of that year, as far as is known with this step. */
  @Column({ type: 'text' })
  state: ShortcomingState;

  /** The commitment that it came from; null: a review, or a decision on the shortcoming itself. */
  @Column({ type: 'uuid', nullable: true })
  commitmentId: string | null;

  /** What verifying the commitment said. */
  @Column({ type: 'text', nullable: true })
  remedy: Remedy | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  accountId: string | null;

  @Column({ type: 'timestamptz', insert: false })
  at: Date;

  @Column({ type: 'date' })
  businessDate: string;
}
