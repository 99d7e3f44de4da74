import type { EntityManager } from 'typeorm';
import { COPIED, MEASURED, MODELS, type ModelFilter, PLACES, modelValues } from './pilot-model.filter.js';
import type { ModelLevel } from './pilot-model.dto.js';
import type { ModelState } from './pilot-model.flow.js';

/** Models of a level and a state; of them those copied, and those measured, within the span. */
export interface ModelCount {
  level: ModelLevel;
  state: ModelState;
  models: number;
  copied: number;
  measured: number;
}

const COUNTS = `m.level, m.state, count(*)::int AS models, count(*) FILTER (WHERE ${COPIED})::int AS copied,
  count(*) FILTER (WHERE ${MEASURED})::int AS measured`;

export function countModels(
  manager: EntityManager,
  filter: ModelFilter,
  today: string,
): Promise<ModelCount[]> {
  return manager.query<ModelCount[]>(
    `${PLACES} SELECT ${COUNTS} ${MODELS} GROUP BY m.level, m.state`,
    modelValues(filter, today),
  );
}

/** The same for each unit at a depth; null: of hosts that stand above that depth. */
export function countModelsByUnit(
  manager: EntityManager,
  filter: ModelFilter,
  depth: number,
  today: string,
): Promise<(ModelCount & { unitId: string | null })[]> {
  return manager.query(
    `${PLACES} SELECT t.path[${depth + 1}] AS "unitId", ${COUNTS} ${MODELS} GROUP BY 1, m.level, m.state`,
    modelValues(filter, today),
  );
}
