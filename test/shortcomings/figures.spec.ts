import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/shared/actor.js';
import type { FigureOut, FigureSpan } from '../../src/shared/figure.dto.js';
import { REMEDIES } from '../../src/shortcomings/shortcoming.flow.js';
import { ShortcomingsService } from '../../src/shortcomings/shortcomings.service.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { type Username } from '../support/world.js';
import { newShortcoming } from './covered.js';

const ACCOUNTS = [
  'lanhdao',
  'bithu.kbnn',
  'giupviec.kbnn',
  'bithu.kbnn.cb1',
  'canbo.kbnn',
  'bithu.bhxh',
  'quantri',
] as const;
const SPANS: FigureSpan[] = [
  { from: 2016, to: 2016, unit: null },
  { from: 2017, to: 2018, unit: null },
  { from: 2016, to: 2019, unit: 'KBNN' },
];
const UNITS = ['KBNN', 'KBNN.CB1', 'BHXH'] as const;

/** What a person of each unit can do over the years with one shortcoming. */
const act = fc.oneof(
  fc.record({ act: fc.constantFrom('carry', 'close', 'reopen'), year: fc.integer({ min: 2016, max: 2018 }) }),
  fc.record({
    act: fc.constant('work'),
    year: fc.constantFrom(2018, 2019),
    remedy: fc.option(fc.constantFrom(...REMEDIES)),
  }),
);

describe('figures of shortcomings', () => {
  let bloc: TestApp;
  let service: ShortcomingsService;
  let made = 0;
  beforeAll(async () => {
    bloc = await startApp();
    service = bloc.app.get(ShortcomingsService);
    for (const year of [2018, 2019]) await openAllWindows(bloc.database, year);
    made = 3;
    const lives = fc.sample(fc.array(act as fc.Arbitrary<Act>, { maxLength: 3 }), {
      seed: 2018,
      numRuns: 10,
    });
    for (const [place, life] of lives.entries()) await liveOne(place, life);
  });
  afterAll(() => bloc.stop());

  interface Act {
    act: string;
    year: number;
    remedy?: string | null;
  }

  /** Refusals are part of life: whatever is answered, the shortcoming must not go missing. */
  async function liveOne(place: number, life: readonly Act[]): Promise<void> {
    const unit = UNITS[place % UNITS.length]!;
    const who = unit === 'BHXH' ? 'bithu.bhxh' : 'giupviec.kbnn';
    const id = await newShortcoming(bloc, {
      unit,
      year: 2016 + (place % 3),
      ...(place % 4 === 1 && unit === 'KBNN.CB1' ? { person: 'Hoàng Thị Lan' as const } : {}),
    });
    made += 1;
    for (const { act: action, year, remedy } of life) {
      if (action !== 'work') {
        await bloc.as(who).post(`/api/shortcomings/${id}/${action}`, { reason: 'x', year });
        continue;
      }
      const item = await makeItem(bloc.database, {
        unit: 'KBNN.CB1',
        state: 'submitted',
        year,
        shortcomingId: id,
      });
      await bloc.as('bithu.kbnn').post(`/api/commitments/${item}/register`);
      if (!remedy) continue;
      await bloc.as('giupviec.kbnn').post(`/api/commitments/${item}/assess`, { result: 'met', note: 'x' });
      await bloc.as('bithu.kbnn').post(`/api/commitments/${item}/verify`, { result: 'met', remedy });
    }
  }

  const value = (figures: readonly FigureOut[], key: string) => figures.find((one) => one.key === key)?.value;

  async function listed(username: Username, { list, filter }: FigureOut): Promise<number> {
    const query = new URLSearchParams();
    for (const [name, given] of Object.entries(filter))
      for (const one of [given].flat()) query.append(name, String(one));
    return must(200, await bloc.as(username).get(`/api/${list}?${query.toString()}`)).total;
  }

  const found = (figures: readonly FigureOut[]) => value(figures, 'shortcoming.found') ?? 0;
  const parts = (figures: readonly FigureOut[]) =>
    figures.filter(({ key }) => key !== 'shortcoming.found').reduce((sum, one) => sum + one.value, 0);

  test.each(ACCOUNTS)(
    'each opens exactly what it counts, and the parts are the whole: %s',
    async (username) => {
      const who: Actor = actor(username);
      for (const span of SPANS) {
        const figures = await service.figures(who, span);
        expect(parts(figures)).toBe(found(figures));
        for (const one of figures)
          expect([one.key, await listed(username, one)]).toEqual([one.key, one.value]);
      }
    },
  );

  test.each(ACCOUNTS)('units add up to the whole, each with its own list: %s', async (username) => {
    for (const span of SPANS) {
      const whole = await service.figures(actor(username), span);
      const units = [...(await service.figuresByUnit(actor(username), span)).values()];
      for (const { key, value: total } of whole)
        expect([key, units.reduce((sum, one) => sum + (value(one, key) ?? 0), 0)]).toEqual([key, total]);
      for (const one of units.flat()) expect([one, await listed(username, one)]).toEqual([one, one.value]);
    }
  });

  test('none disappears: at the end of every year those found by then are all there, each in one state', async () => {
    const [{ n }] = await bloc.database.query(`SELECT count(*)::int AS n FROM shortcomings`);
    expect(n).toBe(made);
    const rows = await bloc.database.query(
      `SELECT id, found_year, state FROM shortcomings WHERE person_id IS NULL`,
    );
    for (const year of [2016, 2017, 2018, 2019, 2030]) {
      const { items, total } = must(200, await bloc.as('lanhdao').get(`/api/shortcomings?asOfYear=${year}`));
      const known = rows.filter((row: { found_year: number }) => row.found_year <= year);
      expect([year, total]).toEqual([year, known.length]);
      expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(
        known.map(({ id }: { id: string }) => id).sort(),
      );
      if (year < 2030) continue;
      const now = new Map(rows.map(({ id, state }: { id: string; state: string }) => [id, state]));
      for (const { id, state } of items) expect([id, state]).toEqual([id, now.get(id)]);
    }
  });

  test('a unit that nobody looks into has no figures; one where nothing was found has zeros', async () => {
    const span: FigureSpan = { from: 2016, to: 2018, unit: null };
    const units = await service.figuresByUnit(actor('lanhdao'), span);
    expect([...units.keys()]).toEqual(['KBNN', 'BHXH', 'SDL', 'DOANKHOI']);
    expect(found(units.get('SDL')!)).toBe(0);
    expect([...(await service.figuresByUnit(actor('bithu.bhxh'), span)).keys()]).toEqual(['BHXH']);
    expect((await service.figuresByUnit(actor('quantri'), span)).size).toBe(0);
  });
});
