import { EVENT_KINDS, EVENT_PARTS, WORK_OUTCOMES, WORK_TYPES } from '../../src/units/unit-event.rules.js';
import type { Answer, Client, TestApp } from '../support/app.js';
import { type Ask, type Expectation, KBNN_SIDE, KHOI, type Target } from '../support/expectations.js';
import { PDF } from '../support/files.js';
import { makeItem } from '../support/items.js';
import { begun, event, makeEvent } from '../support/reorganisations.js';
import { unitId } from '../support/world.js';
import type { Write } from '../support/writes.js';

export const LISTS = {
  unit_events_kind: EVENT_KINDS,
  unit_event_units_part: EVENT_PARTS,
  unit_event_works_type: WORK_TYPES,
  unit_event_works_outcome: WORK_OUTCOMES,
};

const file = { name: 'Quyết định sắp xếp.pdf', bytes: PDF };
const TO_COME = { effectiveOn: '2019-05-01' };
const REASON = { reason: 'Quyết định được thay thế.' };

/** An act on a new event of the unit. */
const on = (
  act: (who: Client, path: string, bloc: TestApp, unit: Target) => Promise<Answer>,
  wanted: object = {},
): Ask => {
  return async ({ who, unit, bloc }) =>
    act(who, `/api/reorganisations/${await makeEvent(bloc.database, unit, wanted)}`, bloc, unit);
};

async function withFile(bloc: TestApp, unit: Target): Promise<string> {
  const path = `/api/reorganisations/${await makeEvent(bloc.database, unit)}/files`;
  return `${path}/${(await bloc.as('quantri').upload(path, file)).body.id}`;
}

/** A committee reads of its own units; the bloc's officers and its administrator of all. */
const READ = {
  DUK: `${KHOI} quantri`,
  KBNN: `${KBNN_SIDE} ${KHOI} quantri`,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 ${KHOI} quantri`,
  BHXH: `bithu.bhxh ${KHOI} quantri`,
};
const KEEP = { DUK: 'quantri', KBNN: 'quantri', 'KBNN.CB1': 'quantri' };

/** A new unit below a unit; a cell, which has none below it, gets another name. */
const newBelow = (unit: Target, n: number | string) =>
  unit === 'KBNN.CB1'
    ? event('rename', {
        unitIds: [unitId(unit)],
        names: [{ unitId: unitId(unit), partyName: `Chi bộ Văn phòng ${n}` }],
      })
    : event('create', { newUnits: [begun(`SX${n}`, 'cell', { parent: unitId(unit) })] });

/** What becomes of one open item of a unit that ended. */
async function decision(bloc: TestApp, unit: Target): Promise<object> {
  const id = await makeItem(bloc.database, { unit, state: 'registered' });
  return { works: [{ type: 'commitment', id, outcome: 'ended', reason: 'Nhiệm vụ không còn.' }] };
}

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/reorganisations': {
    ask: ({ who }) => who.get('/api/reorganisations?year=2018'),
    lists: ({ items }, unit) =>
      items.some(({ units }) => (units as { unitId: string }[]).some((one) => one.unitId === unitId(unit))),
    may: READ,
  },
  'POST /api/reorganisations/preview': {
    ask: ({ who, unit, n }) => who.post('/api/reorganisations/preview', newBelow(unit, n)),
    may: KEEP,
  },
  'POST /api/reorganisations': {
    ask: ({ who, unit, n }) => who.post('/api/reorganisations', newBelow(unit, n)),
    may: KEEP,
  },
  'GET /api/reorganisations/:id': { ask: on((who, path) => who.get(path)), may: READ },
  'GET /api/reorganisations/:id/history': { ask: on((who, path) => who.get(`${path}/history`)), may: READ },
  'POST /api/reorganisations/:id/works': {
    ask: on(async (who, path, bloc, unit) => who.post(`${path}/works`, await decision(bloc, unit)), {
      part: 'ended',
    }),
    may: KEEP,
  },
  'POST /api/reorganisations/:id/withdraw': {
    ask: on((who, path) => who.post(`${path}/withdraw`, REASON), TO_COME),
    may: KEEP,
  },
  'GET /api/reorganisations/:id/files': { ask: on((who, path) => who.get(`${path}/files`)), may: READ },
  'POST /api/reorganisations/:id/files': {
    ask: on((who, path) => who.upload(`${path}/files`, file)),
    may: KEEP,
  },
  'GET /api/reorganisations/:id/files/:fileId': {
    ask: async ({ who, unit, bloc }) => who.get(await withFile(bloc, unit)),
    may: READ,
  },
  'DELETE /api/reorganisations/:id/files/:fileId': {
    ask: async ({ who, unit, bloc }) => who.delete(await withFile(bloc, unit)),
    may: KEEP,
  },
};

let n = 0;
const path = async (bloc: TestApp, act: string, wanted: object = {}) =>
  `/api/reorganisations/${await makeEvent(bloc.database, 'KBNN', wanted)}${act}`;

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/reorganisations': async () => ({
    as: 'quantri',
    path: '/api/reorganisations',
    body: newBelow('KBNN', `W${(n += 1)}`),
  }),
  'POST /api/reorganisations/:id/works': async (bloc) => ({
    as: 'quantri',
    path: await path(bloc, '/works', { part: 'ended' }),
    body: await decision(bloc, 'KBNN'),
  }),
  'POST /api/reorganisations/:id/withdraw': async (bloc) => ({
    as: 'quantri',
    path: await path(bloc, '/withdraw', TO_COME),
    body: REASON,
  }),
  'POST /api/reorganisations/:id/files': async (bloc) => ({
    as: 'quantri',
    path: await path(bloc, '/files'),
    upload: file,
  }),
  'DELETE /api/reorganisations/:id/files/:fileId': async (bloc) => ({
    as: 'quantri',
    path: await withFile(bloc, 'KBNN'),
  }),
};

export const WITHOUT_BODY = [
  'POST /api/reorganisations/:id/files',
  'DELETE /api/reorganisations/:id/files/:fileId',
];

export const NO_RECORD = {
  'POST /api/reorganisations/preview': 'the act in a transaction that is rolled back: nothing happened',
};

/** An event of each unit for the lists. */
export async function prepare(bloc: TestApp): Promise<void> {
  for (const unit of ['DUK', 'KBNN', 'KBNN.CB1', 'BHXH'] as const) await makeEvent(bloc.database, unit);
}
