import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ModelFigures } from '../../src/pilot-models/model-figures.service.js';
import { childrenOf } from '../../src/pilot-models/children.query.js';
import type { FigureFilter } from '../../src/shared/figure.dto.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { TODAY, type UnitCode, type Username } from '../support/world.js';
import { CHILDREN, type Made, makeCopy, makeModel, makeReading, readingIn } from './a-model.js';

describe('readings of models', () => {
  let bloc: TestApp;
  let made: Made;
  beforeAll(async () => {
    bloc = await startApp();
    made = await makeModel(bloc.database);
  });
  afterAll(() => bloc.stop());

  const read = (change: object = {}) =>
    bloc
      .as('giupviec.kbnn')
      .post(`/api/pilot-models/${made.model}/readings`, readingIn(made.promise, change));
  const on = (id: string, name: string, body: object) =>
    bloc.as('giupviec.kbnn').post(`/api/pilot-models/readings/${id}/${name}`, body);
  const month = (number: string) => ({ periodFrom: `2018-${number}-01`, periodTo: `2018-${number}-28` });

  test('no two readings of a promise at a unit share a day', async () => {
    must(201, await read());
    for (const period of [
      { periodFrom: '2018-09-30', periodTo: '2018-10-31' },
      { periodFrom: '2018-01-01', periodTo: '2018-07-01' },
      { periodFrom: '2018-08-01', periodTo: '2018-08-31' },
    ])
      expect(told(await read(period))).toBe('409 pilot-model.reading-overlaps');
    must(201, await read({ periodFrom: '2018-10-01', periodTo: '2018-10-31' }));
  });

  test.each([
    ['a number with a comma', { numerator: '1,5' }],
    ['a negative number', { numerator: '-1' }],
    ['five decimals', { numerator: '1.00001' }],
    ['more than all', { numerator: '351' }],
    ['nothing to divide by', { denominator: '0' }],
    ['no source', { source: ' ' }],
    ['words', { numerator: 'hai' }],
  ])('%s is refused', async (_, change) => {
    expect(told(await read({ ...month('02'), ...change }))).toBe('400 request.invalid');
  });

  test('a number may be sent as a number, and is kept exactly', async () => {
    const body = must(201, await read({ ...month('03'), numerator: 7, denominator: '0350' }));
    expect(body.series[0].readings[0]).toMatchObject({ numerator: '7', denominator: '350', value: '2' });
  });

  test('a wrong one is corrected with a reason; it stays to be seen and is corrected once', async () => {
    const body = must(201, await read(month('04')));
    const wrong = body.series[0].readings.find((one: { periodTo: string }) => one.periodTo === '2018-04-28');
    expect(told(await on(wrong.id, 'correct', { numerator: '1' }))).toBe('400 request.invalid');
    expect(told(await on(wrong.id, 'correct', { reason: 'x', numerator: '2' }))).toBe(
      '422 pilot-model.nothing-to-correct',
    );
    const { series } = must(200, await on(wrong.id, 'correct', { reason: 'Đếm sót.', numerator: '3' }));
    expect(series[0].earlier[0]).toMatchObject({ id: wrong.id, numerator: '2', can: [] });
    expect(series[0].readings).toContainEqual(
      expect.objectContaining({ correctsId: wrong.id, correctionReason: 'Đếm sót.', numerator: '3' }),
    );
    expect(told(await on(wrong.id, 'correct', { reason: 'x', numerator: '5' }))).toBe(
      '409 pilot-model.reading-superseded',
    );
  });

  test('what was recorded is neither changed nor deleted, in the database either', async () => {
    const change = (sql: string) => bloc.database.query(`UPDATE pilot_model_readings SET ${sql}`);
    await expect(change('numerator = 1')).rejects.toThrow(/append-only/);
    await expect(change('superseded_at = NULL')).rejects.toThrow(/append-only/);
    await expect(bloc.database.query('DELETE FROM pilot_model_readings')).rejects.toThrow(/append-only/);
    await expect(makeReading(bloc.database, made, { ...month('05'), denominator: '0' })).rejects.toThrow(
      /pilot_model_readings_denominator/,
    );
    await expect(makeReading(bloc.database, made, { ...month('05'), numerator: '401' })).rejects.toThrow(
      /pilot_model_readings_part/,
    );
    await expect(
      bloc.database.query(`UPDATE pilot_model_promises SET measure = 'survey' WHERE id = $1`, [made.promise]),
    ).rejects.toThrow(/pilot_model_readings_promise/);
  });

  test('nothing is recorded for a closed year, a baseline excepted', async () => {
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2017`);
    const period = { periodFrom: '2017-01-01', periodTo: '2017-06-30' };
    expect(told(await read(period))).toBe('409 year.closed');
    const later = await makeModel(bloc.database, { startedOn: '2018-01-01' });
    const baseline = readingIn(later.promise, { ...period, isBaseline: true });
    must(201, await bloc.as('bithu.kbnn').post(`/api/pilot-models/${later.model}/readings`, baseline));
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2017`);
  });
});

