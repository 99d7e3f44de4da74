import { lastDayWithin } from '../shared/dates.js';
import { Choice, Choices, DateText, Id, Text, Whole, YesNo } from '../shared/input.js';
import { fold, likePattern } from '../shared/text.js';
import { REMEDIES, type Remedy } from '../shortcomings/shortcoming.flow.js';
import {
  CONFIRMED,
  KINDS,
  type Kind,
  SCOPES,
  SELF_RESULTS,
  STATES,
  type Scope,
  type State,
  VERIFIED_RESULTS,
  WAITING,
} from './commitment.flow.js';
import type { CommitmentScope } from './commitment.policy.js';
import { isReadSql } from '../shared/reach.js';

/** Stands for “has none” where a filter names a value. */
export const NONE = 'none';

/** What a list or a figure is of. A figure carries one of these, and the same words list its rows. */
export class CommitmentFilter {
  @Whole(2000, 2200, { optional: true })
  from?: number;

  @Whole(2000, 2200, { optional: true })
  to?: number;

  @Whole(2000, 2200, { optional: true })
  year?: number;

  @Choice(KINDS, { optional: true })
  kind?: Kind;

  /** Code of a unit at the end of the span: its subtree, as it was at the end of the year of each row. */
  @Text(40, { optional: true })
  unit?: string;

  /** With `unit`: only the items of the unit itself. */
  @YesNo({ optional: true })
  own?: boolean;

  @Choices(STATES)
  state?: State[];

  /** Confirmed at least once. */
  @YesNo({ optional: true })
  counted?: boolean;

  /** Drafts that were sent and taken back. */
  @YesNo({ optional: true })
  withdrawn?: boolean;

  /** Result by self-assessment, or `none`. */
  @Choice([...SELF_RESULTS, NONE], { optional: true })
  result?: string;

  /** Verified result, or `none`. */
  @Choice([...VERIFIED_RESULTS, NONE], { optional: true })
  verified?: string;

  /** Code of an aspect, or `none`. */
  @Text(40, { optional: true })
  aspect?: string;

  /** Code of a topic, or `none`. */
  @Text(40, { optional: true })
  topic?: string;

  /** A content of the bloc's plan, by whatever name in the years of that plan, or `none`. */
  @Text(40, { optional: true })
  planContent?: string;

  /** A breakthrough of the bloc's plan, by whatever name in the years of that plan. */
  @Id({ optional: true })
  breakthrough?: string;

  /** Serves any breakthrough. */
  @YesNo({ optional: true })
  breakthroughs?: boolean;

  /** Addresses a shortcoming. */
  @YesNo({ optional: true })
  linked?: boolean;

  /** Of the head of an agency. */
  @YesNo({ optional: true })
  head?: boolean;

  /** Has minh chứng that was not removed. */
  @YesNo({ optional: true })
  evidence?: boolean;

  /** What became of the shortcoming that it addressed. */
  @Choice(REMEDIES, { optional: true })
  remedy?: Remedy;

  @Id({ optional: true })
  shortcomingId?: string;

  @Id({ optional: true })
  personId?: string;

  /** Waits for a body whose reviewer the reader is. */
  @YesNo({ optional: true })
  awaitingMe?: boolean;

  @Choices(SCOPES)
  scope?: Scope[];

  /** Neither written nor returned nor given evidence after this day. */
  @DateText({ optional: true })
  untouchedSince?: string;

  /** Sent to who decides on this day or earlier. */
  @DateText({ optional: true })
  waitingSince?: string;

  /** Stopping was asked for. */
  @YesNo({ optional: true })
  stopAsked?: boolean;

  /** Ended by decision when its unit did (`unit_event_works`): nobody waits for it any more. */
  @YesNo({ optional: true })
  setAside?: boolean;
}

export class CommitmentsQuery extends CommitmentFilter {
  /** Words to find, with or without marks. */
  @Text(200, { optional: true })
  q?: string;

  @Text(500, { optional: true })
  cursor?: string;

  @Whole(1, 200, { optional: true })
  limit?: number;

