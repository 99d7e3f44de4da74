import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { type UnitCode, type Username, unitId } from '../support/world.js';
import { LATE, makeCopy, makeModel, makeReading, readingIn } from './a-model.js';

describe('the life of a model', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const act = (id: string, name: string, body: object, username: Username = 'tuyengiao') =>
    bloc.as(username).post(`/api/pilot-models/${id}/${name}`, body);
  const read = (id: string, promise: string, change: object = {}, username: Username = 'giupviec.kbnn') =>
    act(id, 'readings', readingIn(promise, change), username);
  const one = async (id: string) => must(200, await bloc.as('lanhdao').get(`/api/pilot-models/${id}`));
  const BASELINE = {
    isBaseline: true,
    periodFrom: '2017-01-01',
    periodTo: '2017-12-31',
    numerator: '48',
    denominator: '400',
  };
  const copyIn = (promise: string, unit: UnitCode = 'BHXH', change: object = {}) => ({
    ...readingIn(promise),
    unitId: unitId(unit),
    copiedOn: '2018-07-01',
    ...change,
  });

  test('chosen, baseline measured, running, measured, evaluated, copied, stopped, resumed', async () => {
    const made = must(
      201,
      await bloc.as('tuyengiao').post('/api/pilot-models', {
        name: 'Kho bạc “3 không”',
        level: 'bloc',
        hostUnitId: unitId('KBNN'),
        startedOn: '2018-01-15',
        promises: [LATE, { text: 'Thái độ đúng mực' }],
      }),
    );
    const id = made.id as string;
    const promise = made.promises[0].id as string;
    expect([made.state, made.chosenOn]).toEqual(['chosen', '2018-01-15']);
    expect(told(await act(id, 'start', { startedOn: '2018-01-15' }))).toBe('422 pilot-model.no-baseline');
    expect(told(await read(id, promise))).toBe('409 pilot-model.not-started');
    expect(must(201, await read(id, promise, BASELINE)).state).toBe('baseline');
    expect(must(200, await act(id, 'start', { startedOn: '2018-01-15' })).state).toBe('running');
    const measured = must(201, await read(id, promise));
    expect(measured.promises[0]).toMatchObject({
      baseline: { value: '12', met: null },
      latest: { value: '0.5714', met: true, change: 'better' },
    });
    const evaluation = {
      version: measured.version,
      year: 2018,
      level: 'good',
      comment: 'Số hồ sơ quá hẹn giảm rõ.',
    };
    expect(must(200, await act(id, 'evaluate', evaluation)).state).toBe('evaluated');
    const copied = must(200, await act(id, 'copy', copyIn(promise)));
    expect(copied).toMatchObject({
      state: 'copied',
      copies: [{ unitCode: 'BHXH', copiedOn: '2018-07-01', promiseId: promise }],
    });
    // The latest reading of the promise is the host's, not the one of the copy.
    expect(copied.promises[0].latest.id).toBe(measured.promises[0].latest.id);
    expect(
      must(200, await act(id, 'evaluate', { ...evaluation, version: copied.version, level: 'fair' })).state,
    ).toBe('copied');
    must(200, await act(id, 'stop', { stoppedOn: '2018-11-01', reason: 'Chờ kiện toàn.' }));
    expect(must(200, await act(id, 'resume', { reason: 'Đã kiện toàn.' })).state).toBe('copied');
    const { items } = must(200, await bloc.as('lanhdao').get(`/api/pilot-models/${id}/history`));
    expect(items.map((entry: { action: string; to: string }) => `${entry.action} ${entry.to}`)).toEqual([
      'create chosen',
      'add-reading baseline',
      'start running',
      'add-reading null',
      'evaluate evaluated',
      'copy copied',
      'evaluate copied',
      'stop stopped',
      'resume copied',
    ]);
  });

  test('a promise added without its baseline takes the baseline apart; a withdrawn baseline as well', async () => {
    const { model, promise } = await makeModel(bloc.database, { state: 'chosen', startedOn: '2018-06-01' });
    expect(must(201, await read(model, promise, BASELINE)).state).toBe('baseline');
    const added = must(201, await act(model, 'promises', { ...LATE, text: 'Không phiền hà' }));
    expect(added.state).toBe('chosen');
    const other = added.promises[1].id as string;
    const both = must(201, await read(model, other, BASELINE));
    expect(both.state).toBe('baseline');
    const [{ id }] = both.series[0].readings;
    const withdrawn = await bloc
      .as('giupviec.kbnn')
      .post(`/api/pilot-models/readings/${id}/withdraw`, { reason: 'Nhập nhầm tiêu chí.' });
    expect(must(200, withdrawn).state).toBe('chosen');
    expect(withdrawn.body.series[0]).toMatchObject({
      readings: [],
      earlier: [{ id, withdrawnReason: 'Nhập nhầm tiêu chí.', can: [] }],
    });
  });

  test('once a model has begun its promises change with a reason, and a measured one keeps its measure', async () => {
    const made = await makeModel(bloc.database);
    await makeReading(bloc.database, made);
    const change = (body: object) =>
      bloc.as('bithu.kbnn').patch(`/api/pilot-models/promises/${made.promise}`, { version: 1, ...body });
    expect(told(await change({ target: '2' }))).toBe('422 reason.required');
    const survey = { measure: 'survey', reason: 'Đổi cách đo.' };
    expect(told(await change(survey))).toBe('422 pilot-model.measure-kept');
    const changed = must(200, await change({ target: '0.5', reason: 'Mục tiêu cao hơn.' }));
    expect(changed.promises[0]).toMatchObject({ target: '0.5', latest: { value: '0.75', met: false } });
    expect(told(await change({ target: '3', reason: 'x' }))).toBe('409 pilot-model.stale');
  });

  test('no model is copied without a unit, a day and a measure, in the database either', async () => {
    const made = await makeModel(bloc.database);
    const { model, promise } = made;
    for (const field of ['unitId', 'copiedOn', 'promiseId', 'numerator', 'periodTo', 'source']) {
      const body = { ...copyIn(promise), [field]: '' };
      expect([field, told(await act(model, 'copy', body))]).toEqual([field, '400 request.invalid']);
    }
    const refusals = [
      [copyIn(promise, 'KBNN'), '422 pilot-model.copy-to-host'],
      [copyIn(promise, 'BHXH', { denominator: null }), '400 request.invalid'],
      [
        copyIn(promise, 'BHXH', { periodFrom: '2018-01-01', periodTo: '2018-06-30' }),
        '422 pilot-model.reading-early',
      ],
      [copyIn(promise, 'BHXH', { copiedOn: '2016-12-31' }), '422 pilot-model.copy-date'],
    ] as const;
    for (const [body, code] of refusals) expect(told(await act(model, 'copy', body))).toBe(code);
    expect((await one(model)).state).toBe('running');
    const set = (sql: string) => bloc.database.query(`UPDATE pilot_models SET ${sql} WHERE id = '${model}'`);
    await expect(set(`state = 'copied'`)).rejects.toThrow(/pilot_models_copied/);
    await expect(set(`state = 'copied', first_copy_id = gen_random_uuid()`)).rejects.toThrow(
      /pilot_models_first_copy/,
    );
    const atHost = await makeReading(bloc.database, made);
    const copy = `INSERT INTO pilot_model_copies (pilot_model_id, unit_id, copied_on, reading_id)`;
    await expect(
      bloc.database.query(`${copy} VALUES ('${model}', '${unitId('BHXH')}', '2018-07-01', '${atHost}')`),
    ).rejects.toThrow(/pilot_model_copies_reading/);
  });

  test('several units copy a model, each once, and each records its own readings', async () => {
    const { model, promise } = await makeModel(bloc.database);
    must(200, await act(model, 'copy', copyIn(promise, 'BHXH')));
    must(200, await act(model, 'copy', copyIn(promise, 'SDL')));
    const again = copyIn(promise, 'SDL', { periodFrom: '2018-10-01', periodTo: '2018-10-31' });
    expect(told(await act(model, 'copy', again))).toBe('409 pilot-model.copied-already');
    const october = { unitId: unitId('SDL'), periodFrom: '2018-10-01', periodTo: '2018-10-31' };
    expect(told(await read(model, promise, october, 'bithu.bhxh'))).toBe('403 refused.role');
    expect(told(await read(model, promise, { ...october, unitId: unitId('BHXH.CB1') }, 'tuyengiao'))).toBe(
      '422 pilot-model.not-copied-there',
    );
    const { series, copies } = must(201, await read(model, promise, october, 'bithu.sdl'));
    const counted = series.map((ofOne: { unitCode: string; readings: unknown[] }) => [
      ofOne.unitCode,
      ofOne.readings.length,
    ]);
    expect(counted).toEqual([
      ['BHXH', 1],
      ['SDL', 2],
    ]);
    expect(copies.map((copy: { can: string[] }) => copy.can)).toEqual([[], ['add-reading']]);
  });

  test('the measure of a copy is corrected with it, and not withdrawn', async () => {
    const made = await makeModel(bloc.database);
    await makeCopy(bloc.database, made, 'BHXH');
    const [{ readingId }] = (await one(made.model)).copies;
    const on = (name: string, body: object) =>
      bloc.as('bithu.bhxh').post(`/api/pilot-models/readings/${readingId}/${name}`, body);
    expect(told(await on('withdraw', { reason: 'x' }))).toBe('409 pilot-model.copy-needs-reading');
    const { copies, series } = must(200, await on('correct', { reason: 'Đếm sót.', numerator: '4' }));
    expect(copies[0].readingId).toBe(series[0].readings[0].id);
    expect(copies[0].readingId).not.toBe(readingId);
  });
});
