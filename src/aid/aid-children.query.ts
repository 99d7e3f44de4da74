import type { EntityManager } from 'typeorm';
import { childrenOf } from '../pilot-models/children.query.js';
import type { FigureSpan } from '../shared/figure.dto.js';
import { lastDayWithin } from '../shared/dates.js';

/** A model that counts children: how many, and where its host stands. */
export interface ModelChildren {
  modelId: string;
  children: number;
  path: string[];
}

/** Of a span: the models that count children. Each model counts its own, so that no child is counted here again. */
export async function modelChildren(
  manager: EntityManager,
  span: FigureSpan,
  today: string,
): Promise<ModelChildren[]> {
  const readings = await childrenOf(manager, span, today);
  const ids = [...new Set(readings.map(({ pilotModelId }) => pilotModelId))];
  const hosts = await manager.query<{ id: string; path: string[] }[]>(
    `SELECT m.id, p.path FROM pilot_models m JOIN unit_places($2) p ON p.unit_id = m.host_unit_id
      WHERE m.id = ANY ($1::uuid[])`,
    [ids, lastDayWithin(span.to, today)],
  );
  return hosts.map(({ id, path }) => ({
    modelId: id,
    path,
    children: readings
      .filter(({ pilotModelId }) => pilotModelId === id)
      .reduce((sum, { children }) => sum + children, 0),
  }));
}

/** Code of the one unit that all units of a scope are below; null: there is none. */
export async function topOf(
  manager: EntityManager,
  scope: readonly string[],
  day: string,
): Promise<string | null> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM unit_places($2) WHERE unit_id = ANY ($1::uuid[]) AND NOT path[:depth] && $1::uuid[] LIMIT 2`,
    [scope, day],
  );
  return rows.length === 1 ? (rows[0]?.code ?? null) : null;
}
