import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A grant that an event ended. */
@Entity('unit_event_grants')
export class EventGrant {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @PrimaryColumn({ type: 'uuid' })
  grantId: string;

  /** The grant with which it goes on at a successor; null: at none, or it was held there already. */
  @Column({ type: 'uuid', nullable: true })
  continuedId: string | null;

  @Column({ type: 'date', nullable: true })
  validToBefore: string | null;
}

/** A posting that an event ended. */
@Entity('unit_event_postings')
export class EventPosting {
  @PrimaryColumn({ type: 'uuid' })
  eventId: string;

  @PrimaryColumn({ type: 'uuid' })
  postingId: string;

  /** The posting with which the person goes on at a successor; null: at none, or they served there already. */
  @Column({ type: 'uuid', nullable: true })
  continuedId: string | null;

  @Column({ type: 'date', nullable: true })
  validToBefore: string | null;
}
