import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { unitId } from '../support/world.js';
import { closeYear } from './closing.js';

const REPORT = '/api/reports/tables?from=2017&to=2017';

describe('the organisation of a closed year', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    must(200, await bloc.as('quantri').post('/api/years/2017/open'));
    await openAllWindows(bloc.database, 2017);
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
      await makeItem(bloc.database, { unit, state: 'registered', year: 2017 });
    await closeYear(bloc, 2017);
  });
  afterAll(() => bloc.stop());

  const tables = async (query: string) =>
    JSON.stringify(must(200, await bloc.as('lanhdao').get(`${REPORT}${query}`)).tables);
  const read = async () => ({
    book: await tables(''),
    live: (await tables('&source=live')).replaceAll(/,"source":"book"/g, ''),
    bySuccessors: await tables('&view=2018-11-01'),
  });

  test('what is told later of days long past changes no report of it', async () => {
    const before = await read();
    await bloc.database.query(
      `UPDATE unit_versions SET party_name = 'Đảng bộ đã đổi tên lùi ngày' WHERE unit_id = $1`,
      [unitId('KBNN')],
    );
    await bloc.database.query(
      `INSERT INTO people (id, name, search) VALUES ('00000000-0000-4000-8000-0000000000ff', 'Trần Văn Mới', 'tran van moi')`,
    );
    await bloc.database.query(
      `INSERT INTO postings (person_id, unit_id, party_office, valid_from)
       VALUES ('00000000-0000-4000-8000-0000000000ff', $1, 'Đảng viên', '2015-01-01')`,
      [unitId('BHXH')],
    );
    const after = await read();
    expect(after.book).toBe(before.book);
    expect(after.live).not.toBe(before.live);
    expect(after.bySuccessors).toContain('Đảng bộ đã đổi tên lùi ngày');
    const check = await bloc.as('lanhdao').get('/api/years/2017/books');
    const { id } = must(200, check).items[0];
    expect(must(200, await bloc.as('lanhdao').get(`/api/years/2017/books/${id}/check`)).ok).toBe(true);
  });
});
