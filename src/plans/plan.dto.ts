import { NotEquals } from 'class-validator';
import { Choice, DateText, Id, Ids, Text, Whole, YesNo } from '../shared/input.js';
import { PART_KINDS, PLAN_LEVELS, type PartKind, type PlanLevel } from './plan.rules.js';

export class TermPlanIn {
  @Choice(PLAN_LEVELS)
  level: PlanLevel;

  /** Whose: the bloc, the unit, or the unit of the head. */
  @Id()
  unitId: string;

  /** Of a head's plan: the head. */
  @Id({ optional: true })
  personId?: string | null;

  @Whole(2000, 2200)
  fromYear: number;

  @Whole(2000, 2200)
  toYear: number;

  @Text(300)
  title: string;

  /** Số, ký hiệu. */
  @Text(60, { optional: true })
  number?: string | null;

  @DateText({ optional: true })
  issuedOn?: string | null;

  @Text(4000, { optional: true })
  summary?: string | null;

  /** Of a unit's or a head's plan: the bloc's plan that it carries out; missing: the one of these years. */
  @Id({ optional: true })
  blocPlanId?: string | null;

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;
}

export class TermPlanPatch {
  /** Version that was read; a newer one on the server is a conflict. */
  @Whole(1, 1_000_000)
  version: number;

  @Whole(2000, 2200, { optional: true })
  fromYear?: number;

  @Whole(2000, 2200, { optional: true })
  toYear?: number;

  @Text(300, { optional: true })
  title?: string;

  @Text(60, { optional: true })
  number?: string | null;

  @DateText({ optional: true })
  issuedOn?: string | null;

  @Text(4000, { optional: true })
  summary?: string | null;

  @Ids(20, { optional: true })
  legalBasisIds?: string[] | null;
}

export class PlansQuery {
  @Choice(PLAN_LEVELS, { optional: true })
  level?: PlanLevel;

  /** Code of a unit: plans of its subtree. */
  @Text(40, { optional: true })
  unit?: string;

  /** Plans in force in this year; the organisation is that of its end. */
  @Whole(2000, 2200, { optional: true })
  year?: number;

  /** Only of the units of the bloc themselves, not of their cells. */
  @YesNo({ optional: true })
  base?: boolean;
}

export class PlanPartIn {
  @Choice(PART_KINDS)
  kind: PartKind;

  /** Short, the same through the term: “1”, “ND3”. */
  // “none” asks a filter for what has no content.
  @NotEquals('none')
  @Text(40)
  code: string;

  @Text(500)
  name: string;

  @Whole(0, 1000, { optional: true })
  position?: number | null;

  /** Of a content: its task group; of a breakthrough: its content. */
  @Id({ optional: true })
  belongsToId?: string | null;

  /** First year; the plan's own when missing. */
  @Whole(2000, 2200, { optional: true })
  fromYear?: number | null;

  /** Last year; missing: to the end of the plan. */
  @Whole(2000, 2200, { optional: true })
  toYear?: number | null;
}

export class PlanPartPatch {
  @Whole(1, 1_000_000)
  version: number;

  @Text(500, { optional: true })
  name?: string;

  @Whole(0, 1000, { optional: true })
  position?: number;

  @Id({ optional: true })
  belongsToId?: string | null;

  @Whole(2000, 2200, { optional: true })
  toYear?: number | null;

  /** The change holds from this year on: the part as it was stays for what named it. */
  @Whole(2000, 2200, { optional: true })
  since?: number | null;
}

export class PlanPartsQuery {
  /** This year when missing. */
  @Whole(2000, 2200, { optional: true })
  year?: number;
}

class PlanActionTextsIn {
  /** The content of the bloc's plan that it serves. */
  @Id({ optional: true })
  contentId?: string | null;

  @Id({ optional: true })
  breakthroughId?: string | null;

  @DateText({ optional: true })
  dueOn?: string | null;
}

export class PlanActionIn extends PlanActionTextsIn {
  /** Bổ sung of this year; missing: for the whole term. */
  @Whole(2000, 2200, { optional: true })
  year?: number | null;

  @Text(2000)
  text: string;
}

export class PlanActionPatch extends PlanActionTextsIn {
  @Whole(1, 1_000_000)
  version: number;

  @Text(2000, { optional: true })
  text?: string;
}
