import type { EntityManager } from 'typeorm';
import type { FigureSpan } from '../shared/figure.dto.js';
import { MODELS, PLACES, modelValues } from './pilot-model.filter.js';

/** Số thiếu nhi được đỡ đầu of a promise at one unit: its latest reading within a span. */
export interface SponsoredChildren {
  pilotModelId: string;
  modelName: string;
  promiseId: string;
  /** The host, or the unit that copied the model. */
  unitId: string;
  unitCode: string | null;
  unitName: string | null;
  /** Where that unit stands, from the bloc down. */
  path: string[] | null;
  periodTo: string;
  children: number;
}

/**
 * The children that models sponsor, by the promises with `counts_as` = children. A number of children stands for a
 * day, not for a period: the latest reading of a span counts, and readings are not added up over time. Of a span with
 * a unit: models hosted in its subtree. Their models are those of `GET /api/pilot-models?countsAs=children`.
 */
export function childrenOf(
  manager: EntityManager,
  { from, to, unit }: FigureSpan,
  today: string,
): Promise<SponsoredChildren[]> {
  const filter = { from, to, unit: unit ?? undefined, countsAs: 'children' };
  return manager.query<SponsoredChildren[]>(
    `${PLACES}, found AS (SELECT m.id, m.name, m.host_unit_id ${MODELS})
     SELECT DISTINCT ON (p.id, r.unit_id) m.id AS "pilotModelId", m.name AS "modelName", p.id AS "promiseId",
            u.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName", u.path,
            r.period_to AS "periodTo", round(r.numerator)::float8 AS children
       FROM found m
       JOIN pilot_model_promises p ON p.pilot_model_id = m.id AND p.counts_as = 'children'
       JOIN pilot_model_readings r ON r.promise_id = p.id
       LEFT JOIN places u ON u.unit_id = coalesce(r.unit_id, m.host_unit_id)
      WHERE r.superseded_at IS NULL AND NOT r.is_baseline
        AND r.period_to BETWEEN make_date($2, 1, 1) AND make_date($3, 12, 31)
      ORDER BY p.id, r.unit_id, r.period_to DESC`,
    modelValues(filter, today),
  );
}
