import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actorOf } from '../../src/accounts/actor.query.js';
import { GatheredFigures } from '../../src/figures/gathered-figures.service.js';
import { HEADING_FIGURES, keysOf } from '../../src/filings/filing-sentences.rules.js';
import { followedShortcomings } from '../../src/filings/followed-shortcomings.query.js';
import { SelfCriticismFigures } from '../../src/filings/self-criticism-figures.service.js';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { TODAY, type UnitCode, type Username, accountId } from '../support/world.js';

interface Heading {
  heading: string;
  version: number;
  words: string | null;
  [more: string]: unknown;
}

interface Figure {
  key: string;
  value: number;
  list: string;
  filter: Record<string, string | number | boolean | string[]>;
}
interface Facts {
  asOf: string;
  figures: Figure[];
}

describe('the content of a report', () => {
  let bloc: TestApp;
  let id: string;
  beforeAll(async () => {
    bloc = await startApp();
    must(200, await bloc.as('quantri').post('/api/years/2018/open'));
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
      await makeItem(bloc.database, { unit, state: 'self-assessed' });
    await makeItem(bloc.database, { unit: 'KBNN.CB1', person: 'Hoàng Thị Lan', state: 'verified' });
    id = await reportOf('KBNN');
  });
  afterAll(() => bloc.stop());

  const reportOf = async (unit: UnitCode, kind = 'yearly'): Promise<string> =>
    must(200, await bloc.as('tuyengiao').get(`/api/filings?year=2018&kind=${kind}&unit=${unit}`)).items[0].id;
  const read = async (username: Username, report = id) =>
    must(200, await bloc.as(username).get(`/api/filings/${report}`));
  const under = async (username: Username, heading: string, report = id): Promise<Heading> =>
    (await read(username, report)).headings.find((one: Heading) => one.heading === heading);
  const write = (username: Username, ...paragraphs: object[]) =>
    bloc.as(username).patch(`/api/filings/${id}`, { paragraphs });
  const act = (username: Username, name: string, body = {}) =>
    bloc.as(username).post(`/api/filings/${id}/${name}`, body);

  const valuesOf = ({ figures }: Facts) =>
    Object.fromEntries(figures.map(({ key, value }) => [key, value])) as Record<string, number>;
  const rowsOf = async (username: Username, { list, filter }: Figure): Promise<number> => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter))
      for (const one of [value].flat()) query.append(name, String(one));
    return must(200, await bloc.as(username).get(`/api/${list}?${query.toString()}`)).total;
  };

  test('each heading is filled in from the unit’s own rows', async () => {
    const { facts } = (await under('giupviec.kbnn', 'registration')) as never as { facts: Facts };
    expect(valuesOf(facts)).toMatchObject({ 'total.all': 3, 'total.collective': 2, 'total.individual': 1 });
    expect(facts.asOf).toBe('2018-11-20');
    for (const figure of facts.figures) expect(await rowsOf('bithu.kbnn', figure)).toBe(figure.value);
  });

  test('every figure that a sentence may name is given by a feature', async () => {
    const who = (await actorOf(bloc.database.manager, accountId('bithu.kbnn'), TODAY))!;
    const span = { from: 2018, to: 2018, unit: 'KBNN' };
    const figures = [
      ...(await bloc.app.get(GatheredFigures, { strict: false }).all(who, span)),
      ...(await bloc.app.get(SelfCriticismFigures, { strict: false }).figures(who, span)),
      ...(await followedShortcomings(bloc.database.manager, who, { year: 2018, unit: 'KBNN' }, TODAY)),
    ].map(({ key }) => key);
    expect(figures).toHaveLength(new Set(figures).size);
    const named = Object.values(HEADING_FIGURES).flatMap(({ sentences, lines }) => [
      ...sentences.flatMap(({ text, when = [], unless = [] }) => [...keysOf(text), ...when, ...unless]),
      ...lines,
    ]);
    const isGiven = (name: string) =>
      figures.some((key) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : key === name));
    expect(named.filter((name) => !isGiven(name))).toEqual([]);
  });

  test('whoever reads is told the same, also of what is not seen by name', async () => {
    const facts = await Promise.all(
      (['bithu.kbnn', 'giupviec.kbnn', 'tuyengiao', 'kiemtra'] as const).map(
        async (username) => (await under(username, 'results')).facts,
      ),
    );
    expect(new Set(facts.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test('a paragraph is written from the version that was read; another heading is in nobody’s way', async () => {
    must(200, await write('giupviec.kbnn', { heading: 'leadership', words: 'Bản một', version: 0 }));
    must(200, await write('bithu.kbnn', { heading: 'aid', words: 'Xã Mường Lống', version: 0 }));
    const late = await write('bithu.kbnn', { heading: 'leadership', words: 'Bản hai', version: 0 });
    expect([told(late), late.body.headings, late.body.current.situation]).toEqual([
      '409 filing.stale',
      ['leadership'],
      'Bản một',
    ]);
    must(200, await write('bithu.kbnn', { heading: 'leadership', words: 'Bản hai', version: 1 }));
    expect(await under('giupviec.kbnn', 'leadership')).toMatchObject({ words: 'Bản hai', version: 2 });
  });

  test('a heading twice, or one of another kind of report, is refused', async () => {
    const twice = { heading: 'heads', words: 'x', version: 0 };
    expect(told(await write('giupviec.kbnn', twice, twice))).toBe('400 request.invalid');
    const list = await reportOf('KBNN', 'registration-list');
    const answer = await bloc
      .as('giupviec.kbnn')
      .patch(`/api/filings/${list}`, { paragraphs: [{ heading: 'aid', words: 'x', version: 0 }] });
    expect([told(answer), answer.body.details[0].field]).toEqual(['400 request.invalid', 'paragraphs']);
  });

  test('what is not sent is the unit’s own', async () => {
    expect((await under('tuyengiao', 'leadership')).words).toBeNull();
    expect((await read('tuyengiao')).situation).toBeNull();
    expect(told(await act('tuyengiao', 'comments', { heading: 'aid', text: 'x' }))).toBe(
      '409 filing.wrong-state',
    );
  });

  test('what was sent keeps words and facts, and does not move with the rows', async () => {
    must(200, await act('bithu.kbnn', 'file'));
    await makeItem(bloc.database, { unit: 'KBNN.CB2', state: 'registered' });
    const heading = (await under('tuyengiao', 'registration')) as never as Record<
      'facts' | 'sentFacts',
      Facts
    >;
    expect(valuesOf(heading.sentFacts)['total.all']).toBe(3);
    expect(valuesOf(heading.facts)['total.all']).toBe(4);
    const sending = must(200, await bloc.as('tuyengiao').get(`/api/filings/${id}/versions/1`));
    expect(sending.headings.find((one: Heading) => one.heading === 'aid')).toMatchObject({
      words: 'Xã Mường Lống',
      changed: false,
    });
    expect(sending.items).toHaveLength(3);
    expect(told(await bloc.as('tuyengiao').get(`/api/filings/${id}/versions/2`))).toBe('404 not-found');
  });

  test('the Khối comments on a paragraph, the unit answers once, and nothing else of it changes', async () => {
    const text = 'Đề nghị nêu số hộ được giúp.';
    expect(told(await act('bithu.kbnn', 'comments', { heading: 'aid', text }))).toBe('403 refused.role');
    expect(must(201, await act('tuyengiao', 'comments', { heading: 'aid', text })).openComments).toBe(1);
    const { version } = await read('tuyengiao2');
    const reason = 'Đề nghị hoàn thiện các mục được góp ý.';
    must(200, await act('tuyengiao2', 'return', { reason, version }));
    const [comment] = (await under('giupviec.kbnn', 'aid')).comments as { id: string }[];
    expect(comment).toMatchObject({ text, versionNumber: 1, answer: null, can: ['resolve'] });
    const resolve = (username: Username) =>
      act(username, `comments/${comment!.id}/resolve`, { answer: 'Đã bổ sung.' });
    expect(told(await resolve('tuyengiao'))).toBe('403 refused.role');
    const answers = await Promise.all([resolve('giupviec.kbnn'), resolve('bithu.kbnn')]);
    expect(answers.map(told).sort()).toEqual(['200', '409 filing.comment-resolved']);
    expect((await read('tuyengiao')).openComments).toBe(0);
    for (const change of [`SET answer = 'x'`, `SET text = 'x', answer = 'y', resolved_at = now()`])
      await expect(bloc.database.query(`UPDATE filing_comments ${change}`)).rejects.toThrow(/append-only/);
    await expect(bloc.database.query('DELETE FROM filing_comments')).rejects.toThrow(/append-only/);
  });

  test('while it is completed the Khối reads what was sent; sent again, what changed is told', async () => {
    const { version } = await under('giupviec.kbnn', 'aid');
    must(200, await write('giupviec.kbnn', { heading: 'aid', words: 'Xã Mường Lống, 12 hộ', version }));
    expect((await under('tuyengiao', 'aid')).words).toBe('Xã Mường Lống');
    expect((await under('bithu.kbnn', 'aid')).words).toBe('Xã Mường Lống, 12 hộ');
    const { version: now } = await read('giupviec.kbnn');
    const reason = { incompleteReason: 'Đi học.', version: now };
    must(200, await bloc.as('giupviec.kbnn').patch(`/api/filings/${id}`, reason));
    must(200, await act('bithu.kbnn', 'file'));
    expect(await under('tuyengiao', 'aid')).toMatchObject({
      changed: true,
      words: 'Xã Mường Lống, 12 hộ',
      beforeWords: 'Xã Mường Lống',
    });
    expect(await under('tuyengiao', 'leadership')).toMatchObject({ changed: false });
    const second = must(200, await bloc.as('tuyengiao').get(`/api/filings/${id}/versions/2`));
    expect(second.headings.filter(({ changed }: { changed: boolean }) => changed)).toMatchObject([
      { heading: 'aid', beforeWords: 'Xã Mường Lống' },
    ]);
  });

  test('what was sent before there were headings is still shown under them', async () => {
    const old = await reportOf('BHXH');
    await bloc.database.query(
      `INSERT INTO filing_versions (filing_id, number, filed_on, words, items)
       VALUES ($1, 1, '2018-11-01', '{"situation": "Bản cũ", "weaknesses": null, "nextSteps": "Tiếp tục"}', '[]')`,
      [old],
    );
    await bloc.database.query(
      `UPDATE filings SET state = 'returned', first_filed_on = '2018-11-01', return_reason = 'x' WHERE id = $1`,
      [old],
    );
    expect(await under('tuyengiao', 'leadership', old)).toMatchObject({ words: 'Bản cũ', sentFacts: null });
    expect((await read('tuyengiao', old)).versions[0]).toMatchObject({
      situation: 'Bản cũ',
      weaknesses: null,
      nextSteps: 'Tiếp tục',
    });
  });

  test('nothing of a closed year is written or commented on', async () => {
    await bloc.database.query(`UPDATE years SET closed_at = now() WHERE year = 2018`);
    expect(told(await act('tuyengiao', 'comments', { heading: 'aid', text: 'x' }))).toBe('409 year.closed');
    await bloc.database.query(`UPDATE years SET closed_at = NULL WHERE year = 2018`);
  });
});
