import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { SHORTCOMING_OF_LAN, type Username, unitId } from '../support/world.js';
import { newShortcoming } from './covered.js';

const REASON = { reason: 'Cấp ủy thống nhất tại cuộc họp ngày 19/11/2018.' };

describe('a shortcoming over the years', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const year of [2018, 2019]) await openAllWindows(bloc.database, year);
  });
  afterAll(() => bloc.stop());

  const get = async (username: Username, path: string) =>
    must(200, await bloc.as(username).get(`/api/shortcomings${path}`));
  const act = (username: Username, id: string, action: string, body: object = REASON) =>
    bloc.as(username).post(`/api/shortcomings/${id}/${action}`, body);
  const item = (username: Username, id: string, action: string, body: object = {}) =>
    bloc.as(username).post(`/api/commitments/${id}/${action}`, body);
  const stateOf = async (id: string, asOfYear?: number) => {
    const { items } = await get('bithu.kbnn', `?unit=KBNN${asOfYear ? `&asOfYear=${asOfYear}` : ''}`);
    return items.find((one: { id: string }) => one.id === id)?.state ?? null;
  };
  const registered = async (shortcomingId: string, year = 2018) => {
    const id = await makeItem(bloc.database, { state: 'submitted', year, shortcomingId });
    must(200, await item('bithu.kbnn', id, 'register'));
    return id;
  };
  const verified = async (id: string, remedy: string) => {
    must(200, await item('giupviec.kbnn', id, 'assess', { result: 'met', note: 'Đạt 96 %.' }));
    must(200, await item('bithu.kbnn', id, 'verify', { result: 'met', remedy }));
  };

  test('found, addressed, carried, addressed again, remedied: each year told as it was', async () => {
    const id = await newShortcoming(bloc);
    await verified(await registered(id), 'carried');
    expect(await stateOf(id)).toBe('carried');
    const next = await registered(id, 2019);
    expect(await stateOf(id)).toBe('addressed');
    await verified(next, 'remedied');
    expect([await stateOf(id, 2016), await stateOf(id, 2017), await stateOf(id, 2018)]).toEqual([
      null,
      'open',
      'carried',
    ]);
    expect([await stateOf(id, 2019), await stateOf(id)]).toEqual(['remedied', 'remedied']);
    const { years } = await get('bithu.kbnn', `/${id}/thread`);
    type Year = { year: number; state: string; steps: { act: string }[]; commitments: { remedy: string }[] };
    expect(
      years.map(({ year, state, steps, commitments }: Year) => [
        year,
        state,
        steps.map((one) => one.act),
        commitments.map((one) => one.remedy),
      ]),
    ).toEqual([
      [2017, 'open', ['find'], []],
      [2018, 'carried', ['address', 'remedy'], ['carried']],
      [2019, 'remedied', ['address', 'remedy'], ['remedied']],
    ]);
  });

  test('a closed one stays closed when an item on it is verified, and a step says so', async () => {
    const id = await newShortcoming(bloc);
    const running = await registered(id);
    expect(must(200, await act('bithu.kbnn', id, 'close'))).toMatchObject({
      state: 'closed',
      closedReason: REASON.reason,
      can: expect.arrayContaining(['reopen']),
    });
    await verified(running, 'remedied');
    expect(await stateOf(id)).toBe('closed');
    const { years } = await get('bithu.kbnn', `/${id}/thread`);
    expect(years.at(-1).steps.at(-1)).toMatchObject({ act: 'remedy', state: 'closed', remedy: 'remedied' });
  });

  test('reopened, what still runs addresses it again; closing and reopening want a reason', async () => {
    const id = await newShortcoming(bloc);
    await registered(id);
    expect(told(await act('bithu.kbnn', id, 'close', {}))).toBe('400 request.invalid');
    must(200, await act('bithu.kbnn', id, 'close'));
    expect(told(await act('bithu.kbnn', id, 'close'))).toBe('409 shortcoming.wrong-state');
    expect(must(200, await act('bithu.kbnn', id, 'reopen')).state).toBe('addressed');
  });

  test('a decision is of this year or of an earlier one that knew it, and of no closed year', async () => {
    const id = await newShortcoming(bloc);
    for (const year of [2016, 2019])
      expect(told(await act('bithu.kbnn', id, 'carry', { ...REASON, year }))).toBe('400 request.invalid');
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2017`);
    expect(told(await act('bithu.kbnn', id, 'carry', { ...REASON, year: 2017 }))).toBe('409 year.closed');
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2017`);
    must(200, await act('bithu.kbnn', id, 'carry', { ...REASON, year: 2017 }));
    expect([await stateOf(id, 2017), await stateOf(id)]).toEqual(['carried', 'carried']);
  });

  test('an item that is stopped, or corrected to another shortcoming, lets go of the one it addressed', async () => {
    const [one, other] = [await newShortcoming(bloc), await newShortcoming(bloc)];
    const first = await registered(one);
    must(200, await item('bithu.kbnn', first, 'correct', { ...REASON, shortcomingId: other }));
    expect([await stateOf(one), await stateOf(other)]).toEqual(['open', 'addressed']);
    must(200, await item('giupviec.kbnn', first, 'stop', REASON));
    must(200, await item('bithu.kbnn', first, 'stop', { ...REASON, agreed: true }));
    expect([await stateOf(one), await stateOf(other)]).toEqual(['open', 'open']);
  });

  test('what is done with is not chosen anew; an item that has it keeps it', async () => {
    const id = await newShortcoming(bloc);
    const kept = await makeItem(bloc.database, { shortcomingId: id });
    must(200, await act('bithu.kbnn', id, 'close'));
    const draft = { year: 2018, kind: 'collective', unitId: unitId('KBNN.CB1'), shortcomingId: id };
    const refused = await bloc.as('giupviec.kbnn').post('/api/commitments', draft);
    expect([told(refused), refused.body.details[0].field]).toEqual(['422 shortcoming.done', 'shortcomingId']);
    const patch = { version: 1, shortcomingId: id, target: '97 % hồ sơ trước hạn' };
    must(200, await bloc.as('giupviec.kbnn').patch(`/api/commitments/${kept}`, patch));
    const bare = await makeItem(bloc.database);
    const chosen = await bloc
      .as('giupviec.kbnn')
      .patch(`/api/commitments/${bare}`, { version: 1, shortcomingId: id });
    expect(told(chosen)).toBe('422 shortcoming.done');
  });

  test('found again by a later review: candidates by likeness, linked once, one chain, taken back', async () => {
    const text = 'Sổ theo dõi kiến nghị của công dân chưa đầy đủ.';
    const far = await newShortcoming(bloc, { unit: 'BHXH', year: 2015, text: 'Tiếp khách chưa đúng giờ.' });
    const first = await newShortcoming(bloc, { unit: 'BHXH', year: 2016, text });
    const again = await newShortcoming(bloc, { unit: 'BHXH', year: 2018, text: `${text} Còn thiếu 4 mục.` });
    const { items } = await get('bithu.bhxh', `/${again}/candidates`);
    expect([items[0].id, items.at(-1).id]).toEqual([first, far]);
    const link = (id: string, continuesId: string) => act('bithu.bhxh', id, 'link', { continuesId });
    expect(told(await link(again, await newShortcoming(bloc)))).toBe('422 shortcoming.not-linkable');
    expect(told(await link(first, again))).toBe('422 shortcoming.not-linkable');
    expect(must(200, await link(again, first)).continuesId).toBe(first);
    const third = await newShortcoming(bloc, { unit: 'BHXH', year: 2019, text });
    expect(told(await link(third, first))).toBe('409 shortcoming.continued-already');
    for (const id of [first, again]) {
      const thread = await get('lanhdao', `/${id}/thread`);
      expect(thread.shortcomings.map((one: { id: string }) => one.id)).toEqual([first, again]);
      expect(thread.years.map(({ year }: { year: number }) => year)).toEqual([2016, 2017, 2018]);
    }
    expect(must(200, await act('bithu.bhxh', again, 'unlink', {})).continuesId).toBeNull();
    expect(told(await act('bithu.bhxh', again, 'unlink', {}))).toBe('409 shortcoming.not-linked');
    const { items: entries } = await get('bithu.bhxh', `/${again}/history`);
    expect(entries.map((one: { action: string }) => one.action)).toEqual(['link', 'unlink']);
  });

  test('better words keep the old ones in history; an older version is answered with the newer', async () => {
    const id = await newShortcoming(bloc);
    const patch = (version: number) =>
      bloc.as('giupviec.kbnn').patch(`/api/shortcomings/${id}`, {
        version,
        text: 'Báo cáo tháng gửi chậm 3 trong 12 tháng.',
        source: 'Kiểm điểm năm 2017',
      });
    expect(must(200, await patch(1)).version).toBe(2);
    const stale = await patch(1);
    expect([told(stale), stale.body.current.version]).toEqual(['409 shortcoming.stale', 2]);
    const { items } = await get('bithu.kbnn', `/${id}/history`);
    expect(items[0].changes.text[0]).toBe('Báo cáo tháng còn gửi chậm.');
    await registered(id);
    expect(told(await patch(3))).toBe('409 shortcoming.words-in-use');
  });

  test('at the Khối an item of a person stands in the chain without name, and one out of sight as a number', async () => {
    const id = await newShortcoming(bloc);
    await makeItem(bloc.database, {
      state: 'registered',
      person: 'Đặng Thị Hoa',
      unit: 'KBNN.CB2',
      shortcomingId: id,
    });
    const commitmentsFor = async (username: Username) =>
      (await get(username, `/${id}/thread`)).years.find(({ year }: { year: number }) => year === 2018);
    expect(await commitmentsFor('lanhdao')).toMatchObject({
      commitments: [{ registrantName: null, unitCode: 'KBNN.CB2' }],
      others: 0,
    });
    expect(await commitmentsFor('giupviec.kbnn')).toMatchObject({
      commitments: [{ registrantName: 'Đặng Thị Hoa' }],
    });
    expect(await commitmentsFor('canbo.kbnn')).toMatchObject({ commitments: [], others: 1 });
    for (const path of ['', '/thread', '/history', '/candidates'])
      expect((await bloc.as('lanhdao').get(`/api/shortcomings/${SHORTCOMING_OF_LAN}${path}`)).status).toBe(
        404,
      );
  });

  test('a repeat under the same key records nothing new', async () => {
    const body = { unitId: unitId('KBNN'), foundYear: 2018, text: 'Một.', source: 'Kiểm điểm năm 2018' };
    const post = () => bloc.as('bithu.kbnn').post('/api/shortcomings', body, { 'Idempotency-Key': 'k1' });
    expect(must(201, await post()).id).toBe(must(201, await post()).id);
  });

  const unaddressed = async (year: number, more = '') =>
    must(
      200,
      await bloc.as('bithu.kbnn').get(`/api/shortcomings?of=unit&unaddressedIn=${year}${more}`),
    ).items.map(({ id }: { id: string }) => id);

  test('nobody has taken up what has no item of that year that was sent or confirmed; drafts and stopped items are none', async () => {
    const id = await newShortcoming(bloc, { year: 2017 });
    expect(await unaddressed(2016)).not.toContain(id);
    expect(await unaddressed(2018)).toContain(id);
    await makeItem(bloc.database, { state: 'draft', shortcomingId: id });
    await makeItem(bloc.database, { state: 'stopped', shortcomingId: id });
    expect(await unaddressed(2018)).toContain(id);
    await makeItem(bloc.database, { state: 'submitted', shortcomingId: id });
    expect(await unaddressed(2018)).not.toContain(id);
    expect(await unaddressed(2019)).toContain(id);
    await makeItem(bloc.database, { state: 'registered', shortcomingId: id });
    expect(await unaddressed(2019, '&running=false')).not.toContain(id);
    expect(await unaddressed(2019, '&running=true')).toContain(id);
  });

  test('what nobody has taken up is not told twice when a later review found it again', async () => {
    const first = await newShortcoming(bloc, { year: 2016 });
    const again = await newShortcoming(bloc, { year: 2017 });
    must(200, await bloc.as('bithu.kbnn').post(`/api/shortcomings/${again}/link`, { continuesId: first }));
    expect(await unaddressed(2016)).toContain(first);
    expect(await unaddressed(2018)).toContain(again);
    expect(await unaddressed(2018)).not.toContain(first);
  });

  test('steps are never changed', async () => {
    await expect(bloc.database.query(`UPDATE shortcoming_steps SET state = 'closed'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(bloc.database.query(`DELETE FROM shortcoming_steps`)).rejects.toThrow(/append-only/);
  });
});
