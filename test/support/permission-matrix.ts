import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, startApp } from './app.js';
import { COVERED } from './covered.js';
import type { Expectation, Target } from './expectations.js';
import { makeItem, openAllWindows } from './items.js';
import { USERNAMES, type Username, unitId } from './world.js';

/** Of two accounts with the same grant at alike places one is asked. */
const ASKED = USERNAMES.filter((username) => !['tuyengiao2', 'bithu.sdl'].includes(username));

/** Asks each route as each account, in each unit that its expectation names; `also` adds tests on the same application. */
export function describeMatrix(
  title: string,
  expected: Record<string, Expectation>,
  also?: (bloc: () => TestApp) => void,
): void {
  describe(title, () => {
    let bloc: TestApp;
    beforeAll(async () => void (bloc = await startMatrix()));
    afterAll(() => bloc.stop());

    let n = 0;
    const rows = Object.entries(expected).flatMap(([route, { may }]) =>
      (Object.keys(may) as Target[]).map((unit) => [route, unit, may[unit]!] as const),
    );

    test.each(rows)('%s in %s: %s', async (route, unit, may) => {
      const { ask, lists } = expected[route]!;
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
      const names = may.split(' ').filter((name) => ASKED.includes(name as Username));
      expect(allowed.sort()).toEqual(names.sort());
    });

    also?.(() => bloc);
  });
}

/** The application with what the lists of the matrix look for. */
async function startMatrix(): Promise<TestApp> {
  const bloc = await startApp();
  await openAllWindows(bloc.database, 2018);
  for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
    await makeItem(bloc.database, { unit, state: 'registered' });
  await bloc.as('quantri').post('/api/years/2018/open');
  await bloc.database.query(
    `INSERT INTO pilot_models (name, level, host_unit_id, started_on) VALUES ('3 không', 'bloc', $1, '2017-01-01')`,
    [unitId('KBNN')],
  );
  for (const one of COVERED) await one.prepare?.(bloc);
  return bloc;
}
