import { FigureOut } from '../shared/figure.dto.js';
import { Id, Text, Whole } from '../shared/input.js';
import type { ShortcomingAction, ShortcomingState } from './shortcoming.flow.js';

export class ShortcomingIn {
  @Id()
  unitId: string;

  /** Of a person; missing: of the unit. */
  @Id({ optional: true })
  personId?: string | null;

  /** Year of the review that found it. */
  @Whole(2000, 2200)
  foundYear: number;

  /** Neutral and short: what is missing or how far off, never about a person's character. */
  @Text(500)
  text: string;

  @Text(200)
  source: string;
}

export class ShortcomingPatch {
  /** Version that was read. */
  @Whole(1, 1_000_000)
  version: number;

  @Text(500)
  text: string;

  @Text(200)
  source: string;
}

export class DecideShortcomingIn {
  @Text(1000)
  reason: string;

  /** Year whose review decided; missing: this year. */
  @Whole(2000, 2200, { optional: true })
  year?: number | null;
}

export class LinkShortcomingIn {
  /** The same one as an earlier review found it. */
  @Id()
  continuesId: string;
}

export class ShortcomingOut {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  personId: string | null;
  personName: string | null;
  foundYear: number;
  text: string;
  source: string;
  /** At the end of the year asked for, else now. */
  state: ShortcomingState;
  closedReason: string | null;
  version: number;
  /** Counted commitments that address it. */
  commitments: number;
  /** The same one as an earlier review found it. */
  continuesId: string | null;
  /** The same one as a later review found it again. */
  continuedById: string | null;
  /** What the reader may do now. */
  can: ShortcomingAction[];
}

export class ShortcomingsOut {
  items: ShortcomingOut[];
  total: number;
}

export class ShortcomingFiguresQuery {
  /** Found in this year or later. */
  @Whole(2000, 2200)
  from: number;

  /** Found in this year or before. */
  @Whole(2000, 2200)
  to: number;

  /** In the state at the end of this year; missing: of `to`. */
  @Whole(2000, 2200, { optional: true })
  asOfYear?: number;

  /** Code of a unit: its subtree. */
  @Text(40, { optional: true })
  unit?: string;
}

export class ShortcomingFiguresOut {
  /** What was found, then its parts by state. */
  items: FigureOut[];
}
