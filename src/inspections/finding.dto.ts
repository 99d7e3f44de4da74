import { Choice, DateText, Text, Whole } from '../shared/input.js';
import type { ShortcomingState } from '../shortcomings/shortcoming.flow.js';
import {
  CONSEQUENCE_KINDS,
  type ConsequenceAction,
  type ConsequenceKind,
  FIX_STATES,
  type FindingAction,
  type FixState,
  type InspectionKind,
} from './inspection.flow.js';

export class FindingIn {
  /** Hạn chế, khuyết điểm được nêu: neutral and short, of the organisation, never of a person. */
  @Text(500)
  text: string;

  /** Kiến nghị, yêu cầu. */
  @Text(2000, { optional: true })
  recommendation?: string | null;

  /** Thời hạn khắc phục. */
  @DateText({ optional: true })
  fixBy?: string | null;
}

export class FindingPatch {
  @Whole(1, 1_000_000)
  version: number;

  /** Of what was concluded: why it is changed. */
  @Text(1000, { optional: true })
  reason?: string | null;

  @Text(500, { optional: true })
  text?: string;

  @Text(2000, { optional: true })
  recommendation?: string | null;

  @DateText({ optional: true })
  fixBy?: string | null;
}

export class AnswerFindingIn {
  /** Version that was read; a newer one on the server is a conflict. */
  @Whole(1, 1_000_000)
  version: number;

  /** Kết quả khắc phục, as the unit tells it. */
  @Text(4000)
  followUp: string;
}

export class ConfirmFixIn {
  /** Version that was read: what is confirmed is the answer that stands there. */
  @Whole(1, 1_000_000)
  version: number;

  @Choice(FIX_STATES)
  state: FixState;

  /** When it was remedied; missing: today. */
  @DateText({ optional: true })
  fixedOn?: string | null;

  /** Why what was confirmed as remedied is not. */
  @Text(1000, { optional: true })
  reason?: string | null;
}

export class OpenShortcomingIn {
  /** As the book of shortcomings is to word it; missing: as the finding does. */
  @Text(500, { optional: true })
  text?: string | null;
}

export class ConsequenceIn {
  @Choice(CONSEQUENCE_KINDS)
  kind: ConsequenceKind;

  /** When it was announced. */
  @DateText()
  toldOn: string;

  /** A summary that is not secret and names nobody. */
  @Text(1000)
  summary: string;

  /** How many persons; never who. */
  @Whole(0, 100_000, { optional: true })
  individuals?: number | null;
}

export class ConsequencePatch {
  @Whole(1, 1_000_000)
  version: number;

  @Choice(CONSEQUENCE_KINDS, { optional: true })
  kind?: ConsequenceKind;

  @DateText({ optional: true })
  toldOn?: string;

  @Text(1000, { optional: true })
  summary?: string;

  @Whole(0, 100_000, { optional: true })
  individuals?: number;
}

/** What became of the shortcoming that a finding opened; it is followed apart. */
export class OpenedShortcomingOut {
  id: string;
  text: string;
  state: ShortcomingState;
}

export class FindingOut {
  id: string;
  inspectionId: string;
  position: number;
  text: string;
  recommendation: string | null;
  fixBy: string | null;
  followUp: string | null;
  answeredOn: string | null;
  fixState: FixState;
  fixedOn: string | null;
  confirmedOn: string | null;
  /** Days past `fixBy` of what is not remedied; 0 otherwise. */
  daysLate: number;
  /** Whose turn it is; null: remedied. */
  waitsFor: 'answer' | 'confirm' | null;
  shortcoming: OpenedShortcomingOut | null;
  version: number;
  can: FindingAction[];
}

/** A finding with the inspection that it is of. */
export class FindingRowOut extends FindingOut {
  year: number;
  kind: InspectionKind;
  unitCode: string;
  unitName: string;
  conclusionNumber: string | null;
  conclusionOn: string;
}

export class FindingsOut {
  items: FindingRowOut[];
  total: number;
}

export class ConsequenceOut {
  id: string;
  kind: ConsequenceKind;
  toldOn: string;
  summary: string;
  individuals: number;
  version: number;
  can: ConsequenceAction[];
}
