import { DateText, Id, Ids, Text, Whole } from '../shared/input.js';

export class ProgrammeIn {
  @Text(300)
  name: string;

  /** As lists print it: “Cải cách hành chính”. */
  @Text(80)
  shortName: string;

  /** Cơ quan phối hợp chỉ đạo. */
  @Text(300, { optional: true })
  partner?: string | null;

  @DateText()
  startedOn: string;

  /** Last day, included. */
  @DateText({ optional: true })
  endedOn?: string | null;

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;
}

export class ProgrammePatch {
  @Whole(1, 1_000_000)
  version: number;

  @Text(300, { optional: true })
  name?: string;

  @Text(80, { optional: true })
  shortName?: string;

  @Text(300, { optional: true })
  partner?: string | null;

  @DateText({ optional: true })
  startedOn?: string;

  @DateText({ optional: true })
  endedOn?: string | null;

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;
}

export class ParticipantIn {
  @Id()
  unitId: string;

  /** “Đơn vị làm điểm về cải cách hành chính”. */
  @Text(200)
  role: string;

  @Text(100, { optional: true })
  decisionNumber?: string | null;

  @DateText({ optional: true })
  decidedOn?: string | null;

  @DateText()
  validFrom: string;
}

export class EndParticipantIn {
  /** First day on which it takes part no more; its first day itself takes back a mistaken entry. */
  @DateText()
  validTo: string;

  @Text(1000)
  reason: string;
}

export class ProgrammesQuery {
  /** Running in this year. */
  @Whole(2000, 2200, { optional: true })
  year?: number;
}

export class ParticipantsQuery {
  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Code of a unit: its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  @Id({ optional: true })
  programme?: string;
}

export class ParticipantOut {
  id: string;
  programmeId: string;
  programmeName: string;
  unitId: string;
  unitCode: string | null;
  unitName: string | null;
  role: string;
  decisionNumber: string | null;
  decidedOn: string | null;
  validFrom: string;
  validTo: string | null;
  endReason: string | null;
  can: 'end'[];
}

export class ParticipantsOut {
  items: ParticipantOut[];
  /** Units that took part, each once a programme, however often it joined. */
  total: number;
}

/** A document on which it stands. */
export class ProgrammeBasisOut {
  id: string;
  shortName: string;
  number: string;
}

/** A model that belongs to it. */
export class ProgrammeModelOut {
  id: string;
  name: string;
  level: string;
  hostUnitName: string | null;
}

export class ProgrammeOut {
  id: string;
  name: string;
  shortName: string;
  partner: string | null;
  startedOn: string;
  endedOn: string | null;
  version: number;
  legalBases: ProgrammeBasisOut[];
  /** Units that take part today. */
  participants: number;
  models: ProgrammeModelOut[];
  can: ('edit' | 'add-participant')[];
}

export class ProgrammesOut {
  items: ProgrammeOut[];
  total: number;
  /** The reader may add one. */
  mayAdd: boolean;
}

export class ProgrammeDetailOut extends ProgrammeOut {
  /** Of all times, those of today first. */
  taking: ParticipantOut[];
}
