import { Choice, DateText, Text } from '../shared/input.js';
import { WINDOW_KINDS, type WindowKind } from '../years/year.rules.js';

export const REOPENING_KINDS = ['reopening', 'extension'] as const;
export type ReopeningKind = (typeof REOPENING_KINDS)[number];

/** A decision by which a closed year, or a window that ended, is open for a time. */
export class ReopeningIn {
  @Choice(REOPENING_KINDS)
  kind: ReopeningKind;

  /** Of an extension: which window. */
  @Choice(WINDOW_KINDS, { optional: true })
  window?: WindowKind | null;

  /** Code of the unit, for its subtree; all units when missing. */
  @Text(40, { optional: true })
  unit?: string | null;

  @Text(1000)
  reason: string;

  /** Who asked for it: người (đơn vị) đề nghị. */
  @Text(200)
  askedBy: string;

  @Text(100, { optional: true })
  decisionNumber?: string | null;

  /** First day; today when missing. */
  @DateText({ optional: true })
  from?: string | null;

  /** Last day, included; it closes by itself at its end. */
  @DateText()
  until: string;
}

export class EndReopeningIn {
  @Text(1000, { optional: true })
  reason?: string | null;
}

export class ReopeningOut {
  id: string;
  year: number;
  kind: ReopeningKind;
  window: WindowKind | null;
  /** null: all units. */
  unitCode: string | null;
  unitName: string | null;
  reason: string;
  askedBy: string;
  /** Name of who granted it. */
  grantedBy: string;
  decisionNumber: string | null;
  from: string;
  until: string;
  /** toCome, inForce, ended. */
  state: 'toCome' | 'inForce' | 'ended';
  createdAt: string;
  /** When it was closed early. */
  endedAt: string | null;
  endedBy: string | null;
  /** Rows changed while it was open. */
  changes: number;
  can: 'end'[];
}

export class ReopeningsOut {
  /** Newest first. */
  items: ReopeningOut[];
  total: number;
}
