import { FigureOut } from '../shared/figure.dto.js';
import { Text, Whole } from '../shared/input.js';
import { YearClosedOut } from '../years/closed.dto.js';

export class SummaryQuery {
  @Whole(2000, 2200)
  from: number;

  @Whole(2000, 2200)
  to: number;

  /** Code of a unit: its subtree; all that the reader may see when missing. */
  @Text(40, { optional: true })
  unit?: string;
}

/** A table of figures whose parts make the total. */
export class BreakdownOut {
  /** kind, state, verified, self, aspect, topic, linked. */
  key: string;
  label: string;
  total: number;
  items: FigureOut[];
}

export class UnitFiguresOut {
  code: string;
  name: string;
  shortName: string;
  /** The items of the unit itself, apart from those of its cells. */
  own: FigureOut;
  collective: FigureOut;
  individual: FigureOut;
  /** Collective and individual together. */
  all: FigureOut;
  linked: FigureOut;
  verified: FigureOut;
  excluded: FigureOut;
}

export class TotalsOut {
  /** Việc của tập thể, counted. */
  collective: number;
  /** Việc của cá nhân, counted. */
  individual: number;
  all: number;
}

/** The last row of the tables: each sum opens its own rows. */
export class SumsOut {
  collective: FigureOut;
  individual: FigureOut;
  all: FigureOut;
  linked: FigureOut;
  verified: FigureOut;
  excluded: FigureOut;
}

export class HeadsOut {
  /** Units whose head has a counted item. */
  units: number;
  /** Units of the bloc that the reader sees. */
  ofUnits: number;
  /** Their items. */
  items: FigureOut;
}

export class YearTotalsOut {
  year: number;
  collective: FigureOut;
  individual: FigureOut;
  all: FigureOut;
}

/** Figures of one field of work beside commitments. */
export class WorkFiguresOut {
  /** plan, shortcoming, programme, model, aid, study, inspection, commendation. */
  key: string;
  label: string;
  items: FigureOut[];
}

export class SummaryOut {
  from: number;
  to: number;
  unit: string | null;
  /** The organisation by which units are shown: of that time, or of their successors on `viewOn`. */
  view: 'then' | 'successor';
  /** YYYY-MM-DD; null: each year by its own organisation. */
  viewOn: string | null;
  /** Business date of the figures. */
  asOf: string;
  /** book: closed years are read as they were closed. */
  source: 'live' | 'book';
  /** Of a span of one closed year; null: open, or several years. */
  closed: YearClosedOut | null;
  /** Each closed year of the span that is read from its book; the others are read as they stand. */
  closedYears: YearClosedOut[];
  totals: TotalsOut;
  /** The totals with what stands beside them, as figures. */
  sums: SumsOut;
  /** Each year of the span. */
  years: YearTotalsOut[];
  breakdowns: BreakdownOut[];
  /** What does not count, and why. */
  excluded: FigureOut[];
  heads: HeadsOut;
  units: UnitFiguresOut[];
  /** Fields of work beside commitments, in the order in which reports tell them. */
  work: WorkFiguresOut[];
}
