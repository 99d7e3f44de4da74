import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { TODAY, type UnitCode, accountId, idOf, unitId } from '../support/world.js';

describe('accounts and grants', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  beforeEach(() => bloc.clock.setToday(TODAY));
  afterAll(() => bloc.stop());

  let number = 0;
  const newAccount = async () => {
    number += 1;
    const body = { username: `nguoi.${number}`, name: `Người thứ ${number}` };
    return must(201, await bloc.as('quantri').post('/api/accounts', body)) as {
      id: string;
      username: string;
      issuedPassword: string;
    };
  };
  const grant = (change: object) => ({
    role: 'clerk',
    unitId: unitId('SDL'),
    validFrom: '2018-11-01',
    decisionNumber: '7-QĐ/ĐUK',
    ...change,
  });
  const withPassword = async (account: { username: string; issuedPassword: string }) => {
    await bloc.database.query('UPDATE accounts SET must_change_password = false WHERE username = $1', [
      account.username,
    ]);
    return bloc.signIn(account.username, account.issuedPassword);
  };

  test('a new account holds nothing and sees nothing', async () => {
    const account = await newAccount();
    const client = await withPassword(account);
    expect(must(200, await client.get('/api/commitments')).total).toBe(0);
    expect(must(200, await client.get('/api/people')).total).toBe(0);
  });

  test('an issued password is told once: neither the list nor history knows it', async () => {
    const { issuedPassword, id } = await newAccount();
    expect((await bloc.as('quantri').get('/api/accounts')).text).not.toContain(issuedPassword);
    const [row] = await bloc.database.query('SELECT password_hash FROM accounts WHERE id = $1', [id]);
    expect(row.password_hash).toMatch(/^\$argon2id\$/);
    const traces = await bloc.database.query(`SELECT row_to_json(h)::text AS text FROM history h`);
    expect(
      traces.some(({ text }: { text: string }) => text.includes(issuedPassword) || text.includes('argon2')),
    ).toBe(false);
  });

  test('a user name is taken once, however it is written', async () => {
    await bloc.as('quantri').post('/api/accounts', { username: 'hoa.sen', name: 'Hoa' });
    expect(told(await bloc.as('quantri').post('/api/accounts', { username: 'HOA.SEN', name: 'Hoa' }))).toBe(
      '409 account.username-taken',
    );
  });

  test('an issued password ends the sessions of the account', async () => {
    const client = await bloc.signIn('bithu.bhxh');
    const issued = must(
      201,
      await bloc.as('quantri').post(`/api/accounts/${accountId('bithu.bhxh')}/issue-password`),
    );
    expect(issued).toMatchObject({ username: 'bithu.bhxh', mustChangePassword: true });
    expect(told(await client.get('/api/me'))).toBe('401 auth.required');
  });

  test('accounts are found by name with and without marks', async () => {
    const found = async (q: string) =>
      must(200, await bloc.as('quantri').get(`/api/accounts?q=${encodeURIComponent(q)}`)).items.map(
        ({ username }: { username: string }) => username,
      );
    expect(await found('Hồ Thị Nga')).toEqual(['bithu.bhxh']);
    expect(await found('ho thi nga')).toEqual(['bithu.bhxh']);
    expect(await found('TUYENGIAO')).toEqual(['tuyengiao', 'tuyengiao2']);
  });

  test('a grant holds from its first day up to, not including, its last', async () => {
    const account = await newAccount();
    must(
      201,
      await bloc
        .as('quantri')
        .post(
          '/api/grants',
          grant({ accountId: account.id, validFrom: '2018-11-21', validTo: '2018-11-30' }),
        ),
    );
    const client = await withPassword(account);
    const held = async (today: string) => {
      bloc.clock.setToday(today);
      return must(200, await client.get('/api/me')).grants.length;
    };
    expect([
      await held('2018-11-20'),
      await held('2018-11-21'),
      await held('2018-11-29'),
      await held('2018-11-30'),
    ]).toEqual([0, 1, 1, 0]);
  });

  test('what is granted acts at the next request, and ends at once when it is taken away', async () => {
    const account = await newAccount();
    const client = await withPassword(account);
    expect(must(200, await client.get('/api/people?unit=SDL')).total).toBe(0);
    const made = must(201, await bloc.as('quantri').post('/api/grants', grant({ accountId: account.id })));
    expect(made).toMatchObject({
      role: 'clerk',
      unitCode: 'SDL',
      grantedBy: 'Tạ Quốc Việt',
      decisionNumber: '7-QĐ/ĐUK',
    });
    expect(must(200, await client.get('/api/people?unit=SDL')).total).toBe(2);
    const revoked = must(
      201,
      await bloc
        .as('quantri')
        .post(`/api/grants/${made.id}/revoke`, { validTo: TODAY, reason: 'Chuyển công tác.' }),
    );
    expect(revoked.validTo).toBe(TODAY);
    expect(must(200, await client.get('/api/people?unit=SDL')).total).toBe(0);
  });

  test('a grant reaches the subtree and nothing beside it', async () => {
    const account = await newAccount();
    must(
      201,
      await bloc.as('quantri').post('/api/grants', grant({ accountId: account.id, unitId: unitId('KBNN') })),
    );
    const client = await withPassword(account);
    const total = async (unit: UnitCode) => must(200, await client.get(`/api/people?unit=${unit}`)).total;
    expect([await total('KBNN'), await total('KBNN.CB2'), await total('BHXH'), await total('SDL')]).toEqual([
      8, 3, 0, 0,
    ]);
  });

  test('the same grant twice at a time is refused, one after the other is not', async () => {
    const { id } = await newAccount();
    const give = (validFrom: string, validTo: string | null) =>
      bloc.as('quantri').post('/api/grants', grant({ accountId: id, validFrom, validTo }));
    must(201, await give('2018-01-01', '2018-06-01'));
    expect(told(await give('2018-05-31', null))).toBe('409 dates.overlap');
    must(201, await give('2018-06-01', null));
    expect(told(await give('2019-02-01', '2019-01-01'))).toMatch(/^4(22|09) dates\./);
  });

  test('nobody grants to oneself or takes from oneself', async () => {
    const own = grant({ accountId: accountId('quantri'), role: 'reviewer', unitId: unitId('DUK') });
    expect(told(await bloc.as('quantri').post('/api/grants', own))).toBe('403 refused.self-grant');
    const path = `/api/grants/${idOf('grant quantri grantor')}/revoke`;
    expect(told(await bloc.as('quantri').post(path, { validTo: TODAY, reason: 'x' }))).toBe(
      '403 refused.self-grant',
    );
    expect(told(await bloc.as('quantri').post(`/api/accounts/${accountId('quantri')}/issue-password`))).toBe(
      '403 refused.self-grant',
    );
    expect(
      told(await bloc.as('quantri').post(`/api/accounts/${accountId('quantri')}/block`, { reason: 'x' })),
    ).toBe('403 refused.self-grant');
  });

  test('the database itself refuses a grant by oneself', async () => {
    const insert = `INSERT INTO grants (account_id, role, unit_id, valid_from, granted_by) VALUES ($1, 'leader', $2, '2018-01-01', $1)`;
    await expect(bloc.database.query(insert, [accountId('quantri'), unitId('DUK')])).rejects.toThrow(
      /grants_not_by_oneself/,
    );
  });

  test('a grantor of a unit grants within it, hands on no power, and nothing outside', async () => {
    const account = await newAccount();
    must(
      201,
      await bloc
        .as('quantri')
        .post('/api/grants', grant({ accountId: account.id, role: 'grantor', unitId: unitId('KBNN') })),
    );
    const client = await withPassword(account);
    const { id: accountId } = await newAccount();
    const give = (role: string, unit: UnitCode) =>
      client.post('/api/grants', grant({ accountId, role, unitId: unitId(unit) }));
    must(201, await give('clerk', 'KBNN.CB1'));
    expect(told(await give('clerk', 'BHXH'))).toBe('403 refused.grant-beyond');
    expect(told(await give('clerk', 'DUK'))).toBe('403 refused.grant-beyond');
    expect(told(await give('grantor', 'KBNN.CB1'))).toBe('403 refused.grant-beyond');
    expect(told(await give('administrator', 'KBNN.CB1'))).toBe('403 refused.grant-beyond');
    expect(
      must(200, await client.get('/api/grants')).items.every(({ unitCode }: { unitCode: string }) =>
        unitCode.startsWith('KBNN'),
      ),
    ).toBe(true);
    expect(
      told(
        await client.post(`/api/grants/${idOf('grant lanhdao leader')}/revoke`, {
          validTo: TODAY,
          reason: 'x',
        }),
      ),
    ).toBe('404 not-found');
  });

  test('a grantor of a unit does not get hold of an account of the Khối by a new password', async () => {
    const account = await newAccount();
    must(
      201,
      await bloc
        .as('quantri')
        .post('/api/grants', grant({ accountId: account.id, role: 'grantor', unitId: unitId('KBNN') })),
    );
    const client = await withPassword(account);
    for (const username of ['lanhdao', 'quantri', 'bithu.bhxh'] as const) {
      expect(
        (await client.post(`/api/accounts/${accountId(username)}/issue-password`)).status,
      ).toBeGreaterThanOrEqual(403);
      expect(
        (await client.post(`/api/accounts/${accountId(username)}/block`, { reason: 'x' })).status,
      ).toBeGreaterThanOrEqual(403);
    }
  });

  test('each grant is visible to the leader; to a secretary none is', async () => {
    const { items, total } = must(200, await bloc.as('lanhdao').get('/api/grants'));
    expect(total).toBe(items.length);
    expect(items.map(({ username }: { username: string }) => username)).toEqual(
      expect.arrayContaining(['quantri', 'bithu.kbnn', 'canbo.kbnn']),
    );
    expect(must(200, await bloc.as('bithu.kbnn').get('/api/grants')).items).toEqual([]);
    const inKbnn = must(200, await bloc.as('lanhdao').get('/api/grants?unit=KBNN.CB1&on=2016-01-01')).items;
    expect(inKbnn.map(({ username }: { username: string }) => username).sort()).toEqual([
      'bithu.kbnn.cb1',
      'canbo.kbnn',
    ]);
  });

  test('a role, an account or a unit that is none is refused', async () => {
    const { id } = await newAccount();
    expect(told(await bloc.as('quantri').post('/api/grants', grant({ accountId: id, role: 'king' })))).toBe(
      '400 request.invalid',
    );
    expect(
      told(await bloc.as('quantri').post('/api/grants', grant({ accountId: id, unitId: idOf('nothing') }))),
    ).toBe('403 refused.grant-beyond');
    expect(
      (await bloc.as('quantri').post('/api/grants', grant({ accountId: idOf('nobody') }))).status,
    ).toBeLessThan(500);
    expect(
      told(await bloc.as('quantri').post('/api/grants', grant({ accountId: id, decisionNumber: '' }))),
    ).toBe('400 request.invalid');
  });
});
