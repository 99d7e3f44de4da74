import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Remedy } from '../shortcomings/shortcoming.flow.js';
import type { Kind, Scope, SelfResult, State, VerifiedResult } from './commitment.flow.js';

const text = { type: 'text', nullable: true } as const;
const uuid = { type: 'uuid', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const instant = { type: 'timestamptz', nullable: true } as const;
const no = { type: 'boolean', default: false } as const;

/** Việc đăng ký: one row a việc, of a collective or of a person. */
@Entity('commitments')
export class Commitment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'text' }) code: string;
  @Column({ type: 'integer' }) year: number;
  @Column({ type: 'text' }) kind: Kind;
  @Column({ type: 'text', default: 'yearly' }) scope: Scope;
  @Column({ type: 'text', default: 'draft' }) state: State;
  @Column({ type: 'integer', default: 1 }) version: number;

  // Whose; name and offices as they were when it was submitted.
  @Column({ type: 'uuid' }) unitId: string;
  @Column(uuid) personId: string | null;
  @Column(text) registrantName: string | null;
  @Column(text) partyOffice: string | null;
  @Column(text) stateOffice: string | null;
  @Column(no) isHead: boolean;
  @Column(no) isSecretary: boolean;
  @Column(no) isCommitteeMember: boolean;

  // What.
  @Column(text) aspect: string | null;
  @Column(text) secondAspect: string | null;
  @Column(text) topic: string | null;
  @Column(uuid) planContentId: string | null;
  @Column(uuid) breakthroughId: string | null;
  @Column(uuid) shortcomingId: string | null;
  @Column(text) noShortcomingReason: string | null;
  @Column(text) content: string | null;
  @Column(text) measures: string | null;
  @Column(text) indicator: string | null;
  @Column(text) baseline: string | null;
  @Column(text) target: string | null;
  @Column(text) measureUnit: string | null;
  @Column(text) product: string | null;
  @Column(date) deadline: string | null;
  @Column(text) milestone: string | null;
  @Column(date) milestoneOn: string | null;
  @Column(text) owner: string | null;
  @Column(text) watcher: string | null;
  @Column(text) expectedEvidence: string | null;
  /** Folded code and texts; never names of persons. */
  @Column({ type: 'text', default: '' }) search: string;

  // Entered for somebody else from a signed paper.
  @Column(no) onBehalf: boolean;
  @Column(date) signedOn: string | null;

  // The way through review.
  @Column(uuid) createdBy: string | null;
  @Column({ type: 'timestamptz', insert: false, update: false }) createdAt: Date;
  @Column(uuid) updatedBy: string | null;
  @Column({ type: 'timestamptz', insert: false }) updatedAt: Date;
  @Column(uuid) submittedBy: string | null;
  @Column(instant) submittedAt: Date | null;
  /** The reviewing body, written at submission; it does not move when the tree changes. */
  @Column(uuid) reviewUnitId: string | null;
  @Column(instant) withdrawnAt: Date | null;
  @Column(instant) returnedAt: Date | null;
  @Column(uuid) returnedBy: string | null;
  @Column(text) returnReason: string | null;
  @Column(text) returnField: string | null;
  @Column(instant) firstRegisteredAt: Date | null;
  /** Date of the meeting that considered it. */
  @Column(date) registeredOn: string | null;
  @Column(uuid) registeredBy: string | null;
  /** Counts from its first confirmation on. */
  @Column({
    type: 'boolean',
    generatedType: 'STORED',
    asExpression: 'first_registered_at IS NOT NULL',
    insert: false,
    update: false,
  })
  counted: boolean;

  // What came of it.
  @Column(text) selfResult: SelfResult | null;
  @Column(text) selfNote: string | null;
  @Column(instant) selfAssessedAt: Date | null;
  @Column(uuid) selfAssessedBy: string | null;
  @Column(text) verifiedResult: VerifiedResult | null;
  @Column(text) verifiedNote: string | null;
  @Column(date) verifiedOn: string | null;
  @Column(instant) verifiedAt: Date | null;
  @Column(uuid) verifiedBy: string | null;
  @Column(text) remedy: Remedy | null;
  @Column(instant) stopRequestedAt: Date | null;
  @Column(uuid) stopRequestedBy: string | null;
  @Column(text) stopReason: string | null;
  @Column(instant) stoppedAt: Date | null;
  @Column(uuid) stoppedBy: string | null;
  @Column({ type: 'integer', default: 0 }) corrections: number;
}
