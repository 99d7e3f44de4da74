import { KINDS, type Kind } from '../commitments/commitment.flow.js';
import { Choice, Id, Text, Whole, YesNo } from '../shared/input.js';
import { YearClosedOut } from '../years/closed.dto.js';

export const REPORT_KINDS = ['yearly', 'half-year', 'review'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export class ReportQuery {
  /** yearly and half-year are of one year; review is a báo cáo sơ kết of any span. */
  @Choice(REPORT_KINDS)
  kind: ReportKind;

  @Whole(2000, 2200)
  from: number;

  @Whole(2000, 2200)
  to: number;

  /** Code of the unit whose report it is; the reader's own when missing. */
  @Text(40, { optional: true })
  unit?: string;

  /** Code of a format profile; the one in force today when missing. */
  @Text(40, { optional: true })
  profile?: string;
}

export class RegistrationFormQuery {
  @Whole(2000, 2200)
  year: number;

  /** One item. */
  @Id({ optional: true })
  id?: string;

  /** Code of a unit: its items, one paper a registrant. */
  @Text(40, { optional: true })
  unit?: string;

  /** Only the items of the unit itself, not of its cells. */
  @YesNo({ optional: true })
  own?: boolean;

  @Choice(KINDS, { optional: true })
  kind?: Kind;

  @Id({ optional: true })
  personId?: string;
}

export class SelfReviewQuery {
  @Whole(2000, 2200)
  year: number;

  @Id()
  personId: string;
}

export class ProfileChoiceOut {
  code: string;
  name: string;
  note: string | null;
  /** The one of this paper. */
  chosen: boolean;
}

export class ReportSectionOut {
  /** null: what stands before the first heading. */
  heading: string | null;
  paragraphs: string[];
}

/** The report as text for the screen; its tables and drawing are in the files. */
export class ReportOut {
  title: string;
  profiles: ProfileChoiceOut[];
  sections: ReportSectionOut[];
  /** Business date of the figures. */
  asOf: string;
  /** book: closed years are read as they were closed. */
  source: 'live' | 'book';
  closed: YearClosedOut | null;
  closedYears: YearClosedOut[];
  /** Told beside the download, not printed. */
  notice: string;
}
