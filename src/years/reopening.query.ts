import type { EntityManager } from 'typeorm';
import { businessDayOf } from '../shared/business-day.js';
import type { Extended, Reopened, WindowKind, YearFacts } from './year.rules.js';

interface InForce {
  year: number;
  window: WindowKind | null;
  unitIds: string[] | null;
}

const IN_FORCE = `
  SELECT o.year, o.time_window AS window,
         CASE WHEN o.unit_id IS NOT NULL
              THEN ARRAY(SELECT p.unit_id FROM unit_places_by($1) p WHERE o.unit_id = ANY (p.path)) END AS "unitIds"
    FROM year_reopenings o
   WHERE o.ended_at IS NULL AND $1::date BETWEEN o.from_day AND o.until_day`;

type Decisions = Required<Pick<YearFacts, 'reopened' | 'extended'>>;

/**
 * Decisions that open a year, or a window of it, today, by year. In a transaction the database is told the day as
 * well: it lets rows of a closed year be written only while one of them is in force.
 */
export async function allInForce(manager: EntityManager): Promise<(year: number) => Decisions> {
  const today = businessDayOf(manager);
  const rows = await manager.query<InForce[]>(IN_FORCE, [today]);
  if (rows.some(({ window }) => window === null) && manager.queryRunner?.isTransactionActive)
    await manager.query(`SELECT set_config('app.today', $1, true)`, [today]);
  return (year) => {
    const ofYear = rows.filter((row) => row.year === year);
    return {
      reopened: ofYear.filter(({ window }) => window === null).map(({ unitIds }): Reopened => ({ unitIds })),
      extended: ofYear.flatMap(({ window, unitIds }): Extended[] => (window ? [{ window, unitIds }] : [])),
    };
  };
}
