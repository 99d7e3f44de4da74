import type { CommitmentFilter } from '../commitments/commitment.filter.js';
import type { FigureDefinition } from '../figures/commitment.figures.js';
import type { MemberCounts } from '../figures/table.query.js';
import type { UnitRow } from '../figures/unit-rows.query.js';
import type { FilingOut } from '../filings/filing.dto.js';
import type { RemedyRow } from './remedies.query.js';

/** All that the appendix tables are made of, as their reader may see it. */
export interface TableFacts {
  from: number;
  to: number;
  /** What the whole report is of. */
  base: CommitmentFilter;
  /** Business date of the figures. */
  asOf: string;
  /** In the order of the office. */
  rows: FiguredRow[];
  /** One an aspect of the years' lists, and what has none. */
  aspects: FigureDefinition[];
  /** Of all years of the span. */
  filings: FilingOut[];
  /** Why a filing was extended, by its id. */
  extensionReasons: ReadonlyMap<string, string>;
  remedies: RemedyRow[];
  /** Shortcomings of persons, a number by unit (`topId`). */
  personRemedies: { topId: string | null; count: number }[];
}

/** A unit with what was counted in it. */
export interface FiguredRow {
  row: UnitRow;
  /** The unit below the root; null: the root itself. */
  topId: string | null;
  /** null: the reader looks into no unit of it. */
  members: MemberCounts | null;
  valueOf(figure: FigureDefinition): number;
}
