import type { EntityManager } from 'typeorm';
import { grouped } from '../shared/lists.js';
import type { PlanActionOut, PlanYearOut } from './plan-out.dto.js';
import { isRemovable } from './plan.rules.js';

/** Years that were set up, each with whether its figures are closed. */
export type YearStates = ReadonlyMap<number, { closedOn: string | null }>;

export const closedYears = (years: YearStates): Set<number> =>
  new Set([...years].flatMap(([year, { closedOn }]) => (closedOn ? [year] : [])));

const ref = (alias: string) =>
  `CASE WHEN ${alias}.id IS NOT NULL THEN
     json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name) END`;

/** What is planned, for the whole term first, then by year; `mayWrite` within what the years still let. */
export async function planYears(
  manager: EntityManager,
  planId: string,
  mayWrite: boolean,
  years: YearStates,
  today: string,
): Promise<PlanYearOut[]> {
  const rows = await manager.query<Omit<PlanActionOut, 'can'>[]>(
    `SELECT a.id, a.year, a.text, ${ref('c')} AS content, ${ref('b')} AS breakthrough, a.due_on AS "dueOn",
            a.added_on AS "addedOn", a.version
       FROM plan_actions a
       LEFT JOIN plan_parts c ON c.id = a.content_id
       LEFT JOIN plan_parts b ON b.id = a.breakthrough_id
      WHERE a.plan_id = $1
      ORDER BY a.year NULLS FIRST, c.position NULLS LAST, a.due_on NULLS LAST, a.created_at, a.id`,
    [planId],
  );
  const closed = closedYears(years);
  const can = (row: Omit<PlanActionOut, 'can'>): PlanActionOut['can'] => {
    if (!mayWrite || (row.year !== null && closed.has(row.year))) return [];
    return isRemovable(row, closed, today) ? ['update', 'delete'] : ['update'];
  };
  return [...grouped(rows, ({ year }) => year)].map(([year, ofYear]) => ({
    year,
    closed: year !== null && closed.has(year),
    actions: ofYear.map((row) => ({ ...row, can: can(row) })),
  }));
}
