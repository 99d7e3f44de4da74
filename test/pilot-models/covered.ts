import { COUNTED_AS, DIRECTIONS, MEASURES } from '../../src/pilot-models/measure.rules.js';
import { MODEL_STATES } from '../../src/pilot-models/pilot-model.flow.js';
import type { TestApp } from '../support/app.js';
import type { Covered } from '../support/covered.js';
import { ALL, type Ask, KBNN_SIDE, type Target } from '../support/expectations.js';
import type { Write } from '../support/writes.js';
import { unitId } from '../support/world.js';
import { LATE, makeModel, makeReading, readingIn } from './a-model.js';

const KHOI = 'tuyengiao tuyengiao2';
/** Readers: all but who has no content to do with. */
const READERS = ALL.replace(' quantri', '');
/** Of a unit's own model: who answers for it. */
const HEADS: Partial<Record<Target, string>> = {
  KBNN: `bithu.kbnn ${KHOI}`,
  'KBNN.CB1': `bithu.kbnn bithu.kbnn.cb1 ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};
/** Of a unit's own model: who keeps its words and records its readings. */
const KEEPERS: Partial<Record<Target, string>> = {
  KBNN: `${KBNN_SIDE} ${KHOI}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};

type Fields = Parameters<typeof makeModel>[1];

const onNew =
  (fields: Fields, act: string, body: (promise: string) => object): Ask =>
  async ({ who, unit, bloc }) => {
    const { model, promise } = await makeModel(bloc.database, { host: unit as never, ...fields });
    return who.post(`/api/pilot-models/${model}/${act}`, body(promise));
  };

const onReading =
  (act: string, body: object): Ask =>
  async ({ who, unit, bloc }) => {
    const made = await makeModel(bloc.database, { host: unit as never });
    return who.post(`/api/pilot-models/readings/${await makeReading(bloc.database, made)}/${act}`, body);
  };

const CHOSEN = { state: 'chosen' } as const;
const STOPPED = {
  state: 'stopped',
  stoppedFrom: 'running',
  stoppedOn: '2018-05-01',
  stopReason: 'Chờ kiện toàn.',
} as const;
const START = { startedOn: '2018-02-01', noBaselineReason: 'Bắt đầu trước khi có sổ.' };
const copyIn = (promise: string, unit: 'SDL' | 'BHXH.CB1' = 'SDL') => ({
  ...readingIn(promise),
  unitId: unitId(unit),
  copiedOn: '2018-07-01',
});

export const EXPECTED: Covered['EXPECTED'] = {
  'GET /api/pilot-models/:id': {
    ask: async ({ who, bloc }) => who.get(`/api/pilot-models/${(await makeModel(bloc.database)).model}`),
    may: { KBNN: READERS },
  },
  'GET /api/pilot-models/:id/history': {
    ask: async ({ who, bloc }) =>
      who.get(`/api/pilot-models/${(await makeModel(bloc.database)).model}/history`),
    may: { KBNN: READERS },
  },
  'PATCH /api/pilot-models/:id': {
    ask: async ({ who, unit, bloc }) => {
      const { model } = await makeModel(bloc.database, { host: unit as never });
      return who.patch(`/api/pilot-models/${model}`, { version: 1, purpose: 'x' });
    },
    may: KEEPERS,
  },
  'POST /api/pilot-models/:id/promises': {
    ask: onNew(CHOSEN, 'promises', () => LATE),
    may: KEEPERS,
  },
  'PATCH /api/pilot-models/promises/:promiseId': {
    ask: async ({ who, unit, bloc }) => {
      const { promise } = await makeModel(bloc.database, { host: unit as never, ...CHOSEN });
      return who.patch(`/api/pilot-models/promises/${promise}`, { version: 1, target: '2' });
    },
    may: KEEPERS,
  },
  'POST /api/pilot-models/:id/start': { ask: onNew(CHOSEN, 'start', () => START), may: HEADS },
  'POST /api/pilot-models/:id/copy': { ask: onNew({}, 'copy', (promise) => copyIn(promise)), may: HEADS },
  'POST /api/pilot-models/:id/resume': { ask: onNew(STOPPED, 'resume', () => ({ reason: 'x' })), may: HEADS },
  // A model of the bloc: its host records readings, the Khối does all else.
  'POST /api/pilot-models/:id/readings': {
    ask: onNew({ level: 'bloc' }, 'readings', (promise) => readingIn(promise)),
    may: KEEPERS,
  },
  'POST /api/pilot-models/readings/:readingId/correct': {
    ask: onReading('correct', { reason: 'x', numerator: '4' }),
    may: KEEPERS,
  },
  'POST /api/pilot-models/readings/:readingId/withdraw': {
    ask: onReading('withdraw', { reason: 'x' }),
    may: KEEPERS,
  },
};

