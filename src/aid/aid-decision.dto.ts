import { DateText, Id, ListOf, Text } from '../shared/input.js';

/** A unit and the commune that it is to help. */
export class AssignmentIn {
  @Id()
  unitId: string;

  @Id()
  communeId: string;
}

export class DecisionIn {
  /** Số, ký hiệu: “2021/QĐ-UBND”. */
  @Text(60)
  number: string;

  @DateText()
  issuedOn: string;

  /** “Chủ tịch Ủy ban nhân dân tỉnh”. */
  @Text(200)
  issuer: string;

  @Text(500)
  subject: string;

  @DateText()
  effectiveFrom: string;

  /** The decision that is not in force from then on. */
  @Id({ optional: true })
  replacesId?: string | null;

  /** Its list; may be empty when it only ends the earlier one. */
  @ListOf(() => AssignmentIn, { max: 500 })
  assignments: AssignmentIn[];
}

export class MoreAssignmentsIn {
  @DateText()
  startsOn: string;

  @ListOf(() => AssignmentIn, { max: 500 })
  assignments: AssignmentIn[];
}

export class EndAssignmentIn {
  /**
   * First day on which it is not assigned any more; the day on which it began: it was entered in error. Told anew
   * while an earlier end has not come.
   */
  @DateText()
  endsOn: string;

  @Text(1000)
  reason: string;
}

export class DecisionAssignmentOut {
  id: string;
  unitId: string;
  unitCode: string;
  unitName: string;
  communeId: string;
  communeName: string;
  district: string;
  startsOn: string;
  endsOn: string | null;
  endReason: string | null;
  can: 'end'[];
}

export class DecisionOut {
  id: string;
  number: string;
  issuedOn: string;
  issuer: string;
  subject: string;
  effectiveFrom: string;
  /** First day on which it is not in force: that of the decision that replaces it; null: in force. */
  effectiveTo: string | null;
  replacesId: string | null;
  replacesNumber: string | null;
  replacedByNumber: string | null;
  /** In force today. */
  inForce: boolean;
  /** Those of the units that the reader sees. */
  assignments: DecisionAssignmentOut[];
  can: ('assign' | 'replace')[];
}

export class DecisionsOut {
  items: DecisionOut[];
  total: number;
}
