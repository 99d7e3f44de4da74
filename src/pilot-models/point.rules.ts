import { type Amounts, type Change, type Direction, changeSince, reaches, valueOf } from './measure.rules.js';

export interface PointRow extends Amounts {
  id: string;
  periodFrom: string;
  periodTo: string;
  isBaseline: boolean;
}

export interface Point extends Omit<PointRow, 'measure'> {
  value: string;
  met: boolean | null;
  change: Change | null;
}

/** A reading with its value, beside the target of its promise and the baseline of its unit. */
export function pointOf<T extends PointRow>(
  row: T,
  { direction, target }: { direction: Direction | null; target: string | null },
  baseline: Amounts | null,
): Omit<T, 'measure'> & Point {
  const { measure: _, ...shown } = row;
  const compared = !row.isBaseline && baseline && direction;
  return {
    ...shown,
    value: valueOf(row),
    met: row.isBaseline ? null : reaches(row, direction, target),
    change: compared ? changeSince(baseline, row, direction) : null,
  };
}
