import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeModel, makeReading, CHILDREN } from '../pilot-models/a-model.js';
import { type TestApp, must, startApp } from '../support/app.js';

const MANY = '999999999999999';

describe('what must not happen to figures', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  test('no number that may be entered takes the summary and the tables from everybody', async () => {
    const made = await makeModel(bloc.database, { promise: CHILDREN });
    const body = { promiseId: made.promise, periodFrom: '2018-07-01', periodTo: '2018-09-30', source: 'Sổ' };
    must(
      201,
      await bloc
        .as('giupviec.kbnn')
        .post(`/api/pilot-models/${made.model}/readings`, { ...body, numerator: MANY }),
    );
    await makeReading(bloc.database, await makeModel(bloc.database, { promise: CHILDREN }), {
      measure: 'count',
      numerator: '1',
    });
    const { children } = must(200, await bloc.as('lanhdao').get('/api/aid/overview?from=2018&to=2018'));
    expect(children.models.amount).toBe('1000000000000000');
    for (const path of ['summaries', 'reports/tables'])
      must(200, await bloc.as('lanhdao').get(`/api/${path}?from=2018&to=2018`));
  });
});
