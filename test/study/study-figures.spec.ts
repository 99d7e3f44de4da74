import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FigureFilter, FigureOut } from '../../src/shared/figure.dto.js';
import { StudyFiguresService } from '../../src/study/study-figures.service.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { type UnitCode, type Username, unitId } from '../support/world.js';

/** unit, kind, held on (null: planned), attended, total */
const HELD: readonly (readonly [UnitCode, string, string | null, number, number])[] = [
  ['DUK', 'study', '2018-01-20', 300, 320],
  ['DUK', 'propaganda', '2017-05-19', 500, 520],
  ['KBNN', 'study', '2018-02-10', 90, 100],
  ['KBNN', 'topic-meeting', '2018-04-10', 80, 100],
  ['KBNN.CB1', 'topic-meeting', '2018-08-10', 20, 20],
  ['KBNN.CB1', 'study', null, 0, 0],
  ['BHXH', 'study', '2018-03-01', 60, 80],
  ['BHXH.CB1', 'propaganda', '2018-11-10', 15, 30],
  ['BHXH', 'topic-meeting', null, 0, 0],
];
/** One account of each kind of view. */
const ASKED = ['lanhdao', 'bithu.kbnn', 'bithu.kbnn.cb1', 'canbo.kbnn', 'bithu.bhxh', 'quantri'] as const;
const SPANS = [
  { from: 2018, to: 2018, unit: null },
  { from: 2017, to: 2018, unit: null },
  { from: 2017, to: 2018, unit: 'KBNN' },
  { from: 2018, to: 2018, unit: 'BHXH.CB1' },
] as const;

describe('figures of study', () => {
  let bloc: TestApp;
  let study: StudyFiguresService;
  beforeAll(async () => {
    bloc = await startApp();
    study = bloc.app.get(StudyFiguresService, { strict: false });
    for (const [unit, kind, heldOn, attended, total] of HELD) {
      await bloc.database.query(
        `INSERT INTO study_sessions (unit_id, year, kind, state, topic, planned_on, held_on, attended, total)
         VALUES ($1, $2, $3, $4, 'x', $5, $6, $7, $8)`,
        [
          unitId(unit),
          Number((heldOn ?? '2018').slice(0, 4)),
          kind,
          heldOn ? 'held' : 'planned',
          heldOn ? null : '2018-12-01',
          heldOn,
          heldOn ? attended : null,
          heldOn ? total : null,
        ],
      );
    }
  });
  afterAll(() => bloc.stop());

  const listed = (username: Username, filter: FigureFilter) => {
    const parameters = new URLSearchParams(filter as Record<string, string>);
    return bloc.as(username).get(`/api/study-sessions?${parameters.toString()}`);
  };
  const value = (figures: readonly FigureOut[], key: string) => figures.find((one) => one.key === key)!;
  const KINDS = ['study.study', 'study.topic-meeting', 'study.propaganda'];

  test('what the Khối reads of 2018: sessions, and lượt người as their amount', async () => {
    const figures = await study.figures(actor('lanhdao'), SPANS[0]);
    expect(figures.map(({ key, value: n, amount }) => [key, n, amount])).toEqual([
      ['study.study', 3, '450'],
      ['study.topic-meeting', 2, '100'],
      ['study.propaganda', 1, '15'],
      ['study.held', 6, '565'],
      ['study.planned', 2, null],
    ]);
    expect(value(figures, 'study.study').measure).toBe('lượt người');
  });

  const cases = SPANS.flatMap((span) =>
    ASKED.map((username) => [username, `${span.from}–${span.to} ${span.unit ?? ''}`, span] as const),
  );

  test.each(cases)('%s, %s: a figure lists its rows, and parts make the total', async (username, _, span) => {
    const who = actor(username);
    const whole = await study.figures(who, span);
    const byUnit = await study.figuresByUnit(who, span);
    for (const figures of [whole, ...byUnit.values()]) {
      for (const figure of figures) {
        const { items, total } = must(200, await listed(username, figure.filter));
        expect([figure.key, figure.filter, total]).toEqual([figure.key, figure.filter, figure.value]);
        const sum = items.reduce((all: number, one: { attended: number }) => all + one.attended, 0);
        if (figure.amount !== null) expect(String(sum)).toBe(figure.amount);
      }
      const parts = KINDS.reduce((all, key) => all + value(figures, key).value, 0);
      expect(parts).toBe(value(figures, 'study.held').value);
    }
    for (const { key, value: n } of whole) {
      const sum = [...byUnit.values()].reduce((all, figures) => all + value(figures, key).value, 0);
      expect([key, sum]).toEqual([key, n]);
    }
  });

  test('a unit that the reader does not look into has no line; one that held none has zeros', async () => {
    const ofMember = await study.figuresByUnit(actor('canbo.kbnn'), SPANS[0]);
    expect([...ofMember.keys()]).toEqual(['DUK', 'KBNN']);
    const ofLeader = await study.figuresByUnit(actor('lanhdao'), SPANS[0]);
    expect([...ofLeader.keys()]).toEqual(['DUK', 'KBNN', 'BHXH', 'SDL', 'DOANKHOI']);
    expect(value(ofLeader.get('SDL')!, 'study.held').value).toBe(0);
    expect((await study.figuresByUnit(actor('quantri'), SPANS[0])).size).toBe(1);
  });

  test('the overview as of a date: kinds apart, by month, and which units held none', async () => {
    const ask = (query: string, username: Username = 'lanhdao') =>
      bloc.as(username).get(`/api/study/overview?year=2018${query}`);
    const now = must(200, await ask(''));
    expect(now.kinds[0]).toMatchObject({
      kind: 'study',
      planned: 4,
      held: 3,
      attended: 450,
      total: 500,
      share: 90,
    });
    expect(now.kinds[0].months.slice(0, 3).map((one: { attended: number }) => one.attended)).toEqual([
      300, 390, 450,
    ]);
    expect(now.kinds[1].unitsWithout.map((one: { code: string }) => one.code)).toEqual(['BHXH', 'SDL']);
    expect(now.unitsWithoutAny.map((one: { code: string }) => one.code)).toEqual(['SDL']);
    const then = must(200, await ask('&until=2018-02-28'));
    expect(then.kinds[0]).toMatchObject({ planned: 4, held: 2, attended: 390, total: 420, share: 92.9 });
    expect(then.unitsWithoutAny.map((one: { code: string }) => one.code)).toEqual(['BHXH', 'SDL']);
    const inKbnn = must(200, await ask('&unit=KBNN', 'giupviec.kbnn'));
    expect(inKbnn.kinds[1]).toMatchObject({ held: 2, attended: 100, total: 120 });
    expect(inKbnn.unitsWithoutAny.map((one: { code: string }) => one.code)).toEqual(['KBNN.CB2']);
    expect(told(await ask('&unit=NOTHING'))).toBe('404 not-found');
  });

  test('the list narrows to what was held, or else planned, by a date', async () => {
    const { items } = must(200, await listed('lanhdao', { from: 2018, to: 2018, until: '2018-02-28' }));
    expect(items.map((one: { heldOn: string }) => one.heldOn)).toEqual(['2018-02-10', '2018-01-20']);
  });
});
