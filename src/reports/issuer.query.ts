import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { Problem } from '../shared/problems.js';
import { type UnitOnDate, unitByCode } from '../units/unit.query.js';
import { mayReport, reportingUnits } from './report.policy.js';

/** A unit that issues a paper, by its names then, with the Party name of the organisation above it. */
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
  if (!unit || !mayReport(actor, unit.id, Number(on.slice(0, 4)))) throw new Problem('not-found');
  return { ...unit, ...(await namesThen(manager, unit.id, on)) };
}

type Names = Pick<IssuingUnit, 'name' | 'shortName' | 'partyName' | 'above'>;

/** A paper bears the names of its time, under whichever view its figures are read. */
async function namesThen(manager: EntityManager, unitId: string, on: string): Promise<Names> {
  const [names] = await manager.query<Names[]>(
    `WITH places AS MATERIALIZED (SELECT * FROM unit_places_then($2))
     SELECT u.name, u.short_name AS "shortName", u.party_name AS "partyName", a.party_name AS above
       FROM places u LEFT JOIN places a ON a.unit_id = u.path[u.depth] WHERE u.unit_id = $1`,
    [unitId, on],
  );
  if (!names) throw new Problem('not-found');
  return names;
}

/** The highest of the units that the actor reports for, of those that stand then before those that do not. */
async function ownUnit(manager: EntityManager, actor: Actor, on: string): Promise<UnitOnDate | null> {
  const [unit] = await manager.query<UnitOnDate[]>(
    `SELECT p.unit_id AS id, p.code, p.name, p.short_name AS "shortName", p.party_name AS "partyName", p.kind,
            p.path[p.depth] AS "parentId", p.depth, p.path
       FROM unit_places($2) p WHERE p.unit_id = ANY ($1::uuid[])
      ORDER BY p.unit_id IN (SELECT unit_id FROM units_standing($2)) DESC, p.depth, p.ordering LIMIT 1`,
    [reportingUnits(actor), on],
  );
  return unit ?? null;
}
