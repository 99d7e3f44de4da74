import { Choices, Ids, MailAddress, Text, Whole, YesNo } from '../shared/input.js';
import { FigureOut } from '../shared/figure.dto.js';
import { WEEKDAYS, type Weekday } from './digest.rules.js';
import { REMINDER_KINDS, type ReminderKind } from './reminder.rules.js';

/** A count of what waits, with the list that holds exactly its rows. */
export class ReminderOut extends FigureOut {
  kind: ReminderKind;
  year: number;
  /** The part of the label that tells since or until when. */
  note: string | null;
}

export class RemindersOut {
  items: ReminderOut[];
  total: number;
}

/** Whether this installation sends mail. */
export const MAIL_STATES = ['on', 'off', 'demo'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export class LastDigestOut {
  /** Day of real time. */
  day: string;
  /** What the mail counted. */
  total: number;
  sent: boolean;
}

export class ReminderChoiceOut {
  version: number;
  mail: MailState;
  byEmail: boolean;
  address: string | null;
  /** Waits for the code that was sent to it. */
  pendingAddress: string | null;
  /** Kinds that can concern the reader. */
  offered: ReminderKind[];
  /** Of these, what the mail tells. */
  kinds: ReminderKind[];
  quietDays: Weekday[];
  lastDigest: LastDigestOut | null;
}

export class ReminderChoiceIn {
  @YesNo({ optional: true })
  byEmail?: boolean | null;

  /** A new one gets a code and is used once the code was typed; null: none any more, and no mail. */
  @MailAddress({ optional: true })
  address?: string | null;

  @Choices(REMINDER_KINDS)
  kinds?: ReminderKind[] | null;

  @Choices(WEEKDAYS)
  quietDays?: Weekday[] | null;

  /** 0: nothing was chosen yet. */
  @Whole(0, 1_000_000)
  version: number;
}

export class AddressCodeIn {
  @Text(20)
  code: string;
}

export class FilingIdsIn {
  @Ids(200)
  ids: string[];
}

export class RemindedRowOut {
  id: string;
  done: boolean;
  code: string | null;
  message: string | null;
}

export class RemindedRowsOut {
  items: RemindedRowOut[];
  total: number;
  done: number;
}
