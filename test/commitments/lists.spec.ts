import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actorOf } from '../../src/accounts/actor.query.js';
import { Commitment } from '../../src/commitments/commitment.entity.js';
import { STATES } from '../../src/commitments/commitment.flow.js';
import { commitmentScope, isVisible, seesNames } from '../../src/commitments/commitment.policy.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { TODAY, USERNAMES, type Username, accountId, personId } from '../support/world.js';

interface Row {
  id: string;
  code: string;
  state: string;
  registrant: { name: string } | null;
  owner: string | null;
  watcher: string | null;
}

describe('lists of commitments', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const state of STATES) {
      await makeItem(bloc.database, { state, unit: 'KBNN.CB1' });
      await makeItem(bloc.database, {
        state,
        unit: 'KBNN.CB1',
        person: 'Hoàng Thị Lan',
        owner: 'Hoàng Thị Lan',
        watcher: 'Đặng Thị Hoa',
      });
      await makeItem(bloc.database, { state, unit: 'KBNN', person: 'Nguyễn Văn Hòa', year: 2017 });
      await makeItem(bloc.database, { state, unit: 'KBNN.CB2', person: 'Đặng Thị Hoa', reviewUnit: 'KBNN' });
      await makeItem(bloc.database, { state, unit: 'BHXH.CB1', person: 'Cao Văn Nam', reviewUnit: 'BHXH' });
      await makeItem(bloc.database, { state, unit: 'SDL', year: 2017 });
    }
  });
  afterAll(() => bloc.stop());

  const list = async (username: Username, query = '') =>
    must(200, await bloc.as(username).get(`/api/commitments?${query}`)) as {
      items: Row[];
      total: number;
      nextCursor: string | null;
    };
  const search = (username: Username, words: string, more = '') =>
    list(username, `q=${encodeURIComponent(words)}&limit=200${more}`);

  async function allPages(username: Username, query: string): Promise<Row[][]> {
    const pages: Row[][] = [];
    for (let cursor = ''; ;) {
      const page = await list(username, `${query}${cursor && `&cursor=${cursor}`}`);
      pages.push(page.items);
      if (!page.nextCursor) return pages;
      if (pages.length > 100) throw new Error('Pages without end.');
      cursor = page.nextCursor;
    }
  }

  test.each(USERNAMES)(
    '%s is listed exactly what the policy lets them see, by name where it lets them',
    async (username) => {
      const actor = (await actorOf(bloc.database.manager, accountId(username), TODAY))!;
      const scope = commitmentScope(actor);
      const all = await bloc.database.manager.find(Commitment);
      const { items, total } = await list(username, 'limit=200');
      const visible = all.filter((item) => isVisible(scope, item));
      expect(items.map(({ id }) => id).sort()).toEqual(visible.map(({ id }) => id).sort());
      expect(total).toBe(visible.length);
      const named = items.filter(({ registrant }) => registrant !== null).map(({ id }) => id);
      expect(named.sort()).toEqual(
        visible
          .filter((item) => seesNames(scope, item))
          .map(({ id }) => id)
          .sort(),
      );
    },
  );

  test('pages are complete and without doubles, in the order of year and code', async () => {
    const whole = (await list('lanhdao', 'limit=200')).items;
    const pages = await allPages('lanhdao', 'limit=7');
    expect(pages.slice(0, -1).every((page) => page.length === 7)).toBe(true);
    expect(pages.flat().map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    const places = whole.map(({ code }) => `${9999 - Number(code.split('-')[1])} ${code}`);
    expect(places).toEqual([...places].sort((a, b) => (a < b ? -1 : 1)));
  });

  test('pages of what waits are complete and without doubles too, drafts that were never sent included', async () => {
    const pages = await allPages('bithu.kbnn', 'sort=waiting&limit=5');
    const ids = pages.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength((await list('bithu.kbnn')).total);
  });

  test('pages of a search are complete and without doubles', async () => {
    const ids = (await allPages('lanhdao', 'limit=4&q=ho+so')).flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength((await search('lanhdao', 'ho so')).total);
    expect(ids.length).toBeGreaterThan(40);
  });

  test('a row that is added while somebody pages shifts nothing', async () => {
    const first = await list('lanhdao', 'limit=5');
    const before = (await allPages('lanhdao', 'limit=5')).flat().map(({ id }) => id);
    const early = await makeItem(bloc.database, { unit: 'SDL', year: 2019, code: 'A-2019-TT-001' });
    const rest = await list('lanhdao', `limit=200&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(before);
    await bloc.database.manager.delete(Commitment, early);
  });

  test.each([
    ['one that is no text of ours', 'xxxx'],
    ['one of another order', Buffer.from('["false","2018","KBNN"]').toString('base64url')],
    ['one with a bad number', Buffer.from('["false","x","y"]').toString('base64url')],
    ['an empty list', Buffer.from('[]').toString('base64url')],
  ])('a cursor that is wrong is a bad request: %s', async (_, cursor) => {
    for (const sort of ['waiting', 'code']) {
      const answer = await bloc.as('lanhdao').get(`/api/commitments?sort=${sort}&cursor=${cursor}`);
      expect([sort, answer.status < 500]).toEqual([sort, true]);
    }
  });

  test.each([
    ['year=abc', '400 request.invalid'],
    ['year=2018&year=2017', '400 request.invalid'],
    ['state=gone', '400 request.invalid'],
    ['counted=maybe', '400 request.invalid'],
    ['limit=1000', '400 request.invalid'],
    ['nosuch=1', '400 request.unknown-field'],
    ['personId=x', '400 request.invalid'],
    ['unit=NOSUCH', '200'],
    ['state=draft&state=returned', '200'],
    ['q=%00', '200'],
    [`q=${'a+'.repeat(100)}`, '200'],
  ])('?%s answers %s', async (query, expected) => {
    expect(told(await bloc.as('lanhdao').get(`/api/commitments?${query}`))).toBe(expected);
  });

  test.each([
    ['year=2017', (row: Row) => row.code.includes('-2017-')],
    ['from=2018&to=2018', (row: Row) => row.code.includes('-2018-')],
    ['kind=individual', (row: Row) => row.code.includes('-CN-')],
    ['unit=KBNN', (row: Row) => row.code.startsWith('KBNN')],
    ['unit=KBNN&own=true', (row: Row) => row.code.startsWith('KBNN-')],
    ['state=draft&state=verified', (row: Row) => ['draft', 'verified'].includes(row.state)],
    [
      'unit=BHXH&counted=true',
      (row: Row & { counted?: boolean }) => row.code.startsWith('BHXH') && row.counted === true,
    ],
  ])('?%s lists exactly its rows', async (query, belongs) => {
    const all = (await list('lanhdao', 'limit=200')).items;
    const some = await list('lanhdao', `limit=200&${query}`);
    expect(some.items.map(({ id }) => id)).toEqual(all.filter(belongs).map(({ id }) => id));
    expect(some.total).toBe(some.items.length);
    expect(some.total).toBeGreaterThan(0);
  });

  describe('search', () => {
    let plain: string;
    let marked: string;
    beforeAll(async () => {
      plain = await makeItem(bloc.database, {
        unit: 'SDL',
        code: 'SDL-2018-TT-001',
        content: 'Hoa binh xanh',
        year: 2018,
      });
      marked = await makeItem(bloc.database, {
        unit: 'SDL',
        code: 'SDL-2018-TT-002',
        content: 'Giữ hoà bình, thuỷ chung; tiết kiệm 100% điện_nước',
        year: 2018,
      });
    });

    test.each(['hòa bình', 'hoà bình', 'HOÀ BÌNH', 'hoa binh', 'binh hoa', 'hòa bình'.normalize('NFD')])(
      '“%s” finds the words with and without marks, with old and new tone placement',
      async (words) => {
        const found = (await search('lanhdao', words)).items.map(({ id }) => id);
        expect(found.sort()).toEqual([plain, marked].sort());
      },
    );

    test('what matches exactly comes first', async () => {
      expect((await search('lanhdao', 'hoà bình')).items.map(({ id }) => id)).toEqual([marked, plain]);
      expect((await search('lanhdao', 'hoa binh')).items.map(({ id }) => id)).toEqual([plain, marked]);
    });

    test('wildcards are letters', async () => {
      expect((await search('lanhdao', '100%')).items.map(({ id }) => id)).toEqual([marked]);
      expect((await search('lanhdao', 'dien_nuoc')).items.map(({ id }) => id)).toEqual([marked]);
      expect((await search('lanhdao', '%%%')).total).toBe(0);
      expect((await search('lanhdao', "' OR 1=1 --")).total).toBe(0);
    });

    test('a code finds its row', async () => {
      expect((await search('lanhdao', 'sdl-2018-tt-002')).items.map(({ id }) => id)).toEqual([marked]);
    });

    test('a person’s name finds individual items for those who see names', async () => {
      const found = (await search('bithu.kbnn.cb1', 'hoang thi lan')).items;
      expect(found).toHaveLength(STATES.length);
      expect(found.every(({ registrant }) => registrant?.name === 'Hoàng Thị Lan')).toBe(true);
    });

    test.each(['tuyengiao', 'kiemtra', 'lanhdao'] as const)(
      'at the Khối, for %s, a person’s name or number does not find individual items',
      async (username) => {
        for (const words of ['Hoàng Thị Lan', 'hoang thi lan', 'Đặng Thị Hoa'])
          expect((await search(username, words)).total).toBe(0);
        expect((await list(username, `personId=${personId('Hoàng Thị Lan')}`)).total).toBe(0);
      },
    );

    test('what is routed to the Khối is found there by the name', async () => {
      const found = (await search('tuyengiao', 'Nguyễn Văn Hòa')).items;
      expect(found.map(({ state }) => state).sort()).toEqual(
        STATES.filter((state) => state !== 'draft').sort(),
      );
      expect((await search('lanhdao', 'Nguyễn Văn Hòa')).total).toBe(0);
    });
  });

  describe('names at the level of the Khối', () => {
    test.each(['kiemtra', 'lanhdao'] as const)(
      '%s reads individual items without any name, in lists, alone and in history',
      async (username) => {
        const { items } = await list(username, 'kind=individual&limit=200');
        expect(items.every(({ registrant, owner, watcher }) => !registrant && !owner && !watcher)).toBe(true);
        for (const { id } of items.slice(0, 12)) {
          const [one, history] = [
            await bloc.as(username).get(`/api/commitments/${id}`),
            await bloc.as(username).get(`/api/commitments/${id}/history`),
          ];
          for (const text of [one.text, history.text])
            expect(text).not.toMatch(/Hoàng Thị Lan|Đặng Thị Hoa|Nguyễn Văn Hòa|Cao Văn Nam/);
        }
      },
    );

    test('names appear after opening with a reason, and the look is in the item’s history for the registrant to read', async () => {
      const [item] = (await list('kiemtra', 'kind=individual&unit=KBNN.CB1&state=registered')).items;
      expect(told(await bloc.as('kiemtra').post(`/api/commitments/${item!.id}/open`, {}))).toBe(
        '400 request.invalid',
      );
      const opened = must(
        200,
        await bloc.as('kiemtra').post(`/api/commitments/${item!.id}/open`, { reason: 'Kiểm tra quý IV.' }),
      );
      expect(opened).toMatchObject({ registrant: { name: 'Hoàng Thị Lan' }, owner: 'Hoàng Thị Lan' });
      const history = must(200, await bloc.as('canbo.kbnn').get(`/api/commitments/${item!.id}/history`));
      expect(history.items.at(-1)).toMatchObject({
        action: 'open',
        by: 'Đinh Công Sơn',
        reason: 'Kiểm tra quý IV.',
      });
      expect((await bloc.as('kiemtra').get(`/api/commitments/${item!.id}`)).body.registrant).toBeNull();
    });

    test('opening what one may not see at all opens nothing and leaves no trace', async () => {
      const [item] = (await list('kiemtra', 'kind=individual&unit=BHXH')).items;
      expect(
        told(await bloc.as('quantri').post(`/api/commitments/${item!.id}/open`, { reason: 'Xem thử.' })),
      ).toBe('404 not-found');
      expect(await bloc.database.query(`SELECT 1 FROM history WHERE subject_id = $1`, [item!.id])).toEqual(
        [],
      );
    });

    test('history that told a name tells it no more where names are withheld', async () => {
      const id = await makeItem(bloc.database, {
        unit: 'KBNN.CB1',
        person: 'Hoàng Thị Lan',
        state: 'registered',
      });
      must(
        200,
        await bloc.as('bithu.kbnn.cb1').post(`/api/commitments/${id}/correct`, {
          reason: 'Thay người.',
          owner: 'Đặng Thị Hoa',
          target: '1',
        }),
      );
      const [entry] = must(200, await bloc.as('lanhdao').get(`/api/commitments/${id}/history`)).items;
      expect(entry).toMatchObject({
        action: 'correct',
        by: null,
        onBehalfOf: null,
        changes: { target: ['95 % hồ sơ trước hạn', '1'] },
      });
      expect(entry.changes.owner).toBeUndefined();
    });
  });
});
