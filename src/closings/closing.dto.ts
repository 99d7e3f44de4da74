import { FigureOut } from '../shared/figure.dto.js';
import { DateText, ListOf, Text, Whole } from '../shared/input.js';
import { ReopeningOut } from './reopening.dto.js';

/** A count as it was shown before the year was closed. */
export class SeenCountIn {
  /** Key of the figure. */
  @Text(60)
  key: string;

  @Whole(0, 10_000_000)
  value: number;
}

export class CloseIn {
  @Text(100)
  decisionNumber: string;

  @DateText()
  decidedOn: string;

  /** Số liệu tính đến hết ngày. */
  @DateText()
  dataUntil: string;

  /** Version of the year that was read. */
  @Whole(1, 1_000_000)
  version: number;

  /** What was open as it was shown: each figure of `open`. */
  @ListOf(() => SeenCountIn, { max: 40 })
  seen: SeenCountIn[];
}

export class UnitNameOut {
  code: string;
  name: string;
  shortName: string;
}

/** What has not been sent of one kind of report. */
export class NotFiledOut {
  kind: string;
  label: string;
  units: UnitNameOut[];
}

/** A closing of a year: số liệu đã khóa. */
export class BookOut {
  id: string;
  year: number;
  /** Which closing of the year it is: 1, then 2 after it was reopened. */
  number: number;
  decisionNumber: string;
  decidedOn: string;
  /** Số liệu tính đến hết ngày. */
  dataUntil: string;
  /** Day of the closing in Viet Nam. */
  closedOn: string;
  closedAt: string;
  /** Name of who closed it. */
  closedBy: string;
  rowCount: number;
  /** Mã đối chiếu: sha256 over header, rows and figures. */
  hash: string;
  /** Hash of the book closed before it; null: the first. */
  previousHash: string | null;
}

export class BooksOut {
  /** Newest first. */
  items: BookOut[];
  total: number;
}

export class BookRowsOut {
  table: string;
  label: string;
  rows: number;
}

export class BookDetailOut extends BookOut {
  /** By table. */
  rows: BookRowsOut[];
  /** The summary of the bloc as it was then: the same shape as `GET /api/summary`, and the appendix tables. */
  figures: Record<string, unknown>;
}

/** Both recomputed hashes must be that of the book. */
export class BookCheckOut {
  hash: string;
  /** From the rows that the book keeps. */
  ofRows: string;
  /** From what a reader of the closed year gets today; null: a later closing of the year took its place. */
  ofReading: string | null;
  /** Hash of the book before it is the one that this one names. */
  chained: boolean;
  ok: boolean;
}

export const CLOSING_ACTIONS = ['close', 'reopen', 'extend'] as const;
export type ClosingAction = (typeof CLOSING_ACTIONS)[number];

/** What is still open before a year is closed, and the closings so far. */
export class ClosingOut {
  year: number;
  state: 'preparing' | 'open' | 'closed';
  version: number;
  /** What is still open, each with the list behind it; `seen` of the closing repeats key and value. */
  open: FigureOut[];
  notFiled: NotFiledOut[];
  /** Files that were read and checked for the year, and not taken in. */
  importsWaiting: number;
  /** In force today. */
  reopenings: ReopeningOut[];
  books: BookOut[];
  can: ClosingAction[];
}

export class ChangedFieldOut {
  field: string;
  label: string;
  before: string | null;
  after: string | null;
  /** The reader may not see whose it is: both values are left out. */
  masked: boolean;
}

export const CHANGE_ACTS = ['add', 'change', 'remove'] as const;
export type ChangeAct = (typeof CHANGE_ACTS)[number];

/** A row that is not as the book has it: đính chính số n. */
export class CorrectionOut {
  /** Đính chính số. */
  number: number;
  act: ChangeAct;
  /** commitment, shortcoming, filing … */
  subjectType: string;
  subjectId: string;
  /** In words: Việc đăng ký KBNN.CB1-2018-TT-01. */
  subject: string;
  unitCode: string | null;
  fields: ChangedFieldOut[];
  /** First change. */
  at: string;
  /** Last change. */
  lastAt: string;
  reopeningId: string | null;
  /** By whose decision the year was open then; null: changed past the lock, or of no single year. */
  decision: string | null;
  /** Of no single year (a plan of several years, a model, a unit): not locked with the year, but told. */
  shared: boolean;
}

export class ChangesOut {
  year: number;
  book: BookOut | null;
  /** By number. */
  items: CorrectionOut[];
  total: number;
}
