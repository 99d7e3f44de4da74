import { demoId } from '../bulk.js';
import { SHOWN } from '../plan.js';
import { Random } from '../texts/random.js';
import type { UnitOfYear } from './unit-plans.js';

const HELD = [
  [2017, 1, '2017-06-14'],
  [2017, 2, '2017-12-06'],
  [2018, 1, '2018-06-13'],
] as const;

/** Meetings of tự phê bình và phê bình: dates and counts. */
export function selfCriticismRows(units: readonly UnitOfYear[]) {
  const random = new Random(20171206);
  return units.flatMap(({ own, secretary }) =>
    HELD.filter(() => random.chance(0.94) || SHOWN.includes(own.code)).map(([year, half, on]) => {
      const total = Math.min(own.unit.members, 60);
      return {
        id: demoId('self-criticism', own.code, on),
        unit_id: own.id,
        year,
        half,
        held_on: on,
        attended: Math.max(1, total - random.int(0, 4)),
        total,
        collective_points: random.int(2, 9),
        individual_points: random.int(4, 18),
        note: null,
        version: 1,
        created_by: secretary.id,
        created_at: `${on}T09:00:00Z`,
      };
    }),
  );
}
