import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { TODAY, type UnitCode, type Username, unitId } from '../support/world.js';
import { makeModel } from '../pilot-models/a-model.js';
import { newCommendation, newOption } from './rows.js';

describe('what must not happen with a commendation', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const act = (username: Username, id: string, name: string, body: object = {}) =>
    bloc.as(username).post(`/api/commendations/${id}/${name}`, body);
  const read = async (username: Username, id: string, rest = '') =>
    must(200, await bloc.as(username).get(`/api/commendations/${id}${rest}`));
  const ofLan = (change: object = {}) =>
    newCommendation(bloc, 'KBNN.CB1', { state: 'decided', person: 'Hoàng Thị Lan', ...change });
  const examples = async () =>
    must(200, await bloc.as('bithu.bhxh').get('/api/examples')).items.map((one: { id: string }) => one.id);

  test('history names nobody to whom the name is withheld', async () => {
    const id = await ofLan({ level: 'unit', direct: true });
    must(200, await act('canbo.kbnn', id, 'give-consent'));
    const reason = 'Lan đề nghị chưa giới thiệu.';
    must(200, await act('canbo.kbnn', id, 'withdraw-consent', { reason }));
    expect((await read('tuyengiao', id)).nameWithheld).toBe(true);
    const { items } = await read('tuyengiao', id, '/history');
    expect(items).toMatchObject([
      { action: 'give-consent', by: null, reason: null, changes: {} },
      { action: 'withdraw-consent', by: null, reason: null, changes: {} },
    ]);
    expect(JSON.stringify(items)).not.toContain('Lan');
    const own = await read('bithu.kbnn', id, '/history');
    expect(own.items[1]).toMatchObject({ by: 'Hoàng Thị Lan', reason });
  });

  test('an older paper does not bring an agreement back that was withdrawn', async () => {
    const id = await ofLan({ consent: true });
    must(200, await act('giupviec.kbnn', id, 'withdraw-consent'));
    for (const givenOn of ['2018-01-01', '2018-11-20']) {
      const answer = await act('giupviec.kbnn', id, 'give-consent', { givenOn });
      expect([told(answer), answer.body.details[0].field]).toEqual([
        '422 commendation.incomplete',
        'givenOn',
      ]);
    }
    bloc.clock.setToday('2018-11-21');
    must(200, await act('giupviec.kbnn', id, 'give-consent', { givenOn: '2018-11-21' }));
    bloc.clock.setToday(TODAY);
  });

  test('who withdrew in the own account agrees again only there', async () => {
    const id = await ofLan();
    must(200, await act('canbo.kbnn', id, 'give-consent'));
    must(200, await act('canbo.kbnn', id, 'withdraw-consent'));
    expect((await read('giupviec.kbnn', id)).can).not.toContain('give-consent');
    expect(told(await act('giupviec.kbnn', id, 'give-consent'))).toBe('409 commendation.own-consent');
    must(200, await act('canbo.kbnn', id, 'give-consent'));
  });

  test('a draft with an agreement is kept, and deleting it is not offered', async () => {
    const id = await ofLan({ state: 'drafted', consent: true });
    expect((await read('giupviec.kbnn', id)).can).not.toContain('delete');
    const remove = () => bloc.as('giupviec.kbnn').delete(`/api/commendations/${id}`);
    expect(told(await remove())).toBe('409 commendation.consent-kept');
    must(200, await act('giupviec.kbnn', id, 'withdraw-consent'));
    expect(told(await remove())).toBe('409 commendation.consent-kept');
  });

  test('an agreement is to what was read: another achievement needs a new one', async () => {
    const draft = await ofLan({ state: 'drafted', consent: true });
    const patch = (body: object) => bloc.as('giupviec.kbnn').patch(`/api/commendations/${draft}`, body);
    const same = must(200, await patch({ version: 1, achievement: 'Giải quyết hồ sơ trước hạn.' }));
    expect(same.consent).not.toBeNull();
    expect(must(200, await patch({ version: 2, achievement: 'Điều khác hẳn.' })).consent).toBeNull();

    const id = await ofLan({ consent: true, published: true });
    const shown = must(
      200,
      await act('tuyengiao', id, 'correct', { reason: 'Bổ sung số.', decisionNumber: '16-QĐ/ĐUK' }),
    );
    expect([shown.consent !== null, shown.publishedOn]).toEqual([true, '2018-11-03']);
    const words = { reason: 'Ghi lại thành tích.', achievement: 'Điều khác hẳn.' };
    expect(must(200, await act('tuyengiao', id, 'correct', words))).toMatchObject({
      achievement: 'Điều khác hẳn.',
      consent: null,
      publishedOn: null,
    });
    expect(await examples()).not.toContain(id);
    const { items } = await read('bithu.kbnn', id, '/history');
    expect(items.at(-1).changes).toMatchObject({
      consentGivenOn: ['2018-11-02', null],
      publishedOn: ['2018-11-03', null],
    });
    expect(told(await act('tuyengiao', id, 'publish'))).toBe('409 commendation.no-consent');
  });

  test('a decision that gives something else than was agreed to ends the agreement', async () => {
    const id = await ofLan({ state: 'considering', consent: true });
    const optionId = await newOption(bloc, 'form');
    const decision = { decidedOn: '2018-11-15', decidedBody: 'Ban Thường vụ', decisionNumber: '1-QĐ' };
    const given = await act('tuyengiao', id, 'decide', { ...decision, category: 'form', optionId });
    expect(must(200, given).consent).toBeNull();
  });

  test('what is proposed is decided after that, and not at the level of the unit', async () => {
    const id = await newCommendation(bloc, 'KBNN', { state: 'considering' });
    const decide = async (change: object) => {
      const answer = await act('tuyengiao', id, 'decide', {
        decidedOn: '2018-11-15',
        decidedBody: 'Ban Thường vụ',
        ...change,
      });
      return `${told(answer)} ${answer.body.details?.[0].field ?? ''}`;
    };
    expect(await decide({ decidedOn: '2018-09-30' })).toBe('422 commendation.incomplete decidedOn');
    expect(await decide({ level: 'unit' })).toBe('422 commendation.incomplete level');
    expect(await decide({ decidedOn: '2018-10-01' })).toBe('200 ');
  });

  test('a list asked for nothing says so', async () => {
    const ask = async (query: string) => told(await bloc.as('tuyengiao').get(`/api/${query}`));
    expect(await ask('commendations?own=true')).toBe('400 request.invalid');
    expect(await ask('commendations?from=2018&to=2017')).toBe('422 dates.backwards');
    expect(await ask('examples?from=2018&to=2017')).toBe('422 dates.backwards');
    expect(await ask('commendations?own=true&unit=KBNN&from=2017&to=2018')).toBe('200');
  });

  test('a model is claimed where it is hosted or copied, and below its host', async () => {
    const { model } = await makeModel(bloc.database, { host: 'KBNN' });
    const draft = async (username: Username, unit: UnitCode) => {
      const answer = await bloc.as(username).post('/api/commendations', {
        year: 2018,
        unitId: unitId(unit),
        subject: 'collective',
        category: 'praise',
        level: 'bloc',
        achievement: 'Một cửa.',
        pilotModelId: model,
      });
      return `${told(answer)} ${answer.body.details?.[0].field ?? ''}`;
    };
    expect(await draft('giupviec.kbnn', 'KBNN')).toBe('201 ');
    expect(await draft('bithu.kbnn.cb1', 'KBNN.CB1')).toBe('201 ');
    expect(await draft('bithu.bhxh', 'BHXH')).toBe('422 commendation.incomplete pilotModelId');
  });
});
