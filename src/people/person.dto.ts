import { DateText, Id, Text, Whole, YesNo } from '../shared/input.js';

export class PostingOut {
  id: string;
  unitId: string;
  unitCode: string;
  partyOffice: string | null;
  stateOffice: string | null;
  isHead: boolean;
  isSecretary: boolean;
  isCommitteeMember: boolean;
  validFrom: string;
  validTo: string | null;
  decisionNumber: string | null;
}

export class PersonOut {
  id: string;
  name: string;
  /** Postings on the date asked for. */
  postings: PostingOut[];
}

export class PeopleOut {
  items: PersonOut[];
  total: number;
}

export class PeopleQuery {
  /** Code of a unit: people posted in its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  /** Name, with or without marks. */
  @Text(100, { optional: true })
  q?: string;

  @DateText({ optional: true })
  on?: string;

  @Whole(1, 500, { optional: true })
  limit?: number;
}

export class PostingIn {
  @Id()
  unitId: string;

  @Text(200, { optional: true })
  partyOffice?: string | null;

  @Text(200, { optional: true })
  stateOffice?: string | null;

  @YesNo({ optional: true })
  isHead?: boolean;

  @YesNo({ optional: true })
  isSecretary?: boolean;

  @YesNo({ optional: true })
  isCommitteeMember?: boolean;

  @DateText()
  validFrom: string;

  @DateText({ optional: true })
  validTo?: string | null;

  @Text(100, { optional: true })
  decisionNumber?: string | null;
}

export class PersonIn extends PostingIn {
  @Text(100)
  name: string;
}

export class EndPostingIn {
  /** First day on which the posting no longer holds. */
  @DateText()
  validTo: string;
}
