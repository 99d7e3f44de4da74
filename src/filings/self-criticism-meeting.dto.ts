import { DateText, Id, Text, Whole, YesNo } from '../shared/input.js';
import type { MeetingAction } from './self-criticism-meeting.rules.js';

export class MeetingIn {
  @Id()
  unitId: string;

  /** Year that it belongs to. */
  @Whole(2000, 2200)
  year: number;

  /** 1: of the first six months, 2: of the year's end; by its date when missing. */
  @Whole(1, 2, { optional: true })
  half?: number | null;

  @DateText()
  heldOn: string;

  @Whole(1, 100_000)
  attended: number;

  @Whole(1, 100_000)
  total: number;

  /** Số ý kiến đối với tập thể. */
  @Whole(0, 100_000)
  collectivePoints: number;

  /** Số ý kiến đối với cá nhân: a count, no names. */
  @Whole(0, 100_000)
  individualPoints: number;

  /** Without names of persons. */
  @Text(1000, { optional: true })
  note?: string | null;
}

export class MeetingPatch {
  @Whole(1, 2, { optional: true })
  half?: number;

  @DateText({ optional: true })
  heldOn?: string;

  @Whole(1, 100_000, { optional: true })
  attended?: number;

  @Whole(1, 100_000, { optional: true })
  total?: number;

  @Whole(0, 100_000, { optional: true })
  collectivePoints?: number;

  @Whole(0, 100_000, { optional: true })
  individualPoints?: number;

  @Text(1000, { optional: true })
  note?: string | null;

  /** Version that was read. */
  @Whole(1, 1_000_000)
  version: number;
}

export class MeetingsQuery {
  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  @Whole(1, 2, { optional: true })
  half?: number;

  /** Code of a unit: its subtree, as it was at the end of the year of each row. */
  @Text(40, { optional: true })
  unit?: string;

  /** With `unit`: only those of the unit itself. */
  @YesNo({ optional: true })
  own?: boolean;

  /** true: those that were withdrawn, instead of those that count. */
  @YesNo({ optional: true })
  withdrawn?: boolean;
}

export class MeetingOut {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  year: number;
  half: number;
  heldOn: string;
  attended: number;
  total: number;
  collectivePoints: number;
  individualPoints: number;
  note: string | null;
  version: number;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
  can: MeetingAction[];
}

export class MeetingsOut {
  items: MeetingOut[];
  total: number;
  /** The reader keeps the meetings of a unit. */
  mayRecord: boolean;
}
