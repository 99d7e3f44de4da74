import { Choice, DateText, Id, Ids, Text, Whole } from '../shared/input.js';
import { INSPECTION_KINDS, type InspectionKind } from './inspection.flow.js';

export class InspectionIn {
  /** null: outside the programme. */
  @Id({ optional: true })
  programmeId?: string | null;

  /** Why it is held outside the programme. */
  @Text(500, { optional: true })
  outsideReason?: string | null;

  @Whole(2000, 2200)
  year: number;

  @Choice(INSPECTION_KINDS)
  kind: InspectionKind;

  /** Tổ chức đảng được kiểm tra, giám sát. */
  @Id()
  subjectUnitId: string;

  /** The body that leads it; missing: the bloc, of a tự kiểm tra the unit itself. */
  @Id({ optional: true })
  byUnitId?: string | null;

  @DateText()
  plannedOn: string;

  /** Nội dung. */
  @Text(2000)
  contents: string;

  /** Căn cứ. */
  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;
}

export class InspectionPatch {
  @Whole(1, 1_000_000)
  version: number;

  /** Of what was concluded: why it is corrected. */
  @Text(1000, { optional: true })
  reason?: string | null;

  @DateText({ optional: true })
  plannedOn?: string;

  @DateText({ optional: true })
  heldFrom?: string;

  @DateText({ optional: true })
  heldTo?: string;

  @Text(2000, { optional: true })
  contents?: string;

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;

  /** Ưu điểm. */
  @Text(4000, { optional: true })
  strengths?: string | null;

  @Text(60, { optional: true })
  conclusionNumber?: string | null;

  @DateText({ optional: true })
  conclusionOn?: string;
}

export class HoldInspectionIn {
  @DateText()
  heldFrom: string;

  /** Last day, included; missing: the same day. */
  @DateText({ optional: true })
  heldTo?: string | null;
}

export class ConcludeInspectionIn {
  /** Thông báo kết luận: số. */
  @Text(60, { optional: true })
  conclusionNumber?: string | null;

  @DateText()
  conclusionOn: string;

  /** Ưu điểm; missing: as it was written before. */
  @Text(4000, { optional: true })
  strengths?: string | null;
}
