import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { COMPLETE, makeItem, stored } from '../support/items.js';
import { TODAY } from '../support/world.js';

describe('sending, taking back and sending again', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  beforeEach(() => bloc.clock.setToday('2018-02-15'));
  afterAll(() => bloc.stop());

  const act = (username: Parameters<TestApp['as']>[0], id: string, name: string, body = {}) =>
    bloc.as(username).post(`/api/commitments/${id}/${name}`, body);
  const historyOf = async (id: string) =>
    (await bloc.as('giupviec.kbnn').get(`/api/commitments/${id}/history`)).body.items;

  test('a complete draft goes to the body that reviews it', async () => {
    const id = await makeItem(bloc.database);
    const sent = must(200, await act('giupviec.kbnn', id, 'submit'));
    expect(sent).toMatchObject({
      state: 'submitted',
      version: 2,
      counted: false,
      reviewUnit: { code: 'KBNN' },
    });
    expect(sent.can).toEqual(['withdraw']);
    expect((await historyOf(id)).at(-1)).toMatchObject({
      action: 'submit',
      from: 'draft',
      to: 'submitted',
      by: 'Lê Thanh Bình',
    });
  });

  test('an incomplete one is told all that is missing', async () => {
    const id = await makeItem(bloc.database, { target: null, aspect: null, noShortcomingReason: null });
    const answer = await act('giupviec.kbnn', id, 'submit');
    expect(told(answer)).toBe('422 commitment.incomplete');
    expect(answer.body.details.map(({ field }: { field: string }) => field)).toEqual([
      'shortcomingId',
      'aspect',
      'target',
    ]);
    expect((await stored(bloc.database, id)).state).toBe('draft');
  });

  test('what is entered for somebody else needs the day of the signed paper; one’s own does not', async () => {
    const entered = await makeItem(bloc.database, { person: 'Hoàng Thị Lan', onBehalf: true });
    expect(told(await act('giupviec.kbnn', entered, 'submit'))).toBe('422 commitment.incomplete');
    must(
      200,
      await bloc
        .as('giupviec.kbnn')
        .patch(`/api/commitments/${entered}`, { version: 1, signedOn: '2018-02-10' }),
    );
    must(200, await act('giupviec.kbnn', entered, 'submit'));
    expect((await historyOf(entered)).at(-1)).toMatchObject({ onBehalfOf: 'Hoàng Thị Lan' });
    const own = await makeItem(bloc.database, { person: 'Hoàng Thị Lan' });
    expect(must(200, await act('canbo.kbnn', own, 'submit'))).toMatchObject({ onBehalf: false });
  });

  test('an item that the clerk sends for a member without the paper is not let through by a draft of the member’s own', async () => {
    const own = await makeItem(bloc.database, { person: 'Hoàng Thị Lan', onBehalf: false });
    expect(told(await act('giupviec.kbnn', own, 'submit'))).toBe('422 commitment.incomplete');
  });

  test('two clicks submit once', async () => {
    const id = await makeItem(bloc.database);
    const answers = await Promise.all([
      act('giupviec.kbnn', id, 'submit'),
      act('giupviec.kbnn', id, 'submit'),
    ]);
    expect(answers.map(told).sort()).toEqual(['200', '409 commitment.wrong-state']);
    const submissions = await bloc.database.query(
      'SELECT number FROM commitment_submissions WHERE commitment_id = $1',
      [id],
    );
    expect(submissions).toHaveLength(1);
    expect(
      (await historyOf(id)).filter(({ action }: { action: string }) => action === 'submit'),
    ).toHaveLength(1);
  });

  test.each([
    [
      '2018-01-14',
      '409 window.not-open',
      'Thời gian đăng ký bắt đầu từ 15/1/2018. Đồng chí có thể soạn trước và lưu nháp.',
    ],
    ['2018-03-31', '200', undefined],
    [
      '2018-04-01',
      '409 window.closed',
      'Đã hết thời gian đăng ký vào 24 giờ ngày 31/3/2018. Nếu cần, đề nghị gửi đề nghị gia hạn tới Đảng ủy Khối.',
    ],
  ])('on %s sending a draft answers %s', async (today, expected, title) => {
    const id = await makeItem(bloc.database);
    bloc.clock.setToday(today);
    const answer = await act('giupviec.kbnn', id, 'submit');
    expect([told(answer), answer.body.title]).toEqual([expected, title]);
    expect((await bloc.as('giupviec.kbnn').get(`/api/commitments/${id}`)).body.can.includes('submit')).toBe(
      false,
    );
  });

  test('a supplement after the chuyên đề has its own window', async () => {
    const id = await makeItem(bloc.database, { scope: 'supplement' });
    expect(told(await act('giupviec.kbnn', id, 'submit'))).toBe('409 window.not-open');
    bloc.clock.setToday('2018-05-31');
    must(200, await act('giupviec.kbnn', id, 'submit'));
  });

  test('what was sent is taken back before it was reviewed, and becomes a draft again', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted' });
    const back = must(200, await act('giupviec.kbnn', id, 'withdraw'));
    expect(back).toMatchObject({ state: 'draft', withdrawnAt: expect.any(String) });
    expect(told(await act('giupviec.kbnn', id, 'withdraw'))).toBe('409 commitment.wrong-state');
    expect(must(200, await act('giupviec.kbnn', id, 'submit')).withdrawnAt).toBeNull();
  });

  test('returned with a reason at a field, mended and sent again; the reviewer sees what changed', async () => {
    const id = await makeItem(bloc.database);
    must(200, await act('giupviec.kbnn', id, 'submit'));
    const returned = must(
      200,
      await act('bithu.kbnn', id, 'return', { reason: 'Ghi rõ mức cần đạt.', field: 'target' }),
    );
    expect(returned).toMatchObject({
      state: 'returned',
      returnReason: 'Ghi rõ mức cần đạt.',
      returnField: 'target',
      changesSinceReturn: null,
    });
    must(
      200,
      await bloc
        .as('giupviec.kbnn')
        .patch(`/api/commitments/${id}`, { version: 3, target: '98 %', owner: 'Phạm Quang Dũng' }),
    );
    must(200, await act('giupviec.kbnn', id, 'submit'));
    const seen = must(200, await bloc.as('bithu.kbnn').get(`/api/commitments/${id}`));
    expect(seen.state).toBe('resubmitted');
    expect(seen.changesSinceReturn).toEqual({
      target: [COMPLETE.target, '98 %'],
      owner: [null, 'Phạm Quang Dũng'],
    });
    expect((await historyOf(id)).at(-1).changes).toEqual(seen.changesSinceReturn);
  });

  test('a return needs a reason and a field that exists', async () => {
    const id = await makeItem(bloc.database, { state: 'submitted' });
    for (const body of [{}, { reason: '  ' }, { reason: 'Ghi rõ.', field: 'state' }]) {
      expect(told(await act('bithu.kbnn', id, 'return', body))).toBe('400 request.invalid');
    }
  });

  test('a returned item may be sent again until the review window ends', async () => {
    const early = await makeItem(bloc.database, { state: 'returned' });
    bloc.clock.setToday('2018-12-31');
    must(200, await act('giupviec.kbnn', early, 'submit'));
    const late = await makeItem(bloc.database, { state: 'returned' });
    bloc.clock.setToday('2019-01-01');
    expect(told(await act('giupviec.kbnn', late, 'submit'))).toBe('409 window.closed');
  });

  test('a confirmed item that is returned still counts, also when its second sending is taken back', async () => {
    bloc.clock.setToday(TODAY);
    const id = await makeItem(bloc.database, { state: 'registered' });
    must(200, await act('tuyengiao', id, 'return', { reason: 'Trùng nội dung.' }));
    must(200, await act('giupviec.kbnn', id, 'submit'));
    const back = must(200, await act('giupviec.kbnn', id, 'withdraw'));
    expect(back).toMatchObject({ state: 'returned', counted: true });
  });

  test('many are sent at once, each with its outcome', async () => {
    const [good, bare, foreign] = [
      await makeItem(bloc.database),
      await makeItem(bloc.database, { content: null }),
      await makeItem(bloc.database, { unit: 'BHXH.CB1' }),
    ];
    const body = { ids: [good, bare, foreign] };
    const answer = must(200, await bloc.as('giupviec.kbnn').post('/api/commitments/submit-many', body));
    expect(answer).toMatchObject({ total: 3, done: 1 });
    expect(answer.items.map(({ code }: { code: string | null }) => code)).toEqual([
      null,
      'commitment.incomplete',
      'not-found',
    ]);
  });
});
