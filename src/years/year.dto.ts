import { NotEquals } from 'class-validator';
import { Choice, DateText, Id, ListOf, Text, Whole } from '../shared/input.js';
import { WINDOW_KINDS, type WindowKind } from './year.rules.js';

export const FILING_KINDS = ['registration-list', 'half-year', 'yearly'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

export class WindowIn {
  @Choice(WINDOW_KINDS)
  kind: WindowKind;

  @DateText()
  opensOn: string;

  /** Last day, included. */
  @DateText()
  closesOn: string;
}

export class DeadlineIn {
  @Choice(FILING_KINDS)
  kind: FilingKind;

  @DateText()
  dueOn: string;
}

export class ListItemIn {
  // “none” asks a filter for what has no code.
  @NotEquals('none')
  @Text(40)
  code: string;

  @Text(200)
  name: string;
}

/** The set-up of a year; lists and windows are replaced as a whole. */
export class YearIn {
  /** Chủ đề năm của Đảng ủy Khối. */
  @Text(500, { optional: true })
  theme?: string | null;

  @Id({ optional: true })
  themeBasisId?: string | null;

  /** Chuyên đề năm của Trung ương. */
  @Text(500, { optional: true })
  centreTopic?: string | null;

  @Id({ optional: true })
  centreTopicBasisId?: string | null;

  @ListOf(() => WindowIn, { max: 5, kept: true })
  windows?: WindowIn[];

  @ListOf(() => DeadlineIn, { max: 3, kept: true })
  deadlines?: DeadlineIn[];

  @ListOf(() => ListItemIn, { max: 20, kept: true })
  aspects?: ListItemIn[];

  @ListOf(() => ListItemIn, { max: 100, kept: true })
  topics?: ListItemIn[];
}

export class NewYearIn extends YearIn {
  @Whole(2000, 2200)
  year: number;
}

export class WindowOut {
  kind: WindowKind;
  opensOn: string;
  closesOn: string;
  /** Open today. */
  open: boolean;
}

export class DeadlineOut {
  kind: FilingKind;
  dueOn: string;
}

export class ListItemOut {
  code: string;
  name: string;
}

export class YearOut {
  year: number;
  theme: string | null;
  themeBasisId: string | null;
  centreTopic: string | null;
  centreTopicBasisId: string | null;
  /** preparing: its filings are not made yet. */
  state: 'preparing' | 'open' | 'closed';
  closedOn: string | null;
  windows: WindowOut[];
  deadlines: DeadlineOut[];
  aspects: ListItemOut[];
  topics: ListItemOut[];
}

export class YearsOut {
  items: YearOut[];
  total: number;
}

export class LegalBasisIn {
  /** Chỉ thị, Nghị quyết, Quyết định … */
  @Text(60)
  type: string;

  @Text(60)
  number: string;

  @DateText({ optional: true })
  issuedOn?: string | null;

  @Text(200)
  issuer: string;

  @Text(500)
  subject: string;

  /** As people call it: “Chỉ thị 05”. */
  @Text(100)
  shortName: string;
}

export class LegalBasisOut {
  id: string;
  type: string;
  number: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
  shortName: string;
}

export class LegalBasesOut {
  items: LegalBasisOut[];
  total: number;
}
