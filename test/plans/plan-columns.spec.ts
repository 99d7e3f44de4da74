import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp } from '../support/app.js';
import { HEAD, QUERY, row } from '../support/import-rows.js';
import {
  bytesOf,
  confirm,
  headingsOf,
  openWorkbook,
  rowsOf,
  takeIn,
  workbookOf,
} from '../support/imports.js';
import { makeItem, stored } from '../support/items.js';
import { BLOC_PLAN, BREAKTHROUGH, CONTENT, planRows } from './rows.js';

const IN_PLAN = 'Nội dung trong kế hoạch';
const BREAKING = 'Nội dung đột phá';

describe('the content of the plan in Excel files, out and in', () => {
  let bloc: TestApp;
  const items: string[] = [];
  beforeAll(async () => {
    bloc = await startApp();
    await planRows(bloc.database);
    // A content of another year is no content of this one.
    await bloc.database.query(
      `INSERT INTO plan_parts (plan_id, kind, code, name, position, from_year, to_year)
       VALUES ($1, 'content', '8', 'Nội dung đã kết thúc', 8, 2016, 2018)`,
      [BLOC_PLAN],
    );
    for (const change of [
      { content: 'Việc thứ nhất.', planContentId: CONTENT[0], breakthroughId: BREAKTHROUGH[0] },
      { content: 'Việc thứ hai.', planContentId: CONTENT[1] },
      { content: 'Việc thứ ba.' },
    ])
      items.push(await makeItem(bloc.database, { year: 2019, unit: 'KBNN.CB1', ...change }));
  });
  afterAll(() => bloc.stop());

  const clerk = () => bloc.as('giupviec.kbnn');
  const partsOf = async (id: string) => {
    const { planContentId, breakthroughId } = await stored(bloc.database, id);
    return [planContentId, breakthroughId];
  };

  test('a register that comes in as it went out changes nothing, and what is edited is taken by name, code or not at all', async () => {
    const taken = must(200, await clerk().download('/api/reports/commitments.xlsx?year=2019'));
    const same = await takeIn(clerk(), QUERY, taken, 'so.xlsx');
    expect(same.counts).toMatchObject({ change: 0, same: 3, ask: 0, bad: 0 });

    const workbook = await openWorkbook(taken);
    const sheet = workbook.getWorksheet('Việc đăng ký')!;
    const { row: head, at } = headingsOf(sheet);
    const cell = (place: number, heading: string) => sheet.getRow(head + 1 + place).getCell(at(heading));
    expect([cell(0, IN_PLAN).value, cell(0, BREAKING).value]).toEqual(['Nội dung thứ 1', 'Đột phá thứ 1']);
    cell(0, BREAKING).value = null;
    cell(1, IN_PLAN).value = 3;
    cell(2, IN_PLAN).value = 'nội dung thứ 4';
    const found = await takeIn(clerk(), QUERY, await bytesOf(workbook), 'sua.xlsx');
    expect(found.counts).toMatchObject({ change: 3, bad: 0, ask: 0 });
    const changes = (await rowsOf(clerk(), found.id, 'change')).flatMap((one) => one.changes);
    expect(changes).toContainEqual({ column: IN_PLAN, from: 'Nội dung thứ 2', to: 'Nội dung thứ 3' });
    await confirm(clerk(), found.id);
    expect(await partsOf(items[0]!)).toEqual([CONTENT[0], null]);
    expect(await partsOf(items[1]!)).toEqual([CONTENT[2], null]);
    expect(await partsOf(items[2]!)).toEqual([CONTENT[3], null]);
  });

  test.each([
    ['Nội dung thứ 9', 'bad'],
    ['Nội dung đã kết thúc', 'bad'],
    ['Đột phá thứ 1', 'bad'],
    ['Noi dung thu 2', 'ask'],
    ['Nội dung thứ 2', 'new'],
  ])('“%s” in a new row: %s', async (typed, outcome) => {
    const file = await workbookOf([
      [...HEAD, IN_PLAN],
      [...row(), typed],
    ]);
    const { id } = await takeIn(clerk(), QUERY, file);
    const [read] = await rowsOf(clerk(), id);
    expect(read?.outcome).toBe(outcome);
    if (outcome !== 'new') expect(read?.issues[0]).toMatchObject({ column: IN_PLAN, value: typed });
  });

  test('the template offers the contents of its year and no others', async () => {
    const path = '/api/imports/template.xlsx?kind=commitments&year=2019&unit=KBNN';
    const workbook = await openWorkbook(must(200, await clerk().download(path)));
    const texts: string[] = [];
    workbook.eachSheet((sheet) => sheet.eachRow((line) => line.eachCell(({ text }) => texts.push(text))));
    expect(texts).toEqual(expect.arrayContaining(['Nội dung thứ 7', 'Đột phá thứ 3']));
    expect(texts).not.toContain('Nội dung đã kết thúc');
  });
});
