import { SESSION_STATES, STUDY_KINDS } from '../../src/study/study.flow.js';
import type { TestApp } from '../support/app.js';
import {
  ALL,
  type Ask,
  type Expectation,
  KBNN_SIDE,
  KHOI,
  type Target,
  ofUnit,
} from '../support/expectations.js';
import { type UnitCode, unitId } from '../support/world.js';
import type { Write } from '../support/writes.js';

export const LISTS = { study_sessions_kind: STUDY_KINDS, study_sessions_state: SESSION_STATES };

const VALUES: Record<string, string> = {
  planned: `'2018-12-05', NULL, NULL, NULL, NULL`,
  held: `'2018-03-05', '2018-03-06', 40, 45, NULL`,
  cancelled: `'2018-04-05', NULL, NULL, NULL, 'Lý do.'`,
};

/** A session of 2018 as the table holds it; answers its id. */
export async function newSession(
  bloc: TestApp,
  unit: UnitCode,
  state = 'planned',
  kind = 'study',
): Promise<string> {
  const [row] = await bloc.database.query(
    `INSERT INTO study_sessions (unit_id, year, kind, state, topic, planned_on, held_on, attended, total, cancel_reason)
     VALUES ($1, 2018, $2, $3, 'Chuyên đề năm 2018', ${VALUES[state]}) RETURNING id`,
    [unitId(unit), kind, state],
  );
  return row.id;
}

export async function prepare(bloc: TestApp): Promise<void> {
  for (const unit of ['DUK', 'KBNN', 'KBNN.CB1', 'BHXH'] as const) {
    await newSession(bloc, unit, 'held');
    await bloc.database.query(`INSERT INTO study_plans (unit_id, year, aim) VALUES ($1, 2018, 'Mục đích')`, [
      unitId(unit),
    ]);
  }
}

const OF_KBNN = `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`;
const SEEN: Partial<Record<Target, string>> = {
  DUK: ALL.replace(' quantri', ''),
  KBNN: OF_KBNN,
  'KBNN.CB1': OF_KBNN,
  BHXH: `bithu.bhxh ${KHOI}`,
};
const KEPT: Partial<Record<Target, string>> = {
  DUK: 'tuyengiao tuyengiao2',
  KBNN: KBNN_SIDE,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`,
  BHXH: 'bithu.bhxh',
};
const REASON = { reason: 'Trùng lịch họp Ban Chấp hành.' };
const HELD = { heldOn: '2018-11-15', attended: 38, total: 40 };
const session = (unit: UnitCode) => ({
  unitId: unitId(unit),
  year: 2018,
  kind: 'study',
  topic: 'Chuyên đề năm 2018',
  plannedOn: '2018-12-01',
});
const plan = { aim: 'Học tập chuyên đề năm 2018.', number: '12-KH/ĐU', issuedOn: '2018-02-01' };

const onSession = (name: string, body: object, state = 'planned'): Ask => {
  return async ({ who, unit, bloc }) =>
    who.post(`/api/study-sessions/${await newSession(bloc, unit, state)}/${name}`, body);
};
const list = (path: string): Expectation => ({
  ask: ({ who }) => who.get(path),
  lists: ofUnit('unitCode'),
  may: SEEN,
});

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/study-sessions': list('/api/study-sessions'),
  'GET /api/study-plans': list('/api/study-plans?year=2018'),
  'GET /api/study/overview': {
    ask: ({ who, unit }) => who.get(`/api/study/overview?year=2018&unit=${unit}`),
    lists: (body) => (body as unknown as { kinds: { held: number }[] }).kinds.some(({ held }) => held > 0),
    may: SEEN,
  },
  'GET /api/study-sessions/:id': {
    ask: async ({ who, unit, bloc }) => who.get(`/api/study-sessions/${await newSession(bloc, unit)}`),
    may: SEEN,
  },
  'GET /api/study-sessions/:id/history': {
    ask: async ({ who, unit, bloc }) =>
      who.get(`/api/study-sessions/${await newSession(bloc, unit)}/history`),
    may: SEEN,
  },
  'GET /api/study-plans/:id/history': {
    ask: async ({ who, unit, bloc }) => {
      const [row] = await bloc.database.query(`SELECT id FROM study_plans WHERE unit_id = $1`, [
        unitId(unit),
      ]);
      return who.get(`/api/study-plans/${row.id}/history`);
    },
    may: SEEN,
  },
  'PUT /api/study-plans/:unitId/:year': {
    ask: async ({ who, unit, bloc }) => {
      await bloc.database.query(`DELETE FROM study_plans WHERE year = 2019`);
      return who.send('put', `/api/study-plans/${unitId(unit)}/2019`, plan);
    },
    may: KEPT,
  },
  'POST /api/study-sessions': {
    ask: ({ who, unit }) => who.post('/api/study-sessions', session(unit)),
    may: KEPT,
  },
  'POST /api/study-sessions/many': {
    ask: ({ who, unit }) => who.post('/api/study-sessions/many', { items: [session(unit)] }),
    may: KEPT,
  },
  'PATCH /api/study-sessions/:id': {
    ask: async ({ who, unit, bloc }) =>
      who.patch(`/api/study-sessions/${await newSession(bloc, unit)}`, {
        version: 1,
        topic: 'Chuyên đề khác',
      }),
    may: KEPT,
  },
  'DELETE /api/study-sessions/:id': {
    ask: async ({ who, unit, bloc }) => who.delete(`/api/study-sessions/${await newSession(bloc, unit)}`),
    may: KEPT,
  },
  'POST /api/study-sessions/:id/hold': { ask: onSession('hold', HELD), may: KEPT },
  'POST /api/study-sessions/:id/cancel': { ask: onSession('cancel', REASON), may: KEPT },
  'POST /api/study-sessions/:id/reopen': { ask: onSession('reopen', REASON, 'held'), may: KEPT },
};

const write = (name: string, body: object, state = 'planned') => {
  return async (bloc: TestApp): Promise<Write> => ({
    as: 'giupviec.kbnn',
    path: `/api/study-sessions/${await newSession(bloc, 'KBNN', state)}${name}`,
    body,
  });
};

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'PUT /api/study-plans/:unitId/:year': async (bloc) => {
    await bloc.database.query(`DELETE FROM study_plans`);
    return { as: 'giupviec.kbnn', path: `/api/study-plans/${unitId('KBNN')}/2018`, body: plan };
  },
  'POST /api/study-sessions': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/study-sessions',
    body: session('KBNN'),
  }),
  'POST /api/study-sessions/many': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/study-sessions/many',
    body: { items: [session('KBNN'), { ...session('KBNN.CB1'), ...HELD }] },
  }),
  'PATCH /api/study-sessions/:id': write('', { version: 1, topic: 'Chuyên đề khác' }),
  'DELETE /api/study-sessions/:id': write('', {}),
  'POST /api/study-sessions/:id/hold': write('/hold', HELD),
  'POST /api/study-sessions/:id/cancel': write('/cancel', REASON),
  'POST /api/study-sessions/:id/reopen': write('/reopen', REASON, 'held'),
};

export const WITHOUT_BODY = ['DELETE /api/study-sessions/:id'];
