import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actorOf } from '../../src/accounts/actor.query.js';
import { CommitmentFigures } from '../../src/figures/commitment-figures.service.js';
import { SelfCriticismFigures } from '../../src/filings/self-criticism-figures.service.js';
import type { Actor } from '../../src/shared/actor.js';
import type { FigureOut } from '../../src/shared/figure.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { TODAY, type UnitCode, type Username, accountId, unitId } from '../support/world.js';

const READERS = ['bithu.kbnn', 'bithu.kbnn.cb1', 'bithu.bhxh', 'lanhdao'] as const;
const PATH = '/api/self-criticism-meetings';

describe('meetings for tự phê bình và phê bình', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const [unit, heldOn] of [
      ['KBNN', '2018-06-28'],
      ['KBNN', '2018-11-12'],
      ['KBNN.CB1', '2018-06-20'],
      ['BHXH', '2018-07-03'],
    ] as const)
      must(201, await record(unit, { heldOn }));
    must(201, await record('KBNN', { year: 2017, heldOn: '2018-01-15' }));
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
      await makeItem(bloc.database, { unit, state: 'registered' });
  });
  afterAll(() => bloc.stop());

  const record = (unit: UnitCode, change: object = {}, headers = {}) =>
    bloc.as(unit === 'BHXH' ? 'bithu.bhxh' : 'giupviec.kbnn').post(
      PATH,
      {
        unitId: unitId(unit),
        year: 2018,
        heldOn: '2018-06-28',
        attended: 20,
        total: 24,
        collectivePoints: 5,
        individualPoints: 11,
        ...change,
      },
      headers,
    );
  const list = async (username: Username, query = '') =>
    must(200, await bloc.as(username).get(`${PATH}?${query}`));
  const actor = async (username: Username): Promise<Actor> =>
    (await actorOf(bloc.database.manager, accountId(username), TODAY))!;
  const total = async (username: Username, { list: of, filter }: FigureOut): Promise<number> => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter))
      for (const one of [value].flat()) query.append(name, String(one));
    return must(200, await bloc.as(username).get(`/api/${of}?${query.toString()}`)).total;
  };

  test('a meeting belongs to a year and, by its date, to one half of it', async () => {
    const { items } = await list('giupviec.kbnn', 'from=2017&to=2018&unit=KBNN&own=true');
    expect(items.map(({ year, half, heldOn }: Record<string, unknown>) => [year, half, heldOn])).toEqual([
      [2017, 2, '2018-01-15'],
      [2018, 1, '2018-06-28'],
      [2018, 2, '2018-11-12'],
    ]);
  });

  test('two clicks record once, and a unit meets once a day', async () => {
    const key = { 'Idempotency-Key': 'mot-lan' };
    const ids = await Promise.all([1, 2].map(() => record('KBNN.CB2', { heldOn: '2018-05-02' }, key)));
    expect(new Set(ids.map((answer) => must(201, answer).id)).size).toBe(1);
    expect(told(await record('KBNN.CB2', { heldOn: '2018-05-02' }))).toBe('409 self-criticism.same-day');
  });

  test.each([
    [{ attended: 25 }, '422 value.refused', 'attended'],
    [{ heldOn: '2018-11-21' }, '422 value.refused', 'heldOn'],
    [{ year: 2017 }, '422 value.refused', 'heldOn'],
    [{ attended: 0 }, '400 request.invalid', 'attended'],
    [{ individualPoints: -1 }, '400 request.invalid', 'individualPoints'],
  ])('%j is refused: %s', async (change, refusal, field) => {
    const answer = await record('KBNN.CB2', change);
    expect([told(answer), answer.body.details[0].field]).toEqual([refusal, field]);
  });

  test('a change names the version that was read, keeps the old values, and clears only the note', async () => {
    const made = must(
      201,
      await record('KBNN.CB2', { heldOn: '2018-03-05', note: 'Có đại diện cấp trên dự.' }),
    );
    const path = `${PATH}/${made.id}`;
    const patch = (body: object) => bloc.as('bithu.kbnn').patch(path, body);
    const changed = must(200, await patch({ version: 1, heldOn: '2018-09-05', total: null, note: null }));
    expect(changed).toMatchObject({ half: 2, total: 24, note: null, version: 2 });
    const late = await patch({ version: 1, attended: 23 });
    expect([told(late), late.body.current.heldOn]).toEqual(['409 self-criticism.stale', '2018-09-05']);
    const [entry] = await bloc.database.query(
      `SELECT changes FROM history WHERE subject_id = $1 AND action = 'update'`,
      [made.id],
    );
    expect(entry.changes.heldOn).toEqual(['2018-03-05', '2018-09-05']);
    expect(told(await patch({ version: 2, attended: 25 }))).toBe('422 value.refused');
  });

  test('what was withdrawn, with a reason, counts no more, stays to be read, and is not changed', async () => {
    const made = must(201, await record('KBNN.CB2', { heldOn: '2018-04-04' }));
    const before = (await list('kiemtra')).total;
    const withdraw = (body: object) => bloc.as('giupviec.kbnn').post(`${PATH}/${made.id}/withdraw`, body);
    expect(told(await withdraw({}))).toBe('400 request.invalid');
    expect(must(200, await withdraw({ reason: 'Ghi nhầm.' }))).toMatchObject({
      withdrawnReason: 'Ghi nhầm.',
      can: [],
    });
    expect((await list('kiemtra')).total).toBe(before - 1);
    expect((await list('kiemtra', 'withdrawn=true')).items).toMatchObject([{ id: made.id }]);
    expect(told(await withdraw({ reason: 'Lần hai.' }))).toBe('409 self-criticism.withdrawn');
    must(201, await record('KBNN.CB2', { heldOn: '2018-04-04' }));
  });

  test('only who keeps the book of a unit records its meetings', async () => {
    expect((await list('tuyengiao')).mayRecord).toBe(false);
    expect((await list('bithu.kbnn')).mayRecord).toBe(true);
    expect((await list('canbo.kbnn')).total).toBe(0);
  });

  test.each(READERS)(
    '%s: each figure lists its rows, and the units add up to the whole',
    async (username) => {
      const figures = bloc.app.get(SelfCriticismFigures, { strict: false });
      const commitments = bloc.app.get(CommitmentFigures, { strict: false });
      const who = await actor(username);
      for (const unit of [null, 'KBNN'] as const) {
        if (unit && username === 'bithu.bhxh') continue;
        const span = { from: 2017, to: 2018, unit };
        const all = [...(await figures.figures(who, span)), ...(await commitments.figures(who, span))];
        const byUnit = [
          ...[...(await figures.figuresByUnit(who, span)).values()].flat(),
          ...[...(await commitments.figuresByUnit(who, span)).values()].flat(),
        ];
        for (const figure of all) {
          const parts = byUnit.filter(({ key }) => key === figure.key);
          const sum = parts.reduce((sofar, part) => sofar + part.value, 0);
          expect([figure.key, unit, sum]).toEqual([figure.key, unit, figure.value]);
        }
        const opened = [...all, ...byUnit.filter(({ list }) => list === 'self-criticism-meetings')];
        for (const figure of opened.filter(({ value }) => value > 0))
          expect([figure.key, await total(username, figure)]).toEqual([figure.key, figure.value]);
      }
    },
  );

  test('what the meetings add up to is exact', async () => {
    const figures = bloc.app.get(SelfCriticismFigures, { strict: false });
    const span = { from: 2018, to: 2018, unit: 'BHXH', half: 2 };
    expect(await figures.figures(await actor('lanhdao'), span)).toMatchObject([
      { key: 'self-criticism.meetings', value: 1, amount: '20', measure: 'lượt người' },
      { key: 'self-criticism.collective-points', value: 1, amount: '5', measure: 'ý kiến' },
      { key: 'self-criticism.individual-points', value: 1, amount: '11', measure: 'ý kiến' },
    ]);
  });
});
