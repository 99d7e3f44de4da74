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
 * What a report of a year tells of: the shortcomings that were followed in it, most of them found by the review of the
 * year before, by the state at its end.
 */
export async function followedShortcomings(
  manager: EntityManager,
  actor: Actor,
  { year, unit }: { year: number; unit: string },
  today: string,
): Promise<FigureOut[]> {
  const filter = { followedFrom: year, followedTo: year, asOfYear: year, unit };
  const { ctes, values } = selectedSql(shortcomingScope(actor), filter, today);
  const rows = await manager.query<{ state: ShortcomingState; n: number }[]>(
    `WITH ${ctes} SELECT state_then AS state, count(*)::int AS n FROM found GROUP BY 1`,
    values,
  );
  const counts = new Map(rows.map(({ state, n }) => [state, n]));
  const all = rows.reduce((sum, { n }) => sum + n, 0);
  return [
    countFigure('shortcoming.followed', 'Hạn chế theo dõi khắc phục trong năm', all, 'shortcomings', filter),
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
