import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ShortcomingState } from './shortcoming.flow.js';

/** What a yearly review found, as a neutral short text. */
@Entity('shortcomings')
export class Shortcoming {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'integer' })
  foundYear: number;

  @Column({ type: 'uuid' })
  unitId: string;

  /** Of a person; null: of the unit. */
  @Column({ type: 'uuid', nullable: true })
  personId: string | null;

  @Column({ type: 'text' })
  text: string;

  /** Where it was found: “Kiểm điểm năm 2017”. */
  @Column({ type: 'text' })
  source: string;

  /** That of the last step: `shortcoming-step.entity.ts`. */
  @Column({ type: 'text', default: 'open' })
  state: ShortcomingState;

  @Column({ type: 'text', nullable: true })
  closedReason: string | null;

  /** The same one as an earlier review found it; a person says so. */
  @Column({ type: 'uuid', nullable: true })
  continuesId: string | null;

  /** `foundYear` of that one. */
  @Column({ type: 'integer', nullable: true })
  continuesYear: number | null;

  @Column({ type: 'integer', default: 1 })
  version: number;

  @Column({ type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;
}
