/** One act on a record, as both sides read it. */
export class HistoryEntryOut {
  id: string;
  /** Instant, ISO 8601. */
  at: string;
  /** Who did it; null where names are withheld. */
  by: string | null;
  onBehalfOf: string | null;
  /** The act's name, the same as its route and button. */
  action: string;
  from: string | null;
  to: string | null;
  reason: string | null;
  field: string | null;
  /** `{ field: [from, to] }` of what changed. */
  changes: Record<string, unknown>;
}

export class HistoryOut {
  items: HistoryEntryOut[];
  total: number;
}
