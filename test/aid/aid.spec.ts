import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { TODAY, type Username, unitId } from '../support/world.js';
import { REASON, assign, commune, decision, gift, newCommune, plan, share } from './makings.js';

describe('help to communes', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  beforeEach(() => bloc.clock.setToday(TODAY));
  afterAll(() => bloc.stop());

  const post = (username: Username, path: string, body: object = {}) =>
    bloc.as(username).post(`/api/aid/${path}`, body);
  const communesOf = async (unit: string, query: string): Promise<string[]> => {
    const { items } = must(200, await bloc.as('tuyengiao').get(`/api/aid/assignments?unit=${unit}&${query}`));
    return items.flatMap((item: { assignments: { communeId: string }[] }) =>
      item.assignments.map((one) => one.communeId),
    );
  };

  describe('decisions', () => {
    test('a decision is in force until the day before the one that replaces it, and nobody is assigned by both', async () => {
      const [first, second] = [await newCommune(bloc), await newCommune(bloc)];
      const old = await assign(bloc, [['SDL', first]]);
      const next = await assign(bloc, [['SDL', second]], {
        issuedOn: '2018-06-01',
        effectiveFrom: '2018-07-01',
        replacesId: old.id,
      });
      expect(next).toMatchObject({ replacesNumber: old.number, effectiveTo: null, inForce: true });
      expect(await communesOf('SDL', 'year=2017')).toEqual([first]);
      expect(await communesOf('SDL', 'year=2018&on=2018-06-30')).toEqual([first]);
      expect(await communesOf('SDL', 'year=2018&on=2018-07-01')).toEqual([second]);
      expect(await communesOf('SDL', 'year=2018')).toEqual([second]);
      const replacing = { replacesId: old.id, effectiveFrom: '2018-08-01' };
      expect(told(await post('tuyengiao', 'decisions', decision([], replacing)))).toBe(
        '409 aid.decision-replaced',
      );
      const backwards = { replacesId: next.id, issuedOn: '2018-05-01', effectiveFrom: '2018-06-01' };
      expect(told(await post('tuyengiao', 'decisions', decision([], backwards)))).toBe(
        '422 aid.decision-dates',
      );
      const more = { startsOn: '2018-07-01', assignments: [{ unitId: unitId('SDL'), communeId: second }] };
      expect(told(await post('tuyengiao', `decisions/${old.id}/assignments`, more))).toBe(
        '409 aid.decision-replaced',
      );
      must(
        201,
        await post(
          'tuyengiao',
          'decisions',
          decision([], { issuedOn: '2018-09-01', effectiveFrom: '2018-09-01', replacesId: next.id }),
        ),
      );
      expect(await communesOf('SDL', 'year=2018')).toEqual([]);
    });

    test('what is assigned later counts from its own day on, what was entered in error never', async () => {
      const [first, second] = [await newCommune(bloc), await newCommune(bloc)];
      const { id, assignments } = await assign(bloc, [['BHXH', first]]);
      const more = { startsOn: '2018-03-01', assignments: [{ unitId: unitId('BHXH'), communeId: second }] };
      must(201, await post('tuyengiao', `decisions/${id}/assignments`, more));
      expect(told(await post('tuyengiao', `decisions/${id}/assignments`, more))).toBe('409 duplicate');
      expect(await communesOf('BHXH', 'year=2017')).toEqual([first]);
      const end = `assignments/${assignments[0].id}/end`;
      expect(told(await post('tuyengiao', end, { endsOn: '2014-05-13' }))).toBe('400 request.invalid');
      must(200, await post('tuyengiao', end, { endsOn: '2014-05-13', ...REASON }));
      expect(told(await post('tuyengiao', end, { endsOn: '2014-05-13', ...REASON }))).toBe(
        '409 aid.assignment-ended',
      );
      expect(await communesOf('BHXH', 'year=2017')).toEqual([]);
      expect(await communesOf('BHXH', 'year=2018')).toEqual([second]);
    });

    test('a list names units of the bloc and communes that are there, each once, and every fault is told', async () => {
      const gone = await newCommune(bloc);
      must(200, await post('tuyengiao', `communes/${gone}/end`, { validTo: '2012-01-01', ...REASON }));
      const id = await newCommune(bloc);
      const list = decision([['DUK', id], ['KBNN.CB1', id], ['KBNN', gone], ['KBNN', id], ['KBNN', id]]); // prettier-ignore
      const answer = await post('tuyengiao', 'decisions', list);
      expect(told(answer)).toBe('422 aid.wrong-list');
      expect(answer.body.details.map(({ field }: { field: string }) => field)).toEqual([
        'assignments.0.unitId',
        'assignments.1.unitId',
        'assignments.2.communeId',
        'assignments.4.communeId',
      ]);
    });

    test('a unit is shown its own assignments of a decision', async () => {
      const made = await assign(bloc, [['KBNN', await newCommune(bloc)], ['BHXH', await newCommune(bloc)]]); // prettier-ignore
      expect(made.assignments).toHaveLength(2);
      const { items } = must(200, await bloc.as('canbo.kbnn').get('/api/aid/decisions'));
      const seen = items.find(({ id }: { id: string }) => id === made.id);
      expect(seen.assignments.map(({ unitCode }: { unitCode: string }) => unitCode)).toEqual(['KBNN']);
      expect(seen.can).toEqual([]);
    });
  });

  describe('communes', () => {
    test('a commune is poor from a day to a day, and keeps its name when it has gone into another', async () => {
      const into = await newCommune(bloc);
      const id = await newCommune(bloc, { name: 'Xã Cắm Muộn' });
      const richer = commune({ name: 'Xã Cắm Muộn', isPoor: false, validFrom: '2018-01-01' });
      must(201, await post('tuyengiao', `communes/${id}/versions`, richer));
      const at = async (query: string) =>
        must(200, await bloc.as('canbo.kbnn').get(`/api/aid/communes?${query}`)).items.find(
          (one: { id: string }) => one.id === id,
        );
      expect([(await at('year=2017')).isPoor, (await at('year=2018')).isPoor]).toEqual([true, false]);
      expect([await at('year=2017&poor=false'), await at('year=2018&poor=true')]).toEqual([
        undefined,
        undefined,
      ]);
      must(
        200,
        await post('tuyengiao', `communes/${id}/end`, {
          validTo: '2018-07-01',
          successorId: into,
          ...REASON,
        }),
      );
      expect(await at('year=2018')).toMatchObject({
        name: 'Xã Cắm Muộn',
        isThere: false,
        successorName: expect.stringMatching(/Mường/),
      });
      expect((await at('year=2018')).versions).toHaveLength(2);
      expect(told(await post('tuyengiao', `communes/${id}/versions`, richer))).toBe('409 dates.overlap');
      expect(told(await post('tuyengiao', 'communes', { ...richer, validFrom: '2018-03-01' }))).toBe(
        '409 duplicate',
      );
    });

    test('a need is answered by the gift that names it, and stays then', async () => {
      const id = await newCommune(bloc);
      await assign(bloc, [['KBNN', id]]);
      const need = {
        communeId: id,
        year: 2018,
        text: 'Làm 2 nhà',
        kind: 'house',
        amount: '2',
        askedOn: '2018-03-01',
        source: 'Công văn của xã',
      };
      expect(told(await post('bithu.bhxh', 'needs', need))).toBe('404 not-found');
      expect(told(await post('giupviec.kbnn', 'needs', { ...need, amount: '1.5' }))).toBe(
        '422 aid.wrong-amount',
      );
      const made = must(201, await post('giupviec.kbnn', 'needs', need));
      expect(made).toMatchObject({ contributions: 0, given: null, can: ['withdraw'] });
      const other = gift('KBNN', null, { place: 'Xã khác', needId: made.id });
      expect(told(await post('giupviec.kbnn', 'contributions', other))).toBe('422 aid.wrong-need');
      const house = { kind: 'house', shares: [share('KBNN', '1')], needId: made.id };
      const given = must(201, await post('giupviec.kbnn', 'contributions', gift('KBNN', id, house)));
      const { items } = must(
        200,
        await bloc.as('bithu.kbnn').get(`/api/aid/needs?communeId=${id}&answered=true`),
      );
      expect(items[0]).toMatchObject({ contributions: 1, given: '1', can: [] });
      expect(told(await post('giupviec.kbnn', `needs/${made.id}/withdraw`, REASON))).toBe(
        '409 aid.need-used',
      );
      must(200, await post('giupviec.kbnn', `contributions/${given.id}/withdraw`, REASON));
      must(204, await post('giupviec.kbnn', `needs/${made.id}/withdraw`, REASON));
      expect(must(200, await bloc.as('bithu.bhxh').get('/api/aid/needs')).items).toEqual([]);
    });
  });

  describe('plans', () => {
    const REPORT = { reportedOn: '2018-11-01', reportWords: 'Đã bàn giao.' };
    const CHECK = { checkedOn: '2018-11-10', checkedWith: 'Phó Chủ tịch UBND xã' };

    test('planned, reported, checked and back, each step on the one before', async () => {
      const id = await newCommune(bloc);
      expect(told(await post('giupviec.kbnn', 'plans', plan('KBNN', id)))).toBe('422 aid.not-assigned');
      await assign(bloc, [['KBNN', id]]);
      const made = must(201, await post('giupviec.kbnn', 'plans', plan('KBNN', id)));
      expect(made).toMatchObject({ state: 'planned', can: ['change-plan', 'report', 'undo-plan'] });
      expect(made.kinds).toEqual([
        { kind: 'money', measure: 'đồng', planned: '50000000', done: null, external: null },
        { kind: 'work-days', measure: 'ngày công', planned: '12.5', done: null, external: null },
      ]);
      const at = `plans/${made.planId}`;
      expect(told(await post('giupviec.kbnn', 'plans', plan('KBNN', id)))).toBe('409 aid.wrong-state');
      expect(told(await post('tuyengiao', `${at}/check`, CHECK))).toBe('409 aid.wrong-state');
      expect(told(await post('giupviec.kbnn', `${at}/report`, { ...REPORT, reportedOn: '2018-01-31' }))).toBe(
        '422 aid.date',
      );
      expect(told(await post('giupviec.kbnn', `${at}/report`, { ...REPORT, reportedOn: '2018-11-21' }))).toBe(
        '422 aid.date',
      );
      must(200, await post('giupviec.kbnn', `${at}/report`, REPORT));
      expect(told(await post('giupviec.kbnn', `${at}/check`, CHECK))).toBe('403 refused.role');
      expect(must(200, await post('tuyengiao', `${at}/check`, CHECK))).toMatchObject({
        state: 'checked',
        checkedWith: CHECK.checkedWith,
      });
      expect(told(await post('giupviec.kbnn', `${at}/undo-report`, REASON))).toBe('409 aid.wrong-state');
      expect(told(await post('tuyengiao', `${at}/undo-check`))).toBe('400 request.invalid');
      must(200, await post('tuyengiao', `${at}/undo-check`, REASON));
      must(200, await post('giupviec.kbnn', `${at}/undo-report`, REASON));
      expect(must(200, await post('bithu.kbnn', `${at}/undo-plan`, REASON))).toMatchObject({
        state: 'assigned',
        can: ['plan'],
      });
      const again = must(201, await post('bithu.kbnn', 'plans', plan('KBNN', id, { lines: [] })));
      expect([again.planId, again.kinds]).toEqual([made.planId, []]);
      const history = must(200, await bloc.as('kiemtra').get(`/api/aid/${at}/history`)).items;
      expect(history.map(({ action }: { action: string }) => action)).toEqual(
        ['plan', 'report', 'check', 'undo-check', 'undo-report', 'undo-plan', 'plan'],
      ); // prettier-ignore
    });

    test('a stale change is refused with what stands there, and old lines stay in history', async () => {
      const id = await newCommune(bloc);
      await assign(bloc, [['KBNN', id]]);
      const { planId, version } = must(201, await post('giupviec.kbnn', 'plans', plan('KBNN', id)));
      const patch = (body: object) =>
        bloc.as('giupviec.kbnn').patch(`/api/aid/plans/${planId}`, { version, ...body });
      const line = { kind: 'house', description: 'Làm nhà', amount: '1.5' };
      const wrong = await patch({ lines: [line] });
      expect([told(wrong), wrong.body.details[0].field]).toEqual(['422 aid.wrong-amount', 'lines.0.amount']);
      must(200, await patch({ lines: [{ ...line, amount: '2' }] }));
      const late = await patch({ planWords: 'Muộn' });
      expect([told(late), late.body.current.lines]).toEqual(['409 aid.stale', [{ ...line, amount: '2' }]]);
      const [, entry] = must(200, await bloc.as('kiemtra').get(`/api/aid/plans/${planId}/history`)).items;
      expect(entry.changes.lines[0]).toHaveLength(2);
    });

    test('nothing of a closed year is planned, given or told', async () => {
      const id = await newCommune(bloc);
      await assign(bloc, [['KBNN', id]]);
      const { planId } = must(201, await post('giupviec.kbnn', 'plans', plan('KBNN', id)));
      const given = must(201, await post('giupviec.kbnn', 'contributions', gift('KBNN', id)));
      await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2018`);
      const answers = [
        await post('giupviec.kbnn', `plans/${planId}/report`, REPORT),
        await post('giupviec.kbnn', 'contributions', gift('KBNN', id)),
        await bloc
          .as('giupviec.kbnn')
          .patch(`/api/aid/contributions/${given.id}`, { version: 1, households: 2 }),
        await post('giupviec.kbnn', `contributions/${given.id}/withdraw`, REASON),
        await post('tuyengiao', 'decisions', decision([['BHXH', id]])),
        await post('tuyengiao', `communes/${id}/end`, { validTo: '2018-06-01', ...REASON }),
      ];
      await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
      expect(answers.map(told)).toEqual(answers.map(() => '409 year.closed'));
    });
  });

  test('the database holds the order of the steps and the whole of a house', async () => {
    const id = await newCommune(bloc);
    const row = (columns: string, values: string) =>
      bloc.database.query(
        `INSERT INTO aid_years (unit_id, commune_id, year, ${columns}) VALUES ('${unitId('SDL')}', '${id}', 2018, ${values})`,
      );
    await expect(row('reported_on, report_words', `'2018-01-01', 'x'`)).rejects.toThrow(/aid_years_reported/);
    await expect(
      row('planned_on, plan_words, reported_on, report_words', `'2018-02-01', 'x', '2018-01-01', 'x'`),
    ).rejects.toThrow(/aid_years_order/);
    const half = (shares: string) =>
      bloc.database.query(
        `WITH g AS (INSERT INTO aid_contributions (year, given_on, purpose, kind, lead_unit_id, commune_id, description)
           VALUES (2018, '2018-05-01', 'assigned', 'house', '${unitId('SDL')}', '${id}', 'x') RETURNING id, kind)
         INSERT INTO aid_shares (contribution_id, position, kind, unit_id, donor_name, amount) SELECT g.id, s.* FROM g, (VALUES ${shares}) s`,
      );
    await expect(half(`(0, 'house', '${unitId('SDL')}'::uuid, NULL, 0.5)`)).rejects.toThrow(
      /do not make it whole/,
    );
    await expect(half(`(0, 'house', '${unitId('KBNN')}'::uuid, NULL, 1)`)).rejects.toThrow(
      /do not make it whole/,
    );
    await expect(half(`(0, 'money', '${unitId('SDL')}'::uuid, NULL, 1)`)).rejects.toThrow(
      /aid_shares_contribution/,
    );
  });
});
