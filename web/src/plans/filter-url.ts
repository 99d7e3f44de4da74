import type { PlanLevel, PlansQuery } from '../api/types';
import { PLAN_LEVEL_WORDS } from './words';

export const LEVELS = Object.keys(PLAN_LEVEL_WORDS) as PlanLevel[];

/** Besides the level, what the address narrows a list of plans to, under the names of the API. */
const NARROWING = ['unit', 'year', 'base'] as const;

/** For the address: all plans of a level in the year of the top bar. */
export const WHOLE_LIST = { unit: null, year: null, base: null };

export const isNarrowed = (parameters: URLSearchParams) => NARROWING.some((name) => parameters.get(name));

/** What the address asks for; of the year of the top bar where it names none. */
export function readQuery(parameters: URLSearchParams, topYear: number): PlansQuery & { year: number } {
  const named = Number(parameters.get('year'));
  const query: PlansQuery & { year: number } = {
    year: Number.isInteger(named) && named > 0 ? named : topYear,
  };
  const level = LEVELS.find((one) => one === parameters.get('level'));
  if (level) query.level = level;
  const unit = parameters.get('unit');
  if (unit) query.unit = unit;
  const base = parameters.get('base');
  if (base === 'true' || base === 'false') query.base = base === 'true';
  return query;
}
