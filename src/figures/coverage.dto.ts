import { FigureOut } from '../shared/figure.dto.js';
import { Text, Whole } from '../shared/input.js';
import { YearClosedOut } from '../years/closed.dto.js';

export class CoverageQuery {
  @Whole(2000, 2200)
  year: number;

  /** Code of a unit: the units below it; those of the bloc when missing. */
  @Text(40, { optional: true })
  unit?: string;
}

export class CoverageColumnOut {
  /** Of the content in the bloc's plan; null: items that name none. */
  contentId: string | null;
  code: string | null;
  name: string;
  /** Names of the breakthroughs that are part of it. */
  breakthroughs: string[];
  total: FigureOut;
  /** Units below with an item of it. */
  units: number;
}

export class CoverageRowOut {
  code: string;
  name: string;
  shortName: string;
  /** Only the items of the unit that was asked for itself, apart from those below. */
  own: boolean;
  /** In the order of the columns. */
  cells: FigureOut[];
  total: FigureOut;
  /** Beside the cells, not among them. */
  breakthrough: FigureOut;
}

export class CoverageBreakthroughOut {
  code: string;
  name: string;
  total: FigureOut;
}

/** Contents of the bloc's plan and the units that registered items of them. An item is in one cell and no more. */
export class CoverageOut {
  year: number;
  unit: string | null;
  /** The organisation by which units are shown: of that time, or of their successors on `viewOn`. */
  view: 'then' | 'successor';
  /** YYYY-MM-DD; null: each year by its own organisation. */
  viewOn: string | null;
  /** Business date of the figures. */
  asOf: string;
  /** book: a closed year is read as it was closed. */
  source: 'live' | 'book';
  closed: YearClosedOut | null;
  closedYears: YearClosedOut[];
  columns: CoverageColumnOut[];
  rows: CoverageRowOut[];
  total: FigureOut;
  breakthrough: FigureOut;
  breakthroughs: CoverageBreakthroughOut[];
  /** Codes of contents that no unit chose. */
  notChosen: string[];
}
