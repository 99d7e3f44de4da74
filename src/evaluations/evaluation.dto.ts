import {
  SELF_RESULTS,
  type SelfResult,
  VERIFIED_RESULTS,
  type VerifiedResult,
} from '../commitments/commitment.flow.js';
import { Choice, DateText, Text } from '../shared/input.js';
import { REMEDIES, type Remedy } from '../shortcomings/shortcoming.flow.js';

export class AssessIn {
  @Choice(SELF_RESULTS)
  result: SelfResult;

  /** What was done, with the figure reached. */
  @Text(2000)
  note: string;
}

export class VerifyIn {
  @Choice(VERIFIED_RESULTS)
  result: VerifiedResult;

  @Text(2000, { optional: true })
  note?: string | null;

  /** Ngày họp xem xét; today when missing. */
  @DateText({ optional: true })
  meetingDate?: string | null;

  /** Of an item that addresses a shortcoming: what became of it. */
  @Choice(REMEDIES, { optional: true })
  remedy?: Remedy | null;
}
