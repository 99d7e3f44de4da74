import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, startApp, told } from './support/app.js';
import { COVERED } from './support/covered.js';
import { openAllWindows } from './support/items.js';
import { isWrite, routesOf } from './support/routes.js';
import { NO_RECORD, WRITES } from './support/all-writes.js';

/** Routes that take nothing in their body, or a file. A body sent to them is not looked at. */
const WITHOUT_BODY = [
  'POST /api/me/sign-out-everywhere',
  'POST /api/accounts/:id/issue-password',
  'POST /api/years/:year/open',
  'POST /api/filings/:id/file',
  'DELETE /api/commitments/:id',
  'POST /api/commitments/:id/submit',
  'POST /api/commitments/:id/withdraw',
  'POST /api/commitments/:id/evidence',
  'DELETE /api/commitments/:id/evidence/:fileId',
  'POST /api/imports',
  'POST /api/imports/:id/confirm',
  'POST /api/imports/:id/undo',
  'DELETE /api/imports/:id',
  ...COVERED.flatMap((one) => one.WITHOUT_BODY ?? []),
];

describe('every body is checked', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
  });
  afterAll(() => bloc.stop());

  test('a route is either told to have no body or has one in the table', () => {
    const withBody = routesOf(bloc.app)
      .filter(isWrite)
      .map(({ name }) => name)
      .filter((name) => !WITHOUT_BODY.includes(name) && !NO_RECORD.includes(name));
    expect(withBody.filter((name) => !WRITES[name])).toEqual([]);
  });

  test.each(Object.keys(WRITES).filter((name) => !WITHOUT_BODY.includes(name)))('%s', async (route) => {
    const { as, path, body } = await WRITES[route]!(bloc);
    const method = route.split(' ')[0]!.toLowerCase();
    const answer = await bloc.as(as).send(method, path, { ...body, noSuchField: 1 });
    expect(told(answer)).toBe('400 request.unknown-field');
    expect(answer.body.details[0]).toMatchObject({ field: 'noSuchField', code: 'request.unknown-field' });
    expect(told(await bloc.as(as).send(method, path, body))).toMatch(/^20\d$/);
  });

  test('signing in and setting up refuse unknown fields too', async () => {
    const signIn = { username: 'tuyengiao', password: 'Demo@2018', noSuchField: 1 };
    expect(told(await bloc.anonymous.post('/api/session', signIn))).toBe('400 request.unknown-field');
    expect(told(await bloc.anonymous.post('/api/setup', { noSuchField: 1 }))).toBe(
      '400 request.unknown-field',
    );
  });

  test('an unknown field deep in a list is named by its place', async () => {
    const { body } = await WRITES['POST /api/commitments/many']!(bloc);
    const [first] = (body as { items: object[] }).items;
    const answer = await bloc
      .as('giupviec.kbnn')
      .post('/api/commitments/many', { items: [first, { ...first, noSuchField: 1 }] });
    expect(told(answer)).toBe('400 request.unknown-field');
    expect(answer.body.details[0].field).toBe('items.1.noSuchField');
  });

  test('what is not an object is refused and breaks nothing', async () => {
    for (const body of [[], [{ year: 2018 }]]) {
      expect((await bloc.as('giupviec.kbnn').post('/api/commitments', body)).status).toBe(400);
    }
  });

  test.each(['{"year":', '"2018"', 'null', '12'])('a body of %s is told to be unreadable', async (text) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await bloc
      .as('giupviec.kbnn')
      .send('post', '/api/commitments', text as unknown as object, headers);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  test('a body of two megabytes is too large', async () => {
    const answer = await bloc
      .as('giupviec.kbnn')
      .post('/api/commitments', { content: 'x'.repeat(2_000_000) });
    expect(told(answer)).toBe('413 request.too-large');
  });

  test.each(['isHead', 'isSecretary', 'isCommitteeMember'])(
    '%s of null is no error of the server',
    async (field) => {
      const { body } = await WRITES['POST /api/people']!(bloc);
      const answer = await bloc.as('giupviec.kbnn').post('/api/people', { ...body, [field]: null });
      expect(answer.status).toBeLessThan(500);
    },
  );

  test('a scope of null is no error of the server', async () => {
    const { body } = await WRITES['POST /api/commitments']!(bloc);
    const answer = await bloc.as('giupviec.kbnn').post('/api/commitments', { ...body, scope: null });
    expect(answer.status).toBeLessThan(500);
  });
});
