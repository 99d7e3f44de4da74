import { describe, expect, test } from '@jest/globals';
import {
  type LifeFacts,
  copyRefusal,
  evaluationRefusal,
  periodRefusal,
  startRefusal,
  stopRefusal,
} from '../../src/pilot-models/pilot-model.rules.js';

const TODAY = '2018-11-20';
const running: LifeFacts = {
  state: 'running',
  stoppedFrom: null,
  chosenOn: '2017-02-01',
  startedOn: '2017-05-19',
  stoppedOn: null,
};
const chosen: LifeFacts = { ...running, state: 'chosen' };

describe('the period of a reading', () => {
  const of = (from: string, to: string, isBaseline = false) => ({
    periodFrom: from,
    periodTo: to,
    isBaseline,
  });

  test.each([
    ['backwards', of('2018-06-30', '2018-06-01'), running, null, 'dates.backwards'],
    ['one day', of('2018-06-30', '2018-06-30'), running, null, null],
    ['ends today', of('2018-11-01', '2018-11-20'), running, null, null],
    ['ends tomorrow', of('2018-11-01', '2018-11-21'), running, null, 'pilot-model.reading-ahead'],
    ['ends on the day of the start', of('2017-05-01', '2017-05-19'), running, null, null],
    ['ends before the start', of('2017-05-01', '2017-05-18'), running, null, 'pilot-model.reading-early'],
    [
      'of a model that has not begun',
      of('2017-06-01', '2017-06-30'),
      chosen,
      null,
      'pilot-model.not-started',
    ],
    ['baseline of one that has not begun', of('2018-06-01', '2018-06-30', true), chosen, null, null],
    ['baseline before the start', of('2017-01-01', '2017-05-18', true), running, null, null],
    [
      'baseline into the start',
      of('2017-01-01', '2017-05-19', true),
      running,
      null,
      'pilot-model.baseline-late',
    ],
    [
      'of a copy, before it',
      of('2018-01-01', '2018-06-30'),
      running,
      '2018-07-01',
      'pilot-model.reading-early',
    ],
    ['of a copy, after it', of('2018-07-01', '2018-09-30'), running, '2018-07-01', null],
    ['baseline of a copy', of('2018-01-01', '2018-06-30', true), running, '2018-07-01', null],
  ] as const)('%s', (_, period, model, copiedOn, code) => {
    expect(periodRefusal(period, model, copiedOn, TODAY)?.code ?? null).toBe(code);
  });

  test('a stopped model is measured as the one that it was', () => {
    const stopped = { ...running, state: 'stopped', stoppedFrom: 'chosen' } as const;
    expect(periodRefusal(of('2018-06-01', '2018-06-30'), stopped, null, TODAY)?.code).toBe(
      'pilot-model.not-started',
    );
  });

  test('ends on the day of the stop at the latest', () => {
    const stopped = {
      ...running,
      state: 'stopped',
      stoppedFrom: 'running',
      stoppedOn: '2018-06-30',
    } as const;
    const code = (to: string) => periodRefusal(of('2018-06-01', to), stopped, null, TODAY)?.code ?? null;
    expect([code('2018-06-30'), code('2018-07-01')]).toEqual([null, 'pilot-model.reading-after-stop']);
  });
});

describe('the start', () => {
  const start = {
    startedOn: '2018-03-01',
    noBaselineReason: null as string | null,
    baselineTo: '2018-01-31' as string | null,
    readingTo: null as string | null,
    copiedOn: null as string | null,
    evaluatedIn: null as number | null,
  };
  const baseline: LifeFacts = { ...running, state: 'baseline' };

  test.each([
    ['with a baseline', {}, baseline, null],
    ['without one and without a reason', { baselineTo: null }, chosen, 'pilot-model.no-baseline'],
    ['with part of one and no reason', {}, chosen, 'pilot-model.no-baseline'],
    ['without one and with a reason', { baselineTo: null, noBaselineReason: 'x' }, chosen, null],
    ['on a day to come', { startedOn: '2018-11-21' }, baseline, 'pilot-model.start-ahead'],
    ['before it was chosen', { startedOn: '2017-01-31' }, baseline, 'pilot-model.start-before-choice'],
    ['within the baseline', { startedOn: '2018-01-31' }, baseline, 'pilot-model.start-in-baseline'],
    ['moved behind a copy', { copiedOn: '2018-02-28' }, running, 'pilot-model.start-after-copy'],
    ['on the day of a copy', { copiedOn: '2018-03-01' }, running, null],
    ['behind a judged year', { evaluatedIn: 2017 }, running, 'pilot-model.start-after-evaluation'],
    ['within a judged year', { evaluatedIn: 2018 }, running, null],
    ['moved behind a reading', { readingTo: '2018-02-28' }, running, 'pilot-model.start-after-reading'],
  ] as const)('%s', (_, change, model, code) => {
    expect(startRefusal({ ...start, ...change }, model, TODAY)?.code ?? null).toBe(code);
  });
});

describe('later steps', () => {
  test('a year is evaluated from the one of the start to this one', () => {
    const code = (year: number) => evaluationRefusal(year, '2017-05-19', TODAY)?.code ?? null;
    expect([2016, 2017, 2018, 2019].map(code)).toEqual([
      'pilot-model.evaluation-year',
      null,
      null,
      'pilot-model.evaluation-year',
    ]);
  });

  test('a model is copied by another unit, since its start, until today', () => {
    const model = { ...running, hostUnitId: 'host' };
    const code = (unitId: string, copiedOn: string) => copyRefusal({ unitId, copiedOn }, model, TODAY)?.code;
    expect(code('other', '2017-05-19')).toBeUndefined();
    expect(code('other', TODAY)).toBeUndefined();
    expect(code('host', '2018-01-01')).toBe('pilot-model.copy-to-host');
    expect(code('other', '2017-05-18')).toBe('pilot-model.copy-date');
    expect(code('other', '2018-11-21')).toBe('pilot-model.copy-date');
  });

  test('it stops on a day of its life, until today; before the start since it was chosen', () => {
    const stop = (on: string, model: LifeFacts) => stopRefusal(on, model, { livedTo: null }, TODAY);
    expect(stop('2017-05-18', running)?.code).toBe('dates.backwards');
    expect(stop('2017-05-18', chosen)).toBeNull();
    expect(stop('2017-01-31', chosen)?.code).toBe('dates.backwards');
    expect(stop('2018-11-21', running)?.code).toBe('pilot-model.stop-ahead');
    expect(stop(TODAY, running)).toBeNull();
  });

  test('it does not stop before what it did', () => {
    const code = (on: string) => stopRefusal(on, running, { livedTo: '2018-06-30' }, TODAY)?.code ?? null;
    expect([code('2018-06-29'), code('2018-06-30')]).toEqual(['pilot-model.stop-before-life', null]);
  });
});
