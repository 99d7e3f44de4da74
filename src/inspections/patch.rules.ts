import type { ProblemCode } from '../shared/problems.js';
import type { InspectionState } from './inspection.flow.js';
import { conclusionDayWrong, heldDaysWrong, heldYearWrong, plannedDayWrong } from './inspection.rules.js';

interface Dated {
  year: number;
  state: InspectionState;
  heldFrom: string | null;
  heldTo: string | null;
  conclusionOn: string | null;
}

type Change = Partial<Record<'plannedOn' | 'heldFrom' | 'heldTo' | 'conclusionOn', string>> & {
  strengths?: string | null;
  conclusionNumber?: string | null;
};

/** What may be written only once an inspection has come so far. */
const NOT_BEFORE: readonly (readonly [keyof Change, InspectionState[]])[] = [
  ['heldFrom', ['held', 'concluded']],
  ['heldTo', ['held', 'concluded']],
  ['strengths', ['held', 'concluded']],
  ['conclusionNumber', ['concluded']],
  ['conclusionOn', ['concluded']],
];

/** What is wrong with a change of an inspection; null: nothing. */
export function patchWrong(
  one: Dated,
  change: Change,
  today: string,
): { code: ProblemCode; field: string } | null {
  const early = NOT_BEFORE.find(([field, states]) => change[field] != null && !states.includes(one.state));
  if (early) return { code: 'inspection.too-early', field: early[0] };
  const { heldFrom, heldTo, conclusionOn } = { ...one, ...defined(change) };
  return (
    (change.plannedOn ? plannedDayWrong(change.plannedOn, one.year) : null) ??
    (change.heldFrom ? heldYearWrong(change.heldFrom, one.year) : null) ??
    (heldFrom && heldTo ? heldDaysWrong(heldFrom, heldTo, today) : null) ??
    (conclusionOn && heldFrom ? conclusionDayWrong(conclusionOn, heldFrom, today) : null)
  );
}

/** The days that were written of an inspection since it was held. */
export interface StandingDays {
  findings: readonly Record<'fixBy' | 'answeredOn' | 'fixedOn' | 'confirmedOn', string | null>[];
  consequences: readonly { toldOn: string }[];
}

/** A day that is moved must not pass the days that follow from it; null: it does not. */
export function standingWrong(
  one: Dated,
  change: Change,
  { findings, consequences }: StandingDays,
): { code: ProblemCode; field: string } | null {
  const { heldFrom, conclusionOn } = { ...one, ...defined(change) };
  const since = conclusionOn ?? heldFrom;
  const after = (day: string | null | undefined, other: string | null) => !!day && !!other && other < day;
  const late = (field: 'heldFrom' | 'conclusionOn') => ({ code: 'inspection.days-stand' as const, field });
  const isMoved = (field: 'heldFrom' | 'conclusionOn') =>
    change[field] != null && change[field] !== one[field];
  if (isMoved('heldFrom')) {
    const days = consequences.map(({ toldOn }) => toldOn);
    if (days.some((day) => after(heldFrom, day))) return late('heldFrom');
  }
  const moved = conclusionOn ? 'conclusionOn' : 'heldFrom';
  if (!isMoved(moved)) return null;
  const days = findings.flatMap((one) => [one.fixBy, one.answeredOn, one.fixedOn, one.confirmedOn]);
  return days.some((day) => after(since, day)) ? late(moved) : null;
}

const defined = (change: Change) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)) as Partial<Dated>;
