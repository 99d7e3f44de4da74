import { REOPENING_KINDS } from '../../src/closings/reopening.dto.js';
import { WINDOW_KINDS } from '../../src/years/year.rules.js';
import { type Answer, type TestApp, must } from '../support/app.js';
import { ALL, type Ask, type Expectation, KHOI } from '../support/expectations.js';
import type { Write } from '../support/writes.js';
import { REOPENING, closeYear, closingBody } from './closing.js';

export const LISTS = { year_reopenings_kind: REOPENING_KINDS, year_reopenings_window: WINDOW_KINDS };

let next = 2000;
/** A year that no other test knows of. */
async function freshYear(bloc: TestApp): Promise<number> {
  const year = (next += 1);
  await bloc.database.query('INSERT INTO years (year, opened_at) VALUES ($1, now()) ON CONFLICT DO NOTHING', [
    year,
  ]);
  return year;
}

async function closedYear(bloc: TestApp): Promise<number> {
  const year = await freshYear(bloc);
  await closeYear(bloc, year);
  return year;
}

const UNTIL = { until: '2018-11-30' };
const reopened = async (bloc: TestApp): Promise<string> => {
  const year = await closedYear(bloc);
  const answer = await bloc.as('lanhdao').post(`/api/years/${year}/reopenings`, { ...REOPENING, ...UNTIL });
  return must(201, answer).id as string;
};

const EXTENSION = {
  kind: 'extension',
  window: 'registration',
  reason: 'Đơn vị mới thành lập.',
  askedBy: 'Chi bộ Sở Du lịch',
  until: '2018-11-30',
};

/** Who may not is refused before anything is looked at. */
const toClose: Ask = async ({ who, username, bloc }): Promise<Answer> => {
  if (username !== 'lanhdao') return who.post('/api/years/2018/close', await closingBody(bloc, 2018));
  const year = await freshYear(bloc);
  return who.post(`/api/years/${year}/close`, await closingBody(bloc, year));
};

let book: { id: string; year: number } | null = null;
export async function prepare(bloc: TestApp): Promise<void> {
  book = await closeYear(bloc, await freshYear(bloc));
}
const ofBook =
  (rest: string): Ask =>
  ({ who }) =>
    who.get(`/api/years/${book?.year}/books/${book?.id}${rest}`);

const LEADER = { DUK: 'lanhdao' };
export const EXPECTED: Record<string, Expectation> = {
  'GET /api/years/:year/closing': {
    ask: ({ who }) => who.get('/api/years/2018/closing'),
    may: { DUK: KHOI },
  },
  'GET /api/years/:year/books/:id': { ask: ofBook(''), may: { DUK: KHOI } },
  'GET /api/years/:year/books/:id/check': { ask: ofBook('/check'), may: { DUK: KHOI } },
  'POST /api/years/:year/close': { ask: toClose, may: LEADER },
  'POST /api/years/:year/reopenings': {
    ask: ({ who }) => who.post('/api/years/2019/reopenings', EXTENSION),
    may: LEADER,
  },
  'GET /api/reopenings/:id/changes': {
    ask: async ({ who, bloc }) => {
      const made = await bloc.as('lanhdao').post('/api/years/2019/reopenings', EXTENSION);
      return who.get(`/api/reopenings/${must(201, made).id}/changes`);
    },
    may: { DUK: ALL },
  },
  'POST /api/reopenings/:id/end': {
    ask: async ({ who, bloc }) => {
      const made = await bloc.as('lanhdao').post('/api/years/2019/reopenings', EXTENSION);
      return who.post(`/api/reopenings/${must(201, made).id}/end`, {});
    },
    may: LEADER,
  },
};

/** That a year is closed or open again is told to everybody; changes of rows each as their reader sees the rows. */
export const EVERYBODY = [
  'GET /api/years/:year/books',
  'GET /api/years/:year/reopenings',
  'GET /api/years/:year/changes',
];

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/years/:year/close': async (bloc) => {
    const year = await freshYear(bloc);
    return { as: 'lanhdao', path: `/api/years/${year}/close`, body: await closingBody(bloc, year) };
  },
  'POST /api/years/:year/reopenings': async (bloc) => ({
    as: 'lanhdao',
    path: `/api/years/${await closedYear(bloc)}/reopenings`,
    body: { ...REOPENING, ...UNTIL },
  }),
  'POST /api/reopenings/:id/end': async (bloc) => ({
    as: 'lanhdao',
    path: `/api/reopenings/${await reopened(bloc)}/end`,
    body: { reason: 'Đã sửa xong.' },
  }),
};
