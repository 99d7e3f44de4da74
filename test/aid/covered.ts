import { AID_KINDS, AID_PURPOSES } from '../../src/aid/amount.rules.js';
import { type Answer, type Client, type TestApp, must } from '../support/app.js';
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
import { REASON, assign, commune, decision, fresh, gift, makePlan, newCommune, plan } from './makings.js';

export const LISTS = {
  aid_plan_lines_kind: AID_KINDS,
  aid_needs_kind: AID_KINDS,
  aid_contributions_kind: AID_KINDS,
  aid_shares_kind: AID_KINDS,
  aid_contributions_purpose: AID_PURPOSES,
};

/** The commune of each unit of the permission matrix. */
const COMMUNES: Partial<Record<UnitCode, string>> = {};

export async function prepare(bloc: TestApp): Promise<void> {
  for (const unit of ['KBNN', 'BHXH'] as const) {
    const id = await newCommune(bloc);
    COMMUNES[unit] = id;
    await assign(bloc, [[unit, id]]);
    must(201, await clerkOf(bloc, unit).post('/api/aid/contributions', gift(unit, id)));
    must(201, await bloc.as('tuyengiao').post('/api/aid/needs', need(id)));
    await makePlan(bloc, unit, id);
  }
}

const clerkOf = (bloc: TestApp, unit: UnitCode): Client =>
  bloc.as(unit === 'KBNN' ? 'giupviec.kbnn' : 'bithu.bhxh');
const ofTarget = (unit: Target): UnitCode => (unit === 'BHXH' ? 'BHXH' : 'KBNN');
const communeOf = (unit: Target): string => COMMUNES[ofTarget(unit)] ?? '';
const need = (communeId: string) => ({
  communeId, year: 2018, text: 'Làm 2 nhà cho hộ nghèo', kind: 'house', amount: '2', askedOn: '2018-03-01', source: 'Công văn của xã',
}); // prettier-ignore

const HELPERS = `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`;
const KEEPERS = { KBNN: 'tuyengiao tuyengiao2', BHXH: 'tuyengiao tuyengiao2' };
const WRITERS = { KBNN: KBNN_SIDE, BHXH: 'bithu.bhxh' };

/** A step on a plan that stands as the step needs it. */
const step =
  (state: 'planned' | 'reported' | 'checked', act: (who: Client, path: string) => Promise<Answer>): Ask =>
  async ({ who, unit, bloc }) =>
    act(who, `/api/aid/plans/${await makePlan(bloc, ofTarget(unit), communeOf(unit), state)}`);

async function newGift(bloc: TestApp, unit: Target): Promise<string> {
  const sent = gift(ofTarget(unit), communeOf(unit));
  const { id } = must(201, await clerkOf(bloc, ofTarget(unit)).post('/api/aid/contributions', sent));
  return `/api/aid/contributions/${id}`;
}

