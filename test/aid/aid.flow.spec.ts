import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type UnitPlace, helpingUnits } from '../../src/aid/aid-units.rules.js';
import {
  AID_ACTIONS,
  AID_STATES,
  AID_STEPS,
  type AidState,
  rankOf,
  stateOn,
} from '../../src/aid/aid.flow.js';

const day = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10));
/** Dates as the database takes them: each step on or after the one before, and none without it. */
const dates = fc.tuple(day, day, day, fc.integer({ min: 0, max: 3 })).map(([a, b, c, steps]) => {
  const [first, second, third] = [a, b, c].sort();
  return {
    plannedOn: steps > 0 ? first! : null,
    reportedOn: steps > 1 ? second! : null,
    checkedOn: steps > 2 ? third! : null,
  };
});

describe('steps of help', () => {
  test('each state is reached by one step forward, and left by one step back', () => {
    for (const state of AID_STATES.slice(1)) {
      const into = AID_ACTIONS.filter((action) => AID_STEPS[action].to === state && !action.includes('-'));
      const back = AID_ACTIONS.filter(
        (action) => action.startsWith('undo-') && AID_STEPS[action].from === state,
      );
      expect([state, into.length, back.length]).toEqual([state, 1, 1]);
    }
  });

  test('no step goes past a state', () => {
    for (const action of AID_ACTIONS) {
      const { from, to } = AID_STEPS[action];
      expect(Math.abs(rankOf(to) - rankOf(from))).toBeLessThanOrEqual(1);
    }
  });

  test('what was done by a day stays done on every later day', () => {
    fc.assert(
      fc.property(dates, day, day, (told, one, other) => {
        const [early, late] = [one, other].sort();
        return rankOf(stateOn(told, early!)) <= rankOf(stateOn(told, late!));
      }),
    );
  });
});

const UNITS: UnitPlace[] = Array.from({ length: 8 }, (_, n) => ({
  unitId: `u${n}`,
  code: `U${n}`,
  name: `Đơn vị ${n}`,
  shortName: `U${n}`,
  path: ['bloc', `u${n}`],
  stands: n < 7,
}));
const rowsOf = fc.array(fc.record({ unitId: fc.constantFrom(...UNITS.map((unit) => unit.unitId)), dates }), {
  maxLength: 30,
});

describe('the bar', () => {
  test('assigned, planned, reported and checked are nested on every day', () => {
    fc.assert(
      fc.property(rowsOf, day, (told, on) => {
        const rows = byUnit(told.map(({ unitId, dates: of }) => ({ unitId, state: stateOn(of, on) })));
        const sets = AID_STATES.map((state) => codes(rows, { state }));
        sets.reduce((wide, narrow) => {
          expect(wide).toEqual(expect.arrayContaining(narrow));
          return narrow;
        });
      }),
    );
  });

  test('a cut and what waits for it make the cut before, and all units are assigned or not', () => {
    fc.assert(
      fc.property(rowsOf, day, (told, on) => {
        const rows = byUnit(told.map(({ unitId, dates: of }) => ({ unitId, state: stateOn(of, on) })));
        for (const [place, state] of AID_STATES.slice(0, -1).entries()) {
          const before = AID_STATES[place + 1]!;
          const parts = [...codes(rows, { state: before }), ...codes(rows, { state, before })];
          expect(parts.sort()).toEqual(codes(rows, { state }).sort());
        }
        const all = [...codes(rows, { state: 'assigned' }), ...codes(rows, { state: 'not-assigned' })];
        expect(all.sort()).toEqual(codes(rows, {}).sort());
      }),
    );
  });

  test('a unit that is not assigned has no row and waits for nothing', () => {
    const [first] = helpingUnits(UNITS, new Map(), {});
    expect(first).toMatchObject({ rows: [], state: null });
    expect(codes(new Map(), { state: 'assigned', before: 'planned' })).toEqual([]);
    expect(codes(new Map(), {})).toHaveLength(7);
  });

  test('a unit that has ended is listed where it was assigned', () => {
    expect(codes(byUnit([{ unitId: 'u7', state: 'planned' }]), { state: 'planned' })).toEqual(['U7']);
  });
});

interface Row {
  unitId: string;
  state: AidState;
}

function byUnit(rows: Row[]): Map<string, Row[]> {
  return new Map(UNITS.map(({ unitId }) => [unitId, rows.filter((row) => row.unitId === unitId)]));
}

function codes(rows: ReadonlyMap<string, Row[]>, filter: Parameters<typeof helpingUnits>[2]): string[] {
  return helpingUnits(UNITS, rows, filter).map(({ unit }) => unit.code);
}
