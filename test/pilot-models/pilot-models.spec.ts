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
    promises: ['Không chậm trễ', 'Không phiền hà', 'Không sai sót'],
    legalBasisIds: [LEGAL_BASIS],
  };
  const add = (change: object, username: 'tuyengiao' | 'bithu.kbnn' = 'tuyengiao') =>
    bloc.as(username).post('/api/pilot-models', { ...MODEL, ...change });
  const act = (id: string, name: string, body: object) =>
    bloc.as('tuyengiao').post(`/api/pilot-models/${id}/${name}`, body);

  test('a model has its host, its promises in order and the documents it follows', async () => {
    const model = must(
      201,
      await add({ promises: ['Không chậm trễ '.normalize('NFD'), 'Không phiền hà', 'Không sai sót'] }),
    );
    expect(model).toMatchObject({
      hostUnitCode: 'KBNN',
      promises: MODEL.promises,
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
    ['with promises that are only spaces', { promises: [' ', '\u200b'] }],
    ['with a promise that is no text', { promises: [1] }],
    ['with a promise that is too long', { promises: ['ă'.repeat(301)] }],
    ['with a host that is none', { hostUnitId: 'KBNN' }],
    ['with a host that is not there', { hostUnitId: idOf('nothing') }],
    ['with a document that is not there', { legalBasisIds: [idOf('nothing')] }],
  ])('%s it is refused', async (_, change) => {
    const answer = await add({ name: 'Mô hình khác', ...change });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test('is evaluated once a year; a second evaluation replaces the first, which history keeps', async () => {
    const { id } = must(201, await add({ name: 'Mô hình A' }));
    must(200, await act(id, 'evaluate', { year: 2018, level: 'fair', comment: 'Bước đầu.' }));
    const model = must(
      200,
      await act(id, 'evaluate', { year: 2018, level: 'good', comment: 'Rõ hiệu quả.' }),
    );
    expect(model.evaluations).toEqual([
      { year: 2018, level: 'good', comment: 'Rõ hiệu quả.', evaluatedOn: '2018-11-20' },
    ]);
    const traces = await bloc.database.query(
      `SELECT changes FROM history WHERE subject_id = $1 AND action = 'evaluate' ORDER BY id`,
      [id],
    );
    expect(traces[1].changes.comment).toEqual(['Bước đầu.', 'Rõ hiệu quả.']);
    expect(told(await act(id, 'evaluate', { year: 2077, level: 'good', comment: 'x' }))).toBe(
      '409 year.not-open',
    );
  });

  test('a stopped one is neither evaluated nor stopped again, and keeps why', async () => {
    const { id } = must(201, await add({ name: 'Mô hình B' }));
    expect(told(await act(id, 'stop', { stoppedOn: '2017-01-01', reason: 'x' }))).toBe('422 dates.backwards');
    expect(told(await act(id, 'stop', { stoppedOn: '2018-11-01' }))).toBe('400 request.invalid');
    expect(must(200, await act(id, 'stop', { stoppedOn: '2018-11-01', reason: 'Sáp nhập.' }))).toMatchObject({
      stopReason: 'Sáp nhập.',
      can: [],
    });
    expect(told(await act(id, 'evaluate', { year: 2018, level: 'good', comment: 'x' }))).toBe(
      '409 pilot-model.stopped',
    );
    expect(told(await act(id, 'stop', { stoppedOn: '2018-11-02', reason: 'x' }))).toBe(
      '409 pilot-model.stopped',
    );
  });

  test('a unit adds its own model, and does not choose one for the bloc', async () => {
    expect(told(await add({ name: 'Mô hình C' }, 'bithu.kbnn'))).toBe('403 refused.role');
    expect(must(201, await add({ name: 'Mô hình C', level: 'unit' }, 'bithu.kbnn'))).toMatchObject({
      level: 'unit',
      can: ['evaluate', 'stop'],
    });
    expect(
      told(await add({ name: 'Mô hình D', level: 'unit', hostUnitId: unitId('BHXH') }, 'bithu.kbnn')),
    ).toBe('403 refused.role');
  });

  test('who has no content to do with sees none', async () => {
    expect(must(200, await bloc.as('quantri').get('/api/pilot-models')).total).toBe(0);
  });
});
