import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from './support/app.js';
import { PNG } from './support/files.js';
import { SHORTCOMING_OF_KBNN, personId, unitId } from './support/world.js';

/**
 * Six people live through the year 2018, each by what they see and may do: the administrator opens it, the clerk
 * and the member register, secretary and officer review, the unit files, and the leader reads the figures.
 */
describe('a year', () => {
  let bloc: TestApp;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    bloc = await startApp();
    bloc.clock.setToday('2018-01-02');
  });
  afterAll(() => bloc.stop());

  type Username = Parameters<TestApp['as']>[0];
  const act = async (username: Username, name: string, action: string, body = {}) =>
    must(200, await bloc.as(username).post(`/api/commitments/${ids[name]}/${action}`, body));
  const filingOf = async (kind: string) =>
    must(200, await bloc.as('bithu.kbnn').get(`/api/filings?year=2018&kind=${kind}&unit=KBNN`)).items[0];
  const totals = async () =>
    must(200, await bloc.as('lanhdao').get('/api/summaries?from=2018&to=2018')).totals;

  test('in January the administrator opens the year, and each unit owes its three papers', async () => {
    const theme = { theme: 'Nâng cao trách nhiệm nêu gương', centreTopic: 'Học tập phong cách Hồ Chí Minh' };
    must(200, await bloc.as('quantri').patch('/api/years/2018', theme));
    expect(must(200, await bloc.as('quantri').post('/api/years/2018/open'))).toEqual({
      year: 2018,
      filings: 9,
    });
    expect(must(200, await bloc.as('quantri').post('/api/years/2018/open')).filings).toBe(0);
    const { counts } = must(200, await bloc.as('tuyengiao').get('/api/filings?year=2018'));
    expect(counts).toMatchObject([
      { kind: 'registration-list', dueOn: '2018-04-10', total: 3, filed: 0, overdue: 0 },
      { kind: 'half-year', total: 3 },
      { kind: 'yearly', total: 3 },
    ]);
  });

  test('in February they write and send what they register', async () => {
    bloc.clock.setToday('2018-02-10');
    const texts = {
      aspect: 'phong-cach',
      topic: 'cai-cach',
      target: '95 % hồ sơ trước hạn',
      deadline: '2018-12-01',
    };
    const draft = async (username: Username, name: string, body: object) => {
      const item = { year: 2018, ...texts, content: `Việc của ${name}`, ...body };
      ids[name] = must(201, await bloc.as(username).post('/api/commitments', item)).id;
    };
    const none = { noShortcomingReason: 'Năm trước không có.' };
    const individual = { kind: 'individual', ...none };
    await draft('giupviec.kbnn', 'chi bộ', {
      kind: 'collective',
      unitId: unitId('KBNN.CB1'),
      shortcomingId: SHORTCOMING_OF_KBNN,
    });
    await draft('canbo.kbnn', 'chị Lan', {
      ...individual,
      unitId: unitId('KBNN.CB1'),
      personId: personId('Hoàng Thị Lan'),
    });
    await draft('giupviec.kbnn', 'anh Đức', {
      ...individual,
      unitId: unitId('KBNN.CB1'),
      personId: personId('Võ Minh Đức'),
      signedOn: '2018-02-09',
    });
    await draft('giupviec.kbnn', 'giám đốc', {
      ...individual,
      unitId: unitId('KBNN'),
      personId: personId('Nguyễn Văn Hòa'),
      signedOn: '2018-02-09',
    });
    await draft('giupviec.kbnn', 'bỏ dở', { kind: 'collective', ...none, unitId: unitId('KBNN') });
    expect((await act('giupviec.kbnn', 'chi bộ', 'submit')).reviewUnit.code).toBe('KBNN');
    expect((await act('canbo.kbnn', 'chị Lan', 'submit')).reviewUnit.code).toBe('KBNN.CB1');
    expect((await act('giupviec.kbnn', 'anh Đức', 'submit')).reviewUnit.code).toBe('KBNN.CB1');
    expect((await act('giupviec.kbnn', 'giám đốc', 'submit')).reviewUnit.code).toBe('DUK');
    expect(await totals()).toEqual({ collective: 0, individual: 0, all: 0 });
  });

  test('in March it is reviewed: one comes back and is mended, the others are confirmed', async () => {
    bloc.clock.setToday('2018-03-05');
    await act('bithu.kbnn.cb1', 'chị Lan', 'return', { reason: 'Ghi rõ số hồ sơ.', field: 'target' });
    const { version } = must(200, await bloc.as('canbo.kbnn').get(`/api/commitments/${ids['chị Lan']}`));
    must(
      200,
      await bloc
        .as('canbo.kbnn')
        .patch(`/api/commitments/${ids['chị Lan']}`, { version, target: '40 hồ sơ' }),
    );
    await act('canbo.kbnn', 'chị Lan', 'submit');
    const seen = must(200, await bloc.as('bithu.kbnn.cb1').get(`/api/commitments/${ids['chị Lan']}`));
    expect(seen.changesSinceReturn).toEqual({ target: ['95 % hồ sơ trước hạn', '40 hồ sơ'] });
    const many = { ids: [ids['chị Lan'], ids['anh Đức']], meetingDate: '2018-03-02' };
    expect(must(200, await bloc.as('bithu.kbnn.cb1').post('/api/commitments/register-many', many)).done).toBe(
      2,
    );
    await act('bithu.kbnn', 'chi bộ', 'register');
    await act('tuyengiao', 'giám đốc', 'register');
    expect(await totals()).toEqual({ collective: 1, individual: 3, all: 4 });
  });

  test('the unit sends its list of what is registered in time, and it is accepted', async () => {
    bloc.clock.setToday('2018-04-10');
    const { id } = await filingOf('registration-list');
    must(
      200,
      await bloc
        .as('giupviec.kbnn')
        .patch(`/api/filings/${id}`, { version: 1, situation: 'Đã tổ chức đăng ký ở 2 chi bộ.' }),
    );
    const filed = must(200, await bloc.as('bithu.kbnn').post(`/api/filings/${id}/file`));
    expect(filed).toMatchObject({ state: 'filed', inTime: true, firstFiledOn: '2018-04-10' });
    expect(filed.versions[0].items).toHaveLength(4);
    must(200, await bloc.as('tuyengiao').post(`/api/filings/${id}/accept`, { version: filed.version }));
    bloc.clock.setToday('2018-04-11');
    const [list] = must(200, await bloc.as('tuyengiao').get('/api/filings?year=2018')).counts;
    expect(list).toMatchObject({ total: 3, filed: 1, inTime: 1, accepted: 1, overdue: 2 });
  });

  test('over the summer progress is noted, and the half-year report is late in spite of an extension', async () => {
    bloc.clock.setToday('2018-07-10');
    must(
      201,
      await bloc
        .as('giupviec.kbnn')
        .post(`/api/commitments/${ids['chi bộ']}/progress`, { text: 'Đạt 91 %.' }),
    );
    const { id } = await filingOf('half-year');
    const extension = {
      until: '2018-07-20',
      reason: 'Kiện toàn cấp ủy.',
      grantedBy: 'Thường trực Đảng ủy Khối',
    };
    must(200, await bloc.as('tuyengiao').post(`/api/filings/${id}/extend`, extension));
    bloc.clock.setToday('2018-07-22');
    const filed = must(200, await bloc.as('bithu.kbnn').post(`/api/filings/${id}/file`));
    expect(filed).toMatchObject({ finalDueOn: '2018-07-20', inTime: false, daysLate: 2 });
  });

  test('in November they say what came of it, with evidence, and it is verified', async () => {
    bloc.clock.setToday('2018-11-20');
    must(
      201,
      await bloc
        .as('giupviec.kbnn')
        .upload(`/api/commitments/${ids['chi bộ']}/evidence`, { name: 'Bảng tổng hợp.png', bytes: PNG }),
    );
    await act('giupviec.kbnn', 'chi bộ', 'assess', { result: 'exceeded', note: 'Đạt 98 %.' });
    await act('canbo.kbnn', 'chị Lan', 'assess', { result: 'met', note: '42 hồ sơ.' });
    await act('giupviec.kbnn', 'giám đốc', 'assess', { result: 'met', note: 'Đúng hạn.' });
    expect(
      told(
        await bloc.as('giupviec.kbnn').post(`/api/commitments/${ids['chi bộ']}/verify`, { result: 'met' }),
      ),
    ).toBe('403 refused.role');
    await act('bithu.kbnn', 'chi bộ', 'verify', { result: 'met', remedy: 'remedied' });
    await act('bithu.kbnn.cb1', 'chị Lan', 'verify', { result: 'no-evidence' });
    await act('tuyengiao2', 'giám đốc', 'verify', { result: 'met' });
    const { items } = must(200, await bloc.as('bithu.kbnn').get('/api/shortcomings?state=remedied'));
    expect(items).toMatchObject([{ id: SHORTCOMING_OF_KBNN, commitments: 1 }]);
  });

  test('the yearly report says why one item was not assessed, comes back once, and is accepted', async () => {
    bloc.clock.setToday('2018-12-10');
    const { id, version } = await filingOf('yearly');
    const early = await bloc.as('bithu.kbnn').post(`/api/filings/${id}/file`);
    expect([told(early), early.body.details[0].field]).toEqual(['422 filing.incomplete', 'incompleteReason']);
    must(
      200,
      await bloc
        .as('giupviec.kbnn')
        .patch(`/api/filings/${id}`, { version, incompleteReason: 'Đồng chí đi học tập trung.' }),
    );
    const sent = must(200, await bloc.as('bithu.kbnn').post(`/api/filings/${id}/file`));
    const reason = { reason: 'Bổ sung phương hướng.', version: sent.version };
    const returned = must(200, await bloc.as('tuyengiao').post(`/api/filings/${id}/return`, reason));
    const words = { nextSteps: 'Duy trì kết quả.', version: returned.version };
    must(200, await bloc.as('giupviec.kbnn').patch(`/api/filings/${id}`, words));
    bloc.clock.setToday('2018-12-20');
    const again = must(200, await bloc.as('bithu.kbnn').post(`/api/filings/${id}/file`));
    expect(again).toMatchObject({ state: 'filed-again', firstFiledOn: '2018-12-10', inTime: true });
    expect(
      again.versions.map(({ number, nextSteps }: { number: number; nextSteps: string }) => [
        number,
        nextSteps,
      ]),
    ).toEqual([
      [2, 'Duy trì kết quả.'],
      [1, null],
    ]);
    const read = { version: again.version };
    expect(must(200, await bloc.as('tuyengiao2').post(`/api/filings/${id}/accept`, read))).toMatchObject({
      state: 'accepted',
      acceptedOn: '2018-12-20',
    });
  });

  test('the leader reads the year on one page, and every number opens its rows', async () => {
    const summary = must(200, await bloc.as('lanhdao').get('/api/summaries?from=2018&to=2018'));
    expect(summary.totals).toEqual({ collective: 1, individual: 3, all: 4 });
    expect(summary.heads).toMatchObject({ units: 1, ofUnits: 3 });
    expect(
      summary.excluded.map(({ key, value }: { key: string; value: number }) => [key, value]),
    ).toContainEqual(['excluded.draft', 1]);
    const verified = summary.breakdowns.find(({ key }: { key: string }) => key === 'verified').items;
    expect(
      Object.fromEntries(verified.map(({ key, value }: { key: string; value: number }) => [key, value])),
    ).toMatchObject({
      'verified.met': 2,
      'verified.no-evidence': 1,
      'verified.none': 1,
    });
    const rows = must(200, await bloc.as('lanhdao').get('/api/commitments?year=2018&counted=true'));
    expect(rows.total).toBe(4);
    expect(
      rows.items.filter(({ registrant }: { registrant: object | null }) => registrant === null),
    ).toHaveLength(3);
    const file = await bloc.as('lanhdao').download('/api/reports/summary.xlsx?from=2018&to=2018');
    expect([file.status, file.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  test('what was done to one item is told from beginning to end', async () => {
    const { items } = must(
      200,
      await bloc.as('canbo.kbnn').get(`/api/commitments/${ids['chị Lan']}/history`),
    );
    expect(items.map(({ action, by }: { action: string; by: string }) => `${action} ${by}`)).toEqual([
      'create Hoàng Thị Lan',
      'submit Hoàng Thị Lan',
      'return Phạm Quang Dũng',
      'update Hoàng Thị Lan',
      'submit Hoàng Thị Lan',
      'register Phạm Quang Dũng',
      'assess Hoàng Thị Lan',
      'verify Phạm Quang Dũng',
    ]);
  });
});
