import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { unitId } from '../support/world.js';

const SESSION = { year: 2018, kind: 'study', topic: 'Chuyên đề năm 2018', plannedOn: '2018-12-01' };

describe('what must not happen in study', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const clerk = () => bloc.as('giupviec.kbnn');
  const list = (query: string) => clerk().get(`/api/study-sessions?${query}`);
  const item = { ...SESSION, unitId: unitId('KBNN') };

  test('many sessions sent twice under one key are recorded once, and answered alike', async () => {
    const send = (items: object[], key = 'a plan') =>
      clerk().post('/api/study-sessions/many', { items }, { 'Idempotency-Key': key });
    const items = Array.from({ length: 12 }, (_, place) => ({ ...item, topic: `Buổi ${place}` }));
    const first = must(201, await send(items));
    expect(must(201, await send(items))).toEqual(first);
    expect(first.ids).toHaveLength(12);
    expect(must(200, await list('')).total).toBe(12);
    expect(told(await send(items.slice(1)))).toBe('409 request.repeated-differently');
    const [one, again] = [await send([item], 'one'), await send([item], 'one')];
    expect(must(201, again).ids).toEqual(must(201, one).ids);
  });

  test('two clicks at once record a list once', async () => {
    const send = () =>
      clerk().post('/api/study-sessions/many', { items: [item, item] }, { 'Idempotency-Key': 'at once' });
    const [one, two] = await Promise.all([send(), send()]);
    expect(must(201, one).ids).toEqual(must(201, two).ids);
  });

  test('“of the unit itself” without a unit, and a span that ends before it begins, are refused', async () => {
    const own = await list('own=true');
    expect([told(own), own.body.details[0].field]).toEqual(['400 request.invalid', 'unit']);
    expect(told(await list('own=true&unit=KBNN'))).toBe('200');
    expect(told(await list('from=2018&to=2017'))).toBe('422 dates.backwards');
  });

  test('a session keeps its kind and its topic', async () => {
    const { id } = must(201, await clerk().post('/api/study-sessions', item));
    for (const field of ['kind', 'topic']) {
      const answer = await clerk().patch(`/api/study-sessions/${id}`, { version: 1, [field]: null });
      expect([told(answer), answer.body.details[0].field]).toEqual(['400 request.invalid', field]);
    }
  });
});
