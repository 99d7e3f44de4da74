import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Chương trình kiểm tra, giám sát of a year. */
@Entity('inspection_programmes')
export class InspectionProgramme {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'integer' }) year: number;
  /** Whose: the bloc, or a unit for its own tự kiểm tra. */
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', nullable: true }) number: string | null;
  @Column({ type: 'date', nullable: true }) issuedOn: string | null;
  @Column({ type: 'text', nullable: true }) aim: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
