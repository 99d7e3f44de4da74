import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitByCode, unitOn } from '../units/unit.query.js';
import { mayReport, reportingUnits } from './report.policy.js';

/** A unit that issues a paper, with the Party name of the organisation above it. */
export interface IssuingUnit extends UnitOnDate {
  above: string | null;
}

/**
 * The unit whose report is asked for, by its code or the reader's own: the bloc for its readers, else the highest
 * unit of their grants. A unit of which the reader does not see all figures is not found.
 */
export async function issuingUnit(
  manager: EntityManager,
  actor: Actor,
  code: string | undefined,
  on: string,
): Promise<IssuingUnit> {
  const unit = code ? await unitByCode(manager, code, on) : await ownUnit(manager, actor, on);
  if (!unit || !mayReport(actor, unit.id)) throw new Problem('not-found');
  const above = unit.parentId === null ? null : await unitOn(manager, unit.parentId, on);
  return { ...unit, above: above?.partyName ?? null };
}

async function ownUnit(manager: EntityManager, actor: Actor, on: string): Promise<UnitOnDate | null> {
  const found: UnitOnDate[] = [];
  for (const id of reportingUnits(actor)) {
    const unit = await unitOn(manager, id, on);
    if (unit) found.push(unit);
  }
  return found.sort((a, b) => a.depth - b.depth)[0] ?? null;
}
