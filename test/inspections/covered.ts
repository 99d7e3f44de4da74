import {
  CONSEQUENCE_KINDS,
  FIX_STATES,
  INSPECTION_KINDS,
  INSPECTION_STATES,
} from '../../src/inspections/inspection.flow.js';
import type { Answer, Client, TestApp } from '../support/app.js';
import { type Ask, type Expectation, KBNN_SIDE, KHOI, type Target, ofUnit } from '../support/expectations.js';
import { PDF } from '../support/files.js';
import {
  type WantedInspection,
  makeConsequence,
  makeFinding,
  makeInspection,
} from '../support/inspections.js';
import { unitId } from '../support/world.js';
import type { Write } from '../support/writes.js';

export const LISTS = {
  inspections_kind: INSPECTION_KINDS,
  inspections_state: INSPECTION_STATES,
  inspection_findings_fix_state: FIX_STATES,
  inspection_consequences_kind: CONSEQUENCE_KINDS,
};

const LEADS = 'tuyengiao tuyengiao2 kiemtra';
const file = { name: 'Thông báo kết luận.pdf', bytes: PDF };
const plan = (unit: Target, change: object = {}) => ({
  year: 2018, kind: 'check', subjectUnitId: unitId(unit), plannedOn: '2018-11-28',
  contents: 'Việc thực hiện Chỉ thị 05.', outsideReason: 'Theo yêu cầu của Thường trực.', ...change,
}); // prettier-ignore
const finding = { text: 'Sổ theo dõi chưa ghi đủ.', recommendation: 'Ghi đủ.', fixBy: '2018-12-15' };
const consequence = { kind: 'reminded', toldOn: '2018-07-01', summary: 'Nhắc nhở.', individuals: 1 };

/** An act on a new inspection of the unit. */
const on = (wanted: WantedInspection, act: (who: Client, path: string) => Promise<Answer>): Ask => {
  return async ({ who, unit, bloc }) =>
    act(who, `/api/inspections/${await makeInspection(bloc.database, { ...wanted, unit })}`);
};
const onFinding = (
  act: (who: Client, path: string) => Promise<Answer>,
  wanted: WantedInspection = {},
): Ask => {
  return async ({ who, unit, bloc }) => {
    const id = await makeInspection(bloc.database, { state: 'concluded', ...wanted, unit });
    return act(who, `/api/inspection-findings/${await makeFinding(bloc.database, id)}`);
  };
};
const onConsequence = (act: (who: Client, path: string) => Promise<Answer>): Ask => {
  return async ({ who, unit, bloc }) => {
    const id = await makeInspection(bloc.database, { state: 'held', unit });
    return act(who, `/api/inspection-consequences/${await makeConsequence(bloc.database, id)}`);
  };
};
async function withFile(bloc: TestApp, wanted: WantedInspection): Promise<string> {
  const path = `/api/inspections/${await makeInspection(bloc.database, wanted)}/files`;
  return `${path}/${(await bloc.as('kiemtra').upload(path, file)).body.id}`;
}

