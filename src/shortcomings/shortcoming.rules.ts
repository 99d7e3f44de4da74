import { fold } from '../shared/text.js';
import {
  type Decision,
  POSSIBLE_FROM,
  type Remedy,
  type ShortcomingState,
  type StepAct,
  stateAfter,
} from './shortcoming.flow.js';

/** A step as the rules look at it. */
export interface Step {
  year: number;
  state: ShortcomingState;
  /** The commitment that made it; null: a review or a person. */
  commitmentId: string | null;
}

/** A step with what it is the trace of. */
export interface Trace extends Step {
  act: StepAct;
  /** What verifying the commitment said. */
  remedy: Remedy | null;
}

/** What happens to a shortcoming in a year. */
export type Happening =
  | { act: 'address' | 'release'; year: number; commitmentId: string }
  | { act: 'remedy'; year: number; commitmentId: string; remedy: Remedy }
  | { act: Decision; year: number };

/**
 * The state at the end of a year: that of the last step of it or of a year before. Steps stand in the order of
 * writing, which is not that of their years: what came of 2018 is verified after 2019 was registered. null: not
 * found yet.
 */
export function stateAsOf(steps: readonly Step[], year: number): ShortcomingState | null {
  let last: Step | null = null;
  for (const step of steps) if (step.year <= year && step.year >= (last?.year ?? 0)) last = step;
  return last?.state ?? null;
}

export const stateNow = (steps: readonly Step[]): ShortcomingState => stateAsOf(steps, Infinity) ?? 'open';

/** A step is of no year before the one that found the shortcoming. */
export const stepYear = (steps: readonly Step[], year: number): number =>
  Math.max(year, steps[0]?.year ?? year);

/**
 * The steps that something adds. What a commitment does is of its own year. To close, to reopen and to let go hold
 * from their year on, so later years that have steps of their own and are another than before get one more.
 */
export function stepsAfter(steps: readonly Trace[], happening: Happening): Trace[] {
  const { act } = happening;
  const year = stepYear(steps, happening.year);
  const remedy = act === 'remedy' ? happening.remedy : null;
  const commitmentId = 'commitmentId' in happening ? happening.commitmentId : null;
  return statesAfter(steps, year, happening).map((one) => ({ ...one, act, remedy, commitmentId }));
}

function statesAfter(
  steps: readonly Trace[],
  year: number,
  happening: Happening,
): Pick<Step, 'year' | 'state'>[] {
  switch (happening.act) {
    case 'address':
      return [{ year, state: afterCommitment(steps, year, null) }];
    case 'remedy':
      return [{ year, state: afterCommitment(steps, year, happening.remedy) }];
    case 'carry':
      return [{ year, state: 'carried' }];
    case 'close':
      return fromYear(steps, year).map((one) => ({ year: one, state: 'closed' }));
    case 'reopen':
      return fromYear(steps, year)
        .filter((one) => one === year || isDone(stateAsOf(steps, one)))
        .map((one) => ({ year: one, state: 'open' }));
    case 'release': {
      const without = replayed(standingWithout(steps, happening.commitmentId));
      return fromYear(steps, year)
        .filter((one) => one === year || stateAsOf(steps, one) !== stateAsOf(without, one))
        .map((one) => ({ year: one, state: stateAsOf(without, one) ?? 'open' }));
    }
  }
}

/**
 * The state after a commitment addresses it (remedy null) or was verified. What is closed stays so until it is
 * reopened; what is remedied is not taken up again by a draft of before.
 */
function afterCommitment(steps: readonly Step[], year: number, remedy: Remedy | null): ShortcomingState {
  const before = stateAsOf(steps, year) ?? 'open';
  if (before === 'closed') return before;
  if (remedy !== null) return stateAfter(remedy);
  return before === 'remedied' ? before : 'addressed';
}

/** The steps that still say something without a commitment: none of its own, of others none that they let go of. */
function standingWithout(steps: readonly Trace[], commitmentId: string): Trace[] {
  const letGo = new Map<string | null, number>([[commitmentId, Infinity]]);
  steps.forEach((step, place) => {
    if (step.act === 'release' && step.commitmentId !== commitmentId) letGo.set(step.commitmentId, place);
  });
  return steps.filter((step, place) => place > (letGo.get(step.commitmentId) ?? -1));
}

/** The same acts in the same order, each on what it finds now: a later one may have copied what was since taken away. */
function replayed(steps: readonly Trace[]): Step[] {
  const again: Step[] = [];
  for (const step of steps) {
    // What people decided, and what was entered without a commitment, is no consequence of anything.
    const own = step.commitmentId === null;
    again.push({ ...step, state: own ? step.state : afterCommitment(again, step.year, step.remedy) });
  }
  return again;
}

/** The year, and each later one that has a step. */
const fromYear = (steps: readonly Step[], year: number): number[] =>
  [...new Set([year, ...steps.map((step) => step.year).filter((one) => one > year)])].sort((a, b) => a - b);

const isDone = (state: ShortcomingState | null) => state === 'remedied' || state === 'closed';

/** The state that a decision of a year cannot be taken from, there or now; null: it can be taken. */
export function decisionRefusal(
  steps: readonly Step[],
  act: Decision,
  year: number,
): ShortcomingState | null {
  const states = [stateAsOf(steps, stepYear(steps, year)) ?? 'open', stateNow(steps)];
  return states.find((state) => !POSSIBLE_FROM[act].includes(state)) ?? null;
}

interface Linkable {
  id: string;
  unitId: string;
  personId: string | null;
  foundYear: number;
}

/** True when a later review may have found the earlier one again: of the same unit or person, in an earlier year. */
export function mayContinue(later: Linkable, earlier: Linkable): boolean {
  const sameOwner =
    later.personId === null
      ? earlier.personId === null && earlier.unitId === later.unitId
      : earlier.personId === later.personId;
  return sameOwner && earlier.foundYear < later.foundYear;
}

/** How alike two texts are, 0 to 1, by the pairs of words that they share: puts candidates in order and no more. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordPairs(one), wordPairs(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wordPairs(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, place) => `${words[place]} ${word}`));
}
