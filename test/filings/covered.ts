import { HEADINGS } from '../../src/filings/filing-headings.rules.js';
import type { Answer, Client, TestApp } from '../support/app.js';
import { type Ask, type Expectation, KBNN_SIDE, KHOI, type Target, ofUnit } from '../support/expectations.js';
import { accountId, unitId } from '../support/world.js';
import type { Write } from '../support/writes.js';

export const LISTS = { filing_paragraphs_heading: HEADINGS, filing_comments_heading: HEADINGS };

let n = 0;

/** A meeting of 2018 as the table holds it; each on a day of its own. */
export async function newMeeting(bloc: TestApp, unit: Target): Promise<string> {
  n += 1;
  const [row] = await bloc.database.query(
    `INSERT INTO self_criticism_meetings
       (unit_id, year, half, held_on, attended, total, collective_points, individual_points)
     VALUES ($1, 2018, CASE WHEN $2::int > 180 THEN 2 ELSE 1 END, date '2018-01-01' + $2::int, 20, 24, 5, 11) RETURNING id`,
    [unitId(unit), n],
  );
  return row.id;
}

const meeting = (unit: Target) => ({
  unitId: unitId(unit),
  year: 2018,
  heldOn: `2018-10-${String((n++ % 28) + 1).padStart(2, '0')}`,
  attended: 20,
  total: 24,
  collectivePoints: 5,
  individualPoints: 11,
});

/** The yearly report of a unit, as sent once, with one comment that has no answer. */
async function sent(bloc: TestApp, unit: Target): Promise<{ id: string; commentId: string }> {
  await bloc.database.query(
    `INSERT INTO filings (unit_id, year, kind, due_on) VALUES ($1, 2018, 'yearly', '2018-12-15')
     ON CONFLICT DO NOTHING`,
    [unitId(unit)],
  );
  const [[row]] = await bloc.database.query(
    `UPDATE filings SET state = 'filed', first_filed_on = '2018-11-19', filed_by = $2
      WHERE unit_id = $1 AND year = 2018 AND kind = 'yearly' RETURNING id`,
    [unitId(unit), accountId('bithu.sdl')],
  );
  await bloc.database.query(
    `INSERT INTO filing_versions (filing_id, number, filed_on, words, items) VALUES ($1, 1, '2018-11-19', '{}', '[]')
     ON CONFLICT DO NOTHING`,
    [row.id],
  );
  const [comment] = await bloc.database.query(
    `INSERT INTO filing_comments (filing_id, version_number, heading, text, commented_by)
     VALUES ($1, 1, 'results', 'Đề nghị bổ sung số liệu.', $2) RETURNING id`,
    [row.id, accountId('tuyengiao')],
  );
  return { id: row.id, commentId: comment.id };
}

const COMMENT = { heading: 'results', text: 'Đề nghị nêu rõ việc chưa đạt.' };
const ANSWER = { answer: 'Đã bổ sung số liệu.' };
const REASON = { reason: 'Ghi nhầm ngày.' };

const onSent = (act: (who: Client, id: string, commentId: string) => Promise<Answer>): Ask => {
  return async ({ who, unit, bloc }) => {
    const { id, commentId } = await sent(bloc, unit);
    return act(who, `/api/filings/${id}`, commentId);
  };
};
const onMeeting = (act: (who: Client, path: string) => Promise<Answer>): Ask => {
  return async ({ who, unit, bloc }) =>
    act(who, `/api/self-criticism-meetings/${await newMeeting(bloc, unit)}`);
};

const KEPT: Partial<Record<Target, string>> = {
  KBNN: KBNN_SIDE,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`,
  BHXH: 'bithu.bhxh',
};

export async function prepare(bloc: TestApp): Promise<void> {
  for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const) await newMeeting(bloc, unit);
}

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/filings/:id/versions/:number': {
    ask: onSent((who, path) => who.get(`${path}/versions/1`)),
    may: { KBNN: `${KBNN_SIDE} ${KHOI}`, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'POST /api/filings/:id/comments': {
    ask: onSent((who, path) => who.post(`${path}/comments`, COMMENT)),
    may: { KBNN: 'tuyengiao tuyengiao2', BHXH: 'tuyengiao tuyengiao2' },
  },
  'POST /api/filings/:id/comments/:commentId/resolve': {
    ask: onSent((who, path, comment) => who.post(`${path}/comments/${comment}/resolve`, ANSWER)),
    may: { KBNN: KBNN_SIDE, BHXH: 'bithu.bhxh' },
  },
  'GET /api/self-criticism-meetings': {
    ask: ({ who }) => who.get('/api/self-criticism-meetings'),
    lists: ofUnit('unitCode'),
    may: {
      KBNN: `${KBNN_SIDE} ${KHOI}`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 ${KHOI}`,
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
  'POST /api/self-criticism-meetings': {
    ask: ({ who, unit }) => who.post('/api/self-criticism-meetings', meeting(unit)),
    may: KEPT,
  },
  'PATCH /api/self-criticism-meetings/:id': {
    ask: onMeeting((who, path) => who.patch(path, { version: 1, attended: 22 })),
    may: KEPT,
  },
  'POST /api/self-criticism-meetings/:id/withdraw': {
    ask: onMeeting((who, path) => who.post(`${path}/withdraw`, REASON)),
    may: KEPT,
  },
};

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/filings/:id/comments': async (bloc) => ({
    as: 'tuyengiao',
    path: `/api/filings/${(await sent(bloc, 'KBNN')).id}/comments`,
    body: COMMENT,
  }),
  'POST /api/filings/:id/comments/:commentId/resolve': async (bloc) => {
    const { id, commentId } = await sent(bloc, 'KBNN');
    return { as: 'giupviec.kbnn', path: `/api/filings/${id}/comments/${commentId}/resolve`, body: ANSWER };
  },
  'POST /api/self-criticism-meetings': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/self-criticism-meetings',
    body: meeting('KBNN'),
  }),
  'PATCH /api/self-criticism-meetings/:id': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: `/api/self-criticism-meetings/${await newMeeting(bloc, 'KBNN')}`,
    body: { version: 1, attended: 22 },
  }),
  'POST /api/self-criticism-meetings/:id/withdraw': async (bloc) => ({
    as: 'bithu.kbnn',
    path: `/api/self-criticism-meetings/${await newMeeting(bloc, 'KBNN')}/withdraw`,
    body: REASON,
  }),
};
