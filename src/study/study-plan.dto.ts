import { DateText, Text, Whole } from '../shared/input.js';
import type { StudyKind } from './study.flow.js';

export class StudyPlanIn {
  /** Số kế hoạch. */
  @Text(60, { optional: true })
  number?: string | null;

  @DateText({ optional: true })
  issuedOn?: string | null;

  /** Mục đích, yêu cầu, nội dung chính. */
  @Text(4000)
  aim: string;

  /** Version that was read; missing for the first writing of a plan. */
  @Whole(1, 1_000_000, { optional: true })
  version?: number;
}

export class StudyPlansQuery {
  @Whole(2000, 2200)
  year: number;

  /** Code of a unit: plans of its subtree. */
  @Text(40, { optional: true })
  unit?: string;
}

export class StudyPlanOut {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  year: number;
  number: string | null;
  issuedOn: string | null;
  aim: string;
  version: number;
  can: 'put'[];
}

export class StudyPlansOut {
  items: StudyPlanOut[];
  total: number;
}

export class StudyOverviewQuery {
  @Whole(2000, 2200)
  year: number;

  /** Code of a unit: its subtree; all that the reader may see when missing. */
  @Text(40, { optional: true })
  unit?: string;

  /** As it stood at the end of this day; today when missing. */
  @DateText({ optional: true })
  until?: string;
}

export class StudyMonthOut {
  /** 1 to 12; sums are since January. */
  month: number;
  held: number;
  attended: number;
  total: number;
  /** attended of total in percent with one decimal; null: nothing was held. */
  share: number | null;
}

export class StudyUnitOut {
  code: string;
  name: string;
}

export class StudyKindOut {
  kind: StudyKind;
  /** Held, and still to be held; cancelled ones are apart. */
  planned: number;
  held: number;
  cancelled: number;
  /** Lượt người, not people: who came twice is counted twice. */
  attended: number;
  total: number;
  share: number | null;
  months: StudyMonthOut[];
  /** Units one level below that held none of this kind. */
  unitsWithout: StudyUnitOut[];
}

export class StudyOverviewOut {
  year: number;
  unit: string | null;
  until: string;
  kinds: StudyKindOut[];
  /** Units one level below that were looked at. */
  units: number;
  /** Of these, held none of any kind. */
  unitsWithoutAny: StudyUnitOut[];
}
