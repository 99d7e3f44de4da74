import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventKind } from '../../src/units/unit-event.rules.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { begun, changedTables, checksums, event } from '../support/reorganisations.js';
import { TODAY, unitId } from '../support/world.js';

let bloc: TestApp;
let untouched: Record<string, string>;

beforeAll(async () => {
  bloc = await startApp();
  untouched = await checksums(bloc.database);
});
afterAll(() => bloc.stop());

const ask = (kind: EventKind, change: object = {}, headers = {}) =>
  bloc.as('quantri').post('/api/reorganisations', event(kind, change), headers);
const faults = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.body.details.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
const withdraw = async (id: string) =>
  must(204, await bloc.as('quantri').post(`/api/reorganisations/${id}/withdraw`, { reason: 'Hoãn.' }));
const beginning = ({ units }: { units: { part: string; unitId: string }[] }) =>
  units.find(({ part }) => part === 'begun')!.unitId;

describe('what would leave the organisation in a state that is none', () => {
  const create = (code: string, kind: string, parent: string) => ({
    newUnits: [begun(code, kind, { parent })],
  });
  test.each<[string, EventKind, object, string[]]>([
    [
      'taking in what is there already',
      'transfer-in',
      { unitIds: [unitId('SDL')], newUnits: [] },
      ['unitIds.0 reorganisation.same-place'],
    ],
    [
      'handing over the bloc to nobody',
      'transfer-out',
      { unitIds: [unitId('DUK')], newUnits: [] },
      ['unitIds.0 reorganisation.same-place'],
    ],
    [
      'a committee that goes into its own cell',
      'merge-into',
      { successorIds: [unitId('BHXH.CB1')], names: [] },
      ['below reorganisation.below-itself'],
    ],
    [
      'a bloc below a unit',
      'create',
      create('B2', 'bloc', unitId('KBNN')),
      ['newUnits.0.kind reorganisation.wrong-nesting'],
    ],
    [
      'the bloc below another body',
      'transfer-out',
      { unitIds: [unitId('DUK')] },
      ['below reorganisation.wrong-nesting'],
    ],
    [
      'a committee below a cell',
      'create',
      create('B3', 'base-committee', unitId('KBNN.CB1')),
      ['newUnits.0.kind reorganisation.wrong-nesting'],
    ],
    [
      'a base unit below another one',
      'create',
      create('B4', 'base-cell', unitId('KBNN')),
      ['newUnits.0.kind reorganisation.wrong-nesting'],
    ],
    [
      'cells that go below a chi bộ cơ sở',
      'merge-into',
      { successorIds: [unitId('SDL')], names: [] },
      ['below reorganisation.wrong-nesting'],
    ],
    [
      'a unit above nothing after its bloc',
      'end',
      { newUnits: [begun('DBCQ', 'bloc'), begun('DBUB', 'base-committee')] },
      ['newUnits.1.kind reorganisation.wrong-nesting'],
    ],
    [
      'a code that tells a day',
      'create',
      create('STC@2016-01-01', 'cell', unitId('KBNN')),
      ['newUnits.0.code unit.wrong-code'],
    ],
    [
      'a code that is no part of an address',
      'create',
      create('KBNN/?&', 'cell', unitId('KBNN')),
      ['newUnits.0.code unit.wrong-code'],
    ],
    [
      'a code that differs by capitals',
      'create',
      create('kbnn.cb1', 'cell', unitId('KBNN')),
      ['newUnits.0.code unit.code-taken'],
    ],
    [
      'two names of one unit',
      'rename',
      { names: ['Sở A', 'Sở B'].map((name) => ({ unitId: unitId('SDL'), name })) },
      ['names.1.unitId duplicate'],
    ],
    [
      'two places of one cell',
      'divide',
      {
        below: ['KB1', 'KB2', 'KB2'].map((to, n) => ({
          unitId: unitId(n < 2 ? 'KBNN.CB1' : 'KBNN.CB2'),
          to,
        })),
      },
      ['below.1.unitId duplicate'],
    ],
  ])('%s is refused in words, and nothing is written', async (_, kind, change, expected) => {
    for (const path of ['/api/reorganisations/preview', '/api/reorganisations']) {
      const answer = await bloc.as('quantri').post(path, event(kind, change));
      expect(told(answer)).toBe('422 reorganisation.refused');
      expect(faults(answer)).toEqual(expected);
    }
    expect(changedTables(untouched, await checksums(bloc.database))).toEqual([]);
  });
});

describe('units outside of every bloc', () => {
  test('what is recorded of them can be read, decided and taken back by who keeps a bloc, and by no other officer', async () => {
    const out = must(
      201,
      await ask('transfer-out', { unitIds: [unitId('SDL')], newUnits: [begun('NGOAI', 'other')] }),
    );
    const outside = beginning(out);
    bloc.clock.setToday('2019-03-02');
    const named = {
      unitIds: [outside],
      names: [{ unitId: outside, name: 'Cơ quan khác' }],
      effectiveOn: '2019-05-01',
    };
    const { id } = must(201, await ask('rename', named));
    must(200, await bloc.as('quantri').get(`/api/reorganisations/${id}`));
    const { items } = must(200, await bloc.as('quantri').get('/api/reorganisations'));
    expect(items.map((one: { id: string }) => one.id)).toEqual([id, out.id]);
    expect(told(await bloc.as('lanhdao').get(`/api/reorganisations/${id}`))).toBe('404 not-found');
    await withdraw(id);
    bloc.clock.setToday(TODAY);
    await withdraw(out.id);
  });
});

