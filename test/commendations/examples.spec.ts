import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CommendationsService } from '../../src/commendations/commendations.service.js';
import type { FigureFilter, FigureOut } from '../../src/shared/figure.dto.js';
import { actor } from '../support/actors.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import type { Username } from '../support/world.js';
import { newCommendation, newOption } from './rows.js';

describe('examples', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const act = (username: Username, id: string, name: string, body: object = {}) =>
    bloc.as(username).post(`/api/commendations/${id}/${name}`, body);
  const examples = async (username: Username = 'bithu.bhxh') =>
    must(200, await bloc.as(username).get('/api/examples?from=2018&to=2018')).items as { id: string }[];
  const ofLan = (change: object = {}) =>
    newCommendation(bloc, 'KBNN.CB1', { state: 'decided', person: 'Hoàng Thị Lan', ...change });

  test('a person is introduced with the own agreement, and no longer from the moment it is taken back', async () => {
    const id = await ofLan();
    expect(told(await act('tuyengiao', id, 'publish'))).toBe('409 commendation.no-consent');
    const agreed = must(
      200,
      await act('canbo.kbnn', id, 'give-consent', { words: 'Đồng ý.', givenOn: '2018-01-01' }),
    );
    expect(agreed.consent).toEqual({ givenOn: '2018-11-20', how: 'in-person' });
    expect(told(await act('giupviec.kbnn', id, 'give-consent'))).toBe('409 commendation.consent-given');
    expect(must(200, await act('tuyengiao', id, 'publish')).publishedOn).toBe('2018-11-20');
    expect((await examples()).find((one) => one.id === id)).toMatchObject({ personName: 'Hoàng Thị Lan' });
    const withdrawn = must(200, await act('canbo.kbnn', id, 'withdraw-consent'));
    expect(withdrawn).toMatchObject({ consent: null, publishedOn: null });
    expect(withdrawn.consents).toMatchObject([
      { how: 'in-person', withdrawnOn: '2018-11-20', withdrawnReason: null },
    ]);
    expect((await examples()).map((one) => one.id)).not.toContain(id);
    expect(told(await act('tuyengiao', id, 'publish'))).toBe('409 commendation.no-consent');
  });

  test('the unit records the signed paper; taking back works in a closed year too', async () => {
    const id = await ofLan();
    expect(told(await act('giupviec.kbnn', id, 'give-consent', { givenOn: '2018-11-21' }))).toBe(
      '422 commendation.incomplete',
    );
    const paper = must(200, await act('giupviec.kbnn', id, 'give-consent', { givenOn: '2018-11-10' }));
    expect(paper.consent).toEqual({ givenOn: '2018-11-10', how: 'paper' });
    must(200, await act('tuyengiao', id, 'publish'));
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2018`);
    must(200, await act('bithu.kbnn.cb1', id, 'withdraw-consent', { reason: 'Theo đề nghị của cá nhân.' }));
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
    must(200, await act('canbo.kbnn', id, 'give-consent'));
    expect(must(200, await bloc.as('canbo.kbnn').get(`/api/commendations/${id}`)).consents).toHaveLength(2);
  });

  test('no way past the agreement is left in the database', async () => {
    const id = await ofLan();
    const query = (sql: string) => bloc.database.query(sql, [id]);
    const publish = `UPDATE commendations SET published_on = '2018-11-20' WHERE id = $1`;
    await expect(query(publish)).rejects.toThrow('agreement');
    await query(
      `INSERT INTO commendation_consents (commendation_id, given_on, how) VALUES ($1, '2018-11-01', 'paper')`,
    );
    await query(publish);
    const consent = 'commendation_consents';
    await expect(query(`DELETE FROM ${consent} WHERE commendation_id = $1`)).rejects.toThrow('append-only');
    const change = (set: string) => query(`UPDATE ${consent} SET ${set} WHERE commendation_id = $1`);
    await expect(change(`words = 'khác'`)).rejects.toThrow('append-only');
    await expect(change(`withdrawn_on = '2018-11-20', given_on = '2018-11-02'`)).rejects.toThrow(
      'append-only',
    );
    await change(`withdrawn_on = '2018-11-20'`);
    const [row] = await query(`SELECT published_on FROM commendations WHERE id = $1`);
    expect(row.published_on).toBeNull();
    await expect(change(`withdrawn_on = NULL`)).rejects.toThrow('append-only');
  });

  test('a collective needs no agreement, and is taken down again', async () => {
    const id = await newCommendation(bloc, 'KBNN', { state: 'decided' });
    expect(told(await act('bithu.kbnn', id, 'give-consent'))).toBe('403 refused.role');
    must(200, await act('tuyengiao', id, 'publish'));
    expect((await examples('canbo.kbnn')).map((one) => one.id)).toContain(id);
    expect(await examples('quantri')).toEqual([]);
    must(200, await act('bithu.kbnn', id, 'unpublish'));
    expect((await examples()).map((one) => one.id)).not.toContain(id);
  });

  describe('figures of commendations', () => {
    let service: CommendationsService;
    beforeAll(async () => {
      service = bloc.app.get(CommendationsService, { strict: false });
      const form = await newOption(bloc, 'form');
      await newCommendation(bloc, 'DUK', { state: 'decided', level: 'province' });
      await newCommendation(bloc, 'KBNN', { state: 'decided', year: 2017, category: 'form', optionId: form });
      await newCommendation(bloc, 'KBNN.CB2', {
        state: 'decided',
        level: 'unit',
        person: 'Đặng Thị Hoa',
        direct: true,
      });
      await newCommendation(bloc, 'BHXH', { state: 'proposed', person: 'Hồ Thị Nga' });
      await newCommendation(bloc, 'BHXH', { state: 'considering' });
      await newCommendation(bloc, 'BHXH', { state: 'not-chosen' });
      await newCommendation(bloc, 'BHXH', {});
    });

    const SPANS = [
      { from: 2018, to: 2018, unit: null },
      { from: 2017, to: 2018, unit: 'KBNN' },
    ] as const;
    const ASKED = ['lanhdao', 'bithu.kbnn', 'bithu.kbnn.cb1', 'canbo.kbnn', 'bithu.bhxh', 'quantri'] as const;
    const PARTS = [
      ['collective', 'individual'],
      ['category.praise', 'category.form', 'category.title'],
      ['level.unit', 'level.bloc', 'level.province', 'level.centre'],
    ];
    const value = (figures: readonly FigureOut[], key: string) =>
      figures.find((one) => one.key === key)?.value ?? -1;
    const listed = (username: Username, filter: FigureFilter) => {
      const parameters = new URLSearchParams();
      for (const [key, value] of Object.entries(filter))
        [value].flat().forEach((one) => parameters.append(key, String(one)));
      return bloc.as(username).get(`/api/commendations?${parameters.toString()}`);
    };
    const cases = SPANS.flatMap((span) => ASKED.map((username) => [username, span] as const));

    test.each(cases)('%s, %p: a figure lists its rows, and parts make the total', async (username, span) => {
      const whole = await service.figures(actor(username), span);
      const byUnit = await service.figuresByUnit(actor(username), span);
      for (const figures of [whole, ...byUnit.values()]) {
        for (const figure of figures) {
          const { total } = must(200, await listed(username, figure.filter));
          expect([figure.key, figure.filter, total]).toEqual([figure.key, figure.filter, figure.value]);
        }
        for (const parts of PARTS) {
          const sum = parts.reduce((all, key) => all + value(figures, `commendation.${key}`), 0);
          expect(sum).toBe(value(figures, 'commendation.all'));
        }
      }
      for (const { key, value: n } of whole) {
        const sum = [...byUnit.values()].reduce((all, figures) => all + value(figures, key), 0);
        expect([key, sum]).toEqual([key, n]);
      }
    });

    test('what waits is proposed or considered, never a draft; and no figure names anybody', async () => {
      const figures = await service.figures(actor('bithu.bhxh'), { from: 2018, to: 2018, unit: 'BHXH' });
      expect(value(figures, 'commendation.proposed')).toBe(2);
      expect(value(figures, 'commendation.all')).toBe(0);
      expect(JSON.stringify(figures)).not.toMatch(/Nga|Lan|Hoa/);
    });
  });
});
