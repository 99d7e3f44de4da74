import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { ShortcomingOut, ShortcomingsOut } from './shortcoming.dto.js';
import { type ShortcomingsQuery, selectedSql } from './shortcoming.filter.js';
import type { ShortcomingState } from './shortcoming.flow.js';
import { type ShortcomingFacts, shortcomingActions, shortcomingScope } from './shortcoming.policy.js';

type Row = Omit<ShortcomingOut, 'can'> & { total: number; now: ShortcomingState };

/** Shortcomings that the actor sees, newest review first: the first thousand, and how many there are. */
export async function shortcomingsIn(
  manager: EntityManager,
  actor: Actor,
  query: ShortcomingsQuery & { ids?: readonly string[] },
  today: string,
): Promise<ShortcomingsOut> {
  const { ctes, values } = selectedSql(shortcomingScope(actor), query, today);
  const rows = await manager.query<Row[]>(
    `WITH ${ctes}
     SELECT s.id, s.unit_id AS "unitId", s.unit_code AS "unitCode", s.unit_name AS "unitName",
            s.person_id AS "personId", n.name AS "personName", s.found_year AS "foundYear", s.text, s.source,
            s.state_then AS state, s.reason_then AS "closedReason", s.version, s.state AS now,
            s.continues_id AS "continuesId",
            (SELECT later.id FROM shortcomings later WHERE later.continues_id = s.id) AS "continuedById",
            (SELECT count(*)::int FROM commitments c WHERE c.shortcoming_id = s.id AND c.counted) AS commitments,
            (SELECT count(*)::int FROM found) AS total
       FROM found s LEFT JOIN people n ON n.id = s.person_id
      ORDER BY s.found_year DESC, s.ordering, s.created_at, s.id
      LIMIT 1000`,
    values,
  );
  return {
    items: rows.map(({ total: _, now, ...row }) => ({
      ...row,
      can: shortcomingActions(actor, { ...row, state: now }),
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** One shortcoming as the actor sees it, or null when they do not. */
export async function shortcomingOne(
  manager: EntityManager,
  actor: Actor,
  id: string,
  today: string,
): Promise<ShortcomingOut | null> {
  return (await shortcomingsIn(manager, actor, { ids: [id] }, today)).items[0] ?? null;
}

/** What the policy asks of a shortcoming besides its row. */
export async function countedOn(
  manager: EntityManager,
  id: string,
): Promise<ShortcomingFacts['commitments']> {
  const [row] = await manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM commitments WHERE shortcoming_id = $1 AND counted`,
    [id],
  );
  return row?.n ?? 0;
}

/** A commitment that addresses a shortcoming. */
export interface Addressing {
  id: string;
  year: number;
}

/** Confirmed commitments that address it and whose result is still to be verified. */
export function runningOn(manager: EntityManager, id: string): Promise<Addressing[]> {
  return manager.query<Addressing[]>(
    `SELECT id, year FROM commitments
      WHERE shortcoming_id = $1 AND counted AND state NOT IN ('verified', 'stopped')
      ORDER BY year, first_registered_at`,
    [id],
  );
}

/** Shortcomings that a commitment last addressed, by its steps. */
export async function addressedBy(manager: EntityManager, commitmentId: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT id FROM (SELECT DISTINCT ON (shortcoming_id) shortcoming_id AS id, act FROM shortcoming_steps
                      WHERE commitment_id = $1 ORDER BY shortcoming_id, shortcoming_steps.id DESC) last
      WHERE act <> 'release' ORDER BY id`,
    [commitmentId],
  );
  return rows.map(({ id }) => id);
}

/** True when the person serves in the unit or below it on a date: a shortcoming is not written onto another unit's people. */
export async function servesIn(
  manager: EntityManager,
  personId: string,
  unitId: string,
  on: string,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM postings o JOIN unit_tree($3) t ON t.unit_id = o.unit_id
      WHERE o.person_id = $1 AND t.path @> ARRAY[$2::uuid]
        AND o.valid_from <= $3 AND (o.valid_to IS NULL OR o.valid_to > $3) LIMIT 1`,
    [personId, unitId, on],
  );
  return rows.length > 0;
}
