import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { type FigureOut, countFigure } from '../shared/figure.dto.js';
import { selectedSql } from '../shortcomings/shortcoming.filter.js';
import {
  SHORTCOMING_STATES,
  SHORTCOMING_STATE_NAMES,
  type ShortcomingState,
} from '../shortcomings/shortcoming.flow.js';
import { shortcomingScope } from '../shortcomings/shortcoming.policy.js';

/**
 * What a report of a year tells of: the shortcomings of units that were followed in it, most of them found by the
 * review of the year before, by the state at its end. Those of persons are not among them: not every reader of the
 * report may list them.
 */
export async function followedShortcomings(
  manager: EntityManager,
  actor: Actor,
  { year, unit }: { year: number; unit: string },
  today: string,
): Promise<FigureOut[]> {
  const filter = { ...followedIn(year), of: 'unit' as const, unit };
  const { ctes, values } = selectedSql(shortcomingScope(actor), filter, today);
  const rows = await manager.query<{ state: ShortcomingState; n: number }[]>(
    `WITH ${ctes} SELECT state_then AS state, count(*)::int AS n FROM found GROUP BY 1`,
    values,
  );
  const counts = new Map(rows.map(({ state, n }) => [state, n]));
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  return [
    countFigure(
      'shortcoming.followed',
      'Hạn chế của tập thể theo dõi khắc phục trong năm',
      all,
      'shortcomings',
      filter,
    ),
    ...SHORTCOMING_STATES.map((state) =>
      countFigure(
        `shortcoming.followed.${state}`,
        SHORTCOMING_STATE_NAMES[state],
        counts.get(state) ?? 0,
        'shortcomings',
        { ...filter, state: [state] },
      ),
    ),
  ];
}

/** How many shortcomings of persons were followed in a year, with those below the unit: a number without a list. */
export async function followedOfPersons(
  manager: EntityManager,
  actor: Actor,
  { year, unit }: { year: number; unit: string },
  today: string,
): Promise<number> {
  const filter = { ...followedIn(year), of: 'person' as const, unit };
  const { ctes, values } = selectedSql(shortcomingScope(actor), filter, today);
  const [row] = await manager.query<{ n: number }[]>(
    `WITH ${ctes} SELECT count(*)::int AS n FROM found`,
    values,
  );
  return row?.n ?? 0;
}

const followedIn = (year: number) => ({ followedFrom: year, followedTo: year, asOfYear: year });
