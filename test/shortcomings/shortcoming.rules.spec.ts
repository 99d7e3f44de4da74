import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DECISIONS,
  GOING,
  REMEDIES,
  SHORTCOMING_STATES,
  type ShortcomingState,
} from '../../src/shortcomings/shortcoming.flow.js';
import {
  type Happening,
  type Trace,
  decisionRefusal,
  likeness,
  mayContinue,
  stateAsOf,
  stateNow,
  stepsAfter,
} from '../../src/shortcomings/shortcoming.rules.js';

const FOUND = 2016;
const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021];
const found: Trace[] = [{ year: FOUND, act: 'find', state: 'open', commitmentId: null, remedy: null }];
const after = (...all: Happening[]): Trace[] =>
  all.reduce((steps, one) => [...steps, ...stepsAfter(steps, one)], found);
const states = (steps: Trace[], ...years: number[]) => years.map((year) => stateAsOf(steps, year));
const address = (year: number, commitmentId = 'a') => ({ act: 'address', year, commitmentId }) as const;
const remedy = (year: number, said: (typeof REMEDIES)[number], commitmentId = 'a') =>
  ({ act: 'remedy', year, commitmentId, remedy: said }) as const;
const release = (year: number, commitmentId = 'a') => ({ act: 'release', year, commitmentId }) as const;

describe('the state at the end of a year', () => {
  test('is that of the last step of it or of a year before; before it was found there is none', () => {
    const steps = after(address(2017), remedy(2017, 'partly'), address(2019, 'b'));
    expect(states(steps, 2015, 2016, 2017, 2018, 2019, 2030)).toEqual([
      null, 'open', 'partly', 'partly', 'addressed', 'addressed',
    ]); // prettier-ignore
  });

  test('what is verified of a year after the next was registered is told of its own year', () => {
    const steps = after(address(2018), address(2019, 'b'), remedy(2018, 'carried'));
    expect(states(steps, 2018, 2019)).toEqual(['carried', 'addressed']);
    expect(stateNow(steps)).toBe('addressed');
  });

  test.each(['partly', 'carried', 'not-remedied'] as const)(
    'what was %s is addressed again when the next year takes it up',
    (said) => {
      const steps = after(address(2017), remedy(2017, said), address(2018, 'b'));
      expect(stateAsOf(steps, 2018)).toBe('addressed');
    },
  );

  test('an item that was stopped leaves it as it would be without that item', () => {
    expect(stateNow(after(address(2017), release(2017)))).toBe('open');
    expect(stateNow(after(address(2017), address(2017, 'b'), release(2017)))).toBe('addressed');
    expect(
      stateNow(after(address(2017), remedy(2017, 'partly'), address(2018, 'b'), release(2018, 'b'))),
    ).toBe('partly');
  });

  test('what a later item found remedied is not, once the item that remedied it turns to another', () => {
    const verified = after(address(2018), remedy(2018, 'remedied'), address(2019, 'b'));
    expect(states(verified, 2018, 2019)).toEqual(['remedied', 'remedied']);
    const steps = [...verified, ...stepsAfter(verified, release(2018))];
    expect(states(steps, 2017, 2018, 2019, 2020)).toEqual(['open', 'open', 'addressed', 'addressed']);
    const carried = [...verified, ...stepsAfter(verified, remedy(2019, 'partly', 'b'))];
    expect(stepsAfter(carried, release(2018)).map(({ year, state }) => [year, state])).toEqual([
      [2018, 'open'],
    ]);
  });

  test('what let go before does not come back when another lets go', () => {
    const steps = after(address(2018), address(2019, 'b'), release(2019, 'b'), release(2018));
    expect(states(steps, 2018, 2019)).toEqual(['open', 'open']);
    const back = after(address(2018), release(2018), address(2018), address(2019, 'b'), release(2019, 'b'));
    expect(states(back, 2018, 2019)).toEqual(['addressed', 'addressed']);
  });

  test('closing holds from its year on, also where a later year has steps', () => {
    const steps = after(address(2018), address(2019, 'b'), { act: 'close', year: 2018 });
    expect(states(steps, 2017, 2018, 2019, 2020)).toEqual(['open', 'closed', 'closed', 'closed']);
    const again = [...steps, ...stepsAfter(steps, { act: 'reopen', year: 2019 })];
    expect(states(again, 2018, 2019, 2020)).toEqual(['closed', 'open', 'open']);
  });

  test('verifying on a closed one leaves it closed, with a step that says so', () => {
    const steps = after(address(2018), { act: 'close', year: 2018 });
    const added = stepsAfter(steps, remedy(2018, 'remedied'));
    expect(added).toEqual([
      { year: 2018, act: 'remedy', state: 'closed', commitmentId: 'a', remedy: 'remedied' },
    ]);
  });

  test('a draft of before does not take up again what is remedied', () => {
    expect(stateNow(after(address(2017), remedy(2017, 'remedied'), address(2018, 'b')))).toBe('remedied');
  });
});

