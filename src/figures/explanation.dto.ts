import { FIGURE_LISTS, FigureOut } from '../shared/figure.dto.js';
import { Choice } from '../shared/input.js';

/** Of which list; beside it the address holds the filter of the figure, as the list itself takes it. */
export class ExplanationQuery {
  @Choice(FIGURE_LISTS)
  list: (typeof FIGURE_LISTS)[number];
}

/** A field of the filter in words. */
export class ExplanationPartOut {
  field: string;
  words: string;
}

/** Rows that the figure leaves out, and why. */
export class NotCountedOut {
  /** With their number: “3 việc đang soạn”. */
  words: string;
  figure: FigureOut;
}

export class ReadingViewOut {
  /** The day whose successors stand for past units; null: by the organisation of that time. */
  on: string | null;
  words: string;
}

export class ExplanationOut {
  list: (typeof FIGURE_LISTS)[number];
  /** As many as the list answers to the same filter. */
  rows: number;
  /** What a row is, after a number: “việc”. */
  row: string;
  /** The filter in words. */
  sentence: string;
  parts: ExplanationPartOut[];
  /** What the amount of such a figure adds up; null: its rows are only counted. */
  adds: string | null;
  excluded: NotCountedOut[];
  /** Up to when, in words. */
  asOf: string;
  /** book: read from the book of a closed year. */
  source: 'live' | 'book';
  view: ReadingViewOut;
}
