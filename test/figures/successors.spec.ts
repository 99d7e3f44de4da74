import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { idOf, unitId } from '../support/world.js';

const [MERGED, OTHER] = [idOf('unit TC'), idOf('unit VHTTDL')];
const NEW_YEAR = '2019-03-01';
const LATER = '2019-06-01';

interface Row {
  code: string;
  name: string;
  collective: { value: number; filter: Record<string, string> };
}

/** As in 2025: two hosts of models become one; one keeps its work and gives only a field of it away; one divides. */
describe('a past year is read by the units that took it over', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    for (const unit of ['KBNN', 'KBNN', 'KBNN.CB1', 'BHXH', 'BHXH.CB1', 'SDL'] as const)
      await makeItem(bloc.database, { unit, state: 'registered' });
    await makeItem(bloc.database, { unit: 'KBNN', state: 'registered', person: 'Nguyễn Văn Hòa' });
    await makeItem(bloc.database, { unit: 'BHXH', year: 2019, state: 'registered' });
    await begins(MERGED, 'TC', 'Đảng bộ Sở Tài chính', NEW_YEAR);
    await begins(OTHER, 'VHTTDL', 'Đảng bộ Sở Văn hóa, Thể thao và Du lịch', '2017-01-01');
    await event('merge-new', NEW_YEAR, [
      [unitId('KBNN'), MERGED, true],
      [unitId('BHXH'), MERGED, true],
    ]);
    for (const code of ['KBNN', 'BHXH', 'BHXH.CB1'] as const) await ends(unitId(code), NEW_YEAR);
    await moves('KBNN.CB1', MERGED, NEW_YEAR);
    await moves('KBNN.CB2', MERGED, NEW_YEAR);
    // Báo chí goes to another unit, the work of the unit stays its own.
    await event('separate', NEW_YEAR, [[unitId('SDL'), OTHER, false]]);
    await event('divide', LATER, [
      [unitId('SDL'), OTHER, false],
      [unitId('SDL'), MERGED, false],
    ]);
    await ends(unitId('SDL'), LATER);
  });
  afterAll(() => bloc.stop());

  const sql = (text: string, values: unknown[]) => bloc.database.query(text, values);
  const begins = async (id: string, code: string, name: string, from: string) => {
    await sql(`INSERT INTO units (id) VALUES ($1)`, [id]);
    await sql(
      `INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, position, valid_from)
       VALUES ($1, $2, $3, $4, $3, $4, 'base-committee', 7, $5)`,
      [id, unitId('DUK'), code, name, from],
    );
  };
  const ends = (id: string, on: string) =>
    sql(`UPDATE unit_versions SET valid_to = $2 WHERE unit_id = $1 AND valid_to IS NULL`, [id, on]);
  const moves = async (code: 'KBNN.CB1' | 'KBNN.CB2', parent: string, on: string) => {
    await ends(unitId(code), on);
    await sql(
      `INSERT INTO unit_versions (unit_id, parent_id, code, name, short_name, party_name, kind, valid_from)
       SELECT unit_id, $2, code, name, short_name, party_name, kind, $3 FROM unit_versions WHERE unit_id = $1`,
      [unitId(code), parent, on],
    );
  };
  const event = async (kind: string, on: string, links: [from: string, to: string, takes: boolean][]) => {
    const id = idOf(`event ${kind} ${on}`);
    await sql(
      `INSERT INTO unit_events (id, kind, decision_number, decided_on, effective_on) VALUES ($1, $2, '1-QĐ/TU', $3, $3)`,
      [id, kind, on],
    );
    for (const [from, to, takes] of links)
      await sql(
        `INSERT INTO unit_links (event_id, predecessor_id, successor_id, takes_work) VALUES ($1, $2, $3, $4)`,
        [id, from, to, takes],
      );
  };
  const get = async (path: string) => must(200, await bloc.as('lanhdao').get(`/api/${path}`));
  const summary = (query = '') => get(`summaries?from=2018&to=2018${query}`);
  const counted = ({ units }: { units: Row[] }) =>
    units
      .filter(({ collective }) => collective.value > 0)
      .map(({ name, collective }) => [name, collective.value]);

  test('then, each unit has its own', async () => {
    const told = await summary();
    expect(counted(told)).toEqual([
      ['Đảng bộ Kho bạc Nhà nước', 3],
      ['Đảng bộ Bảo hiểm xã hội', 2],
      ['Chi bộ Sở Du lịch', 1],
    ]);
    expect([told.view, told.viewOn, told.heads.units, told.heads.ofUnits]).toEqual(['then', null, 1, 4]);
  });

  test('of two that merged the successor has the items, and stands for both among the units', async () => {
    const told = await summary(`&view=${NEW_YEAR}`);
    expect(counted(told)).toEqual([
      ['Chi bộ Sở Du lịch', 1],
      ['Đảng bộ Sở Tài chính', 5],
    ]);
    expect([told.view, told.viewOn, told.heads.units, told.heads.ofUnits]).toEqual([
      'successor',
      NEW_YEAR,
      1,
      3,
    ]);
    expect((await summary('&view=2019-02-28')).units).toHaveLength((await summary()).units.length);
  });

  test('a figure says the view, and its list shows the rows of all predecessors', async () => {
    const { units } = await summary(`&view=${NEW_YEAR}`);
    const { collective } = units.find(({ code }: Row) => code === 'TC');
    expect(collective.filter).toMatchObject({ unit: 'TC', view: NEW_YEAR });
    const { items } = await get(`commitments?${new URLSearchParams(collective.filter).toString()}`);
    expect(items.map(({ unit }: { unit: { code: string } }) => unit.code).sort()).toEqual([
      'BHXH',
      'BHXH.CB1',
      'KBNN',
      'KBNN',
      'KBNN.CB1',
    ]);
  });

  test('below the successor stand its cells, and its predecessors as rows', async () => {
    expect(counted(await summary(`&view=${NEW_YEAR}&unit=TC`))).toEqual([
      ['Chi bộ Văn phòng', 1],
      ['Đảng bộ Kho bạc Nhà nước', 2],
      ['Đảng bộ Bảo hiểm xã hội', 2],
    ]);
    expect(counted(await summary(`&view=${NEW_YEAR}&unit=BHXH`))).toEqual([['Chi bộ Chế độ', 1]]);
  });

  test('what nobody took over after a division is a line of its own', async () => {
    expect(counted(await summary(`&view=${LATER}`))).toEqual([
      ['Chi bộ Sở Du lịch (chưa xác định đơn vị kế thừa)', 1],
      ['Đảng bộ Sở Tài chính', 5],
    ]);
  });

  test('the coverage and the appendix tables make the same whole by successors', async () => {
    const coverage = await get(`coverage?year=2018&view=${LATER}`);
    expect(coverage.rows.map((row: { total: { value: number } }) => row.total.value)).toEqual([1, 6, 0]);
    expect(coverage).toMatchObject({ view: 'successor', viewOn: LATER, total: { value: 7 } });
    const { tables, notes, view } = await get(`reports/tables?from=2018&to=2018&view=${LATER}`);
    expect([view, notes[1]]).toEqual(['successor', 'Quy về đơn vị kế thừa (ngày 1/6/2019)']);
    const cells = (row: { cells: { value: unknown }[] }) => row.cells.map(({ value }) => value);
    const [then] = (await get('reports/tables?from=2018&to=2018')).tables;
    expect(cells(tables[0].total).slice(2)).toEqual(cells(then.total).slice(2));
  });

  test('a paper says by whose organisation it counts, and bears the name of its issuer then', async () => {
    const paper = async (query: string) =>
      JSON.stringify(await get(`reports/report?kind=yearly&from=2018&to=2018&unit=KBNN${query}`));
    const then = await paper('');
    expect(then).toContain('theo tổ chức tại thời điểm đó');
    const now = await paper(`&view=${LATER}`);
    expect(now).toContain('quy về đơn vị kế thừa (ngày 1/6/2019)');
    // Its cell went to the successor.
    expect(now).toContain('Đảng bộ Kho bạc Nhà nước đăng ký 3 việc');
    bloc.clock.setToday('2019-12-01');
    expect(await paper('')).toContain('Đảng bộ Kho bạc Nhà nước đăng ký 4 việc');
    bloc.clock.setToday('2018-11-20');
  });

  test('the sheet for bình xét tells the view among its notes, and has a row for the successor', async () => {
    const { notes, rows, viewOn } = await get(`reports/emulation-sheet?year=2018&view=${NEW_YEAR}`);
    expect(viewOn).toBe(NEW_YEAR);
    expect(notes).toContain('Quy về đơn vị kế thừa (ngày 1/3/2019)');
    expect(rows.map(({ unit }: { unit: string }) => unit)).toEqual(['SDL', 'TC', 'VHTTDL']);
  });

  test('an earlier view than the year asked for balances too', async () => {
    const told = await get(`summaries?from=2017&to=2019&view=2014-01-01`);
    expect(counted(told).reduce((sum, [, value]) => sum + Number(value), 0)).toBe(told.totals.collective);
  });
});
