import type { EntityManager } from 'typeorm';
import { Problem } from '../shared/problems.js';
import { allYearFacts } from './year.query.js';
import { closedRefusal } from './year.rules.js';

/**
 * What takes effect on a day holds in every year from then on: none of them may be closed for any of the units. What
 * is of no unit is refused also where a year is open again for some.
 */
export async function refuseClosedSince(
  tx: EntityManager,
  day: string,
  unitIds: readonly (string | undefined)[] = [undefined],
): Promise<void> {
  const first = Number(day.slice(0, 4));
  for (const facts of (await allYearFacts(tx)).values()) {
    if (facts.year < first) continue;
    for (const unitId of unitIds) {
      const closed = closedRefusal(facts, unitId);
      if (closed) throw new Problem(closed.code, closed.values);
    }
  }
}
