import {
  CATEGORIES,
  COMMENDATION_STATES,
  CONSENT_WAYS,
  LEVELS,
  OPTION_LISTS,
  SUBJECTS,
} from '../../src/commendations/commendation.flow.js';
import type { TestApp } from '../support/app.js';
import {
  ALL,
  type Ask,
  type Expectation,
  KBNN_SIDE,
  KHOI,
  PERSON_OF,
  type Target,
  ofUnit,
} from '../support/expectations.js';
import { type PersonName, type Username, unitId } from '../support/world.js';
import type { Write } from '../support/writes.js';
import { newCommendation, newOption } from './rows.js';

export const LISTS = {
  commendation_options_list: OPTION_LISTS,
  commendations_subject: SUBJECTS,
  commendations_category: CATEGORIES,
  commendations_level: LEVELS,
  commendations_state: COMMENDATION_STATES,
  commendation_consents_how: CONSENT_WAYS,
};

const UNITS = ['DUK', 'KBNN', 'KBNN.CB1', 'BHXH'] as const;

export async function prepare(bloc: TestApp): Promise<void> {
  for (const unit of UNITS) await newCommendation(bloc, unit, { state: 'decided', published: true });
}

type May = Partial<Record<Target, string>>;
const OF_KBNN = `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`;
const SEEN: May = { DUK: KHOI, KBNN: OF_KBNN, 'KBNN.CB1': OF_KBNN, BHXH: `bithu.bhxh ${KHOI}` };
const COMMITTEE = 'tuyengiao tuyengiao2';
const everywhere = (who: string): May => Object.fromEntries(UNITS.map((unit) => [unit, who]));
const KEEPERS: May = {
  DUK: '',
  KBNN: KBNN_SIDE,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`,
  BHXH: 'bithu.bhxh',
};
const PROPOSERS: May = { DUK: '', KBNN: 'bithu.kbnn', 'KBNN.CB1': 'bithu.kbnn', BHXH: 'bithu.bhxh' };
const RECORDERS: May = {
  DUK: COMMITTEE,
  KBNN: `bithu.kbnn ${COMMITTEE}`,
  'KBNN.CB1': `bithu.kbnn bithu.kbnn.cb1 ${COMMITTEE}`,
  BHXH: `bithu.bhxh ${COMMITTEE}`,
};
/** Of a named person; in KBNN.CB1 it is canbo.kbnn. */
const PERSONS: May = {
  KBNN: KBNN_SIDE,
  'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn`,
  BHXH: 'bithu.bhxh',
};
const HIDERS = Object.fromEntries(
  Object.entries(PERSONS).map(([unit, who]) => [unit, `${who} ${COMMITTEE}`]),
);

const WORDS = { category: 'praise', level: 'bloc', achievement: 'Giải quyết hồ sơ trước hạn.' };
const REASON = { reason: 'Thành tích chưa tiêu biểu.' };
const DECISION = { decidedOn: '2018-11-15', decidedBody: 'Ban Thường vụ Đảng ủy Khối' };
const of = (unit: Target) => ({ ...WORDS, year: 2018, unitId: unitId(unit), subject: 'collective' });
const option = (n: number | string) => ({ list: 'form', code: `ma-${n}`, name: 'Giấy khen', fromYear: 2016 });

type Row = NonNullable<Parameters<typeof newCommendation>[2]>;
const on =
  (name: string, row: Row, body: object = {}, named = false): Ask =>
  async ({ who, unit, bloc }) => {
    const person = named ? { person: PERSON_OF[unit] as PersonName } : {};
    return who.post(
      `/api/commendations/${await newCommendation(bloc, unit, { ...row, ...person })}/${name}`,
      body,
    );
  };
const one =
  (rest: string, row: Row = { state: 'proposed' }): Ask =>
  async ({ who, unit, bloc }) =>
    who.get(`/api/commendations/${await newCommendation(bloc, unit, row)}${rest}`);

