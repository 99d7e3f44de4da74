import type { CommitmentsQuery } from '../api/types';
import {
  KIND_WORDS,
  REMEDY_WORDS,
  SCOPE_WORDS,
  SELF_RESULT_WORDS,
  STATE_WORDS,
  VERIFIED_RESULT_WORDS,
} from '../words';

const TEXTS = [
  'unit',
  'aspect',
  'topic',
  'planContent',
  'breakthrough',
  'shortcomingId',
  'personId',
  'q',
] as const;
const YES_NO = [
  'own',
  'counted',
  'withdrawn',
  'linked',
  'breakthroughs',
  'head',
  'evidence',
  'awaitingMe',
  'stopAsked',
  'setAside',
] as const;
const WHOLE = ['year', 'from', 'to'] as const;
const DAYS = ['untouchedSince', 'waitingSince'] as const;

/** Every parameter that narrows the list, so that the filters can be counted and cleared. */
export const FILTER_NAMES = [
  ...TEXTS,
  ...YES_NO,
  ...WHOLE,
  ...DAYS,
  'kind',
  'scope',
  'state',
  'result',
  'verified',
  'remedy',
] as const;

function codeOf<T extends string>(value: string | null, words: Record<T, string>): T | undefined {
  return value !== null && Object.hasOwn(words, value) ? (value as T) : undefined;
}

/** The address of the list as a query of the API; the year of the top bar where it names none. */
export function readQuery(parameters: URLSearchParams, year: number): CommitmentsQuery {
  const query: CommitmentsQuery = {};
  for (const name of TEXTS) query[name] = parameters.get(name) || undefined;
  for (const name of YES_NO) {
    const value = parameters.get(name);
    if (value === 'true' || value === 'false') query[name] = value === 'true';
  }
  for (const name of WHOLE) {
    const value = Number(parameters.get(name));
    if (Number.isInteger(value) && value > 0) query[name] = value;
  }
  query.kind = codeOf(parameters.get('kind'), KIND_WORDS);
  query.result = codeOf(parameters.get('result'), { ...SELF_RESULT_WORDS, none: '' });
  query.verified = codeOf(parameters.get('verified'), { ...VERIFIED_RESULT_WORDS, none: '' });
  query.remedy = codeOf(parameters.get('remedy'), REMEDY_WORDS);
  const states = parameters.getAll('state').flatMap((value) => codeOf(value, STATE_WORDS) ?? []);
  if (states.length > 0) query.state = states;
  const scopes = parameters.getAll('scope').flatMap((value) => codeOf(value, SCOPE_WORDS) ?? []);
  if (scopes.length > 0) query.scope = scopes;
  for (const name of DAYS) {
    const value = parameters.get(name) ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) query[name] = value;
  }
  if (!query.year && !query.from && !query.to) query.year = year;
  return query;
}

/** The years that a query is of, in words: 2018, or 2017–2018. */
export function yearsOf(query: CommitmentsQuery): string {
  if (query.year) return String(query.year);
  if (query.from && query.to)
    return query.from === query.to ? String(query.from) : `${query.from}–${query.to}`;
  return query.from ? `từ ${query.from}` : `đến ${query.to}`;
}

/** An address of the list with these filters. */
export function listPath(filters: CommitmentsQuery & { nam?: number }): string {
  return `/viec?${queryString(filters)}`;
}

/** Filters as the part of an address after the question mark; what is not set is left out. */
export function queryString(filters: CommitmentsQuery & { nam?: number }): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (Array.isArray(value)) for (const one of value as readonly string[]) parameters.append(name, one);
    else if (value != null) parameters.set(name, String(value));
  }
  return parameters.toString();
}
