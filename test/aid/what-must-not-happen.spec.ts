import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type TestApp, must, startApp, told } from '../support/app.js';
import type { UnitCode, Username } from '../support/world.js';
import { REASON, assign, decision, gift, newCommune, plan, share } from './makings.js';

const need = (communeId: string, change: object = {}) => ({
  communeId,
  year: 2018,
  text: 'Làm 2 nhà cho hộ nghèo',
  kind: 'money',
  askedOn: '2018-03-01',
  source: 'Công văn của xã',
  ...change,
});

describe('what must not happen in the help to communes', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const post = (username: Username, path: string, body: object = {}, headers = {}) =>
    bloc.as(username).post(`/api/aid/${path}`, body, headers);
  const get = async (username: Username, path: string) =>
    must(200, await bloc.as(username).get(`/api/aid/${path}`));
  const fields = ({ body }: Answer) => body.details.map(({ field }: { field: string }) => field);
  const of = async (...units: UnitCode[]) => {
    const communeId = await newCommune(bloc);
    const { assignments } = await assign(bloc, units.map((unit) => [unit, communeId])); // prettier-ignore
    return { communeId, end: `assignments/${assignments[0].id}/end` };
  };

  test.each([[[]], [null], ['x'], [1]])('%j in a list of objects is refused at the list', async (element) => {
    const { communeId } = await of('KBNN');
    const sent = gift('KBNN', communeId, { shares: [share('KBNN', '1'), element] });
    const { planId } = must(201, await post('giupviec.kbnn', 'plans', plan('KBNN', communeId)));
    const answers = [
      await post('giupviec.kbnn', 'contributions', sent),
      await bloc.as('giupviec.kbnn').patch(`/api/aid/plans/${planId}`, { version: 1, lines: [element] }),
      await post('tuyengiao', 'decisions', decision([], { assignments: [element] })),
      await bloc.as('giupviec.kbnn').post('/api/study-sessions/many', { items: [element] }),
    ];
    expect(answers.map((answer) => [told(answer), ...fields(answer)])).toEqual(
      ['shares', 'lines', 'assignments', 'items'].map((field) => ['400 request.invalid', field]),
    );
    expect(answers[0]!.body.details[0].message).toMatch(/phần của từng đơn vị/i);
  });

  test('what is planned is of the units in the bar: an assignment that has ended takes its plan along', async () => {
    const { communeId, end } = await of('SDL');
    must(201, await post('bithu.sdl', 'plans', plan('SDL', communeId)));
    const money = async () => {
      const { kinds, bar } = await get('lanhdao', 'overview?from=2018&to=2018&unit=SDL');
      const planned = bar.find(({ key }: { key: string }) => key === 'aid.planned').value;
      return [planned, kinds.find(({ kind }: { kind: string }) => kind === 'money').planned];
    };
    expect(await money()).toEqual([1, '50000000']);
    must(200, await post('tuyengiao', end, { endsOn: '2018-06-01', ...REASON }));
    expect(await money()).toEqual([0, null]);
  });

  test('a need of a commune that a unit does not look into is no choice for its gift', async () => {
    const { communeId } = await of('BHXH');
    const { id } = must(201, await post('bithu.bhxh', 'needs', need(communeId)));
    const voluntary = { purpose: 'voluntary', needId: id };
    const refused = await post('bithu.kbnn', 'contributions', gift('KBNN', communeId, voluntary));
    expect([told(refused), fields(refused)]).toEqual(['422 aid.wrong-need', ['needId']]);
    const own = gift('KBNN', communeId, { purpose: 'voluntary' });
    const given = must(201, await post('bithu.kbnn', 'contributions', own));
    const patch = { version: 1, needId: id };
    expect(told(await bloc.as('bithu.kbnn').patch(`/api/aid/contributions/${given.id}`, patch))).toBe(
      '422 aid.wrong-need',
    );
    must(204, await post('bithu.bhxh', `needs/${id}/withdraw`, REASON));
  });

  test('a gift keeps the need that it names when the assignment has ended', async () => {
    const { communeId, end } = await of('KBNN');
    const { id: needId } = must(201, await post('bithu.kbnn', 'needs', need(communeId)));
    const sent = gift('KBNN', communeId, { purpose: 'voluntary', needId });
    const { id } = must(201, await post('bithu.kbnn', 'contributions', sent));
    must(200, await post('tuyengiao', end, { endsOn: '2018-06-01', ...REASON }));
    const patch = { version: 1, households: 3 };
    expect(must(200, await bloc.as('bithu.kbnn').patch(`/api/aid/contributions/${id}`, patch)).needId).toBe(
      needId,
    );
  });

  test('gifts and needs are counted for those whom their lists show', async () => {
    const { communeId } = await of('KBNN', 'BHXH');
    const { id: needId } = must(201, await post('bithu.bhxh', 'needs', need(communeId)));
    const sent = gift('BHXH', communeId, { needId, shares: [share('BHXH', '7000000')] });
    must(201, await post('bithu.bhxh', 'contributions', sent));
    const seen = async (username: Username) => {
      const [row] = (await get(username, `needs?communeId=${communeId}`)).items;
      const { total } = await get(username, `contributions?from=2018&need=${needId}`);
      return [row.contributions, row.given, total, row.can];
    };
    expect(await seen('bithu.bhxh')).toEqual([1, '7000000', 1, []]);
    expect(await seen('lanhdao')).toEqual([1, '7000000', 1, []]);
    expect(await seen('bithu.kbnn')).toEqual([0, null, 0, []]);
    const needs = async (username: Username) => {
      const { items } = await get(username, 'communes?year=2018');
      const { total } = await get(username, `needs?year=2018&communeId=${communeId}`);
      return [items.find(({ id }: { id: string }) => id === communeId).needs, total];
    };
    expect(await needs('bithu.kbnn')).toEqual([1, 1]);
    expect(await needs('bithu.sdl')).toEqual([0, 0]);
  });

  test('a plan of next year is neither reported nor checked before that year', async () => {
    const { communeId } = await of('KBNN');
    const next = plan('KBNN', communeId, { year: 2019, plannedOn: '2018-11-01' });
    const made = must(201, await post('bithu.kbnn', 'plans', next));
    expect(made.can).toEqual(['change-plan', 'undo-plan']);
    const report = { reportedOn: '2018-11-20', reportWords: 'Đã bàn giao.' };
    expect(told(await post('bithu.kbnn', `plans/${made.planId}/report`, report))).toBe(
      '409 aid.year-to-come',
    );
    bloc.clock.setToday('2019-01-02');
    const early = await post('bithu.kbnn', `plans/${made.planId}/report`, report);
    const fits = { ...report, reportedOn: '2019-01-01' };
    const done = await post('bithu.kbnn', `plans/${made.planId}/report`, fits);
    bloc.clock.setToday('2018-11-20');
    expect([told(early), told(done)]).toEqual(['422 aid.date', '200']);
  });

  test('a decision is not issued after today, nor in force after next year', async () => {
    const { id } = await assign(bloc, []);
    const late = { issuedOn: '2099-01-01', effectiveFrom: '2099-01-01', replacesId: id };
    const answers = [
      await post('tuyengiao', 'decisions', decision([], late)),
      await post('tuyengiao', 'decisions', decision([], { ...late, issuedOn: '2018-11-01' })),
      await post('tuyengiao', `decisions/${id}/assignments`, { startsOn: '2099-01-01', assignments: [] }),
    ];
    expect(answers.map((answer) => [told(answer), ...fields(answer)])).toEqual(
      ['issuedOn', 'effectiveFrom', 'startsOn'].map((field) => ['422 aid.date', field]),
    );
    const { items } = await get('tuyengiao', 'decisions');
    const stands = items.find((one: { id: string }) => one.id === id);
    expect(stands).toMatchObject({ inForce: true, effectiveTo: null });
  });

  test('an end that has not come is told anew with a reason; one far away is refused', async () => {
    const { end } = await of('KBNN');
    expect(told(await post('tuyengiao', end, { endsOn: '2108-11-20', ...REASON }))).toBe('422 aid.date');
    const [assignment] = must(
      200,
      await post('tuyengiao', end, { endsOn: '2019-11-20', ...REASON }),
    ).assignments;
    expect(assignment.can).toEqual(['end']);
    const again = must(200, await post('tuyengiao', end, { endsOn: '2018-11-20', ...REASON }));
    expect(again.assignments[0]).toMatchObject({ endsOn: '2018-11-20', can: [] });
    expect(told(await post('tuyengiao', end, { endsOn: '2019-01-01', ...REASON }))).toBe(
      '409 aid.assignment-ended',
    );
  });

  test('a commune does not end before the help that it gets', async () => {
    const { communeId, end } = await of('KBNN');
    const { id } = must(201, await post('bithu.kbnn', 'contributions', gift('KBNN', communeId)));
    const stop = async (validTo: string) =>
      told(await post('tuyengiao', `communes/${communeId}/end`, { validTo, ...REASON }));
    expect(await stop('2108-01-01')).toBe('422 aid.date');
    expect(await stop('2018-03-01')).toBe('409 aid.commune-assigned');
    must(200, await post('tuyengiao', end, { endsOn: '2018-03-01', ...REASON }));
    expect(await stop('2018-02-28')).toBe('409 aid.commune-assigned');
    expect(await stop('2018-03-01')).toBe('409 aid.commune-helped');
    must(200, await post('bithu.kbnn', `contributions/${id}/withdraw`, REASON));
    expect(await stop('2018-03-01')).toBe('200');
  });

  test('a need that is sent twice under one key is written once', async () => {
    const { communeId } = await of('KBNN');
    const key = { 'Idempotency-Key': 'a need' };
    const send = (change: object = {}) => post('bithu.kbnn', 'needs', need(communeId, change), key);
    const [first, again] = [await send(), await send()];
    expect(must(201, again).id).toBe(must(201, first).id);
    expect((await get('bithu.kbnn', `needs?communeId=${communeId}`)).total).toBe(1);
    expect(told(await send({ text: 'Làm đường' }))).toBe('409 request.repeated-differently');
  });

  test('one year and a span are not asked for together, nor a day to come', async () => {
    const ask = (query: string) => bloc.as('lanhdao').get(`/api/aid/assignments?${query}`);
    const both = await ask('year=2018&from=2016&to=2016');
    expect([told(both), fields(both)]).toEqual(['400 request.invalid', ['year']]);
    const late = await ask('year=2018&on=2018-11-21');
    expect([told(late), fields(late)]).toEqual(['422 aid.date', ['on']]);
    expect(told(await ask('year=2018&on=2018-11-20'))).toBe('200');
  });

  test('what a gift and a plan cannot be without is not cleared', async () => {
    const { communeId } = await of('KBNN');
    const given = must(201, await post('bithu.kbnn', 'contributions', gift('KBNN', communeId)));
    const { planId } = must(201, await post('bithu.kbnn', 'plans', plan('KBNN', communeId)));
    const refused = async (path: string, field: string) => {
      const answer = await bloc.as('bithu.kbnn').patch(`/api/aid/${path}`, { version: 1, [field]: null });
      expect([told(answer), fields(answer)]).toEqual(['400 request.invalid', [field]]);
    };
    for (const field of ['givenOn', 'purpose', 'kind', 'description', 'shares'])
      await refused(`contributions/${given.id}`, field);
    for (const field of ['plannedOn', 'planWords', 'lines']) await refused(`plans/${planId}`, field);
    const { items } = await get('bithu.kbnn', `contributions?from=2018&commune=${communeId}`);
    expect(items).toMatchObject([{ id: given.id, version: 1 }]);
  });
});
