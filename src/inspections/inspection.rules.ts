import { daysBetween } from '../shared/dates.js';
import type { ProblemCode } from '../shared/problems.js';
import { type FixState, INSPECTION_KIND_NAMES, type InspectionKind } from './inspection.flow.js';

/** A unit as the rules of leading need it: from the root to the unit itself. */
export interface PlacedUnit {
  id: string;
  path: readonly string[];
}

/**
 * Who leads an inspection of a unit: the bloc for kiểm tra and giám sát, for tự kiểm tra the unit itself or one above
 * it inside the same base unit. null: not possible.
 */
export function leadingBody(kind: InspectionKind, subject: PlacedUnit, asked: string | null): string | null {
  const [bloc, ...inside] = subject.path;
  if (inside.length === 0) return null;
  if (kind !== 'self') return asked === null || asked === bloc ? bloc! : null;
  if (asked === null) return subject.id;
  return inside.includes(asked) ? asked : null;
}

interface Wrong {
  code: ProblemCode;
  field: string;
}

/** What is wrong with the days of an inspection; null: nothing. */
export function heldDaysWrong(heldFrom: string, heldTo: string, today: string): Wrong | null {
  if (heldTo < heldFrom) return { code: 'dates.backwards', field: 'heldTo' };
  return heldTo > today ? { code: 'inspection.day-to-come', field: 'heldTo' } : null;
}

/** An inspection is held in its year; what was planned late in it may be held in the next one. */
export function heldYearWrong(heldFrom: string, year: number): Wrong | null {
  const held = Number(heldFrom.slice(0, 4));
  return held === year || held === year + 1
    ? null
    : { code: 'inspection.held-outside-year', field: 'heldFrom' };
}

/** A conclusion comes after the inspection began, and not from the future. */
export function conclusionDayWrong(conclusionOn: string, heldFrom: string, today: string): Wrong | null {
  if (conclusionOn < heldFrom) return { code: 'dates.backwards', field: 'conclusionOn' };
  return conclusionOn > today ? { code: 'inspection.day-to-come', field: 'conclusionOn' } : null;
}

/** The day by which a finding is to be remedied lies after the inspection and after what was concluded. */
export function fixByWrong(
  fixBy: string | null,
  { heldFrom, conclusionOn }: { heldFrom: string | null; conclusionOn: string | null },
): Wrong | null {
  const earliest = conclusionOn ?? heldFrom;
  return fixBy && earliest && fixBy < earliest
    ? { code: 'inspection.fix-by-too-early', field: 'fixBy' }
    : null;
}

/** A fix is seen on a day between the conclusion and today. */
export function fixedDayWrong(fixedOn: string, conclusionOn: string | null, today: string): Wrong | null {
  if (conclusionOn && fixedOn < conclusionOn) return { code: 'dates.backwards', field: 'fixedOn' };
  return fixedOn > today ? { code: 'inspection.day-to-come', field: 'fixedOn' } : null;
}

/** An inspection is planned within its year. */
export function plannedDayWrong(plannedOn: string, year: number): Wrong | null {
  return Number(plannedOn.slice(0, 4)) === year
    ? null
    : { code: 'inspection.outside-year', field: 'plannedOn' };
}

interface Fix {
  fixBy: string | null;
  fixState: FixState;
  followUp: string | null;
  confirmedOn: string | null;
}

/** Whole days past the day by which it was to be remedied; 0 in time, without a day, or when it is. */
export function daysLate({ fixBy, fixState }: Pick<Fix, 'fixBy' | 'fixState'>, today: string): number {
  return fixBy === null || fixState === 'fixed' ? 0 : Math.max(0, daysBetween(fixBy, today));
}

/** Whose turn it is: the unit's to answer, the leading body's to confirm; null: it is remedied. */
export function waitsFor({ fixState, followUp, confirmedOn }: Fix): 'answer' | 'confirm' | null {
  if (fixState === 'fixed') return null;
  return followUp !== null && confirmedOn === null ? 'confirm' : 'answer';
}

/** Where the shortcoming that a finding opens says that it was found. */
export function sourceOf(one: {
  kind: InspectionKind;
  year: number;
  conclusionNumber: string | null;
}): string {
  return one.conclusionNumber
    ? `Thông báo kết luận số ${one.conclusionNumber}`
    : `Kết luận ${INSPECTION_KIND_NAMES[one.kind]} năm ${one.year}`;
}

/** A consequence was announced after the inspection began, and not in the future. */
export function toldDayWrong(toldOn: string, heldFrom: string | null, today: string): Wrong | null {
  if (heldFrom && toldOn < heldFrom) return { code: 'dates.backwards', field: 'toldOn' };
  return toldOn > today ? { code: 'inspection.day-to-come', field: 'toldOn' } : null;
}
