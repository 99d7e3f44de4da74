import { Choice, DateText, Id, ListOf, Text, Whole, YesNo } from '../shared/input.js';
import {
  SESSION_STATES,
  STUDY_KINDS,
  type SessionAction,
  type SessionState,
  type StudyKind,
} from './study.flow.js';

/** People of one session; a bloc is some thousands. */
const MOST = 1_000_000;

/** What may be written of a session and corrected later. */
class SessionTexts {
  /** Thành phần dự. */
  @Text(500, { optional: true })
  audience?: string | null;

  @DateText({ optional: true })
  plannedOn?: string | null;

  /** Given with `attended` and `total` of a session that was held. */
  @DateText({ optional: true })
  heldOn?: string | null;

  /** Lượt người dự. */
  @Whole(0, MOST, { optional: true })
  attended?: number | null;

  /** How many should have come. */
  @Whole(1, MOST, { optional: true })
  total?: number | null;

  /** Document that was studied. */
  @Id({ optional: true })
  legalBasisId?: string | null;

  @Text(1000, { optional: true })
  note?: string | null;
}

/** A session; it is held when `heldOn` is given, else planned. */
export class StudySessionIn extends SessionTexts {
  /** The unit that holds it; the bloc itself may hold sessions too. */
  @Id()
  unitId: string;

  @Whole(2000, 2200)
  year: number;

  @Choice(STUDY_KINDS)
  kind: StudyKind;

  /** Chuyên đề, nội dung. */
  @Text(500)
  topic: string;
}

export class StudySessionsIn {
  @ListOf(() => StudySessionIn, { min: 1, max: 200 })
  items: StudySessionIn[];
}

export class StudySessionPatch extends SessionTexts {
  /** Version that was read; a newer one on the server is a conflict. */
  @Whole(1, 1_000_000)
  version: number;

  @Choice(STUDY_KINDS, { kept: true })
  kind?: StudyKind;

  @Text(500, { kept: true })
  topic?: string;
}

export class HoldSessionIn {
  @DateText()
  heldOn: string;

  @Whole(0, MOST)
  attended: number;

  @Whole(1, MOST)
  total: number;

  @Text(1000, { optional: true })
  note?: string | null;
}

export class StudySessionsQuery {
  /** First year. */
  @Whole(2000, 2200, { optional: true })
  from?: number;

  /** Last year. */
  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Code of a unit: sessions of its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  /** With `unit`: of the unit itself, not of those below it. */
  @YesNo({ optional: true })
  own?: boolean;

  @Choice(STUDY_KINDS, { optional: true })
  kind?: StudyKind;

  @Choice(SESSION_STATES, { optional: true })
  state?: SessionState;

  /** Held, or else planned, by this date, included. */
  @DateText({ optional: true })
  until?: string;
}

export class StudySessionOut {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  /** The grassroots organisation that the unit belongs to; null: it is one itself, or the bloc. */
  baseUnitName: string | null;
  year: number;
  kind: StudyKind;
  state: SessionState;
  topic: string;
  audience: string | null;
  plannedOn: string | null;
  heldOn: string | null;
  /** Lượt người dự; null: not held. */
  attended: number | null;
  total: number | null;
  legalBasisId: string | null;
  legalBasis: string | null;
  note: string | null;
  cancelReason: string | null;
  version: number;
  can: SessionAction[];
}

export class StudySessionsOut {
  items: StudySessionOut[];
  /** All of them; at most a thousand are listed. */
  total: number;
}

export class CreatedSessionsOut {
  ids: string[];
}
