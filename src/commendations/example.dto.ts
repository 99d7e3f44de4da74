import { Choice, DateText, Text, Whole } from '../shared/input.js';
import { type Category, type Level, SUBJECTS, type Subject } from './commendation.flow.js';

export class ConsentIn {
  /** Day of the signed paper; of a person in the own account it is today. */
  @DateText({ optional: true })
  givenOn?: string | null;

  /** What was agreed to, in the words of the paper. */
  @Text(1000, { optional: true })
  words?: string | null;
}

/** A person who takes back the agreement owes nobody a reason. */
export class WithdrawConsentIn {
  @Text(1000, { optional: true })
  reason?: string | null;
}

export class ExamplesQuery {
  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Code of a unit: its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  @Choice(SUBJECTS, { optional: true })
  subject?: Subject;
}

/** Điển hình được giới thiệu: a collective, or a person who agreed to it. */
export class ExampleOut {
  id: string;
  year: number;
  subject: Subject;
  unitCode: string;
  unitName: string;
  /** The grassroots organisation that the unit belongs to; null: it is one itself, or the bloc. */
  baseUnitName: string | null;
  personName: string | null;
  category: Category;
  optionName: string | null;
  level: Level;
  achievement: string;
  pilotModelName: string | null;
  decidedOn: string;
  publishedOn: string;
}

export class ExamplesOut {
  items: ExampleOut[];
  total: number;
}
