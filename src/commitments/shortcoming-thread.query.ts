import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { grouped } from '../shared/lists.js';
import { GOING } from '../shortcomings/shortcoming.flow.js';
import { shortcomingsIn } from '../shortcomings/shortcoming.query.js';
import { Parameters, namedSql, visibleSql } from './commitment.filter.js';
import { type CommitmentScope, commitmentScope } from './commitment.policy.js';
import type { ShortcomingThreadOut, ThreadCommitmentOut, ThreadStepOut } from './shortcoming-thread.dto.js';
import { chainStateAsOf, yearsOf } from './shortcoming-thread.rules.js';

/** A shortcoming over the years, or null when the actor does not see it. */
export async function shortcomingThread(
  manager: EntityManager,
  actor: Actor,
  id: string,
  today: string,
): Promise<ShortcomingThreadOut | null> {
  const chain = await chainOf(manager, id);
  const seen = (await shortcomingsIn(manager, actor, { ids: chain }, today)).items;
  if (!seen.some((one) => one.id === id)) return null;
  const shortcomings = [...seen].sort((a, b) => a.foundYear - b.foundYear);
  const ids = shortcomings.map((one) => one.id);
  const scope = commitmentScope(actor);
  const steps = await stepsOf(manager, scope, ids);
  const items = await itemsOf(manager, scope, ids, today);
  const others = await othersOf(manager, scope, ids);
  const going = shortcomings.some(({ state }) => GOING.includes(state));
  const years = yearsOf(shortcomings, [...steps, ...items, ...others], going, Number(today.slice(0, 4)));
  const stepsIn = grouped(steps, ({ year }) => year);
  const itemsIn = grouped(items, ({ year }) => year);
  return {
    id,
    shortcomings,
    years: years.map((year) => ({
      year,
      state: chainStateAsOf(shortcomings, steps, year),
      steps: stepsIn.get(year) ?? [],
      commitments: itemsIn.get(year) ?? [],
      others: others.find((one) => one.year === year)?.n ?? 0,
    })),
  };
}

/** All that a shortcoming is linked with, back and forth. */
async function chainOf(manager: EntityManager, id: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `WITH RECURSIVE back AS (
       SELECT id, continues_id FROM shortcomings WHERE id = $1
       UNION ALL SELECT s.id, s.continues_id FROM shortcomings s JOIN back b ON s.id = b.continues_id
     ), forth AS (
       SELECT id FROM shortcomings WHERE id = $1
       UNION ALL SELECT s.id FROM shortcomings s JOIN forth f ON s.continues_id = f.id
     ) SELECT id FROM back UNION SELECT id FROM forth`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** The steps; who took one is not told where it would tell whose an item is. */
function stepsOf(
  manager: EntityManager,
  scope: CommitmentScope,
  ids: readonly string[],
): Promise<ThreadStepOut[]> {
  const parameters = new Parameters();
  const visible = visibleSql(scope, parameters);
  const named = namedSql(scope, parameters);
  return manager.query<ThreadStepOut[]>(
    `SELECT t.shortcoming_id AS "shortcomingId", t.year, t.act, t.state, t.business_date AS "on",
            CASE WHEN t.commitment_id IS NULL OR (${visible} AND ${named}) THEN a.name END AS by,
            t.reason, t.remedy, CASE WHEN ${visible} THEN c.id END AS "commitmentId"
       FROM shortcoming_steps t
       LEFT JOIN commitments c ON c.id = t.commitment_id
       LEFT JOIN accounts a ON a.id = t.account_id
      WHERE t.shortcoming_id = ANY (${parameters.add(ids)}::uuid[])
      ORDER BY t.year, t.id`,
    parameters.values,
  );
}

/** The items that the scope sees, with what came of them. */
function itemsOf(
  manager: EntityManager,
  scope: CommitmentScope,
  ids: readonly string[],
  today: string,
): Promise<ThreadCommitmentOut[]> {
  const parameters = new Parameters();
  const day = parameters.add(today);
  const named = namedSql(scope, parameters);
  return manager.query<ThreadCommitmentOut[]>(
    `SELECT c.id, c.shortcoming_id AS "shortcomingId", c.code, c.year, c.kind, c.state,
            u.code AS "unitCode", u.party_name AS "unitName",
            CASE WHEN ${named} THEN coalesce(c.registrant_name, p.name, u.party_name) END AS "registrantName",
            c.content, c.target, c.deadline, c.self_result AS "selfResult",
            c.verified_result AS "verifiedResult", c.remedy,
            (SELECT count(*)::int FROM attachments a WHERE a.subject_type = 'commitment' AND a.subject_id = c.id
               AND a.removed_at IS NULL AND a.purpose = 'evidence') AS evidence
       FROM commitments c
       LEFT JOIN people p ON p.id = c.person_id
       LEFT JOIN LATERAL (
         SELECT n.code, n.party_name FROM unit_versions n WHERE n.unit_id = c.unit_id
          ORDER BY daterange(n.valid_from, n.valid_to) @> LEAST(make_date(c.year, 12, 31), ${day}::date) DESC,
                   n.valid_from DESC LIMIT 1) u ON true
      WHERE c.shortcoming_id = ANY (${parameters.add(ids)}::uuid[]) AND ${visibleSql(scope, parameters)}
      ORDER BY c.year, c.code COLLATE "C"`,
    parameters.values,
  );
}

/** How many confirmed items of each year the scope does not see. */
function othersOf(
  manager: EntityManager,
  scope: CommitmentScope,
  ids: readonly string[],
): Promise<{ year: number; n: number }[]> {
  const parameters = new Parameters();
  return manager.query<{ year: number; n: number }[]>(
    `SELECT c.year, count(*)::int AS n FROM commitments c
      WHERE c.shortcoming_id = ANY (${parameters.add(ids)}::uuid[]) AND c.counted
        AND NOT coalesce(${visibleSql(scope, parameters)}, false)
      GROUP BY 1 ORDER BY 1`,
    parameters.values,
  );
}

/** Of some items those that the actor sees, and whether with the registrant's name. */
export async function seenAmong(
  manager: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  if (ids.length === 0) return new Map();
  const scope = commitmentScope(actor);
  const parameters = new Parameters();
  const rows = await manager.query<{ id: string; named: boolean }[]>(
    `SELECT c.id, ${namedSql(scope, parameters)} AS named FROM commitments c
      WHERE c.id = ANY (${parameters.add([...new Set(ids)])}::uuid[]) AND ${visibleSql(scope, parameters)}`,
    parameters.values,
  );
  return new Map(rows.map(({ id, named }) => [id, named]));
}
