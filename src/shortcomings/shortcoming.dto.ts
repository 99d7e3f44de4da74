import { Choices, Id, Text, Whole } from '../shared/input.js';
import { SHORTCOMING_STATES, type ShortcomingState } from './shortcoming.flow.js';

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
  state: ShortcomingState;
  closedReason: string | null;
  /** Counted commitments that address it. */
  commitments: number;
}

export class ShortcomingsOut {
  items: ShortcomingOut[];
  total: number;
}

export class ShortcomingsQuery {
  /** Code of a unit: its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  @Whole(2000, 2200, { optional: true })
  foundYear?: number;

  @Id({ optional: true })
  personId?: string;

  @Choices(SHORTCOMING_STATES)
  state?: ShortcomingState[];
}