describe('figures of models', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    const { database } = bloc;
    const make = (host: UnitCode, fields: object = {}) => makeModel(database, { host, ...fields });
    const first = await make('KBNN', { level: 'bloc' });
    await makeReading(database, first);
    await makeCopy(database, first, 'SDL');
    await make('BHXH', { level: 'bloc', state: 'evaluated' });
    await make('KBNN.CB1', { state: 'chosen', chosenOn: '2018-10-01', startedOn: '2019-01-01' });
    await make('BHXH', {
      state: 'stopped',
      stoppedFrom: 'running',
      stoppedOn: '2017-12-31',
      stopReason: 'Sáp nhập.',
    });
    const sponsors = await make('DOANKHOI', { promise: CHILDREN });
    const count = (periodTo: string, numerator: string) =>
      makeReading(database, sponsors, { measure: 'count', periodFrom: periodTo, periodTo, numerator });
    await count('2017-12-31', '18');
    await count('2018-06-30', '21');
    await count('2018-10-31', '23');
  });
  afterAll(() => bloc.stop());

  const figures = () => bloc.app.get(ModelFigures);
  const totalOf = async (username: Username, filter: FigureFilter) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter))
      for (const each of [value].flat()) query.append(name, String(each));
    return must(200, await bloc.as(username).get(`/api/pilot-models?${query.toString()}`)).total as number;
  };
  const SPANS = [
    { from: 2018, to: 2018, unit: null },
    { from: 2017, to: 2018, unit: null },
    { from: 2017, to: 2017, unit: 'KBNN' },
    { from: 2018, to: 2018, unit: 'BHXH' },
  ];

  test.each(['tuyengiao', 'bithu.kbnn', 'canbo.kbnn'] as const)(
    'for %s every figure opens a list of as many rows, and parts add up',
    async (username) => {
      for (const span of SPANS) {
        const all = await figures().figures(actor(username), span);
        for (const { key, value, filter } of all)
          expect([key, await totalOf(username, filter)]).toEqual([key, value]);
        const of = (start: string) =>
          all.filter(({ key }) => key.startsWith(start)).reduce((sum, { value }) => sum + value, 0);
        expect([of('model.bloc') + of('model.unit'), of('model.state.')]).toEqual([
          of('model.all'),
          of('model.all'),
        ]);
      }
    },
  );

  test('what lived in a year is counted, with what was copied and measured in it', async () => {
    const told2018 = Object.fromEntries(
      (await figures().figures(actor('lanhdao'), SPANS[0]!)).map(({ key, value }) => [key, value]),
    );
    expect(told2018).toMatchObject({
      'model.all': 4,
      'model.bloc': 2,
      'model.unit': 2,
      'model.state.chosen': 1,
      'model.state.stopped': 0,
      'model.copied': 1,
      'model.readings': 2,
    });
    expect(await totalOf('lanhdao', { year: 2017 })).toBe(4);
    expect(await totalOf('lanhdao', { year: 2017, state: 'stopped' })).toBe(1);
    expect(await totalOf('lanhdao', { year: 2017, copied: true })).toBe(0);
  });

  test('the units one level below add up to the bloc; an administrator is told no figure', async () => {
    for (const span of SPANS.slice(0, 2)) {
      const whole = await figures().figures(actor('tuyengiao'), span);
      const units = await figures().figuresByUnit(actor('tuyengiao'), span);
      expect([...units.keys()]).toEqual(['KBNN', 'BHXH', 'SDL', 'DOANKHOI']);
      for (const { key, value } of whole) {
        const parts = [...units.values()].map((of) => of.find((one) => one.key === key)?.value ?? 0);
        expect([key, parts.reduce((sum, part) => sum + part, 0)]).toEqual([key, value]);
      }
      for (const [code, of] of units)
        for (const { key, value, filter } of of)
          expect([code, key, await totalOf('tuyengiao', filter)]).toEqual([code, key, value]);
    }
    const ofKbnn = await figures().figuresByUnit(actor('tuyengiao'), SPANS[2]!);
    expect([...ofKbnn.keys()]).toEqual(['KBNN.CB1', 'KBNN.CB2']);
    expect(await figures().figures(actor('quantri'), SPANS[0]!)).toEqual([]);
    await expect(figures().figuresByUnit(actor('tuyengiao'), { ...SPANS[0]!, unit: 'XX' })).rejects.toThrow(
      'not-found',
    );
  });

  test('children are those of the latest reading of the span, not a sum over time', async () => {
    const of = async (from: number, to: number, unit: string | null = null) =>
      (await childrenOf(bloc.database.manager, { from, to, unit }, TODAY)).map(
        ({ unitCode, children, periodTo }) => [unitCode, children, periodTo],
      );
    expect(await of(2018, 2018)).toEqual([['DOANKHOI', 23, '2018-10-31']]);
    expect(await of(2017, 2018)).toEqual([['DOANKHOI', 23, '2018-10-31']]);
    expect(await of(2017, 2017)).toEqual([['DOANKHOI', 18, '2017-12-31']]);
    expect(await of(2018, 2018, 'KBNN')).toEqual([]);
    expect(await totalOf('lanhdao', { from: 2018, to: 2018, countsAs: 'children' })).toBe(1);
  });
});
