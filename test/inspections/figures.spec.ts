import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InspectionFiguresService } from '../../src/inspections/inspection-figures.service.js';
import type { FigureOut, FigureSpan } from '../../src/shared/figure.dto.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { INSPECTION_KINDS, INSPECTION_STATES } from '../../src/inspections/inspection.flow.js';
import { type UnitCode, type Username, unitId } from '../support/world.js';

const PLACES: UnitCode[] = ['KBNN', 'KBNN.CB1', 'BHXH'];
const SPANS: FigureSpan[] = [
  { from: 2017, to: 2018, unit: null },
  { from: 2018, to: 2018, unit: null },
  { from: 2017, to: 2018, unit: 'KBNN' },
  { from: 2018, to: 2018, unit: 'KBNN.CB1' },
];

describe('figures of inspections', () => {
  let bloc: TestApp;
  let figures: InspectionFiguresService;
  beforeAll(async () => {
    bloc = await startApp();
    figures = bloc.app.get(InspectionFiguresService, { strict: false });
    await fill();
  });
  afterAll(() => bloc.stop());

  /** Of each year, unit, kind and state one; what took place has two findings and two consequences. In four statements. */
  async function fill(): Promise<void> {
    await bloc.database.query(
      `INSERT INTO inspections (outside_reason, year, kind, by_unit_id, subject_unit_id, planned_on, contents, state,
         held_from, held_to, conclusion_on, cancel_reason)
       SELECT 'x', y, k, CASE k WHEN 'self' THEN u ELSE $1::uuid END, u, make_date(y, 6, 15), 'x', s,
              CASE WHEN s IN ('held', 'concluded') THEN make_date(y, 6, 15) END,
              CASE WHEN s IN ('held', 'concluded') THEN make_date(y, 6, 15) END,
              CASE s WHEN 'concluded' THEN make_date(y, 7, 1) END, CASE s WHEN 'cancelled' THEN 'x' END
         FROM unnest(ARRAY[2017, 2018]) y, unnest($2::uuid[]) u, unnest($3::text[]) k, unnest($4::text[]) s`,
      [unitId('DUK'), PLACES.map(unitId), INSPECTION_KINDS, INSPECTION_STATES],
    );
    const took = `SELECT id, year, state, row_number() OVER (ORDER BY state, year, kind, subject_unit_id) AS n
      FROM inspections WHERE state IN ('held', 'concluded')`;
    await bloc.database.query(
      `INSERT INTO inspection_findings (inspection_id, position, text, fix_state, fixed_on)
       SELECT id, 1, 'x', 'fixed', make_date(year, 9, 1) FROM (${took}) t`,
    );
    await bloc.database.query(
      `INSERT INTO inspection_findings (inspection_id, position, text, fix_state, fix_by)
       SELECT id, 2, 'x', CASE WHEN n % 2 = 0 THEN 'open' ELSE 'partly' END,
              CASE n % 3 WHEN 0 THEN make_date(year, 8, 1) WHEN 1 THEN date '2019-03-01' END FROM (${took}) t`,
    );
    await bloc.database.query(
      `INSERT INTO inspection_consequences (inspection_id, kind, told_on, summary, individuals)
       SELECT id, k, make_date(year, 7, 1), 'x', CASE k WHEN 'reminded' THEN n % 3 ELSE 1 END
         FROM (${took}) t, unnest(ARRAY['reminded', 'criticised']) k WHERE n % 4 > 0`,
    );
  }

  const pathOf = ({ list, filter }: FigureOut) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter))
      for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
    return `/api/${list}?${query.toString()}`;
  };
  const value = (all: readonly FigureOut[], key: string) =>
    all.find((one) => one.key === `inspection.${key}`)!.value;

  const asked: [Username, FigureSpan][] = [
    ...SPANS.map((span): [Username, FigureSpan] => ['kiemtra', span]),
    ...(['lanhdao', 'bithu.kbnn', 'bithu.kbnn.cb1', 'bithu.bhxh', 'bithu.sdl'] as const).map(
      (who): [Username, FigureSpan] => [who, SPANS[0]!],
    ),
  ];
  test.each(asked)(
    '%s, %o: each figure lists as many rows as it says, and parts are the total',
    async (who, span) => {
      const all = await figures.figures(actor(who), span);
      for (const figure of all) {
        const { total, items } = must(200, await bloc.as(who).get(pathOf(figure)));
        expect([figure.key, total, items.length]).toEqual([figure.key, figure.value, figure.value]);
        if (figure.amount === null) continue;
        const sum = items.reduce((added: number, row: { individuals: number }) => added + row.individuals, 0);
        expect(String(sum)).toBe(figure.amount);
      }
      expect(value(all, 'check') + value(all, 'supervise') + value(all, 'self')).toBe(value(all, 'all'));
      expect(value(all, 'fixed') + value(all, 'partly') + value(all, 'open')).toBe(value(all, 'findings'));
      expect(value(all, 'overdue')).toBeLessThanOrEqual(value(all, 'findings') - value(all, 'fixed'));
    },
  );

  test('there is something to count', async () => {
    const all = await figures.figures(actor('kiemtra'), SPANS[0]!);
    expect(all.filter((one) => one.value === 0).map(({ key }) => key)).toEqual([]);
    // Tự kiểm tra that is not concluded is the unit's own affair.
    expect([value(all, 'check'), value(all, 'self')]).toEqual([12, 6]);
    // What is not concluded is not told: two findings of each of the eighteen that are.
    expect(value(all, 'findings')).toBe(36);
  });

  test.each(['kiemtra', 'bithu.kbnn', 'bithu.kbnn.cb1'] as const)(
    'for %s the units add up to the bloc, and each lists its own',
    async (who) => {
      const span = SPANS[0]!;
      const total = await figures.figures(actor(who), span);
      const byUnit = await figures.figuresByUnit(actor(who), span);
      for (const { key, value: all, amount } of total) {
        const parts = [...byUnit.values()].map((one) => one.find((figure) => figure.key === key)!);
        expect([key, parts.reduce((sum, part) => sum + part.value, 0)]).toEqual([key, all]);
        if (amount) expect(String(parts.reduce((sum, part) => sum + Number(part.amount), 0))).toBe(amount);
      }
      for (const one of byUnit.values())
        for (const figure of one)
          expect(must(200, await bloc.as(who).get(pathOf(figure))).total).toBe(figure.value);
    },
  );

  test('below a unit stand its cells; who reads nothing is told nothing, which is not none', async () => {
    const below = await figures.figuresByUnit(actor('lanhdao'), SPANS[2]!);
    expect([...below.keys()].sort()).toEqual(['KBNN.CB1', 'KBNN.CB2']);
    expect([...(await figures.figuresByUnit(actor('bithu.kbnn'), SPANS[0]!)).keys()]).toEqual(['KBNN']);
    for (const who of ['quantri', 'canbo.kbnn'] as const) {
      expect(await figures.figures(actor(who), SPANS[0]!)).toEqual([]);
      expect((await figures.figuresByUnit(actor(who), SPANS[0]!)).size).toBe(0);
      expect(must(200, await bloc.as(who).get('/api/inspections')).total).toBe(0);
    }
  });

  test('figures are read with the connection of a transaction that is under way', async () => {
    await bloc.database.transaction(async (tx) => {
      const all = await figures.figures(actor('kiemtra'), SPANS[0]!, tx);
      expect(value(all, 'all')).toBe(30);
      expect((await figures.figuresByUnit(actor('kiemtra'), SPANS[0]!, tx)).size).toBe(4);
    });
  });
});
