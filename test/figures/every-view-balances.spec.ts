import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actorOf } from '../../src/accounts/actor.query.js';
import { AidFigures } from '../../src/aid/aid-figures.service.js';
import { CommendationsService } from '../../src/commendations/commendations.service.js';
import { InspectionFiguresService } from '../../src/inspections/inspection-figures.service.js';
import { ModelFigures } from '../../src/pilot-models/model-figures.service.js';
import { readIn } from '../../src/platform/reading-frame.js';
import type { Actor } from '../../src/shared/actor.js';
import type { FigureOut, FigureSpan, FiguresByUnit } from '../../src/shared/figure.dto.js';
import { ShortcomingsService } from '../../src/shortcomings/shortcomings.service.js';
import { StudyFiguresService } from '../../src/study/study-figures.service.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { accountId } from '../support/world.js';
import { type History, history, live } from './histories.js';

const TODAY = '2019-12-31';
const SPAN: FigureSpan = { from: 2017, to: 2019, unit: null };
/** Each counts what its own table holds, by unit and over all. */
const FEATURES = {
  'study.planned': StudyFiguresService,
  'commendation.all': CommendationsService,
  'inspection.check': InspectionFiguresService,
  'shortcoming.found': ShortcomingsService,
  'model.all': ModelFigures,
  'aid.voluntary': AidFigures,
} as const;

interface ByUnit {
  figures(actor: Actor, span: FigureSpan): Promise<FigureOut[]>;
  figuresByUnit(actor: Actor, span: FigureSpan): Promise<FiguresByUnit>;
}

interface Row extends Record<'collective' | 'individual' | 'own' | 'excluded', FigureOut> {
  code: string;
  name: string;
}

describe('under every view of every history of units', () => {
  let bloc: TestApp;
  const histories = fc.sample(history, { seed: 20_250_301, numRuns: 5 });
  beforeAll(async () => {
    bloc = await startApp();
    bloc.clock.setToday(TODAY);
  });
  afterAll(() => bloc.stop());

  const frame = (view: string | null) => (view === null ? '' : `&view=${view}`);
  const summary = async (view: string | null, unit?: string) =>
    must(
      200,
      await bloc
        .as('lanhdao')
        .get(
          `/api/summaries?from=2017&to=2019&source=live${frame(view)}${unit ? `&unit=${encodeURIComponent(unit)}` : ''}`,
        ),
    );

  /** The ids that a figure opens; as many as it says. */
  async function idsOf({ key, filter, value }: FigureOut): Promise<string[]> {
    const query = new URLSearchParams(filter as Record<string, string>);
    const { items, total } = must(
      200,
      await bloc.as('lanhdao').get(`/api/commitments?limit=200&${query.toString()}`),
    );
    expect([key, filter, total]).toEqual([key, filter, value]);
    return items.map(({ id }: { id: string }) => id);
  }

  /** Items by row, each row opened; the whole they make. */
  async function rowsOf(view: string | null): Promise<{ all: number; rows: Row[]; ids: string[] }> {
    const { totals, units } = await summary(view);
    const ids: string[] = [];
    for (const row of units as Row[])
      if (row.collective.value > 0) ids.push(...(await idsOf(row.collective)));
    return { all: totals.all, rows: units, ids };
  }

  async function unitsPlaced(view: string | null): Promise<string[]> {
    const sql = view === null ? `unit_places_then('${TODAY}')` : `unit_places_by('${view}')`;
    const rows = await bloc.database.query(`SELECT unit_id AS id FROM ${sql} ORDER BY 1`);
    return rows.map(({ id }: { id: string }) => id);
  }

  async function totalsOf(reader: Actor): Promise<Record<string, number[]>> {
    const told: Record<string, number[]> = {};
    for (const [key, type] of Object.entries(FEATURES)) {
      const feature: ByUnit = bloc.app.get<ByUnit>(type, { strict: false });
      const valueOf = (figures: readonly FigureOut[]) =>
        figures.filter((figure) => figure.key === key).reduce((sum, { value }) => sum + value, 0);
      const byUnit = await feature.figuresByUnit(reader, SPAN);
      told[key] = [
        valueOf(await feature.figures(reader, SPAN)),
        [...byUnit.values()].reduce((sum, figures) => sum + valueOf(figures), 0),
      ];
    }
    return told;
  }

  test.each(histories.map((one, place): [number, History] => [place, one]))(
    'history %#: rows make the whole, each item is in one row, nothing is lost',
    async (place, one) => {
      await live(bloc.database, `G${place}`, one);
      const all: string[] = (await bloc.database.query(`SELECT id FROM units ORDER BY 1`)).map(
        ({ id }: { id: string }) => id,
      );
      const reader = (await actorOf(bloc.database.manager, accountId('lanhdao'), TODAY))!;
      const told: unknown[] = [];
      let then: string[] = [];
      for (const view of [null, ...one.views]) {
        expect(await unitsPlaced(view)).toEqual(all);
        const { all: total, rows, ids } = await rowsOf(view);
        if (view === null) then = ids.toSorted();
        expect(ids.toSorted()).toEqual(then);
        expect(ids).toHaveLength(total);
        const features = await readIn({ view }, () => totalsOf(reader));
        for (const [key, [whole, sum]] of Object.entries(features))
          expect([view, key, sum]).toEqual([view, key, whole]);
        told.push([total, Object.values(features).map(([whole]) => whole)]);
        const [fullest] = rows.toSorted((a, b) => b.collective.value - a.collective.value);
        const { totals, units } = await summary(view, fullest!.code);
        const below = (units as Row[]).reduce((sum, row) => sum + row.collective.value, 0);
        expect([fullest!.code, totals.all]).toEqual([fullest!.code, fullest!.collective.value]);
        expect(below + fullest!.own.value).toBe(totals.all);
      }
      expect(told.map((one) => JSON.stringify(one))).toEqual(told.map(() => JSON.stringify(told[0])));
    },
  );
});
