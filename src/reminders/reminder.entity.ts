import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Weekday } from './digest.rules.js';
import type { ReminderKind } from './reminder.rules.js';

const text = { type: 'text', nullable: true } as const;
const date = { type: 'date', nullable: true } as const;
const instant = { type: 'timestamptz', nullable: true } as const;
const zero = { type: 'integer', default: 0 } as const;

/** Nhắc gửi báo cáo: at most once a business day and filing. */
@Entity('filing_reminders')
export class FilingReminder {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) filingId: string;
  @Column({ type: 'date' }) remindedOn: string;
  /** Due date or end of the extension, as it stood. */
  @Column({ type: 'date' }) finalDueOn: string;
  @Column({ type: 'uuid' }) remindedBy: string;
  @Column({ type: 'timestamptz', insert: false }) at: Date;
}

/** What a person chose. */
@Entity('reminder_choices')
export class ReminderChoice {
  @PrimaryColumn({ type: 'uuid' }) accountId: string;
  @Column({ type: 'boolean', default: false }) byEmail: boolean;
  @Column(text) address: string | null;
  /** Kinds that the mail leaves out: one that is new to the program is told. */
  @Column({ type: 'text', array: true, default: () => "'{}'" }) leftOut: ReminderKind[];
  @Column({ type: 'text', array: true, default: () => "'{saturday,sunday}'" }) quietDays: Weekday[];
  @Column(text) pendingAddress: string | null;
  @Column(text) codeHash: string | null;
  @Column(instant) codeEndsAt: Date | null;
  @Column(zero) codeTries: number;
  /** Codes sent on `codesDay`. */
  @Column(zero) codesSent: number;
  @Column(date) codesDay: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}

/** The digest of an account on a day. */
@Entity('reminder_digests')
export class ReminderDigest {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'uuid' }) accountId: string;
  @Column({ type: 'date' }) day: string;
  @Column({ type: 'jsonb' }) counts: Record<string, number>;
  @Column({ type: 'integer' }) total: number;
  @Column(zero) attempts: number;
  @Column({ type: 'timestamptz', insert: false }) tryAgainAt: Date;
  @Column(instant) sentAt: Date | null;
  /** A code; never an address. */
  @Column(text) lastError: string | null;
}
