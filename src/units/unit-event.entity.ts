import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { EventKind, EventPart, WorkOutcome, WorkType } from './unit-event.rules.js';

/** A re-organisation by decision: what units became, and from which day on. */
@Entity('unit_events')
export class UnitEvent {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: EventKind;

  @Column({ type: 'text' })
  decisionNumber: string;

  @Column({ type: 'date' })
  decidedOn: string;

  /** First day on which the organisation is the new one. */
  @Column({ type: 'date' })
  effectiveOn: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;

  @Column({ type: 'uuid', nullable: true })
  createdBy: string | null;
}

/** From a unit to one that came out of it, or into which it went. */
@Entity('unit_links')
export class UnitLink {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @PrimaryColumn({ type: 'uuid' })
  predecessorId: string;

  @PrimaryColumn({ type: 'uuid' })
  successorId: string;

  /** The past of the predecessor is read as that of the successor; at most one for each event and predecessor. */
  @Column({ type: 'boolean' })
  takesWork: boolean;
}

/** A unit that an event began, changed, moved or ended. */
@Entity('unit_event_units')
export class UnitEventUnit {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @PrimaryColumn({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  part: EventPart;
}

/** What becomes of work that was open at an event; the work itself stays as it is. */
@Entity('unit_event_works')
export class UnitEventWork {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  eventId: string;

  @Column({ type: 'text' })
  subjectType: WorkType;

  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  outcome: WorkOutcome;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The successor to which it was handed; otherwise null. */
  @Column({ type: 'uuid', nullable: true })
  toUnitId: string | null;

  @Column({ type: 'timestamptz' })
  decidedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;
}
