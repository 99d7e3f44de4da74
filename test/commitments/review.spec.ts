import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, stored } from '../support/items.js';
import { SHORTCOMING_OF_KBNN, accountId, unitId } from '../support/world.js';

describe('reviewing', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const act = (username: Parameters<TestApp['as']>[0], id: string, name: string, body = {}) =>
    bloc.as(username).post(`/api/commitments/${id}/${name}`, body);
  const historyOf = async (id: string) =>
    (await bloc.as('bithu.kbnn').get(`/api/commitments/${id}/history`)).body.items;

  test('a confirmed item counts from its first confirmation on, with the day of the meeting', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted' });
    const item = must(200, await act('bithu.kbnn', id, 'register', { meetingDate: '2018-11-19' }));
    expect(item).toMatchObject({ state: 'registered', counted: true, registeredOn: '2018-11-19' });
    expect((await historyOf(id)).at(-1)).toMatchObject({
      action: 'register',
      from: 'submitted',
      to: 'registered',
      by: 'Trần Thị Mai',
    });
    const bare = must(
      200,
      await act('bithu.kbnn', await makeItem(bloc.database, { state: 'resubmitted' }), 'register'),
    );
    expect(bare.registeredOn).toBe('2018-11-20');
  });

  test('a meeting that is still to come confirms nothing', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted' });
    const answer = await act('bithu.kbnn', id, 'register', { meetingDate: '2018-11-21' });
    expect([told(answer), answer.body.details[0].field]).toEqual(['400 request.invalid', 'meetingDate']);
    expect((await stored(bloc.database, id)).state).toBe('submitted');
  });

  test('two reviewers at once: one decides, the other learns who did', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted', unit: 'KBNN' });
    const answers = await Promise.all([act('tuyengiao', id, 'register'), act('tuyengiao2', id, 'register')]);
    expect(answers.map(told).sort()).toEqual(['200', '409 commitment.already-done']);
    const { registeredBy } = await stored(bloc.database, id);
    const first = registeredBy === accountId('tuyengiao') ? 'Thái Bá Khoa' : 'Trương Thị Hiền';
    const late = answers.find((answer) => answer.status === 409)!;
    expect(late.body).toMatchObject({
      state: 'registered',
      title: expect.stringContaining(`${first} đã xử lý`),
    });
    expect(
      (await historyOf(id)).filter(({ action }: { action: string }) => action === 'register'),
    ).toHaveLength(1);
  });

  test('one returns while the other confirms: nothing is done twice', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted', unit: 'KBNN' });
    must(200, await act('tuyengiao', id, 'return', { reason: 'Ghi rõ hơn.' }));
    const late = await act('tuyengiao2', id, 'register');
    expect([told(late), late.body.title.startsWith('Thái Bá Khoa')]).toEqual([
      '409 commitment.already-done',
      true,
    ]);
  });

  test('nobody confirms what they sent themselves', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted', submittedBy: accountId('bithu.kbnn') });
    const answer = await act('bithu.kbnn', id, 'register');
    expect([told(answer), answer.body.title]).toEqual([
      '403 refused.self-review',
      'Người đăng ký không tự xác nhận việc của mình. Việc này do Đảng bộ Kho bạc Nhà nước xem xét.',
    ]);
  });

  test('at the Khối another officer confirms what one of them sent', async () => {
    const id = await makeItem(bloc.database, {
      state: 'submitted',
      unit: 'KBNN',
      submittedBy: accountId('tuyengiao'),
    });
    expect(told(await act('tuyengiao', id, 'register'))).toBe('403 refused.self-review');
    must(200, await act('tuyengiao2', id, 'register'));
  });

  test('many are confirmed at once, each with its outcome', async () => {
    const [good, draft, foreign, unseen] = [
      await makeItem(bloc.database, { state: 'submitted' }),
      await makeItem(bloc.database, { state: 'draft' }),
      await makeItem(bloc.database, { state: 'submitted', unit: 'KBNN' }),
      await makeItem(bloc.database, { state: 'submitted', unit: 'BHXH.CB1' }),
    ];
    const body = { ids: [good, draft, foreign, unseen, good], meetingDate: '2018-11-20' };
    const answer = must(200, await bloc.as('bithu.kbnn').post('/api/commitments/register-many', body));
    expect(answer).toMatchObject({ total: 4, done: 1 });
    expect(answer.items.map(({ id, code }: { id: string; code: string | null }) => [id, code])).toEqual([
      [good, null],
      [draft, 'refused.role'],
      [foreign, 'refused.role'],
      [unseen, 'not-found'],
    ]);
    expect((await stored(bloc.database, good)).state).toBe('registered');
    expect(told(await bloc.as('bithu.kbnn').post('/api/commitments/register-many', { ids: ['x'] }))).toBe(
      '400 request.invalid',
    );
  });

  test('confirming what addresses a shortcoming marks the shortcoming as addressed', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted', shortcomingId: SHORTCOMING_OF_KBNN });
    must(200, await act('bithu.kbnn', id, 'register'));
    const { items } = (await bloc.as('bithu.kbnn').get('/api/shortcomings?unit=KBNN')).body;
    expect(items.find((one: { id: string }) => one.id === SHORTCOMING_OF_KBNN)).toMatchObject({
      state: 'addressed',
      commitments: 1,
    });
  });

  test('stopping is asked by the registrant and decided by the reviewer', async () => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    expect(told(await act('giupviec.kbnn', id, 'stop'))).toBe('400 request.invalid');
    const asked = must(
      200,
      await act('giupviec.kbnn', id, 'stop', { reason: 'Nhiệm vụ chuyển đơn vị khác.' }),
    );
    expect(asked).toMatchObject({
      state: 'registered',
      stopReason: 'Nhiệm vụ chuyển đơn vị khác.',
      stopRequestedAt: expect.any(String),
    });
    expect(told(await act('giupviec.kbnn', id, 'stop', { reason: 'Tự quyết.', agreed: true }))).toBe(
      '403 refused.role',
    );
    const stopped = must(200, await act('bithu.kbnn', id, 'stop', { reason: 'Đồng ý.', agreed: true }));
    expect(stopped).toMatchObject({ state: 'stopped', counted: true, stoppedAt: expect.any(String) });
    expect(
      (await historyOf(id)).map(({ action, reason }: { action: string; reason: string }) => [action, reason]),
    ).toEqual([
      ['request-stop', 'Nhiệm vụ chuyển đơn vị khác.'],
      ['stop', 'Đồng ý.'],
    ]);
  });

  test('a reviewer who does not agree leaves it running', async () => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    must(200, await act('giupviec.kbnn', id, 'stop', { reason: 'Khó thực hiện.' }));
    const item = must(
      200,
      await act('bithu.kbnn', id, 'stop', { reason: 'Tiếp tục thực hiện.', agreed: false }),
    );
    expect(item).toMatchObject({ state: 'registered', stopRequestedAt: null, stopReason: null });
    expect((await historyOf(id)).at(-1)).toMatchObject({
      action: 'decline-stop',
      reason: 'Tiếp tục thực hiện.',
    });
  });

  test('what nobody asked to stop is not stopped', async () => {
    const id = await makeItem(bloc.database, { state: 'registered', unit: 'KBNN' });
    expect(told(await act('tuyengiao', id, 'stop', { reason: 'Dừng.', agreed: true }))).toBe(
      '409 commitment.wrong-state',
    );
  });

  test('a confirmed text changes only by a correction, and history keeps both texts', async () => {
    const id = await makeItem(bloc.database, { state: 'registered', target: '95 %' });
    expect(
      told(await bloc.as('giupviec.kbnn').patch(`/api/commitments/${id}`, { version: 1, target: '90 %' })),
    ).toMatch(/^409/);
    const item = must(
      200,
      await act('bithu.kbnn', id, 'correct', { reason: 'Ghi nhầm số.', target: '96 %' }),
    );
    expect(item).toMatchObject({ state: 'registered', target: '96 %', corrections: 1, version: 2 });
    expect((await historyOf(id)).at(-1)).toMatchObject({
      action: 'correct',
      reason: 'Ghi nhầm số.',
      changes: { target: ['95 %', '96 %'] },
    });
  });

  test('a correction that changes nothing, or has no reason, is refused', async () => {
    const id = await makeItem(bloc.database, { state: 'registered', target: '95 %' });
    expect(told(await act('bithu.kbnn', id, 'correct', { reason: 'Rà soát.', target: '95 %' }))).toBe(
      '422 commitment.nothing-to-correct',
    );
    expect(told(await act('bithu.kbnn', id, 'correct', { target: '96 %' }))).toBe('400 request.invalid');
  });

  test('a correction may link a shortcoming in place of the reason for none', async () => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    const item = must(
      200,
      await act('bithu.kbnn', id, 'correct', { reason: 'Bổ sung.', shortcomingId: SHORTCOMING_OF_KBNN }),
    );
    expect(item).toMatchObject({ shortcomingId: SHORTCOMING_OF_KBNN, noShortcomingReason: null });
  });

  test('a correction of the year after is still possible, and finds the item by its new text', async () => {
    const id = await makeItem(bloc.database, { state: 'verified', year: 2017 });
    must(
      200,
      await act('bithu.kbnn', id, 'correct', { reason: 'Sai chữ.', content: 'Xây dựng tủ sách pháp luật' }),
    );
    const { items } = (
      await bloc.as('bithu.kbnn').get(`/api/commitments?q=${encodeURIComponent('tu sach phap luat')}`)
    ).body;
    expect(items.map((item: { id: string }) => item.id)).toEqual([id]);
  });

  test('the reviewer’s own list is what waits for them, longest first', async () => {
    const ids = [];
    for (const at of ['2018-11-18', '2018-11-16', '2018-11-17']) {
      ids.push(await makeItem(bloc.database, { state: 'submitted', unit: 'SDL', submittedAt: new Date(at) }));
    }
    const list = must(
      200,
      await bloc.as('tuyengiao').get('/api/commitments?awaitingMe=true&sort=waiting&unit=SDL'),
    );
    expect(list.items.map((item: { id: string }) => item.id)).toEqual([ids[1], ids[2], ids[0]]);
    const wide = must(200, await bloc.as('tuyengiao').get('/api/commitments?awaitingMe=true&limit=200'));
    expect(
      wide.items.every((item: { reviewUnit: { id: string } }) => item.reviewUnit.id === unitId('DUK')),
    ).toBe(true);
    expect(must(200, await bloc.as('kiemtra').get('/api/commitments?awaitingMe=true')).total).toBe(0);
  });
});