  /** code: by year and code; waiting: what was sent longest ago first. */
  @Choice(['code', 'waiting'], { optional: true })
  sort?: 'code' | 'waiting';
}

/** Collects values and answers their placeholders. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** The items that a scope sees, as SQL over commitments `c`. The same rule as `isVisible`. */
export function visibleSql(scope: CommitmentScope, parameters: Parameters): string {
  const person = parameters.add(scope.personId);
  const inSubtree = parameters.add([...scope.named, ...scope.masked]);
  const collectiveOf = parameters.add(scope.collectiveOf);
  const reviewsFor = parameters.add(scope.reviewsFor);
  return `(c.person_id = ${person}::uuid OR ${isReadSql(inSubtree, 'c.unit_id', 'c.year')}
    OR (c.kind = 'collective' AND c.unit_id = ANY (${collectiveOf}::uuid[]))
    OR (c.state <> 'draft' AND c.review_unit_id = ANY (${reviewsFor}::uuid[])))`;
}

/** The items of which a scope sees the registrant's name. The same rule as `seesNames`. */
export function namedSql(scope: CommitmentScope, parameters: Parameters): string {
  const person = parameters.add(scope.personId);
  const named = parameters.add(scope.named);
  const reviewsFor = parameters.add(scope.reviewsFor);
  return `(c.kind = 'collective' OR coalesce(c.person_id = ${person}::uuid, false) OR ${isReadSql(named, 'c.unit_id', 'c.year')}
    OR (c.state <> 'draft' AND coalesce(c.review_unit_id = ANY (${reviewsFor}::uuid[]), false)))`;
}

const HAS_EVIDENCE = `EXISTS (SELECT 1 FROM attachments a WHERE a.subject_type = 'commitment' AND a.subject_id = c.id
    AND a.removed_at IS NULL AND a.purpose = 'evidence')`;

const SET_ASIDE = `EXISTS (SELECT 1 FROM unit_event_works w WHERE w.subject_type = 'commitment' AND w.subject_id = c.id
    AND w.outcome = 'ended')`;

/** A filter as SQL over commitments `c`; `true` when it asks for nothing. */
export function filterSql(
  filter: CommitmentFilter,
  scope: CommitmentScope,
  today: string,
  parameters: Parameters,
): string {
  const conditions: string[] = [];
  const add = (condition: string) => conditions.push(condition);
  const equal = (column: string, value: string | number | boolean | undefined) => {
    if (value !== undefined && value !== null) add(`${column} = ${parameters.add(value)}`);
  };
  const codeOrNone = (column: string, value: string | undefined) => {
    if (value === NONE) add(`${column} IS NULL`);
    else equal(column, value);
  };
  equal('c.year', filter.year);
  if (filter.from != null) add(`c.year >= ${parameters.add(filter.from)}`);
  if (filter.to != null) add(`c.year <= ${parameters.add(filter.to)}`);
  equal('c.kind', filter.kind);
  if (filter.state) add(`c.state = ANY (${parameters.add(filter.state)}::text[])`);
  equal('c.counted', filter.counted);
  if (filter.withdrawn != null) add(`(c.withdrawn_at IS ${filter.withdrawn ? 'NOT NULL' : 'NULL'})`);
  codeOrNone('c.self_result', filter.result);
  codeOrNone('c.verified_result', filter.verified);
  codeOrNone('c.aspect', filter.aspect);
  codeOrNone('c.topic', filter.topic);
  if (filter.planContent === NONE) add('c.plan_content_id IS NULL');
  else if (filter.planContent) add(`c.plan_content_id IN (${samePart(filter.planContent, parameters)})`);
  if (filter.breakthrough) add(`c.breakthrough_id IN (${samePart(filter.breakthrough, parameters)})`);
  if (filter.breakthroughs != null)
    add(`(c.breakthrough_id IS ${filter.breakthroughs ? 'NOT NULL' : 'NULL'})`);
  if (filter.linked != null) add(`(c.shortcoming_id IS ${filter.linked ? 'NOT NULL' : 'NULL'})`);
  equal('c.is_head', filter.head);
  if (filter.evidence != null) add(`${filter.evidence ? '' : 'NOT '}${HAS_EVIDENCE}`);
  equal('c.remedy', filter.remedy);
  equal('c.shortcoming_id', filter.shortcomingId);
  if (filter.personId)
    add(`(c.person_id = ${parameters.add(filter.personId)} AND ${namedSql(scope, parameters)})`);
  if (filter.awaitingMe) add(awaitingSql(scope, parameters));
  if (filter.scope) add(`c.scope = ANY (${parameters.add(filter.scope)}::text[])`);
  if (filter.untouchedSince) add(notAfter(LAST_TOUCHED, filter.untouchedSince, parameters));
  if (filter.waitingSince) add(notAfter(WAITING_SINCE, filter.waitingSince, parameters));
  if (filter.stopAsked != null) add(`(c.stop_requested_at IS ${filter.stopAsked ? 'NOT NULL' : 'NULL'})`);
  if (filter.setAside != null) add(`${filter.setAside ? '' : 'NOT '}${SET_ASIDE}`);
  if (filter.unit) add(unitSql(filter, today, parameters));
  return conditions.length > 0 ? conditions.join('\n AND ') : 'true';
}

