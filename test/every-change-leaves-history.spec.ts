import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type TestApp, startApp, told } from './support/app.js';
import { countOf, openAllWindows } from './support/items.js';
import { isWrite, routesOf } from './support/routes.js';
import { NO_RECORD, WRITES } from './support/all-writes.js';
import type { Write } from './support/writes.js';

describe('every change leaves history', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
  });
  afterAll(() => bloc.stop());

  const send = (route: string, { as, path, body, upload }: Write): Promise<Answer> => {
    const method = route.split(' ')[0]?.toLowerCase() ?? '';
    return upload ? bloc.as(as).upload(path, upload) : bloc.as(as).send(method, path, body);
  };

  test('each route that writes has a valid request in the table, and the table no other', () => {
    const writing = routesOf(bloc.app)
      .filter(isWrite)
      .map(({ name }) => name);
    expect([...Object.keys(WRITES), ...NO_RECORD].sort()).toEqual(writing.sort());
  });

  test.each(Object.keys(WRITES))('%s', async (route) => {
    const write = await WRITES[route]!(bloc);
    const before = await countOf(bloc.database, 'history');
    const answer = await send(route, write);
    expect({ told: told(answer), ok: answer.status < 300 }).toEqual({
      told: String(answer.status),
      ok: true,
    });
    expect(await countOf(bloc.database, 'history')).toBeGreaterThan(before);
    const [entry] = await bloc.database.query('SELECT * FROM history ORDER BY id DESC LIMIT 1');
    expect(entry.account_id).not.toBeNull();
    expect(entry.actor_name.length).toBeGreaterThan(3);
    expect(entry.business_date).toBe('2018-11-20');
  });
});
