import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BookOut, CorrectionOut } from '../../src/closings/closing.dto.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { unitId } from '../support/world.js';
import { closeYear } from './closing.js';

const PLAN = '00000000-0000-4000-8000-00000000aa01';
const PART = '00000000-0000-4000-8000-00000000aa02';
const MODEL = '00000000-0000-4000-8000-00000000aa03';
const PROMISE = '00000000-0000-4000-8000-00000000aa04';
const BASELINE = '00000000-0000-4000-8000-00000000aa05';
const DECISION = '00000000-0000-4000-8000-00000000aa06';
const ASSIGNMENT = '00000000-0000-4000-8000-00000000aa07';
const COMMUNE = '00000000-0000-4000-8000-00000000aa08';

/** A plan of several years, a model, help by decision, a unit: of no single year, yet books keep them. */
describe('what lasts longer than a closed year', () => {
  let bloc: TestApp;
  let book: BookOut;
  const run = (sql: string, values?: unknown[]) => bloc.database.query(sql, values);
  beforeAll(async () => {
    bloc = await startApp();
    await openAllWindows(bloc.database, 2018);
    await makeItem(bloc.database, { unit: 'KBNN', state: 'registered' });
    await run(
      `INSERT INTO plans (id, level, unit_id, from_year, to_year, title)
       VALUES ($1, 'bloc', $2, 2016, 2020, 'Kế hoạch 2016–2020')`,
      [PLAN, unitId('DUK')],
    );
    await run(
      `INSERT INTO plan_parts (id, plan_id, kind, code, name, position, from_year)
       VALUES ($1, $2, 'content', 'z', 'Nội dung', 1, 2016)`,
      [PART, PLAN],
    );
    await run(
      `INSERT INTO pilot_models (id, name, level, host_unit_id, started_on, state, no_baseline_reason)
       VALUES ($1, 'Mô hình thử', 'unit', $2, '2018-02-01', 'running', 'x')`,
      [MODEL, unitId('KBNN')],
    );
    await run(
      `INSERT INTO pilot_model_promises (id, pilot_model_id, position, text, measure, numerator_name, measure_unit,
                                         direction)
       VALUES ($1, $2, 1, 'Hồ sơ', 'count', 'Hồ sơ', 'hồ sơ', 'up')`,
      [PROMISE, MODEL],
    );
    await run(
      `INSERT INTO pilot_model_readings (id, pilot_model_id, promise_id, measure, period_from, period_to, numerator,
                                         is_baseline, source, recorded_on)
       VALUES ($1, $2, $3, 'count', '2017-01-01', '2017-12-31', 5, true, 'Sổ', '2018-02-01')`,
      [BASELINE, MODEL, PROMISE],
    );
    await run('INSERT INTO communes (id) VALUES ($1)', [COMMUNE]);
    await run(
      `INSERT INTO aid_decisions (id, number, issued_on, issuer, subject, effective_from)
       VALUES ($1, '9-QĐ', '2018-01-02', 'Khối', 'x', '2018-01-02')`,
      [DECISION],
    );
    await run(
      `INSERT INTO aid_assignments (id, decision_id, unit_id, commune_id, starts_on)
       VALUES ($1, $2, $3, $4, '2018-01-02')`,
      [ASSIGNMENT, DECISION, unitId('KBNN'), COMMUNE],
    );
    book = await closeYear(bloc, 2018);
  });
  afterAll(() => bloc.stop());

  const changes = async (): Promise<CorrectionOut[]> =>
    must(200, await bloc.as('lanhdao').get('/api/years/2018/changes')).items;
  const subjects = async () => (await changes()).map(({ subject }) => subject);
  const check = async () => must(200, await bloc.as('lanhdao').get(`/api/years/2018/books/${book.id}/check`));

  test('is not locked, and each change that the year sees is told', async () => {
    await run(`UPDATE plans SET title = 'Kế hoạch khác' WHERE id = $1`, [PLAN]);
    await run(`UPDATE plan_parts SET name = 'Nội dung khác' WHERE id = $1`, [PART]);
    await run(`UPDATE pilot_models SET purpose = 'Mục đích khác' WHERE id = $1`, [MODEL]);
    await run(`UPDATE unit_versions SET party_name = 'Tên khác' WHERE unit_id = $1`, [unitId('BHXH')]);
    expect(await changes()).toMatchObject([
      { number: 1, subject: 'Kế hoạch (DUK)', shared: true, decision: null, act: 'change' },
      { number: 2, subject: 'Mục của kế hoạch z', fields: [{ before: 'Nội dung', after: 'Nội dung khác' }] },
      { number: 3, subject: 'Mô hình (KBNN)' },
      { number: 4, subject: 'Tổ chức của đơn vị BHXH' },
    ]);
    expect((await check()).ok).toBe(true);
  });

  test('what begins or ends after the year is no change of it', async () => {
    const before = await subjects();
    await run(`UPDATE unit_versions SET valid_to = '2025-03-01' WHERE unit_id = $1`, [unitId('SDL')]);
    await run(
      `INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, valid_from)
       SELECT unit_id, parent_id, code, name, short_name, 'Tên mới', kind, '2025-03-01' FROM unit_versions
        WHERE unit_id = $1`,
      [unitId('SDL')],
    );
    await run(`UPDATE plan_parts SET to_year = 2019 WHERE id = $1`, [PART]);
    await run(
      `INSERT INTO plans (level, unit_id, from_year, to_year, title) VALUES ('bloc', $1, 2021, 2025, 'Nhiệm kỳ sau')`,
      [unitId('DUK')],
    );
    await run(
      `INSERT INTO legal_bases (type, number, issued_on, issuer, subject, short_name)
       VALUES ('Quy định', '1-QĐ', '2016-01-01', 'x', 'x', 'QĐ 1')`,
    );
    expect(await subjects()).toEqual(before);
    await run(
      `UPDATE unit_versions SET valid_to = '2018-07-01' WHERE unit_id = $1 AND valid_to IS NOT NULL`,
      [unitId('SDL')],
    );
    expect(await subjects()).toEqual([...before, 'Tổ chức của đơn vị SDL']);
    expect((await check()).ok).toBe(true);
  });

  test('a baseline and help by decision stay as they were when their year was closed', async () => {
    const refused = '2018 is closed';
    await expect(
      run(`UPDATE pilot_model_readings SET superseded_at = now() WHERE id = $1`, [BASELINE]),
    ).rejects.toThrow(refused);
    await expect(run(`UPDATE aid_decisions SET subject = 'khác' WHERE id = $1`, [DECISION])).rejects.toThrow(
      refused,
    );
    await expect(run(`DELETE FROM aid_assignments WHERE id = $1`, [ASSIGNMENT])).rejects.toThrow(refused);
    await run(`UPDATE aid_assignments SET ends_on = '2019-05-01', end_reason = 'xong' WHERE id = $1`, [
      ASSIGNMENT,
    ]);
    expect(await subjects()).not.toContain('Phân công giúp đỡ xã (KBNN)');
    await run(`UPDATE aid_assignments SET ends_on = '2018-05-01' WHERE id = $1`, [ASSIGNMENT]);
    expect(await subjects()).toContain('Phân công giúp đỡ xã (KBNN)');
  });

  test('a column that a table gains later leaves the hash as it was', async () => {
    await run('DROP SCHEMA book, book_view CASCADE');
    await run('ALTER TABLE commitments ADD COLUMN told_later text');
    await run('SELECT make_books(), make_book_spans(), make_book_view()');
    expect(await check()).toMatchObject({ ok: true, ofReading: book.hash });
  });
});
