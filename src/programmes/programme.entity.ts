import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;

/** Chương trình, chỉ thị gắn với mô hình: Chỉ thị 05, Chỉ thị 17, cải cách hành chính. */
@Entity('programmes')
export class Programme {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) shortName: string;
  /** Cơ quan phối hợp chỉ đạo. */
  @Column(text) partner: string | null;
  @Column({ type: 'date' }) startedOn: string;
  /** Its last day. */
  @Column(date) endedOn: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

@Entity('programme_legal_bases')
export class ProgrammeLegalBasis {
  @PrimaryColumn({ type: 'uuid' }) programmeId: string;
  @PrimaryColumn({ type: 'uuid' }) legalBasisId: string;
}

/** A unit that takes part, by decision: a unit, not a model, and never added to models. */
@Entity('programme_participants')
export class ProgrammeParticipant {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) programmeId: string;
  @Column({ type: 'uuid' }) unitId: string;
  /** “Đơn vị làm điểm về cải cách hành chính”. */
  @Column({ type: 'text' }) role: string;
  @Column(text) decisionNumber: string | null;
  @Column(date) decidedOn: string | null;
  @Column({ type: 'date' }) validFrom: string;
  /** First day on which it takes part no more; the same as `validFrom`: entered by mistake. */
  @Column(date) validTo: string | null;
  @Column(text) endReason: string | null;
}

/** A model that belongs to a programme; written by the models. */
@Entity('programme_models')
export class ProgrammeModel {
  @PrimaryColumn({ type: 'uuid' }) programmeId: string;
  @PrimaryColumn({ type: 'uuid' }) pilotModelId: string;
}
