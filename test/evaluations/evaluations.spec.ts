import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, stored } from '../support/items.js';
import { SHORTCOMING_OF_KBNN, TODAY, accountId } from '../support/world.js';

describe('what came of it', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  beforeEach(() => bloc.clock.setToday(TODAY));
  afterAll(() => bloc.stop());

  const act = (username: Parameters<TestApp['as']>[0], id: string, name: string, body = {}) =>
    bloc.as(username).post(`/api/commitments/${id}/${name}`, body);
  const MET = { result: 'met', note: 'Đạt 96 %.' };

  test('the registrant’s word and what the reviewer found stay apart', async () => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    const assessed = must(200, await act('giupviec.kbnn', id, 'assess', MET));
    expect(assessed).toMatchObject({
      state: 'self-assessed',
      selfResult: 'met',
      selfNote: 'Đạt 96 %.',
      verifiedResult: null,
    });
    const verified = must(
      200,
      await act('bithu.kbnn', id, 'verify', { result: 'partly', note: 'Mới đạt 80 %.' }),
    );
    expect(verified).toMatchObject({
      state: 'verified',
      selfResult: 'met',
      verifiedResult: 'partly',
      verifiedOn: '2018-11-20',
    });
  });

  test('that there is no evidence is a result of its own, of the reviewer only', async () => {
    const id = await makeItem(bloc.database, { state: 'self-assessed' });
    expect(must(200, await act('bithu.kbnn', id, 'verify', { result: 'no-evidence' })).verifiedResult).toBe(
      'no-evidence',
    );
    const other = await makeItem(bloc.database, { state: 'registered' });
    expect(told(await act('giupviec.kbnn', other, 'assess', { ...MET, result: 'no-evidence' }))).toBe(
      '400 request.invalid',
    );
  });

  test('a self-assessment says what was done', async () => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    expect(told(await act('giupviec.kbnn', id, 'assess', { result: 'met' }))).toBe('400 request.invalid');
    expect(told(await act('giupviec.kbnn', id, 'assess', { note: 'Đạt.' }))).toBe('400 request.invalid');
  });

  test.each([
    ['2018-10-31', '409 window.not-open'],
    ['2018-11-01', '200'],
    ['2018-12-10', '200'],
    ['2018-12-11', '409 window.closed'],
  ])('on %s self-assessment answers %s', async (today, expected) => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    bloc.clock.setToday(today);
    expect(told(await act('giupviec.kbnn', id, 'assess', MET))).toBe(expected);
  });

  test('a returned self-assessment is mended until the review window ends, and history keeps both', async () => {
    const id = await makeItem(bloc.database, { state: 'self-assessed' });
    const returned = must(200, await act('bithu.kbnn', id, 'return', { reason: 'Bổ sung minh chứng.' }));
    expect(returned).toMatchObject({ state: 'assessment-returned', counted: true, selfResult: 'met' });
    bloc.clock.setToday('2018-12-31');
    must(200, await act('giupviec.kbnn', id, 'assess', { result: 'partly', note: 'Đạt 80 %.' }));
    const history = (await bloc.as('bithu.kbnn').get(`/api/commitments/${id}/history`)).body.items;
    expect(history.at(-1)).toMatchObject({
      action: 'assess',
      from: 'assessment-returned',
      changes: { selfResult: ['met', 'partly'] },
    });
  });

  test('two reviewers verify at once: one result stands', async () => {
    const id = await makeItem(bloc.database, { state: 'self-assessed', unit: 'KBNN' });
    const answers = await Promise.all([
      act('tuyengiao', id, 'verify', { result: 'met' }),
      act('tuyengiao2', id, 'verify', { result: 'not-met' }),
    ]);
    expect(answers.map(told).sort()).toEqual(['200', '409 commitment.already-done']);
  });

  test('who entered the self-assessment does not verify it', async () => {
    const id = await makeItem(bloc.database, {
      state: 'self-assessed',
      selfAssessedBy: accountId('bithu.kbnn'),
    });
    expect(told(await act('bithu.kbnn', id, 'verify', { result: 'met' }))).toBe('403 refused.self-review');
  });

  test.each([
    ['remedied', 'remedied'],
    ['partly', 'partly'],
    ['not-remedied', 'addressed'],
    ['carried', 'carried'],
  ])('a remedy of %s leaves the shortcoming %s', async (remedy, state) => {
    const id = await makeItem(bloc.database, { state: 'self-assessed', shortcomingId: SHORTCOMING_OF_KBNN });
    expect(must(200, await act('bithu.kbnn', id, 'verify', { result: 'met', remedy })).remedy).toBe(remedy);
    const [row] = await bloc.database.query('SELECT state FROM shortcomings WHERE id = $1', [
      SHORTCOMING_OF_KBNN,
    ]);
    expect(row.state).toBe(state);
  });

  test('an item that addresses a shortcoming is not verified without saying what became of it', async () => {
    const id = await makeItem(bloc.database, { state: 'self-assessed', shortcomingId: SHORTCOMING_OF_KBNN });
    const answer = await act('bithu.kbnn', id, 'verify', { result: 'met' });
    expect([told(answer), answer.body.details[0].field]).toEqual(['400 request.invalid', 'remedy']);
    expect((await stored(bloc.database, id)).state).toBe('self-assessed');
  });

  test('a remedy of an item without a shortcoming is not kept', async () => {
    const id = await makeItem(bloc.database, { state: 'self-assessed' });
    expect(
      must(200, await act('bithu.kbnn', id, 'verify', { result: 'met', remedy: 'remedied' })).remedy,
    ).toBeNull();
  });

  test('progress notes are kept in the order of their days', async () => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    for (const [text, notedOn] of [
      ['Sau', '2018-09-01'],
      ['Trước', '2018-05-01'],
    ]) {
      must(201, await act('giupviec.kbnn', id, 'progress', { text, notedOn }));
    }
    const { progress } = must(200, await bloc.as('bithu.kbnn').get(`/api/commitments/${id}`));
    expect(progress.map(({ text, by }: { text: string; by: string }) => [text, by])).toEqual([
      ['Trước', 'Lê Thanh Bình'],
      ['Sau', 'Lê Thanh Bình'],
    ]);
    expect(told(await act('bithu.kbnn', id, 'progress', { text: '' }))).toBe('400 request.invalid');
  });
});