const on = async (bloc: TestApp, fields: Fields, act: string, body: (promise: string) => object) => {
  const { model, promise } = await makeModel(bloc.database, { level: 'bloc', ...fields });
  return { path: `/api/pilot-models/${model}${act}`, body: body(promise) };
};
const reading = async (bloc: TestApp, act: string, body: object): Promise<Write> => {
  const id = await makeReading(bloc.database, await makeModel(bloc.database));
  return { as: 'giupviec.kbnn', path: `/api/pilot-models/readings/${id}/${act}`, body };
};
const REASON = { reason: 'Theo đề nghị của đơn vị chủ trì.' };

let serial = 0;
const modelIn = () => ({
  name: `Kho bạc “3 không” ${(serial += 1)}`,
  level: 'bloc',
  hostUnitId: unitId('KBNN'),
  startedOn: '2017-05-19',
  noBaselineReason: 'Mô hình bắt đầu trước khi có sổ.',
  promises: [{ text: 'Không chậm trễ' }, LATE],
});

export const WRITES: Covered['WRITES'] = {
  'POST /api/pilot-models': async () => ({ as: 'tuyengiao', path: '/api/pilot-models', body: modelIn() }),
  'POST /api/pilot-models/:id/evaluate': async (bloc) => ({
    as: 'tuyengiao',
    ...(await on(bloc, {}, '/evaluate', () => ({
      version: 1,
      year: 2018,
      level: 'good',
      comment: 'Thời gian giải quyết hồ sơ giảm còn 2 ngày.',
    }))),
  }),
  'POST /api/pilot-models/:id/stop': async (bloc) => ({
    as: 'tuyengiao',
    ...(await on(bloc, {}, '/stop', () => ({ ...REASON, stoppedOn: '2018-11-01' }))),
  }),
  'PATCH /api/pilot-models/:id': async (bloc) => ({
    as: 'tuyengiao',
    ...(await on(bloc, {}, '', () => ({ version: 1, purpose: 'Giải quyết hồ sơ đúng hẹn.' }))),
  }),
  'POST /api/pilot-models/:id/promises': async (bloc) => ({
    as: 'tuyengiao',
    ...(await on(bloc, CHOSEN, '/promises', () => LATE)),
  }),
  'PATCH /api/pilot-models/promises/:promiseId': async (bloc) => ({
    as: 'tuyengiao',
    path: `/api/pilot-models/promises/${(await makeModel(bloc.database)).promise}`,
    body: { version: 1, target: '2.5', ...REASON },
  }),
  'POST /api/pilot-models/:id/start': async (bloc) => ({
    as: 'tuyengiao',
    ...(await on(bloc, CHOSEN, '/start', () => START)),
  }),
  'POST /api/pilot-models/:id/copy': async (bloc) => ({
    as: 'tuyengiao',
    ...(await on(bloc, {}, '/copy', (promise) => copyIn(promise))),
  }),
  'POST /api/pilot-models/:id/resume': async (bloc) => ({
    as: 'tuyengiao',
    ...(await on(bloc, STOPPED, '/resume', () => REASON)),
  }),
  'POST /api/pilot-models/:id/readings': async (bloc) => ({
    as: 'giupviec.kbnn',
    ...(await on(bloc, {}, '/readings', (promise) => readingIn(promise))),
  }),
  'POST /api/pilot-models/readings/:readingId/correct': (bloc) =>
    reading(bloc, 'correct', { ...REASON, numerator: '4' }),
  'POST /api/pilot-models/readings/:readingId/withdraw': (bloc) => reading(bloc, 'withdraw', REASON),
};

export const LISTS: Covered['LISTS'] = {
  pilot_models_state: MODEL_STATES,
  pilot_models_stopped_from: MODEL_STATES.filter((state) => state !== 'stopped'),
  pilot_model_promises_measure: MEASURES,
  pilot_model_promises_direction: DIRECTIONS,
  pilot_model_promises_counts_as: COUNTED_AS,
};
