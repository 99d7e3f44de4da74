import { READ_ONLY_SETTING } from '../../src/platform/read-only.js';
import type { TestApp } from '../support/app.js';
import type { Covered } from '../support/covered.js';
import type { Ask, Expectation } from '../support/expectations.js';

const WHY = { decisionNumber: '3254-QĐ/TU', reason: 'Đảng bộ Khối kết thúc hoạt động.' };
export const EXPORT = `/api/leaving/export.zip?${new URLSearchParams(WHY).toString()}`;

/** As if somebody had switched it on, or nobody: no route is asked for it. */
export async function hold(bloc: TestApp, held: boolean): Promise<void> {
  await bloc.database.query('DELETE FROM app_settings WHERE key = $1', [READ_ONLY_SETTING]);
  const value = JSON.stringify({ ...WHY, since: '2018-11-20', by: 'Tạ Quốc Việt' });
  if (held)
    await bloc.database.query('INSERT INTO app_settings (key, value) VALUES ($1, $2::jsonb)', [
      READ_ONLY_SETTING,
      value,
    ]);
}

/** Everybody finds the system as the act needs it, and leaves it writing. */
const asked =
  (held: boolean, path: string): Ask =>
  async ({ who, bloc }) => {
    await hold(bloc, held);
    const answer = await who.post(path, WHY);
    await hold(bloc, false);
    return answer;
  };

export const EXPECTED: Record<string, Expectation> = {
  'GET /api/leaving/export.zip': { ask: ({ who }) => who.download(EXPORT), may: { DUK: 'quantri' } },
  'GET /api/leaving/exports': {
    ask: ({ who }) => who.get('/api/leaving/exports'),
    may: { DUK: 'lanhdao quantri' },
  },
  'POST /api/leaving/read-only': { ask: asked(false, '/api/leaving/read-only'), may: { DUK: 'quantri' } },
  'POST /api/leaving/read-only/lift': {
    ask: asked(true, '/api/leaving/read-only/lift'),
    may: { DUK: 'quantri' },
  },
};

/** In this order: the second lifts what the first began, so that others may write after them. */
export const WRITES: Covered['WRITES'] = {
  'POST /api/leaving/read-only': async (bloc) => {
    await hold(bloc, false);
    return { as: 'quantri', path: '/api/leaving/read-only', body: WHY };
  },
  'POST /api/leaving/read-only/lift': async (bloc) => {
    await hold(bloc, true);
    return { as: 'quantri', path: '/api/leaving/read-only/lift', body: WHY };
  },
};
