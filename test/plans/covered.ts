import { type TestApp, must } from '../support/app.js';
import { type Expectation, KBNN_SIDE, KHOI, type Target } from '../support/expectations.js';
import { type Username, idOf, personId, unitId } from '../support/world.js';
import type { Write } from '../support/writes.js';
import { PART_KINDS, PLAN_LEVELS, type PlanLevel } from '../../src/plans/plan.rules.js';
import { BLOC_PLAN, CONTENT, planRows } from './rows.js';

/** Heads may be judged of KBNN only: nobody else in the world is one. */
const HEAD = 'Nguyễn Văn Hòa';
let serial = 0;
/** Spans that no other plan has. */
const span = () => {
  serial += 1;
  return { fromYear: 2030 + (serial % 150), toYear: 2030 + (serial % 150) };
};

const may = {
  DUK: 'tuyengiao tuyengiao2',
  KBNN: KBNN_SIDE,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`,
  BHXH: 'bithu.bhxh',
};
const levelOf = (unit: Target): PlanLevel => (unit === 'DUK' ? 'bloc' : 'unit');

/** A plan of the target in the table, of a year of its own. */
async function planOf(bloc: TestApp, unit: Target): Promise<string> {
  const level = levelOf(unit);
  const [row] = await bloc.database.query(
    `INSERT INTO plans (level, unit_id, from_year, to_year, title, bloc_plan_id)
     VALUES ($1, $2, 2018, 2018, 'Kế hoạch', $3)
     ON CONFLICT DO NOTHING RETURNING id`,
    [level, unitId(unit), level === 'bloc' ? null : BLOC_PLAN],
  );
  if (row) return row.id;
  const [there] = await bloc.database.query(
    `SELECT id FROM plans WHERE level = $1 AND unit_id = $2 AND from_year <= 2018 AND to_year >= 2018`,
    [level, unitId(unit)],
  );
  return there.id;
}
async function versionOf(bloc: TestApp, table: string, id: string): Promise<number> {
  const [row] = await bloc.database.query(`SELECT version FROM ${table} WHERE id = $1`, [id]);
  return row.version;
}
async function partOf(bloc: TestApp): Promise<string> {
  await planOf(bloc, 'DUK');
  const [row] = await bloc.database.query(
    `INSERT INTO plan_parts (plan_id, kind, code, name, position, from_year) VALUES ($1, 'content', $2, 'x', 9, 2016)
     RETURNING id`,
    [BLOC_PLAN, `P${(serial += 1)}`],
  );
  return row.id;
}
async function actionOf(bloc: TestApp, unit: Target): Promise<string> {
  const [row] = await bloc.database.query(
    `INSERT INTO plan_actions (plan_id, year, text, added_on) VALUES ($1, 2018, 'Việc', '2018-02-01') RETURNING id`,
    [await planOf(bloc, unit)],
  );
  return row.id;
}

const lists = (body: { items: Record<string, unknown>[] }, unit: Target) =>
  body.items.some(({ unitCode, level }) => unitCode === unit && level === levelOf(unit));
const SEEN = {
  DUK: `bithu.kbnn giupviec.kbnn bithu.kbnn.cb1 canbo.kbnn bithu.bhxh ${KHOI}`,
  KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/plans': { ask: ({ who }) => who.get('/api/plans?year=2018'), lists, may: SEEN },
  'GET /api/plans/:id': {
    ask: async ({ who, unit, bloc }) => who.get(`/api/plans/${await planOf(bloc, unit)}`),
    may: SEEN,
  },
  'GET /api/plans/:id/history': {
    ask: async ({ who, unit, bloc }) => who.get(`/api/plans/${await planOf(bloc, unit)}/history`),
    may: SEEN,
  },
  'POST /api/plans': {
    ask: async ({ who, unit, bloc }) => {
      const { fromYear, toYear } = unit === 'DUK' ? span() : { fromYear: 2016, toYear: 2017 };
      const answer = await who.post('/api/plans', {
        level: levelOf(unit),
        unitId: unitId(unit),
        fromYear,
        toYear,
        title: 'x',
      });
      if (answer.status < 300) await bloc.database.query(`DELETE FROM plans WHERE id = $1`, [answer.body.id]);
      return answer;
    },
    may,
  },
  'PATCH /api/plans/:id': {
    ask: async ({ who, unit, bloc, n }) => {
      const id = await planOf(bloc, unit);
      return who.patch(`/api/plans/${id}`, {
        version: await versionOf(bloc, 'plans', id),
        summary: `Lần ${n}`,
      });
    },
    may,
  },
  'POST /api/plans/:id/parts': {
    ask: ({ who, n }) =>
      who.post(`/api/plans/${BLOC_PLAN}/parts`, { kind: 'content', code: `M${n}`, name: 'x' }),
    may: { DUK: may.DUK },
  },
  'PATCH /api/plans/parts/:id': {
    ask: async ({ who, bloc }) =>
      who.patch(`/api/plans/parts/${await partOf(bloc)}`, { version: 1, name: 'Tên mới' }),
    may: { DUK: may.DUK },
  },
  'DELETE /api/plans/parts/:id': {
    ask: async ({ who, bloc }) => who.delete(`/api/plans/parts/${await partOf(bloc)}`),
    may: { DUK: may.DUK },
  },
  'POST /api/plans/:id/actions': {
    ask: async ({ who, unit, bloc }) =>
      who.post(`/api/plans/${await planOf(bloc, unit)}/actions`, {
        year: 2018,
        text: 'x',
        contentId: CONTENT[1],
      }),
    may: { KBNN: may.KBNN, 'KBNN.CB1': may['KBNN.CB1'], BHXH: may.BHXH },
  },
  'PATCH /api/plans/actions/:id': {
    ask: async ({ who, unit, bloc }) =>
      who.patch(`/api/plans/actions/${await actionOf(bloc, unit)}`, { version: 1, text: 'Việc khác' }),
    may: { KBNN: may.KBNN, 'KBNN.CB1': may['KBNN.CB1'], BHXH: may.BHXH },
  },
  'DELETE /api/plans/actions/:id': {
    ask: async ({ who, unit, bloc }) => who.delete(`/api/plans/actions/${await actionOf(bloc, unit)}`),
    may: { KBNN: may.KBNN, 'KBNN.CB1': may['KBNN.CB1'], BHXH: may.BHXH },
  },
  'GET /api/coverage': {
    ask: ({ who, unit }) => who.get(`/api/coverage?year=2018&unit=${unit}`),
    lists: (body) => (body as unknown as { total: { value: number } }).total.value > 0,
    may: { KBNN: SEEN.KBNN, 'KBNN.CB1': SEEN['KBNN.CB1'], BHXH: SEEN.BHXH },
  },
};

export const EVERYBODY = ['GET /api/plan-parts'];
export const LISTS = { plans_level: PLAN_LEVELS, plan_parts_kind: PART_KINDS };
export const WITHOUT_BODY = ['DELETE /api/plans/parts/:id', 'DELETE /api/plans/actions/:id'];

const write =
  (as: Username, path: (bloc: TestApp) => Promise<string>, body?: () => object) =>
  async (bloc: TestApp): Promise<Write> => {
    await planRows(bloc.database);
    return { as, path: await path(bloc), body: body?.() };
  };

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/plans': write(
    'giupviec.kbnn',
    async (bloc) => {
      await bloc.database.query(`DELETE FROM plan_legal_bases`);
      await bloc.database.query(`DELETE FROM plans WHERE level = 'head'`);
      return '/api/plans';
    },
    () => ({
      level: 'head',
      unitId: unitId('KBNN'),
      personId: personId(HEAD),
      fromYear: 2016,
      toYear: 2020,
      title: 'Kế hoạch cá nhân',
    }),
  ),
  'PATCH /api/plans/:id': write(
    'giupviec.kbnn',
    async (bloc) => `/api/plans/${await freshPlan(bloc)}`,
    () => ({
      version: 1,
      summary: 'Tóm tắt',
    }),
  ),
  'POST /api/plans/:id/parts': write(
    'tuyengiao',
    async () => `/api/plans/${BLOC_PLAN}/parts`,
    () => ({
      kind: 'content',
      code: `W${(serial += 1)}`,
      name: 'Nội dung mới',
    }),
  ),
  'PATCH /api/plans/parts/:id': write(
    'tuyengiao',
    async (bloc) => `/api/plans/parts/${await partOf(bloc)}`,
    () => ({
      version: 1,
      name: 'Tên mới',
    }),
  ),
  'DELETE /api/plans/parts/:id': write('tuyengiao', async (bloc) => `/api/plans/parts/${await partOf(bloc)}`),
  'POST /api/plans/:id/actions': write(
    'giupviec.kbnn',
    async (bloc) => `/api/plans/${await planOf(bloc, 'KBNN')}/actions`,
    () => ({
      year: 2018,
      text: 'Rà soát quy trình kiểm soát chi.',
      contentId: CONTENT[1],
    }),
  ),
  'PATCH /api/plans/actions/:id': write(
    'giupviec.kbnn',
    async (bloc) => `/api/plans/actions/${await actionOf(bloc, 'KBNN')}`,
    () => ({
      version: 1,
      text: 'Việc khác',
      dueOn: '2018-12-01',
    }),
  ),
  'DELETE /api/plans/actions/:id': write(
    'giupviec.kbnn',
    async (bloc) => `/api/plans/actions/${await actionOf(bloc, 'KBNN')}`,
  ),
};

/** A plan of KBNN that nobody changed yet. */
async function freshPlan(bloc: TestApp): Promise<string> {
  const id = await planOf(bloc, 'KBNN');
  await bloc.database.query(`UPDATE plans SET version = 1 WHERE id = $1`, [id]);
  return id;
}

export const prepare = async (bloc: TestApp): Promise<void> => {
  await planRows(bloc.database);
  for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const) await planOf(bloc, unit);
  must(200, await bloc.as('tuyengiao').get(`/api/plans/${idOf('plan of the bloc')}`));
};
