import type { AttachmentOut } from '../attachments/attachment.dto.js';
import type { PlanPartRef } from '../plans/plan-out.dto.js';
import type { Remedy } from '../shortcomings/shortcoming.flow.js';
import type { WorkOutcome } from '../units/unit-event.rules.js';
import type { Action, Kind, Scope, SelfResult, State, VerifiedResult } from './commitment.flow.js';

export class UnitRef {
  id: string;
  code: string;
  name: string;
}

/** Whose it is. Where names are withheld, an individual item has none of this. */
export class RegistrantOut {
  personId: string | null;
  name: string;
  partyOffice: string | null;
  stateOffice: string | null;
  isHead: boolean;
  isSecretary: boolean;
  isCommitteeMember: boolean;
}

export class ShortcomingRef {
  id: string;
  foundYear: number;
  text: string;
  source: string;
}

/** A việc đăng ký as lists show it. */
export class CommitmentOut {
  id: string;
  code: string;
  year: number;
  kind: Kind;
  scope: Scope;
  state: State;
  version: number;
  /** Counts in the totals. */
  counted: boolean;
  /** Registering unit, by its name at the time. */
  unit: UnitRef;
  /** null: names are withheld (`open` shows them, with a reason). */
  registrant: RegistrantOut | null;
  aspect: string | null;
  secondAspect: string | null;
  topic: string | null;
  planContentId: string | null;
  /** By its name in the year of the item. */
  planContent: PlanPartRef | null;
  breakthroughId: string | null;
  breakthrough: PlanPartRef | null;
  shortcomingId: string | null;
  shortcoming: ShortcomingRef | null;
  noShortcomingReason: string | null;
  content: string | null;
  measures: string | null;
  indicator: string | null;
  baseline: string | null;
  target: string | null;
  measureUnit: string | null;
  product: string | null;
  deadline: string | null;
  milestone: string | null;
  milestoneOn: string | null;
  owner: string | null;
  watcher: string | null;
  expectedEvidence: string | null;
  legalBasisIds: string[];
  /** Entered for somebody else, from a paper signed on `signedOn`. */
  onBehalf: boolean;
  signedOn: string | null;
  /** Who reviews it; null while it was never sent. */
  reviewUnit: UnitRef | null;
  submittedAt: string | null;
  withdrawnAt: string | null;
  returnedAt: string | null;
  returnReason: string | null;
  returnField: string | null;
  registeredOn: string | null;
  selfResult: SelfResult | null;
  selfNote: string | null;
  selfAssessedAt: string | null;
  verifiedResult: VerifiedResult | null;
  verifiedNote: string | null;
  verifiedOn: string | null;
  remedy: Remedy | null;
  stopRequestedAt: string | null;
  stopReason: string | null;
  stoppedAt: string | null;
  /** Number of corrections since it was confirmed. */
  corrections: number;
  evidenceCount: number;
  updatedAt: string;
  /** What the reader may do with it today. */
  can: Action[];
}

export class CommitmentsOut {
  items: CommitmentOut[];
  total: number;
  /** Where the next page starts; null: this is the last one. */
  nextCursor: string | null;
}

export class ProgressNoteOut {
  id: string;
  notedOn: string;
  text: string;
  /** null where names are withheld. */
  by: string | null;
}

/** What became of an item by decision when its unit ended; the item itself stays as it was. */
export class ReorganisedOut {
  eventId: string;
  decisionNumber: string;
  effectiveOn: string;
  outcome: WorkOutcome;
  reason: string | null;
  /** The successor to which it was handed. */
  toUnitName: string | null;
}

/** One item with what belongs to it. */
export class CommitmentDetailOut extends CommitmentOut {
  evidence: AttachmentOut[];
  progress: ProgressNoteOut[];
  /** To whom it goes when it is sent now; null when the reader cannot send it. */
  recipient: UnitRef | null;
  /** null: its unit stands, or nothing was decided of it. */
  reorganisation: ReorganisedOut | null;
  /** Of an item that was sent again: `{ field: [as sent before, as sent now] }`. */
  changesSinceReturn: Record<string, unknown> | null;
}

export class RowOutcome {
  id: string;
  done: boolean;
  /** Of a row that was not done: the code and words of its problem. */
  code: string | null;
  message: string | null;
}

export class RowOutcomesOut {
  items: RowOutcome[];
  total: number;
  done: number;
}

export class CreatedRow {
  /** Place in what was sent, from 0. */
  index: number;
  id: string | null;
  code: string | null;
  message: string | null;
}

export class CreatedRowsOut {
  items: CreatedRow[];
  total: number;
  done: number;
}
