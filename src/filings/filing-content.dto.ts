import { FigureOut } from '../shared/figure.dto.js';
import { Choice, Text, Whole } from '../shared/input.js';
import { HEADINGS, type Heading } from './filing-headings.rules.js';

export class ParagraphIn {
  @Choice(HEADINGS)
  heading: Heading;

  /** null clears it. */
  @Text(8000, { optional: true })
  words: string | null;

  /** Version of the paragraph that was read; 0: there was none. */
  @Whole(0, 1_000_000)
  version: number;
}

/** What the rows of the unit say under a heading. */
export class HeadingFactsOut {
  /** Business date. */
  asOf: string;
  /** Sentences; `{key}` stands for the value of a figure, `{key:amount}` for what it adds up to. */
  sentences: string[];
  /** Figures of the sentences. */
  figures: FigureOut[];
  /** Figures beside them, a line each. */
  lines: FigureOut[];
}

export class FilingCommentOut {
  id: string;
  heading: Heading;
  /** Of what was sent the n-th time. */
  versionNumber: number;
  text: string;
  by: string | null;
  at: string;
  answer: string | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
  can: 'resolve'[];
}

export class FilingHeadingOut {
  heading: Heading;
  name: string;
  /** As they stand; for the Khối of what is not sent yet: as they were sent last. */
  words: string | null;
  /** Version of the paragraph, to be named when it is written; 0: there is none yet. */
  version: number;
  facts: HeadingFactsOut;
  /** As they were at the last sending; null: not sent, or sent before they were kept. */
  sentFacts: HeadingFactsOut | null;
  /** Of the last sending; null: not sent. */
  sentWords: string | null;
  /** Of the sending before the last. */
  beforeWords: string | null;
  /** The last sending says something else than the one before. */
  changed: boolean;
  comments: FilingCommentOut[];
}

/** A heading as it was sent. */
export class SentHeadingOut {
  heading: Heading;
  name: string;
  words: string | null;
  facts: HeadingFactsOut | null;
  beforeWords: string | null;
  changed: boolean;
}

export class FilingCommentIn {
  @Choice(HEADINGS)
  heading: Heading;

  @Text(2000)
  text: string;
}

export class ResolveCommentIn {
  @Text(2000)
  answer: string;
}