/** Kiểm tra of a unit: read in the unit and at the Khối; of a cell also by its own secretary. */
const READ = {
  KBNN: `${KBNN_SIDE} ${KHOI}`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 ${KHOI}`,
  BHXH: `bithu.bhxh ${KHOI}`,
};
/** Of every unit the same: asked for a cell, whose unit and own secretary might be taken for it. */
const LEAD = { 'KBNN.CB1': LEADS };
const SUBJECT = { KBNN: KBNN_SIDE, 'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`, BHXH: 'bithu.bhxh' };

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/inspection-programmes': {
    ask: ({ who }) => who.get('/api/inspection-programmes?year=2018'),
    lists: ofUnit('unitCode'),
    may: {
      DUK: `${KBNN_SIDE} bithu.kbnn.cb1 bithu.bhxh bithu.sdl ${KHOI}`,
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 ${KHOI}`,
    },
  },
  'POST /api/inspection-programmes': {
    ask: ({ who, unit, n }) =>
      who.post('/api/inspection-programmes', { year: 2018, unitId: unitId(unit), name: `Chương trình ${n}` }),
    may: { DUK: LEADS, ...SUBJECT },
  },
  'PATCH /api/inspection-programmes/:id': {
    ask: async ({ who, unit, bloc, n }) => {
      const [row] = await bloc.database.query(
        `INSERT INTO inspection_programmes (year, unit_id, name) VALUES (2018, $1, $2) RETURNING id`,
        [unitId(unit), `Sửa ${n}`],
      );
      return who.patch(`/api/inspection-programmes/${row.id}`, { version: 1, aim: 'x' });
    },
    may: { DUK: LEADS, ...SUBJECT },
  },
  'GET /api/inspections': {
    ask: ({ who }) => who.get('/api/inspections?year=2017'),
    lists: ofUnit('subjectUnitCode'),
    may: { KBNN: READ.KBNN, 'KBNN.CB1': READ['KBNN.CB1'], BHXH: 'bithu.bhxh' },
  },
  'GET /api/inspection-findings': {
    ask: ({ who }) => who.get('/api/inspection-findings?year=2017'),
    lists: ofUnit('unitCode'),
    may: { KBNN: READ.KBNN },
  },
  'POST /api/inspections': {
    ask: ({ who, unit }) => who.post('/api/inspections', plan(unit)),
    may: LEAD,
  },
  'GET /api/inspections/:id': { ask: on({}, (who, path) => who.get(path)), may: READ },
  'GET /api/inspections/:id/history': { ask: on({}, (who, path) => who.get(`${path}/history`)), may: READ },
  'PATCH /api/inspections/:id': {
    ask: on({}, (who, path) => who.patch(path, { version: 1, contents: 'x' })),
    may: LEAD,
  },
  'POST /api/inspections/:id/hold': {
    ask: on({ kind: 'self' }, (who, path) => who.post(`${path}/hold`, { heldFrom: '2018-11-01' })),
    may: SUBJECT,
  },
  'POST /api/inspections/:id/conclude': {
    ask: on({ state: 'held' }, (who, path) => who.post(`${path}/conclude`, { conclusionOn: '2018-11-01' })),
    may: LEAD,
  },
  'POST /api/inspections/:id/cancel': {
    ask: on({}, (who, path) => who.post(`${path}/cancel`, { reason: 'x' })),
    may: LEAD,
  },
  'POST /api/inspections/:id/findings': {
    ask: on({ state: 'held' }, (who, path) => who.post(`${path}/findings`, finding)),
    may: LEAD,
  },
  'PATCH /api/inspection-findings/:id': {
    ask: onFinding((who, path) => who.patch(path, { version: 1, text: 'x', reason: 'x' })),
    may: LEAD,
  },
  'DELETE /api/inspection-findings/:id': {
    ask: onFinding((who, path) => who.delete(path), { state: 'held', kind: 'self' }),
    may: SUBJECT,
  },
  'POST /api/inspection-findings/:id/answer': {
    ask: onFinding((who, path) => who.post(`${path}/answer`, { version: 1, followUp: 'x' })),
    may: SUBJECT,
  },
  'POST /api/inspection-findings/:id/confirm': {
    ask: onFinding((who, path) => who.post(`${path}/confirm`, { version: 1, state: 'fixed' })),
    may: LEAD,
  },
  'POST /api/inspection-findings/:id/open-shortcoming': {
    ask: onFinding((who, path) => who.post(`${path}/open-shortcoming`)),
    may: LEAD,
  },
  'POST /api/inspections/:id/consequences': {
    ask: on({ state: 'concluded' }, (who, path) => who.post(`${path}/consequences`, consequence)),
    may: LEAD,
  },
  'PATCH /api/inspection-consequences/:id': {
    ask: onConsequence((who, path) => who.patch(path, { version: 1, summary: 'x' })),
    may: LEAD,
  },
  'DELETE /api/inspection-consequences/:id': {
    ask: onConsequence((who, path) => who.delete(path)),
    may: LEAD,
  },
  'GET /api/inspections/:id/files': { ask: on({}, (who, path) => who.get(`${path}/files`)), may: READ },
  'POST /api/inspections/:id/files': {
    ask: on({}, (who, path) => who.upload(`${path}/files`, file)),
    may: LEAD,
  },
  'GET /api/inspections/:id/files/:fileId': {
    ask: async ({ who, unit, bloc }) => who.get(await withFile(bloc, { unit, state: 'concluded' })),
    may: READ,
  },
  'DELETE /api/inspections/:id/files/:fileId': {
    ask: async ({ who, unit, bloc }) => who.delete(await withFile(bloc, { unit })),
    may: LEAD,
  },
};

let n = 0;
const programme = () => ({ year: 2018, unitId: unitId('DUK'), name: `Chương trình kiểm tra số ${(n += 1)}` });
const write = (as: Write['as'], wanted: WantedInspection, act: string, body?: object) => {
  return async (bloc: TestApp): Promise<Write> => ({
    as,
    path: `/api/inspections/${await makeInspection(bloc.database, wanted)}${act}`,
    ...(body ? { body } : {}),
  });
};
const writeFinding = (
  as: Write['as'],
  act: string,
  body?: object,
  state: 'held' | 'concluded' = 'concluded',
) => {
  return async (bloc: TestApp): Promise<Write> => {
    const id = await makeFinding(bloc.database, await makeInspection(bloc.database, { state }));
    return { as, path: `/api/inspection-findings/${id}${act}`, ...(body ? { body } : {}) };
  };
};
const writeConsequence = (body?: object) => {
  return async (bloc: TestApp): Promise<Write> => {
    const id = await makeConsequence(bloc.database, await makeInspection(bloc.database, { state: 'held' }));
    return { as: 'kiemtra', path: `/api/inspection-consequences/${id}`, ...(body ? { body } : {}) };
  };
};

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/inspection-programmes': async () => ({
    as: 'kiemtra',
    path: '/api/inspection-programmes',
    body: programme(),
  }),
  'PATCH /api/inspection-programmes/:id': async (bloc) => {
    const { id } = (await bloc.as('kiemtra').post('/api/inspection-programmes', programme())).body;
    return {
      as: 'kiemtra',
      path: `/api/inspection-programmes/${id}`,
      body: { version: 1, number: '01-CTr/ĐUK' },
    };
  },
  'POST /api/inspections': async () => ({ as: 'kiemtra', path: '/api/inspections', body: plan('KBNN') }),
  'PATCH /api/inspections/:id': write('kiemtra', {}, '', { version: 1, plannedOn: '2018-12-01' }),
  'POST /api/inspections/:id/hold': write('kiemtra', {}, '/hold', { heldFrom: '2018-11-01' }),
  'POST /api/inspections/:id/conclude': write('kiemtra', { state: 'held' }, '/conclude', {
    conclusionOn: '2018-11-01',
    conclusionNumber: '12-TB/UBKT',
  }),
  'POST /api/inspections/:id/cancel': write('kiemtra', {}, '/cancel', { reason: 'Đơn vị sắp xếp tổ chức.' }),
  'POST /api/inspections/:id/findings': write('kiemtra', { state: 'held' }, '/findings', finding),
  'POST /api/inspections/:id/consequences': write('kiemtra', { state: 'held' }, '/consequences', consequence),
  'POST /api/inspections/:id/files': async (bloc) => ({
    ...(await write('kiemtra', { state: 'held' }, '/files')(bloc)),
    upload: file,
  }),
  'DELETE /api/inspections/:id/files/:fileId': async (bloc) => ({
    as: 'kiemtra',
    path: await withFile(bloc, { state: 'held' }),
  }),
  'PATCH /api/inspection-findings/:id': writeFinding('kiemtra', '', {
    version: 1,
    fixBy: '2018-12-20',
    reason: 'Gia hạn theo đề nghị của đơn vị.',
  }),
  'DELETE /api/inspection-findings/:id': writeFinding('kiemtra', '', undefined, 'held'),
  'POST /api/inspection-findings/:id/answer': writeFinding('giupviec.kbnn', '/answer', {
    version: 1,
    followUp: 'Đã ghi đủ.',
  }),
  'POST /api/inspection-findings/:id/confirm': writeFinding('kiemtra', '/confirm', {
    version: 1,
    state: 'partly',
  }),
  'POST /api/inspection-findings/:id/open-shortcoming': writeFinding('kiemtra', '/open-shortcoming', {
    text: 'Sổ theo dõi chưa đủ.',
  }),
  'PATCH /api/inspection-consequences/:id': writeConsequence({ version: 1, individuals: 2 }),
  'DELETE /api/inspection-consequences/:id': writeConsequence(),
};

export const WITHOUT_BODY = [
  'DELETE /api/inspection-findings/:id',
  'DELETE /api/inspection-consequences/:id',
  'POST /api/inspections/:id/files',
  'DELETE /api/inspections/:id/files/:fileId',
];

/** Rows of 2017 for the lists: planned ones of two units, a concluded one, a tự kiểm tra that the Khối does not read. */
export async function prepare(bloc: TestApp): Promise<void> {
  for (const code of ['DUK', 'KBNN'] as const)
    await bloc.database.query(
      `INSERT INTO inspection_programmes (year, unit_id, name) VALUES (2018, $1, 'Chương trình năm 2018')`,
      [unitId(code)],
    );
  await makeInspection(bloc.database, { unit: 'KBNN.CB1', year: 2017 });
  await makeInspection(bloc.database, { unit: 'BHXH', year: 2017, kind: 'self' });
  const concluded = await makeInspection(bloc.database, { unit: 'KBNN', year: 2017, state: 'concluded' });
  await makeFinding(bloc.database, concluded);
}
