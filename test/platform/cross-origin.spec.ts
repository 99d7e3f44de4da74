import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, startApp, told } from '../support/app.js';
import { isWrite, exampleOf, routesOf } from '../support/routes.js';

describe('writes from other sites', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const write = (headers: Record<string, string>) =>
    bloc.as('giupviec.kbnn').post('/api/commitments', {}, headers);
  const HOST = { Host: 'so.khoi.nghean.vn' };
  const PASSES = '400 request.invalid';
  const REFUSED = '403 request.foreign-origin';

  test.each([
    ['without either it is no browser and passes', {}, PASSES],
    ['from the page itself', { 'Sec-Fetch-Site': 'same-origin' }, PASSES],
    ['typed by the person', { 'Sec-Fetch-Site': 'none' }, PASSES],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }, REFUSED],
    ['from a neighbour of the same domain', { 'Sec-Fetch-Site': 'same-site' }, REFUSED],
    [
      'what the browser says outweighs the origin',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://so.khoi.nghean.vn', ...HOST },
      REFUSED,
    ],
    ['an old browser on the page itself', { Origin: 'http://so.khoi.nghean.vn', ...HOST }, PASSES],
    ['an old browser on another site', { Origin: 'https://example.com', ...HOST }, REFUSED],
    ['another port is another site', { Origin: 'http://so.khoi.nghean.vn:8080', ...HOST }, REFUSED],
    ['a name that only begins alike', { Origin: 'http://so.khoi.nghean.vn.example.com', ...HOST }, REFUSED],
    ['an origin that is withheld', { Origin: 'null', ...HOST }, REFUSED],
  ])('%s', async (_, headers, expected) => {
    expect(told(await write(headers as Record<string, string>))).toBe(expected);
  });

  test('every route that writes refuses another site, before it asks who is there', async () => {
    for (const route of routesOf(bloc.app).filter(isWrite)) {
      const answer = await bloc.anonymous.send(
        route.method.toLowerCase(),
        exampleOf(route),
        {},
        { 'Sec-Fetch-Site': 'cross-site' },
      );
      expect([route.name, told(answer)]).toEqual([route.name, REFUSED]);
    }
  });

  test('the refusal is a problem document in Vietnamese', async () => {
    const answer = await write({ 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'request.foreign-origin',
      title: expect.stringContaining('trang khác'),
    });
  });

  test('reading from elsewhere is not refused here; no other site is told it may read', async () => {
    const answer = await bloc
      .as('giupviec.kbnn')
      .get('/api/me', { Origin: 'https://example.com', 'Sec-Fetch-Site': 'cross-site' });
    expect(answer.status).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('pages may not be framed, and scripts come from here alone', async () => {
    const { headers } = await bloc.anonymous.get('/api/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['x-powered-by']).toBeUndefined();
  });
});
