import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { idOf, personId, unitId } from '../support/world.js';

describe('the organisation', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const version = (change: object) => ({
    parentId: unitId('DUK'),
    code: 'STNMT',
    name: 'Sở Tài nguyên và Môi trường',
    shortName: 'Sở TN&MT',
    partyName: 'Đảng bộ Sở Tài nguyên và Môi trường',
    kind: 'base-committee',
    validFrom: '2016-01-01',
    ...change,
  });
  const create = (change: object) => bloc.as('quantri').post('/api/units', version(change));
  const codes = async (query: string) =>
    must(200, await bloc.as('canbo.kbnn').get(`/api/units?${query}`)).items.map(
      ({ code }: { code: string }) => code,
    );

  test('the tree today, in the order of the office, with depth and base unit', async () => {
    const { items } = must(200, await bloc.as('canbo.kbnn').get('/api/units'));
    expect(
      items.map(({ code, depth, baseCode }: { code: string; depth: number; baseCode: string }) => [
        code,
        depth,
        baseCode,
      ]),
    ).toEqual([
      ['DUK', 0, null],
      ['KBNN', 1, 'KBNN'],
      ['KBNN.CB1', 2, 'KBNN'],
      ['KBNN.CB2', 2, 'KBNN'],
      ['BHXH', 1, 'BHXH'],
      ['BHXH.CB1', 2, 'BHXH'],
      ['SDL', 1, 'SDL'],
      ['DOANKHOI', 1, 'DOANKHOI'],
    ]);
    expect(await codes('kind=base-cell')).toEqual(['SDL']);
    expect(await codes('on=2014-12-31')).toEqual([]);
  });

  test('a unit has its names, kind and parent of each date', async () => {
    const { unitId: id } = must(201, await create({}));
    const renamed = version({
      code: 'STNMT2',
      name: 'Sở Nông nghiệp và Môi trường',
      validFrom: '2018-07-01',
      parentId: unitId('DUK'),
      decisionNumber: '12-QĐ',
    });
    must(201, await bloc.as('quantri').post(`/api/units/${id}/versions`, renamed));
    expect(await codes('on=2018-06-30')).toContain('STNMT');
    expect(await codes('on=2018-06-30')).not.toContain('STNMT2');
    expect(await codes('on=2018-07-01')).toContain('STNMT2');
    const { items } = must(200, await bloc.as('lanhdao').get(`/api/units/${id}/versions`));
    expect(
      items.map(({ validFrom, validTo }: { validFrom: string; validTo: string | null }) => [
        validFrom,
        validTo,
      ]),
    ).toEqual([
      ['2016-01-01', '2018-07-01'],
      ['2018-07-01', null],
    ]);
  });

  test('versions of a unit cannot overlap', async () => {
    const id = unitId('SDL');
    const again = version({ code: 'SDL', validFrom: '2015-01-01' });
    expect(told(await bloc.as('quantri').post(`/api/units/${id}/versions`, again))).toBe('409 dates.overlap');
    const insert = `INSERT INTO unit_versions (unit_id, code, name, short_name, party_name, kind, valid_from) VALUES ($1, 'X', 'x', 'x', 'x', 'cell', '2017-01-01')`;
    await expect(bloc.database.query(insert, [id])).rejects.toThrow(/unit_versions_overlap/);
  });

  test('a code is used once at a time, and may be used again later', async () => {
    expect(told(await create({ code: 'KBNN' }))).toBe('409 unit.code-taken');
    const { unitId: id } = must(201, await create({ code: 'CU' }));
    must(
      201,
      await bloc
        .as('quantri')
        .post(`/api/units/${id}/versions`, version({ code: 'MOI', validFrom: '2017-01-01' })),
    );
    must(201, await create({ code: 'CU', validFrom: '2017-01-01' }));
  });

  test('a version may not begin before the unit does', async () => {
    const answer = await bloc
      .as('quantri')
      .post(`/api/units/${unitId('SDL')}/versions`, version({ validFrom: '2014-01-01' }));
    expect(told(answer)).toBe('404 not-found');
  });

  test('the bloc stays on top, and no unit becomes a second top', async () => {
    const put = (code: 'DUK' | 'KBNN', parent: string | null) =>
      bloc
        .as('quantri')
        .post(
          `/api/units/${unitId(code)}/versions`,
          version({ code, parentId: parent, validFrom: '2018-12-01' }),
        );
    expect(told(await put('DUK', unitId('KBNN')))).toBe('422 unit.wrong-parent');
    expect(told(await put('KBNN', null))).toBe('422 unit.wrong-parent');
  });

  test('a unit is not put below itself or below its own cell: nothing vanishes from the tree', async () => {
    const before = await codes('on=2019-01-01');
    for (const parent of ['KBNN', 'KBNN.CB1'] as const) {
      const moved = version({ code: 'KBNN', parentId: unitId(parent), validFrom: '2018-12-01' });
      const answer = await bloc.as('quantri').post(`/api/units/${unitId('KBNN')}/versions`, moved);
      expect([parent, answer.status >= 400 && answer.status < 500]).toEqual([parent, true]);
    }
    expect(await codes('on=2019-01-01')).toEqual(before);
  });

  test('a parent that is not there is refused', async () => {
    expect((await create({ code: 'Y1', parentId: idOf('nothing') })).status).toBe(403);
    const moved = version({ code: 'SDL', parentId: idOf('nothing'), validFrom: '2018-12-01' });
    const answer = await bloc.as('quantri').post(`/api/units/${unitId('SDL')}/versions`, moved);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test('a second root is not made', async () => {
    expect(told(await create({ code: 'Y2', parentId: null }))).toBe('403 refused.role');
  });

  test('dates and kinds that are none are refused', async () => {
    expect(told(await create({ code: 'Y3', validFrom: '2018-02-30' }))).toBe('400 request.invalid');
    expect(told(await create({ code: 'Y4', kind: 'club' }))).toBe('400 request.invalid');
    expect(told(await bloc.as('quantri').get('/api/units?on=x'))).toBe('400 request.invalid');
  });
});

describe('people and their postings', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const names = async (query: string, username: 'giupviec.kbnn' | 'quantri' = 'giupviec.kbnn') =>
    must(200, await bloc.as(username).get(`/api/people?${query}`)).items.map(
      ({ name }: { name: string }) => name,
    );
  const clerk = (path: string, body: object) => bloc.as('giupviec.kbnn').post(path, body);

  test('are listed in the order of given names, as lists in the country are', async () => {
    expect(await names('unit=KBNN')).toEqual(
      ['Lê Thanh Bình', 'Phạm Quang Dũng', 'Võ Minh Đức', 'Đặng Thị Hoa', 'Nguyễn Văn Hòa', 'Bùi Xuân Hưng', 'Hoàng Thị Lan', 'Trần Thị Mai'], // prettier-ignore
    );
  });

  test('are found with and without marks', async () => {
    expect(await names('q=duc')).toEqual(['Võ Minh Đức']);
    expect(await names(`q=${encodeURIComponent('ĐỨC'.normalize('NFD'))}`)).toEqual(['Võ Minh Đức']);
    expect(await names('q=%25')).toEqual([]);
  });

  test('serve from a day to a day, and their past stays', async () => {
    const posting = {
      unitId: unitId('KBNN.CB2'),
      stateOffice: 'Chuyên viên',
      validFrom: '2018-01-01',
      validTo: '2018-10-01',
    };
    const { id } = must(
      201,
      await clerk('/api/people', { name: '  Lê  Thị Sen '.normalize('NFD'), ...posting }),
    );
    expect(await names('unit=KBNN.CB2')).not.toContain('Lê Thị Sen');
    expect(await names('unit=KBNN.CB2&on=2018-09-30')).toContain('Lê Thị Sen');
    expect(await names('unit=KBNN.CB2&on=2018-10-01')).not.toContain('Lê Thị Sen');
    must(
      201,
      await clerk(`/api/people/${id}/postings`, { ...posting, validFrom: '2018-10-01', validTo: null }),
    );
    expect(await names('unit=KBNN.CB2')).toContain('Lê Thị Sen');
  });

  test('do not serve twice in one unit at a time, nor backwards', async () => {
    const path = `/api/people/${personId('Đặng Thị Hoa')}/postings`;
    const posting = { unitId: unitId('KBNN.CB2'), validFrom: '2018-01-01' };
    expect(told(await clerk(path, posting))).toBe('409 dates.overlap');
    expect(
      told(await clerk(path, { ...posting, unitId: unitId('KBNN.CB1'), validTo: '2017-01-01' })),
    ).toMatch(/dates\.backwards/);
    const end = `/api/people/postings/${idOf('posting Đặng Thị Hoa KBNN.CB2')}/end`;
    expect(told(await clerk(end, { validTo: '2014-01-01' }))).toBe('422 dates.backwards');
  });

  test('are kept only as name and offices', async () => {
    const columns = await bloc.database.query(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'people' ORDER BY 1`,
    );
    expect(columns.map(({ name }: { name: string }) => name)).toEqual(['created_at', 'id', 'name', 'search']);
    expect(
      told(
        await clerk('/api/people', {
          name: 'x',
          unitId: unitId('KBNN'),
          validFrom: '2018-01-01',
          birthDate: '1980-01-01',
        }),
      ),
    ).toBe('400 request.unknown-field');
  });

  test('of another unit are not drawn over, nor do they get a shortcoming from elsewhere', async () => {
    const foreign = `/api/people/${personId('Cao Văn Nam')}/postings`;
    expect(told(await clerk(foreign, { unitId: unitId('KBNN.CB1'), validFrom: '2018-01-01' }))).toBe(
      '404 not-found',
    );
    const shortcoming = {
      unitId: unitId('KBNN'),
      personId: personId('Cao Văn Nam'),
      foundYear: 2018,
      text: 'x',
      source: 'x',
    };
    expect((await clerk('/api/shortcomings', shortcoming)).status).toBeGreaterThanOrEqual(400);
    expect(
      (await clerk('/api/shortcomings', { ...shortcoming, personId: idOf('nobody') })).status,
    ).toBeLessThan(500);
  });
});
