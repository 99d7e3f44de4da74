import type {
  Category,
  CommendationAction,
  CommendationState,
  ConsentWay,
  Level,
  Subject,
} from './commendation.flow.js';

/** An agreement in force. */
export class ConsentInForceOut {
  givenOn: string;
  how: ConsentWay;
}

export class CommendationOut {
  id: string;
  year: number;
  unitId: string;
  unitCode: string;
  unitName: string;
  /** The grassroots organisation that the unit belongs to; null: it is one itself, or the bloc. */
  baseUnitName: string | null;
  subject: Subject;
  personId: string | null;
  personName: string | null;
  /** Of a person whose name the reader does not see here. */
  nameWithheld: boolean;
  category: Category;
  optionId: string | null;
  optionName: string | null;
  level: Level;
  state: CommendationState;
  achievement: string;
  commitmentId: string | null;
  commitmentCode: string | null;
  pilotModelId: string | null;
  pilotModelName: string | null;
  proposedOn: string | null;
  higherBody: string | null;
  toHigherOn: string | null;
  decisionNumber: string | null;
  decidedOn: string | null;
  decidedBody: string | null;
  notChosenReason: string | null;
  consent: ConsentInForceOut | null;
  publishedOn: string | null;
  version: number;
  can: CommendationAction[];
}

export class CommendationsOut {
  items: CommendationOut[];
  /** All of them; at most a thousand are listed. */
  total: number;
}

export class ConsentOut {
  givenOn: string;
  how: ConsentWay;
  words: string | null;
  recordedBy: string | null;
  withdrawnOn: string | null;
  withdrawnReason: string | null;
}

export class CommendationDetailOut extends CommendationOut {
  /** Every agreement there was, oldest first. */
  consents: ConsentOut[];
}
