import type { TestApp } from '../support/app.js';
import { type UnitCode, unitId } from '../support/world.js';

export interface Told {
  kind: string;
  purpose: string;
  lead: UnitCode;
  year: number;
  parts: { giver: UnitCode | null; amount: number }[];
}

/** Past the rules of who was assigned to what: sums must hold whatever is there. */
export async function insertGift(
  bloc: TestApp,
  commune: string,
  { kind, purpose, lead, year, parts }: Told,
): Promise<void> {
  const shares = parts.map(({ giver, amount }, position) => ({
    position,
    unit: giver && unitId(giver),
    donor: giver ? null : 'Công ty A',
    amount,
  }));
  await bloc.database.query(
    `WITH g AS (INSERT INTO aid_contributions (year, given_on, purpose, kind, lead_unit_id, commune_id, description)
       VALUES ($1, make_date($1, 5, 19), $2, $3, $4, $5, 'x') RETURNING id, kind)
     INSERT INTO aid_shares (contribution_id, position, kind, unit_id, donor_name, amount)
     SELECT g.id, s.position, g.kind, s.unit, s.donor, s.amount
       FROM g, jsonb_to_recordset($6::jsonb) s (position int, unit uuid, donor text, amount numeric)`,
    [year, purpose, kind, unitId(lead), commune, JSON.stringify(shares)],
  );
}

/** A model with a promise whose readings count children, and one of another measure. */
export async function modelOfChildren(
  bloc: TestApp,
  host: UnitCode,
  children: number,
): Promise<{ children: string; other: string }> {
  const [{ model }] = await bloc.database.query(
    `INSERT INTO pilot_models (name, level, host_unit_id, started_on, state) VALUES ('Bát cháo tình thương', 'unit', $1, '2017-01-01', 'running') RETURNING id AS model`,
    [unitId(host)],
  );
  const promises = await bloc.database.query(
    `INSERT INTO pilot_model_promises (pilot_model_id, position, text, measure, numerator_name, measure_unit, direction, counts_as)
     VALUES ($1, 0, 'Đỡ đầu thiếu nhi', 'count', 'thiếu nhi', 'em', 'up', 'children'), ($1, 1, 'Suất cháo', 'count', 'suất', 'suất', 'up', NULL) RETURNING id`,
    [model],
  );
  await bloc.database.query(
    `INSERT INTO pilot_model_readings (pilot_model_id, promise_id, measure, period_from, period_to, numerator, source, recorded_on)
     VALUES ($1, $2, 'count', '2017-01-01', '2017-12-31', 12, 'Báo cáo', '2018-01-02'), ($1, $2, 'count', '2018-01-01', '2018-10-31', $3, 'Báo cáo', '2018-11-02')`,
    [model, promises[0].id, children],
  );
  return { children: promises[0].id, other: promises[1].id };
}
