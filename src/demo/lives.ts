import type { SelfResult, State, VerifiedResult } from '../commitments/commitment.flow.js';
import { addDays, daysBetween } from '../shared/dates.js';
import type { Remedy } from '../shortcomings/shortcoming.flow.js';
import type { Planned } from './plan.js';
import type { Random } from './texts/random.js';

/** What happened to an item, with its days; null: did not happen. */
export interface Life {
  state: State;
  createdOn: string;
  submittedOn: string | null;
  withdrawnOn: string | null;
  returnedOn: string | null;
  resubmittedOn: string | null;
  registeredOn: string | null;
  assessedOn: string | null;
  verifiedOn: string | null;
  stoppedOn: string | null;
  selfResult: SelfResult | null;
  verifiedResult: VerifiedResult | null;
  remedy: Remedy | null;
}

const BLANK: Omit<Life, 'createdOn' | 'state'> = {
  submittedOn: null,
  withdrawnOn: null,
  returnedOn: null,
  resubmittedOn: null,
  registeredOn: null,
  assessedOn: null,
  verifiedOn: null,
  stoppedOn: null,
  selfResult: null,
  verifiedResult: null,
  remedy: null,
};

const SHARES_2017: [State, number][] = [
  ['verified', 94],
  ['registered', 4],
  ['stopped', 2],
];

const SHARES_2018: [State, number][] = [
  ['registered', 44],
  ['self-assessed', 23],
  ['verified', 24],
  ['assessment-returned', 3],
  ['stopped', 2],
  ['returned', 2],
  ['resubmitted', 2],
];

/** Draws a life that fits the calendar: nothing happens after the demo's day. */
export function drawLife(item: Planned, random: Random, today: string): Life {
  if (item.fate === 'next-year') return nextYear(random, today);
  if (item.fate === 'uncounted') return uncounted(item.year, random);
  const [state] = random.weighted(item.year === 2017 ? SHARES_2017 : SHARES_2018, ([, share]) => share);
  return counted(item.year, state, random, today);
}

const between = (random: Random, from: string, to: string) =>
  addDays(from, random.int(0, Math.max(0, daysBetween(from, to))));

/** 2019: registration opened on 15/11/2018, and nothing is confirmed yet. */
function nextYear(random: Random, today: string): Life {
  const createdOn = between(random, '2018-11-15', '2018-11-17');
  const submittedOn = addDays(createdOn, random.int(0, 1));
  const returnedOn = addDays(submittedOn, 1);
  const state = random.pick<State | 'withdrawn'>([
    'draft',
    'draft',
    'submitted',
    'submitted',
    'submitted',
    'returned',
    'resubmitted',
    'withdrawn',
  ]);
  if (state === 'draft') return { ...BLANK, state, createdOn };
  if (state === 'submitted') return { ...BLANK, state, createdOn, submittedOn };
  if (state === 'withdrawn')
    return { ...BLANK, state: 'draft', createdOn, submittedOn, withdrawnOn: returnedOn };
  if (state === 'returned') return { ...BLANK, state, createdOn, submittedOn, returnedOn };
  return { ...BLANK, state, createdOn, submittedOn, returnedOn, resubmittedOn: today };
}

/** 2018, never confirmed: left as a draft, taken back, sent again lately, or not completed after a return. */
function uncounted(year: number, random: Random): Life {
  const createdOn = between(random, `${year}-02-20`, `${year}-03-20`);
  const submittedOn = addDays(createdOn, random.int(1, 8));
  const returnedOn = addDays(submittedOn, random.int(3, 15));
  const state = random.pick<State | 'withdrawn'>([
    'draft',
    'withdrawn',
    'resubmitted',
    'resubmitted',
    'returned',
  ]);
  if (state === 'draft') return { ...BLANK, state, createdOn };
  if (state === 'withdrawn')
    return { ...BLANK, state: 'draft', createdOn, submittedOn, withdrawnOn: addDays(submittedOn, 2) };
  if (state === 'resubmitted') {
    const resubmittedOn = `${year}-11-${random.int(12, 19)}`;
    return { ...BLANK, state, createdOn, submittedOn, returnedOn, resubmittedOn };
  }
  return { ...BLANK, state, createdOn, submittedOn, returnedOn };
}

function counted(year: number, state: State, random: Random, today: string): Life {
  const createdOn = between(random, `${year}-01-10`, `${year}-03-15`);
  const first = addDays(createdOn, random.int(1, 10));
  const wasReturned = random.chance(0.12);
  const returnedEarly = wasReturned ? addDays(first, random.int(2, 6)) : null;
  const resubmittedOn = returnedEarly ? addDays(returnedEarly, random.int(1, 6)) : null;
  const registeredOn = addDays(resubmittedOn ?? first, random.int(2, 14));
  const life: Life = {
    ...BLANK,
    state,
    createdOn,
    submittedOn: first,
    returnedOn: returnedEarly,
    resubmittedOn,
    registeredOn,
  };
  if (state === 'registered') return life;
  if (state === 'stopped') return { ...life, stoppedOn: between(random, `${year}-06-01`, `${year}-10-15`) };
  if (state === 'returned' || state === 'resubmitted') {
    const again = between(random, `${year}-09-01`, `${year}-11-10`);
    return {
      ...life,
      returnedOn: again,
      resubmittedOn: state === 'resubmitted' ? addDays(again, 4) : resubmittedOn,
    };
  }
  const lastDay = year === 2017 ? '2017-12-08' : addDays(today, -3);
  const assessedOn = between(random, `${year}-11-01`, lastDay);
  const selfResult = random.weighted<SelfResult>(
    ['exceeded', 'met', 'partly', 'not-met'],
    (result) => ({ exceeded: 14, met: 62, partly: 18, 'not-met': 6 })[result],
  );
  const assessed = { ...life, assessedOn, selfResult };
  if (state === 'self-assessed') return assessed;
  if (state === 'assessment-returned') return { ...assessed, returnedOn: addDays(assessedOn, 2) };
  const verifiedOn =
    year === 2017 ? between(random, '2017-12-11', '2018-01-26') : addDays(assessedOn, random.int(1, 3));
  return { ...assessed, verifiedOn, ...verdict(selfResult, random) };
}

/** The verified result mostly agrees with the registrant's own word; sometimes there is no evidence for it. */
function verdict(selfResult: SelfResult, random: Random): Pick<Life, 'verifiedResult' | 'remedy'> {
  const lower: Record<SelfResult, VerifiedResult> = {
    exceeded: 'met',
    met: 'partly',
    partly: 'not-met',
    'not-met': 'not-met',
  };
  const verifiedResult: VerifiedResult = random.chance(0.06)
    ? 'no-evidence'
    : random.chance(0.12)
      ? lower[selfResult]
      : selfResult;
  const remedies: Record<VerifiedResult, Remedy> = {
    exceeded: 'remedied',
    met: 'remedied',
    partly: 'partly',
    'not-met': 'carried',
    'no-evidence': 'not-remedied',
  };
  return { verifiedResult, remedy: remedies[verifiedResult] };
}
