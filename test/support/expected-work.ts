import type { TablesOut } from '../../src/reports/tables.dto.js';
import {
  ALL,
  type Expectation,
  KBNN_SIDE,
  KHOI,
  done,
  filing,
  model,
  newModel,
  ofUnit,
} from './expectations.js';
import { COMPLETE, makeItem } from './items.js';
import { TODAY, unitId } from './world.js';

/** Who does the work of the year: shortcomings, commitments, figures, models, filings. */
export const EXPECTED_WORK: Record<string, Expectation> = {
  'GET /api/shortcomings': {
    ask: ({ who }) => who.get('/api/shortcomings'),
    lists: ofUnit('unitCode'),
    may: {
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn`, // of a person
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
  'POST /api/shortcomings': {
    ask: ({ who, unit }) =>
      who.post('/api/shortcomings', { unitId: unitId(unit), foundYear: 2018, text: 'x', source: 'x' }),
    may: { KBNN: KBNN_SIDE, 'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`, BHXH: 'bithu.bhxh' },
  },
  'GET /api/commitments': {
    ask: ({ who, unit }) => who.get(`/api/commitments?unit=${unit}&own=true&state=registered`),
    lists: (body, unit) => body.items.some((item) => (item.unit as { code: string }).code === unit),
    may: {
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
  'POST /api/commitments': {
    ask: ({ who, unit }) =>
      who.post('/api/commitments', { year: 2018, kind: 'collective', unitId: unitId(unit) }),
    may: { DUK: '', KBNN: KBNN_SIDE, 'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`, BHXH: 'bithu.bhxh' },
  },
  'POST /api/commitments/many': {
    ask: ({ who, unit }) =>
      done(
        who.post('/api/commitments/many', {
          items: [{ ...COMPLETE, year: 2018, kind: 'collective', unitId: unitId(unit) }],
        }),
      ),
    may: { DUK: '', KBNN: KBNN_SIDE, 'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`, BHXH: 'bithu.bhxh' },
  },
  'POST /api/commitments/submit-many': {
    ask: async ({ who, unit, bloc }) =>
      done(who.post('/api/commitments/submit-many', { ids: [await makeItem(bloc.database, { unit })] })),
    may: { KBNN: KBNN_SIDE, 'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1`, BHXH: 'bithu.bhxh' },
  },
  'POST /api/commitments/register-many': {
    ask: async ({ who, unit, bloc }) =>
      done(
        who.post('/api/commitments/register-many', {
          ids: [await makeItem(bloc.database, { unit, state: 'submitted' })],
        }),
      ),
    may: { KBNN: 'tuyengiao tuyengiao2', 'KBNN.CB1': 'bithu.kbnn', BHXH: 'tuyengiao tuyengiao2' },
  },
  'GET /api/summaries': {
    ask: ({ who, unit }) => who.get(`/api/summaries?from=2018&to=2018&unit=${unit}`),
    lists: (body) => (body as unknown as { totals: { all: number } }).totals.all > 0,
    may: {
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
  // What the files hold is judged in reports/*.spec.ts, against the answers that they are made of.
  'GET /api/reports/summary.xlsx': {
    ask: ({ who }) => who.get('/api/reports/summary.xlsx?from=2018&to=2018'),
    may: { DUK: ALL },
  },
  'GET /api/reports/tables': {
    ask: ({ who, unit }) => who.get(`/api/reports/tables?from=2018&to=2018&unit=${unit}`),
    lists: (body, unit) =>
      (body as unknown as TablesOut).tables[0]!.rows.some(
        (row) => row.unit === unit && row.cells.some(({ value, filter }) => filter && Number(value) > 0),
      ),
    may: {
      KBNN: `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 canbo.kbnn ${KHOI}`,
      BHXH: `bithu.bhxh ${KHOI}`,
    },
  },
  'GET /api/reports/tables.xlsx': {
    ask: ({ who }) => who.get('/api/reports/tables.xlsx?from=2018&to=2018'),
    may: { DUK: ALL },
  },
  'GET /api/reports/commitments.xlsx': {
    ask: ({ who }) => who.get('/api/reports/commitments.xlsx?year=2018'),
    may: { DUK: ALL },
  },
  'GET /api/pilot-models': {
    ask: ({ who }) => who.get('/api/pilot-models'),
    lists: ofUnit('hostUnitCode'),
    may: { KBNN: ALL.replace(' quantri', '') },
  },
  'POST /api/pilot-models': {
    ask: ({ who, unit, n }) => who.post('/api/pilot-models', model(`M${n}`, unit)),
    may: {
      KBNN: `${KBNN_SIDE} tuyengiao tuyengiao2`,
      'KBNN.CB1': `${KBNN_SIDE} bithu.kbnn.cb1 tuyengiao tuyengiao2`,
      BHXH: 'bithu.bhxh tuyengiao tuyengiao2',
    },
  },
  'POST /api/pilot-models/:id/evaluate': {
    ask: async ({ who, unit, bloc }) =>
      who.post(`/api/pilot-models/${await newModel(bloc, unit)}/evaluate`, {
        version: 1,
        year: 2018,
        level: 'good',
        comment: 'x',
      }),
    may: {
      KBNN: 'bithu.kbnn tuyengiao tuyengiao2',
      'KBNN.CB1': 'bithu.kbnn bithu.kbnn.cb1 tuyengiao tuyengiao2',
      BHXH: 'bithu.bhxh tuyengiao tuyengiao2',
    },
  },
  'POST /api/pilot-models/:id/stop': {
    ask: async ({ who, unit, bloc }) =>
      who.post(`/api/pilot-models/${await newModel(bloc, unit)}/stop`, { stoppedOn: TODAY, reason: 'x' }),
    may: {
      KBNN: 'bithu.kbnn tuyengiao tuyengiao2',
      'KBNN.CB1': 'bithu.kbnn bithu.kbnn.cb1 tuyengiao tuyengiao2',
      BHXH: 'bithu.bhxh tuyengiao tuyengiao2',
    },
  },
  'GET /api/filings': {
    ask: ({ who }) => who.get('/api/filings?year=2018'),
    lists: ofUnit('unitCode'),
    may: { KBNN: `${KBNN_SIDE} ${KHOI}`, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'GET /api/filings/:id': {
    ask: filing((who, path) => who.get(path)),
    may: { KBNN: `${KBNN_SIDE} ${KHOI}`, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'GET /api/filings/:id/history': {
    ask: filing((who, path) => who.get(`${path}/history`)),
    may: { KBNN: `${KBNN_SIDE} ${KHOI}`, BHXH: `bithu.bhxh ${KHOI}` },
  },
  'PATCH /api/filings/:id': {
    ask: filing((who, path, version) => who.patch(path, { situation: 'x', version })),
    may: { KBNN: KBNN_SIDE, BHXH: 'bithu.bhxh' },
  },
  'POST /api/filings/:id/file': {
    ask: filing((who, path) => who.post(`${path}/file`)),
    may: { KBNN: 'bithu.kbnn', BHXH: 'bithu.bhxh' },
  },
  'POST /api/filings/:id/accept': {
    ask: filing((who, path, version) => who.post(`${path}/accept`, { version }), 'filed'),
    may: { KBNN: 'tuyengiao tuyengiao2', BHXH: 'tuyengiao tuyengiao2' },
  },
  'POST /api/filings/:id/return': {
    ask: filing((who, path, version) => who.post(`${path}/return`, { reason: 'x', version }), 'filed'),
    may: { KBNN: 'tuyengiao tuyengiao2', BHXH: 'tuyengiao tuyengiao2' },
  },
  'POST /api/filings/:id/extend': {
    ask: filing((who, path) =>
      who.post(`${path}/extend`, { until: '2199-01-01', reason: 'x', grantedBy: 'x' }),
    ),
    may: { KBNN: 'tuyengiao tuyengiao2', BHXH: 'tuyengiao tuyengiao2' },
  },
};
