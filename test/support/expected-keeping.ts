import { addDays } from '../../src/shared/dates.js';
import {
  type Expectation,
  KBNN_SIDE,
  PERSON_OF,
  type Target,
  ofUnit,
  spare,
  version,
} from './expectations.js';
import { TODAY, idOf, unitId } from './world.js';

/** Who keeps the organisation, its people, accounts, grants and years. */
export const EXPECTED_KEEPING: Record<string, Expectation> = {
  'POST /api/units': {
    ask: ({ who, unit, n }) => who.post('/api/units', version(unit, `M${n}`)),
    may: { DUK: 'quantri', KBNN: 'quantri', 'KBNN.CB1': 'quantri', BHXH: 'quantri' },
  },
  'POST /api/units/:id/versions': {
    ask: ({ who, unit, n }) =>
      who.post(`/api/units/${unitId(unit)}/versions`, {
        ...version(unit, `${unit}x`),
        validFrom: addDays('2020-01-01', n),
        parentId: unit === 'DUK' ? null : unitId('DUK'),
      }),
    may: { DUK: 'quantri', KBNN: 'quantri', 'KBNN.CB1': 'quantri', BHXH: 'quantri' },
  },
  'GET /api/people': {
    ask: ({ who, unit }) => who.get(`/api/people?unit=${unit}`),
    lists: (body, unit) => body.items.some(({ name }) => name === PERSON_OF[unit]),
    may: {
      KBNN: `${KBNN_SIDE} quantri`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn quantri`,
      BHXH: 'bithu.bhxh quantri',
    },
  },
  'POST /api/people': {
    ask: ({ who, unit }) =>
      who.post('/api/people', { name: 'Lê Thị Sen', unitId: unitId(unit), validFrom: '2018-01-01' }),
    may: {
      DUK: 'quantri',
      KBNN: `${KBNN_SIDE} quantri`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 quantri`,
      BHXH: 'bithu.bhxh quantri',
    },
  },
  'POST /api/people/:id/postings': {
    ask: ({ who, unit, n }) =>
      who.post(`/api/people/${idOf(`person ${PERSON_OF[unit]}`)}/postings`, {
        unitId: unitId(unit),
        validFrom: addDays('1950-01-01', n),
        validTo: addDays('1950-01-01', n + 1),
      }),
    may: {
      KBNN: `${KBNN_SIDE} quantri`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 quantri`,
      BHXH: 'bithu.bhxh quantri',
    },
  },
  'POST /api/people/postings/:postingId/end': {
    ask: ({ who, unit }) =>
      who.post(`/api/people/postings/${idOf(`posting ${PERSON_OF[unit]} ${unit}`)}/end`, {
        validTo: '2199-01-01',
      }),
    may: {
      KBNN: `${KBNN_SIDE} quantri`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 quantri`,
      BHXH: 'bithu.bhxh quantri',
    },
  },
  'GET /api/accounts': { ask: ({ who }) => who.get('/api/accounts'), may: { DUK: 'quantri' } },
  'POST /api/accounts': {
    ask: ({ who, n }) => who.post('/api/accounts', { username: `a${n}`, name: 'Ai đó' }),
    may: { DUK: 'quantri' },
  },
  'POST /api/accounts/:id/issue-password': {
    ask: async ({ who, bloc }) => who.post(`/api/accounts/${await spare(bloc)}/issue-password`),
    may: { DUK: 'quantri' },
  },
  'POST /api/accounts/:id/block': {
    ask: async ({ who, bloc }) => who.post(`/api/accounts/${await spare(bloc)}/block`, { reason: 'x' }),
    may: { DUK: 'quantri' },
  },
  'POST /api/accounts/:id/unblock': {
    ask: async ({ who, bloc }) => who.post(`/api/accounts/${await spare(bloc)}/unblock`, { reason: 'x' }),
    may: { DUK: 'quantri' },
  },
  'GET /api/grants': {
    ask: ({ who }) => who.get('/api/grants'),
    lists: ofUnit('unitCode'),
    may: {
      DUK: 'lanhdao quantri',
      KBNN: 'lanhdao quantri',
      'KBNN.CB1': 'lanhdao quantri',
      BHXH: 'lanhdao quantri',
    },
  },
  'POST /api/grants': {
    ask: async ({ who, unit, bloc }) =>
      who.post('/api/grants', {
        accountId: await spare(bloc),
        role: 'clerk',
        unitId: unitId(unit),
        validFrom: TODAY,
        decisionNumber: '1',
      }),
    may: { DUK: 'quantri', KBNN: 'quantri', 'KBNN.CB1': 'quantri', BHXH: 'quantri' },
  },
  'POST /api/grants/:id/revoke': {
    ask: ({ who, unit }) => {
      const grants: Record<Target, string> = {
        DUK: 'kiemtra inspector',
        KBNN: 'bithu.kbnn secretary',
        'KBNN.CB1': 'canbo.kbnn member',
        BHXH: 'bithu.bhxh secretary',
      };
      return who.post(`/api/grants/${idOf(`grant ${grants[unit]}`)}/revoke`, {
        validTo: '2199-01-01',
        reason: 'x',
      });
    },
    may: { DUK: 'quantri', KBNN: 'quantri', 'KBNN.CB1': 'quantri', BHXH: 'quantri' },
  },
  'PATCH /api/settings': {
    ask: ({ who }) => who.patch('/api/settings', { memberSignIn: true }),
    may: { DUK: 'quantri' },
  },
  'POST /api/years': {
    ask: ({ who, n }) => who.post('/api/years', { year: 2040 + (n % 150) }),
    may: { DUK: 'quantri' },
  },
  'PATCH /api/years/:year': {
    ask: ({ who }) => who.patch('/api/years/2019', { theme: 'Chủ đề' }),
    may: { DUK: 'quantri' },
  },
  'POST /api/years/:year/open': {
    ask: ({ who }) => who.post('/api/years/2018/open'),
    may: { DUK: 'quantri' },
  },
  'POST /api/legal-bases': {
    ask: ({ who, n }) =>
      who.post('/api/legal-bases', {
        type: 'Nghị quyết',
        number: '1',
        issuer: 'x',
        subject: 'x',
        shortName: `x${n}`,
      }),
    may: { DUK: 'quantri' },
  },
};
