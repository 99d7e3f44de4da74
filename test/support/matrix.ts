import type { Action } from '../../src/commitments/commitment.flow.js';
import type { Answer, Client } from './app.js';
import { PNG } from './files.js';

/** How each action on an item is asked for. */
export const ACTION_REQUESTS: Record<
  Action,
  { route: string; ask: (who: Client, path: string) => Promise<Answer> }
> = {
  update: {
    route: 'PATCH /api/commitments/:id',
    ask: (who, path) => who.patch(path, { version: 1, target: '97 %' }),
  },
  delete: { route: 'DELETE /api/commitments/:id', ask: (who, path) => who.delete(path) },
  submit: { route: 'POST /api/commitments/:id/submit', ask: (who, path) => who.post(`${path}/submit`) },
  withdraw: { route: 'POST /api/commitments/:id/withdraw', ask: (who, path) => who.post(`${path}/withdraw`) },
  return: {
    route: 'POST /api/commitments/:id/return',
    ask: (who, path) => who.post(`${path}/return`, { reason: 'Ghi rõ hơn.' }),
  },
  register: { route: 'POST /api/commitments/:id/register', ask: (who, path) => who.post(`${path}/register`) },
  assess: {
    route: 'POST /api/commitments/:id/assess',
    ask: (who, path) => who.post(`${path}/assess`, { result: 'met', note: 'Đạt 96 %.' }),
  },
  verify: {
    route: 'POST /api/commitments/:id/verify',
    ask: (who, path) => who.post(`${path}/verify`, { result: 'met' }),
  },
  'request-stop': {
    route: 'POST /api/commitments/:id/stop',
    ask: (who, path) => who.post(`${path}/stop`, { reason: 'Nhiệm vụ đã chuyển.' }),
  },
  stop: {
    route: 'POST /api/commitments/:id/stop',
    ask: (who, path) => who.post(`${path}/stop`, { reason: 'Đồng ý.', agreed: true }),
  },
  correct: {
    route: 'POST /api/commitments/:id/correct',
    ask: (who, path) => who.post(`${path}/correct`, { reason: 'Sai số liệu.', target: '98 %' }),
  },
  'add-progress': {
    route: 'POST /api/commitments/:id/progress',
    ask: (who, path) => who.post(`${path}/progress`, { text: 'Đã làm được một nửa.' }),
  },
  'add-evidence': {
    route: 'POST /api/commitments/:id/evidence',
    ask: (who, path) => who.upload(`${path}/evidence`, { name: 'anh.png', bytes: PNG }),
  },
};

/** Routes of one item that are judged with its state in `commitments/permission-matrix.spec.ts`. */
export const ITEM_ROUTES = [
  ...new Set(Object.values(ACTION_REQUESTS).map(({ route }) => route)),
  'GET /api/commitments/:id',
  'GET /api/commitments/:id/history',
  'POST /api/commitments/:id/open',
  'GET /api/commitments/:id/evidence/:fileId',
  'DELETE /api/commitments/:id/evidence/:fileId',
];
