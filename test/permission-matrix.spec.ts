import { expect, test } from '@jest/globals';
import { COVERED, coveredBy } from './support/covered.js';
import { EXPECTED_IMPORTS } from './support/expected-imports.js';
import { EXPECTED_KEEPING } from './support/expected-keeping.js';
import { EXPECTED_PAPERS } from './support/expected-papers.js';
import { EXPECTED_WORK } from './support/expected-work.js';
import { ITEM_ROUTES } from './support/matrix.js';
import { describeMatrix } from './support/permission-matrix.js';
import { routesOf } from './support/routes.js';
import { USERNAMES, unitId } from './support/world.js';

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

const EXPECTED = { ...EXPECTED_KEEPING, ...EXPECTED_WORK, ...EXPECTED_IMPORTS, ...EXPECTED_PAPERS };
/** Asked in `permission-matrix-of-features.spec.ts`. */
const OF_FEATURES = coveredBy((one) => one.EXPECTED);

describeMatrix('role × route × own, subtree or other unit', EXPECTED, (bloc) => {
  test('every route has an expectation, and no expectation is without a route', () => {
    const expected = [
      ...OWN_SESSION,
      ...EVERYBODY,
      ...ITEM_ROUTES,
      ...Object.keys(EXPECTED),
      ...Object.keys(OF_FEATURES),
    ];
    const routes = routesOf(bloc().app).map(({ name }) => name);
    expect([...new Set(expected)].sort()).toEqual(routes.sort());
    expect(new Set(expected).size).toBe(expected.length);
  });

  test.each(EVERYBODY.filter((route) => route.startsWith('GET')))(
    '%s is open to everybody who is signed in',
    async (route) => {
      const path = route.slice(4).replace(':id', unitId('KBNN')).replace(':year', '2018');
      for (const username of USERNAMES)
        expect([username, (await bloc().as(username).get(path)).status]).toEqual([username, 200]);
    },
  );
});
