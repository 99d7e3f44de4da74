import { lastDayWithin } from '../shared/dates.js';
import { Choice, Choices, Id, Text, Whole, YesNo } from '../shared/input.js';
import { SHORTCOMING_STATES, type ShortcomingState } from './shortcoming.flow.js';
import type { ShortcomingScope } from './shortcoming.policy.js';
import { isReadSql } from '../shared/reach.js';

/** What a list or a figure is of. A figure carries one of these, and the same words list its rows. */
export class ShortcomingsQuery {
  /** Code of a unit: its subtree, as it was at the end of `asOfYear`, else as it is today. */
  @Text(40, { optional: true })
  unit?: string;

  /** With `unit`: only those of the unit itself. */
  @YesNo({ optional: true })
  own?: boolean;

  @Whole(2000, 2200, { optional: true })
  foundYear?: number;

  /** Found in this year or later. */
  @Whole(2000, 2200, { optional: true })
  from?: number;

  /** Found in this year or before. */
  @Whole(2000, 2200, { optional: true })
  to?: number;

  /** Of units, or of persons. */
  @Choice(['unit', 'person'], { optional: true })
  of?: 'unit' | 'person';

  @Id({ optional: true })
  personId?: string;

  /** In any of these states: at the end of `asOfYear`, else now. */
  @Choices(SHORTCOMING_STATES)
  state?: ShortcomingState[];

  /** As things stood at the end of this year: what had been found by then, in the state of then. */
  @Whole(2000, 2200, { optional: true })
  asOfYear?: number;

  /**
   * Found by the end of this year, neither remedied nor closed by then, not told again by a later one, and no
   * commitment of this year that was sent or confirmed addresses it; one that was stopped does not.
   */
  @Whole(2000, 2200, { optional: true })
  unaddressedIn?: number;

  /** A confirmed commitment addresses it whose result is still to be verified. */
  @YesNo({ optional: true })
  running?: boolean;

  /** Ended by decision when its unit did (`unit_event_works`): nobody waits for it any more. */
  @YesNo({ optional: true })
  setAside?: boolean;

  /**
   * As the appendix table of the years from this one to `followedTo` looks at it: found by the reviews before those
   * years, or earlier and still going on, or worked on in them.
   */
  @Whole(2000, 2200, { optional: true })
  followedFrom?: number;

  @Whole(2000, 2200, { optional: true })
  followedTo?: number;
}

export interface Selection {
  /** For a WITH: `places`, the organisation of the day, and `found`, the rows with `state_then`, `reason_then`. */
  ctes: string;
  values: unknown[];
}

const HOLDS = `NOT IN ('remedied', 'closed')`;

/** The shortcomings that a scope sees of what a filter asks for. The same rule as `seesShortcoming`. */
export function selectedSql(
  scope: ShortcomingScope,
  query: ShortcomingsQuery & { ids?: readonly string[] },
  today: string,
): Selection {
  const values: unknown[] = [];
  const add = (value: unknown, type: string) => `$${values.push(value ?? null)}::${type}`;
  const { asOfYear } = query;
  const day = add(asOfYear == null ? today : lastDayWithin(asOfYear, today), 'date');
  const conditions = [seenSql(scope, add)];
  const given = <T>(
    value: T | null | undefined,
    type: string,
    condition: (placeholder: string) => string,
  ) => {
    if (value !== undefined && value !== null) conditions.push(condition(add(value, type)));
  };
  given(query.ids, 'uuid[]', (ids) => `s.id = ANY (${ids})`);
  given(query.unit, 'text', (code) =>
    query.own
      ? `s.unit_id = unit_of_code(${code}, ${day})`
      : `p.path @> ARRAY[unit_of_code(${code}, ${day})]`,
  );
  given(query.foundYear, 'int', (year) => `s.found_year = ${year}`);
  given(query.from, 'int', (year) => `s.found_year >= ${year}`);
  given(query.to, 'int', (year) => `s.found_year <= ${year}`);
  given(query.of, 'text', (kind) => `(s.person_id IS NULL) = (${kind} = 'unit')`);
  given(query.personId, 'uuid', (person) => `s.person_id = ${person}`);
  given(asOfYear, 'int', (year) => `s.found_year <= ${year}`);
  given(query.unaddressedIn, 'int', unaddressedSql);
  given(query.running, 'boolean', runningSql);
  given(query.setAside, 'boolean', setAsideSql);
  if (query.followedFrom != null && query.followedTo != null)
    conditions.push(followedSql(add(query.followedFrom, 'int'), add(query.followedTo, 'int')));
  const then = asOfYear == null ? 's.state' : `shortcoming_state(s.id, ${add(asOfYear, 'int')})`;
  const reason = asOfYear == null ? 's.closed_reason' : reasonSql(add(asOfYear, 'int'));
  const states = query.state ? `WHERE x.state_then = ANY (${add(query.state, 'text[]')})` : '';
  const ctes = `places AS MATERIALIZED (SELECT * FROM unit_places(${day})),
    found AS MATERIALIZED (
      SELECT x.*, CASE WHEN x.state_then = 'closed' THEN x.reason_of_close END AS reason_then FROM (
        SELECT s.*, p.code AS unit_code, p.party_name AS unit_name, p.path, p.ordering,
               ${then} AS state_then, ${reason} AS reason_of_close
          FROM shortcomings s LEFT JOIN places p ON p.unit_id = s.unit_id
         WHERE ${conditions.join('\n AND ')}) x ${states})`;
  return { ctes, values };
}

type Add = (value: unknown, type: string) => string;

function seenSql({ personId, ofUnits, ofPeople }: ShortcomingScope, add: Add): string {
  return `(s.person_id = ${add(personId, 'uuid')}
    OR (s.person_id IS NULL AND ${isReadSql(add(ofUnits, 'uuid[]'), 's.unit_id', 's.found_year')})
    OR (s.person_id IS NOT NULL AND ${isReadSql(add(ofPeople, 'uuid[]'), 's.unit_id', 's.found_year')}))`;
}

const unaddressedSql = (
  year: string,
) => `(s.found_year <= ${year} AND shortcoming_state(s.id, ${year}) ${HOLDS}
    AND NOT EXISTS (SELECT 1 FROM commitments c WHERE c.shortcoming_id = s.id AND c.year = ${year}
                     AND c.state NOT IN ('draft', 'stopped'))
    AND NOT EXISTS (SELECT 1 FROM shortcomings later WHERE later.continues_id = s.id AND later.found_year <= ${year}))`;

const runningSql = (
  wanted: string,
) => `${wanted} = EXISTS (SELECT 1 FROM commitments c WHERE c.shortcoming_id = s.id
    AND c.counted AND c.state NOT IN ('verified', 'stopped'))`;

const setAsideSql = (wanted: string) => `${wanted} = EXISTS (SELECT 1 FROM unit_event_works w
    WHERE w.subject_type = 'shortcoming' AND w.subject_id = s.id AND w.outcome = 'ended')`;

const followedSql = (
  from: string,
  to: string,
) => `(EXISTS (SELECT 1 FROM commitments c WHERE c.shortcoming_id = s.id
      AND c.counted AND c.year BETWEEN ${from} AND ${to})
    OR (s.found_year < ${to} AND (s.found_year >= ${from} - 1 OR shortcoming_state(s.id, ${from} - 1) ${HOLDS})))`;

const reasonSql = (year: string) => `(SELECT t.reason FROM shortcoming_steps t WHERE t.shortcoming_id = s.id
    AND t.year <= ${year} AND t.act = 'close' ORDER BY t.year DESC, t.id DESC LIMIT 1)`;
