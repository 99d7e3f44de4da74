import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, cookieOf, must, startApp, told } from '../support/app.js';
import { countOf } from '../support/items.js';
import { PASSWORD, accountId } from '../support/world.js';

describe('signing in', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp('world', { trustedProxies: 1 })));
  beforeEach(() => bloc.database.query('DELETE FROM sign_in_limits'));
  afterAll(() => bloc.stop());

  const from = (address: string) => ({ 'X-Forwarded-For': address });
  const tryIn = (username: string, password = PASSWORD, address = '10.0.0.1') =>
    bloc.anonymous.post('/api/session', { username, password }, from(address));
  const fail = async (times: number, username: string, address = '10.0.0.1') => {
    for (let time = 0; time < times; time += 1) await tryIn(username, 'sai mật khẩu', address);
  };

  test('the right password answers 201, who it is, and a cookie that scripts do not read', async () => {
    const answer = await tryIn('bithu.kbnn');
    expect(must(201, answer)).toMatchObject({
      username: 'bithu.kbnn',
      name: 'Trần Thị Mai',
      mustChangePassword: false,
      today: '2018-11-20',
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^phien=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test('what one holds and where one serves is told', async () => {
    const me = must(200, await bloc.as('bithu.kbnn.cb1').get('/api/me'));
    expect(me.grants).toEqual([
      expect.objectContaining({ role: 'secretary', unitCode: 'KBNN.CB1', unitKind: 'cell', atBloc: false }),
    ]);
    expect(me.homeUnits.map(({ code }: { code: string }) => code)).toEqual(['KBNN.CB1']);
    expect(must(200, await bloc.as('lanhdao').get('/api/me')).grants[0]).toMatchObject({
      role: 'leader',
      atBloc: true,
    });
  });

  test('capitals and stray spaces of the user name do not matter, marks of the password do', async () => {
    must(201, await tryIn(' BiThu.KBNN '));
    expect(told(await tryIn('bithu.kbnn', 'demo@2018'))).toBe('401 auth.wrong');
  });

  test('a wrong password and a name that is not there are told alike', async () => {
    const [wrong, nobody] = [await tryIn('bithu.kbnn', 'sai'), await tryIn('khong.co.ai', 'sai')];
    expect(told(wrong)).toBe('401 auth.wrong');
    expect(nobody.body).toEqual(wrong.body);
  });

  test.each([
    {},
    { username: 'bithu.kbnn' },
    { password: PASSWORD },
    { username: ['bithu.kbnn'], password: PASSWORD },
    { username: { $ne: '' }, password: PASSWORD },
  ])('%j signs nobody in', async (body) => {
    const answer = await bloc.anonymous.post('/api/session', body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('a cookie from before is not the cookie of the session', async () => {
    const first = cookieOf(await tryIn('bithu.kbnn'));
    const again = await bloc.anonymous.post(
      '/api/session',
      { username: 'bithu.sdl', password: PASSWORD },
      { Cookie: first },
    );
    expect(cookieOf(again)).not.toBe(first);
    expect(told(await bloc.anonymous.get('/api/me', { Cookie: first }))).toBe('401 auth.required');
  });

  test('after five failures from one address the name waits there, and not elsewhere', async () => {
    await fail(4, 'bithu.bhxh');
    must(201, await tryIn('bithu.bhxh'));
    await fail(5, 'bithu.bhxh');
    const locked = await tryIn('bithu.bhxh');
    expect(told(locked)).toBe('429 auth.slow-down');
    expect(locked.body.title).toMatch(
      /^Đã nhập sai nhiều lần\. Đề nghị thử lại sau \d+ phút hoặc liên hệ Quản trị hệ thống\.$/,
    );
    must(201, await tryIn('bithu.bhxh', PASSWORD, '10.0.0.2'));
  });

  test('a colleague at the same address is not locked out', async () => {
    await fail(6, 'bithu.bhxh');
    must(201, await tryIn('bithu.sdl'));
  });

  test('after twenty failures from anywhere the name is locked everywhere', async () => {
    for (const place of [1, 2, 3, 4]) await fail(5, 'bithu.bhxh', `10.1.0.${place}`);
    expect(told(await tryIn('bithu.bhxh', PASSWORD, '10.9.9.9'))).toBe('429 auth.slow-down');
    expect(told(await tryIn('BITHU.BHXH', PASSWORD, '10.9.9.9'))).toBe('429 auth.slow-down');
  });

  test('names that are not there are slowed too, so that they cannot be told apart', async () => {
    await fail(5, 'khong.co.ai');
    expect(told(await tryIn('khong.co.ai'))).toBe('429 auth.slow-down');
  });

  test('signing out ends this session and no other', async () => {
    const [here, there] = [await bloc.signIn('tuyengiao'), await bloc.signIn('tuyengiao')];
    expect((await here.delete('/api/session')).status).toBe(204);
    expect(told(await here.get('/api/me'))).toBe('401 auth.required');
    must(200, await there.get('/api/me'));
  });

  test('signing out everywhere ends all, this one too', async () => {
    const [here, there, other] = [
      await bloc.signIn('tuyengiao2'),
      await bloc.signIn('tuyengiao2'),
      await bloc.signIn('kiemtra'),
    ];
    expect((await here.post('/api/me/sign-out-everywhere')).status).toBe(204);
    for (const client of [here, there]) expect(told(await client.get('/api/me'))).toBe('401 auth.required');
    must(200, await other.get('/api/me'));
  });

  test('a changed password ends the other sessions and takes the place of the old one', async () => {
    const [here, there] = [await bloc.signIn('bithu.sdl'), await bloc.signIn('bithu.sdl')];
    const next = 'Hoa sen tháng Năm';
    const wrong = await here.post('/api/me/password', { currentPassword: 'sai', newPassword: next });
    expect([told(wrong), wrong.body.details[0].field]).toEqual([
      '422 auth.password-wrong',
      'currentPassword',
    ]);
    for (const weak of ['ngắn', PASSWORD, 'bithu.sdl 2018']) {
      expect(
        told(await here.post('/api/me/password', { currentPassword: PASSWORD, newPassword: weak })),
      ).toBe('422 auth.password-weak');
    }
    expect(
      (await here.post('/api/me/password', { currentPassword: PASSWORD, newPassword: next })).status,
    ).toBe(204);
    must(200, await here.get('/api/me'));
    expect(told(await there.get('/api/me'))).toBe('401 auth.required');
    expect(told(await tryIn('bithu.sdl'))).toBe('401 auth.wrong');
    must(201, await tryIn('bithu.sdl', next.normalize('NFD')));
  });

  test('an issued password must be changed before anything else', async () => {
    const { id, issuedPassword, username } = must(
      201,
      await bloc.as('quantri').post('/api/accounts', { username: 'Lan.Moi', name: 'Lan' }),
    );
    expect(username).toBe('lan.moi');
    await bloc.as('quantri').post('/api/grants', {
      accountId: id,
      role: 'clerk',
      unitId: '00000000-0000-4000-8000-000000000000',
      validFrom: '2018-01-01',
      decisionNumber: '1',
    });
    await bloc.database.query(
      `INSERT INTO grants (account_id, role, unit_id, valid_from) SELECT $1, 'clerk', unit_id, '2018-01-01' FROM unit_versions WHERE code = 'SDL'`,
      [id],
    );
    const client = await bloc.signIn('lan.moi', issuedPassword);
    expect(must(200, await client.get('/api/me')).mustChangePassword).toBe(true);
    for (const path of ['/api/commitments', '/api/units', '/api/people']) {
      expect(told(await client.get(path))).toBe('403 auth.must-change-password');
    }
    expect(
      (
        await client.post('/api/me/password', {
          currentPassword: issuedPassword,
          newPassword: 'Mật khẩu mới 123',
        })
      ).status,
    ).toBe(204);
    must(200, await client.get('/api/commitments'));
  });

  test('who is only a member does not sign in unless the bloc opened it; a clerk does', async () => {
    await bloc.as('quantri').patch('/api/settings', { memberSignIn: false });
    const answer = await tryIn('canbo.kbnn');
    expect(told(answer)).toBe('403 auth.members-closed');
    expect(answer.headers['set-cookie']).toBeUndefined();
    must(201, await tryIn('giupviec.kbnn'));
    await bloc.as('quantri').patch('/api/settings', { memberSignIn: true });
    must(201, await tryIn('canbo.kbnn'));
    expect(told(await bloc.as('tuyengiao').patch('/api/settings', { memberSignIn: false }))).toBe(
      '403 refused.role',
    );
  });

  test('a blocked account is out at once, and does not sign in', async () => {
    const here = await bloc.signIn('kiemtra');
    const path = `/api/accounts/${accountId('kiemtra')}`;
    must(201, await bloc.as('quantri').post(`${path}/block`, { reason: 'Nghỉ hưu.' }));
    expect(told(await here.get('/api/me'))).toBe('401 auth.required');
    expect(told(await tryIn('kiemtra'))).toBe('401 auth.wrong');
    must(201, await bloc.as('quantri').post(`${path}/unblock`, { reason: 'Nhầm.' }));
    must(201, await tryIn('kiemtra'));
  });

  test('sessions live in the database: what is deleted there is out', async () => {
    const here = await bloc.signIn('lanhdao');
    expect(await countOf(bloc.database, 'sessions')).toBeGreaterThan(0);
    await bloc.database.query(`DELETE FROM sessions WHERE sess #>> '{passport,user}' = $1`, [
      accountId('lanhdao'),
    ]);
    expect(told(await here.get('/api/me'))).toBe('401 auth.required');
  });
});
