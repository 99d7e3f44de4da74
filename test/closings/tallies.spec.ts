import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actorOf } from '../../src/accounts/actor.query.js';
import { commitmentScope } from '../../src/commitments/commitment.policy.js';
import { ALL, COLLECTIVE } from '../../src/figures/commitment.figures.js';
import { talliesFor } from '../../src/figures/tally.query.js';
import { readIn } from '../../src/platform/reading-frame.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import type { Username } from '../support/world.js';
import { closeYear } from './closing.js';

const SPAN = 'from=2017&to=2018';
const FRAME = { source: 'book', bookTo: 2018, day: null } as const;

describe('what books have added up', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const year of [2017, 2018]) {
      must(200, await bloc.as('quantri').post(`/api/years/${year}/open`));
      await openAllWindows(bloc.database, year);
      for (const unit of ['DUK', 'KBNN', 'KBNN.CB1', 'BHXH'] as const)
        for (const state of ['draft', 'submitted', 'registered', 'verified'] as const)
          if (unit !== 'DUK' || state === 'draft') await makeItem(bloc.database, { unit, state, year });
    }
    await makeItem(bloc.database, {
      unit: 'KBNN.CB1',
      person: 'Hoàng Thị Lan',
      state: 'registered',
      year: 2017,
    });
    await closeYear(bloc, 2017);
  });
  afterAll(() => bloc.stop());

  /** The figures of a summary, without where they are read from. */
  async function figures(who: Username, query: string): Promise<unknown> {
    const answer = must(200, await bloc.as(who).get(`/api/summaries?${SPAN}${query}`));
    return JSON.parse(JSON.stringify(answer).replaceAll(/,"source":"book"/g, ''), (key, value: unknown) =>
      ['source', 'closed', 'closedYears'].includes(key) ? undefined : value,
    );
  }

  test.each(['', '&unit=KBNN', '&view=2018-10-01', '&unit=KBNN&view=2018-10-01'])(
    'count what the rows count%s',
    async (query) => {
      for (const who of ['lanhdao', 'tuyengiao', 'bithu.kbnn', 'canbo.kbnn'] as const)
        expect([who, await figures(who, `${query}&source=book`)]).toEqual([
          who,
          await figures(who, `${query}&source=live`),
        ]);
    },
  );

  const yearsFor = async (who: Username): Promise<number[]> => {
    const { manager } = bloc.database;
    const [{ id }] = await bloc.database.query('SELECT id FROM accounts WHERE username = $1', [who]);
    const scope = commitmentScope((await actorOf(manager, id, bloc.clock.today()))!);
    const frame = { scope, base: { from: 2017, to: 2018 }, today: bloc.clock.today() };
    return readIn(FRAME, async () => (await talliesFor(manager, frame, [ALL, COLLECTIVE])).years);
  };

  test('they are used for closed years, and by those alone who see every item', async () => {
    expect(await yearsFor('lanhdao')).toEqual([2017]);
    expect(await yearsFor('bithu.kbnn')).toEqual([]);
    expect(await yearsFor('canbo.kbnn')).toEqual([]);
  });

  test('a report adds them up', async () => {
    const totals = async () =>
      must(200, await bloc.as('lanhdao').get(`/api/reports/tables?${SPAN}`)).tables[0];
    const before = await totals();
    await bloc.database.query('ALTER TABLE book_tallies DISABLE TRIGGER book_tallies_append_only');
    await bloc.database.query('UPDATE book_tallies SET items = items * 2');
    const after = await totals();
    expect(after).not.toEqual(before);
  });
});
