import type { AttachmentOut } from '../attachments/attachment.dto.js';
import type { Role } from '../shared/actor.js';
import type { EventKind, EventPart, WorkOutcome, WorkType } from '../units/unit-event.rules.js';
import type { UnitKind } from '../units/unit.rules.js';
import type { ReorganisationAction } from './reorganisation.flow.js';

/** A unit by what it is called on the day that is spoken of. */
export class EventUnitRef {
  id: string;
  code: string;
  /** Name of the Party organisation. */
  name: string;
}

/** A unit as it stands from a day on. */
export class UnitStandingOut {
  code: string;
  name: string;
  shortName: string;
  partyName: string;
  kind: UnitKind;
  type: string | null;
  parent: EventUnitRef | null;
  validFrom: string;
  /** First day on which it no longer holds; null: open. */
  validTo: string | null;
}

/** What an event did to a unit: as it stood until the day before, and as it stands from the effective day on. */
export class EventUnitOut {
  unitId: string;
  part: EventPart;
  /** null: it began. */
  before: UnitStandingOut | null;
  /** null: it ended. */
  after: UnitStandingOut | null;
  /** Of a unit that ended: whose its work became; null: nobody's (Chưa xác định đơn vị kế thừa). */
  heir: EventUnitRef | null;
}

export class EventLinkOut {
  predecessor: EventUnitRef;
  successor: EventUnitRef;
  takesWork: boolean;
}

/** A grant that ended at one unit, and where it goes on. */
export class GrantChangeOut {
  grantId: string;
  accountId: string;
  username: string;
  name: string;
  role: Role;
  from: EventUnitRef;
  /** null: it goes on at none, or the account held the role there already. */
  to: EventUnitRef | null;
  /** The successor at which the account held the role already, when it goes on at none for that. */
  already: EventUnitRef | null;
}

/** A posting that ended at one unit, and where the person goes on. */
export class PostingChangeOut {
  postingId: string;
  personId: string;
  name: string;
  partyOffice: string | null;
  stateOffice: string | null;
  isHead: boolean;
  isSecretary: boolean;
  isCommitteeMember: boolean;
  from: EventUnitRef;
  /** null: it goes on at none, or the person served there already. */
  to: EventUnitRef | null;
  /** The successor at which the person served already, when it goes on at none for that. */
  already: EventUnitRef | null;
  /** Offices at the new unit; null when there is none. */
  partyOfficeThere: string | null;
  stateOfficeThere: string | null;
  isHeadThere: boolean;
  isSecretaryThere: boolean;
  isCommitteeMemberThere: boolean;
}

export class DecisionOfWorkOut {
  outcome: WorkOutcome;
  reason: string | null;
  to: EventUnitRef | null;
  decidedAt: string;
  decidedBy: string | null;
}

/** Work that was open at a unit when it ended. */
export class EventWorkOut {
  type: WorkType;
  id: string;
  year: number;
  /** Code of a commitment; null: this kind of work has none. */
  code: string | null;
  /** Its words; null: the reader is not told them (an individual's). */
  title: string | null;
  /** State in its own feature. */
  state: string;
  unit: EventUnitRef;
  /** Of one person: it can be kept. */
  individual: boolean;
  /** To whom it can be handed; null: nobody took the work of the unit. */
  heir: EventUnitRef | null;
  /** null: not decided yet. */
  decision: DecisionOfWorkOut | null;
}

export class WorkCountOut {
  type: WorkType;
  count: number;
  undecided: number;
}

export class AccountLeftOut {
  accountId: string;
  username: string;
  name: string;
}

/** A re-organisation as lists show it. */
export class ReorganisationOut {
  id: string;
  kind: EventKind;
  decisionNumber: string;
  decidedOn: string;
  effectiveOn: string;
  note: string | null;
  /** The effective day is still to come. */
  upcoming: boolean;
  units: EventUnitOut[];
  links: EventLinkOut[];
  /** Open work of its units, as far as the reader is told of them, of which nothing is decided yet. */
  undecided: number;
  /** The decision itself, and what went with it. */
  files: AttachmentOut[];
}

export class ReorganisationsOut {
  items: ReorganisationOut[];
  total: number;
}

/** What a re-organisation does or did; a preview answers the same. */
export class ReorganisationEffectsOut extends ReorganisationOut {
  grants: GrantChangeOut[];
  postings: PostingChangeOut[];
  workCounts: WorkCountOut[];
  works: EventWorkOut[];
  /** Open work whose reviewing body ends and is taken over by nobody. */
  withoutReviewer: number;
  /** Accounts that hold nothing any more from the effective day on. */
  withoutGrant: AccountLeftOut[];
}

export class ReorganisationDetailOut extends ReorganisationEffectsOut {
  can: ReorganisationAction[];
}

export class ReorganisationFilesOut {
  items: AttachmentOut[];
  total: number;
}
