import { Choice, DateText, Id, Ids, ListOf, Text, Whole, YesNo } from '../shared/input.js';
import { EVENT_KINDS, type EventKind, WORK_OUTCOMES, WORK_TYPES } from '../units/unit-event.rules.js';
import type { WorkOutcome, WorkType } from '../units/unit-event.rules.js';
import { UNIT_KINDS, type UnitKind } from '../units/unit.rules.js';

/** A unit that begins on the effective day. */
export class NewUnitIn {
  /** How this request names the unit, wherever a place for a unit is asked: any short text, such as `moi-1`. */
  @Text(40)
  ref: string;

  @Text(40)
  code: string;

  @Text(300)
  name: string;

  @Text(100)
  shortName: string;

  @Text(300)
  partyName: string;

  @Choice(UNIT_KINDS)
  kind: UnitKind;

  @Text(60, { optional: true })
  type?: string | null;

  @Whole(0, 10_000, { optional: true })
  position?: number | null;

  /**
   * Unit above it: an id, or the `ref` of another new unit. When missing: where the first of `unitIds` stands; of
   * `transfer-out` none, it is a root of its own (a body outside); of `transfer-in` the first of `successorIds`.
   * `create` must say it.
   */
  @Text(40, { optional: true })
  parent?: string | null;
}

/** What a unit that stays or moves is called from the effective day on; what is missing stays as it was. */
export class NewNamesIn {
  @Id()
  unitId: string;

  @Text(40, { kept: true })
  code?: string;

  @Text(300, { kept: true })
  name?: string;

  @Text(100, { kept: true })
  shortName?: string;

  @Text(300, { kept: true })
  partyName?: string;

  @Text(60, { optional: true })
  type?: string | null;
}

/** Where a unit goes that stands right below one that ends, or below one from which others are separated. */
export class PlacedUnitIn {
  @Id()
  unitId: string;

  /** Id of the unit above it from then on, or the `ref` of a new one; null: it ends too. */
  @Text(40, { optional: true })
  to?: string | null;
}

/** Which successor the work of an ended unit goes to. */
export class HeirIn {
  @Id()
  unitId: string;

  /** Id or `ref`; null: nobody's (Chưa xác định đơn vị kế thừa). */
  @Text(40, { optional: true })
  to?: string | null;
}

/** At which successor a grant at an ended unit continues. */
export class ContinuedGrantIn {
  @Id()
  grantId: string;

  /** Id or `ref`; null: at none. */
  @Text(40, { optional: true })
  to?: string | null;
}

/** At which successor a person posted at an ended unit goes on, and in what office when it is another one. */
export class ContinuedPostingIn {
  @Id()
  postingId: string;

  /** Id or `ref`; null: at none. */
  @Text(40, { optional: true })
  to?: string | null;

  /** Missing: as before; null: none. */
  @Text(200, { optional: true })
  partyOffice?: string | null;

  /** Likewise. */
  @Text(200, { optional: true })
  stateOffice?: string | null;

  @YesNo({ kept: true })
  isHead?: boolean;

  @YesNo({ kept: true })
  isSecretary?: boolean;

  @YesNo({ kept: true })
  isCommitteeMember?: boolean;
}

/** A re-organisation. Which of the lists a kind needs: `reorganisation.rules.ts`. */
export class ReorganisationIn {
  @Choice(EVENT_KINDS)
  kind: EventKind;

  @Text(100)
  decisionNumber: string;

  @DateText()
  decidedOn: string;

  /** First day on which the organisation is the new one. */
  @DateText()
  effectiveOn: string;

  @Text(1000, { optional: true })
  note?: string | null;

  /** The units that the event is about: that end, are renamed, give away, move, or change their form. */
  @Ids(200, { optional: true })
  unitIds?: string[] | null;

  /** Existing units into which they go: the one that stays of `merge-into`, the receiving root of a transfer. */
  @Ids(50, { optional: true })
  successorIds?: string[] | null;

  /** Units that begin. */
  @ListOf(() => NewUnitIn, { max: 200, optional: true })
  newUnits?: NewUnitIn[] | null;

  /** New names: of `rename` for each unit, otherwise for any unit that stays, moves or takes over. */
  @ListOf(() => NewNamesIn, { max: 500, optional: true })
  names?: NewNamesIn[] | null;

  /** Where what stands below goes. When missing: to the only successor; of several it must be said. */
  @ListOf(() => PlacedUnitIn, { max: 1000, optional: true })
  below?: PlacedUnitIn[] | null;

  /** Which successor takes the work of an ended unit. When missing: the only one of a merger; otherwise nobody. */
  @ListOf(() => HeirIn, { max: 1000, optional: true })
  heirs?: HeirIn[] | null;

  /** When missing: grants continue at the unit that takes the work, else they end. */
  @ListOf(() => ContinuedGrantIn, { max: 2000, optional: true })
  grants?: ContinuedGrantIn[] | null;

  /** When missing: postings continue at the unit that takes the work, else they end. */
  @ListOf(() => ContinuedPostingIn, { max: 5000, optional: true })
  postings?: ContinuedPostingIn[] | null;
}

/** What becomes of one piece of open work. */
export class DecidedWorkIn {
  @Choice(WORK_TYPES)
  type: WorkType;

  @Id()
  id: string;

  /** ended: with a reason; handed: to the unit that took the work; kept: the person goes on with it. */
  @Choice(WORK_OUTCOMES)
  outcome: WorkOutcome;

  @Text(1000, { optional: true })
  reason?: string | null;
}

export class DecidedWorksIn {
  @ListOf(() => DecidedWorkIn, { min: 1, max: 1000 })
  works: DecidedWorkIn[];
}

export class ReorganisationsQuery {
  /** Code of a unit: events of it, of those before and after it, and of what stood below any of them on the day. */
  @Text(40, { optional: true })
  unit?: string | null;

  /** Year of the effective day. */
  @Whole(1900, 2200, { optional: true })
  year?: number | null;
}
