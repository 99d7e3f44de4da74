import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The bloc by its code, and a leader of it, as whom its papers are made. */
export interface BlocReader {
  unit: string;
  reader: Actor;
}

/** Reads as a leader does, whoever asks: whole data leave. Papers are written down in the name of who asked. */
export async function blocReader(
  manager: EntityManager,
  actor: Actor | null,
  today: string,
): Promise<BlocReader | null> {
  const blocs = await manager.query<{ unitId: string; code: string; unitIds: string[] }[]>(
    `SELECT b.unit_id AS "unitId", b.code,
            (SELECT json_agg(p.unit_id) FROM unit_places_by($1) p WHERE p.path @> ARRAY[b.unit_id]) AS "unitIds"
       FROM unit_places_by($1) b
      WHERE b.kind = 'bloc'
      ORDER BY (SELECT min(v.valid_from) FROM unit_versions v WHERE v.unit_id = b.unit_id), b.ordering`,
    [today],
  );
  const [first] = blocs;
  if (!first) return null;
  const grants = blocs.map(({ unitId, unitIds }) => ({
    role: 'leader' as const,
    unitId,
    atBloc: true,
    unitIds: new Set(unitIds),
    pastIds: new Set<string>(),
    standsFor: new Set([unitId]),
  }));
  const plain = { personId: null, username: '', mustChangePassword: false, homeUnitIds: new Set<string>() };
  const { accountId = NOBODY, name = 'Quản trị máy chủ' } = actor ?? {};
  return { unit: first.code, reader: { ...plain, accountId, name, grants } };
}
