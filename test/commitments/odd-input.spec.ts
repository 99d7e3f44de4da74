import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp, told } from '../support/app.js';
import { COMPLETE, countOf, makeItem } from '../support/items.js';
import { accountId, unitId } from '../support/world.js';

describe('odd input to commitments', () => {
  let bloc: TestApp;
  beforeAll(async () => void (bloc = await startApp()));
  afterAll(() => bloc.stop());

  const draft = (change: object = {}) => ({
    ...COMPLETE,
    year: 2018,
    kind: 'collective',
    unitId: unitId('KBNN.CB1'),
    ...change,
  });

  test('words that are nothing but marks find everything rather than fail', async () => {
    const all = must(200, await bloc.as('bithu.kbnn').get('/api/commitments')).total;
    expect(must(200, await bloc.as('bithu.kbnn').get('/api/commitments?q=%CC%81')).total).toBe(all);
  });

  test('a row that the database refuses is an outcome like any other, and stops no other row', async () => {
    const before = await countOf(bloc.database, 'commitments');
    const rows = { items: [draft(), draft({ scope: null }), draft()] };
    const answer = must(201, await bloc.as('giupviec.kbnn').post('/api/commitments/many', rows));
    expect(answer.items.map(({ code }: { code: string | null }) => code)).toEqual([
      null,
      'value.refused',
      null,
    ]);
    expect(await countOf(bloc.database, 'commitments')).toBe(before + 2);
  });

  test('an empty Idempotency-Key is none', async () => {
    const rows = { items: [draft({ content: 'Một' }), draft({ content: 'Hai' })] };
    const answer = await bloc
      .as('giupviec.kbnn')
      .post('/api/commitments/many', rows, { 'Idempotency-Key': '' });
    expect(must(201, answer).done).toBe(2);
  });

  test('a correction takes nothing away that is needed', async () => {
    const id = await makeItem(bloc.database, { state: 'registered' });
    const correct = (body: object) =>
      bloc.as('bithu.kbnn').post(`/api/commitments/${id}/correct`, { reason: 'Ghi nhầm.', ...body });
    expect(told(await correct({ deadline: null }))).toBe('422 commitment.incomplete');
    must(200, await correct({ deadline: '2018-12-20' }));
  });

  test('a result is not verified by a meeting that is still to come', async () => {
    const id = await makeItem(bloc.database, { state: 'self-assessed' });
    const answer = await bloc
      .as('bithu.kbnn')
      .post(`/api/commitments/${id}/verify`, { result: 'met', meetingDate: '2018-11-21' });
    expect(told(answer)).toBe('400 request.invalid');
  });

  test('a collective item does not wait at a body whose only reviewer is its own secretary', async () => {
    const others = `UPDATE accounts SET blocked = $2 WHERE id IN
      (SELECT account_id FROM grants WHERE unit_id = $1 AND role IN ('secretary', 'reviewer')) AND username <> 'bithu.kbnn'`;
    await bloc.database.query(others, [unitId('KBNN'), true]);
    await bloc.database.query(
      `INSERT INTO grants (account_id, role, unit_id, valid_from) VALUES ($1, 'secretary', $2, '2018-01-01')`,
      [accountId('bithu.kbnn'), unitId('KBNN.CB1')],
    );
    const { id } = must(
      201,
      await bloc.as('giupviec.kbnn').post('/api/commitments', draft({ year: 2019, deadline: '2019-12-01' })),
    );
    const sent = must(200, await bloc.as('giupviec.kbnn').post(`/api/commitments/${id}/submit`));
    expect(sent.reviewUnit.code).toBe('DUK');
  });

  test('a deleted draft takes the bytes of its files along', async () => {
    const id = await makeItem(bloc.database);
    await bloc.database.query(
      `INSERT INTO attachments (subject_type, subject_id, purpose, file_name, media_type, size, sha256, content, created_by)
       VALUES ('commitment', $1, 'signed-paper', 'a.png', 'image/png', 3, 'x', 'abc', $2)`,
      [id, accountId('giupviec.kbnn')],
    );
    expect((await bloc.as('giupviec.kbnn').delete(`/api/commitments/${id}`)).status).toBe(204);
    const [left] = await bloc.database.query('SELECT content FROM attachments WHERE subject_id = $1', [id]);
    expect(left.content).toBeNull();
  });
});
