import type { SentFile, TestApp } from './app.js';
import { PNG } from './files.js';
import { IMPORT_WRITES } from './import-writes.js';
import { COMPLETE, makeItem } from './items.js';
import { type Username, idOf, personId, unitId } from './world.js';

/** A valid request, ready to be sent: what it needs was put in place. */
export interface Write {
  as: Username;
  path: string;
  body?: object;
  upload?: SentFile;
}

let number = 0;
const fresh = (): string => `${(number += 1)}`.padStart(3, '0');
const REASON = { reason: 'Theo đề nghị của đơn vị.' };
const unitVersion = () => ({
  parentId: unitId('KBNN'),
  code: `KBNN.M${fresh()}`,
  name: 'Phòng Thanh tra',
  shortName: 'Thanh tra',
  partyName: 'Chi bộ Thanh tra',
  kind: 'cell',
  validFrom: '2018-01-01',
});
const account = () => ({ username: `nguoi.moi.${fresh()}`, name: 'Lê Thị Sen' });

async function newAccount(bloc: TestApp): Promise<string> {
  return (await bloc.as('quantri').post('/api/accounts', account())).body.id as string;
}

async function newGrant(bloc: TestApp): Promise<string> {
  return (await bloc.as('quantri').post('/api/grants', await grant(bloc))).body.id as string;
}

const grant = async (bloc: TestApp) => ({
  accountId: await newAccount(bloc),
  role: 'clerk',
  unitId: unitId('BHXH'),
  validFrom: '2018-11-01',
  decisionNumber: '12-QĐ/ĐUK',
});

const commitment = () => ({ ...COMPLETE, year: 2018, kind: 'collective', unitId: unitId('KBNN.CB1') });
const at = (id: string, act: string) => `/api/commitments/${id}/${act}`;
const evidence = { name: 'Ảnh buổi họp.png', bytes: PNG };

async function uploaded(bloc: TestApp): Promise<string> {
  const id = await makeItem(bloc.database, { state: 'registered' });
  const file = await bloc.as('giupviec.kbnn').upload(at(id, 'evidence'), evidence);
  return at(id, `evidence/${file.body.id}`);
}

/** A filing of KBNN in the state that its act needs, of a year of its own. */
async function filing(bloc: TestApp, state: 'not-filed' | 'filed'): Promise<string> {
  const year = 2100 + Number(fresh());
  const deadlines = [{ kind: 'registration-list', dueOn: `${year}-04-10` }];
  await bloc.as('quantri').post('/api/years', { year, deadlines });
  await bloc.as('quantri').post(`/api/years/${year}/open`);
  await makeItem(bloc.database, { unit: 'KBNN', year, state: 'registered' });
  const { items } = (await bloc.as('bithu.kbnn').get(`/api/filings?year=${year}&unit=KBNN`)).body;
  if (state === 'filed') await bloc.as('bithu.kbnn').post(`/api/filings/${items[0].id}/file`);
  return `/api/filings/${items[0].id}`;
}

