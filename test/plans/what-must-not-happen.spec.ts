import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { unitId } from '../support/world.js';
import { BLOC_PLAN, CONTENT, GROUP, planRows } from './rows.js';

interface Part {
  id: string;
  code: string;
  kind: string;
  named: boolean;
  version: number;
  toYear: number;
}

describe('what must not happen to plans', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await planRows(bloc.database);
    await openAllWindows(bloc.database, 2018);
  });
  afterAll(() => bloc.stop());

  const keeper = () => bloc.as('tuyengiao');
  const clerk = () => bloc.as('giupviec.kbnn');
  const planOf = async (id: string) => must(200, await keeper().get(`/api/plans/${id}`));
  const partOf = async (id: string): Promise<Part> =>
    (await planOf(BLOC_PLAN)).parts.find((part: Part) => part.id === id);
  const change = async (id: string, body: object) => {
    const { version } = await partOf(id);
    return keeper().patch(`/api/plans/parts/${id}`, { version, ...body });
  };
  const years = async (id: string, fromYear: number, toYear: number) => {
    const { version } = await planOf(id);
    return keeper().patch(`/api/plans/${id}`, { version, fromYear, toYear });
  };
  const newPlan = async (change: object, by = keeper()) =>
    must(201, await by.post('/api/plans', { title: 'Kế hoạch toàn khóa', ...change })).id as string;

  test('the years of the bloc’s plan keep a year of every plan that carries it out, whose words stay open', async () => {
    const next = await newPlan({ level: 'bloc', unitId: unitId('DUK'), fromYear: 2021, toYear: 2025 });
    const part = { kind: 'content', code: '1', name: 'Nội dung của khóa sau' };
    const { parts } = must(201, await keeper().post(`/api/plans/${next}/parts`, part));
    const unitPlan = { level: 'unit', unitId: unitId('KBNN'), fromYear: 2021, toYear: 2025 };
    const ofUnit = await newPlan(unitPlan, clerk());
    const action = { text: 'Cả khóa: cải cách kiểm soát chi.', contentId: parts[0].id };
    must(201, await clerk().post(`/api/plans/${ofUnit}/actions`, action));
    expect(told(await years(next, 2030, 2035))).toBe('409 plan.years-used');
    expect(told(await years(next, 2021, 2026))).toBe('200');
    // A plan whose bloc plan went elsewhere before: its words are corrected, its years are not.
    await bloc.database.query(`UPDATE plans SET from_year = 2030, to_year = 2035 WHERE id = $1`, [next]);
    const { version } = must(200, await clerk().get(`/api/plans/${ofUnit}`));
    const edit = (body: object) => clerk().patch(`/api/plans/${ofUnit}`, { version, ...body });
    expect(told(await edit({ toYear: 2024 }))).toBe('422 plan.no-bloc-plan');
    expect(told(await edit({ title: 'Kế hoạch khóa 2021–2025' }))).toBe('200');
  });

  test('no plan ends before a part of it begins; what begins with it goes along', async () => {
    const plan = await newPlan({ level: 'bloc', unitId: unitId('DUK'), fromYear: 2041, toYear: 2045 });
    const part = { kind: 'content', code: '1', name: 'Tên đầu' };
    const { parts } = must(201, await keeper().post(`/api/plans/${plan}/parts`, part));
    expect(told(await years(plan, 2036, 2040))).toBe('409 plan.years-used');
    expect(told(await years(plan, 2042, 2045))).toBe('200');
    const renamed = { version: 1, name: 'Tên sau', since: 2045 };
    must(200, await keeper().patch(`/api/plans/parts/${parts[0].id}`, renamed));
    expect(told(await years(plan, 2042, 2044))).toBe('409 plan.years-used');
  });

  test('an action of a unit’s plan keeps its year in the bloc’s plan', async () => {
    const secretary = bloc.as('bithu.bhxh');
    const unitPlan = { level: 'unit', unitId: unitId('BHXH'), fromYear: 2016, toYear: 2020 };
    const ofUnit = await newPlan(unitPlan, secretary);
    const action = { year: 2019, text: 'Việc của năm 2019.', contentId: CONTENT[6] };
    await openAllWindows(bloc.database, 2019);
    must(201, await secretary.post(`/api/plans/${ofUnit}/actions`, action));
    expect(told(await years(BLOC_PLAN, 2016, 2018))).toBe('409 plan.years-used');
  });

  test('what stands under a part keeps its name; a later name has its own years', async () => {
    await makeItem(bloc.database, { state: 'registered', planContentId: CONTENT[1] });
    const [, group] = GROUP;
    expect((await partOf(group!)).named).toBe(true);
    expect(told(await change(group!, { name: 'Tên mới' }))).toBe('409 plan.part-used');
    must(200, await change(group!, { name: 'Tên mới', since: 2019 }));
    const later = (await planOf(BLOC_PLAN)).parts.find(
      ({ kind, code, id }: Part) => kind === 'task-group' && code === '2' && id !== group,
    ) as Part;
    expect(later.named).toBe(false);
    await makeItem(bloc.database, { year: 2019, state: 'registered', planContentId: CONTENT[1] });
    expect(told(await change(later.id, { name: 'Tên khác' }))).toBe('409 plan.part-used');
    // The later name of the group is the same place.
    expect(told(await change(CONTENT[1]!, { belongsToId: later.id }))).toBe('200');
  });

  test('a part that is used keeps its place; it gets another from a later year on', async () => {
    await makeItem(bloc.database, { state: 'registered', planContentId: CONTENT[2] });
    for (const belongsToId of [null, GROUP[0]])
      expect(told(await change(CONTENT[2]!, { belongsToId }))).toBe('409 plan.part-used');
    expect(told(await change(CONTENT[2]!, { belongsToId: GROUP[0], since: 2019 }))).toBe('200');
    expect(await partOf(CONTENT[2]!)).toMatchObject({ belongsToCode: '3', toYear: 2018 });
    // What nothing names moves in its place.
    expect(told(await change(CONTENT[3]!, { belongsToId: GROUP[2] }))).toBe('200');
  });
});
