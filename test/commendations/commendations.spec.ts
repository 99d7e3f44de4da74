import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { type UnitCode, type Username, personId, unitId } from '../support/world.js';
import { newCommendation, newOption } from './rows.js';

describe('commendations', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const WORDS = { year: 2018, category: 'praise', level: 'bloc', achievement: 'Giải quyết hồ sơ trước hạn.' };
  const DECISION = { decidedOn: '2018-11-15', decidedBody: 'Ban Thường vụ Đảng ủy Khối' };
  const LAN = { subject: 'individual', personId: personId('Hoàng Thị Lan') };
  const draft = (username: Username, unit: UnitCode, change: object = {}) =>
    bloc
      .as(username)
      .post('/api/commendations', { ...WORDS, subject: 'collective', unitId: unitId(unit), ...change });
  const record = (username: Username, unit: UnitCode, change: object = {}) =>
    bloc.as(username).post('/api/commendations/record', {
      ...WORDS,
      ...DECISION,
      subject: 'collective',
      unitId: unitId(unit),
      ...change,
    });
  const act = (username: Username, id: string, name: string, body: object = {}) =>
    bloc.as(username).post(`/api/commendations/${id}/${name}`, body);
  const seen = (username: Username, id: string) => bloc.as(username).get(`/api/commendations/${id}`);

  test('a proposal goes from the unit to the Khối, is considered, and decided by another than who proposed', async () => {
    const form = await newOption(bloc, 'form', 'Bằng khen');
    const { id } = must(
      201,
      await draft('giupviec.kbnn', 'KBNN.CB1', { ...LAN, category: 'form', optionId: form }),
    );
    expect(told(await seen('tuyengiao', id))).toBe('404 not-found');
    expect(told(await act('giupviec.kbnn', id, 'propose'))).toBe('403 refused.role');
    expect(must(200, await act('bithu.kbnn', id, 'propose'))).toMatchObject({
      state: 'proposed',
      proposedOn: '2018-11-20',
    });
    expect(must(200, await seen('tuyengiao', id))).toMatchObject({
      personName: 'Hoàng Thị Lan',
      unitName: 'Chi bộ Văn phòng',
      baseUnitName: 'Đảng bộ Kho bạc Nhà nước',
      optionName: 'Bằng khen',
      can: ['consider'],
    });
    must(200, await act('tuyengiao', id, 'consider'));
    expect(told(await act('bithu.kbnn', id, 'withdraw'))).toBe('409 commendation.wrong-state');
    const higher = must(200, await act('tuyengiao', id, 'propose-higher', { higherBody: 'UBND tỉnh' }));
    expect(higher).toMatchObject({ state: 'considering', higherBody: 'UBND tỉnh', toHigherOn: '2018-11-20' });
    const today = { ...DECISION, decidedOn: '2018-11-20' };
    expect(told(await act('tuyengiao', id, 'decide', today))).toBe('422 commendation.incomplete');
    const decided = must(
      200,
      await act('tuyengiao', id, 'decide', { ...today, decisionNumber: '512/QĐ-UBND', level: 'province' }),
    );
    expect(decided).toMatchObject({ state: 'decided', level: 'province', decisionNumber: '512/QĐ-UBND' });
    const { items } = must(200, await bloc.as('bithu.kbnn').get(`/api/commendations/${id}/history`));
    expect(items.map((one: { action: string }) => one.action)).toEqual([
      'create',
      'propose',
      'consider',
      'propose-higher',
      'decide',
    ]);
    expect(JSON.stringify(items)).not.toContain('Lan');
  });

  test('what is not chosen keeps why, in the database as well', async () => {
    const id = await newCommendation(bloc, 'KBNN', { state: 'considering' });
    expect(told(await act('tuyengiao', id, 'not-choose'))).toBe('400 request.invalid');
    expect(must(200, await act('tuyengiao', id, 'not-choose', { reason: 'Chưa tiêu biểu.' }))).toMatchObject({
      state: 'not-chosen',
      notChosenReason: 'Chưa tiêu biểu.',
    });
    const clear = bloc.database.query(`UPDATE commendations SET not_chosen_reason = NULL WHERE id = $1`, [
      id,
    ]);
    await expect(clear).rejects.toThrow('commendations_not_chosen');
  });

  test('a form and a title need a number, a praise does not; the database holds it too', async () => {
    const form = await newOption(bloc, 'form');
    const title = await newOption(bloc, 'title', 'Tập thể lao động tiên tiến');
    must(201, await record('tuyengiao', 'BHXH'));
    const withForm = { category: 'form', optionId: form };
    expect(told(await record('tuyengiao', 'BHXH', withForm))).toBe('422 commendation.incomplete');
    must(201, await record('tuyengiao', 'BHXH', { ...withForm, decisionNumber: '15-QĐ/ĐUK' }));
    const mixed = await record('tuyengiao', 'BHXH', {
      category: 'form',
      optionId: title,
      decisionNumber: '15',
    });
    expect(mixed.body.details[0]).toMatchObject({ field: 'optionId', code: 'value.wrong-choice' });
    await expect(newCommendation(bloc, 'BHXH', { category: 'form', optionId: title })).rejects.toThrow(
      'commendations_option_of_list',
    );
    const id = await newCommendation(bloc, 'BHXH', { state: 'decided', category: 'form', optionId: form });
    const clear = bloc.database.query(`UPDATE commendations SET decision_number = NULL WHERE id = $1`, [id]);
    await expect(clear).rejects.toThrow('commendations_decision_number');
  });

  test('a unit records what its own committee gave, the Khối by the name on the decision', async () => {
    expect(told(await record('bithu.kbnn', 'KBNN.CB1'))).toBe('403 refused.role');
    expect(told(await draft('bithu.kbnn', 'KBNN.CB1', { level: 'unit' }))).toBe(
      '422 commendation.incomplete',
    );
    const own = must(201, await record('bithu.kbnn', 'KBNN.CB1', { ...LAN, level: 'unit' }));
    expect(own).toMatchObject({ state: 'decided', personName: 'Hoàng Thị Lan', proposedOn: null });
    expect(must(200, await seen('lanhdao', own.id))).toMatchObject({
      personName: null,
      personId: null,
      nameWithheld: true,
    });
    const named = { subject: 'individual', personName: 'HO THI NGA' };
    expect(must(201, await record('tuyengiao', 'BHXH', named)).personName).toBe('Hồ Thị Nga');
    const stranger = await record('tuyengiao', 'BHXH', { ...named, personName: 'Bùi Xuân Hưng' });
    expect(stranger.body.details[0].field).toBe('personName');
    const self = { subject: 'individual', personId: personId('Trần Thị Mai'), level: 'unit' };
    expect(told(await record('bithu.kbnn', 'KBNN', self))).toBe('403 refused.own-proposal');
    expect(told(await record('bithu.kbnn', 'BHXH', { level: 'unit' }))).toBe('404 not-found');
  });

  test('it names the commitment that it is for, of the same collective or person', async () => {
    const commitmentId = await makeItem(bloc.database, { unit: 'KBNN.CB1', state: 'verified' });
    expect(must(201, await draft('giupviec.kbnn', 'KBNN.CB1', { commitmentId })).commitmentCode).toContain(
      'KBNN.CB1',
    );
    expect(told(await draft('giupviec.kbnn', 'KBNN.CB1', { ...LAN, commitmentId }))).toBe(
      '422 commendation.incomplete',
    );
    expect(told(await draft('bithu.bhxh', 'BHXH', { commitmentId }))).toBe('422 commendation.incomplete');
  });

  test('a draft is changed from the version that was read, and deleted; what was sent is not', async () => {
    const { id } = must(201, await draft('giupviec.kbnn', 'KBNN'));
    const patch = (body: object) => bloc.as('giupviec.kbnn').patch(`/api/commendations/${id}`, body);
    expect(must(200, await patch({ version: 1, achievement: 'Khác' })).version).toBe(2);
    const stale = await patch({ version: 1, achievement: 'Nữa' });
    expect([told(stale), stale.body.current.achievement]).toEqual(['409 commendation.stale', 'Khác']);
    must(200, await act('bithu.kbnn', id, 'propose'));
    expect(told(await patch({ version: 3, achievement: 'Nữa' }))).toBe('409 commendation.wrong-state');
    expect(told(await bloc.as('giupviec.kbnn').delete(`/api/commendations/${id}`))).toBe(
      '409 commendation.wrong-state',
    );
    must(200, await act('bithu.kbnn', id, 'withdraw'));
    must(204, await bloc.as('giupviec.kbnn').delete(`/api/commendations/${id}`));
  });

  test('what was recorded of a decision is mended with a reason, and history keeps what stood there', async () => {
    const id = await newCommendation(bloc, 'KBNN', { state: 'decided' });
    const mended = { reason: 'Ghi nhầm ngày.', decidedOn: '2018-11-02', decisionNumber: '20-QĐ/ĐUK' };
    expect(must(200, await act('tuyengiao', id, 'correct', mended)).decidedOn).toBe('2018-11-02');
    const { items } = must(200, await bloc.as('tuyengiao').get(`/api/commendations/${id}/history`));
    expect(items.at(-1)).toMatchObject({
      reason: 'Ghi nhầm ngày.',
      changes: { decidedOn: ['2018-11-01', '2018-11-02'], decisionNumber: [null, '20-QĐ/ĐUK'] },
    });
  });

  test('two clicks make one, and nothing of a closed year changes', async () => {
    const key = { 'Idempotency-Key': 'c1' };
    const body = { ...WORDS, subject: 'collective', unitId: unitId('SDL') };
    const [one, two] = [
      await bloc.as('bithu.sdl').post('/api/commendations', body, key),
      await bloc.as('bithu.sdl').post('/api/commendations', body, key),
    ];
    expect(must(201, two).id).toBe(must(201, one).id);
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2018`);
    expect(told(await act('bithu.sdl', one.body.id, 'propose'))).toBe('409 year.closed');
    expect(told(await record('tuyengiao', 'SDL'))).toBe('409 year.closed');
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
  });

  test('forms and titles are two lists, given from a year to a year', async () => {
    const add = (change: object) =>
      bloc.as('tuyengiao').post('/api/commendation-options', {
        list: 'title',
        code: 'cstd',
        name: 'Chiến sĩ thi đua cơ sở',
        fromYear: 2015,
        ...change,
      });
    const { id } = must(201, await add({}));
    expect(told(await add({ fromYear: 2018 }))).toBe('409 duplicate');
    must(201, await add({ list: 'form' }));
    const end = (body: object) => bloc.as('tuyengiao').patch(`/api/commendation-options/${id}`, body);
    expect(told(await end({ version: 1, toYear: 2014 }))).toBe('422 dates.backwards');
    must(200, await end({ version: 1, toYear: 2017 }));
    expect(told(await end({ version: 1, toYear: 2018 }))).toBe('409 commendation-option.stale');
    const titles = must(
      200,
      await bloc.as('canbo.kbnn').get('/api/commendation-options?year=2018&list=title'),
    ).items;
    expect(titles.map((one: { id: string }) => one.id)).not.toContain(id);
    const late = await record('tuyengiao', 'BHXH', { category: 'title', optionId: id, decisionNumber: '1' });
    expect(late.body.details[0].field).toBe('optionId');
  });
});