/** Every route that changes something, with a request that it takes; a new route is entered here. */
export const WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/units': async () => ({ as: 'quantri', path: '/api/units', body: unitVersion() }),
  'POST /api/units/:id/versions': async (bloc) => {
    const made = await bloc.as('quantri').post('/api/units', unitVersion());
    const body = { ...unitVersion(), name: 'Phòng Thanh tra, Kiểm tra', validFrom: '2018-06-01' };
    return { as: 'quantri', path: `/api/units/${made.body.unitId}/versions`, body };
  },

  'POST /api/people': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/people',
    body: {
      name: 'Lê Thị Sen',
      unitId: unitId('KBNN.CB2'),
      stateOffice: 'Chuyên viên',
      validFrom: '2018-01-01',
    },
  }),
  'POST /api/people/:id/postings': async () => ({
    as: 'giupviec.kbnn',
    path: `/api/people/${personId('Đặng Thị Hoa')}/postings`,
    body: { unitId: unitId('KBNN.CB1'), validFrom: '2018-01-01', decisionNumber: '3-QĐ/ĐU' },
  }),
  'POST /api/people/postings/:postingId/end': async () => ({
    as: 'bithu.bhxh',
    path: `/api/people/postings/${idOf('posting Cao Văn Nam BHXH.CB1')}/end`,
    body: { validTo: '2018-12-01' },
  }),

  'POST /api/me/password': async () => ({
    as: 'bithu.sdl',
    path: '/api/me/password',
    body: { currentPassword: 'Demo@2018', newPassword: 'Hoa sen tháng Năm 19' },
  }),
  'POST /api/me/sign-out-everywhere': async () => ({ as: 'tuyengiao2', path: '/api/me/sign-out-everywhere' }),
  'PATCH /api/settings': async () => ({ as: 'quantri', path: '/api/settings', body: { memberSignIn: true } }),
  'POST /api/accounts': async () => ({ as: 'quantri', path: '/api/accounts', body: account() }),
  'POST /api/accounts/:id/issue-password': async (bloc) => ({
    as: 'quantri',
    path: `/api/accounts/${await newAccount(bloc)}/issue-password`,
  }),
  'POST /api/accounts/:id/block': async (bloc) => ({
    as: 'quantri',
    path: `/api/accounts/${await newAccount(bloc)}/block`,
    body: REASON,
  }),
  'POST /api/accounts/:id/unblock': async (bloc) => ({
    as: 'quantri',
    path: `/api/accounts/${await newAccount(bloc)}/unblock`,
    body: REASON,
  }),
  'POST /api/grants': async (bloc) => ({ as: 'quantri', path: '/api/grants', body: await grant(bloc) }),
  'POST /api/grants/:id/revoke': async (bloc) => ({
    as: 'quantri',
    path: `/api/grants/${await newGrant(bloc)}/revoke`,
    body: { ...REASON, validTo: '2018-11-30' },
  }),

  'POST /api/years': async () => ({
    as: 'quantri',
    path: '/api/years',
    body: { year: 2030 + Number(fresh()), theme: 'Chủ đề' },
  }),
  'PATCH /api/years/:year': async () => ({
    as: 'quantri',
    path: '/api/years/2019',
    body: { theme: `Chủ đề ${fresh()}` },
  }),
  'POST /api/legal-bases': async () => ({
    as: 'quantri',
    path: '/api/legal-bases',
    body: {
      type: 'Nghị quyết',
      number: '04-NQ/TW',
      issuer: 'Ban Chấp hành Trung ương',
      subject: 'Tăng cường xây dựng, chỉnh đốn Đảng',
      shortName: `NQTW4 ${fresh()}`,
    },
  }),
  'POST /api/shortcomings': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/shortcomings',
    body: {
      unitId: unitId('KBNN'),
      foundYear: 2018,
      text: 'Hồ sơ lưu trữ chưa đủ.',
      source: 'Kiểm điểm năm 2018',
    },
  }),

  'POST /api/years/:year/open': async () => ({ as: 'quantri', path: '/api/years/2017/open' }),
  'PATCH /api/filings/:id': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: await filing(bloc, 'not-filed'),
    body: { version: 1, situation: `Đảng ủy đã triển khai đủ các nội dung, lần ${fresh()}.` },
  }),
  'POST /api/filings/:id/file': async (bloc) => ({
    as: 'bithu.kbnn',
    path: `${await filing(bloc, 'not-filed')}/file`,
  }),
  'POST /api/filings/:id/accept': async (bloc) => ({
    as: 'tuyengiao',
    path: `${await filing(bloc, 'filed')}/accept`,
    body: { version: 2 },
  }),
  'POST /api/filings/:id/return': async (bloc) => ({
    as: 'tuyengiao',
    path: `${await filing(bloc, 'filed')}/return`,
    body: { ...REASON, version: 2 },
  }),
  'POST /api/filings/:id/extend': async (bloc) => ({
    as: 'tuyengiao',
    path: `${await filing(bloc, 'not-filed')}/extend`,
    body: { ...REASON, until: '2199-12-31', grantedBy: 'Thường trực Đảng ủy Khối' },
  }),

  'POST /api/commitments': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/commitments',
    body: commitment(),
  }),
  'POST /api/commitments/many': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/commitments/many',
    body: { items: [commitment(), commitment()] },
  }),
  'POST /api/commitments/submit-many': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: '/api/commitments/submit-many',
    body: { ids: [await makeItem(bloc.database)] },
  }),
  // Saving one's own draft again and again is no history; saving what somebody else wrote is.
  'PATCH /api/commitments/:id': async (bloc) => ({
    as: 'bithu.kbnn',
    path: `/api/commitments/${await makeItem(bloc.database)}`,
    body: { version: 1, content: 'Giải quyết hồ sơ trong ngày.' },
  }),
  'DELETE /api/commitments/:id': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: `/api/commitments/${await makeItem(bloc.database)}`,
  }),
  'POST /api/commitments/:id/submit': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: at(await makeItem(bloc.database), 'submit'),
  }),
  'POST /api/commitments/:id/withdraw': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: at(await makeItem(bloc.database, { state: 'submitted' }), 'withdraw'),
  }),
  'POST /api/commitments/:id/open': async (bloc) => ({
    as: 'kiemtra',
    path: at(await makeItem(bloc.database, { state: 'registered', person: 'Hoàng Thị Lan' }), 'open'),
    body: REASON,
  }),
  'POST /api/commitments/register-many': async (bloc) => ({
    as: 'bithu.kbnn',
    path: '/api/commitments/register-many',
    body: { ids: [await makeItem(bloc.database, { state: 'submitted' })] },
  }),
  'POST /api/commitments/:id/return': async (bloc) => ({
    as: 'bithu.kbnn',
    path: at(await makeItem(bloc.database, { state: 'submitted' }), 'return'),
    body: { ...REASON, field: 'target' },
  }),
  'POST /api/commitments/:id/register': async (bloc) => ({
    as: 'bithu.kbnn',
    path: at(await makeItem(bloc.database, { state: 'submitted' }), 'register'),
    body: { meetingDate: '2018-11-19' },
  }),
  'POST /api/commitments/:id/stop': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: at(await makeItem(bloc.database, { state: 'registered' }), 'stop'),
    body: REASON,
  }),
  'POST /api/commitments/:id/correct': async (bloc) => ({
    as: 'bithu.kbnn',
    path: at(await makeItem(bloc.database, { state: 'registered' }), 'correct'),
    body: { ...REASON, target: '97 % hồ sơ trước hạn' },
  }),
  'POST /api/commitments/:id/evidence': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: at(await makeItem(bloc.database, { state: 'registered' }), 'evidence'),
    upload: evidence,
  }),
  'DELETE /api/commitments/:id/evidence/:fileId': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: await uploaded(bloc),
  }),
  'POST /api/commitments/:id/progress': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: at(await makeItem(bloc.database, { state: 'registered' }), 'progress'),
    body: { text: 'Đã giải quyết 40 hồ sơ.', notedOn: '2018-07-01' },
  }),
  'POST /api/commitments/:id/assess': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: at(await makeItem(bloc.database, { state: 'registered' }), 'assess'),
    body: { result: 'met', note: 'Đạt 96 %.' },
  }),
  'POST /api/commitments/:id/verify': async (bloc) => ({
    as: 'bithu.kbnn',
    path: at(await makeItem(bloc.database, { state: 'self-assessed' }), 'verify'),
    body: { result: 'met', note: 'Đúng như báo cáo.', meetingDate: '2018-11-20' },
  }),

  ...IMPORT_WRITES,
};

/** Writes that change no record: a session is not one, and set-up is only there while there is no account. */
export const NO_RECORD = ['POST /api/session', 'DELETE /api/session', 'POST /api/setup'];
