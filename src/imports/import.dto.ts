import { Choice, Id, Ids, Text, Whole, YesNo } from '../shared/input.js';
import {
  IMPORT_KINDS,
  type ImportAction,
  type ImportKind,
  type ImportState,
  ROW_OUTCOMES,
  type RowOutcome,
} from './import.flow.js';

/** What a file is of. */
export class ImportQuery {
  @Choice(IMPORT_KINDS)
  kind: ImportKind;

  /** Of commitments: the year that they are of. */
  @Whole(2000, 2200, { optional: true })
  year?: number;

  /** Code of the unit of rows that name none; must be one that the actor keeps. */
  @Text(40, { optional: true })
  unit?: string;
}

export class TemplateQuery {
  @Choice(IMPORT_KINDS)
  kind: ImportKind;

  @Whole(2000, 2200, { optional: true })
  year?: number;

  /** Code of the unit whose cells and people stand in the template. */
  @Text(40, { optional: true })
  unit?: string;
}

export class ImportRowsQuery {
  @Choice(ROW_OUTCOMES, { optional: true })
  outcome?: RowOutcome;

  /** Place in the file after which the page starts. */
  @Whole(0, 1_000_000, { optional: true })
  after?: number;

  @Whole(1, 200, { optional: true })
  limit?: number;
}

/** What the reader says to what was read. What is left out stays as it is. */
export class AnswersIn {
  /** Of a file in an old font: true takes the converted texts, false those of the file. */
  @YesNo({ optional: true })
  convert?: boolean;

  /** Rows whose reading is right. */
  @Ids(20_000, { optional: true })
  accept?: string[];

  /** All rows that ask. */
  @YesNo({ optional: true })
  acceptAll?: boolean;

  /** Rows to be left out. */
  @Ids(20_000, { optional: true })
  leaveOut?: string[];
}

/** How many rows became what. */
export class ImportCountsOut {
  new: number;
  change: number;
  same: number;
  ask: number;
  bad: number;
}

/** A sample of what an old font reads as. */
export class ConversionOut {
  typed: string;
  converted: string;
}

export class ImportOut {
  id: string;
  kind: ImportKind;
  year: number | null;
  unitCode: string | null;
  fileName: string;
  state: ImportState;
  /** Why nothing could be read; null: it could. */
  failure: string | null;
  /** Rows done and rows in all while it is being checked or written; null when it is not. */
  progress: ProgressOut | null;
  counts: ImportCountsOut;
  /** Of a done import: rows written. */
  written: number;
  /** Things to know about the file: columns that are not known, formulas, sheets left out. */
  notes: string[];
  /** Old font that was recognised: tcvn3, windows-1258; null: none. */
  oldFont: string | null;
  /** Whether the converted texts are taken; null: not answered yet. */
  convert: boolean | null;
  conversions: ConversionOut[];
  createdAt: string;
  doneAt: string | null;
  can: ImportAction[];
}

export class ProgressOut {
  done: number;
  total: number;
}

export class ImportsOut {
  items: ImportOut[];
  total: number;
}

/** One thing wrong with a row, or to be confirmed. */
export class RowIssueOut {
  /** Heading of the column; empty: of the row as a whole. */
  column: string;
  /** What stands there. */
  value: string;
  /** Stable code, as of the form's errors; `name.matched`, `text.telex` … for what is to be confirmed. */
  code: string;
  /** What is wrong, or what was read. */
  message: string;
  /** What to do. */
  remedy: string;
  /** Trang “…”, dòng …, cột “…”: “…” – …: the whole sentence. */
  sentence: string;
}

/** What would change in an existing row. */
export class RowChangeOut {
  column: string;
  from: string | null;
  to: string | null;
}

export class ImportRowOut {
  id: string;
  sheet: string;
  /** As Excel numbers it. */
  row: number;
  place: number;
  outcome: RowOutcome;
  /** Written by this import. */
  written: boolean;
  /** Short words to recognise the row by. */
  label: string;
  issues: RowIssueOut[];
  changes: RowChangeOut[];
  /** The row that it made or changed; null: none yet. */
  @Id({ optional: true })
  subjectId: string | null;
}

export class ImportRowsOut {
  items: ImportRowOut[];
  total: number;
  /** `after` of the next page; null: this is the last one. */
  next: number | null;
}