const REPORT = { reportedOn: '2018-11-20', reportWords: 'Đã bàn giao 2 nhà.' };
const CHECK = { checkedOn: '2018-11-20', checkedWith: 'Phó Chủ tịch UBND xã' };

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/aid/overview': {
    ask: ({ who, unit }) => who.get(`/api/aid/overview?from=2018&to=2018&unit=${unit}`),
    may: { KBNN: HELPERS, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'GET /api/aid/assignments': {
    ask: ({ who }) => who.get('/api/aid/assignments?year=2018'),
    lists: ofUnit('unitCode'),
    may: { KBNN: HELPERS, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'GET /api/aid/contributions': {
    ask: ({ who }) => who.get('/api/aid/contributions?from=2018&to=2018'),
    lists: ofUnit('leadUnitCode'),
    may: { KBNN: HELPERS, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'GET /api/aid/needs': {
    ask: ({ who }) => who.get('/api/aid/needs'),
    lists: (body, unit) => body.items.some(({ communeId }) => communeId === communeOf(unit)),
    may: { KBNN: HELPERS, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'GET /api/aid/communes': {
    ask: ({ who }) => who.get('/api/aid/communes?year=2018'),
    lists: (body, unit) => body.items.some(({ id }) => id === communeOf(unit)),
    may: { KBNN: ALL.replace(/ quantri$/, ''), BHXH: ALL.replace(/ quantri$/, '') },
  },
  'GET /api/aid/decisions': {
    ask: ({ who }) => who.get('/api/aid/decisions'),
    lists: (body, unit) =>
      body.items.some((one) => ofUnit('unitCode')({ items: one.assignments as never }, unit)),
    may: { KBNN: HELPERS, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'POST /api/aid/communes': {
    ask: ({ who }) => who.post('/api/aid/communes', commune()),
    may: { DUK: 'tuyengiao tuyengiao2' },
  },
  'POST /api/aid/communes/:id/versions': {
    ask: async ({ who, bloc }) =>
      who.post(`/api/aid/communes/${await newCommune(bloc)}/versions`, commune({ validFrom: '2018-01-01' })),
    may: { DUK: 'tuyengiao tuyengiao2' },
  },
  'POST /api/aid/communes/:id/end': {
    ask: async ({ who, bloc }) =>
      who.post(`/api/aid/communes/${await newCommune(bloc)}/end`, { validTo: '2018-06-01', ...REASON }),
    may: { DUK: 'tuyengiao tuyengiao2' },
  },
  'POST /api/aid/decisions': {
    ask: async ({ who, unit }) =>
      who.post('/api/aid/decisions', decision([[ofTarget(unit), communeOf(unit)]])),
    may: KEEPERS,
  },
  'POST /api/aid/decisions/:id/assignments': {
    ask: async ({ who, unit, bloc }) => {
      const { id } = await assign(bloc, []);
      const assignments = [{ unitId: unitId(ofTarget(unit)), communeId: communeOf(unit) }];
      return who.post(`/api/aid/decisions/${id}/assignments`, { startsOn: '2018-03-01', assignments });
    },
    may: KEEPERS,
  },
  'POST /api/aid/assignments/:id/end': {
    ask: async ({ who, unit, bloc }) => {
      const made = await assign(bloc, [[ofTarget(unit), await newCommune(bloc)]]);
      return who.post(`/api/aid/assignments/${made.assignments[0].id}/end`, {
        endsOn: '2018-06-01',
        ...REASON,
      });
    },
    may: KEEPERS,
  },
  'POST /api/aid/plans': {
    ask: async ({ who, unit, bloc }) => {
      const communeId = await newCommune(bloc);
      await assign(bloc, [[ofTarget(unit), communeId]]);
      return who.post('/api/aid/plans', plan(ofTarget(unit), communeId));
    },
    may: WRITERS,
  },
  'PATCH /api/aid/plans/:id': {
    ask: step('planned', (who, path) => who.patch(path, { version: 1, planWords: 'Kế hoạch sửa' })),
    may: WRITERS,
  },
  'POST /api/aid/plans/:id/report': {
    ask: step('planned', (who, path) => who.post(`${path}/report`, REPORT)),
    may: WRITERS,
  },
  'POST /api/aid/plans/:id/check': {
    ask: step('reported', (who, path) => who.post(`${path}/check`, CHECK)),
    may: KEEPERS,
  },
  'POST /api/aid/plans/:id/undo-plan': {
    ask: step('planned', (who, path) => who.post(`${path}/undo-plan`, REASON)),
    may: WRITERS,
  },
  'POST /api/aid/plans/:id/undo-report': {
    ask: step('reported', (who, path) => who.post(`${path}/undo-report`, REASON)),
    may: WRITERS,
  },
  'POST /api/aid/plans/:id/undo-check': {
    ask: step('checked', (who, path) => who.post(`${path}/undo-check`, REASON)),
    may: KEEPERS,
  },
  'GET /api/aid/plans/:id/history': {
    ask: step('planned', (who, path) => who.get(`${path}/history`)),
    may: { KBNN: HELPERS, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'POST /api/aid/contributions': {
    ask: ({ who, unit }) => who.post('/api/aid/contributions', gift(ofTarget(unit), communeOf(unit))),
    may: WRITERS,
  },
  'PATCH /api/aid/contributions/:id': {
    ask: async ({ who, unit, bloc }) => who.patch(await newGift(bloc, unit), { version: 1, households: 3 }),
    may: WRITERS,
  },
  'POST /api/aid/contributions/:id/withdraw': {
    ask: async ({ who, unit, bloc }) => who.post(`${await newGift(bloc, unit)}/withdraw`, REASON),
    may: WRITERS,
  },
  'GET /api/aid/contributions/:id/history': {
    ask: async ({ who, unit, bloc }) => who.get(`${await newGift(bloc, unit)}/history`),
    may: { KBNN: HELPERS, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'POST /api/aid/needs': {
    ask: ({ who, unit }) => who.post('/api/aid/needs', need(communeOf(unit))),
    may: { KBNN: `${KBNN_SIDE} tuyengiao tuyengiao2`, BHXH: 'bithu.bhxh tuyengiao tuyengiao2' },
  },
  'POST /api/aid/needs/:id/withdraw': {
    ask: async ({ who, unit, bloc }) => {
      const { id } = must(201, await bloc.as('tuyengiao').post('/api/aid/needs', need(communeOf(unit))));
      return who.post(`/api/aid/needs/${id}/withdraw`, REASON);
    },
    may: { KBNN: `${KBNN_SIDE} tuyengiao tuyengiao2`, BHXH: 'bithu.bhxh tuyengiao tuyengiao2' },
  },
};

const keep = (path: string, body: object): Write => ({ as: 'tuyengiao', path: `/api/aid/${path}`, body });
const write = (path: string, body: object): Write => ({
  as: 'giupviec.kbnn',
  path: `/api/aid/${path}`,
  body,
});

/** A commune that KBNN is assigned to. */
async function ofKbnn(bloc: TestApp): Promise<string> {
  const id = await newCommune(bloc);
  await assign(bloc, [['KBNN', id]]);
  return id;
}

async function giftOfKbnn(bloc: TestApp): Promise<string> {
  const sent = gift('KBNN', await ofKbnn(bloc));
  return must(201, await bloc.as('giupviec.kbnn').post('/api/aid/contributions', sent)).id;
}

const planOf = async (bloc: TestApp, state: 'planned' | 'reported' | 'checked' = 'planned') =>
  makePlan(bloc, 'KBNN', await ofKbnn(bloc), state);

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/aid/communes': async () => keep('communes', commune()),
  'POST /api/aid/communes/:id/versions': async (bloc) =>
    keep(`communes/${await newCommune(bloc)}/versions`, commune({ isPoor: false, validFrom: '2018-01-01' })),
  'POST /api/aid/communes/:id/end': async (bloc) =>
    keep(`communes/${await newCommune(bloc)}/end`, { validTo: '2018-06-01', ...REASON }),
  'POST /api/aid/decisions': async (bloc) => keep('decisions', decision([['KBNN', await newCommune(bloc)]])),
  'POST /api/aid/decisions/:id/assignments': async (bloc) => {
    const { id } = await assign(bloc, []);
    const assignments = [{ unitId: unitId('KBNN'), communeId: await newCommune(bloc) }];
    return keep(`decisions/${id}/assignments`, { startsOn: '2018-03-01', assignments });
  },
  'POST /api/aid/assignments/:id/end': async (bloc) => {
    const { assignments } = await assign(bloc, [['KBNN', await newCommune(bloc)]]);
    return keep(`assignments/${assignments[0].id}/end`, { endsOn: '2018-06-01', ...REASON });
  },
  'POST /api/aid/plans': async (bloc) => write('plans', plan('KBNN', await ofKbnn(bloc))),
  'PATCH /api/aid/plans/:id': async (bloc) =>
    write(`plans/${await planOf(bloc)}`, { version: 1, planWords: `Kế hoạch sửa lần ${fresh()}` }),
  'POST /api/aid/plans/:id/report': async (bloc) => write(`plans/${await planOf(bloc)}/report`, REPORT),
  'POST /api/aid/plans/:id/check': async (bloc) =>
    keep(`plans/${await planOf(bloc, 'reported')}/check`, CHECK),
  'POST /api/aid/plans/:id/undo-plan': async (bloc) => write(`plans/${await planOf(bloc)}/undo-plan`, REASON),
  'POST /api/aid/plans/:id/undo-report': async (bloc) =>
    write(`plans/${await planOf(bloc, 'reported')}/undo-report`, REASON),
  'POST /api/aid/plans/:id/undo-check': async (bloc) =>
    keep(`plans/${await planOf(bloc, 'checked')}/undo-check`, REASON),
  'POST /api/aid/contributions': async (bloc) => write('contributions', gift('KBNN', await ofKbnn(bloc))),
  'PATCH /api/aid/contributions/:id': async (bloc) =>
    write(`contributions/${await giftOfKbnn(bloc)}`, { version: 1, households: 5 }),
  'POST /api/aid/contributions/:id/withdraw': async (bloc) =>
    write(`contributions/${await giftOfKbnn(bloc)}/withdraw`, REASON),
  'POST /api/aid/needs': async (bloc) => write('needs', need(await ofKbnn(bloc))),
  'POST /api/aid/needs/:id/withdraw': async (bloc) => {
    const { id } = must(201, await bloc.as('tuyengiao').post('/api/aid/needs', need(await ofKbnn(bloc))));
    return keep(`needs/${id}/withdraw`, REASON);
  },
};
