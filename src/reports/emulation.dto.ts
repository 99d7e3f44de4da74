import { FigureOut } from '../shared/figure.dto.js';
import { Text, Whole } from '../shared/input.js';

export class EmulationQuery {
  @Whole(2000, 2200)
  year: number;

  /** Code of a unit: the unit, what is below it and its people; the units of the bloc when missing. */
  @Text(40, { optional: true })
  unit?: string;
}

export class EmulationColumnOut {
  /** Key of the figure. */
  key: string;
  label: string;
  /** Stands above the labels of neighbours that share it. */
  group: string | null;
}

/** The facts of the year of one that is considered: no level, no points, no order of rank. */
export class EmulationRowOut {
  subject: 'whole' | 'unit' | 'person';
  /** Code of the unit; of a person the unit where the year was spent. */
  unit: string;
  name: string;
  personId: string | null;
  /** By the keys of the columns; what has none does not apply, printed “—”. */
  facts: FigureOut[];
}

export class EmulationSheetOut {
  year: number;
  unit: string | null;
  /** The organisation by which units are shown: of that time, or of their successors on `viewOn`. */
  view: 'then' | 'successor';
  /** YYYY-MM-DD; null: each year by its own organisation. */
  viewOn: string | null;
  /** Business date of the figures. */
  asOf: string;
  notes: string[];
  columns: EmulationColumnOut[];
  /** Units in the order of the office, then people by name in the Vietnamese order. */
  rows: EmulationRowOut[];
}
