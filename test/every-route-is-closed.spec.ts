import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, startApp, told } from './support/app.js';
import { type Route, exampleOf, routesOf } from './support/routes.js';

/** All that may be reached without a session. Whoever adds to this list opens the server. */
const PUBLIC = [
  'GET /api/health',
  'GET /api/openapi.json',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/setup',
  'POST /api/setup',
];

describe('every route is closed', () => {
  let bloc: TestApp;
  let routes: Route[];
  beforeAll(async () => {
    bloc = await startApp();
    routes = routesOf(bloc.app);
  });
  afterAll(() => bloc.stop());

  test('the list of routes is that of the running server', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.map(({ name }) => name)).toContain('POST /api/commitments/:id/submit');
  });

  test('without a session each answers 401, but for the public ones', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ name }) => !PUBLIC.includes(name))) {
      const answer = await bloc.anonymous.send(route.method.toLowerCase(), exampleOf(route), {});
      if (told(answer) !== '401 auth.required') open.push(`${route.name}: ${told(answer)}`);
    }
    expect(open).toEqual([]);
  });

  test('a cookie that was made up is no session', async () => {
    const answer = await bloc.anonymous.get('/api/commitments', { Cookie: 'phien=s%3Amade-up.signature' });
    expect(told(answer)).toBe('401 auth.required');
  });

  test('the public ones are there and nothing more', async () => {
    const served = [...routes.map(({ name }) => name), 'GET /api/openapi.json'];
    expect(PUBLIC.filter((name) => !served.includes(name))).toEqual([]);
    expect((await bloc.anonymous.get('/api/health')).status).toBe(200);
    expect((await bloc.anonymous.get('/api/openapi.json')).body.paths['/api/commitments']).toBeDefined();
    expect((await bloc.anonymous.get('/api/setup')).body).toEqual({ open: false });
    expect(told(await bloc.anonymous.post('/api/session', { username: 'x', password: 'y' }))).toBe(
      '401 auth.wrong',
    );
    expect((await bloc.anonymous.delete('/api/session')).status).toBe(204);
  });

  test('an address that is not there answers a problem document', async () => {
    const answer = await bloc.anonymous.get('/api/no-such-thing');
    expect(told(answer)).toBe('404 not-found');
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
