import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ProgrammeFigures } from '../../src/programmes/programme-figures.service.js';
import { endsAfter, endsInTime, joinsWithin, leftOutBy } from '../../src/programmes/programme.rules.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import type { UnitCode } from '../support/world.js';
import { makeModel } from '../pilot-models/a-model.js';
import { participantIn, programmeIn } from './covered.js';

describe('programmes', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const add = async (change: object = {}) =>
    must(201, await bloc.as('tuyengiao').post('/api/programmes', { ...programmeIn(), ...change }));
  const join = (id: string, unit: UnitCode, change: object = {}) =>
    bloc.as('tuyengiao').post(`/api/programmes/${id}/participants`, { ...participantIn(unit), ...change });
  const end = (id: string, validTo: string) =>
    bloc
      .as('tuyengiao')
      .post(`/api/programmes/participants/${id}/end`, { validTo, reason: 'Theo quyết định mới.' });

  test('a programme has its partner, its documents, its units and, apart from them, its models', async () => {
    const { id, shortName } = await add();
    const { model } = await makeModel(bloc.database);
    must(
      200,
      await bloc.as('tuyengiao').patch(`/api/pilot-models/${model}`, { version: 1, programmeIds: [id] }),
    );
    must(201, await join(id, 'SDL', { decisionNumber: '15-QĐ/UBND', decidedOn: '2017-01-20' }));
    const programme = must(201, await join(id, 'KBNN'));
    expect(programme).toMatchObject({
      partner: 'Ban cán sự Đảng UBND tỉnh',
      legalBases: [{ shortName: 'Chỉ thị 05' }],
      participants: 2,
      models: [{ id: model, hostUnitName: 'Kho bạc Nhà nước Nghệ An' }],
      can: ['edit', 'add-participant'],
    });
    expect(programme.taking.map((one: { unitCode: string }) => one.unitCode)).toEqual(['KBNN', 'SDL']);
    const listed = must(200, await bloc.as('canbo.kbnn').get(`/api/pilot-models?programme=${id}`));
    expect(listed).toMatchObject({ total: 1, items: [{ programmes: [{ id, shortName }] }] });
  });

  test('a unit takes part once at a time, within the programme; after an end it may join again', async () => {
    const { id } = await add({ endedOn: '2018-12-31' });
    const { taking } = must(201, await join(id, 'BHXH'));
    expect(told(await join(id, 'BHXH', { validFrom: '2018-01-01' }))).toBe('409 dates.overlap');
    expect(told(await join(id, 'SDL', { validFrom: '2016-12-31' }))).toBe('422 programme.outside');
    expect(told(await join(id, 'SDL', { validFrom: '2019-01-01' }))).toBe('422 programme.outside');
    expect(told(await end(taking[0].id, '2017-01-31'))).toBe('422 dates.backwards');
    must(200, await end(taking[0].id, '2018-03-01'));
    expect(told(await end(taking[0].id, '2018-04-01'))).toBe('409 programme.participant-ended');
    const again = must(201, await join(id, 'BHXH', { validFrom: '2018-03-01' }));
    expect(again.participants).toBe(1);
    expect(again.taking).toHaveLength(2);
    const { total } = must(200, await bloc.as('lanhdao').get(`/api/programmes/participants?programme=${id}`));
    expect(total).toBe(1);
  });

  test('what was entered by mistake ends on its first day and is seen only in history', async () => {
    const { id } = await add();
    const { taking } = must(201, await join(id, 'SDL'));
    const programme = must(200, await end(taking[0].id, '2017-02-01'));
    expect([programme.participants, programme.taking]).toEqual([0, []]);
    const { items } = must(200, await bloc.as('lanhdao').get(`/api/programmes/${id}/history`));
    expect(items.map((one: { action: string }) => one.action)).toEqual([
      'create',
      'add-participant',
      'end-participant',
    ]);
    must(201, await join(id, 'SDL'));
  });

  test('a stale version is refused with the newer one; two of one short name are not', async () => {
    const { id, version, shortName } = await add();
    const edit = (body: object) => bloc.as('tuyengiao').patch(`/api/programmes/${id}`, { version, ...body });
    must(200, await edit({ partner: 'Bản một', legalBasisIds: null }));
    const late = await edit({ partner: 'Bản hai' });
    expect([told(late), late.body.current.partner]).toEqual(['409 programme.stale', 'Bản một']);
    expect(told(await edit({ version: version + 1, endedOn: '2016-12-31' }))).toBe('422 dates.backwards');
    const twice = await bloc.as('tuyengiao').post('/api/programmes', { ...programmeIn(), shortName });
    expect(told(twice)).toBe('409 duplicate');
  });

  test('every figure opens a list of as many rows; the units add up to the bloc', async () => {
    const figures = bloc.app.get(ProgrammeFigures);
    const listed = async (filter: object) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries(filter)) query.append(name, String(value));
      return must(200, await bloc.as('bithu.kbnn').get(`/api/programmes/participants?${query.toString()}`))
        .total as number;
    };
    for (const span of [
      { from: 2018, to: 2018, unit: null },
      { from: 2016, to: 2016, unit: null },
      { from: 2017, to: 2018, unit: 'KBNN' },
    ]) {
      const [all, ...parts] = await figures.figures(actor('bithu.kbnn'), span);
      for (const one of [all!, ...parts]) expect(await listed(one.filter)).toBe(one.value);
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(all!.value);
      if (span.unit) continue;
      expect(all!.value).toBe(span.to === 2018 ? 4 : 0);
      const units = [...(await figures.figuresByUnit(actor('bithu.kbnn'), span)).values()];
      expect(units.reduce((sum, [one]) => sum + one!.value, 0)).toBe(all!.value);
    }
    expect(await figures.figures(actor('quantri'), { from: 2018, to: 2018, unit: null })).toEqual([]);
  });
});

describe('when a unit takes part', () => {
  test('from the first day of the programme to its last', () => {
    const programme = { startedOn: '2017-01-01', endedOn: '2018-12-31' };
    const days = ['2016-12-31', '2017-01-01', '2018-12-31', '2019-01-01'];
    expect(days.map((day) => joinsWithin(programme, day))).toEqual([false, true, true, false]);
    expect(joinsWithin({ ...programme, endedOn: null }, '2030-01-01')).toBe(true);
  });

  test('an end on the first day takes back a mistake; an earlier one is none', () => {
    expect(endsAfter('2017-02-01', '2017-02-01')).toBe(true);
    expect(endsAfter('2017-02-01', '2017-01-31')).toBe(false);
  });

  test('its last day has come and is one of the programme', () => {
    const ends = (validTo: string, endedOn: string | null) =>
      endsInTime({ endedOn }, { validFrom: '2018-12-01', validTo }, '2018-11-20');
    expect(['2018-11-21', '2018-11-22'].map((day) => ends(day, null))).toEqual([true, false]);
    expect(['2017-01-01', '2017-01-02'].map((day) => ends(day, '2016-12-31'))).toEqual([true, false]);
    expect(ends('2018-12-01', null)).toBe(true);
  });

  test('the days of a programme take in every day on which a unit joined', () => {
    const days = ['2018-02-01', '2017-02-01'];
    expect(leftOutBy({ startedOn: '2017-02-01', endedOn: null }, days)).toBeNull();
    expect(leftOutBy({ startedOn: '2018-03-01', endedOn: null }, days)).toBe('2017-02-01');
    expect(leftOutBy({ startedOn: '2017-01-01', endedOn: '2017-12-31' }, days)).toBe('2018-02-01');
  });
});
