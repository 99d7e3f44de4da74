import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, stored } from '../support/items.js';
import { TODAY, type UnitCode, unitId } from '../support/world.js';

describe('filings', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    must(200, await bloc.as('quantri').post('/api/years/2018/open'));
    for (const unit of ['KBNN', 'BHXH'] as const) await makeItem(bloc.database, { unit, state: 'verified' });
  });
  beforeEach(() => bloc.clock.setToday(TODAY));
  afterAll(() => bloc.stop());

  const find = async (unit: UnitCode, kind: string) =>
    must(200, await bloc.as('tuyengiao').get(`/api/filings?year=2018&kind=${kind}&unit=${unit}`)).items[0];
  /** An answer of the Khối to the report as it stands. */
  const answer = async (username: Parameters<TestApp['as']>[0], id: string, name: string, body = {}) => {
    const { version } = must(200, await bloc.as(username).get(`/api/filings/${id}`));
    return act(username, id, name, { version, ...body });
  };
  const act = (username: Parameters<TestApp['as']>[0], id: string, name: string, body = {}) =>
    bloc.as(username).post(`/api/filings/${id}/${name}`, body);

  test('opening a year makes one a unit and kind, and opening again only what is missing', async () => {
    expect(must(200, await bloc.as('quantri').post('/api/years/2018/open'))).toEqual({
      year: 2018,
      filings: 0,
    });
    const { items, total } = must(200, await bloc.as('lanhdao').get('/api/filings?year=2018'));
    expect(total).toBe(9);
    expect(
      new Set(items.map((one: { unitCode: string; kind: string }) => `${one.unitCode} ${one.kind}`)).size,
    ).toBe(9);
    expect(told(await bloc.as('quantri').post('/api/years/2055/open'))).toBe('404 not-found');
  });

  test('two clicks file once', async () => {
    const { id } = await find('KBNN', 'half-year');
    const answers = await Promise.all([act('bithu.kbnn', id, 'file'), act('bithu.kbnn', id, 'file')]);
    expect(answers.map(told).sort()).toEqual(['200', '409 filing.wrong-state']);
    expect(must(200, await bloc.as('bithu.kbnn').get(`/api/filings/${id}`)).versions).toHaveLength(1);
  });

  test('what was filed is a snapshot: it does not move with the rows, and holds no names', async () => {
    const item = await makeItem(bloc.database, {
      unit: 'BHXH',
      person: 'Hồ Thị Nga',
      state: 'registered',
      content: 'Bản đầu',
      reviewUnit: 'DUK',
    });
    const { id } = await find('BHXH', 'registration-list');
    must(200, await act('bithu.bhxh', id, 'file'));
    await bloc.database.query(`UPDATE commitments SET content = 'Bản sau' WHERE id = $1`, [item]);
    const answer = await bloc.as('tuyengiao').get(`/api/filings/${id}`);
    const [version] = must(200, answer).versions;
    expect(version.items.find((one: { id: string }) => one.id === item)).toMatchObject({
      content: 'Bản đầu',
      state: 'registered',
    });
    expect(answer.text).not.toContain('"registrantName"');
    await expect(bloc.database.query(`UPDATE filing_versions SET number = 9`)).rejects.toThrow(/append-only/);
    await expect(bloc.database.query(`DELETE FROM filing_versions`)).rejects.toThrow(/append-only/);
  });

  test('accepting a filing confirms no commitment', async () => {
    const item = await makeItem(bloc.database, { unit: 'BHXH', state: 'submitted' });
    const { id } = await find('BHXH', 'half-year');
    must(200, await act('bithu.bhxh', id, 'file'));
    must(200, await answer('tuyengiao', id, 'accept'));
    expect((await stored(bloc.database, item)).state).toBe('submitted');
    expect(told(await answer('tuyengiao2', id, 'accept'))).toBe('409 filing.wrong-state');
  });

  test('an accepted one may still come back, with a reason', async () => {
    const { id } = await find('BHXH', 'half-year');
    expect(told(await answer('tuyengiao', id, 'return'))).toBe('400 request.invalid');
    expect(
      must(200, await answer('tuyengiao', id, 'return', { reason: 'Số liệu chưa khớp.' })),
    ).toMatchObject({
      state: 'returned',
      returnReason: 'Số liệu chưa khớp.',
      acceptedOn: null,
    });
    const { counts } = must(200, await bloc.as('tuyengiao').get('/api/filings?year=2018&kind=half-year'));
    expect(counts[0]).toMatchObject({ filed: 2, returned: 1, accepted: 0 });
  });

  test('a unit without a confirmed item has nothing to file', async () => {
    const { id } = await find('SDL', 'registration-list');
    expect(told(await act('bithu.sdl', id, 'file'))).toBe('422 filing.empty');
  });

  test('an extension needs reason, grantor and a later end, and only the Khối gives it', async () => {
    const { id } = await find('SDL', 'yearly');
    const extension = { until: '2018-12-20', reason: 'Kiện toàn.', grantedBy: 'Thường trực Đảng ủy Khối' };
    for (const field of ['until', 'reason', 'grantedBy']) {
      expect(told(await act('tuyengiao', id, 'extend', { ...extension, [field]: '' }))).toBe(
        '400 request.invalid',
      );
    }
    expect(told(await act('tuyengiao', id, 'extend', { ...extension, until: '2018-12-15' }))).toBe(
      '422 filing.extension-too-short',
    );
    expect(told(await act('bithu.sdl', id, 'extend', extension))).toBe('403 refused.role');
    const extended = must(200, await act('tuyengiao', id, 'extend', extension));
    expect(extended).toMatchObject({
      dueOn: '2018-12-15',
      finalDueOn: '2018-12-20',
      extensions: [{ until: '2018-12-20', grantedBy: 'Thường trực Đảng ủy Khối' }],
    });
    expect(told(await act('tuyengiao', id, 'extend', extension))).toBe('422 filing.extension-too-short');
    await expect(bloc.database.query(`DELETE FROM filing_extensions`)).rejects.toThrow(/append-only/);
  });

  test('a stale version of the words is refused with the newer ones', async () => {
    const { id, version } = await find('SDL', 'yearly');
    must(200, await bloc.as('bithu.sdl').patch(`/api/filings/${id}`, { version, situation: 'Bản một' }));
    const late = await bloc.as('bithu.sdl').patch(`/api/filings/${id}`, { version, situation: 'Bản hai' });
    expect([told(late), late.body.current.situation]).toEqual(['409 filing.stale', 'Bản một']);
  });

  test('what was sent is not rewritten', async () => {
    const { id, version } = await find('KBNN', 'half-year');
    expect(
      told(await bloc.as('giupviec.kbnn').patch(`/api/filings/${id}`, { version, situation: 'Muộn' })),
    ).toBe('409 filing.wrong-state');
  });

  test('nothing of a closed year is filed', async () => {
    const { id } = await find('KBNN', 'registration-list');
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2018`);
    expect(told(await act('bithu.kbnn', id, 'file'))).toBe('409 year.closed');
    expect(told(await bloc.as('quantri').post('/api/years/2018/open'))).toBe('409 year.closed');
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
  });

  test('a unit sees its own filings only', async () => {
    const { items } = must(200, await bloc.as('bithu.kbnn').get('/api/filings?year=2018'));
    expect(new Set(items.map((one: { unitId: string }) => one.unitId))).toEqual(new Set([unitId('KBNN')]));
    expect(told(await bloc.as('bithu.kbnn').get('/api/filings'))).toBe('400 request.invalid');
  });
});
