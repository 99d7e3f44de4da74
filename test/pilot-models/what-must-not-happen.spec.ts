import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { CHILDREN, type Made, makeCopy, makeModel, makeReading } from './a-model.js';

describe('what must not happen to a model', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const keeper = () => bloc.as('tuyengiao');
  const one = async ({ model }: Made) => must(200, await keeper().get(`/api/pilot-models/${model}`));
  const act = ({ model }: Made, name: string, body: object) =>
    keeper().post(`/api/pilot-models/${model}/${name}`, body);
  const startOn = async (made: Made, startedOn: string) => {
    const { version } = await one(made);
    return told(await keeper().patch(`/api/pilot-models/${made.model}`, { version, startedOn }));
  };
  const stopOn = async (made: Made, stoppedOn: string) =>
    told(await act(made, 'stop', { stoppedOn, reason: 'Sáp nhập.' }));
  const evaluate = async (made: Made, year: number) => {
    const { version } = await one(made);
    must(200, await act(made, 'evaluate', { version, year, level: 'good', comment: 'Rõ hiệu quả.' }));
  };

  test('it does not begin after a unit took it over, nor after a year that was evaluated', async () => {
    const copied = await makeModel(bloc.database);
    await makeCopy(bloc.database, copied, 'BHXH');
    expect(await startOn(copied, '2018-07-02')).toBe('422 pilot-model.start-after-copy');
    expect(await startOn(copied, '2018-07-01')).toBe('200');
    const evaluated = await makeModel(bloc.database);
    await evaluate(evaluated, 2017);
    expect(await startOn(evaluated, '2018-01-01')).toBe('422 pilot-model.start-after-evaluation');
    expect(await startOn(evaluated, '2017-12-31')).toBe('200');
  });

  test('it does not stop before its readings, its copies and the years that were evaluated', async () => {
    const measured = await makeModel(bloc.database);
    await makeReading(bloc.database, measured);
    expect(await stopOn(measured, '2018-06-29')).toBe('422 pilot-model.stop-before-life');
    expect(await stopOn(measured, '2018-06-30')).toBe('200');
    const copied = await makeModel(bloc.database);
    await makeCopy(bloc.database, copied, 'BHXH');
    expect(await stopOn(copied, '2018-09-29')).toBe('422 pilot-model.stop-before-life');
    const evaluated = await makeModel(bloc.database);
    await evaluate(evaluated, 2018);
    expect(await stopOn(evaluated, '2017-12-31')).toBe('422 pilot-model.stop-before-life');
    expect(await stopOn(evaluated, '2018-01-01')).toBe('200');
  });

  test('a correction moves no reading behind the day on which the model stopped', async () => {
    const made = await makeModel(bloc.database);
    const reading = await makeReading(bloc.database, made);
    expect(await stopOn(made, '2018-07-31')).toBe('200');
    const correct = (periodTo: string) =>
      bloc
        .as('giupviec.kbnn')
        .post(`/api/pilot-models/readings/${reading}/correct`, { periodTo, reason: 'Ghi nhầm kỳ.' });
    expect(told(await correct('2018-08-01'))).toBe('422 pilot-model.reading-after-stop');
    expect(told(await correct('2018-07-31'))).toBe('200');
  });

  test('two clicks add one promise', async () => {
    const made = await makeModel(bloc.database, { state: 'chosen' });
    const send = (text: string) =>
      keeper().post(
        `/api/pilot-models/${made.model}/promises`,
        { ...CHILDREN, text },
        { 'Idempotency-Key': 'promise-once' },
      );
    const both = await Promise.all([send('Đỡ đầu thiếu nhi'), send('Đỡ đầu thiếu nhi')]);
    expect(both.map(told)).toEqual(['201', '201']);
    expect((await one(made)).promises).toHaveLength(2);
    expect(told(await send('Tiêu chí khác'))).toBe('409 request.repeated-differently');
  });

  test('of two who evaluate a year at once the second sees what the first wrote', async () => {
    const made = await makeModel(bloc.database);
    const { version } = await one(made);
    const send = (comment: string) => act(made, 'evaluate', { version, year: 2018, level: 'good', comment });
    const both = await Promise.all([send('Bản một.'), send('Bản hai.')]);
    expect(both.map(told).sort()).toEqual(['200', '409 pilot-model.stale']);
    const [kept, late] = both.toSorted((first, second) => first.status - second.status);
    expect((await one(made)).evaluations).toEqual(kept!.body.evaluations);
    expect(late!.body.current.evaluations).toEqual(kept!.body.evaluations);
    expect(told(await act(made, 'evaluate', { year: 2018, level: 'good', comment: 'x' }))).toBe(
      '400 request.invalid',
    );
  });

  test('a list is of a year or of a span, and drops neither', async () => {
    const ask = async (query: string) => told(await keeper().get(`/api/pilot-models?${query}`));
    for (const query of ['year=2017&from=2018&to=2018', 'year=2017&to=2018', 'year=2017&from=2017'])
      expect([query, await ask(query)]).toEqual([query, '422 pilot-model.year-and-span']);
    expect([await ask('year=2017'), await ask('from=2017&to=2018')]).toEqual(['200', '200']);
  });
});
