import { Choice, DateText, Decimal, Id, ListOf, Text, Whole, YesNo } from '../shared/input.js';
import { AID_KINDS, AID_PURPOSES, type AidKind, type AidPurpose } from './amount.rules.js';

/** A part of a gift: of a unit, or of a donor from outside. */
export class ShareIn {
  @Id({ optional: true })
  unitId?: string | null;

  /** Nguồn vận động ngoài đơn vị. */
  @Text(200, { optional: true })
  donorName?: string | null;

  /** In the measure of the gift's kind. */
  @Decimal()
  amount: string;
}

export class ContributionIn {
  /** Its year is the year that it counts in. */
  @DateText()
  givenOn: string;

  @Choice(AID_PURPOSES)
  purpose: AidPurpose;

  @Choice(AID_KINDS)
  kind: AidKind;

  /** Writes the gift with all its shares. */
  @Id()
  leadUnitId: string;

  /** Required for what is assigned. */
  @Id({ optional: true })
  communeId?: string | null;

  /** Where, when it is no commune of the list. */
  @Text(200, { optional: true })
  place?: string | null;

  @Text(1000)
  description: string;

  /** Số hộ hưởng lợi. */
  @Whole(1, 1_000_000, { optional: true })
  households?: number | null;

  /** The need of the commune that it answers. */
  @Id({ optional: true })
  needId?: string | null;

  /** Of children that a model counts: the promise whose readings count them. */
  @Id({ optional: true })
  pilotModelPromiseId?: string | null;

  /** Số, ngày của biên bản, phiếu thu, báo cáo. */
  @Text(200, { optional: true })
  documentRef?: string | null;

  @ListOf(() => ShareIn, { min: 1, max: 100 })
  shares: ShareIn[];
}

/** What is missing stays as it is. The lead unit of a gift does not change: another one withdraws it and writes anew. */
export class ContributionPatch {
  @Whole(1, 1_000_000)
  version: number;

  @DateText({ kept: true })
  givenOn?: string;

  @Choice(AID_PURPOSES, { kept: true })
  purpose?: AidPurpose;

  @Choice(AID_KINDS, { kept: true })
  kind?: AidKind;

  @Id({ optional: true })
  communeId?: string | null;

  @Text(200, { optional: true })
  place?: string | null;

  @Text(1000, { kept: true })
  description?: string;

  @Whole(1, 1_000_000, { optional: true })
  households?: number | null;

  @Id({ optional: true })
  needId?: string | null;

  @Id({ optional: true })
  pilotModelPromiseId?: string | null;

  @Text(200, { optional: true })
  documentRef?: string | null;

  /** All shares anew; missing: they stay. */
  @ListOf(() => ShareIn, { min: 1, max: 100, kept: true })
  shares?: ShareIn[];
}

/** What a list or a figure is of: gifts with a share that answers all of it. */
export class ContributionsQuery {
  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Code of a unit at the end of the span: its subtree, as it was at the end of the year of each gift. */
  @Text(40, { optional: true })
  unit?: string;

  @Choice(AID_PURPOSES, { optional: true })
  purpose?: AidPurpose;

  @Choice(AID_KINDS, { optional: true })
  kind?: AidKind;

  /** A commune. */
  @Id({ optional: true })
  commune?: string;

  @Id({ optional: true })
  need?: string;

  /** true: with a share of an outside donor, by the unit that brought it; false: with a share of a unit. */
  @YesNo({ optional: true })
  external?: boolean;

  /** Children that a model counts already; false: all that are counted here. */
  @YesNo({ optional: true })
  inModel?: boolean;

  /** The withdrawn ones instead of those that count. */
  @YesNo({ optional: true })
  withdrawn?: boolean;
}

export class ShareOut {
  unitId: string | null;
  unitCode: string | null;
  unitName: string | null;
  donorName: string | null;
  amount: string;
}

export class ContributionOut {
  id: string;
  year: number;
  givenOn: string;
  purpose: AidPurpose;
  kind: AidKind;
  measure: string;
  /** Sum of its shares. */
  amount: string;
  leadUnitId: string;
  leadUnitCode: string;
  leadUnitName: string;
  communeId: string | null;
  communeName: string | null;
  district: string | null;
  place: string | null;
  description: string;
  households: number | null;
  needId: string | null;
  needText: string | null;
  pilotModelPromiseId: string | null;
  /** Name of the model that counts these children; null: they count here. */
  countedIn: string | null;
  documentRef: string | null;
  shares: ShareOut[];
  withdrawnOn: string | null;
  withdrawReason: string | null;
  version: number;
  can: ('update' | 'withdraw')[];
}

export class ContributionsOut {
  items: ContributionOut[];
  total: number;
}
