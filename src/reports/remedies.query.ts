import type { EntityManager } from 'typeorm';
import {
  type CommitmentFilter,
  Parameters,
  filterSql,
  visibleSql,
} from '../commitments/commitment.filter.js';
import type { FigureFrame } from '../figures/figure.query.js';
import { type ShortcomingsQuery, selectedSql } from '../shortcomings/shortcoming.filter.js';
import type { ShortcomingState } from '../shortcomings/shortcoming.flow.js';
import type { ShortcomingScope } from '../shortcomings/shortcoming.policy.js';
import type { UnitOnDate } from '../units/unit.query.js';

/** A shortcoming of a unit, and what was registered to remedy it. */
export interface RemedyRow {
  id: string;
  /** One level below the root; null: the root itself. */
  topId: string | null;
  unitCode: string;
  unitName: string;
  text: string;
  source: string;
  state: ShortcomingState;
  closedReason: string | null;
  /** Counted items of the span. */
  items: number;
  /** Latest deadline of those items. */
  deadline: string | null;
}

/** What the table of a span is of, as the list of shortcomings takes it: none of a person, and as the span ended. */
export const followedIn = ({ from, to, unit }: CommitmentFilter): ShortcomingsQuery => ({
  ...(unit ? { unit } : {}),
  of: 'unit',
  followedFrom: from,
  followedTo: to,
  asOfYear: to,
});

/**
 * Shortcomings of units as the span looks at them: those that the reviews before its years found, and older ones
 * that went on into it or were worked on in it; each in its state at the end of the span.
 */
export function remedyRows(
  manager: EntityManager,
  { scope, base, today }: FigureFrame,
  root: UnitOnDate | null,
  seen: ShortcomingScope,
): Promise<RemedyRow[]> {
  const { ctes, values } = selectedSql(seen, followedIn(base), today);
  const parameters = new Parameters();
  for (const value of values) parameters.add(value);
  const { unit: _, ...span } = base;
  const items = `c.counted AND ${visibleSql(scope, parameters)} AND ${filterSql(span, scope, today, parameters)}`;
  return manager.query<RemedyRow[]>(
    `WITH ${ctes},
     worked AS MATERIALIZED (
       SELECT c.shortcoming_id AS id, count(*)::int AS items, max(c.deadline) AS deadline
         FROM commitments c WHERE c.shortcoming_id IS NOT NULL AND ${items} GROUP BY 1
     )
     SELECT s.id, s.path[${(root?.depth ?? 0) + 2}] AS "topId", s.unit_code AS "unitCode",
            s.unit_name AS "unitName", s.text, s.source, s.state_then AS state, s.reason_then AS "closedReason",
            coalesce(w.items, 0) AS items, w.deadline
       FROM found s
       LEFT JOIN worked w ON w.id = s.id
      ORDER BY s.ordering, s.unit_name COLLATE app_vi, s.found_year, s.created_at, s.id`,
    parameters.values,
  );
}

/**
 * How many shortcomings of persons each unit followed in the span, by the rule of `followedIn`: a number and nothing
 * else, also to those who may not list them.
 */
export function personRemedies(
  manager: EntityManager,
  { scope, base, today }: FigureFrame,
  root: UnitOnDate | null,
): Promise<{ topId: string | null; count: number }[]> {
  const counted = { personId: null, ofUnits: [], ofPeople: [...scope.named, ...scope.masked] };
  const { ctes, values } = selectedSql(counted, { ...followedIn(base), of: 'person' }, today);
  return manager.query<{ topId: string | null; count: number }[]>(
    `WITH ${ctes}
     SELECT s.path[${(root?.depth ?? 0) + 2}] AS "topId", count(*)::int AS count FROM found s GROUP BY 1`,
    values,
  );
}
