import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Housekeeping } from '../../src/platform/housekeeping.service.js';
import { WRITES } from '../support/all-writes.js';
import { type Answer, type TestApp, startApp, told } from '../support/app.js';
import { countOf, openAllWindows } from '../support/items.js';
import { exampleOf, isWrite, routesOf } from '../support/routes.js';
import { PASSWORD, USERNAMES } from '../support/world.js';
import type { Write } from '../support/writes.js';
import { hold } from './covered.js';
import { rowsOfAll } from './rows-of.js';

/** All that may be done while the system is there to be read only. Whoever adds to this list lets it be written. */
const STILL = [
  'POST /api/session',
  'DELETE /api/session',
  'POST /api/me/password',
  'POST /api/me/sign-out-everywhere',
  'POST /api/leaving/read-only/lift',
  'POST /api/commitments/:id/open',
];

const WHY = { decisionNumber: '3254-QĐ/TU', reason: 'Đảng bộ Khối kết thúc hoạt động.' };

describe('the system is there to be read only', () => {
  let bloc: TestApp;
  const ready = new Map<string, Write>();
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
    for (const [route, prepare] of Object.entries(WRITES)) ready.set(route, await prepare(bloc));
    // Everybody is signed in: that is still possible afterwards, and no row of the book.
    for (const username of USERNAMES) await bloc.as(username).get('/api/me');
    await hold(bloc, true);
  }, 120_000);
  afterAll(() => bloc.stop());

  const send = (route: string, { as, path, body, upload }: Write): Promise<Answer> =>
    upload
      ? bloc.as(as).upload(path, upload)
      : bloc.as(as).send(route.split(' ')[0]!.toLowerCase(), path, body);

  test('each route that writes is refused with a reason, and no row is changed', async () => {
    const before = await rowsOfAll(bloc.database, ['sessions', 'sign_in_limits']);
    const odd: string[] = [];
    for (const [route, write] of ready) {
      if (STILL.includes(route)) continue;
      const answer = await send(route, write);
      if (told(answer) !== '423 system.read-only') odd.push(`${route}: ${told(answer)}`);
    }
    expect(odd).toEqual([]);
    expect(ready.size).toBeGreaterThan(100);
    expect(await rowsOfAll(bloc.database, ['sessions', 'sign_in_limits'])).toEqual(before);
  }, 120_000);

  test('a route that no table tells of is refused as well', async () => {
    const open: string[] = [];
    for (const route of routesOf(bloc.app).filter(isWrite)) {
      if (STILL.includes(route.name)) continue;
      const answer = await bloc.anonymous.send(route.method.toLowerCase(), exampleOf(route), {});
      if (told(answer) !== '423 system.read-only') open.push(`${route.name}: ${told(answer)}`);
    }
    expect(open).toEqual([]);
  });

  test('reading changes no row of the book', async () => {
    const before = await rowsOfAll(bloc.database);
    for (const route of routesOf(bloc.app).filter((one) => !isWrite(one))) {
      const path = exampleOf(route);
      await bloc.as('tuyengiao').get(`${path}?year=2018&from=2018&to=2018&kind=yearly&unit=KBNN`);
      await bloc.as('quantri').get(path);
    }
    expect(await rowsOfAll(bloc.database)).toEqual(before);
  }, 120_000);

  test('it is told to everybody who is signed in, with the day and the reason', async () => {
    const me = await bloc.as('canbo.kbnn').get('/api/me');
    expect(me.body.readOnly).toEqual({
      since: '2018-11-20',
      ...WHY,
      by: 'Tạ Quốc Việt',
      byOperator: false,
    });
    const refused = await bloc.as('giupviec.kbnn').post('/api/commitments', {});
    expect(refused.body.title).toContain('chỉ để đọc từ ngày 20/11/2018: Đảng bộ Khối kết thúc hoạt động.');
  });

  test('who signs in may leave again, and set a password of their own', async () => {
    const own = await bloc.signIn('bithu.sdl');
    const words = { currentPassword: PASSWORD, newPassword: 'Hoa sen tháng Năm 19' };
    expect(told(await own.post('/api/me/password', words))).toBe('204');
    expect(told(await own.post('/api/me/sign-out-everywhere'))).toBe('204');
    const again = await bloc.signIn('bithu.sdl', words.newPassword);
    expect(told(await again.delete('/api/session'))).toBe('204');
  });

  test('an item is still opened with names for a reason, which stands in history', async () => {
    const opening = ready.get('POST /api/commitments/:id/open')!;
    const opened = () => countOf(bloc.database, `history WHERE action = 'open'`);
    const before = await opened();
    expect(told(await send('POST /api/commitments/:id/open', opening))).toBe('200');
    expect(await opened()).toBe(before + 1);
  });

  test('files read in for an import are kept while nothing may be written', async () => {
    await bloc.database.query(`UPDATE imports SET touched_at = now() - interval '40 days'`);
    const sweep = async () => {
      await bloc.app.get(Housekeeping).sweep();
      return countOf(bloc.database, 'imports');
    };
    const before = await countOf(bloc.database, 'imports');
    expect(await sweep()).toBe(before);
    await hold(bloc, false);
    expect(await sweep()).toBeLessThan(before);
  });

  test('the administrator lifts it by decision; both acts stand in history', async () => {
    await hold(bloc, false);
    const quantri = bloc.as('quantri');
    expect(told(await quantri.post('/api/leaving/read-only', { ...WHY, reason: '' }))).toBe(
      '400 request.invalid',
    );
    expect(told(await quantri.post('/api/leaving/read-only/lift', WHY))).toBe('409 leaving.not-read-only');
    expect(told(await quantri.post('/api/leaving/read-only', WHY))).toBe('204');
    expect(told(await bloc.as('lanhdao').post('/api/leaving/read-only/lift', WHY))).toBe('403 refused.role');
    expect(told(await quantri.post('/api/leaving/read-only/lift', WHY))).toBe('204');
    expect((await quantri.get('/api/me')).body.readOnly).toBeNull();
    expect(told(await quantri.patch('/api/years/2019', { theme: 'Ghi lại được' }))).toBe('200');
    const acts = await bloc.database.query(
      `SELECT action, reason, changes->>'decisionNumber' AS number FROM history
        WHERE action IN ('read-only', 'lift-read-only') ORDER BY id`,
    );
    const told3254 = { reason: WHY.reason, number: WHY.decisionNumber };
    expect(acts).toEqual([
      { action: 'read-only', ...told3254 },
      { action: 'lift-read-only', ...told3254 },
    ]);
  });
});

describe('an archive that is only started to be read', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp('world', { readOnly: true })));
  afterAll(() => bloc.stop());

  test('says so and refuses to write, and nobody lifts it on a page', async () => {
    const quantri = bloc.as('quantri');
    expect((await quantri.get('/api/me')).body.readOnly).toMatchObject({ since: null, byOperator: true });
    expect(told(await quantri.patch('/api/years/2019', { theme: 'x' }))).toBe('423 system.read-only');
    expect(told(await quantri.post('/api/leaving/read-only/lift', WHY))).toBe('409 leaving.by-operator');
  });

  test('lists and reports are read as ever', async () => {
    expect((await bloc.as('lanhdao').get('/api/summaries?from=2018&to=2018')).status).toBe(200);
    expect((await bloc.as('lanhdao').download('/api/reports/summary.xlsx?from=2018&to=2018')).status).toBe(
      200,
    );
  });
});
