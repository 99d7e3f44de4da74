import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { grouped } from '../shared/lists.js';
import type {
  ModelCopyOut,
  PilotModelOut,
  PilotModelsOut,
  PointOut,
  PromiseOut,
} from './pilot-model-out.dto.js';
import { MODELS, type ModelFilter, PLACES, modelValues, placedOn } from './pilot-model.filter.js';
import { addableLevels, modelActions, modelRefusal } from './pilot-model.policy.js';
import { type PointRow, pointOf } from './point.rules.js';

type ModelRow = Omit<PilotModelOut, 'can' | 'promises' | 'copies'> & { total: number };
type PromiseRow = Omit<PromiseOut, 'baseline' | 'latest'> & { pilotModelId: string };
type CopyRow = Omit<ModelCopyOut, 'can'> & { pilotModelId: string };

const listOf = (what: string, from: string) => `(SELECT coalesce(json_agg(${what}), '[]') FROM ${from})`;

const COLUMNS = `m.id, m.name, m.level, m.state, m.version, m.host_unit_id AS "hostUnitId",
  t.code AS "hostUnitCode", t.name AS "hostUnitName", m.purpose, m.chosen_on AS "chosenOn",
  m.started_on AS "startedOn", m.no_baseline_reason AS "noBaselineReason", m.stopped_on AS "stoppedOn",
  m.stop_reason AS "stopReason", m.stopped_from AS "stoppedFrom",
  ${listOf(
    'b.short_name ORDER BY b.issued_on, b.short_name',
    `pilot_model_legal_bases l
     JOIN legal_bases b ON b.id = l.legal_basis_id WHERE l.pilot_model_id = m.id`,
  )} AS "legalBases",
  ${listOf('l.legal_basis_id', 'pilot_model_legal_bases l WHERE l.pilot_model_id = m.id')} AS "legalBasisIds",
  ${listOf(
    `json_build_object('id', g.id, 'shortName', g.short_name) ORDER BY g.started_on, g.short_name`,
    `programme_models o JOIN programmes g ON g.id = o.programme_id WHERE o.pilot_model_id = m.id`,
  )} AS programmes,
  ${listOf(
    `json_build_object('year', e.year, 'level', e.level, 'comment', e.comment,
              'evaluatedOn', e.evaluated_on) ORDER BY e.year`,
    'pilot_model_evaluations e WHERE e.pilot_model_id = m.id',
  )} AS evaluations`;

/** Models with promises, evaluations and copies: those of the bloc first, then by host in the office's order. */
export async function pilotModelsIn(
  manager: EntityManager,
  actor: Actor,
  filter: ModelFilter,
  today: string,
): Promise<PilotModelsOut> {
  const rows = await manager.query<ModelRow[]>(
    `${PLACES}
     SELECT ${COLUMNS}, count(*) OVER ()::int AS total ${MODELS}
      ORDER BY m.level, t.ordering, m.name COLLATE app_vi, m.id LIMIT 1000`,
    modelValues(filter, today),
  );
  const ids = rows.map(({ id }) => id);
  const promises = grouped(
    await promisesOf(manager, ids, placedOn(filter, today)),
    (one) => one.pilotModelId,
  );
  const copies = grouped(await copiesOf(manager, ids, today), (one) => one.pilotModelId);
  const items = rows.map(({ total: _, ...row }) => ({
    ...row,
    promises: (promises.get(row.id) ?? []).map(({ pilotModelId: __, ...promise }) => promise),
    copies: (copies.get(row.id) ?? []).map(({ pilotModelId: __, ...copy }) => ({
      ...copy,
      can: modelRefusal('add-reading', actor, { ...row, receivingUnitId: copy.unitId })
        ? []
        : (['add-reading'] as ModelCopyOut['can']),
    })),
    can: modelActions(actor, row),
  }));
  return { items, total: rows[0]?.total ?? 0, mayAdd: addableLevels(actor) };
}

/** The same without their number. */
export async function pilotModels(
  manager: EntityManager,
  actor: Actor,
  filter: ModelFilter,
  today: string,
): Promise<PilotModelOut[]> {
  return (await pilotModelsIn(manager, actor, filter, today)).items;
}

/** Promises in their order, each with its latest baseline and reading at the host up to a day. */
async function promisesOf(
  manager: EntityManager,
  modelIds: string[],
  until: string,
): Promise<(PromiseOut & { pilotModelId: string })[]> {
  const promises = await manager.query<PromiseRow[]>(
    `SELECT p.id, p.pilot_model_id AS "pilotModelId", p.text, p.measure, p.numerator_name AS "numeratorName",
            p.denominator_name AS "denominatorName", p.measure_unit AS "measureUnit", p.direction,
            p.target::text AS target, p.target_on AS "targetOn", p.counts_as AS "countsAs"
       FROM pilot_model_promises p WHERE p.pilot_model_id = ANY ($1::uuid[])
      ORDER BY p.pilot_model_id, p.position`,
    [modelIds],
  );
  const points = await manager.query<(PointRow & { promiseId: string })[]>(
    `SELECT DISTINCT ON (r.promise_id, r.is_baseline) r.promise_id AS "promiseId", r.id, r.measure,
            r.period_from AS "periodFrom", r.period_to AS "periodTo", r.numerator::text AS numerator,
            r.denominator::text AS denominator, r.is_baseline AS "isBaseline"
       FROM pilot_model_readings r
      WHERE r.pilot_model_id = ANY ($1::uuid[]) AND r.superseded_at IS NULL AND r.unit_id IS NULL
        AND r.period_to <= $2
      ORDER BY r.promise_id, r.is_baseline, r.period_to DESC`,
    [modelIds, until],
  );
  const byPromise = grouped(points, ({ promiseId }) => promiseId);
  return promises.map((promise) => {
    const rows = byPromise.get(promise.id) ?? [];
    const baseline = rows.find(({ isBaseline }) => isBaseline) ?? null;
    const latest = rows.find(({ isBaseline }) => !isBaseline) ?? null;
    const shown = (row: PointRow | null): PointOut | null => row && pointOf(row, promise, baseline);
    return { ...promise, baseline: shown(baseline), latest: shown(latest) };
  });
}

async function copiesOf(manager: EntityManager, modelIds: string[], today: string): Promise<CopyRow[]> {
  return manager.query<CopyRow[]>(
    `WITH places AS MATERIALIZED (SELECT * FROM unit_places($2::date))
     SELECT c.id, c.pilot_model_id AS "pilotModelId", c.unit_id AS "unitId", t.code AS "unitCode",
            t.name AS "unitName", c.copied_on AS "copiedOn", c.note, r.promise_id AS "promiseId",
            c.reading_id AS "readingId"
       FROM pilot_model_copies c JOIN pilot_model_readings r ON r.id = c.reading_id
       LEFT JOIN places t ON t.unit_id = c.unit_id
      WHERE c.pilot_model_id = ANY ($1::uuid[])
      ORDER BY c.copied_on, t.ordering`,
    [modelIds, today],
  );
}
