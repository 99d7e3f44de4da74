import { lastDayWithin } from '../shared/dates.js';
import type { FigureFilter } from '../shared/figure.dto.js';
import type { ModelState } from './pilot-model.flow.js';

/** Which models: what their list and their figures both count. */
export interface ModelFilter {
  id?: string;
  level?: string | undefined;
  /** Code of the unit in whose subtree the host stands at the end of the span. */
  unit?: string | undefined;
  state?: ModelState[] | undefined;
  programme?: string | undefined;
  year?: number | undefined;
  from?: number | undefined;
  to?: number | undefined;
  copied?: boolean | undefined;
  measured?: boolean | undefined;
  countsAs?: string | undefined;
}

const spanOf = ({ year, from, to }: ModelFilter) => ({ from: from ?? year, to: to ?? year });

/** The day on which hosts are looked at, and up to which readings are shown. */
export function placedOn(filter: ModelFilter, today: string): string {
  const { to } = spanOf(filter);
  return to === undefined ? today : lastDayWithin(to, today);
}

const IN_SPAN = (day: string) =>
  `($2::int IS NULL OR ${day} >= make_date($2, 1, 1)) AND ($3::int IS NULL OR ${day} <= make_date($3, 12, 31))`;

/** A model that another unit took over within the span. */
export const COPIED = `EXISTS (SELECT 1 FROM pilot_model_copies c
  WHERE c.pilot_model_id = m.id AND ${IN_SPAN('c.copied_on')})`;

const READ = `SELECT 1 FROM pilot_model_readings r JOIN pilot_model_promises o ON o.id = r.promise_id
  WHERE r.pilot_model_id = m.id AND r.superseded_at IS NULL AND NOT r.is_baseline AND ${IN_SPAN('r.period_to')}`;

/** A model with a reading whose period ended within the span; a baseline is none. */
export const MEASURED = `EXISTS (${READ})`;

/**
 * Models that lived at any time of the span: `m`, and `t` where the host stood. Values $1 to $11 are those of
 * `modelValues`.
 */
export const MODELS = `
  FROM pilot_models m
  LEFT JOIN places t ON t.unit_id = m.host_unit_id
 WHERE ($2::int IS NULL OR m.stopped_on IS NULL OR m.stopped_on >= make_date($2, 1, 1))
   AND ($3::int IS NULL OR LEAST(m.chosen_on, m.started_on) <= make_date($3, 12, 31))
   AND ($4::uuid IS NULL OR m.id = $4)
   AND ($5::text IS NULL OR m.level = $5)
   AND ($6::text IS NULL OR t.path @> ARRAY[unit_of_code($6, $1::date)])
   AND ($7::text[] IS NULL OR m.state = ANY ($7))
   AND ($8::uuid IS NULL OR EXISTS (SELECT 1 FROM programme_models g
         WHERE g.pilot_model_id = m.id AND g.programme_id = $8))
   AND ($9::boolean IS NULL OR $9 = ${COPIED})
   AND ($10::boolean IS NULL OR $10 = ${MEASURED})
   AND ($11::text IS NULL OR EXISTS (${READ} AND o.counts_as = $11))`;

export const PLACES = 'WITH places AS MATERIALIZED (SELECT * FROM unit_places($1::date))';

export function modelValues(filter: ModelFilter, today: string): unknown[] {
  const { from, to } = spanOf(filter);
  return [
    placedOn(filter, today),
    from ?? null,
    to ?? null,
    filter.id ?? null,
    filter.level ?? null,
    filter.unit ?? null,
    filter.state ?? null,
    filter.programme ?? null,
    filter.copied ?? null,
    filter.measured ?? null,
    filter.countsAs ?? null,
  ];
}

/** The same as the query of the list. */
export function modelQuery(filter: ModelFilter): FigureFilter {
  const query: FigureFilter = {};
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query[name] = value as string;
  return query;
}
