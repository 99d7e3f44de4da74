import { makeImport, workbookOf } from './imports.js';
import type { TestApp } from './app.js';
import type { Write } from './writes.js';

/** The routes that take files in, each with a request that it takes. */
export const IMPORT_WRITES: Record<string, (bloc: TestApp) => Promise<Write>> = {
  'POST /api/imports': async () => ({
    as: 'giupviec.kbnn',
    path: '/api/imports?kind=commitments&year=2018',
    upload: { name: 'danh-muc.xlsx', bytes: await workbookOf([['Việc làm theo Bác', 'Mã đơn vị']]) },
  }),
  'POST /api/imports/:id/answers': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: `/api/imports/${await makeImport(bloc.database, 'giupviec.kbnn')}/answers`,
    body: { acceptAll: true },
  }),
  'POST /api/imports/:id/confirm': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: `/api/imports/${await makeImport(bloc.database, 'giupviec.kbnn')}/confirm`,
  }),
  'POST /api/imports/:id/undo': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: `/api/imports/${await makeImport(bloc.database, 'giupviec.kbnn', 'done')}/undo`,
  }),
  'DELETE /api/imports/:id': async (bloc) => ({
    as: 'giupviec.kbnn',
    path: `/api/imports/${await makeImport(bloc.database, 'giupviec.kbnn')}`,
  }),
};
