import { DateText, Id, Text, Whole } from '../shared/input.js';

export class InspectionProgrammeIn {
  @Whole(2000, 2200)
  year: number;

  /** Whose: the bloc for kiểm tra, giám sát; a unit for its own tự kiểm tra. */
  @Id()
  unitId: string;

  @Text(300)
  name: string;

  @Text(60, { optional: true })
  number?: string | null;

  @DateText({ optional: true })
  issuedOn?: string | null;

  /** Mục đích, yêu cầu. */
  @Text(2000, { optional: true })
  aim?: string | null;
}

export class InspectionProgrammePatch {
  @Whole(1, 1_000_000)
  version: number;

  @Text(300, { optional: true })
  name?: string;

  @Text(60, { optional: true })
  number?: string | null;

  @DateText({ optional: true })
  issuedOn?: string | null;

  @Text(2000, { optional: true })
  aim?: string | null;
}

export class InspectionProgrammesQuery {
  @Whole(2000, 2200, { optional: true })
  year?: number;

  /** Code of a unit: its programmes and those of units below it. */
  @Text(40, { optional: true })
  unit?: string;
}

export class InspectionProgrammeOut {
  id: string;
  year: number;
  unitId: string;
  unitCode: string;
  unitName: string;
  /** Of the bloc: for kiểm tra, giám sát. */
  ofBloc: boolean;
  name: string;
  number: string | null;
  issuedOn: string | null;
  aim: string | null;
  version: number;
  /** Inspections of the programme that the reader sees, without the cancelled ones. */
  inspections: number;
  /** Of these: held or concluded. */
  tookPlace: number;
  can: 'update'[];
}

export class InspectionProgrammesOut {
  items: InspectionProgrammeOut[];
  total: number;
  /** The reader may make a programme for these units. */
  may: InspectionProgrammeUnitOut[];
}

export class InspectionProgrammeUnitOut {
  id: string;
  code: string;
  name: string;
  ofBloc: boolean;
}
