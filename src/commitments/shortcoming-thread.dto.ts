import { ShortcomingOut } from '../shortcomings/shortcoming.dto.js';
import type { Remedy, ShortcomingState, StepAct } from '../shortcomings/shortcoming.flow.js';
import type { Kind, SelfResult, State, VerifiedResult } from './commitment.flow.js';

/** What happened to a shortcoming in a year. */
export class ThreadStepOut {
  shortcomingId: string;
  year: number;
  act: StepAct;
  state: ShortcomingState;
  /** Business date on which it was written. */
  on: string;
  /** Who wrote it; null: the operator, or where names are withheld. */
  by: string | null;
  reason: string | null;
  remedy: Remedy | null;
  /** The commitment that it came from, where the reader sees it. */
  commitmentId: string | null;
}

/** A commitment that addresses a shortcoming of the chain, as its reader may see it. */
export class ThreadCommitmentOut {
  id: string;
  shortcomingId: string;
  code: string;
  year: number;
  kind: Kind;
  state: State;
  unitCode: string;
  unitName: string;
  /** null: the reader does not see whose it is. */
  registrantName: string | null;
  content: string | null;
  target: string | null;
  deadline: string | null;
  selfResult: SelfResult | null;
  verifiedResult: VerifiedResult | null;
  remedy: Remedy | null;
  /** Files of evidence. */
  evidence: number;
}

export class ThreadYearOut {
  year: number;
  /** Of the one that was found last by then, at the end of this year. */
  state: ShortcomingState;
  steps: ThreadStepOut[];
  commitments: ThreadCommitmentOut[];
  /** Confirmed commitments that address it and that the reader does not see. */
  others: number;
}

/** A shortcoming over the years, with what earlier and later reviews found of the same. */
export class ShortcomingThreadOut {
  /** The one asked for. */
  id: string;
  /** Oldest first; those of the chain that the reader sees. */
  shortcomings: ShortcomingOut[];
  /** From the first review on, without a gap: a year in which nothing happened is a year too. */
  years: ThreadYearOut[];
}
