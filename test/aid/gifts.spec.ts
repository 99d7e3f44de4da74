import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AidFigures } from '../../src/aid/aid-figures.service.js';
import { AID_KINDS } from '../../src/aid/amount.rules.js';
import type { FigureOut } from '../../src/shared/figure.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { actor } from '../support/actors.js';
import { type UnitCode, type Username, unitId } from '../support/world.js';
import { insertGift, modelOfChildren } from './gift-rows.js';
import { REASON, assign, gift, makePlan, newCommune, outside, share } from './makings.js';

describe('gifts and figures of help', () => {
  let bloc: TestApp;
  let commune: string;
  beforeAll(async () => {
    bloc = await startApp();
    commune = await newCommune(bloc);
    await assign(bloc, [['KBNN', commune], ['BHXH', commune]], { effectiveFrom: '2017-03-01' }); // prettier-ignore
  });
  afterAll(() => bloc.stop());

  const send = (username: Username, body: object, headers = {}) =>
    bloc.as(username).post('/api/aid/contributions', body, headers);
  const give = async (body: object, username: Username = 'giupviec.kbnn') =>
    must(201, await send(username, body));
  const forget = () => bloc.database.query(`DELETE FROM aid_shares; DELETE FROM aid_contributions`);
  const read = (username: Username, unit: string | null = null, from = 2017) =>
    bloc.app.get(AidFigures).figures(actor(username), { from, to: 2018, unit });
  const one = (figures: readonly FigureOut[], key: string) => figures.find((figure) => figure.key === key)!;
  const amount = async (key: string, unit: string | null = null) =>
    one(await read('lanhdao', unit), key).amount;

  test('a joint gift stands once, is seen by all who share in it, and is written by the one that leads it', async () => {
    const shares = [share('KBNN', '65000000'), share('BHXH', '10000000'), outside('Công ty A', '142000000')];
    const made = await give(gift('KBNN', commune, { shares }));
    expect(made).toMatchObject({ amount: '217000000', can: ['update', 'withdraw'] });
    const { items } = must(200, await bloc.as('bithu.bhxh').get('/api/aid/contributions?from=2018'));
    expect(items).toMatchObject([
      {
        id: made.id,
        can: [],
        shares: [{ unitCode: 'KBNN' }, { amount: '10000000' }, { donorName: 'Công ty A' }],
      },
    ]);
    const path = `/api/aid/contributions/${made.id}`;
    expect(told(await bloc.as('bithu.bhxh').patch(path, { version: 1, households: 1 }))).toBe(
      '403 refused.role',
    );
    expect(told(await bloc.as('bithu.sdl').get(`${path}/history`))).toBe('404 not-found');
    expect([await amount('aid.money'), await amount('aid.external')]).toEqual(['75000000', '142000000']);
    expect([await amount('aid.money', 'BHXH'), await amount('aid.external', 'BHXH')]).toEqual([
      '10000000',
      '0',
    ]);
    expect([await amount('aid.external', 'KBNN'), await amount('aid.goods')]).toEqual(['142000000', '0']);
    expect(one(await read('lanhdao'), 'aid.money').value).toBe(1);
    await forget();
  });

  test('every fault of a gift is told with its field', async () => {
    const shares = [
      share('DUK', '1'),
      share('KBNN', '0.5'),
      { unitId: unitId('BHXH'), donorName: 'A', amount: '1' },
    ];
    const answer = await send('giupviec.kbnn', gift('KBNN', commune, { shares }));
    expect([told(answer), answer.body.details.map(({ field }: { field: string }) => field)]).toEqual([
      '422 aid.wrong-shares',
      ['shares.0.unitId', 'shares.1.amount', 'shares.2.unitId'],
    ]);
    const without = gift('KBNN', null, { purpose: 'assigned' });
    expect((await send('giupviec.kbnn', without)).body.details[0].field).toBe('communeId');
    expect(told(await send('giupviec.kbnn', gift('KBNN', commune, { givenOn: '2018-11-21' })))).toBe(
      '422 aid.date',
    );
    expect(told(await send('giupviec.kbnn', gift('KBNN', commune, { givenOn: '2016-01-01' })))).toBe(
      '409 year.not-open',
    );
    expect(told(await send('giupviec.kbnn', gift('BHXH', commune)))).toBe('404 not-found');
  });

  test('help beside the assignment is no help of the assignment, and stands apart', async () => {
    const other = await newCommune(bloc);
    expect(told(await send('bithu.sdl', gift('SDL', other, { shares: [share('SDL', '1000')] })))).toBe(
      '422 aid.not-assigned',
    );
    await give(gift('SDL', other, { purpose: 'voluntary', shares: [share('SDL', '1000')] }), 'bithu.sdl');
    // Đoàn Khối keeps no book of its own: the Khối writes it down.
    const porridge = gift('DOANKHOI', null, { kind: 'goods', shares: [share('DOANKHOI', '5000000')] });
    expect(told(await send('giupviec.kbnn', porridge))).toBe('404 not-found');
    await give(porridge, 'tuyengiao');
    expect(one(await read('lanhdao'), 'aid.voluntary')).toMatchObject({ value: 2, amount: null });
    expect([
      await amount('aid.voluntary.goods'),
      await amount('aid.goods'),
      await amount('aid.money'),
    ]).toEqual(['5000000', '0', '0']);
    await forget();
  });

  test('a gift may change its kind with its shares, a repeat makes nothing new, a withdrawn one does not count', async () => {
    const key = { 'Idempotency-Key': 'gift-1' };
    const [first, again] = [
      await send('giupviec.kbnn', gift('KBNN', commune), key),
      await send('giupviec.kbnn', gift('KBNN', commune), key),
    ];
    expect(must(201, again).id).toBe(must(201, first).id);
    const path = `/api/aid/contributions/${first.body.id}`;
    const patch = (body: object) => bloc.as('giupviec.kbnn').patch(path, { version: 1, ...body });
    expect(told(await patch({ kind: 'house' }))).toBe('422 aid.wrong-shares');
    const house = { kind: 'house', shares: [share('KBNN', '0.4'), share('BHXH', '0.6')] };
    expect(must(200, await patch({ ...house, givenOn: '2017-12-31' }))).toMatchObject({
      amount: '1',
      year: 2017,
      version: 2,
    });
    const late = await patch({ households: 9 });
    expect([told(late), late.body.current.kind]).toEqual(['409 aid.stale', 'house']);
    expect([
      await amount('aid.houses', 'KBNN'),
      await amount('aid.houses', 'BHXH'),
      await amount('aid.houses'),
    ]).toEqual(['0.4', '0.6', '1']);
    must(200, await bloc.as('bithu.kbnn').post(`${path}/withdraw`, REASON));
    expect(told(await bloc.as('bithu.kbnn').post(`${path}/withdraw`, REASON))).toBe('409 aid.withdrawn');
    expect([
      await amount('aid.houses'),
      must(200, await bloc.as('kiemtra').get('/api/aid/contributions?from=2017&withdrawn=true')).total,
    ]).toEqual(['0', 1]);
    await forget();
  });

  test('a child that a model counts is not counted as help again', async () => {
    const promise = await modelOfChildren(bloc, 'DOANKHOI', 20);
    const child = (change: object) =>
      gift('KBNN', commune, { kind: 'child', shares: [share('KBNN', '3')], ...change });
    const wrong = await send('giupviec.kbnn', child({ pilotModelPromiseId: promise.other }));
    expect(told(wrong)).toBe('422 aid.wrong-model');
    await give(child({}));
    const linked = await give(
      child({ pilotModelPromiseId: promise.children, shares: [share('KBNN', '20')] }),
    );
    expect(linked.countedIn).toBe('Bát cháo tình thương');
    const { children } = must(200, await bloc.as('lanhdao').get('/api/aid/overview?from=2017&to=2018'));
    expect([children.contributions.amount, children.models.amount, children.total]).toEqual([
      '3',
      '20',
      '23',
    ]);
    await everyFigureOpensItsRows('lanhdao', null);
    await forget();
  });

  test('the bar is nested for every month up to now, and a plan of the spring is not there in winter', async () => {
    await makePlan(bloc, 'KBNN', commune, 'checked');
    await makePlan(bloc, 'BHXH', commune, 'planned');
    const totals: number[][] = [];
    for (let month = 1; month <= 11; month += 1) {
      const on = `2018-${String(month).padStart(2, '0')}-15`;
      const cuts = ['assigned', 'planned', 'reported', 'checked'].map(
        async (state) =>
          must(200, await bloc.as('lanhdao').get(`/api/aid/assignments?year=2018&state=${state}&on=${on}`))
            .total as number,
      );
      totals.push(await Promise.all(cuts));
    }
    for (const cuts of totals) expect([...cuts].sort((a, b) => b - a)).toEqual(cuts);
    expect([totals[0], totals[2], totals[10]]).toEqual([[2, 0, 0, 0], [2, 2, 0, 0], [2, 2, 1, 1]]); // prettier-ignore
  });

  const accounts: [Username, string | null][] = [
    ['lanhdao', null],
    ['lanhdao', 'KBNN'],
    ['tuyengiao', 'DOANKHOI'],
    ['bithu.kbnn', null],
    ['canbo.kbnn', null],
    ['bithu.bhxh', null],
  ];
  async function everyFigureOpensItsRows(username: Username, unit: string | null) {
    for (const figure of await read(username, unit)) {
      const query = new URLSearchParams(
        Object.entries(figure.filter).map(([name, value]): [string, string] => [name, String(value)]),
      );
      const { total } = must(200, await bloc.as(username).get(`/api/${figure.list}?${query.toString()}`));
      expect([username, unit, figure.key, total]).toEqual([username, unit, figure.key, figure.value]);
    }
  }

  test('every figure is as many as the list that it opens, for whoever reads it', async () => {
    await give(
      gift('KBNN', commune, { shares: [share('KBNN', '10'), share('BHXH', '5'), outside('A', '7')] }),
    );
    await give(
      gift('KBNN', commune, { kind: 'work-days', shares: [share('KBNN.CB1', '2.5'), share('KBNN', '1')] }),
    );
    await give(gift('BHXH', null, { kind: 'child', shares: [share('BHXH', '2')] }), 'bithu.bhxh');
    for (const [username, unit] of accounts) await everyFigureOpensItsRows(username, unit);
    expect(await read('quantri')).toEqual([]);
    expect(one(await read('bithu.bhxh'), 'aid.money')).toMatchObject({ value: 1, amount: '5' });
    await forget();
  });

  const GIVERS = ['KBNN', 'KBNN.CB1', 'BHXH', 'SDL', 'DOANKHOI'] as const;
  const part = fc.record({
    giver: fc.constantFrom<UnitCode | null>(...GIVERS, null),
    amount: fc.integer({ min: 1, max: 9 }),
  });
  const gifts = fc.array(
    fc.record({
      kind: fc.constantFrom(...AID_KINDS),
      purpose: fc.constantFrom('assigned' as const, 'voluntary' as const),
      lead: fc.constantFrom<UnitCode>(...GIVERS),
      year: fc.constantFrom(2017, 2018),
      parts: fc.uniqueArray(part, { maxLength: 4, selector: ({ giver }) => giver ?? 'outside' }),
    }),
    { maxLength: 8 },
  );

  test('whatever is given together: each gift once in the bloc, by share in each unit, and the units make the bloc', async () => {
    await fc.assert(
      fc.asyncProperty(gifts, async (given) => {
        await forget();
        const whole = given.map((one) => ({
          ...one,
          parts: [{ giver: one.lead, amount: 1 }, ...one.parts.filter(({ giver }) => giver !== one.lead)],
        }));
        for (const told of whole) await insertGift(bloc, commune, told);
        const figures = await read('lanhdao');
        const byUnit = await bloc.app
          .get(AidFigures)
          .figuresByUnit(actor('lanhdao'), { from: 2017, to: 2018, unit: null });
        for (const [place, kind] of AID_KINDS.entries()) {
          const key = `aid.${['money', 'goods', 'work-days', 'houses', 'children'][place]}`;
          const outer = kind === 'money' ? 'aid.external' : key.replace('aid.', 'aid.external.');
          const mine = whole.filter((told) => told.kind === kind && told.purpose === 'assigned');
          const parts = mine.flatMap((told) => told.parts);
          const sum = (some: typeof parts) => some.reduce((all, { amount: value }) => all + value, 0);
          expect([key, one(figures, key).value]).toEqual([key, mine.length]);
          expect(one(figures, key).amount).toBe(String(sum(parts.filter(({ giver }) => giver !== null))));
          expect(one(figures, outer).amount).toBe(String(sum(parts.filter(({ giver }) => giver === null))));
          for (const each of [key, outer]) {
            const units = [...byUnit.values()].map((its) =>
              Number(its.find((figure) => figure.key === each)?.amount ?? 0),
            );
            expect([each, units.reduce((all, value) => all + value, 0)]).toEqual([
              each,
              Number(one(figures, each).amount),
            ]);
          }
        }
      }),
      { numRuns: 12 },
    );
    await forget();
  });

  test('a unit that is not assigned and gave nothing has no figures of gifts, and is never late', async () => {
    const byUnit = await bloc.app
      .get(AidFigures)
      .figuresByUnit(actor('lanhdao'), { from: 2018, to: 2018, unit: null });
    const keys = byUnit.get('SDL')!.map(({ key }) => key);
    expect(
      keys.filter((key) => !/^aid\.(units|assigned|planned|reported|checked|not-assigned|waiting)/.test(key)),
    ).toEqual([]);
    expect(one(byUnit.get('SDL')!, 'aid.waiting.plan').value).toBe(0);
    expect(byUnit.get('KBNN')!.map(({ key }) => key)).toContain('aid.money');
  });
});
