import type { EntityManager } from 'typeorm';
import type { StudyKind } from './study.flow.js';
import type { StudyScope } from './study.policy.js';
import type { SessionCount } from './study.rules.js';
import { type StudyAsk, selectSessions } from './study.query.js';
import { isRead } from '../shared/reach.js';

/** Sessions held of a kind with who came, and those not held yet. */
export interface HeldCount {
  kind: StudyKind;
  held: number;
  planned: number;
  /** A sum is a bigint: a decimal text. */
  attended: string;
}

const COUNTS = `s.kind, count(*) FILTER (WHERE s.state = 'held')::int AS held,
  count(*) FILTER (WHERE s.state = 'planned')::int AS planned, coalesce(sum(s.attended), 0)::text AS attended`;

export function heldCounts(manager: EntityManager, ask: StudyAsk): Promise<HeldCount[]> {
  return selectSessions<HeldCount>(manager, ask, COUNTS, 'GROUP BY s.kind');
}

/** The same for each unit at a depth; what stands above that depth is told of itself. */
export function heldCountsByUnit(
  manager: EntityManager,
  ask: StudyAsk,
  depth: number,
): Promise<(HeldCount & { unitId: string })[]> {
  const top = `coalesce(p.path[${depth + 1}], p.unit_id)`;
  return selectSessions(manager, ask, `${top} AS "unitId", ${COUNTS}`, `GROUP BY 1, s.kind`);
}

/** Sessions as they stood at the end of a day: what was held later was still planned then. */
export function countsUntil(manager: EntityManager, ask: StudyAsk, until: string): Promise<SessionCount[]> {
  const held = `s.state = 'held' AND s.held_on <= $13::date`;
  const state = `CASE WHEN ${held} THEN 'held' WHEN s.state = 'cancelled' THEN 'cancelled' ELSE 'planned' END`;
  const sum = (column: string) => `coalesce(sum(s.${column}) FILTER (WHERE ${held}), 0)::float8 AS ${column}`;
  return selectSessions<SessionCount>(
    manager,
    ask,
    `s.kind, ${state} AS state, CASE WHEN ${held} THEN extract(month FROM s.held_on)::int END AS month,
     count(*)::int AS sessions, ${sum('attended')}, ${sum('total')}`,
    'GROUP BY 1, 2, 3',
    [until],
  );
}

/** Units that the reader looks into as they stood in a year. */
export const isLookedInto = ({ unitIds }: StudyScope, unitId: string, year: number): boolean =>
  isRead(unitIds, unitId, year);
