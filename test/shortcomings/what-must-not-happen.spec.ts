import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { HistoryEntryOut } from '../../src/history/history.dto.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { type Username, unitId } from '../support/world.js';
import { newShortcoming } from './covered.js';

const REASON = { reason: 'Cấp ủy thống nhất tại cuộc họp ngày 19/11/2018.' };
const NONE = { shortcomingId: null, noShortcomingReason: 'Việc này không gắn với hạn chế.' };

describe('what must not happen to a shortcoming', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const year of [2018, 2019]) await openAllWindows(bloc.database, year);
  });
  afterAll(() => bloc.stop());

  const get = async (username: Username, path: string) =>
    must(200, await bloc.as(username).get(`/api/shortcomings${path}`));
  const item = async (username: Username, id: string, action: string, body: object = {}) =>
    must(200, await bloc.as(username).post(`/api/commitments/${id}/${action}`, body));
  const state = async (id: string) => (await get('bithu.kbnn', `/${id}`)).state;
  const yearOf = async (id: string, year: number) =>
    (await get('bithu.kbnn', `/${id}/thread`)).years.find((one: { year: number }) => one.year === year);

  test('nothing is remedied by an item that was corrected to address nothing', async () => {
    const id = await newShortcoming(bloc);
    const first = await makeItem(bloc.database, { state: 'submitted', shortcomingId: id });
    await item('bithu.kbnn', first, 'register');
    await item('giupviec.kbnn', first, 'assess', { result: 'met', note: 'Đạt 96 %.' });
    const next = await makeItem(bloc.database, { state: 'submitted', year: 2019, shortcomingId: id });
    await item('bithu.kbnn', first, 'verify', { result: 'met', remedy: 'remedied' });
    await item('bithu.kbnn', next, 'register');
    expect(await state(id)).toBe('remedied');
    await item('bithu.kbnn', first, 'correct', { ...REASON, ...NONE });
    expect([await state(id), (await yearOf(id, 2018)).state, (await yearOf(id, 2019)).state]).toEqual([
      'addressed',
      'open',
      'addressed',
    ]);
    const { items } = await get('bithu.kbnn', '?of=unit&state=addressed&running=true');
    expect(items.map((one: { id: string }) => one.id)).toContain(id);
    await item('giupviec.kbnn', next, 'assess', { result: 'met', note: 'Đạt 97 %.' });
    await item('bithu.kbnn', next, 'verify', { result: 'met', remedy: 'partly' });
    expect(await state(id)).toBe('partly');
  });

  test('one given up by an item that was returned is not told as being worked on', async () => {
    const id = await newShortcoming(bloc);
    const other = await newShortcoming(bloc);
    const given = await makeItem(bloc.database, { state: 'submitted', shortcomingId: id });
    await item('bithu.kbnn', given, 'register');
    const patch = async (fields: object) => {
      const { version } = must(200, await bloc.as('giupviec.kbnn').get(`/api/commitments/${given}`));
      must(200, await bloc.as('giupviec.kbnn').patch(`/api/commitments/${given}`, { version, ...fields }));
    };
    await item('bithu.kbnn', given, 'return', REASON);
    await patch({ target: '97 % hồ sơ trước hạn' });
    expect(await state(id)).toBe('addressed');
    await patch({ shortcomingId: other });
    expect([await state(id), await state(other)]).toEqual(['open', 'open']);
    await item('giupviec.kbnn', given, 'submit');
    await item('bithu.kbnn', given, 'register');
    expect([await state(id), await state(other)]).toEqual(['open', 'addressed']);
    await item('bithu.kbnn', given, 'return', REASON);
    await patch({ noShortcomingReason: NONE.noShortcomingReason });
    expect(await state(other)).toBe('open');
  });

  test('its history tells no name that the item itself and the thread withhold', async () => {
    const id = await newShortcoming(bloc);
    const reviewed = await makeItem(bloc.database, {
      state: 'submitted',
      person: 'Đặng Thị Hoa',
      unit: 'KBNN.CB2',
      reviewUnit: 'KBNN',
      shortcomingId: id,
    });
    await item('bithu.kbnn', reviewed, 'register');
    must(200, await bloc.as('giupviec.kbnn').post(`/api/shortcomings/${id}/carry`, REASON));
    const entries = async (username: Username) =>
      (await get(username, `/${id}/history`)).items.map(({ action, by, changes }: HistoryEntryOut) => [
        action,
        by,
        changes.commitmentId,
      ]);
    const carried = ['carry', 'Lê Thanh Bình', undefined];
    expect(await entries('giupviec.kbnn')).toEqual([['address', 'Trần Thị Mai', reviewed], carried]);
    expect(await entries('lanhdao')).toEqual([['address', null, reviewed], carried]);
    expect(await entries('canbo.kbnn')).toEqual([['address', null, null], carried]);
  });

  test('nothing is found in a year that has not begun', async () => {
    const found = { unitId: unitId('KBNN'), text: 'Một.', source: 'Kiểm điểm.' };
    const post = (foundYear: number) =>
      bloc.as('bithu.kbnn').post('/api/shortcomings', { ...found, foundYear });
    for (const year of [2019, 2200]) {
      const answer = await post(year);
      expect([told(answer), answer.body.details[0].field]).toEqual(['400 request.invalid', 'foundYear']);
    }
    must(201, await post(2018));
  });

  test('half a span of years is refused, not passed over', async () => {
    const list = (query: string) => bloc.as('bithu.kbnn').get(`/api/shortcomings?${query}`);
    const half = await list('followedFrom=2018');
    expect([told(half), half.body.details[0].field]).toEqual(['422 value.refused', 'followedTo']);
    expect(told(await list('followedTo=2018'))).toBe('422 value.refused');
    must(200, await list('followedFrom=2018&followedTo=2018'));
  });
});
