import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventKind } from '../../src/units/unit-event.rules.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { event } from '../support/reorganisations.js';
import { TODAY, accountId, idOf, unitId } from '../support/world.js';

let bloc: TestApp;

beforeAll(async () => void (bloc = await startApp()));
afterAll(() => bloc.stop());

const ask = (kind: EventKind, change: object = {}) =>
  bloc.as('quantri').post('/api/reorganisations', event(kind, change));
const faults = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.body.details.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
const withdraw = async (id: string) =>
  must(204, await bloc.as('quantri').post(`/api/reorganisations/${id}/withdraw`, { reason: 'Hoãn.' }));

describe('roles at what will end', () => {
  test('are not recorded beyond its last day', async () => {
    const { id } = must(201, await ask('merge-into', { effectiveOn: '2018-12-01' }));
    const admin = bloc.as('quantri');
    const held = { unitId: unitId('BHXH'), validFrom: TODAY, decisionNumber: '15-QĐ/ĐUK' };
    const grant = { ...held, accountId: accountId('tuyengiao2'), role: 'clerk' };
    const refused = await admin.post('/api/grants', grant);
    expect(told(refused)).toBe('422 unit.ends');
    expect(refused.body.title).toContain('Đảng bộ Bảo hiểm xã hội kết thúc hoạt động từ ngày 1/12/2018');
    must(201, await admin.post('/api/grants', { ...grant, validTo: '2018-12-01' }));
    const person = { ...held, name: 'Phan Thị Thu' };
    expect(told(await admin.post('/api/people', person))).toBe('422 unit.ends');
    const { id: personId } = must(201, await admin.post('/api/people', { ...person, validTo: '2018-12-01' }));
    const path = `/api/people/${personId}/postings`;
    expect(told(await admin.post(path, { ...held, validFrom: '2018-12-01' }))).toBe('422 unit.ends');
    bloc.clock.setToday('2018-12-01');
    const { grants } = must(200, await bloc.as('tuyengiao2').get('/api/me'));
    expect(grants.map(({ role }: { role: string }) => role)).toEqual(['reviewer']);
    bloc.clock.setToday(TODAY);
    await withdraw(id);
  });

  test('never become roles over the whole bloc', async () => {
    const into = {
      unitIds: [unitId('SDL')],
      successorIds: [unitId('DUK')],
      newUnits: [],
      below: [],
      grants: [],
    };
    const heirs = [{ unitId: unitId('SDL'), to: unitId('DUK') }];
    const made = must(201, await ask('end', { ...into, heirs }));
    expect(made.grants).toMatchObject([{ username: 'bithu.sdl', to: null }]);
    await withdraw(made.id);
    const grants = [{ grantId: idOf('grant bithu.sdl secretary'), to: unitId('DUK') }];
    expect(faults(await ask('end', { ...into, heirs, grants }))).toEqual([
      'grants.0.to reorganisation.wider',
    ]);
  });

  test('of cells do not become roles over the unit above, unless that is said; nor do offices', async () => {
    const lower = { unitIds: [unitId('KBNN')], names: [] };
    const preview = async (change: object = {}) =>
      must(
        200,
        await bloc
          .as('quantri')
          .post('/api/reorganisations/preview', event('lower', { ...lower, ...change })),
      );
    const of = (grants: { username: string }[], username: string) =>
      grants.find((one) => one.username === username);
    const { grants, postings } = await preview();
    expect(of(grants, 'bithu.kbnn.cb1')).toMatchObject({ role: 'secretary', to: null });
    expect(of(grants, 'canbo.kbnn')).toMatchObject({ role: 'member', to: { code: 'KBNN' } });
    expect(postings.find(({ name }: { name: string }) => name === 'Phạm Quang Dũng')).toMatchObject({
      isSecretary: true,
      to: { code: 'KBNN' },
      partyOfficeThere: 'Đảng viên',
      stateOfficeThere: 'Chánh Văn phòng',
      isSecretaryThere: false,
      isCommitteeMemberThere: false,
    });
    const said = { grantId: idOf('grant bithu.kbnn.cb1 secretary'), to: unitId('KBNN') };
    expect(of((await preview({ grants: [said] })).grants, 'bithu.kbnn.cb1')).toMatchObject({
      to: { code: 'KBNN' },
    });
  });

  test('of whoever records it do not grow by a unit that begins', async () => {
    const grantId = idOf('grant of the administrator at SDL');
    await bloc.database.query(
      `INSERT INTO grants (id, account_id, role, unit_id, valid_from)
       SELECT $1, account_id, 'secretary', $2, '2015-01-01' FROM grants WHERE id = $3`,
      [grantId, unitId('SDL'), idOf('grant quantri administrator')],
    );
    const body = { unitIds: [unitId('SDL'), unitId('KBNN')] };
    expect(told(await ask('merge-new', body))).toBe('403 refused.self-grant');
    const { id } = must(201, await ask('merge-new', { ...body, grants: [{ grantId, to: null }] }));
    await withdraw(id);
    await bloc.database.query(`DELETE FROM grants WHERE id = $1`, [grantId]);
  });

  test('held at the successor already are told so', async () => {
    const heldThere = idOf('grant of bithu.bhxh at KBNN');
    await bloc.database.query(
      `INSERT INTO grants (id, account_id, role, unit_id, valid_from)
       SELECT $1, account_id, 'secretary', $2, '2015-01-01' FROM grants WHERE id = $3`,
      [heldThere, unitId('KBNN'), idOf('grant bithu.bhxh secretary')],
    );
    const { grants } = must(
      200,
      await bloc.as('quantri').post('/api/reorganisations/preview', event('merge-into')),
    );
    expect(grants).toMatchObject([{ username: 'bithu.bhxh', to: null, already: { code: 'KBNN' } }]);
    await bloc.database.query(`DELETE FROM grants WHERE id = $1`, [heldThere]);
  });
});

describe('offices at the successor', () => {
  test('are those of before where nothing is said, what is typed where it is, and none where that is said', async () => {
    const posting = { postingId: idOf('posting Hồ Thị Nga BHXH'), to: unitId('KBNN') };
    const told = async (offices: object) => {
      const body = event('merge-into', { postings: [{ ...posting, ...offices }] });
      const { postings } = must(200, await bloc.as('quantri').post('/api/reorganisations/preview', body));
      return postings.find(({ name }: { name: string }) => name === 'Hồ Thị Nga');
    };
    const before = { partyOfficeThere: 'Bí thư', stateOfficeThere: 'Giám đốc', isSecretaryThere: true };
    expect(await told({})).toMatchObject({ ...before, isCommitteeMemberThere: true, isHeadThere: false });
    expect(await told({ partyOffice: 'Phó Bí thư', isSecretary: false, isHead: true })).toMatchObject({
      ...before,
      partyOfficeThere: 'Phó Bí thư',
      isSecretaryThere: false,
      isHeadThere: true,
    });
    expect(await told({ stateOffice: null })).toMatchObject({ ...before, stateOfficeThere: null });
  });
});
