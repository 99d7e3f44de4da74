import type { TestApp } from '../support/app.js';
import type { Covered } from '../support/covered.js';
import { ALL } from '../support/expectations.js';
import { LEGAL_BASIS, idOf, unitId } from '../support/world.js';

const KHOI = 'tuyengiao tuyengiao2';
const READERS = ALL.replace(' quantri', '');

let serial = 0;
export const programmeIn = () => ({
  name: 'Cải cách hành chính',
  shortName: `CCHC ${(serial += 1)}`,
  partner: 'Ban cán sự Đảng UBND tỉnh',
  startedOn: '2017-01-01',
  legalBasisIds: [LEGAL_BASIS],
});
export const participantIn = (unit: Parameters<typeof unitId>[0]) => ({
  unitId: unitId(unit),
  role: 'Đơn vị làm điểm về cải cách hành chính',
  validFrom: '2017-02-01',
});

/** A programme in the table; answers its id. */
export async function newProgramme(bloc: TestApp): Promise<string> {
  const [row] = await bloc.database.query(
    `INSERT INTO programmes (name, short_name, started_on) VALUES ('Chương trình', $1, '2017-01-01') RETURNING id`,
    [`CT ${(serial += 1)}`],
  );
  return row.id as string;
}

async function newParticipant(bloc: TestApp): Promise<string> {
  const [row] = await bloc.database.query(
    `INSERT INTO programme_participants (programme_id, unit_id, role, valid_from)
     VALUES ($1, $2, 'Đơn vị làm điểm', '2017-02-01') RETURNING id`,
    [await newProgramme(bloc), unitId('SDL')],
  );
  return row.id as string;
}

const KNOWN = idOf('programme of the matrix');
const END = { validTo: '2018-06-01', reason: 'Theo quyết định mới.' };

export async function prepare(bloc: TestApp): Promise<void> {
  await bloc.database.query(
    `INSERT INTO programmes (id, name, short_name, started_on) VALUES ($1, 'CCHC', 'CCHC', '2017-01-01')`,
    [KNOWN],
  );
  await bloc.database.query(
    `INSERT INTO programme_participants (programme_id, unit_id, role, valid_from)
     VALUES ($1, $2, 'Đơn vị làm điểm', '2017-02-01')`,
    [KNOWN, unitId('KBNN')],
  );
}

export const EXPECTED: Covered['EXPECTED'] = {
  'GET /api/programmes': {
    ask: ({ who }) => who.get('/api/programmes'),
    lists: ({ items }) => items.some(({ id }) => id === KNOWN),
    may: { DUK: READERS },
  },
  'GET /api/programmes/participants': {
    ask: ({ who }) => who.get('/api/programmes/participants'),
    lists: ({ items }) => items.some(({ programmeId }) => programmeId === KNOWN),
    may: { KBNN: READERS },
  },
  'GET /api/programmes/:id': {
    ask: ({ who }) => who.get(`/api/programmes/${KNOWN}`),
    may: { DUK: READERS },
  },
  'GET /api/programmes/:id/history': {
    ask: ({ who }) => who.get(`/api/programmes/${KNOWN}/history`),
    may: { DUK: READERS },
  },
  'POST /api/programmes': {
    ask: ({ who }) => who.post('/api/programmes', programmeIn()),
    may: { DUK: KHOI },
  },
  'PATCH /api/programmes/:id': {
    ask: async ({ who, bloc }) =>
      who.patch(`/api/programmes/${await newProgramme(bloc)}`, { version: 1, partner: 'x' }),
    may: { DUK: KHOI },
  },
  'POST /api/programmes/:id/participants': {
    ask: async ({ who, bloc, unit }) =>
      who.post(`/api/programmes/${await newProgramme(bloc)}/participants`, participantIn(unit)),
    may: { KBNN: KHOI, BHXH: KHOI },
  },
  'POST /api/programmes/participants/:participantId/end': {
    ask: async ({ who, bloc }) =>
      who.post(`/api/programmes/participants/${await newParticipant(bloc)}/end`, END),
    may: { DUK: KHOI },
  },
};

export const WRITES: Covered['WRITES'] = {
  'POST /api/programmes': async () => ({ as: 'tuyengiao', path: '/api/programmes', body: programmeIn() }),
  'PATCH /api/programmes/:id': async (bloc) => ({
    as: 'tuyengiao',
    path: `/api/programmes/${await newProgramme(bloc)}`,
    body: { version: 1, partner: 'Ban cán sự Đảng UBND tỉnh' },
  }),
  'POST /api/programmes/:id/participants': async (bloc) => ({
    as: 'tuyengiao',
    path: `/api/programmes/${await newProgramme(bloc)}/participants`,
    body: participantIn('SDL'),
  }),
  'POST /api/programmes/participants/:participantId/end': async (bloc) => ({
    as: 'tuyengiao',
    path: `/api/programmes/participants/${await newParticipant(bloc)}/end`,
    body: END,
  }),
};
