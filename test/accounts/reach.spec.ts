import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type TestApp, must, startApp, told } from '../support/app.js';
import { PASSWORD, personId, unitId } from '../support/world.js';

describe('nobody gets a wider reach through somebody else’s account', () => {
  let bloc: TestApp;
  let grantorOfKbnn: Client;
  beforeAll(async () => {
    bloc = await startApp();
    const account = must(
      201,
      await bloc.as('quantri').post('/api/accounts', { username: 'to.chuc.kbnn', name: 'Tổ chức' }),
    );
    const power = { accountId: account.id, role: 'grantor', unitId: unitId('KBNN') };
    must(
      201,
      await bloc
        .as('quantri')
        .post('/api/grants', { ...power, validFrom: '2018-01-01', decisionNumber: '9-QĐ' }),
    );
    await bloc.database.query('UPDATE accounts SET must_change_password = false WHERE id = $1', [account.id]);
    grantorOfKbnn = await bloc.signIn('to.chuc.kbnn', account.issuedPassword);
  });
  beforeEach(() => bloc.database.query('DELETE FROM sign_in_limits'));
  afterAll(() => bloc.stop());

  test('a grantor of a unit makes no account for a person of another, nor a password for it', async () => {
    await bloc.database.query('UPDATE accounts SET person_id = NULL WHERE person_id = $1', [
      personId('Cao Văn Nam'),
    ]);
    const account = { username: 'cao.van.nam', name: 'Cao Văn Nam', personId: personId('Cao Văn Nam') };
    expect(told(await grantorOfKbnn.post('/api/accounts', account))).toBe('403 refused.grant-beyond');
    const { id } = must(201, await bloc.as('quantri').post('/api/accounts', account));
    const issue = `/api/accounts/${id}/issue-password`;
    expect(told(await grantorOfKbnn.post(issue))).toBe('403 refused.grant-beyond');
    must(201, await bloc.as('quantri').post(issue));
  });

  test('taking back never makes a grant longer', async () => {
    const { id } = must(
      201,
      await bloc.as('quantri').post('/api/accounts', { username: 'het.han', name: 'Hết hạn' }),
    );
    const held = {
      accountId: id,
      role: 'clerk',
      unitId: unitId('SDL'),
      validFrom: '2018-01-01',
      validTo: '2018-02-01',
    };
    const grant = must(
      201,
      await bloc.as('quantri').post('/api/grants', { ...held, decisionNumber: '1-QĐ' }),
    );
    const revoke = { validTo: '2030-01-01', reason: 'Nhầm' };
    expect(told(await bloc.as('quantri').post(`/api/grants/${grant.id}/revoke`, revoke))).toBe(
      '422 value.refused',
    );
  });

  test('guesses sent at once are counted one by one', async () => {
    const guess = (_: unknown, n: number) =>
      bloc.anonymous.post('/api/session', { username: 'kiemtra', password: `sai ${n}` });
    const answers = await Promise.all(Array.from({ length: 20 }, guess));
    expect(answers.filter((answer) => told(answer) === '401 auth.wrong')).toHaveLength(5);
    expect(answers.filter((answer) => told(answer) === '429 auth.slow-down')).toHaveLength(15);
  });

  test('a password that is no text, or stands in the address, signs nobody in', async () => {
    expect(told(await bloc.anonymous.post('/api/session', { username: 'kiemtra', password: 123 }))).toBe(
      '401 auth.wrong',
    );
    const address = `/api/session?username=kiemtra&password=${PASSWORD}`;
    const answer = await bloc.anonymous.post(address, {});
    expect(told(answer)).toBe('401 auth.wrong');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});
