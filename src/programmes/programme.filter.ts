import { lastDayWithin } from '../shared/dates.js';
import type { FigureFilter } from '../shared/figure.dto.js';

/** Units that took part in programmes: what their list and their figure both count. */
export interface ParticipantFilter {
  from?: number | undefined;
  to?: number | undefined;
  /** Code of a unit: its subtree at the end of the span. */
  unit?: string | undefined;
  programme?: string | undefined;
  /** One participation, or all of one programme whatever the span. */
  id?: string | undefined;
}

/** The day on which units are looked at. */
export function placedOn({ to }: { to?: number | undefined }, today: string): string {
  return to === undefined ? today : lastDayWithin(to, today);
}

/**
 * A unit counts once a programme, however often it joined, with its latest participation; an entry made by
 * mistake (it ends where it begins) never counts. Nobody takes part longer than the programme runs.
 */
export const TAKING_PART = `
  SELECT DISTINCT ON (j.programme_id, j.unit_id) j.*
    FROM programme_participants j JOIN programmes p ON p.id = j.programme_id
   WHERE j.valid_to IS DISTINCT FROM j.valid_from
     AND ($2::int IS NULL OR j.valid_to IS NULL OR j.valid_to > make_date($2, 1, 1))
     AND ($2::int IS NULL OR p.ended_on IS NULL OR p.ended_on >= make_date($2, 1, 1))
     AND ($3::int IS NULL OR j.valid_from <= make_date($3, 12, 31))
     AND ($4::uuid IS NULL OR j.programme_id = $4)
   ORDER BY j.programme_id, j.unit_id, j.valid_from DESC`;

/** Rows of the filter: `j` a participation, `t` where its unit stood. */
export const PARTICIPANTS = `
  FROM taking j LEFT JOIN places t ON t.unit_id = j.unit_id
 WHERE ($5::text IS NULL OR t.path @> ARRAY[unit_of_code($5, $1::date)])`;

export function participantValues(filter: ParticipantFilter, today: string): unknown[] {
  return [
    placedOn(filter, today),
    filter.from ?? null,
    filter.to ?? null,
    filter.programme ?? null,
    filter.unit ?? null,
  ];
}

/** The same as the query of the list. */
export function participantQuery({ from, to, unit, programme }: ParticipantFilter): FigureFilter {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(unit === undefined ? {} : { unit }),
    ...(programme === undefined ? {} : { programme }),
  };
}
