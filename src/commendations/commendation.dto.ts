import { Choice, Choices, DateText, Id, Text, Whole, YesNo } from '../shared/input.js';
import {
  CATEGORIES,
  COMMENDATION_STATES,
  type Category,
  type CommendationState,
  LEVELS,
  type Level,
  SUBJECTS,
  type Subject,
} from './commendation.flow.js';

class CommendationWords {
  @Choice(CATEGORIES)
  category: Category;

  /** Of the list of the category; none of a praise. */
  @Id({ optional: true })
  optionId?: string | null;

  /** Cấp biểu dương, khen thưởng. */
  @Choice(LEVELS)
  level: Level;

  /** Thành tích. */
  @Text(2000)
  achievement: string;

  /** For which commitment. */
  @Id({ optional: true })
  commitmentId?: string | null;

  /** For which model. */
  @Id({ optional: true })
  pilotModelId?: string | null;
}

/** A proposal; it starts as a draft. */
export class CommendationIn extends CommendationWords {
  /** Year of the achievement. */
  @Whole(2000, 2200)
  year: number;

  @Id()
  unitId: string;

  @Choice(SUBJECTS)
  subject: Subject;

  /** Of an individual; the name serves those who have the decision on paper and no list of people. */
  @Id({ optional: true })
  personId?: string | null;

  @Text(100, { optional: true })
  personName?: string | null;
}

/** What was decided on paper already. */
export class RecordedIn extends CommendationIn {
  /** A praise may have none. */
  @Text(60, { optional: true })
  decisionNumber?: string | null;

  @DateText()
  decidedOn: string;

  /** Who decided. */
  @Text(200)
  decidedBody: string;
}

export class CommendationPatch {
  /** Version that was read; a newer one on the server is a conflict. */
  @Whole(1, 1_000_000)
  version: number;

  @Choice(CATEGORIES, { optional: true })
  category?: Category;

  @Id({ optional: true })
  optionId?: string | null;

  @Choice(LEVELS, { optional: true })
  level?: Level;

  @Text(2000, { optional: true })
  achievement?: string;

  @Id({ optional: true })
  commitmentId?: string | null;

  @Id({ optional: true })
  pilotModelId?: string | null;
}

/** The decision; what it gives may differ from what was proposed. */
export class DecideIn {
  @Text(60, { optional: true })
  decisionNumber?: string | null;

  @DateText()
  decidedOn: string;

  @Text(200)
  decidedBody: string;

  @Choice(CATEGORIES, { optional: true })
  category?: Category;

  @Id({ optional: true })
  optionId?: string | null;

  @Choice(LEVELS, { optional: true })
  level?: Level;
}

/** Mends what was recorded of a decision; what stood there stays in history. */
export class CorrectCommendationIn {
  @Text(1000)
  reason: string;

  @Text(60, { optional: true })
  decisionNumber?: string | null;

  @DateText({ optional: true })
  decidedOn?: string;

  @Text(200, { optional: true })
  decidedBody?: string;

  @Choice(CATEGORIES, { optional: true })
  category?: Category;

  @Id({ optional: true })
  optionId?: string | null;

  @Text(2000, { optional: true })
  achievement?: string;
}

export class ProposeHigherIn {
  /** The body that it is proposed to. */
  @Text(200)
  higherBody: string;
}

export class CommendationsQuery {
  /** First year. */
  @Whole(2000, 2200, { optional: true })
  from?: number;

  /** Last year. */
  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Code of a unit: its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  /** With `unit`: of the unit itself, not of those below it. */
  @YesNo({ optional: true })
  own?: boolean;

  @Choice(SUBJECTS, { optional: true })
  subject?: Subject;

  @Choice(CATEGORIES, { optional: true })
  category?: Category;

  @Choice(LEVELS, { optional: true })
  level?: Level;

  @Choices(COMMENDATION_STATES)
  state?: CommendationState[];

  /** Proposed to a higher body. */
  @YesNo({ optional: true })
  toHigher?: boolean;

  /** Of this person, where the reader sees whose they are. */
  @Id({ optional: true })
  personId?: string;
}
