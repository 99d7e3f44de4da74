import type { Answer, Client } from './app.js';
import type { Ask, Expectation } from './expectations.js';
import { makeImport, rowsOf, settled, workbookOf } from './imports.js';

const OWNER = 'giupviec.kbnn';

/** An act on a file that the clerk took in: whatever else an account holds, it is nobody else's. */
const onFile =
  (act: (who: Client, path: string) => Promise<Answer>, state: 'checked' | 'done' = 'checked'): Ask =>
  async ({ who, bloc }) =>
    act(who, `/api/imports/${await makeImport(bloc.database, OWNER, state)}`);

const owners = (ask: Ask): Expectation => ({ ask, may: { KBNN: OWNER } });

/** Who takes files in. What a file may write is what its account may write by the form. */
export const EXPECTED_IMPORTS: Record<string, Expectation> = {
  'POST /api/imports': {
    ask: async ({ who, unit, n }) => {
      const bytes = await workbookOf([
        ['Mã đơn vị', 'Việc làm theo Bác'],
        [unit, `Việc ${n} từ tệp.`],
      ]);
      const answer = await who.upload('/api/imports?kind=commitments&year=2018', { name: 'x.xlsx', bytes });
      if (answer.status >= 300) return answer;
      await settled(who, answer.body.id);
      return { ...answer, body: { items: await rowsOf(who, answer.body.id) } };
    },
    lists: ({ items }) => items.some(({ outcome }) => outcome === 'new'),
    may: {
      'KBNN.CB1': 'bithu.kbnn giupviec.kbnn bithu.kbnn.cb1',
      BHXH: 'bithu.bhxh',
    },
  },
  'GET /api/imports': {
    ask: async ({ who, bloc }) => {
      await makeImport(bloc.database, OWNER);
      return who.get('/api/imports');
    },
    lists: ({ items }) => items.some(({ fileName }) => fileName === 'danh-muc.xlsx'),
    may: { KBNN: OWNER },
  },
  'GET /api/imports/template.xlsx': {
    ask: ({ who, unit }) => who.get(`/api/imports/template.xlsx?kind=commitments&year=2018&unit=${unit}`),
    may: {
      'KBNN.CB1': 'bithu.kbnn giupviec.kbnn bithu.kbnn.cb1 canbo.kbnn',
      BHXH: 'bithu.bhxh',
    },
  },
  'GET /api/imports/:id': owners(onFile((who, path) => who.get(path))),
  'GET /api/imports/:id/rows': owners(onFile((who, path) => who.get(`${path}/rows`))),
  'GET /api/imports/:id/failed-rows.xlsx': owners(onFile((who, path) => who.get(`${path}/failed-rows.xlsx`))),
  'POST /api/imports/:id/answers': owners(onFile((who, path) => who.post(`${path}/answers`, {}))),
  'POST /api/imports/:id/confirm': owners(onFile((who, path) => who.post(`${path}/confirm`))),
  'POST /api/imports/:id/undo': owners(onFile((who, path) => who.post(`${path}/undo`), 'done')),
  'DELETE /api/imports/:id': owners(onFile((who, path) => who.delete(path))),
};
