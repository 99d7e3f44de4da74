import { Choice, DateText, Decimal, Id, ListOf, Text, Whole } from '../shared/input.js';
import { AID_STATES, type AidAction, type AidState } from './aid.flow.js';
import { AID_KINDS, type AidKind } from './amount.rules.js';

export class PlanLineIn {
  @Choice(AID_KINDS)
  kind: AidKind;

  @Text(500)
  description: string;

  /** In the measure of its kind. */
  @Decimal()
  amount: string;
}

export class PlanWordsIn {
  /** Day of the plan. */
  @DateText()
  plannedOn: string;

  @Text(4000)
  planWords: string;

  @ListOf(() => PlanLineIn, { max: 50 })
  lines: PlanLineIn[];
}

/** Kế hoạch giúp đỡ xã of a year. */
export class PlanIn extends PlanWordsIn {
  @Id()
  unitId: string;

  @Id()
  communeId: string;

  @Whole(2000, 2200)
  year: number;
}

export class PlanPatch {
  @Whole(1, 1_000_000)
  version: number;

  @DateText({ kept: true })
  plannedOn?: string;

  @Text(4000, { kept: true })
  planWords?: string;

  /** All lines anew; missing: they stay. */
  @ListOf(() => PlanLineIn, { max: 50, kept: true })
  lines?: PlanLineIn[];
}

export class ReportAidIn {
  @DateText()
  reportedOn: string;

  @Text(4000)
  reportWords: string;
}

export class CheckAidIn {
  @DateText()
  checkedOn: string;

  /** With whom of the commune: the office, without a name. */
  @Text(200)
  checkedWith: string;

  @Text(2000, { optional: true })
  checkWords?: string | null;
}

/** What a list of units may be narrowed to; not-assigned stands alone, each other state holds those after it. */
export const AID_LIST_STATES = ['not-assigned', ...AID_STATES] as const;
export type AidListState = (typeof AID_LIST_STATES)[number];

export class AssignmentsQuery {
  /** One year; the same as from and to. */
  @Whole(2000, 2200, { optional: true })
  year?: number;

  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Units that have come at least so far in a year of the span; missing: all units, also those not assigned. */
  @Choice(AID_LIST_STATES, { optional: true })
  state?: AidListState;

  /** Of those, the ones that have not come so far in any year of the span. */
  @Choice(AID_STATES, { optional: true })
  before?: AidState;

  /** Code of a unit at the end of the span: its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  /** As it was on a day that is past. */
  @DateText({ optional: true })
  on?: string;
}

export class PlanLineOut {
  kind: AidKind;
  description: string;
  amount: string;
}

/** Planned beside done, in one kind. */
export class AidKindOut {
  kind: AidKind;
  measure: string;
  /** Of the plan; null: the plan has none of this kind, or there is no plan. */
  planned: string | null;
  /** Shares of the unit in gifts that were made; null: none of this kind. */
  done: string | null;
  /** From outside donors, brought by the unit; null: none. */
  external: string | null;
}

export class AidAssignmentOut {
  assignmentId: string;
  year: number;
  communeId: string;
  communeName: string;
  district: string;
  isPoor: boolean;
  isMountainous: boolean;
  decisionId: string;
  decisionNumber: string;
  decisionIssuedOn: string;
  state: AidState;
  /** Names the plan, its report and its check; null: there is no plan yet. */
  planId: string | null;
  version: number | null;
  plannedOn: string | null;
  planWords: string | null;
  reportedOn: string | null;
  reportWords: string | null;
  checkedOn: string | null;
  checkedWith: string | null;
  checkWords: string | null;
  lines: PlanLineOut[];
  kinds: AidKindOut[];
  /** Gifts of the unit to the commune in the year. */
  contributions: number;
  can: AidAction[];
}

/** A unit with the communes that it is assigned to, one entry a commune and year; without any: “—”. */
export class AidUnitOut {
  unitId: string;
  unitCode: string;
  unitName: string;
  shortName: string;
  /** How far it has come at most. */
  state: AidListState;
  assignments: AidAssignmentOut[];
}

export class AssignmentsOut {
  items: AidUnitOut[];
  /** Units. */
  total: number;
}
