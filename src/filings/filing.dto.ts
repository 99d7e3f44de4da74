import { Choice, DateText, ListOf, Text, Whole, YesNo } from '../shared/input.js';
import { FILING_KINDS, type FilingKind } from '../years/year.dto.js';
import { FilingHeadingOut, ParagraphIn, SentHeadingOut } from './filing-content.dto.js';
import {
  FILING_ACTIONS,
  FILING_SENDINGS,
  FILING_STATES,
  type FilingAction,
  type FilingSending,
  type FilingState,
} from './filing.flow.js';

export class FilingsQuery {
  @Whole(2000, 2200)
  year: number;

  @Choice(FILING_KINDS, { optional: true })
  kind?: FilingKind;

  @Choice(FILING_STATES, { optional: true })
  state?: FilingState;

  /** How it was sent: at all, in time, not although it is due (extensions included, or without them). */
  @Choice(FILING_SENDINGS, { optional: true })
  sending?: FilingSending;

  /** Code of a unit of the bloc. */
  @Text(40, { optional: true })
  unit?: string;

  /** On which the reader may take this act now. */
  @Choice(FILING_ACTIONS, { optional: true })
  may?: FilingAction;

  /** Due, extensions included, on this day or later. */
  @DateText({ optional: true })
  dueFrom?: string;

  /** Due, extensions included, on this day or earlier. */
  @DateText({ optional: true })
  dueUntil?: string;

  /** The Khối reminded the unit of it. */
  @YesNo({ optional: true })
  reminded?: boolean;

  /** Ended by decision when its unit did (`unit_event_works`): nobody waits for it any more. */
  @YesNo({ optional: true })
  setAside?: boolean;
}

/** The committee's own words; the figures come from the rows. */
export class FilingWordsIn {
  /** A paragraph a heading; those that are not named stay as they are. */
  @ListOf(() => ParagraphIn, { max: 20, kept: true })
  paragraphs?: ParagraphIn[];

  /** Tình hình lãnh đạo, chỉ đạo, thực hiện. */
  @Text(8000, { optional: true })
  situation?: string | null;

  /** Hạn chế và nguyên nhân. */
  @Text(8000, { optional: true })
  weaknesses?: string | null;

  /** Phương hướng thời gian tới. */
  @Text(8000, { optional: true })
  nextSteps?: string | null;

  /** Of a yearly report sent with items that were not self-assessed: why. */
  @Text(1000, { optional: true })
  incompleteReason?: string | null;

  /** Version of the report that was read; required with words under their old names and with `incompleteReason`. */
  @Whole(1, 1_000_000, { optional: true })
  version?: number;
}

/** Nobody accepts words that they did not read. */
export class AcceptFilingIn {
  /** Version of the report that was read. */
  @Whole(1, 1_000_000)
  version: number;
}

export class ReturnFilingIn extends AcceptFilingIn {
  @Text(1000)
  reason: string;
}

export class ExtendFilingIn {
  /** Last day, included. */
  @DateText()
  until: string;

  @Text(1000)
  reason: string;

  /** Người đề nghị. */
  @Text(200, { optional: true })
  requestedBy?: string | null;

  /** Người cho gia hạn. */
  @Text(200)
  grantedBy: string;
}

export class FilingOut {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  year: number;
  kind: FilingKind;
  state: FilingState;
  version: number;
  dueOn: string;
  extendedUntil: string | null;
  /** Due date or the extension's end, whichever holds. */
  finalDueOn: string;
  /** First time it was sent; timeliness is of this day. */
  firstFiledOn: string | null;
  filedAt: string | null;
  /** true: first filed in time; false: late; null: not filed and not due yet. */
  inTime: boolean | null;
  /** Days past the final due date of what is not filed, or was first filed late; 0 otherwise. */
  daysLate: number;
  situation: string | null;
  weaknesses: string | null;
  nextSteps: string | null;
  incompleteReason: string | null;
  returnReason: string | null;
  acceptedOn: string | null;
  /** How often the Khối reminded the unit of it, and when last. */
  reminders: number;
  lastRemindedOn: string | null;
  can: FilingAction[];
}

/** Completeness and timeliness are two numbers. */
export class FilingCountOut {
  kind: FilingKind;
  dueOn: string | null;
  /** Units that have to file. */
  total: number;
  /** Filed at least once; a returned one still counts. */
  filed: number;
  /** First filed by the due date or the extension's end. */
  inTime: number;
  /** Of the filed: to be completed. */
  returned: number;
  accepted: number;
  /** Past the final due date and never filed. */
  overdue: number;
}

export class FilingsOut {
  items: FilingOut[];
  total: number;
  counts: FilingCountOut[];
}

/** An item as it was when the report was sent. */
export class FiledItemOut {
  id: string;
  code: string;
  kind: string;
  unitCode: string;
  state: string;
  content: string | null;
  selfResult: string | null;
  verifiedResult: string | null;
}

export class FilingVersionOut {
  number: number;
  filedOn: string;
  filedBy: string | null;
  situation: string | null;
  weaknesses: string | null;
  nextSteps: string | null;
  incompleteReason: string | null;
  items: FiledItemOut[];
}

/** One sending, whole. */
export class FilingSentOut extends FilingVersionOut {
  headings: SentHeadingOut[];
}

export class FilingExtensionOut {
  until: string;
  reason: string;
  requestedBy: string | null;
  grantedBy: string;
  at: string;
}

export class FilingDetailOut extends FilingOut {
  versions: FilingVersionOut[];
  extensions: FilingExtensionOut[];
  /** Counted items of the year that were not self-assessed: told before a yearly report is sent. */
  notSelfAssessed: number;
  headings: FilingHeadingOut[];
  /** Comments of the Khối that have no answer yet. */
  openComments: number;
}

export class OpenedYearOut {
  year: number;
  /** Filings made by opening it. */
  filings: number;
}
