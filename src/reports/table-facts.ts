import type { AssignedRow } from '../aid/aid-assignment.query.js';
import type { CommendationOut } from '../commendations/commendation-out.dto.js';
import type { CommitmentFilter } from '../commitments/commitment.filter.js';
import type { FigureDefinition } from '../figures/commitment.figures.js';
import type { MemberCounts } from '../figures/table.query.js';
import type { UnitRow } from '../figures/unit-rows.query.js';
import type { FilingOut } from '../filings/filing.dto.js';
import type { FindingRowOut } from '../inspections/finding.dto.js';
import type { InspectionOut } from '../inspections/inspection-out.dto.js';
import type { PilotModelOut } from '../pilot-models/pilot-model-out.dto.js';
import type { FigureOut, FiguresByUnit } from '../shared/figure.dto.js';
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
  /** What is done beside commitments. */
  work: WorkFacts;
}

/** Rows and figures of the fields of work beside commitments. */
export interface WorkFacts {
  figures: readonly FigureOut[];
  /** Figures of help by the code of each unit below the root. */
  aidByUnit: FiguresByUnit;
  models: PilotModelOut[];
  /** Of all years of the span. */
  assignments: AssignedRow[];
  /** Under a view: the unit below the root with which an assigned unit is told. */
  standsFor: ReadonlyMap<string, string>;
  inspections: InspectionOut[];
  findings: FindingRowOut[];
  commendations: CommendationOut[];
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
