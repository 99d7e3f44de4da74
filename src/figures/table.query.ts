import type { EntityManager } from 'typeorm';
import { Parameters, filterSql, visibleSql } from '../commitments/commitment.filter.js';
import { lastDayWithin } from '../shared/dates.js';
import type { UnitOnDate } from '../units/unit.query.js';
import type { FigureFrame } from './figure.query.js';
import { isReadSql } from '../shared/reach.js';

/** Cells and Party members of a unit on the last day of a span, and those with a counted item in it. */
export interface MemberCounts {
  /** A unit one level below the root; null: the root itself. */
  unitId: string | null;
  /** Chi bộ, a base cell being one itself. */
  cells: number;
  /** With a counted item of the cell itself. */
  cellsRegistered: number;
  /** People with a Party office in a posting of that day, each once a unit. */
  members: number;
  /** With a counted item of their own, wherever they registered it. */
  membersRegistered: number;
}

/**
 * Counted within the units that the reader looks into; a unit without such a one has no row. Under a view they are
 * those of the end of the span still, told with the unit that stands for them.
 */
export function memberCounts(
  manager: EntityManager,
  { scope, base, today }: FigureFrame,
  root: UnitOnDate | null,
): Promise<MemberCounts[]> {
  const parameters = new Parameters();
  const day = parameters.add(lastDayWithin(base.to ?? 0, today));
  const inScope = parameters.add([...scope.named, ...scope.masked]);
  const year = parameters.add(base.to ?? 0);
  const rootId = parameters.add(root?.id ?? null);
  const { unit: _, ...span } = base;
  const items = `c.counted AND ${visibleSql(scope, parameters)} AND ${filterSql(span, scope, today, parameters)}`;
  const top = `p.path[${(root?.depth ?? 0) + 2}]`;
  return manager.query<MemberCounts[]>(
    `WITH seen AS MATERIALIZED (
       SELECT t.unit_id, t.kind, ${top} AS top
         FROM unit_tree(${day}::date) t JOIN unit_places(${day}::date) p ON p.unit_id = t.unit_id
        WHERE ${isReadSql(inScope, 't.unit_id', `${year}::int`)} AND (${rootId}::uuid IS NULL OR p.path @> ARRAY[${rootId}::uuid])
     ), items AS MATERIALIZED (
       SELECT DISTINCT c.kind, c.person_id, CASE WHEN c.kind = 'collective' THEN c.unit_id END AS unit_id
         FROM commitments c WHERE ${items}
     ), cells AS (
       SELECT s.top, count(*)::int AS cells, count(i.unit_id)::int AS registered
         FROM seen s LEFT JOIN items i ON i.unit_id = s.unit_id
        WHERE s.kind IN ('cell', 'base-cell') GROUP BY 1
     ), members AS (
       SELECT s.top, count(DISTINCT o.person_id)::int AS members, count(DISTINCT i.person_id)::int AS registered
         FROM seen s
         JOIN postings o ON o.unit_id = s.unit_id AND o.party_office IS NOT NULL
          AND o.valid_from <= ${day}::date AND (o.valid_to IS NULL OR o.valid_to > ${day}::date)
         LEFT JOIN items i ON i.person_id = o.person_id
        GROUP BY 1
     )
     SELECT t.top AS "unitId", coalesce(c.cells, 0) AS cells, coalesce(c.registered, 0) AS "cellsRegistered",
            coalesce(m.members, 0) AS members, coalesce(m.registered, 0) AS "membersRegistered"
       FROM (SELECT DISTINCT top FROM seen) t
       LEFT JOIN cells c ON c.top IS NOT DISTINCT FROM t.top
       LEFT JOIN members m ON m.top IS NOT DISTINCT FROM t.top`,
    parameters.values,
  );
}
