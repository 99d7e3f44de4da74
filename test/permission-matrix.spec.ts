import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, startApp } from './support/app.js';
import { COVERED, coveredBy } from './support/covered.js';
import type { Target } from './support/expectations.js';
import { EXPECTED_IMPORTS } from './support/expected-imports.js';
import { EXPECTED_KEEPING } from './support/expected-keeping.js';
import { EXPECTED_PAPERS } from './support/expected-papers.js';
import { EXPECTED_WORK } from './support/expected-work.js';
import { makeItem, openAllWindows } from './support/items.js';
import { ITEM_ROUTES } from './support/matrix.js';
import { routesOf } from './support/routes.js';
import { USERNAMES, type Username, unitId } from './support/world.js';

/** Routes without a session, or of one's own session alone: everybody alike. */
const OWN_SESSION = [
  'GET /api/health',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/session',
  'DELETE /api/session',
];
const EVERYBODY = [
  'GET /api/me',
  'POST /api/me/password',
  'POST /api/me/sign-out-everywhere',
  'GET /api/units',
  'GET /api/units/:id/versions',
  'GET /api/years',
  'GET /api/legal-bases',
  'GET /api/settings',
  ...COVERED.flatMap((one) => one.EVERYBODY ?? []),
];

/** Of two accounts with the same grant at alike places one is asked. */
const ASKED = USERNAMES.filter((username) => !['tuyengiao2', 'bithu.sdl'].includes(username));
const EXPECTED = {
  ...EXPECTED_KEEPING,
  ...EXPECTED_WORK,
  ...EXPECTED_IMPORTS,
  ...EXPECTED_PAPERS,
  ...coveredBy((one) => one.EXPECTED),
};

describe('role × route × own, subtree or other unit', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
      await makeItem(bloc.database, { unit, state: 'registered' });
    await bloc.as('quantri').post('/api/years/2018/open');
    await bloc.database.query(
      `INSERT INTO pilot_models (name, level, host_unit_id, started_on) VALUES ('3 không', 'bloc', $1, '2017-01-01')`,
      [unitId('KBNN')],
    );
    for (const one of COVERED) await one.prepare?.(bloc);
  });
  afterAll(() => bloc.stop());

  let n = 0;

  test('every route has an expectation, and no expectation is without a route', () => {
    const expected = [...OWN_SESSION, ...EVERYBODY, ...ITEM_ROUTES, ...Object.keys(EXPECTED)];
    expect([...new Set(expected)].sort()).toEqual(
      routesOf(bloc.app)
        .map(({ name }) => name)
        .sort(),
    );
    expect(new Set(expected).size).toBe(expected.length);
  });

  const rows = Object.entries(EXPECTED).flatMap(([route, { may }]) =>
    (Object.keys(may) as Target[]).map((unit) => [route, unit, may[unit]!] as const),
  );

  test.each(rows)('%s in %s: %s', async (route, unit, may) => {
    const { ask, lists } = EXPECTED[route]!;
    const allowed: Username[] = [];
    const odd: string[] = [];
    for (const username of ASKED) {
      n += 1;
      const answer = await ask({ who: bloc.as(username), username, unit, bloc, n });
      const yes = answer.status < 300 && (!lists || lists(answer.body, unit));
      if (yes) allowed.push(username);
      if (answer.status >= 300 && ![403, 404].includes(answer.status))
        odd.push(`${username} ${answer.status} ${answer.text}`);
    }
    expect(odd).toEqual([]);
    expect(allowed.sort()).toEqual(
      may
        .split(' ')
        .filter((name) => ASKED.includes(name as Username))
        .sort(),
    );
  });

  test.each(EVERYBODY.filter((route) => route.startsWith('GET')))(
    '%s is open to everybody who is signed in',
    async (route) => {
      const path = route.slice(4).replace(':id', unitId('KBNN'));
      for (const username of USERNAMES)
        expect([username, (await bloc.as(username).get(path)).status]).toEqual([username, 200]);
    },
  );
});
