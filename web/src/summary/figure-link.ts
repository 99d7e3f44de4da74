import { listPath } from '../commitments/filter-url';
import type { Figure } from '../api/types';

type FilterValue = string | number | boolean | readonly string[];

/** The list of exactly the rows that a figure counts; `nam` is the year that the top bar then shows. */
export function figurePath(filter: Figure['filter'], nam: number): string {
  return listPath({ nam, ...(filter as Record<string, FilterValue>) });
}
