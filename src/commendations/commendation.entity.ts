import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type {
  Category,
  CommendationState,
  ConsentWay,
  Level,
  OptionList,
  Subject,
} from './commendation.flow.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;

/** Of the list of forms or of the list of titles, in force for some years. */
@Entity('commendation_options')
export class CommendationOption {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) list: OptionList;
  @Column({ type: 'text' }) code: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'integer', default: 0 }) position: number;
  @Column({ type: 'integer' }) fromYear: number;
  /** Last year, included; null: still in force. */
  @Column({ type: 'integer', nullable: true }) toYear: number | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** A proposal to commend, and what became of it; or a decision that was made on paper. */
@Entity('commendations')
export class Commendation {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'uuid' }) unitId: string;
  @Column({ type: 'text' }) subject: Subject;
  @Column(uuid) personId: string | null;
  @Column({ type: 'text' }) category: Category;
  /** Null of a praise, which has no form. */
  @Column(uuid) optionId: string | null;
  @Column({ type: 'text' }) level: Level;
  @Column({ type: 'text', default: 'drafted' }) state: CommendationState;
  @Column({ type: 'text' }) achievement: string;
  @Column(uuid) commitmentId: string | null;
  @Column(uuid) pilotModelId: string | null;
  @Column(date) proposedOn: string | null;
  @Column(uuid) proposedBy: string | null;
  /** Đề xuất cấp trên biểu dương: to whom, and when. */
  @Column(text) higherBody: string | null;
  @Column(date) toHigherOn: string | null;
  @Column(text) decisionNumber: string | null;
  @Column(date) decidedOn: string | null;
  @Column(text) decidedBody: string | null;
  @Column(text) notChosenReason: string | null;
  /** Introduced as an example since; of a person only with their agreement, held by a trigger. */
  @Column(date) publishedOn: string | null;
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** A person's agreement to be introduced as an example; withdrawing it takes the example down. */
@Entity('commendation_consents')
export class CommendationConsent {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) commendationId: string;
  @Column({ type: 'date' }) givenOn: string;
  @Column({ type: 'text' }) how: ConsentWay;
  @Column(text) words: string | null;
  @Column(uuid) recordedBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) recordedAt: Date;
  @Column(date) withdrawnOn: string | null;
  @Column(text) withdrawnReason: string | null;
  @Column(uuid) withdrawnBy: string | null;
}
