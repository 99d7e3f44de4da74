import type { EntityManager } from 'typeorm';
import type { FigureSpan } from '../shared/figure.dto.js';
import { FINDING_WHERE } from './finding.query.js';
import { FROM_INSPECTIONS, PLACES, WHERE, valuesOf } from './inspection.filter.js';
import type { InspectionCounts } from './inspection.figures.js';
import type { InspectionScope } from './inspection.policy.js';

const inKind = (kind: string) =>
  `count(*) FILTER (WHERE i.kind = '${kind}' AND i.state IN ('held', 'concluded'))::int AS "${kind}"`;
const sum = (column: string) => `coalesce(sum(${column}), 0)::int AS "${column}"`;

/** Counts over a span for each unit at a depth; `unitId` null: of what stands above that depth. */
export function countsByUnit(
  manager: EntityManager,
  scope: InspectionScope,
  { from, to, unit }: FigureSpan,
  depth: number,
  today: string,
): Promise<(InspectionCounts & { unitId: string | null; year: number })[]> {
  return manager.query(
    `WITH ${PLACES}, seen AS MATERIALIZED (
       SELECT i.*, p.path[${depth + 1}] AS top FROM ${FROM_INSPECTIONS} WHERE ${WHERE}
     ), found AS (
       SELECT i.id, count(*)::int AS findings,
              count(*) FILTER (WHERE f.fix_state = 'fixed')::int AS fixed,
              count(*) FILTER (WHERE f.fix_state = 'partly')::int AS partly,
              count(*) FILTER (WHERE f.fix_state = 'open')::int AS open,
              count(*) FILTER (WHERE f.fix_state <> 'fixed' AND f.fix_by < $3::date)::int AS overdue
         FROM seen i JOIN inspection_findings f ON f.inspection_id = i.id
        WHERE ${FINDING_WHERE}
        GROUP BY i.id
     ), told AS (
       SELECT i.id, sum(c.individuals) AS persons FROM seen i JOIN inspection_consequences c ON c.inspection_id = i.id
        WHERE i.state = 'concluded' AND c.individuals > 0
        GROUP BY i.id
     )
     SELECT i.top AS "unitId", i.year, ${['check', 'supervise', 'self'].map(inKind).join(', ')},
            ${['findings', 'fixed', 'partly', 'open', 'overdue'].map(sum).join(', ')},
            count(*) FILTER (WHERE i.state = 'concluded' AND EXISTS (SELECT 1 FROM inspection_consequences c
              WHERE c.inspection_id = i.id AND c.kind = 'reminded'))::int AS reminded,
            count(t.id)::int AS "withIndividuals", coalesce(sum(t.persons), 0)::text AS individuals
       FROM seen i LEFT JOIN found f ON f.id = i.id LEFT JOIN told t ON t.id = i.id
      GROUP BY 1, 2`,
    [...valuesOf(scope, { from, to, unit: unit ?? undefined }, today), null, null],
  );
}
