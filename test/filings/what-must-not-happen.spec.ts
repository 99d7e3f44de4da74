import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { type UnitCode, type Username, unitId } from '../support/world.js';

describe('what must not happen to a unit’s report', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    must(200, await bloc.as('quantri').post('/api/years/2018/open'));
    for (const unit of ['KBNN', 'BHXH', 'SDL'] as const)
      await makeItem(bloc.database, { unit, state: 'verified' });
  });
  afterAll(() => bloc.stop());

  const find = async (unit: UnitCode, kind: string) =>
    must(200, await bloc.as('tuyengiao').get(`/api/filings?year=2018&kind=${kind}&unit=${unit}`)).items[0];
  const read = async (username: Username, id: string) =>
    must(200, await bloc.as(username).get(`/api/filings/${id}`));

  test('a figure of its shortcomings counts what every reader of the report may list', async () => {
    const { id } = await find('KBNN', 'yearly');
    for (const username of ['bithu.kbnn', 'tuyengiao'] as const) {
      const { facts } = (await read(username, id)).headings.find(
        ({ heading }: { heading: string }) => heading === 'remedies',
      );
      const followed = facts.figures.find(({ key }: { key: string }) => key === 'shortcoming.followed');
      const query = new URLSearchParams(followed.filter).toString();
      const { total } = must(200, await bloc.as(username).get(`/api/shortcomings?${query}`));
      expect([followed.value, total]).toEqual([1, 1]);
      expect(facts.sentences.join(' ')).toContain('Của cá nhân: 1 nội dung được theo dõi khắc phục.');
    }
  });

  test.each(['accept', 'return'])('the Khối does not %s words that it has not read', async (act) => {
    const { id } = await find('BHXH', act === 'accept' ? 'yearly' : 'half-year');
    await makeItem(bloc.database, { unit: 'BHXH', state: 'verified' });
    const filed = must(200, await bloc.as('bithu.bhxh').post(`/api/filings/${id}/file`));
    const reason = act === 'return' ? { reason: 'Thiếu số liệu.' } : {};
    const ask = (body: object) =>
      bloc.as('tuyengiao').post(`/api/filings/${id}/${act}`, { ...reason, ...body });
    expect(told(await ask({}))).toBe('400 request.invalid');
    expect(told(await ask({ version: filed.version - 1 }))).toBe('409 filing.stale');
    expect(must(200, await ask({ version: filed.version })).state).toMatch(/accepted|returned/);
  });

  test.each([{ situation: 'Bản hai' }, { incompleteReason: 'Đi học.' }])(
    'words without a version of their own are not written upon what was not read: %j',
    async (words) => {
      const { id } = await find('SDL', 'yearly');
      expect(told(await bloc.as('bithu.sdl').patch(`/api/filings/${id}`, words))).toBe('400 request.invalid');
    },
  );

  test('a save that says nothing new changes nothing and is no history', async () => {
    const { id, version } = await find('SDL', 'yearly');
    expect(must(200, await bloc.as('bithu.sdl').patch(`/api/filings/${id}`, {})).version).toBe(version);
    expect(must(200, await bloc.as('bithu.sdl').get(`/api/filings/${id}/history`)).total).toBe(0);
  });

  test('a half-year report counts the study sessions of the first six months only', async () => {
    for (const heldOn of ['2018-06-30', '2018-07-01'])
      await bloc.database.query(
        `INSERT INTO study_sessions (kind, unit_id, year, topic, state, held_on, attended, total)
         VALUES ('study', $1, 2018, 'Học tập chuyên đề', 'held', $2, 10, 12)`,
        [unitId('KBNN'), heldOn],
      );
    const studied = async (kind: string) => {
      const { headings } = await read('bithu.kbnn', (await find('KBNN', kind)).id);
      const { figures } = headings[0].facts;
      return figures.find(({ key }: { key: string }) => key === 'study.study').value;
    };
    expect([await studied('half-year'), await studied('yearly')]).toEqual([1, 2]);
  });

  test('a meeting is of the half of the year in which it was held', async () => {
    const meeting = {
      unitId: unitId('KBNN'),
      year: 2018,
      half: 1,
      heldOn: '2018-11-10',
      attended: 20,
      total: 24,
      collectivePoints: 5,
      individualPoints: 11,
    };
    const answer = await bloc.as('giupviec.kbnn').post('/api/self-criticism-meetings', meeting);
    expect([told(answer), answer.body.details[0].field]).toEqual(['422 value.refused', 'half']);
  });

  test('a sending that never was is not found, however great its number', async () => {
    const { id } = await find('KBNN', 'yearly');
    const answer = await bloc.as('bithu.kbnn').get(`/api/filings/${id}/versions/99999999999`);
    expect(told(answer)).toBe('404 not-found');
  });
});