// When it was last sent to a reviewer; what was never sent stands where it was written, or pages would lose it.
// Milliseconds, so that a cursor can carry it.
export const WAITING_SINCE = `date_trunc('milliseconds',
  coalesce(CASE WHEN c.state = 'self-assessed' THEN c.self_assessed_at
                WHEN c.state = 'registered' THEN c.stop_requested_at END, c.submitted_at, c.created_at))`;

const LAST_TOUCHED = `GREATEST(c.updated_at, c.returned_at, (SELECT max(a.created_at) FROM attachments a
    WHERE a.subject_type = 'commitment' AND a.subject_id = c.id AND a.removed_at IS NULL))`;

/** At an instant of this day in Viet Nam or before. */
const notAfter = (instant: string, day: string, parameters: Parameters) =>
  `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date <= ${parameters.add(day)}::date`;

/** A part of a plan through all its names: one code is one part as long as the plan runs. */
const samePart = (id: string, parameters: Parameters) =>
  `SELECT s.id FROM plan_parts o JOIN plan_parts s ON s.plan_id = o.plan_id AND s.kind = o.kind AND s.code = o.code
    WHERE o.id = ${parameters.add(id)}::uuid`;

function awaitingSql(scope: CommitmentScope, parameters: Parameters): string {
  const stopAsked = `c.stop_requested_at IS NOT NULL AND c.state = ANY (${parameters.add(CONFIRMED)}::text[])`;
  return `((c.state = ANY (${parameters.add(WAITING)}::text[]) OR (${stopAsked}))
    AND c.review_unit_id = ANY (${parameters.add(scope.reviewsFor)}::uuid[]))`;
}

function unitSql(filter: CommitmentFilter, today: string, parameters: Parameters): string {
  const year = filter.to ?? filter.year;
  const named = parameters.add(year == null ? today : lastDayWithin(year, today));
  const root = `(SELECT unit_of_code(${parameters.add(filter.unit)}, ${named}::date))`;
  if (filter.own) return `c.unit_id = ${root}`;
  return `(c.year, c.unit_id) IN
    (SELECT y.year, t.unit_id
       FROM years y
       CROSS JOIN LATERAL unit_places(LEAST(make_date(y.year, 12, 31), ${parameters.add(today)}::date)) t
      WHERE t.path @> ARRAY[${root}])`;
}

/** Search: every word must occur in the texts, or in the registrant's name where the reader sees it. */
export function searchSql(q: string, scope: CommitmentScope, parameters: Parameters): string {
  const words = fold(q).split(' ').filter(Boolean).slice(0, 12);
  if (words.length === 0) return 'true';
  const named = namedSql(scope, parameters);
  return words
    .map((word) => {
      const pattern = parameters.add(likePattern(word));
      return `(c.search LIKE ${pattern} OR (${named} AND EXISTS
        (SELECT 1 FROM people p WHERE p.id = c.person_id AND p.search LIKE ${pattern})))`;
    })
    .join('\n AND ');
}