describe('one request sent twice', () => {
  test('makes one event under its key, also at once; another request under it is refused', async () => {
    const headers = { 'Idempotency-Key': 'merge-1' };
    const [one, two] = await Promise.all([ask('create', {}, headers), ask('create', {}, headers)]);
    expect(must(201, two).id).toBe(must(201, one).id);
    expect(told(await ask('rename', {}, headers))).toBe('409 request.repeated-differently');
    await withdraw(one.body.id);
  });
});

describe('a closed year', () => {
  test('keeps its organisation: no event takes effect in it, unless it is open again for the units', async () => {
    await bloc.database.query(`UPDATE years SET closed_at = '2018-11-19T03:00:00Z' WHERE year = 2018`);
    const within = { effectiveOn: '2018-10-01' };
    expect(told(await ask('rename', within))).toBe('409 year.closed');
    expect(told(await bloc.as('quantri').post('/api/reorganisations/preview', event('rename', within)))).toBe(
      '409 year.closed',
    );
    const { id } = must(201, await ask('rename', { effectiveOn: '2019-01-01' }));
    await withdraw(id);
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
  });
});

describe('the list of events', () => {
  test('tells how much open work nothing is decided of, to each reader of their own units', async () => {
    for (const unit of ['BHXH', 'BHXH', 'SDL'] as const)
      await makeItem(bloc.database, { unit, state: 'registered' });
    const wanted = { unitIds: [unitId('BHXH'), unitId('SDL')], newUnits: [begun('BHDL', 'base-committee')] };
    const { id, works } = must(201, await ask('merge-new', wanted));
    const undecided = async (who: 'quantri' | 'bithu.sdl') =>
      must(200, await bloc.as(who).get('/api/reorganisations')).items[0].undecided;
    expect(await undecided('quantri')).toBe(works.length);
    const own = works.filter(({ unit }: { unit: { code: string } }) => unit.code === 'SDL');
    expect(await undecided('bithu.sdl')).toBe(own.length);
    const first = { type: 'commitment', id: own[0].id, outcome: 'ended', reason: 'Nhiệm vụ không còn.' };
    const path = `/api/reorganisations/${id}/works`;
    const twice = await bloc.as('quantri').post(path, { works: [first, { ...first, outcome: 'handed' }] });
    expect(faults(twice)).toEqual(['works.1.id duplicate']);
    must(200, await bloc.as('quantri').post(path, { works: [first] }));
    expect(await undecided('quantri')).toBe(works.length - 1);
    expect(await undecided('bithu.sdl')).toBe(own.length - 1);
    await withdraw(id);
  });

  test('of a unit holds what became of those before it and after it, and of what stood below them', async () => {
    const first = must(201, await ask('merge-new', { effectiveOn: '2019-01-01' }));
    const merged = beginning(first);
    const divided = must(
      201,
      await ask('divide', {
        effectiveOn: '2019-02-01',
        unitIds: [merged],
        below: ['KBNN.CB1', 'KBNN.CB2', 'BHXH.CB1'].map((code) => ({
          unitId: unitId(code as 'KBNN.CB1'),
          to: 'KB1',
        })),
        heirs: [{ unitId: merged, to: 'KB1' }],
        grants: [],
      }),
    );
    const cell = must(
      201,
      await ask('rename', {
        effectiveOn: '2019-03-01',
        unitIds: [unitId('BHXH.CB1')],
        names: [{ unitId: unitId('BHXH.CB1'), name: 'Phòng Chế độ, chính sách' }],
      }),
    );
    const stranger = must(201, await ask('rename', { effectiveOn: '2019-03-01' }));
    const ids = async (unit: string) =>
      must(200, await bloc.as('quantri').get(`/api/reorganisations?unit=${unit}`)).items.map(
        (one: { id: string }) => one.id,
      );
    for (const unit of ['KBNN', 'BHXH', 'KBBH', 'KB1'])
      expect(await ids(unit)).toEqual([cell.id, divided.id, first.id]);
    expect(new Set(await ids('DUK'))).toEqual(new Set([cell.id, stranger.id, divided.id, first.id]));
    expect(await ids('SDL')).toEqual([stranger.id]);
    expect(await ids('BHXH.CB1')).toEqual([cell.id, divided.id, first.id]);
    for (const { id } of [stranger, cell, divided, first]) await withdraw(id);
    expect(
      changedTables(untouched, await checksums(bloc.database)).filter((name) => name.startsWith('unit')),
    ).toEqual([]);
  });
});
