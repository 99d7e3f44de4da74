import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { grouped } from '../shared/lists.js';
import type { PilotModelOut, ReadingOut, SeriesOut } from './pilot-model-out.dto.js';
import { READING_ACTIONS, modelRefusal } from './pilot-model.policy.js';
import { type PointRow, pointOf } from './point.rules.js';

type ReadingRow = PointRow &
  Omit<ReadingOut, 'value' | 'met' | 'change' | 'can'> &
  Pick<SeriesOut, 'promiseId' | 'unitId' | 'unitCode' | 'unitName'> & { superseded: boolean };

/** The readings of a model by promise and unit: the host first, then the units that copied it in their order. */
export async function seriesOf(
  manager: EntityManager,
  actor: Actor,
  model: PilotModelOut,
  today: string,
): Promise<SeriesOut[]> {
  const rows = await manager.query<ReadingRow[]>(
    `WITH places AS MATERIALIZED (SELECT * FROM unit_places($2::date))
     SELECT r.id, r.promise_id AS "promiseId", r.measure, r.unit_id AS "unitId", t.code AS "unitCode",
            t.name AS "unitName", r.period_from AS "periodFrom", r.period_to AS "periodTo",
            r.numerator::text AS numerator, r.denominator::text AS denominator, r.is_baseline AS "isBaseline",
            r.source, r.note, r.recorded_on AS "recordedOn", a.name AS "recordedBy", r.corrects_id AS "correctsId",
            r.correction_reason AS "correctionReason", r.withdrawn_reason AS "withdrawnReason",
            r.superseded_at IS NOT NULL AS superseded
       FROM pilot_model_readings r
       JOIN pilot_model_promises p ON p.id = r.promise_id
       LEFT JOIN places t ON t.unit_id = r.unit_id
       LEFT JOIN accounts a ON a.id = r.recorded_by
      WHERE r.pilot_model_id = $1
      ORDER BY p.position, r.unit_id IS NOT NULL, t.ordering, r.unit_id, r.period_to, r.recorded_at`,
    [model.id, today],
  );
  const series = grouped(rows, ({ promiseId, unitId }) => `${promiseId} ${unitId}`);
  return [...series.values()].map((ofOne) => shown(actor, model, ofOne));
}

function shown(actor: Actor, model: PilotModelOut, rows: ReadingRow[]): SeriesOut {
  const [{ promiseId, unitId, unitCode, unitName }] = rows as [ReadingRow];
  const promise = model.promises.find(({ id }) => id === promiseId) ?? { direction: null, target: null };
  const counting = rows.filter(({ superseded }) => !superseded);
  const baseline = counting.findLast(({ isBaseline }) => isBaseline) ?? null;
  const facts = { ...model, receivingUnitId: unitId };
  const may = READING_ACTIONS.filter((action) => !modelRefusal(action, actor, facts));
  const out = (row: ReadingRow): ReadingOut => {
    const {
      superseded,
      promiseId: _,
      unitId: __,
      unitCode: ___,
      unitName: ____,
      ...point
    } = pointOf(row, promise, baseline);
    return { ...point, can: superseded ? [] : may };
  };
  return {
    promiseId,
    unitId,
    unitCode,
    unitName,
    readings: counting.map(out),
    earlier: rows.filter(({ superseded }) => superseded).map(out),
  };
}
