import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Answer, type TestApp, must, startApp, told } from '../support/app.js';
import { COMPLETE, countOf, makeItem, openAllWindows, stored } from '../support/items.js';
import { LEGAL_BASIS, type Username, personId, unitId } from '../support/world.js';
import { BLOC_PLAN, BREAKTHROUGH, CONTENT, GROUP, planRows } from './rows.js';

const HEAD = personId('Nguyễn Văn Hòa');
const unitPlan = (unit: 'KBNN' | 'BHXH', change: object = {}) => ({
  level: 'unit',
  unitId: unitId(unit),
  fromYear: 2016,
  toYear: 2020,
  title: 'Kế hoạch toàn khóa',
  legalBasisIds: [LEGAL_BASIS],
  ...change,
});

describe('plans', () => {
  let bloc: TestApp;
  let kbnn: string;
  beforeAll(async () => {
    bloc = await startApp();
    await planRows(bloc.database);
    await openAllWindows(bloc.database, 2018);
    kbnn = must(201, await bloc.as('giupviec.kbnn').post('/api/plans', unitPlan('KBNN'))).id;
  });
  afterAll(() => bloc.stop());

  const plan = async (id: string, username: Username = 'giupviec.kbnn') =>
    must(200, await bloc.as(username).get(`/api/plans/${id}`));
  const codeOf = ({ body }: Answer): string => body.code;

  test('the plan of the bloc has its 3 groups, 7 contents and 3 breakthroughs, each under what it is part of', async () => {
    const { parts, can } = await plan(BLOC_PLAN, 'canbo.kbnn');
    const of = (kind: string) => parts.filter((part: { kind: string }) => part.kind === kind);
    expect([of('task-group').length, of('content').length, of('breakthrough').length]).toEqual([3, 7, 3]);
    expect(of('content')[1]).toMatchObject({ code: '2', belongsToCode: '2', fromYear: 2016, toYear: 2020 });
    expect(of('breakthrough')[0]).toMatchObject({ belongsToId: CONTENT[0], can: [] });
    expect(can).toEqual([]);
    const writer = await plan(BLOC_PLAN, 'tuyengiao');
    expect(writer.can).toEqual(['update', 'add-part']);
    const canOf = (id: string | undefined) => writer.parts.find((part: { id: string }) => part.id === id).can;
    // What has something under it stays.
    expect([canOf(GROUP[0]), canOf(CONTENT[6])]).toEqual([['update'], ['update', 'delete']]);
  });

  test('a unit’s plan refers to the bloc’s, bears its legal bases, and a second one of those years is refused', async () => {
    expect(await plan(kbnn)).toMatchObject({
      blocPlanId: BLOC_PLAN,
      unitCode: 'KBNN',
      legalBases: [{ shortName: 'Chỉ thị 05' }],
      can: ['update', 'add-action'],
      openYears: [2017, 2018, 2019],
    });
    const again = unitPlan('KBNN', { fromYear: 2020, toYear: 2022 });
    expect(told(await bloc.as('giupviec.kbnn').post('/api/plans', again))).toBe('409 plan.exists');
    const far = unitPlan('KBNN', { fromYear: 2031, toYear: 2032 });
    expect(told(await bloc.as('giupviec.kbnn').post('/api/plans', far))).toBe('422 plan.no-bloc-plan');
  });

  test('two clicks make one plan', async () => {
    const send = () =>
      bloc.as('bithu.bhxh').post('/api/plans', unitPlan('BHXH'), { 'Idempotency-Key': 'once' });
    expect(must(201, await send()).id).toBe(must(201, await send()).id);
  });

  test('a head’s plan is of who heads the unit, and is written for them by name', async () => {
    const head = unitPlan('KBNN', { level: 'head', personId: personId('Trần Thị Mai') });
    expect(told(await bloc.as('giupviec.kbnn').post('/api/plans', head))).toBe('422 plan.not-head');
    const made = must(201, await bloc.as('giupviec.kbnn').post('/api/plans', { ...head, personId: HEAD }));
    expect(made).toMatchObject({ personName: 'Nguyễn Văn Hòa', level: 'head' });
    const { items } = must(200, await bloc.as('kiemtra').get(`/api/plans/${made.id}/history`));
    expect(items[0]).toMatchObject({ action: 'create', onBehalfOf: 'Nguyễn Văn Hòa' });
    expect(told(await bloc.as('canbo.kbnn').get(`/api/plans/${made.id}`))).toBe('404 not-found');
  });

  test('who changes a plan that another changed meanwhile sees both', async () => {
    const { version } = await plan(kbnn);
    const patch = { version, summary: 'Sáu nhóm việc trọng tâm.' };
    must(200, await bloc.as('giupviec.kbnn').patch(`/api/plans/${kbnn}`, patch));
    const late = await bloc.as('bithu.kbnn').patch(`/api/plans/${kbnn}`, { version, summary: 'Khác.' });
    expect(told(late)).toBe('409 plan.stale');
    expect(late.body.current).toMatchObject({ summary: 'Sáu nhóm việc trọng tâm.', version: version + 1 });
    const { items } = must(200, await bloc.as('bithu.kbnn').get(`/api/plans/${kbnn}/history`));
    expect(items.at(-1)).toMatchObject({
      action: 'update',
      changes: { summary: [null, 'Sáu nhóm việc trọng tâm.'] },
    });
  });

  const add = (body: object, id = kbnn) => bloc.as('giupviec.kbnn').post(`/api/plans/${id}/actions`, body);

  test('additions stand by year, name what they serve, and keep their earlier words', async () => {
    must(201, await add({ text: 'Cả nhiệm kỳ: cải cách kiểm soát chi.', contentId: CONTENT[2] }));
    const { years } = must(
      201,
      await add({
        year: 2018,
        text: 'Rà soát quy trình.',
        contentId: CONTENT[0],
        breakthroughId: BREAKTHROUGH[0],
      }),
    );
    expect(years.map(({ year }: { year: number | null }) => year)).toEqual([null, 2018]);
    const [action] = years[1].actions;
    expect(action).toMatchObject({
      content: { code: '1' },
      breakthrough: { code: '1' },
      can: ['update', 'delete'],
    });
    const path = `/api/plans/actions/${action.id}`;
    must(
      200,
      await bloc
        .as('bithu.kbnn')
        .patch(path, { version: 1, text: 'Rà soát 12 quy trình.', contentId: CONTENT[1] }),
    );
    expect(told(await bloc.as('bithu.kbnn').patch(path, { version: 1, text: 'Cũ.' }))).toBe('409 plan.stale');
    const { items } = must(200, await bloc.as('bithu.kbnn').get(`/api/plans/${kbnn}/history`));
    expect(items.at(-1).changes).toMatchObject({
      text: ['Rà soát quy trình.', 'Rà soát 12 quy trình.'],
      contentId: ['Nội dung thứ 1', 'Nội dung thứ 2'],
    });
    must(200, await bloc.as('bithu.kbnn').delete(path));
    expect((await plan(kbnn)).years).toHaveLength(1);
  });

  test('an addition is of a year of the plan that is open, and of a part of the bloc’s plan', async () => {
    expect(codeOf(await add({ year: 2025, text: 'x' }))).toBe('plan.year-outside');
    expect(codeOf(await add({ year: 2020, text: 'x' }))).toBe('year.not-open');
    expect(codeOf(await add({ year: 2018, text: 'x', contentId: BREAKTHROUGH[0] }))).toBe(
      'value.wrong-choice',
    );
    expect(codeOf(await add({ year: 2018, text: 'x', contentId: GROUP[0] }))).toBe('value.wrong-choice');
    expect(codeOf(await bloc.as('tuyengiao').post(`/api/plans/${BLOC_PLAN}/actions`, { text: 'x' }))).toBe(
      'plan.actions-of-units',
    );
  });

  test('what was added for a year that is over or closed stays', async () => {
    const past = must(201, await add({ year: 2017, text: 'Việc năm 2017.' })).years.find(
      ({ year }: { year: number }) => year === 2017,
    ).actions[0];
    expect(past.can).toEqual(['update']);
    expect(told(await bloc.as('bithu.kbnn').delete(`/api/plans/actions/${past.id}`))).toBe(
      '409 plan.action-kept',
    );
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2017`);
    const change = { version: 1, text: 'Sửa sau khi khóa.' };
    expect(told(await bloc.as('bithu.kbnn').patch(`/api/plans/actions/${past.id}`, change))).toBe(
      '409 year.closed',
    );
    expect(codeOf(await add({ year: 2017, text: 'x' }))).toBe('year.closed');
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2017`);
  });

  test('an item names a content and a breakthrough of its year, and is corrected with both names in history', async () => {
    const make = (change: object) =>
      bloc.as('giupviec.kbnn').post('/api/commitments', {
        ...COMPLETE,
        year: 2018,
        kind: 'collective',
        unitId: unitId('KBNN.CB1'),
        ...change,
      });
    const made = must(201, await make({ planContentId: CONTENT[3], breakthroughId: BREAKTHROUGH[1] }));
    expect(made).toMatchObject({
      planContent: { code: '4', name: 'Nội dung thứ 4' },
      breakthrough: { code: '2' },
    });
    for (const wrong of [
      { planContentId: BREAKTHROUGH[0] },
      { breakthroughId: CONTENT[0] },
      { planContentId: GROUP[0] },
    ]) {
      const refused = await make(wrong);
      expect(told(refused)).toBe('400 value.wrong-choice');
      expect(refused.body.details[0].field).toBe(Object.keys(wrong)[0]);
    }
    const id = await makeItem(bloc.database, { state: 'registered', planContentId: CONTENT[3] });
    const fix = { reason: 'Ghi nhầm nội dung.', planContentId: CONTENT[4] };
    must(200, await bloc.as('bithu.kbnn').post(`/api/commitments/${id}/correct`, fix));
    expect((await stored(bloc.database, id)).planContentId).toBe(CONTENT[4]);
    const { items } = must(200, await bloc.as('bithu.kbnn').get(`/api/commitments/${id}/history`));
    expect(items.at(-1).changes).toEqual({ planContentId: [CONTENT[3], CONTENT[4]] });
  });

  test('a new name of what is named holds from a later year; earlier items keep theirs, and one filter lists both', async () => {
    const old = await makeItem(bloc.database, { state: 'registered', planContentId: CONTENT[5] });
    const rename = (body: object) =>
      bloc.as('tuyengiao').patch(`/api/plans/parts/${CONTENT[5]}`, { version: 1, name: 'Tên mới', ...body });
    expect((await rename({})).body).toMatchObject({ code: 'plan.part-used' });
    expect((await rename({ since: 2018 })).body.title).toContain('từ năm 2019');
    must(200, await rename({ since: 2019 }));
    const sixth = async (year: number) =>
      must(200, await bloc.as('quantri').get(`/api/plan-parts?year=${year}`)).items.find(
        ({ kind, code }: { kind: string; code: string }) => kind === 'content' && code === '6',
      );
    expect([(await sixth(2018)).name, (await sixth(2019)).name]).toEqual(['Nội dung thứ 6', 'Tên mới']);
    const renamed = (await sixth(2019)).id;
    const next = await makeItem(bloc.database, { year: 2019, state: 'registered', planContentId: renamed });
    for (const id of [CONTENT[5], renamed]) {
      const { items } = must(200, await bloc.as('lanhdao').get(`/api/commitments?planContent=${id}`));
      expect(items.map((item: { id: string }) => item.id).sort()).toEqual([old, next].sort());
    }
    const late = {
      ...COMPLETE,
      year: 2019,
      kind: 'collective',
      unitId: unitId('KBNN.CB1'),
      planContentId: CONTENT[5],
    };
    expect(codeOf(await bloc.as('giupviec.kbnn').post('/api/commitments', late))).toBe('value.wrong-choice');
  });

  test('a part that something names is not taken out, one that nothing names is', async () => {
    const { parts } = must(
      201,
      await bloc
        .as('tuyengiao')
        .post(`/api/plans/${BLOC_PLAN}/parts`, { kind: 'content', code: '8', name: 'Thừa' }),
    );
    const extra = parts.find(({ code }: { code: string }) => code === '8');
    must(200, await bloc.as('tuyengiao').delete(`/api/plans/parts/${extra.id}`));
    expect(told(await bloc.as('tuyengiao').delete(`/api/plans/parts/${CONTENT[3]}`))).toBe(
      '409 plan.part-kept',
    );
    const twice = { kind: 'content', code: '1', name: 'x', fromYear: 2018 };
    expect(codeOf(await bloc.as('tuyengiao').post(`/api/plans/${BLOC_PLAN}/parts`, twice))).toBe(
      'plan.part-exists',
    );
    const under = { kind: 'content', code: '9', name: 'x', belongsToId: CONTENT[0] };
    expect(codeOf(await bloc.as('tuyengiao').post(`/api/plans/${BLOC_PLAN}/parts`, under))).toBe(
      'request.invalid',
    );
  });

  test('the years of a plan may not leave out a year of which it has something', async () => {
    const { version } = await plan(BLOC_PLAN, 'tuyengiao');
    const shorter = await bloc.as('tuyengiao').patch(`/api/plans/${BLOC_PLAN}`, { version, toYear: 2018 });
    expect(told(shorter)).toBe('409 plan.years-used');
  });

  test('the list tells who has none, and the refusals wrote nothing', async () => {
    const { items, without } = must(
      200,
      await bloc.as('lanhdao').get('/api/plans?level=unit&year=2018&base=true'),
    );
    expect(items.map(({ unitCode }: { unitCode: string }) => unitCode)).toEqual(['KBNN', 'BHXH']);
    expect(without).toEqual([{ code: 'SDL', name: 'Chi bộ Sở Du lịch' }]);
    expect(await countOf(bloc.database, 'plans')).toBe(4);
  });
});
