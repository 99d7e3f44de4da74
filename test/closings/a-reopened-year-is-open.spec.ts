import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WRITES } from '../support/all-writes.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { openAllWindows } from '../support/items.js';
import type { Write } from '../support/writes.js';
import { REOPENING, closeYear } from './closing.js';

/** Every route that writes is prepared, then asked. */
const MINUTES = 300_000;

/** What a closed year refuses, a reopening by decision lets through: by the route, and by the lock of the database. */
describe('a year that is open again by decision', () => {
  let bloc: TestApp;
  const ready = new Map<string, Write>();
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
    const routes = Object.keys(WRITES).filter(
      (route) => !/years|reopenings|reorganisations|leaving/.test(route),
    );
    for (const route of routes) ready.set(route, await WRITES[route]!(bloc));
    for (const year of [2017, 2018]) {
      await closeYear(bloc, year);
      const body = { ...REOPENING, until: '2018-12-31' };
      must(201, await bloc.as('lanhdao').post(`/api/years/${year}/reopenings`, body));
    }
  }, MINUTES);
  afterAll(() => bloc.stop());

  test(
    'no request that writes is refused for its being closed',
    async () => {
      const refused: string[] = [];
      for (const [route, { as, path, body, upload }] of ready) {
        const method = route.split(' ')[0]?.toLowerCase() ?? '';
        const answer = upload
          ? await bloc.as(as).upload(path, upload)
          : await bloc.as(as).send(method, path, body);
        if (/year\.closed/.test(told(answer)) || answer.status >= 500)
          refused.push(`${route}: ${told(answer)}`);
      }
      expect(refused).toEqual([]);
    },
    MINUTES,
  );
});
