import { FigureOut } from '../shared/figure.dto.js';
import { Text, Whole } from '../shared/input.js';
import type { AidKind } from './amount.rules.js';

export class AidOverviewQuery {
  @Whole(2000, 2200)
  from: number;

  @Whole(2000, 2200)
  to: number;

  /** Code of a unit; missing: all that the reader sees. */
  @Text(40, { optional: true })
  unit?: string;
}

/** One kind over the span, of the assignment: planned beside given by units, and what donors from outside gave. */
export class AidOverviewKindOut {
  kind: AidKind;
  measure: string;
  planned: string | null;
  done: FigureOut;
  external: FigureOut;
}

/** Each child once: by gifts, or by the readings of a model. */
export class AidChildrenOut {
  contributions: FigureOut;
  models: FigureOut;
  /** Sum of both. */
  total: string;
}

export class AidCommuneRef {
  id: string;
  name: string;
  district: string;
  isPoor: boolean;
  /** Short names of the units assigned to it that the reader sees. */
  units: string[];
}

export class AidOverviewOut {
  from: number;
  to: number;
  unit: string | null;
  asOf: string;
  /** All units, then those assigned, with a plan, reported, checked: each within the one before. */
  bar: FigureOut[];
  /** Assigned and without a plan, with a plan and not reported, reported and not checked. */
  waiting: FigureOut[];
  notAssigned: FigureOut;
  kinds: AidOverviewKindOut[];
  children: AidChildrenOut;
  /** Outside the assignment: all, then by kind. */
  voluntary: FigureOut[];
  /** Poor or assigned communes at the end of the span that got nothing in it. */
  communesWithout: AidCommuneRef[];
}
