import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AidKind, AidPurpose } from './amount.rules.js';

const text = { type: 'text', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** A gift, once, whoever shares in it. */
@Entity('aid_contributions')
export class AidContribution {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'date' }) givenOn: string;
  @Column({ type: 'text' }) purpose: AidPurpose;
  @Column({ type: 'text' }) kind: AidKind;
  @Column({ type: 'uuid' }) leadUnitId: string;
  @Column(uuid) communeId: string | null;
  @Column(text) place: string | null;
  @Column({ type: 'text' }) description: string;
  @Column({ type: 'integer', nullable: true }) households: number | null;
  @Column(uuid) needId: string | null;
  @Column(uuid) pilotModelPromiseId: string | null;
  @Column(text) documentRef: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'date', nullable: true }) withdrawnOn: string | null;
  @Column(text) withdrawReason: string | null;
}

/** A part of a gift: its amount is the sum of these and stands nowhere else. */
@Entity('aid_shares')
export class AidShare {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) contributionId: string;
  @Column({ type: 'integer' }) position: number;
  /** That of the gift. */
  @Column({ type: 'text' }) kind: AidKind;
  /** null: of a donor from outside. */
  @Column(uuid) unitId: string | null;
  @Column(text) donorName: string | null;
  @Column({ type: 'numeric' }) amount: string;
}
