import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Where a person serves and in what offices, from `validFrom` up to, not including, `validTo`. */
@Entity('postings')
export class Posting {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  unitId: string;

  /** Chức vụ đảng; “Đảng viên” for a member without office; null: công chức or viên chức outside the Party. */
  @Column({ type: 'text', nullable: true })
  partyOffice: string | null;

  @Column({ type: 'text', nullable: true })
  stateOffice: string | null;

  /** Người đứng đầu cơ quan, đơn vị. */
  @Column({ type: 'boolean', default: false })
  isHead: boolean;

  /** Bí thư. */
  @Column({ type: 'boolean', default: false })
  isSecretary: boolean;

  /** Cấp ủy viên. */
  @Column({ type: 'boolean', default: false })
  isCommitteeMember: boolean;

  @Column({ type: 'date' })
  validFrom: string;

  @Column({ type: 'date', nullable: true })
  validTo: string | null;

  @Column({ type: 'text', nullable: true })
  decisionNumber: string | null;
}
