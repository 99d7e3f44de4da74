import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../shared/actor.js';

/** A role over the subtree of a unit, from `validFrom` up to, not including, `validTo`. */
@Entity('grants')
export class Grant {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  accountId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'date' })
  validFrom: string;

  @Column({ type: 'date', nullable: true })
  validTo: string | null;

  @Column({ type: 'text', nullable: true })
  decisionNumber: string | null;

  /** null: made at set-up or by the demo. */
  @Column({ type: 'uuid', nullable: true })
  grantedBy: string | null;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;
}