const CONSIDERED = { state: 'considering' } as const;
const DECIDED = { state: 'decided', level: 'unit' } as const;

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/commendations': {
    ask: ({ who }) => who.get('/api/commendations?state=decided'),
    lists: ofUnit('unitCode'),
    may: SEEN,
  },
  'GET /api/examples': {
    ask: ({ who }) => who.get('/api/examples'),
    lists: ofUnit('unitCode'),
    may: everywhere(ALL.replace(' quantri', '')),
  },
  'GET /api/commendations/:id': { ask: one(''), may: SEEN },
  'GET /api/commendations/:id/history': { ask: one('/history'), may: SEEN },
  'POST /api/commendations': {
    ask: ({ who, unit }) => who.post('/api/commendations', of(unit)),
    may: KEEPERS,
  },
  'POST /api/commendations/record': {
    ask: ({ who, unit }) =>
      who.post('/api/commendations/record', { ...of(unit), ...DECISION, level: 'unit' }),
    may: RECORDERS,
  },
  'PATCH /api/commendations/:id': {
    ask: async ({ who, unit, bloc }) =>
      who.patch(`/api/commendations/${await newCommendation(bloc, unit)}`, {
        version: 1,
        achievement: 'Khác',
      }),
    may: KEEPERS,
  },
  'DELETE /api/commendations/:id': {
    ask: async ({ who, unit, bloc }) => who.delete(`/api/commendations/${await newCommendation(bloc, unit)}`),
    may: KEEPERS,
  },
  'POST /api/commendations/:id/propose': { ask: on('propose', {}), may: PROPOSERS },
  'POST /api/commendations/:id/withdraw': { ask: on('withdraw', { state: 'proposed' }), may: PROPOSERS },
  'POST /api/commendations/:id/consider': {
    ask: on('consider', { state: 'proposed' }),
    may: everywhere(COMMITTEE),
  },
  'POST /api/commendations/:id/propose-higher': {
    ask: on('propose-higher', CONSIDERED, { higherBody: 'Ban Thường vụ Tỉnh ủy' }),
    may: everywhere(COMMITTEE),
  },
  'POST /api/commendations/:id/decide': {
    ask: on('decide', CONSIDERED, DECISION),
    may: everywhere(COMMITTEE),
  },
  'POST /api/commendations/:id/not-choose': {
    ask: on('not-choose', CONSIDERED, REASON),
    may: everywhere(COMMITTEE),
  },
  'POST /api/commendations/:id/correct': {
    ask: on('correct', DECIDED, { ...REASON, decisionNumber: '16-QĐ/ĐUK' }),
    may: RECORDERS,
  },
  'POST /api/commendations/:id/give-consent': { ask: on('give-consent', DECIDED, {}, true), may: PERSONS },
  'POST /api/commendations/:id/withdraw-consent': {
    ask: on('withdraw-consent', { ...DECIDED, consent: true }, {}, true),
    may: HIDERS,
  },
  'POST /api/commendations/:id/publish': {
    ask: on('publish', { ...DECIDED, consent: true }, {}, true),
    may: { KBNN: COMMITTEE, 'KBNN.CB1': COMMITTEE, BHXH: COMMITTEE },
  },
  'POST /api/commendations/:id/unpublish': {
    ask: on('unpublish', { ...DECIDED, consent: true, published: true }, {}, true),
    may: HIDERS,
  },
  'POST /api/commendation-options': {
    ask: ({ who, n }) => who.post('/api/commendation-options', option(n)),
    may: { DUK: COMMITTEE },
  },
  'PATCH /api/commendation-options/:id': {
    ask: async ({ who, bloc }) =>
      who.patch(`/api/commendation-options/${await newOption(bloc, 'form')}`, { version: 1, toYear: 2019 }),
    may: { DUK: COMMITTEE },
  },
};
export const EVERYBODY = ['GET /api/commendation-options'];

const write =
  (as: Username, name: string, row: Row, body: object = {}) =>
  async (bloc: TestApp): Promise<Write> => ({
    as,
    path: `/api/commendations/${await newCommendation(bloc, 'KBNN.CB1', row)}${name}`,
    body,
  });
let number = 0;
const OF_LAN = { ...DECIDED, person: 'Hoàng Thị Lan' } as const;

export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/commendations': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/commendations',
    body: of('KBNN'),
  }),
  'POST /api/commendations/record': async () => ({
    as: 'tuyengiao',
    path: '/api/commendations/record',
    body: { ...of('BHXH'), ...DECISION },
  }),
  'PATCH /api/commendations/:id': write('giupviec.kbnn', '', {}, { version: 1, achievement: 'Khác' }),
  'DELETE /api/commendations/:id': write('giupviec.kbnn', '', {}),
  'POST /api/commendations/:id/propose': write('bithu.kbnn', '/propose', {}),
  'POST /api/commendations/:id/withdraw': write('bithu.kbnn', '/withdraw', { state: 'proposed' }),
  'POST /api/commendations/:id/consider': write('tuyengiao', '/consider', { state: 'proposed' }),
  'POST /api/commendations/:id/propose-higher': write('tuyengiao', '/propose-higher', CONSIDERED, {
    higherBody: 'Ban Thường vụ Tỉnh ủy',
  }),
  'POST /api/commendations/:id/decide': write('tuyengiao', '/decide', CONSIDERED, DECISION),
  'POST /api/commendations/:id/not-choose': write('tuyengiao', '/not-choose', CONSIDERED, REASON),
  'POST /api/commendations/:id/correct': write('bithu.kbnn', '/correct', DECIDED, {
    ...REASON,
    decisionNumber: '16-QĐ/ĐU',
  }),
  'POST /api/commendations/:id/give-consent': write('giupviec.kbnn', '/give-consent', OF_LAN, {
    givenOn: '2018-11-10',
  }),
  'POST /api/commendations/:id/withdraw-consent': write('canbo.kbnn', '/withdraw-consent', {
    ...OF_LAN,
    consent: true,
  }),
  'POST /api/commendations/:id/publish': write('tuyengiao', '/publish', { ...OF_LAN, consent: true }),
  'POST /api/commendations/:id/unpublish': write('tuyengiao', '/unpublish', { ...DECIDED, published: true }),
  'POST /api/commendation-options': async () => ({
    as: 'tuyengiao',
    path: '/api/commendation-options',
    body: option(`w${(number += 1)}`),
  }),
  'PATCH /api/commendation-options/:id': async (bloc) => ({
    as: 'tuyengiao',
    path: `/api/commendation-options/${await newOption(bloc, 'form')}`,
    body: { version: 1, name: 'Giấy khen của Đảng ủy Khối' },
  }),
};

export const WITHOUT_BODY = [
  'DELETE /api/commendations/:id',
  'POST /api/commendations/:id/propose',
  'POST /api/commendations/:id/withdraw',
  'POST /api/commendations/:id/consider',
  'POST /api/commendations/:id/publish',
  'POST /api/commendations/:id/unpublish',
];
