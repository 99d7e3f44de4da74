import { vietnameseDate } from '../shared/dates.js';
import type { ProblemCode } from '../shared/problems.js';
import { type ModelState, hasBegun } from './pilot-model.flow.js';

export interface LifeFacts {
  state: ModelState;
  stoppedFrom: ModelState | null;
  chosenOn: string | null;
  /** Planned until the start. */
  startedOn: string;
  stoppedOn: string | null;
}

/** First and last days of what happened with a model; null: nothing of the kind did. */
export interface Happened {
  /** Last day of the latest baseline at the host. */
  baselineTo: string | null;
  /** First end of a period that was measured at the host. */
  readingTo: string | null;
  /** Day of the first copy. */
  copiedOn: string | null;
  /** First year that was evaluated. */
  evaluatedIn: number | null;
  /** Last day on which it is known to have lived: of a reading anywhere, of a copy, of an evaluated year. */
  livedTo: string | null;
}

/** Of a model that is new. */
export const NOTHING_YET: Happened = {
  baselineTo: null,
  readingTo: null,
  copiedOn: null,
  evaluatedIn: null,
  livedTo: null,
};

export interface LifeRefusal {
  code: ProblemCode;
  values: Record<string, string | number>;
  /** Field that the refusal is about. */
  field: string;
}

export interface Period {
  periodFrom: string;
  periodTo: string;
  isBaseline: boolean;
}

const refused = (code: ProblemCode, field: string, date?: string): LifeRefusal => ({
  code,
  field,
  values: date ? { date: vietnameseDate(date) } : {},
});

/** Why a period cannot be that of a reading; `copiedOn` is the day on which a receiving unit took the model over. */
export function periodRefusal(
  { periodFrom, periodTo, isBaseline }: Period,
  model: LifeFacts,
  copiedOn: string | null,
  today: string,
): LifeRefusal | null {
  if (periodTo < periodFrom) return refused('dates.backwards', 'periodTo');
  if (periodTo > today) return refused('pilot-model.reading-ahead', 'periodTo');
  if (model.stoppedOn !== null && periodTo > model.stoppedOn)
    return refused('pilot-model.reading-after-stop', 'periodTo', model.stoppedOn);
  const begun = hasBegun(model.state, model.stoppedFrom);
  if (!begun) return isBaseline ? null : refused('pilot-model.not-started', 'isBaseline');
  const begin = copiedOn ?? model.startedOn;
  if (isBaseline && periodTo >= begin) return refused('pilot-model.baseline-late', 'periodTo', begin);
  if (!isBaseline && periodTo < begin) return refused('pilot-model.reading-early', 'periodTo', begin);
  return null;
}

interface Start extends Omit<Happened, 'livedTo'> {
  startedOn: string;
  noBaselineReason: string | null;
}

/** Why a day cannot be that of the start. A start without a whole baseline needs a reason. */
export function startRefusal(start: Start, model: LifeFacts, today: string): LifeRefusal | null {
  const { startedOn, baselineTo, readingTo, copiedOn, evaluatedIn } = start;
  if (startedOn > today) return refused('pilot-model.start-ahead', 'startedOn');
  if (model.chosenOn !== null && startedOn < model.chosenOn)
    return refused('pilot-model.start-before-choice', 'startedOn', model.chosenOn);
  if (baselineTo !== null && baselineTo >= startedOn)
    return refused('pilot-model.start-in-baseline', 'startedOn', baselineTo);
  if (readingTo !== null && readingTo < startedOn)
    return refused('pilot-model.start-after-reading', 'startedOn', readingTo);
  if (copiedOn !== null && copiedOn < startedOn)
    return refused('pilot-model.start-after-copy', 'startedOn', copiedOn);
  if (evaluatedIn !== null && startedOn > `${evaluatedIn}-12-31`)
    return {
      code: 'pilot-model.start-after-evaluation',
      field: 'startedOn',
      values: { year: evaluatedIn },
    };
  if (model.state === 'chosen' && !start.noBaselineReason)
    return refused('pilot-model.no-baseline', 'noBaselineReason');
  return null;
}

/** Why a year is none to evaluate: a model is judged by what it did. */
export function evaluationRefusal(year: number, startedOn: string, today: string): LifeRefusal | null {
  const [from, to] = [Number(startedOn.slice(0, 4)), Number(today.slice(0, 4))];
  if (year >= from && year <= to) return null;
  return { code: 'pilot-model.evaluation-year', field: 'year', values: { from, to } };
}

/** Why a model was not copied like this: by its own host, before its start, or on a day to come. */
export function copyRefusal(
  copy: { unitId: string; copiedOn: string },
  model: LifeFacts & { hostUnitId: string },
  today: string,
): LifeRefusal | null {
  if (copy.unitId === model.hostUnitId) return refused('pilot-model.copy-to-host', 'unitId');
  if (copy.copiedOn < model.startedOn || copy.copiedOn > today)
    return refused('pilot-model.copy-date', 'copiedOn', model.startedOn);
  return null;
}

/** Why a model was not stopped on a day: before it began, was chosen or did what it did, or a day to come. */
export function stopRefusal(
  stoppedOn: string,
  model: LifeFacts,
  { livedTo }: Pick<Happened, 'livedTo'>,
  today: string,
): LifeRefusal | null {
  const since = hasBegun(model.state, null) ? model.startedOn : (model.chosenOn ?? '');
  if (stoppedOn < since) return refused('dates.backwards', 'stoppedOn');
  if (livedTo !== null && stoppedOn < livedTo)
    return refused('pilot-model.stop-before-life', 'stoppedOn', livedTo);
  return stoppedOn > today ? refused('pilot-model.stop-ahead', 'stoppedOn') : null;
}
