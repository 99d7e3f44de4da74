import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { LEGAL_BASIS, idOf, unitId } from '../support/world.js';

describe('pilot models', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const MODEL = {
    name: 'Kho bạc “3 không”',
    level: 'bloc',
    hostUnitId: unitId('KBNN'),
    startedOn: '2017-05-19',
    noBaselineReason: 'Mô hình bắt đầu trước khi có sổ.',
    promises: [{ text: 'Không chậm trễ' }, { text: 'Không phiền hà' }, { text: 'Không sai sót' }],
    legalBasisIds: [LEGAL_BASIS],
  };
  const add = (change: object, username: 'tuyengiao' | 'bithu.kbnn' = 'tuyengiao') =>
    bloc.as(username).post('/api/pilot-models', { ...MODEL, ...change });
  const act = (id: string, name: string, body: object) =>
    bloc.as('tuyengiao').post(`/api/pilot-models/${id}/${name}`, body);

  test('a model has its host, its promises in order and the documents it follows', async () => {
    const model = must(
      201,
      await add({
        promises: [{ text: 'Không chậm trễ '.normalize('NFD') }, ...MODEL.promises.slice(1)],
      }),
    );
    expect(model).toMatchObject({
      hostUnitCode: 'KBNN',
      promises: MODEL.promises,
      state: 'running',
      chosenOn: '2017-05-19',
      legalBases: ['Chỉ thị 05'],
      evaluations: [],
      stoppedOn: null,
    });
    expect(told(await add({}))).toBe('409 duplicate');
    expect(
      must(200, await bloc.as('canbo.kbnn').get('/api/pilot-models?level=bloc&unit=KBNN')).items[0],
    ).toMatchObject({ id: model.id, can: [] });
    expect(must(200, await bloc.as('canbo.kbnn').get('/api/pilot-models?unit=BHXH')).total).toBe(0);
  });

  test.each([
    ['without a promise', { promises: [] }],
    ['with a promise that is only spaces', { promises: [{ text: ' \u200b' }] }],
    ['with a promise that is no promise', { promises: ['Không chậm trễ', null] }],
    ['with a promise that is too long', { promises: [{ text: 'ă'.repeat(301) }] }],
    ['with half a measure', { promises: [{ text: 'Không trễ hẹn', measure: 'share' }] }],
    ['with a programme that is not there', { programmeIds: [idOf('nothing')] }],
    ['with a start to come that has begun', { startedOn: '2018-11-21' }],
    ['chosen after its start', { chosenOn: '2017-05-20' }],
    ['with a host that is none', { hostUnitId: 'KBNN' }],
    ['with a host that is not there', { hostUnitId: idOf('nothing') }],
    ['with a document that is not there', { legalBasisIds: [idOf('nothing')] }],
  ])('%s it is refused', async (_, change) => {
    const answer = await add({ name: 'Mô hình khác', ...change });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test('is evaluated once a year; a second evaluation replaces the first, which history keeps', async () => {
    const { id, version } = must(201, await add({ name: 'Mô hình A' }));
    const evaluate = (at: number, body: object) => act(id, 'evaluate', { version: at, ...body });
    must(200, await evaluate(version, { year: 2018, level: 'fair', comment: 'Bước đầu.' }));
    const model = must(
      200,
      await evaluate(version + 1, { year: 2018, level: 'good', comment: 'Rõ hiệu quả.' }),
    );
    expect(model.evaluations).toEqual([
      { year: 2018, level: 'good', comment: 'Rõ hiệu quả.', evaluatedOn: '2018-11-20' },
    ]);
    expect(model.state).toBe('evaluated');
    expect(told(await evaluate(version + 2, { year: 2019, level: 'good', comment: 'x' }))).toBe(
      '422 pilot-model.evaluation-year',
    );
    const traces = await bloc.database.query(
      `SELECT changes FROM history WHERE subject_id = $1 AND action = 'evaluate' ORDER BY id`,
      [id],
    );
    expect(traces[1].changes.comment).toEqual(['Bước đầu.', 'Rõ hiệu quả.']);
    expect(told(await evaluate(version + 2, { year: 2077, level: 'good', comment: 'x' }))).toBe(
      '409 year.not-open',
    );
  });

  test('a stopped one is neither evaluated nor stopped again, and keeps why', async () => {
    const { id } = must(201, await add({ name: 'Mô hình B' }));
    expect(told(await act(id, 'stop', { stoppedOn: '2017-01-01', reason: 'x' }))).toBe('422 dates.backwards');
    expect(told(await act(id, 'stop', { stoppedOn: '2018-11-01' }))).toBe('400 request.invalid');
    expect(must(200, await act(id, 'stop', { stoppedOn: '2018-11-01', reason: 'Sáp nhập.' }))).toMatchObject({
      state: 'stopped',
      stopReason: 'Sáp nhập.',
      can: ['resume'],
    });
    expect(told(await act(id, 'evaluate', { version: 1, year: 2018, level: 'good', comment: 'x' }))).toBe(
      '409 pilot-model.stopped',
    );
    expect(told(await act(id, 'stop', { stoppedOn: '2018-11-02', reason: 'x' }))).toBe(
      '409 pilot-model.stopped',
    );
    expect(told(await act(id, 'resume', {}))).toBe('400 request.invalid');
    expect(must(200, await act(id, 'resume', { reason: 'Đã kiện toàn.' }))).toMatchObject({
      state: 'running',
      stoppedOn: null,
      stopReason: null,
    });
    const history = must(200, await bloc.as('canbo.kbnn').get(`/api/pilot-models/${id}/history`)).items;
    expect(history.map((one: { action: string; reason: string }) => [one.action, one.reason])).toEqual([
      ['create', MODEL.noBaselineReason],
      ['stop', 'Sáp nhập.'],
      ['resume', 'Đã kiện toàn.'],
    ]);
  });

  test('a unit adds its own model, and does not choose one for the bloc', async () => {
    expect(told(await add({ name: 'Mô hình C' }, 'bithu.kbnn'))).toBe('403 refused.role');
    expect(must(201, await add({ name: 'Mô hình C', level: 'unit' }, 'bithu.kbnn'))).toMatchObject({
      level: 'unit',
      can: ['edit', 'add-promise', 'change-promise', 'add-reading', 'evaluate', 'copy', 'stop'],
    });
    expect(
      told(await add({ name: 'Mô hình D', level: 'unit', hostUnitId: unitId('BHXH') }, 'bithu.kbnn')),
    ).toBe('403 refused.role');
  });

  test('the same request twice adds one model', async () => {
    const body = { ...MODEL, name: 'Mô hình E' };
    const send = () => bloc.as('tuyengiao').post('/api/pilot-models', body, { 'Idempotency-Key': 'model-e' });
    expect(must(201, await send()).id).toBe(must(201, await send()).id);
  });

  test('a stale version of the words is refused with the newer ones', async () => {
    const { id, version } = must(201, await add({ name: 'Mô hình F' }));
    const edit = (body: object) =>
      bloc.as('tuyengiao').patch(`/api/pilot-models/${id}`, { version, ...body });
    must(200, await edit({ purpose: 'Bản một' }));
    const late = await edit({ purpose: 'Bản hai' });
    expect([told(late), late.body.current.purpose]).toEqual(['409 pilot-model.stale', 'Bản một']);
    const fresh = { version: version + 1 };
    expect(told(await edit({ ...fresh, startedOn: '2018-11-21' }))).toBe('422 pilot-model.start-ahead');
    expect(must(200, await edit({ ...fresh, legalBasisIds: [] }))).toMatchObject({
      purpose: 'Bản một',
      legalBases: [],
    });
  });

  test('who has no content to do with sees none', async () => {
    expect(must(200, await bloc.as('quantri').get('/api/pilot-models'))).toEqual({
      items: [],
      total: 0,
      mayAdd: [],
    });
  });
});
