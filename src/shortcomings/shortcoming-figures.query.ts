import type { EntityManager } from 'typeorm';
import type { Actor } from '../shared/actor.js';
import { lastDayWithin } from '../shared/dates.js';
import {
  type FigureFilter,
  type FigureOut,
  type FigureSpan,
  type FiguresByUnit,
  countFigure,
} from '../shared/figure.dto.js';
import { Problem } from '../shared/problems.js';
import { unitByCode } from '../units/unit.query.js';
import { type Selection, type ShortcomingsQuery, selectedSql } from './shortcoming.filter.js';
import { SHORTCOMING_STATES, SHORTCOMING_STATE_NAMES, type ShortcomingState } from './shortcoming.flow.js';
import { type ShortcomingScope, shortcomingScope } from './shortcoming.policy.js';
import { isReadSql } from '../shared/reach.js';

type Counts = Partial<Record<ShortcomingState, number>>;

const KEY_OF: Record<ShortcomingState, string> = {
  open: 'unaddressed',
  addressed: 'addressed',
  remedied: 'remedied',
  partly: 'partly',
  carried: 'carried',
  closed: 'closed',
};

/** A span whose rows are looked at as they stood at the end of another year than its last. */
export interface SpanAsOf extends FigureSpan {
  asOfYear?: number;
}

/** What was found in the years of the span, by the state at its end; the parts add up to what was found. */
export async function shortcomingFigures(
  manager: EntityManager,
  actor: Actor,
  span: SpanAsOf,
  today: string,
): Promise<FigureOut[]> {
  if (span.unit) await rootOf(manager, span, today);
  const base = filterOf(span);
  const { ctes, values } = selectedSql(shortcomingScope(actor), base, today);
  const rows = await manager.query<{ state: ShortcomingState; n: number }[]>(
    `WITH ${ctes} SELECT state_then AS state, count(*)::int AS n FROM found GROUP BY 1`,
    values,
  );
  return figuresOf(base, Object.fromEntries(rows.map(({ state, n }) => [state, n])));
}

/**
 * The same by unit, by the organisation at the end of the span. A unit that the reader looks into and where nothing
 * was found has zeros; a unit that the reader does not look into has no figures.
 */
export async function shortcomingFiguresByUnit(
  manager: EntityManager,
  actor: Actor,
  span: FigureSpan,
  today: string,
): Promise<FiguresByUnit> {
  const root = span.unit ? await rootOf(manager, span, today) : null;
  const base = filterOf(span);
  const scope = shortcomingScope(actor);
  const rows = await countsByUnit(manager, selectedSql(scope, base, today), {
    scope,
    rootId: root?.id ?? null,
    level: (root?.depth ?? 0) + 1,
    to: span.to,
  });
  return new Map(
    rows.map(({ code, own, counts }) => [
      code,
      figuresOf({ ...base, unit: code, ...(own ? { own: true } : {}) }, counts),
    ]),
  );
}

interface UnitCounts {
  code: string;
  /** Of the root itself. */
  own: boolean;
  counts: Counts;
}

function countsByUnit(
  manager: EntityManager,
  { ctes, values }: Selection,
  { scope, rootId, level, to }: { scope: ShortcomingScope; rootId: string | null; level: number; to: number },
): Promise<UnitCounts[]> {
  const [root, depth, seen, year] = [1, 2, 3, 4].map((place) => values.length + place);
  return manager.query<UnitCounts[]>(
    `WITH ${ctes},
     tops AS (
       SELECT DISTINCT coalesce(p.path[$${depth}::int + 1], p.unit_id) AS unit_id FROM places p
        WHERE ($${root}::uuid IS NULL OR p.path @> ARRAY[$${root}::uuid])
          AND (p.unit_id IN (SELECT unit_id FROM found)
               OR (p.depth >= $${depth}::int AND ${isReadSql(`$${seen}`, 'p.unit_id', `$${year}::int`)}))
     ), counted AS (
       SELECT coalesce(f.path[$${depth}::int + 1], f.unit_id) AS unit_id, f.state_then AS state, count(*)::int AS n
         FROM found f GROUP BY 1, 2
     )
     SELECT p.code, p.depth < $${depth}::int AS own,
            (SELECT coalesce(json_object_agg(c.state, c.n), '{}') FROM counted c WHERE c.unit_id = t.unit_id) AS counts
       FROM tops t JOIN places p ON p.unit_id = t.unit_id
      ORDER BY p.ordering, p.name COLLATE app_vi`,
    [...values, rootId, level, [...scope.ofUnits, ...scope.ofPeople], to],
  );
}

function figuresOf(base: ShortcomingsQuery, counts: Counts): FigureOut[] {
  const filter = base as FigureFilter;
  const found = SHORTCOMING_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const parts = SHORTCOMING_STATES.map((state) =>
    countFigure(
      `shortcoming.${KEY_OF[state]}`,
      SHORTCOMING_STATE_NAMES[state],
      counts[state] ?? 0,
      'shortcomings',
      {
        ...filter,
        state: [state],
      },
    ),
  );
  return [countFigure('shortcoming.found', 'Hạn chế cần khắc phục', found, 'shortcomings', filter), ...parts];
}

const filterOf = ({ from, to, unit, shortcomingsOf, asOfYear = to }: SpanAsOf): ShortcomingsQuery => ({
  from,
  to,
  asOfYear,
  ...(unit ? { unit } : {}),
  ...(shortcomingsOf ? { of: shortcomingsOf } : {}),
});

async function rootOf(manager: EntityManager, { unit, to, asOfYear = to }: SpanAsOf, today: string) {
  const root = await unitByCode(manager, unit ?? '', lastDayWithin(asOfYear, today));
  if (!root) throw new Problem('not-found');
  return root;
}
