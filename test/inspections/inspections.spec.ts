import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeConsequence, makeFinding, makeInspection } from '../support/inspections.js';
import { LEGAL_BASIS, type UnitCode, type Username, accountId, unitId } from '../support/world.js';

describe('inspections', () => {
  let bloc: TestApp;
  let programmeId: string;
  beforeAll(async () => {
    bloc = await startApp();
    const programme = { year: 2018, unitId: unitId('DUK'), name: 'Chương trình kiểm tra, giám sát năm 2018' };
    programmeId = must(201, await bloc.as('kiemtra').post('/api/inspection-programmes', programme)).id;
  });
  afterAll(() => bloc.stop());

  const plan = (change: object = {}) => ({
    programmeId,
    year: 2018,
    kind: 'check',
    subjectUnitId: unitId('KBNN'),
    plannedOn: '2018-05-15',
    contents: 'Việc thực hiện Nghị quyết Trung ương 4 (khóa XII).',
    legalBasisIds: [LEGAL_BASIS],
    ...change,
  });
  const create = (change: object = {}, who: Username = 'kiemtra', headers = {}) =>
    bloc.as(who).post('/api/inspections', plan(change), headers);
  const act = (who: Username, id: string, name: string, body = {}) =>
    bloc.as(who).post(`/api/inspections/${id}/${name}`, body);
  /** From the version that stands there. */
  const onFinding = async (who: Username, id: string, name: string, body = {}) => {
    const [row] = await bloc.database.query(`SELECT version FROM inspection_findings WHERE id = $1`, [id]);
    const read = name === 'open-shortcoming' ? {} : { version: row.version };
    return bloc.as(who).post(`/api/inspection-findings/${id}/${name}`, { ...read, ...body });
  };
  const read = async (who: Username, id: string) =>
    must(200, await bloc.as(who).get(`/api/inspections/${id}`));

  test('one inspection from the programme to the remedy, with the shortcoming followed apart', async () => {
    const { id } = must(201, await create());
    expect(await read('bithu.kbnn', id)).toMatchObject({
      programmeName: 'Chương trình kiểm tra, giám sát năm 2018',
      byUnitName: 'Đảng ủy Khối các cơ quan tỉnh',
      subjectUnitCode: 'KBNN',
      legalBases: [{ id: LEGAL_BASIS, shortName: 'Chỉ thị 05' }],
      state: 'planned',
      told: false,
      findings: null,
      can: [],
    });
    must(200, await act('kiemtra', id, 'hold', { heldFrom: '2018-05-15', heldTo: '2018-05-16' }));
    const finding = { text: 'Sổ theo dõi chưa ghi đủ.', recommendation: 'Ghi đủ.', fixBy: '2018-08-31' };
    must(201, await act('kiemtra', id, 'findings', finding));
    must(201, await act('kiemtra', id, 'consequences', { kind: 'reminded', toldOn: '2018-06-01', summary: 'Nhắc nhở.', individuals: 2 })); // prettier-ignore
    // Until the conclusion the unit knows that it was held, and no more.
    const before = await bloc.as('bithu.kbnn').get(`/api/inspections/${id}`);
    expect(before.body).toMatchObject({ state: 'held', told: false, findingRows: [], consequences: [] });
    expect(before.text).not.toContain('Sổ theo dõi');
    expect((await bloc.as('bithu.kbnn').get(`/api/inspections/${id}/history`)).text).not.toContain(
      'Sổ theo dõi',
    );
    expect(must(200, await bloc.as('bithu.kbnn').get('/api/inspection-findings')).total).toBe(0);

    const conclusion = { conclusionNumber: '12-TB/UBKT', conclusionOn: '2018-06-01', strengths: 'Kịp thời.' };
    must(200, await act('kiemtra', id, 'conclude', conclusion));
    const learned = await read('bithu.kbnn', id);
    expect(learned).toMatchObject({
      told: true,
      strengths: 'Kịp thời.',
      overdue: 1,
      individuals: 2,
      todo: ['answer'],
    });
    const [row] = learned.findingRows;
    expect(row).toMatchObject({ daysLate: 81, waitsFor: 'answer', can: ['answer'] });

    must(200, await onFinding('kiemtra', row.id, 'open-shortcoming'));
    const { shortcoming } = (await read('bithu.kbnn', id)).findingRows[0];
    expect(shortcoming).toMatchObject({ text: finding.text, state: 'open' });
    const found = must(200, await bloc.as('bithu.kbnn').get('/api/shortcomings?unit=KBNN&foundYear=2018'));
    expect(found.items).toMatchObject([
      { id: shortcoming.id, unitCode: 'KBNN', personId: null, source: 'Thông báo kết luận số 12-TB/UBKT' },
    ]);
    expect(told(await onFinding('kiemtra', row.id, 'open-shortcoming'))).toBe(
      '409 inspection.shortcoming-opened',
    );

    must(200, await onFinding('giupviec.kbnn', row.id, 'answer', { followUp: 'Đã ghi đủ từ tháng 9.' }));
    expect((await read('kiemtra', id)).todo).toEqual(['confirm']);
    expect(told(await onFinding('bithu.kbnn', row.id, 'confirm', { state: 'fixed' }))).toBe(
      '403 refused.role',
    );
    must(200, await onFinding('kiemtra', row.id, 'confirm', { state: 'partly' }));
    expect((await read('bithu.kbnn', id)).todo).toEqual(['answer']);
    must(200, await onFinding('bithu.kbnn', row.id, 'answer', { followUp: 'Đã ghi đủ mọi mục.' }));
    const fixed = must(
      200,
      await onFinding('kiemtra', row.id, 'confirm', { state: 'fixed', fixedOn: '2018-11-15' }),
    );
    expect(fixed.findingRows[0]).toMatchObject({
      fixState: 'fixed',
      fixedOn: '2018-11-15',
      waitsFor: null,
      daysLate: 0,
      // Remedying what was found closes no shortcoming: that is decided where it is followed.
      shortcoming: { state: 'open' },
    });
    expect(told(await onFinding('kiemtra', row.id, 'confirm', { state: 'open' }))).toBe(
      '422 reason.required',
    );
    const trace = must(200, await bloc.as('kiemtra').get(`/api/inspections/${id}/history`));
    expect(trace.items.map((entry: { action: string }) => entry.action)).toEqual(
      'create hold add-finding add-consequence conclude open-shortcoming answer-finding confirm-finding answer-finding confirm-finding'.split(
        ' ',
      ),
    );
    expect(trace.items[8].changes.followUp).toEqual(['Đã ghi đủ từ tháng 9.', 'Đã ghi đủ mọi mục.']);
  });

  test.each([
    [
      'outside the programme without a reason',
      { programmeId: null },
      '422 inspection.outside-without-reason',
    ],
    ['in it with a reason to be outside', { outsideReason: 'x' }, '422 inspection.inside-with-reason'],
    [
      'in the programme of another year',
      { year: 2017, plannedOn: '2017-05-01' },
      '422 inspection.other-programme',
    ],
    ['on a day of another year', { plannedOn: '2019-01-01' }, '422 inspection.outside-year'],
    ['of the bloc itself', { subjectUnitId: unitId('DUK') }, '422 inspection.wrong-leader'],
    ['led by the unit', { byUnitId: unitId('KBNN') }, '422 inspection.wrong-leader'],
    ['of a unit that is none', { subjectUnitId: LEGAL_BASIS }, '404 not-found'],
    ['on what is no document', { legalBasisIds: [unitId('KBNN')] }, '422 value.refused'],
    ['of a year that is not there', { year: 2077, plannedOn: '2077-01-01' }, '409 year.not-open'],
    ['of a kind that is none', { kind: 'audit' }, '400 request.invalid'],
    ['with words that are marked', { contents: 'MẬT\nVề việc' }, '422 text.secret'],
    ['with a reason that is marked', { programmeId: null, outsideReason: 'Tối mật' }, '422 text.secret'],
  ])('%s it is refused', async (_, change, answer) => {
    const before = await bloc.database.query('SELECT count(*) FROM inspections');
    expect(told(await create(change))).toBe(answer);
    expect(await bloc.database.query('SELECT count(*) FROM inspections')).toEqual(before);
  });

  test('a unit leads its own tự kiểm tra, and that of its cells; the Khối reads it from the conclusion on', async () => {
    const self = { kind: 'self', programmeId: null, outsideReason: 'Theo kế hoạch công tác năm.' };
    const { id } = must(
      201,
      await create({ ...self, subjectUnitId: unitId('KBNN.CB1'), byUnitId: unitId('KBNN') }, 'bithu.kbnn'),
    );
    expect(told(await create({ ...self, subjectUnitId: unitId('BHXH') }, 'bithu.kbnn'))).toBe(
      '404 not-found',
    );
    expect(told(await create(self, 'kiemtra'))).toBe('403 refused.role');
    expect(told(await bloc.as('kiemtra').get(`/api/inspections/${id}`))).toBe('404 not-found');
    expect(told(await act('bithu.kbnn.cb1', id, 'hold', { heldFrom: '2018-06-01' }))).toBe(
      '403 refused.role',
    );
    must(200, await act('giupviec.kbnn', id, 'hold', { heldFrom: '2018-06-01' }));
    must(200, await act('giupviec.kbnn', id, 'conclude', { conclusionOn: '2018-06-02' }));
    expect((await read('lanhdao', id)).can).toEqual([]);
  });

  test('two clicks hold it once, and the same key plans it once', async () => {
    const key = { 'Idempotency-Key': 'inspection-1' };
    const [one, two] = await Promise.all([create({}, 'kiemtra', key), create({}, 'kiemtra', key)]);
    expect(must(201, one).id).toBe(must(201, two).id);
    const held = { heldFrom: '2018-06-01' };
    const answers = await Promise.all([
      act('kiemtra', one.body.id, 'hold', held),
      act('kiemtra', one.body.id, 'hold', held),
    ]);
    expect(answers.map(told).sort()).toEqual(['200', '409 inspection.wrong-state']);
  });

  test('an older version is refused with the newer one; what was concluded changes with a reason', async () => {
    const id = await makeInspection(bloc.database, { state: 'concluded' });
    const path = `/api/inspections/${id}`;
    expect(told(await bloc.as('kiemtra').patch(path, { version: 1, strengths: 'x' }))).toBe(
      '422 reason.required',
    );
    must(
      200,
      await bloc.as('kiemtra').patch(path, { version: 1, strengths: 'Rõ việc.', reason: 'Ghi sót.' }),
    );
    const late = await bloc.as('tuyengiao').patch(path, { version: 1, strengths: 'y', reason: 'x' });
    expect([told(late), late.body.current.strengths]).toEqual(['409 inspection.stale', 'Rõ việc.']);
    const finding = await makeFinding(bloc.database, id);
    const change = (body: object) => bloc.as('kiemtra').patch(`/api/inspection-findings/${finding}`, body);
    expect(told(await change({ version: 1, fixBy: '2018-12-31' }))).toBe('422 reason.required');
    expect(told(await change({ version: 1, fixBy: '2018-06-01', reason: 'x' }))).toBe(
      '422 inspection.fix-by-too-early',
    );
    must(200, await change({ version: 1, fixBy: '2018-12-31', reason: 'Gia hạn.' }));
    expect(told(await change({ version: 1, fixBy: '2018-12-30', reason: 'x' }))).toBe('409 inspection.stale');
    const consequence = await makeConsequence(bloc.database, id);
    expect(
      told(
        await bloc
          .as('kiemtra')
          .patch(`/api/inspection-consequences/${consequence}`, { version: 1, individuals: 3 }),
      ),
    ).toBe('409 inspection.wrong-state');
  });

  test('a conclusion waits until no day to remedy lies before it', async () => {
    const id = await makeInspection(bloc.database, { state: 'held' });
    await makeFinding(bloc.database, id, { fixBy: '2018-06-20' });
    expect(told(await act('kiemtra', id, 'conclude', { conclusionOn: '2018-07-01' }))).toBe(
      '422 inspection.fix-by-too-early',
    );
  });

  test('a closed year takes nothing more, but what follows may still be told and confirmed', async () => {
    const id = await makeInspection(bloc.database, { state: 'concluded', year: 2017 });
    const finding = await makeFinding(bloc.database, id);
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2017`);
    expect(told(await create({ year: 2017, plannedOn: '2017-05-01' }))).toBe('409 year.closed');
    expect(
      told(
        await bloc.as('kiemtra').patch(`/api/inspections/${id}`, { version: 1, reason: 'x', contents: 'x' }),
      ),
    ).toBe('409 year.closed');
    must(200, await onFinding('bithu.kbnn', finding, 'answer', { followUp: 'Đã làm.' }));
    must(200, await onFinding('kiemtra', finding, 'confirm', { state: 'fixed' }));
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2017`);
  });

  test('the database holds what must never be otherwise', async () => {
    const id = await makeInspection(bloc.database, { state: 'held' });
    const change = (what: string) =>
      bloc.database.query(`UPDATE inspections SET ${what} WHERE id = $1`, [id]);
    await expect(change(`by_unit_id = subject_unit_id`)).rejects.toThrow(/inspections_not_oneself/);
    await expect(change(`held_from = NULL`)).rejects.toThrow(/inspections_held/);
    await expect(change(`state = 'concluded'`)).rejects.toThrow(/inspections_concluded/);
    await expect(change(`state = 'cancelled'`)).rejects.toThrow(/inspections_cancelled/);
    await expect(change(`outside_reason = NULL`)).rejects.toThrow(/inspections_outside/);
    await expect(
      change(`programme_id = '${programmeId}', outside_reason = NULL, year = 2017`),
    ).rejects.toThrow(/inspections_programme/);
  });

  test('who leads the inspection and keeps the unit’s book does not confirm its remedy', async () => {
    const finding = await makeFinding(
      bloc.database,
      await makeInspection(bloc.database, { unit: 'SDL' as UnitCode, state: 'concluded' }),
    );
    await bloc.database.query(
      `INSERT INTO grants (account_id, role, unit_id, valid_from, decision_number) VALUES ($1, 'clerk', $2, '2018-01-01', '9-QĐ')`,
      [accountId('tuyengiao2'), unitId('SDL')],
    );
    expect(told(await onFinding('tuyengiao2', finding, 'confirm', { state: 'fixed' }))).toBe(
      '403 refused.own-fix',
    );
    must(200, await onFinding('kiemtra', finding, 'confirm', { state: 'fixed' }));
  });
});
