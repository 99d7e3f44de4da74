import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import type { ContributionOut, ContributionsOut, ContributionsQuery } from './aid-contribution.dto.js';
import { type ShareFrame, TOLD_SHARES, frameValues, shareCondition } from './aid-share.query.js';
import { writesGift } from './aid.policy.js';
import { AID_MEASURES, sumOfAmounts } from './amount.rules.js';

/** As many as are listed; `total` is of all. */
const AT_MOST = 1000;

type Row = Omit<ContributionOut, 'measure' | 'amount' | 'can'> & { leadKind: string; total: number };

/** Gifts with a share in the frame that answers the filter, newest first, each with all its shares. */
export async function contributionsIn(
  manager: EntityManager,
  actor: Actor,
  frame: ShareFrame,
  query: ContributionsQuery & { id?: string },
): Promise<ContributionsOut> {
  const rows = await manager.query<Row[]>(
    `WITH ${TOLD_SHARES}, named AS MATERIALIZED (
       SELECT s.contribution_id, json_agg(json_build_object('unitId', s.unit_id, 'unitCode', p.code, 'unitName', p.name,
                'donorName', s.donor_name, 'amount', trim_scale(s.amount)::text) ORDER BY s.position) AS shares
         FROM aid_shares s JOIN aid_contributions c ON c.id = s.contribution_id
         LEFT JOIN places p ON p.year = c.year AND p.unit_id = s.unit_id
        WHERE c.year BETWEEN $2 AND $3
        GROUP BY s.contribution_id
     )
     SELECT c.id, c.year, c.given_on AS "givenOn", c.purpose, c.kind, c.lead_unit_id AS "leadUnitId",
            l.code AS "leadUnitCode", l.name AS "leadUnitName", l.kind AS "leadKind", c.commune_id AS "communeId",
            n.name AS "communeName", n.district, c.place, c.description, c.households, c.need_id AS "needId",
            w.text AS "needText", c.pilot_model_promise_id AS "pilotModelPromiseId",
            CASE WHEN o.counts_as = 'children' THEN m.name END AS "countedIn", c.document_ref AS "documentRef",
            named.shares,
            c.withdrawn_on AS "withdrawnOn", c.withdraw_reason AS "withdrawReason", c.version,
            count(*) OVER ()::int AS total
       FROM aid_contributions c
       JOIN places l ON l.year = c.year AND l.unit_id = c.lead_unit_id
       JOIN named ON named.contribution_id = c.id
       LEFT JOIN LATERAL commune_names(c.given_on) n ON n.commune_id = c.commune_id
       LEFT JOIN aid_needs w ON w.id = c.need_id
       LEFT JOIN pilot_model_promises o ON o.id = c.pilot_model_promise_id
       LEFT JOIN pilot_models m ON m.id = o.pilot_model_id
      WHERE c.id IN (SELECT told.contribution_id FROM told WHERE ${query.id ? 'true' : shareCondition(query)})
        AND ($6::uuid IS NULL OR c.commune_id = $6) AND ($7::uuid IS NULL OR c.need_id = $7)
        AND ($8::uuid IS NULL OR c.id = $8)
      ORDER BY c.given_on DESC, l.ordering, c.created_at, c.id
      LIMIT ${AT_MOST}`,
    [...frameValues(frame), query.commune ?? null, query.need ?? null, query.id ?? null],
  );
  return { items: rows.map((row) => shown(actor, row)), total: rows[0]?.total ?? 0 };
}

function shown(actor: Actor, { leadKind, total: _, ...row }: Row): ContributionOut {
  const may = row.withdrawnOn === null && writesGift(actor, { unitId: row.leadUnitId, kind: leadKind });
  return {
    ...row,
    measure: AID_MEASURES[row.kind],
    amount: sumOfAmounts(row.shares.map(({ amount }) => amount)),
    can: may ? ['update', 'withdraw'] : [],
  };
}

/** Units that have a part in a gift or lead it: whoever sees one of them sees the gift. */
export async function unitsOfGift(manager: EntityManager, id: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT lead_unit_id AS id FROM aid_contributions WHERE id = $1
     UNION SELECT unit_id FROM aid_shares WHERE contribution_id = $1 AND unit_id IS NOT NULL`,
    [id],
  );
  return rows.map((row) => row.id);
}

/** True for a promise whose readings count children. */
export async function countsChildren(manager: EntityManager, promiseId: string): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM pilot_model_promises WHERE id = $1 AND counts_as = 'children'`,
    [promiseId],
  );
  return rows.length > 0;
}
