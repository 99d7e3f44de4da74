import { lastDayWithin } from '../shared/dates.js';
import { Choice, Choices, Id, Text, Whole, YesNo } from '../shared/input.js';
import {
  FIX_STATES,
  type FixState,
  INSPECTION_KINDS,
  INSPECTION_STATES,
  type InspectionKind,
  type InspectionState,
} from './inspection.flow.js';
import type { InspectionScope } from './inspection.policy.js';
import { isReadSql } from '../shared/reach.js';

/** Years and unit, as every list and figure of inspections takes them. */
export class InspectionSpan {
  @Whole(2000, 2200, { optional: true })
  year?: number;

  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Code of a unit at the end of the span: inspections of its subtree, as it was at the end of the year of each. */
  @Text(40, { optional: true })
  unit?: string;

  @Choice(INSPECTION_KINDS, { optional: true })
  kind?: InspectionKind;
}

export class InspectionsQuery extends InspectionSpan {
  @Choices(INSPECTION_STATES)
  state?: InspectionState[];

  @Id({ optional: true })
  programme?: string;

  /** Concluded ones whose announced consequences are about persons. */
  @YesNo({ optional: true })
  individuals?: boolean;

  /** Concluded ones after which a nhắc nhở was announced. */
  @YesNo({ optional: true })
  reminded?: boolean;
}

/** Findings are listed from the conclusion on. */
export class FindingsQuery extends InspectionSpan {
  @Choices(FIX_STATES)
  state?: FixState[];

  /** Past the day by which they were to be remedied, and not remedied. */
  @YesNo({ optional: true })
  overdue?: boolean;
}

/** All that a question about inspections may ask. */
export interface InspectionAsk extends InspectionsQuery {
  id?: string;
}

/** Where every unit stood in every year: `p` of the inspected unit, `b` of the leading body. */
export const FROM_INSPECTIONS = `inspections i
  JOIN places p ON p.year = i.year AND p.unit_id = i.subject_unit_id
  JOIN places b ON b.year = i.year AND b.unit_id = i.by_unit_id`;

/** Needs today as $3. */
export const PLACES = `places AS MATERIALIZED (
  SELECT y.year, t.* FROM years y CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), $3::date)) t)`;

/** The same rules as `seesInspection` and `seesFindings`, over inspections `i`. */
const AT_BLOC = isReadSql('$1', 'i.subject_unit_id', 'i.year');
export const SEEN = `(${isReadSql('$2', 'i.subject_unit_id', 'i.year')}
  OR (${AT_BLOC} AND (i.kind <> 'self' OR i.state = 'concluded')))`;
export const TOLD = `(i.state = 'concluded'
  OR CASE WHEN i.kind = 'self' THEN ${isReadSql('$2', 'i.by_unit_id', 'i.year')} ELSE ${AT_BLOC} END)`;

const INDIVIDUALS = `(i.state = 'concluded' AND EXISTS
  (SELECT 1 FROM inspection_consequences c WHERE c.inspection_id = i.id AND c.individuals > 0))`;

const REMINDED = `(i.state = 'concluded' AND EXISTS
  (SELECT 1 FROM inspection_consequences c WHERE c.inspection_id = i.id AND c.kind = 'reminded'))`;

export const WHERE = `${SEEN}
  AND ($4::int IS NULL OR i.year = $4) AND ($5::int IS NULL OR i.year >= $5) AND ($6::int IS NULL OR i.year <= $6)
  AND ($7::text IS NULL OR p.path @> ARRAY[unit_of_code($7, $8::date)])
  AND ($9::text IS NULL OR i.kind = $9) AND ($10::text[] IS NULL OR i.state = ANY ($10))
  AND ($11::uuid IS NULL OR i.programme_id = $11) AND ($12::uuid IS NULL OR i.id = $12)
  AND ($13::boolean IS NULL OR ${INDIVIDUALS} = $13)
  AND ($14::boolean IS NULL OR ${REMINDED} = $14)`;

/** The values of `PLACES` and `WHERE`. */
export function valuesOf(scope: InspectionScope, ask: InspectionAsk, today: string): unknown[] {
  const year = ask.to ?? ask.year;
  return [
    scope.ofBloc,
    scope.units,
    today,
    ask.year ?? null,
    ask.from ?? null,
    ask.to ?? null,
    ask.unit ?? null,
    year == null ? today : lastDayWithin(year, today),
    ask.kind ?? null,
    ask.state ?? null,
    ask.programme ?? null,
    ask.id ?? null,
    ask.individuals ?? null,
    ask.reminded ?? null,
  ];
}
