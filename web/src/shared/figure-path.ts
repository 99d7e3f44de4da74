import type { Figure } from '../api/types';
import { listPath } from '../commitments/filter-url';

type FilterValue = string | number | boolean | readonly string[];

/** The page that lists the rows of each list of the API; its parameters have the names of the API. */
const PAGES: Record<Exclude<Figure['list'], 'commitments'>, string> = {
  shortcomings: '/han-che',
  plans: '/ke-hoach',
  'pilot-models': '/mo-hinh',
  programmes: '/chuong-trinh',
  'programmes/participants': '/chuong-trinh?xem=don-vi',
  'aid/assignments': '/giup-xa?xem=phan-cong',
  'aid/contributions': '/giup-xa?xem=noi-dung',
  'study-sessions': '/hoc-tap',
  'self-criticism-meetings': '/tu-phe-binh',
  inspections: '/kiem-tra',
  'inspection-findings': '/kiem-tra?xem=han-che',
  commendations: '/bieu-duong',
  filings: '/bao-cao',
};

/** The list of exactly the rows that a figure counts; `nam` is the year that the top bar then shows. */
export function figurePath({ list, filter }: Pick<Figure, 'list' | 'filter'>, nam: number): string {
  const values = { nam, ...(filter as Record<string, FilterValue>) };
  if (list === 'commitments') return listPath(values);
  const [page, tab] = PAGES[list].split('?') as [string, string?];
  const parameters = new URLSearchParams(tab);
  for (const [name, value] of Object.entries(values))
    for (const one of [value].flat()) parameters.append(name, String(one));
  return `${page}?${parameters}`;
}
