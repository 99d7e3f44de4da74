import { FigureOut } from '../shared/figure.dto.js';
import { Text, Whole } from '../shared/input.js';

export class ComparisonQuery {
  @Whole(2000, 2200)
  year: number;

  /** An earlier year; the one before when missing. */
  @Whole(2000, 2200, { optional: true })
  with?: number;

  /** Code of a unit: its subtree; all that the reader may see when missing. */
  @Text(40, { optional: true })
  unit?: string;
}

/** A figure in two years. A year whose list does not have it has none, which is not nought. */
export class ComparedFigureOut {
  key: string;
  label: string;
  now: FigureOut | null;
  before: FigureOut | null;
  /** Rows now less rows then; null: one of them is missing. */
  difference: number | null;
  /** The difference as a share of what was: 0.125 for 12,5 %; null: there was nothing, or one is missing. */
  share: number | null;
  /** The same of what the rows add up to, as a decimal text; null: they are only counted, or one is missing. */
  amountDifference: string | null;
}

export class ComparedGroupOut {
  /** kind, state, verified …, excluded, plan, aid …. */
  key: string;
  label: string;
  items: ComparedFigureOut[];
}

/** Something that makes the two years not comparable without more ado. */
export class YearChangeOut {
  /** What changed: units, number, list, deadline, state. */
  about: 'unit' | 'number' | 'list' | 'deadline' | 'state';
  /** In words. */
  words: string;
  /** YYYY-MM-DD; null: by the year. */
  on: string | null;
  /** Number of the decision, where there is one. */
  decision: string | null;
}

export class ComparisonOut {
  year: number;
  with: number;
  unit: string | null;
  /** The organisation by which units are shown: of that time, or of their successors on `viewOn`. */
  view: 'then' | 'successor';
  /** YYYY-MM-DD; null: each year by its own organisation. */
  viewOn: string | null;
  /** Business date of the figures. */
  asOf: string;
  /** book: closed years are read as they were closed. */
  source: 'live' | 'book';
  /** Told above the figures. */
  changes: YearChangeOut[];
  groups: ComparedGroupOut[];
}
