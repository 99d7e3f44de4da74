import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventKind } from '../../src/units/unit-event.rules.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { DAY, begun, changedTables, checksums, event } from '../support/reorganisations.js';
import { idOf, unitId } from '../support/world.js';

let bloc: TestApp;
let untouched: Record<string, string>;

beforeAll(async () => {
  bloc = await startApp();
  untouched = await checksums(bloc.database);
});
afterAll(() => bloc.stop());

const ask = (kind: EventKind, change: object = {}) =>
  bloc.as('quantri').post('/api/reorganisations', event(kind, change));

/** Each fault as `field code`. */
const faults = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.body.details.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

describe('what cannot be is refused at its field, in words', () => {
  test.each<[string, EventKind, object, string[]]>([
    [
      'a merger of one unit',
      'merge-new',
      { unitIds: [unitId('KBNN')] },
      ['unitIds reorganisation.wrong-count'],
    ],
    [
      'a merger into two units',
      'merge-into',
      { successorIds: [unitId('KBNN'), unitId('SDL')] },
      ['successorIds reorganisation.wrong-count'],
    ],
    [
      'a division into one unit',
      'divide',
      { newUnits: [begun('KB1', 'base-committee')], below: [], heirs: [], grants: [] },
      ['successorIds reorganisation.wrong-count'],
    ],
    ['nothing taken in', 'transfer-in', { newUnits: [] }, ['unitIds reorganisation.wrong-count']],
    [
      'a unit that nobody knows',
      'rename',
      { unitIds: [idOf('nobody')], names: [] },
      ['unitIds.0 reorganisation.not-standing'],
    ],
    [
      'a day before the unit began',
      'rename',
      { effectiveOn: '2014-06-01' },
      ['unitIds.0 reorganisation.not-standing', 'names.0.unitId reorganisation.not-standing'],
    ],
    [
      'the day on which it began',
      'rename',
      { effectiveOn: '2015-01-01' },
      ['effectiveOn reorganisation.began-that-day'],
    ],
    [
      'a decision that is not there yet',
      'rename',
      { decidedOn: '2018-11-21' },
      ['decidedOn reorganisation.not-decided'],
    ],
    [
      'a new name that is the old one',
      'rename',
      { names: [{ unitId: unitId('SDL'), name: 'Sở Du lịch' }] },
      ['unitIds.0 reorganisation.same-name'],
    ],
    [
      'cells of a divided unit of which nothing is said',
      'divide',
      { below: [{ unitId: unitId('KBNN.CB1'), to: 'KB1' }] },
      ['below reorganisation.below-unsaid'],
    ],
    [
      'a cell of another unit',
      'merge-into',
      { below: [{ unitId: unitId('KBNN.CB1'), to: unitId('KBNN') }] },
      ['below.0.unitId reorganisation.not-below'],
    ],
    [
      'a successor that ends as well',
      'merge-into',
      { unitIds: [unitId('BHXH'), unitId('KBNN')], names: [] },
      ['successorIds reorganisation.ends'],
    ],
    [
      'an heir of what goes on',
      'separate',
      { heirs: [{ unitId: unitId('KBNN'), to: 'KB2' }] },
      ['heirs.0.unitId reorganisation.goes-on'],
    ],
    [
      'raising what is đảng bộ already',
      'raise',
      { unitIds: [unitId('KBNN')], names: [], newUnits: [] },
      ['unitIds.0 reorganisation.wrong-form'],
    ],
    [
      'a code that another unit bears',
      'merge-new',
      { newUnits: [begun('SDL', 'base-committee')] },
      ['newUnits.0.code unit.code-taken'],
    ],
    [
      'a new unit above nothing',
      'create',
      { newUnits: [begun('KB9', 'cell')] },
      ['newUnits.0.parent value.required'],
    ],
    [
      'a ring',
      'create',
      { newUnits: [begun('A', 'cell', { parent: 'B' }), begun('B', 'cell', { parent: 'A' })] },
      ['newUnits reorganisation.wrong-count'],
    ],
    [
      'a grant that goes on elsewhere',
      'merge-into',
      { grants: [{ grantId: idOf('grant bithu.bhxh secretary'), to: unitId('SDL') }] },
      ['grants.0.to reorganisation.not-successor'],
    ],
    [
      'a grant that does not end',
      'merge-into',
      { grants: [{ grantId: idOf('grant bithu.kbnn secretary'), to: null }] },
      ['grants.0.grantId value.wrong-choice'],
    ],
  ])('%s', async (_, kind, change, expected) => {
    const answer = await ask(kind, change);
    expect(told(answer)).toBe('422 reorganisation.refused');
    expect(faults(answer)).toEqual(expected);
    for (const { message } of answer.body.details) expect(message).toMatch(/Đề nghị|Chưa/);
  });

  test('a body without its decision is not read', async () => {
    expect(told(await ask('rename', { decisionNumber: '' }))).toBe('400 request.invalid');
  });

  test('nothing of all this was written', async () => {
    expect(changedTables(untouched, await checksums(bloc.database))).toEqual([]);
  });
});

