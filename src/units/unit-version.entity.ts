import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { UnitKind } from './unit.rules.js';

/** What a unit was called, what it was, and under whom, from `validFrom` up to, not including, `validTo`. */
@Entity('unit_versions')
export class UnitVersion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  shortName: string;

  /** Name of the Party organisation: Đảng bộ …, Chi bộ …. */
  @Column({ type: 'text' })
  partyName: string;

  @Column({ type: 'text' })
  kind: UnitKind;

  @Column({ type: 'text', nullable: true })
  type: string | null;

  /** Place in the office's list among its siblings. */
  @Column({ type: 'integer', default: 0 })
  position: number;

  @Column({ type: 'date' })
  validFrom: string;

  @Column({ type: 'date', nullable: true })
  validTo: string | null;

  @Column({ type: 'text', nullable: true })
  decisionNumber: string | null;
}
