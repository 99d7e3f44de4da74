import type { FigureOut } from '../../src/shared/figure.dto.js';
import type { TestApp } from './app.js';
import { routesOf } from './routes.js';
import type { Username } from './world.js';

/** Every object in an answer that is a figure, wherever it stands. */
export function figuresIn(answer: unknown): FigureOut[] {
  if (Array.isArray(answer)) return answer.flatMap(figuresIn);
  if (answer === null || typeof answer !== 'object') return [];
  const { list, filter, value } = answer as Partial<FigureOut>;
  const own =
    typeof list === 'string' && typeof value === 'number' && filter !== null && typeof filter === 'object';
  return [...(own ? [answer as FigureOut] : []), ...Object.values(answer).flatMap(figuresIn)];
}

export function queryOf({ filter }: FigureOut): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    for (const one of [value].flat()) query.append(name, String(one));
  return query.toString();
}

/** The list of a figure, asked for its rows. */
export const pathOf = (figure: FigureOut): string => `/api/${figure.list}?${queryOf(figure)}`;

/** Reading routes that name no row and send no file. */
export const readingPaths = ({ app }: TestApp): string[] =>
  routesOf(app)
    .filter(({ method, path }) => method === 'GET' && !path.includes(':') && !/\.\w+$/.test(path))
    .map(({ path }) => path);

/** The answer of a route, asked by those of some names that it takes; null: none, or it does not take a needed one. */
export async function answerTo(
  bloc: TestApp,
  username: Username,
  path: string,
  names: Record<string, string>,
  needed?: string,
): Promise<unknown> {
  let asked = names;
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await bloc.as(username).get(`${path}?${new URLSearchParams(asked).toString()}`);
    if (answer.status !== 400) return answer.status === 200 ? answer.body : null;
    const refused: string[] = (answer.body.details ?? []).map(({ field }: { field: string }) => field);
    const left = Object.fromEntries(Object.entries(asked).filter(([name]) => !refused.includes(name)));
    const same = Object.keys(left).length === Object.keys(asked).length;
    if (same || (needed !== undefined && refused.includes(needed))) return null;
    asked = left;
  }
  return null;
}

/** How many rows a list answers; less than nothing: the status of its refusal. */
export async function rowsOf(bloc: TestApp, username: Username, path: string): Promise<number> {
  const answer = await bloc.as(username).get(path);
  return answer.status === 200 ? answer.body.total : -answer.status;
}
