import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { LEGAL_BASIS, type UnitCode, type Username, idOf, unitId } from '../support/world.js';

describe('study', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const SESSION = { year: 2018, kind: 'study', topic: 'Chuyên đề năm 2018' };
  const HELD = { heldOn: '2018-03-06', attended: 40, total: 50 };
  const add = (username: Username, unit: UnitCode, change: object = {}, headers = {}) =>
    bloc.as(username).post('/api/study-sessions', { ...SESSION, unitId: unitId(unit), ...change }, headers);
  const planned = async (change: object = {}) =>
    must(201, await add('giupviec.kbnn', 'KBNN', { plannedOn: '2018-12-03', ...change }));
  const act = (id: string, name: string, body: object = {}) =>
    bloc.as('giupviec.kbnn').post(`/api/study-sessions/${id}/${name}`, body);
  const history = async (id: string) =>
    must(200, await bloc.as('giupviec.kbnn').get(`/api/study-sessions/${id}/history`)).items;

  test('a session is planned, held with attended of total, and keeps what it studied', async () => {
    const session = await planned({ legalBasisId: LEGAL_BASIS, topic: ' Chuyên đề '.normalize('NFD') });
    expect(session).toMatchObject({
      state: 'planned',
      topic: 'Chuyên đề',
      unitName: 'Đảng bộ Kho bạc Nhà nước',
      baseUnitName: null,
      legalBasis: 'Chỉ thị 05',
      attended: null,
      can: ['update', 'hold', 'cancel', 'delete'],
    });
    const held = must(200, await act(session.id, 'hold', { heldOn: '2018-11-19', attended: 38, total: 40 }));
    expect(held).toMatchObject({ state: 'held', attended: 38, total: 40, can: ['update', 'reopen'] });
    expect(told(await act(session.id, 'hold', HELD))).toBe('409 study-session.wrong-state');
    expect(told(await act(session.id, 'cancel', { reason: 'x' }))).toBe('409 study-session.wrong-state');
    expect(told(await bloc.as('giupviec.kbnn').delete(`/api/study-sessions/${session.id}`))).toBe(
      '409 study-session.wrong-state',
    );
    expect((await history(session.id)).map((one: { action: string }) => one.action)).toEqual([
      'create',
      'hold',
    ]);
  });

  test.each([
    ['more attended than there are', { ...HELD, attended: 51 }, ['attended']],
    ['a day to come', { ...HELD, heldOn: '2018-11-21' }, ['heldOn']],
    ['a day of another year', { plannedOn: '2019-03-01' }, ['plannedOn']],
    ['no day at all', {}, ['plannedOn']],
  ])('with %s it is refused, the field named', async (_, change, fields) => {
    const answer = await add('giupviec.kbnn', 'KBNN', change);
    expect(told(answer)).toBe('422 study-session.incomplete');
    expect(answer.body.details.map((one: { field: string }) => one.field)).toEqual(fields);
  });

  test('the database refuses what no service may write', async () => {
    const insert = (columns: string, values: string) =>
      bloc.database.query(
        `INSERT INTO study_sessions (unit_id, year, kind, topic, ${columns}) VALUES ($1, 2018, 'study', 'x', ${values})`,
        [unitId('KBNN')],
      );
    await expect(insert('held_on, state', `'2018-01-05', 'held'`)).rejects.toThrow('study_sessions_held');
    await expect(insert('held_on, attended, total, state', `'2018-01-05', 5, 4, 'held'`)).rejects.toThrow(
      'study_sessions_attended',
    );
    await expect(insert('planned_on', `'2019-01-05'`)).rejects.toThrow('study_sessions_in_year');
    await expect(insert('planned_on, state', `'2018-01-05', 'cancelled'`)).rejects.toThrow(
      'study_sessions_cancelled',
    );
  });

  test('two clicks make one session', async () => {
    const key = { 'Idempotency-Key': 'a session' };
    const [one, two] = [await add('bithu.sdl', 'SDL', HELD, key), await add('bithu.sdl', 'SDL', HELD, key)];
    expect(must(201, two).id).toBe(must(201, one).id);
    expect(told(await add('bithu.sdl', 'SDL', { ...HELD, total: 60 }, key))).toBe(
      '409 request.repeated-differently',
    );
  });

  test('many are recorded together, or none with each fault at its place', async () => {
    const item = { ...SESSION, unitId: unitId('KBNN'), plannedOn: '2018-12-01' };
    const before = must(200, await bloc.as('giupviec.kbnn').get('/api/study-sessions')).total;
    const wrong = [item, { ...item, ...HELD, attended: 51 }, { ...item, plannedOn: '2017-12-01' }];
    const send = (items: object[]) => bloc.as('giupviec.kbnn').post('/api/study-sessions/many', { items });
    const refused = await send(wrong);
    expect(refused.body.details.map((one: { field: string }) => one.field)).toEqual([
      'items.1.attended',
      'items.2.plannedOn',
    ]);
    expect(told(await send([item, { ...item, unitId: unitId('BHXH') }]))).toBe('404 not-found');
    expect(must(200, await bloc.as('giupviec.kbnn').get('/api/study-sessions')).total).toBe(before);
    expect(must(201, await send([item, { ...item, ...HELD }])).ids).toHaveLength(2);
  });

  test('a correction names the version it was made from, and history keeps what stood there', async () => {
    const { id } = must(201, await add('giupviec.kbnn', 'KBNN', HELD));
    const patch = (body: object) => bloc.as('giupviec.kbnn').patch(`/api/study-sessions/${id}`, body);
    expect(told(await patch({ attended: 41 }))).toBe('400 request.invalid');
    expect(must(200, await patch({ version: 1, attended: 41 }))).toMatchObject({ attended: 41, version: 2 });
    const stale = await patch({ version: 1, attended: 42 });
    expect([told(stale), stale.body.current.attended]).toEqual(['409 study-session.stale', 41]);
    expect(told(await patch({ version: 2, heldOn: null }))).toBe('422 study-session.reopen-first');
    expect(told(await patch({ version: 2, total: 40 }))).toBe('422 study-session.incomplete');
    expect((await history(id)).at(-1).changes).toEqual({ attended: [40, 41] });
    const early = await planned();
    const answer = await bloc
      .as('giupviec.kbnn')
      .patch(`/api/study-sessions/${early.id}`, { version: 1, heldOn: '2018-11-01' });
    expect(told(answer)).toBe('422 study-session.hold-first');
  });

  test('a result recorded by mistake is taken back with a reason, and stays in history', async () => {
    const { id } = must(201, await add('giupviec.kbnn', 'KBNN', HELD));
    expect(told(await act(id, 'reopen'))).toBe('400 request.invalid');
    expect(must(200, await act(id, 'reopen', { reason: 'Ghi nhầm đơn vị.' }))).toMatchObject({
      state: 'planned',
      plannedOn: HELD.heldOn,
      attended: null,
    });
    expect((await history(id)).at(-1)).toMatchObject({
      from: 'held',
      to: 'planned',
      reason: 'Ghi nhầm đơn vị.',
      changes: { heldOn: [HELD.heldOn, null], attended: [40, null], total: [50, null] },
    });
    expect(must(200, await act(id, 'cancel', { reason: 'Trùng lịch.' })).cancelReason).toBe('Trùng lịch.');
    expect(must(200, await act(id, 'reopen', { reason: 'Vẫn tổ chức.' })).cancelReason).toBeNull();
    await must(204, await bloc.as('giupviec.kbnn').delete(`/api/study-sessions/${id}`));
    expect(told(await bloc.as('giupviec.kbnn').get(`/api/study-sessions/${id}`))).toBe('404 not-found');
  });

  test('a year’s plan is one a unit; writing it again names the version that was read', async () => {
    const put = (body: object, username: Username = 'tuyengiao') =>
      bloc.as(username).send('put', `/api/study-plans/${unitId('DUK')}/2018`, body);
    const plan = must(200, await put({ aim: 'Mục đích', number: '05-KH/ĐUK', issuedOn: '2018-01-15' }));
    expect(plan).toMatchObject({ unitCode: 'DUK', version: 1, can: ['put'] });
    const stale = await put({ aim: 'Khác' }, 'tuyengiao2');
    expect([told(stale), stale.body.current.aim]).toEqual(['409 study-plan.stale', 'Mục đích']);
    expect(must(200, await put({ aim: 'Khác', version: 1 }, 'tuyengiao2'))).toMatchObject({
      aim: 'Khác',
      number: '05-KH/ĐUK',
      version: 2,
    });
    const seen = must(200, await bloc.as('canbo.kbnn').get('/api/study-plans?year=2018')).items;
    expect(seen).toMatchObject([{ unitCode: 'DUK', can: [] }]);
    expect(must(200, await bloc.as('tuyengiao').get('/api/study-plans?year=2017')).total).toBe(0);
    const entries = must(200, await bloc.as('bithu.bhxh').get(`/api/study-plans/${plan.id}/history`)).items;
    expect(entries.at(-1).changes).toEqual({ aim: ['Mục đích', 'Khác'] });
  });

  test('nothing of a closed year changes, and a year that is not there has no sessions', async () => {
    const early = await planned();
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2018`);
    expect(told(await add('giupviec.kbnn', 'KBNN', HELD))).toBe('409 year.closed');
    expect(told(await act(early.id, 'cancel', { reason: 'x' }))).toBe('409 year.closed');
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
    const later = { year: 2077, plannedOn: '2077-01-01' };
    expect(told(await add('giupviec.kbnn', 'KBNN', later))).toBe('409 year.not-open');
    expect(told(await add('giupviec.kbnn', 'KBNN', { ...HELD, legalBasisId: idOf('nothing') }))).toBe(
      '422 value.refused',
    );
  });
});
