import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';

describe('settings of the bloc', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
  });
  afterAll(() => bloc.stop());

  test('what stands on papers and in no unit is told by the administrator, each fact apart', async () => {
    const administrator = bloc.as('quantri');
    expect(must(200, await administrator.get('/api/settings'))).toEqual({
      memberSignIn: true,
      superior: null,
      place: null,
      reportsTo: null,
    });
    must(200, await administrator.patch('/api/settings', { superior: 'Đảng bộ tỉnh Nghệ An' }));
    must(200, await administrator.patch('/api/settings', { place: 'Nghệ An', memberSignIn: null }));
    expect(must(200, await administrator.get('/api/settings'))).toEqual({
      memberSignIn: true,
      superior: 'Đảng bộ tỉnh Nghệ An',
      place: 'Nghệ An',
      reportsTo: null,
    });
    must(200, await administrator.patch('/api/settings', { superior: '' }));
    expect(must(200, await administrator.get('/api/settings')).superior).toBeNull();
  });

  test('nobody else changes them', async () => {
    expect(told(await bloc.as('lanhdao').patch('/api/settings', { place: 'Vinh' }))).toBe('403 refused.role');
  });
});
