import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp } from '../support/app.js';
import { bytesOf, confirm, headingsOf, openWorkbook, rowsOf, takeIn } from '../support/imports.js';
import { unitId } from '../support/world.js';

const ROWS = 5500;
const TEXTS = `SELECT md5(string_agg(to_jsonb(c)::text || coalesce(l.ids, ''), '' ORDER BY c.id)) AS sum
  FROM commitments c LEFT JOIN (SELECT commitment_id, string_agg(legal_basis_id::text, ',' ORDER BY legal_basis_id) AS ids
    FROM commitment_legal_bases GROUP BY 1) l ON l.commitment_id = c.id WHERE c.year = 2019 AND NOT c.code = ANY ($1)`;

describe('a register of 5.500 rows goes out, is edited and comes in', () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await startApp();
    // Texts of every shape that a cell can hold: lines, quotation marks, signs of formulas, numbers, dates as text.
    await world.database.query(
      `INSERT INTO commitments (code, year, kind, scope, unit_id, aspect, second_aspect, topic, content, measures, indicator,
              baseline, target, measure_unit, product, deadline, milestone, milestone_on, owner, watcher, expected_evidence,
              no_shortcoming_reason, search)
       SELECT 'KBNN.CB1-2019-TT-' || lpad(n::text, 4, '0'), 2019, 'collective', 'yearly', $1,
              (ARRAY['tu-tuong', 'dao-duc', 'phong-cach', NULL])[1 + n % 4], NULL, NULL,
              (ARRAY['Việc thứ ', '=1+', '+84 ', '@SUM ', '-5 ', E'Hai\ndòng ', '“Ngoặc” & <thẻ> '])[1 + n % 7] || n,
              CASE WHEN n % 3 = 0 THEN 'Biện pháp ' || n END, CASE WHEN n % 5 = 0 THEN '1/2' END,
              (ARRAY['96,2 %', '1.234,5', '0', '007', '1e5', '31/12'])[1 + n % 6], (n % 90) || ' %',
              CASE WHEN n % 2 = 0 THEN 'hồ sơ' END, NULL, date '2019-01-01' + (n % 365), NULL,
              CASE WHEN n % 10 = 0 THEN date '2019-06-30' END, 'Nguyễn Thị Thủy', NULL, 'Sổ ghi', 'Không có hạn chế', ''
         FROM generate_series(1, $2::int) n`,
      [unitId('KBNN.CB1'), ROWS],
    );
  });
  afterAll(() => world.stop());

  test('only the three edited rows change, and not one letter of the others', async () => {
    const clerk = world.as('giupviec.kbnn');
    const workbook = await openWorkbook(
      must(200, await clerk.download('/api/reports/commitments.xlsx?year=2019')),
    );
    const sheet = workbook.getWorksheet('Việc đăng ký')!;
    const { row: head, at } = headingsOf(sheet);
    const edited = [1, 2750, ROWS].map((place) => sheet.getRow(head + place));
    edited.forEach((line, index) => (line.getCell(at('Mức cần đạt')).value = `sửa ${index}`));
    const codes = edited.map((line) => line.getCell(at('Mã việc')).text);
    const sum = async () => (await world.database.query(TEXTS, [codes]))[0].sum as string;
    const before = await sum();
    const found = await takeIn(clerk, 'kind=commitments&year=2019', await bytesOf(workbook), 'so.xlsx');
    expect(await rowsOf(clerk, found.id, 'bad')).toEqual([]);
    expect(found.counts).toEqual({ new: 0, change: 3, same: ROWS - 3, ask: 0, bad: 0 });
    expect(await confirm(clerk, found.id)).toMatchObject({ state: 'done', written: 3 });
    expect(await sum()).toBe(before);
    const targets = await world.database.query(
      `SELECT code, target, version FROM commitments WHERE code = ANY ($1)`,
      [codes],
    );
    expect(
      new Map(targets.map(({ code, target }: { code: string; target: string }) => [code, target])),
    ).toEqual(new Map(codes.map((code, index) => [code, `sửa ${index}`])));
  }, 120_000);
});
