import type { EntityManager } from 'typeorm';
import { vietnameseDate } from '../shared/dates.js';
import { Problem } from '../shared/problems.js';

interface HeldAt {
  unitId: string;
  validTo?: string | null;
}

/** Nothing is held at a unit beyond its last day, also where it is recorded already that it will end. */
export async function refuseBeyondEnd(manager: EntityManager, held: readonly HeldAt[]): Promise<void> {
  const ends = await manager.query<{ unitId: string; name: string; day: string }[]>(
    `SELECT v.unit_id AS "unitId", v.party_name AS name, v.valid_to AS day FROM unit_versions v
      WHERE v.unit_id = ANY ($1::uuid[]) AND v.valid_to IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM unit_versions n WHERE n.unit_id = v.unit_id AND n.valid_from >= v.valid_to)`,
    [[...new Set(held.map(({ unitId }) => unitId))]],
  );
  for (const { unitId, name, day } of ends) {
    if (held.some((one) => one.unitId === unitId && (!one.validTo || one.validTo > day)))
      throw new Problem('unit.ends', { unit: name, date: vietnameseDate(day) });
  }
}