/** Something that happens, where the rules take it at all; as the services ask before they write. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    act: fc.constantFrom('address' as const, 'release' as const),
    year: fc.constantFrom(...YEARS),
    commitmentId: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({
    act: fc.constant('remedy' as const),
    year: fc.constantFrom(...YEARS),
    commitmentId: fc.constantFrom('a', 'b', 'c'),
    remedy: fc.constantFrom(...REMEDIES),
  }),
  fc.record({
    act: fc.constantFrom(...DECISIONS),
    year: fc.constantFrom(...YEARS.filter((year) => year >= FOUND)),
  }),
);
const isDecision = (one: Happening): one is Extract<Happening, { act: 'close' | 'carry' | 'reopen' }> =>
  (DECISIONS as readonly string[]).includes(one.act);

/** A life: each thing that may happen, with the steps before and after it. */
function live(
  all: readonly Happening[],
  see: (before: Trace[], one: Happening, after: Trace[]) => void,
): Trace[] {
  let steps = found;
  for (const one of all) {
    if (isDecision(one) && decisionRefusal(steps, one.act, one.year)) continue;
    const next = [...steps, ...stepsAfter(steps, one)];
    see(steps, one, next);
    steps = next;
  }
  return steps;
}

describe('whatever happens over the years', () => {
  const lives = fc.array(happening, { maxLength: 25 });

  test('none disappears: from the year that found it each is in exactly one state at the end of every year', () => {
    fc.assert(
      fc.property(fc.array(lives, { minLength: 1, maxLength: 8 }), (several) => {
        const all = several.map((one) => live(one, () => undefined));
        for (const year of YEARS) {
          const parts = SHORTCOMING_STATES.map(
            (state) => all.filter((steps) => stateAsOf(steps, year) === state).length,
          );
          const sum = parts.reduce((a, b) => a + b, 0);
          expect([year, sum]).toEqual([year, year < FOUND ? 0 : all.length]);
        }
      }),
    );
  });

  test('every act leaves a step, and no act changes a year before its own', () => {
    fc.assert(
      fc.property(lives, (all) => {
        live(all, (before, one, next) => {
          expect(next.length).toBeGreaterThan(before.length);
          for (const year of YEARS.filter((y) => y < Math.max(one.year, FOUND)))
            expect([one, year, stateAsOf(next, year)]).toEqual([one, year, stateAsOf(before, year)]);
        });
      }),
    );
  });

  test('what is closed stays closed from that year on until it is reopened', () => {
    fc.assert(
      fc.property(lives, (all) => {
        let closedFrom: number | null = null;
        live(all, (_before, one, next) => {
          if (one.act === 'reopen') closedFrom = null;
          if (one.act === 'close') closedFrom = Math.max(one.year, FOUND);
          if (closedFrom === null) return;
          for (const year of YEARS.filter((y) => y >= closedFrom!))
            expect(stateAsOf(next, year)).toBe('closed');
        });
      }),
    );
  });

  test('what let go leaves every year as it would be without it', () => {
    const OF = { a: 2018, b: 2019, c: 2020, d: 2018 } as const;
    const item = fc.constantFrom(...(Object.keys(OF) as (keyof typeof OF)[]));
    // One that verifies has addressed it; what people decide they decide whatever comes of the items.
    const acts: fc.Arbitrary<Happening[]> = fc.oneof(
      item.map((id) => [address(OF[id], id)]),
      fc.tuple(item, fc.constantFrom(...REMEDIES)).map(([id, said]) => [remedy(OF[id], said, id)]),
      fc
        .record({
          act: fc.constantFrom('close' as const, 'carry' as const),
          year: fc.constantFrom(2018, 2019),
        })
        .map((one) => [one]),
    );
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), item, (several, gone) => {
        const happened: Happening[] = [];
        const steps = live(several.flat(), (_before, one) => happened.push(one));
        const without = after(
          ...happened.filter((one) => !('commitmentId' in one) || one.commitmentId !== gone),
        );
        const next = [...steps, ...stepsAfter(steps, release(OF[gone], gone))];
        for (const year of YEARS)
          expect([year, stateAsOf(next, year)]).toEqual([year, stateAsOf(without, year)]);
      }),
      { numRuns: 500 },
    );
  });

  test('a decision is taken only from a state that it can be taken from, there and now', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...DECISIONS), (all, act) => {
        const steps = live(all, () => undefined);
        for (const year of YEARS.filter((y) => y >= FOUND)) {
          const [there, now] = [stateAsOf(steps, year)!, stateNow(steps)];
          const from: readonly ShortcomingState[] = act === 'reopen' ? ['remedied', 'closed'] : GOING;
          expect(decisionRefusal(steps, act, year) === null).toBe(from.includes(there) && from.includes(now));
        }
      }),
    );
  });
});