describe('the order of time', () => {
  test('a unit moved below one of its own is lost from the tree, and refused', async () => {
    const become = (kind: string) =>
      bloc.database.query(`UPDATE unit_versions SET kind = $1 WHERE code = 'KBNN.CB1'`, [kind]);
    await become('part-committee');
    const answer = await ask('separate', {
      newUnits: [begun('KB2', 'part-committee', { parent: unitId('KBNN.CB1') })],
      below: [
        { unitId: unitId('KBNN.CB1'), to: 'KB2' },
        { unitId: unitId('KBNN.CB2'), to: unitId('KBNN') },
      ],
    });
    await become('cell');
    expect(faults(answer)).toEqual(expect.arrayContaining(['below unit.wrong-parent']));
  });

  test('what is decided for a later day stands in the way of an earlier one, until it is taken back', async () => {
    const later = must(201, await ask('rename'));
    const earlier = await ask('rename', { effectiveOn: '2018-12-01' });
    expect(faults(earlier)).toEqual(['effectiveOn reorganisation.changes-later']);
    must(
      204,
      await bloc.as('quantri').post(`/api/reorganisations/${later.id}/withdraw`, { reason: 'Hoãn.' }),
    );
    must(201, await ask('rename', { effectiveOn: '2018-12-01' }));
  });

  test('a role that begins after the day at a unit that ends stands in the way', async () => {
    await bloc.database.query(
      `INSERT INTO grants (account_id, role, unit_id, valid_from) SELECT account_id, 'clerk', unit_id, '2019-04-01'
         FROM grants WHERE id = $1`,
      [idOf('grant bithu.bhxh secretary')],
    );
    expect(faults(await ask('merge-into'))).toEqual(['effectiveOn reorganisation.begins-later']);
    await bloc.database.query(`DELETE FROM grants WHERE valid_from = '2019-04-01'`);
  });

  test('an event that others are built upon is not taken back, nor one in force', async () => {
    const first = must(201, await ask('merge-new'));
    const newId = first.units.find(({ part }: { part: string }) => part === 'begun').unitId;
    const second = must(
      201,
      await ask('rename', {
        effectiveOn: '2019-06-01',
        unitIds: [newId],
        names: [{ unitId: newId, name: 'Tên khác' }],
      }),
    );
    const withdraw = (id: string) =>
      bloc.as('quantri').post(`/api/reorganisations/${id}/withdraw`, { reason: 'Hoãn.' });
    expect(told(await withdraw(first.id))).toBe('409 reorganisation.built-upon');
    must(204, await withdraw(second.id));
    bloc.clock.setToday(DAY);
    expect(told(await withdraw(first.id))).toBe('409 reorganisation.in-force');
    bloc.clock.setToday('2019-02-28');
    must(204, await withdraw(first.id));
  });
});

describe('who records events', () => {
  test('nobody hands themselves a role over more than they had', async () => {
    const grantId = idOf('grant of the administrator at BHXH');
    await bloc.database.query(
      `INSERT INTO grants (id, account_id, role, unit_id, valid_from)
       SELECT $1, account_id, 'secretary', $2, '2015-01-01' FROM grants WHERE id = $3`,
      [grantId, unitId('BHXH'), idOf('grant quantri administrator')],
    );
    expect(told(await ask('merge-into'))).toBe('403 refused.self-grant');
    must(201, await ask('merge-into', { grants: [{ grantId, to: null }] }));
  });

  test('an administrator of a unit alone does not re-organise it', async () => {
    await bloc.database.query(
      `INSERT INTO grants (account_id, role, unit_id, valid_from)
       SELECT account_id, 'administrator', unit_id, '2015-01-01' FROM grants WHERE id = $1`,
      [idOf('grant bithu.kbnn secretary')],
    );
    expect(told(await bloc.as('bithu.kbnn').post('/api/reorganisations', event('create')))).toBe(
      '403 refused.role',
    );
  });
});
