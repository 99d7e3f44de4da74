import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AppSettings } from '../../src/platform/app-settings.service.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { countOf } from '../support/items.js';

describe('the first run', () => {
  let bloc: TestApp;
  let code: string;
  const FIRST = {
    username: 'QuanTri',
    name: 'Tạ Quốc Việt',
    password: 'Hoa sen tháng Năm',
    blocCode: 'DUK',
    blocName: 'Đảng bộ Khối các cơ quan tỉnh',
    blocShortName: 'Khối',
  };
  beforeAll(async () => {
    bloc = await startApp('empty');
    code = await bloc.app.get(AppSettings).read('setup-code', '');
  });
  afterAll(() => bloc.stop());

  const setUp = (change: object) =>
    bloc.anonymous.post('/api/setup', { ...FIRST, setupCode: code, ...change });

  test('set-up is open, and nothing else is', async () => {
    expect(must(200, await bloc.anonymous.get('/api/setup'))).toEqual({ open: true });
    expect(told(await bloc.anonymous.get('/api/units'))).toBe('401 auth.required');
    expect(code).toMatch(/^[0-9a-f]{12}$/);
  });

  test.each(['', 'x', '000000000000'])('a code of “%s” opens nothing', async (setupCode) => {
    expect(told(await setUp({ setupCode }))).toMatch(/^(403 setup.wrong-code|400 request.invalid)$/);
    expect(await countOf(bloc.database, 'accounts')).toBe(0);
  });

  test('a weak password is refused and does not use the code up', async () => {
    expect(told(await setUp({ password: 'ngắn' }))).toBe('422 auth.password-weak');
  });

  test('two at once make one administrator', async () => {
    const answers = await Promise.all([setUp({}), setUp({ username: 'quantri2', blocCode: 'KHAC' })]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await countOf(bloc.database, 'accounts')).toBe(1);
    expect(await countOf(bloc.database, 'units')).toBe(1);
  });

  test('the code works once, and the page is closed from then on', async () => {
    expect(told(await setUp({ username: 'quantri3' }))).toBe('404 setup.closed');
    expect(must(200, await bloc.anonymous.get('/api/setup'))).toEqual({ open: false });
  });

  test('the first administrator keeps the bloc, may grant, and reads no content', async () => {
    const [{ username }] = await bloc.database.query('SELECT username FROM accounts');
    const client = await bloc.signIn(username, FIRST.password);
    const me = must(200, await client.get('/api/me'));
    expect(me.grants.map(({ role }: { role: string }) => role).sort()).toEqual(['administrator', 'grantor']);
    expect(me.mustChangePassword).toBe(false);
    const { items } = must(200, await client.get('/api/units'));
    expect(items).toEqual([expect.objectContaining({ kind: 'bloc', depth: 0 })]);
    expect(must(200, await client.get('/api/commitments')).total).toBe(0);
    const traces = await bloc.database.query('SELECT action, actor_name FROM history ORDER BY id');
    expect(traces).toEqual([
      expect.objectContaining({ action: 'create' }),
      expect.objectContaining({ action: 'set-up', actor_name: 'Quản trị máy chủ' }),
    ]);
  });
});