describe('the same one found again', () => {
  const one = { id: '1', unitId: 'u', personId: null, foundYear: 2017 };

  test('is of the same unit or person, in a later year', () => {
    const later = { ...one, id: '2', foundYear: 2018 };
    expect(mayContinue(later, one)).toBe(true);
    expect(mayContinue(one, later)).toBe(false);
    expect(mayContinue(one, one)).toBe(false);
    expect(mayContinue({ ...later, unitId: 'other' }, one)).toBe(false);
    expect(mayContinue({ ...later, personId: 'p' }, one)).toBe(false);
    expect(mayContinue(later, { ...one, personId: 'p' })).toBe(false);
    // A person keeps what was found when they served elsewhere.
    expect(mayContinue({ ...later, unitId: 'other', personId: 'p' }, { ...one, personId: 'p' })).toBe(true);
  });

  test('links never close to a ring', () => {
    const link = fc.tuple(fc.nat(7), fc.nat(7));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(2015, 2016, 2017, 2018), { minLength: 8, maxLength: 8 }),
        fc.array(link),
        (years, links) => {
          const all = years.map((foundYear, id) => ({ ...one, id: `${id}`, foundYear }));
          const continues = new Map<number, number>();
          for (const [later, earlier] of links)
            if (mayContinue(all[later]!, all[earlier]!)) continues.set(later, earlier);
          for (const start of continues.keys()) {
            let at: number | undefined = start;
            for (let far = 0; at !== undefined; far += 1) {
              expect(far).toBeLessThan(9);
              at = continues.get(at);
            }
          }
        },
      ),
    );
  });

  test('likeness goes by pairs of words, whatever the marks, and only orders', () => {
    expect(likeness('Báo cáo gửi chậm', 'bao cao gui cham')).toBe(1);
    expect(likeness('Báo cáo tháng gửi chậm', 'Tiếp dân chưa kịp thời')).toBe(0);
    expect(likeness('', '')).toBe(0);
    const like = likeness('Báo cáo tháng gửi chậm', 'Báo cáo quý gửi chậm');
    expect(like).toBeGreaterThan(0);
    expect(like).toBeLessThan(1);
  });
});
