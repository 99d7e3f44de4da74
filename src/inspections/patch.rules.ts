import type { ProblemCode } from '../shared/problems.js';
import type { InspectionState } from './inspection.flow.js';
import { conclusionDayWrong, heldDaysWrong, plannedDayWrong } from './inspection.rules.js';

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
    (heldFrom && heldTo ? heldDaysWrong(heldFrom, heldTo, today) : null) ??
    (conclusionOn && heldFrom ? conclusionDayWrong(conclusionOn, heldFrom, today) : null)
  );
}

const defined = (change: Change) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)) as Partial<Dated>;
