import { Choice, DateText, Id, Ids, ListOf, Text, Whole, YesNo } from '../shared/input.js';
import { KINDS, type Kind, SCOPES, type Scope } from './commitment.flow.js';
import { TEXT_FIELDS } from './commitment.rules.js';

/** The texts of an item. Everything may be missing while it is a draft. */
export class CommitmentTextsIn {
  /** Nhóm nội dung: a code of the year's list. */
  @Text(40, { optional: true })
  aspect?: string | null;

  @Text(40, { optional: true })
  secondAspect?: string | null;

  /** Chủ đề: a code of the year's list. */
  @Text(40, { optional: true })
  topic?: string | null;

  /** Nội dung in the bloc's plan of the year that it serves: one, so that nothing is counted twice. */
  @Id({ optional: true })
  planContentId?: string | null;

  /** Nội dung đột phá of that plan, where it serves one. */
  @Id({ optional: true })
  breakthroughId?: string | null;

  @Id({ optional: true })
  shortcomingId?: string | null;

  /** Why it addresses no shortcoming; clears `shortcomingId`. */
  @Text(500, { optional: true })
  noShortcomingReason?: string | null;

  /** Việc làm theo Bác: what is done. */
  @Text(2000, { optional: true })
  content?: string | null;

  /** Biện pháp thực hiện. */
  @Text(2000, { optional: true })
  measures?: string | null;

  /** Cách đo kết quả. */
  @Text(300, { optional: true })
  indicator?: string | null;

  /** Số liệu hiện nay. */
  @Text(200, { optional: true })
  baseline?: string | null;

  /** Mức cần đạt. */
  @Text(200, { optional: true })
  target?: string | null;

  @Text(60, { optional: true })
  measureUnit?: string | null;

  /** Sản phẩm, kết quả cụ thể, when there is no number. */
  @Text(500, { optional: true })
  product?: string | null;

  @DateText({ optional: true })
  deadline?: string | null;

  @Text(300, { optional: true })
  milestone?: string | null;

  @DateText({ optional: true })
  milestoneOn?: string | null;

  /** Người phụ trách. */
  @Text(200, { optional: true })
  owner?: string | null;

  /** Người theo dõi, giúp đỡ. */
  @Text(200, { optional: true })
  watcher?: string | null;

  @Text(500, { optional: true })
  expectedEvidence?: string | null;

  /** Văn bản gắn với việc đăng ký. */
  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;
}

/** A new item; it starts as a draft. */
export class CommitmentIn extends CommitmentTextsIn {
  @Whole(2000, 2200)
  year: number;

  @Choice(KINDS)
  kind: Kind;

  /** Registering unit: a cell, or a unit of the bloc itself. */
  @Id()
  unitId: string;

  /** Of an individual item: whose it is. */
  @Id({ optional: true })
  personId?: string | null;

  @Choice(SCOPES, { optional: true })
  scope?: Scope;

  /** Date on the signed paper, when it is entered for somebody else. */
  @DateText({ optional: true })
  signedOn?: string | null;
}

export class CommitmentsIn {
  @ListOf(() => CommitmentIn, { min: 1, max: 200 })
  items: CommitmentIn[];
}

export class CommitmentPatch extends CommitmentTextsIn {
  /** Version that was read; a newer one on the server is a conflict. */
  @Whole(1, 1_000_000)
  version: number;

  @Choice(SCOPES, { optional: true })
  scope?: Scope;

  @DateText({ optional: true })
  signedOn?: string | null;
}

export class ReturnIn {
  /** Nội dung cần hoàn thiện; the registrant reads it. */
  @Text(1000)
  reason: string;

  /** Field that the reason points at. */
  @Choice(TEXT_FIELDS, { optional: true })
  field?: string | null;
}

export class RegisterIn {
  /** Ngày họp xem xét; today when missing. */
  @DateText({ optional: true })
  meetingDate?: string | null;
}

export class RegisterManyIn extends RegisterIn {
  @Ids(500)
  ids: string[];
}

export class StopIn {
  /** Of the registrant: why. Of the reviewer: what was decided. */
  @Text(1000)
  reason: string;

  /** Of the reviewer only: false leaves the item running. */
  @YesNo({ optional: true })
  agreed?: boolean;
}

/** Đính chính: the fields that change, and why. */
export class CorrectIn extends CommitmentTextsIn {
  @Text(1000)
  reason: string;
}

export class OpenIn {
  /** Lý do mở nội dung của cá nhân: kept in the item's history. */
  @Text(500)
  reason: string;
}

export class ProgressNoteIn {
  @Text(2000)
  text: string;

  /** Today when missing. */
  @DateText({ optional: true })
  notedOn?: string | null;
}

export class IdsIn {
  @Ids(500)
  ids: string[];
}

export class EvidenceQuery {
  /** evidence: minh chứng; signed-paper: ảnh chụp bản đã ký. */
  @Choice(['evidence', 'signed-paper'], { optional: true })
  purpose?: 'evidence' | 'signed-paper';
}
