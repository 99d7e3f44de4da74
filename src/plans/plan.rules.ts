import type { ProblemCode } from '../shared/problems.js';

/** Whose plan it is: of the bloc, of a unit, of the head of a unit. */
export const PLAN_LEVELS = ['bloc', 'unit', 'head'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

/** Nhóm nhiệm vụ, giải pháp; nội dung thực hiện; nội dung đột phá. */
export const PART_KINDS = ['task-group', 'content', 'breakthrough'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A content stands under a task group, a breakthrough under the content that it is part of. */
export const ABOVE: Record<PartKind, PartKind | null> = {
  'task-group': null,
  content: 'task-group',
  breakthrough: 'content',
};

/** Both years included; null: without end. */
export interface Years {
  fromYear: number;
  toYear: number | null;
}

export const holdsIn = ({ fromYear, toYear }: Years, year: number): boolean =>
  fromYear <= year && (toYear === null || year <= toYear);

export const overlap = (one: Years, other: Years): boolean =>
  (one.toYear === null || other.fromYear <= one.toYear) &&
  (other.toYear === null || one.fromYear <= other.toYear);

export interface PlanRefusal {
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** What names a part already, or a part below it. */
export interface PartUse {
  /** By anything, of whatever year. */
  named: boolean;
  /** Latest year in which an item or an addition names it; null: none of a year does. */
  lastYear: number | null;
}

interface PartChange {
  /** It gets another name, or another place in the plan. */
  renamed: boolean;
  toYear?: number | null;
  /** Year from which the change holds; the part as it is then ends with the year before. */
  since?: number | null;
}

/**
 * Why a part may not be changed so; null when it may. What was named under a name, and under what stood above it,
 * goes on there.
 */
export function partRefusal(part: Years, use: PartUse, change: PartChange): PlanRefusal | null {
  const last = use.lastYear ?? part.fromYear - 1;
  const used = (year: number): PlanRefusal => ({
    code: 'plan.part-used',
    values: { year, next: year + 1 },
  });
  if (change.since != null) {
    if (change.since <= part.fromYear || !holdsIn(part, change.since))
      return { code: 'plan.part-years', values: { year: change.since } };
    if (change.since <= last) return used(last);
  } else if (change.renamed && use.named) return used(Math.max(last, part.fromYear));
  const from = change.since ?? part.fromYear;
  if (change.toYear != null && change.toYear < from)
    return { code: 'plan.part-years', values: { year: change.toYear } };
  return change.toYear != null && change.toYear < last ? used(last) : null;
}

interface Removable {
  /** null: for the whole term. */
  year: number | null;
  addedOn: string;
}

/** True while an action may be taken out: it is of the running year or a later one, and that year is not closed. */
export function isRemovable(
  { year, addedOn }: Removable,
  closedYears: ReadonlySet<number>,
  today: string,
): boolean {
  const of = year ?? Number(addedOn.slice(0, 4));
  return of >= Number(today.slice(0, 4)) && !closedYears.has(of);
}

/** Why a plan may not have these years; null when it may. `used` are years that it has something of already. */
export function yearsRefusal(
  years: { fromYear: number; toYear: number },
  used: readonly number[],
): PlanRefusal | null {
  if (years.toYear < years.fromYear || years.toYear - years.fromYear > 9)
    return { code: 'plan.years', values: {} };
  const outside = used.find((year) => !holdsIn(years, year));
  return outside === undefined ? null : { code: 'plan.years-used', values: { year: outside } };
}
