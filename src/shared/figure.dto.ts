/** Reading routes below `/api` that list the rows of figures. */
export const FIGURE_LISTS = [
  'commitments',
  'shortcomings',
  'plans',
  'pilot-models',
  'programmes',
  'programmes/participants',
  'aid/assignments',
  'aid/contributions',
  'study-sessions',
  'self-criticism-meetings',
  'inspections',
  'inspection-findings',
  'commendations',
  'filings',
] as const;
export type FigureList = (typeof FIGURE_LISTS)[number];

export type FigureFilter = Record<string, string | number | boolean | string[]>;

/** A number with what it is a number of: `GET /api/{list}` with `filter` lists exactly its rows, `total` of them. */
export class FigureOut {
  /** Stable name, e.g. `total.collective`. */
  key: string;
  /** In words. */
  label: string;
  /** Rows. */
  value: number;
  /** What the rows add up to, as a decimal text; null: they are only counted. */
  amount: string | null;
  /** Unit of `amount`, in Vietnamese: đồng, ngày công, nhà … */
  measure: string | null;
  list: FigureList;
  /** Query parameters of the list; one may hold several values. */
  filter: FigureFilter;
}

/** A span of years, over a unit's subtree or all that the reader may see. */
export interface FigureSpan {
  from: number;
  to: number;
  /** Code of the unit; null: all. */
  unit: string | null;
  /** Of shortcomings only those of units, which all readers of a report may list; those of persons have few readers. */
  shortcomingsOf?: 'unit';
  /** Study sessions are counted up to this day, included. */
  until?: string;
}

/** Figures of each unit one level below the root of a span, by its code. */
export type FiguresByUnit = ReadonlyMap<string, readonly FigureOut[]>;

/** A figure that only counts. */
export function countFigure(
  key: string,
  label: string,
  value: number,
  list: FigureList,
  filter: FigureFilter,
): FigureOut {
  return { key, label, value, amount: null, measure: null, list, filter };
}
