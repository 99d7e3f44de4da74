import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A meeting for tự phê bình và phê bình: its date and counts, no names. */
@Entity('self_criticism_meetings')
export class SelfCriticismMeeting {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'integer' }) year: number;
  /** 1: of the first six months, 2: of the year's end. */
  @Column({ type: 'integer' }) half: number;
  @Column({ type: 'date' }) heldOn: string;
  @Column({ type: 'integer' }) attended: number;
  @Column({ type: 'integer' }) total: number;
  @Column({ type: 'integer' }) collectivePoints: number;
  @Column({ type: 'integer' }) individualPoints: number;
  @Column({ type: 'text', nullable: true }) note: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ type: 'date', nullable: true }) withdrawnOn: string | null;
  @Column({ type: 'text', nullable: true }) withdrawnReason: string | null;
  @Column({ type: 'uuid', nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
}
