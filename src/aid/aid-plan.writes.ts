import type { EntityManager } from 'typeorm';
import { Problem } from '../shared/problems.js';
import type { PlanLineIn, PlanLineOut } from './aid-plan.dto.js';
import { fault } from './aid.access.js';
import { AidPlanLine } from './aid.entity.js';
import { amountMessage, fitsKind } from './amount.rules.js';

/** The lines of a plan, in order. */
export function planLines(tx: EntityManager, planId: string): Promise<PlanLineOut[]> {
  return tx.query<PlanLineOut[]>(
    `SELECT kind, description, trim_scale(amount)::text AS amount FROM aid_plan_lines WHERE aid_year_id = $1 ORDER BY position`,
    [planId],
  );
}

/** Writes the lines of a plan anew; the earlier ones stay in history. */
export async function replaceLines(
  tx: EntityManager,
  planId: string,
  lines: readonly PlanLineIn[],
): Promise<void> {
  const wrong = lines.flatMap(({ kind, amount }, place) =>
    fitsKind(kind, amount) ? [] : [fault(`lines.${place}.amount`, amountMessage(kind))],
  );
  if (wrong.length > 0) throw new Problem('aid.wrong-amount', {}, wrong);
  await tx.delete(AidPlanLine, { aidYearId: planId });
  const rows = lines.map((line, position) => ({ ...line, aidYearId: planId, position }));
  if (rows.length > 0) await tx.insert(AidPlanLine, rows);
}
