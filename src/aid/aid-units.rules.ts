import { type AidState, rankOf } from './aid.flow.js';

/** A unit as it stands at the end of a span. */
export interface UnitPlace {
  unitId: string;
  code: string;
  name: string;
  shortName: string;
  /** From the root to the unit itself. */
  path: string[];
  /** One of the units that the bloc consists of then. */
  stands: boolean;
}

/** One commune and year that a unit is assigned to. */
export interface AssignedState {
  unitId: string;
  state: AidState;
}

/** What a list of units is narrowed to. */
export interface UnitFilter {
  /** At least so far; not-assigned: without any assignment; missing: all. */
  state?: AidState | 'not-assigned';
  /** And nowhere so far. */
  before?: AidState;
}

export interface HelpingUnit<Row> {
  unit: UnitPlace;
  /** Those that answer the filter. */
  rows: Row[];
  /** The furthest of all its rows; null: not assigned. */
  state: AidState | null;
}

/**
 * Units with their assignments. What a list shows and what a figure counts are both this, so that a figure's list is
 * as long as the figure, and the sets are nested: who has reported is assigned.
 */
export function helpingUnits<Row extends AssignedState>(
  units: readonly UnitPlace[],
  rows: ReadonlyMap<string, readonly Row[]>,
  { state, before }: UnitFilter,
): HelpingUnit<Row>[] {
  return units.flatMap((unit): HelpingUnit<Row>[] => {
    const all = rows.get(unit.unitId) ?? [];
    const furthest = furthestOf(all);
    if (furthest === null) {
      const isListed =
        unit.stands && before === undefined && (state === undefined || state === 'not-assigned');
      return isListed ? [{ unit, rows: [], state: null }] : [];
    }
    if (state === 'not-assigned') return [];
    if (before !== undefined && rankOf(furthest) >= rankOf(before)) return [];
    const matching = all.filter((row) => state === undefined || rankOf(row.state) >= rankOf(state));
    return matching.length > 0 ? [{ unit, rows: matching, state: furthest }] : [];
  });
}

function furthestOf(rows: readonly AssignedState[]): AidState | null {
  return rows.reduce<AidState | null>(
    (furthest, { state }) => (furthest === null || rankOf(state) > rankOf(furthest) ? state : furthest),
    null,
  );
}
