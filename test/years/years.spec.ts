import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { LEGAL_BASIS } from '../support/world.js';

describe('years', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const create = (body: object) => bloc.as('quantri').post('/api/years', body);
  const change = (year: number, body: object) => bloc.as('quantri').patch(`/api/years/${year}`, body);
  const open = async () => {
    const { items } = must(200, await bloc.as('canbo.kbnn').get('/api/years'));
    return items.flatMap(({ year, windows }: { year: number; windows: { kind: string; open: boolean }[] }) =>
      windows.filter((window) => window.open).map(({ kind }) => `${year} ${kind}`),
    );
  };

  test('on 20/11/2018 assessment and review of 2018 are open, and registration of 2019', async () => {
    expect(await open()).toEqual(['2019 registration', '2018 assessment', '2018 review']);
    bloc.clock.setToday('2018-12-11');
    expect(await open()).toEqual(['2019 registration', '2018 review']);
    bloc.clock.setToday('2018-11-20');
  });

  test('a year has the theme of the bloc and the topic of the centre, with their documents', async () => {
    const year = must(
      201,
      await create({
        year: 2020,
        theme: 'Kỷ cương',
        themeBasisId: LEGAL_BASIS,
        centreTopic: 'Chuyên đề 2020',
      }),
    );
    expect(year).toMatchObject({
      year: 2020,
      theme: 'Kỷ cương',
      themeBasisId: LEGAL_BASIS,
      centreTopic: 'Chuyên đề 2020',
      state: 'preparing',
    });
    expect(told(await create({ year: 2020 }))).toBe('409 year.exists');
    expect(must(200, await change(2020, { theme: null }))).toMatchObject({
      theme: null,
      centreTopic: 'Chuyên đề 2020',
    });
    expect(told(await change(2099, { theme: 'x' }))).toBe('404 not-found');
  });

  test('lists are replaced as a whole, in the order that they come; an empty one is none', async () => {
    must(201, await create({ year: 2021 }));
    const aspects = [
      { code: 'b', name: 'Hai' },
      { code: 'a', name: 'Một' },
    ];
    expect(must(200, await change(2021, { aspects })).aspects).toEqual(aspects);
    expect(must(200, await change(2021, { topics: aspects })).aspects).toEqual(aspects);
    expect(must(200, await change(2021, { aspects: [] })).aspects).toEqual([]);
    expect((await change(2021, { aspects: [aspects[0], aspects[0]] })).status).toBeLessThan(500);
  });

  test('windows and deadlines are set by kind; one that ends before it begins is refused', async () => {
    must(201, await create({ year: 2022 }));
    const window = { kind: 'review', opensOn: '2022-11-01', closesOn: '2022-12-31' };
    expect(must(200, await change(2022, { windows: [window] })).windows).toEqual([
      { ...window, open: false },
    ]);
    expect(
      must(200, await change(2022, { windows: [{ ...window, closesOn: '2023-01-15' }] })).windows,
    ).toHaveLength(1);
    expect(told(await change(2022, { windows: [{ ...window, closesOn: '2022-10-01' }] }))).toBe(
      '422 dates.backwards',
    );
    expect(told(await change(2022, { windows: [{ ...window, kind: 'x' }] }))).toBe('400 request.invalid');
    expect((await change(2022, { windows: [window, window] })).status).toBeLessThan(500);
    expect(
      must(200, await change(2022, { windows: [], deadlines: [{ kind: 'yearly', dueOn: '2022-12-15' }] }))
        .deadlines,
    ).toHaveLength(1);
  });

  test('a theme by a document that is not there is refused', async () => {
    const answer = await change(2019, { themeBasisId: '5a5a5a5a-5a5a-4a5a-8a5a-5a5a5a5a5a5a' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test('a closed year is not changed any more', async () => {
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2017`);
    expect(told(await change(2017, { theme: 'x' }))).toBe('409 year.closed');
  });

  test('documents are named once, and read by everybody', async () => {
    const basis = {
      type: 'Nghị quyết',
      number: '04-NQ/TW',
      issuer: 'BCH Trung ương',
      subject: 'Xây dựng Đảng',
      shortName: 'NQTW4',
    };
    must(201, await bloc.as('quantri').post('/api/legal-bases', basis));
    expect(told(await bloc.as('quantri').post('/api/legal-bases', basis))).toBe('409 duplicate');
    const { items } = must(200, await bloc.as('canbo.kbnn').get('/api/legal-bases'));
    expect(items.map(({ shortName }: { shortName: string }) => shortName)).toEqual(['Chỉ thị 05', 'NQTW4']);
  });
});
