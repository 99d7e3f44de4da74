import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, openAllWindows, stored } from '../support/items.js';
import {
  type PersonName,
  type UnitCode,
  UNITS,
  accountId,
  idOf,
  personId,
  unitId,
} from '../support/world.js';

describe('where a commitment goes', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  beforeEach(() => bloc.clock.setToday('2018-02-15'));
  afterAll(() => bloc.stop());

  const act = (username: Parameters<TestApp['as']>[0], id: string, name: string, body = {}) =>
    bloc.as(username).post(`/api/commitments/${id}/${name}`, body);
  const sendAs = async (username: Parameters<TestApp['as']>[0], unit: UnitCode, person?: PersonName) => {
    const id = await makeItem(bloc.database, { unit, person, signedOn: '2018-02-10' });
    return must(200, await act(username, id, 'submit')).reviewUnit.code as string;
  };

  test.each([
    ['a collective of a cell to the parent unit', 'giupviec.kbnn', 'KBNN.CB1', undefined, 'KBNN'],
    ['a collective of a unit to the Khối', 'giupviec.kbnn', 'KBNN', undefined, 'DUK'],
    ['a collective of a base cell to the Khối', 'bithu.sdl', 'SDL', undefined, 'DUK'],
    ['a member to their own cell', 'canbo.kbnn', 'KBNN.CB1', 'Hoàng Thị Lan', 'KBNN.CB1'],
    [
      'a member whose cell has nobody with an account to the unit',
      'giupviec.kbnn',
      'KBNN.CB2',
      'Đặng Thị Hoa',
      'KBNN',
    ],
    [
      'a member whose secretary entered it to the unit',
      'bithu.kbnn.cb1',
      'KBNN.CB1',
      'Hoàng Thị Lan',
      'KBNN',
    ],
    ['the secretary of a cell to the parent unit', 'bithu.kbnn.cb1', 'KBNN.CB1', 'Phạm Quang Dũng', 'KBNN'],
    ['the secretary of a unit to the Khối', 'bithu.kbnn', 'KBNN', 'Trần Thị Mai', 'DUK'],
    ['the head of an agency to the Khối', 'giupviec.kbnn', 'KBNN', 'Nguyễn Văn Hòa', 'DUK'],
    [
      'a cell’s collective that the unit’s secretary entered to the Khối',
      'bithu.kbnn',
      'KBNN.CB1',
      undefined,
      'DUK',
    ],
    ['a base cell’s member that its secretary entered to the Khối', 'bithu.sdl', 'SDL', 'Vũ Thị Yến', 'DUK'],
  ] as const)('%s', async (_, username, unit, person, expected) => {
    expect(await sendAs(username, unit, person)).toBe(expected);
  });

  test('the route stays when the tree changes later, and the row keeps its unit', async () => {
    const id = await makeItem(bloc.database, { unit: 'BHXH.CB1' });
    must(
      200,
      await act('bithu.bhxh', id, 'withdraw').then(() => bloc.as('bithu.bhxh').get(`/api/commitments/${id}`)),
    );
    await bloc.database.query(
      `INSERT INTO grants (account_id, role, unit_id, valid_from, decision_number) VALUES ($1, 'clerk', $2, '2015-01-01', 'x')`,
      [accountId('canbo.kbnn'), unitId('BHXH.CB1')],
    );
    must(200, await act('canbo.kbnn', id, 'submit'));
    const { parent: _parent, ...facts } = UNITS['BHXH.CB1'];
    const moved = {
      ...facts,
      code: 'BHXH.CB1',
      shortName: 'CB1',
      parentId: unitId('SDL'),
      validFrom: '2018-02-15',
    };
    must(201, await bloc.as('quantri').post(`/api/units/${unitId('BHXH.CB1')}/versions`, moved));
    expect((await stored(bloc.database, id)).reviewUnitId).toBe(unitId('BHXH'));
    expect(must(200, await act('bithu.bhxh', id, 'register')).reviewUnit.code).toBe('BHXH');
    const next = await makeItem(bloc.database, { unit: 'BHXH.CB1', state: 'draft' });
    expect(must(200, await act('canbo.kbnn', next, 'submit')).reviewUnit.code).toBe('SDL');
  });

  test('what was sent keeps the offices of that day', async () => {
    await openAllWindows(bloc.database, 2018);
    const id = await makeItem(bloc.database, {
      unit: 'KBNN.CB1',
      person: 'Phạm Quang Dũng',
      partyOffice: 'cũ',
      signedOn: '2018-02-01',
    });
    expect(must(200, await act('giupviec.kbnn', id, 'submit')).registrant).toMatchObject({
      partyOffice: 'Bí thư',
      isSecretary: true,
    });
    await bloc
      .as('giupviec.kbnn')
      .post(`/api/people/postings/${idOf('posting Phạm Quang Dũng KBNN.CB1')}/end`, {
        validTo: '2018-02-16',
      });
    bloc.clock.setToday('2018-02-20');
    expect((await bloc.as('giupviec.kbnn').get(`/api/commitments/${id}`)).body.registrant).toMatchObject({
      partyOffice: 'Bí thư',
    });
    const late = await makeItem(bloc.database, {
      unit: 'KBNN.CB1',
      person: 'Phạm Quang Dũng',
      signedOn: '2018-02-01',
    });
    expect(told(await act('giupviec.kbnn', late, 'submit'))).toBe('422 commitment.person-not-posted');
    expect(personId('Phạm Quang Dũng')).toBe((await stored(bloc.database, id)).personId);
  });
});
