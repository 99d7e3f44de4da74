import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SummaryOut } from '../../src/figures/summary.dto.js';
import type { FigureOut } from '../../src/shared/figure.dto.js';
import { type TestApp, must, startApp } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { headingRow, opened, rowsBelow, textsAbove } from '../support/workbooks.js';
import { accountId } from '../support/world.js';

describe('the summary as a file', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp('world', { demo: true });
    for (const state of ['draft', 'submitted', 'registered', 'verified'] as const) {
      for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const)
        await makeItem(bloc.database, { unit, state, year: 2018 });
    }
  });
  afterAll(() => bloc.stop());

  const QUERY = 'from=2017&to=2018';
  const summary = async (): Promise<SummaryOut> =>
    must(200, await bloc.as('lanhdao').get(`/api/summaries?${QUERY}`));
  const take = () => bloc.as('lanhdao').download(`/api/reports/summary.xlsx?${QUERY}`);

  test('its totals are those of the screen, line by line', async () => {
    const { breakdowns, excluded } = await summary();
    const sheet = (await opened(must(200, await take()))).getWorksheet('Tổng hợp')!;
    const lines = rowsBelow(sheet, 'Nội dung').map((row) => [row['Nội dung'], row['Số việc']]);
    const told = ({ label, value }: FigureOut) => [label, value];
    expect(lines).toEqual([
      ...breakdowns.flatMap(({ label, total, items }) => [[label, total], ...items.map(told)]),
      ['Không tính trong tổng số', excluded.reduce((sum, { value }) => sum + value, 0)],
      ...excluded.map(told),
      ['Người đứng đầu đã đăng ký (trên 3 đơn vị)', 0],
    ]);
    expect(lines.length).toBeGreaterThan(20);
  });

  test('each unit has its line, and the last line is their sum', async () => {
    const { units } = await summary();
    const sheet = (await opened(must(200, await take()))).getWorksheet('Theo đơn vị')!;
    const rows = rowsBelow(sheet, 'TT');
    expect(rows.map((row) => row['Đơn vị'])).toEqual([...units.map(({ name }) => name), 'Tổng số']);
    expect(rows.map((row) => row['Việc của tập thể'])).toEqual([4, 2, 0, 6]);
    expect(rows.map((row) => row['Không tính'])).toEqual([4, 2, 0, 6]);
  });

  test('its last sheet tells how each figure is counted, each way once, and how many rows are left out', async () => {
    const { breakdowns } = await summary();
    const sheets = (await opened(must(200, await take()))).worksheets;
    const last = sheets.at(-1)!;
    expect(last.name).toBe('Cách tính số liệu');
    expect(textsAbove(last, headingRow(last, 'TT')).at(-1)).toBe(
      'Chung cho mọi số liệu dưới đây: từ năm 2017 đến năm 2018; các đơn vị mà người lập được xem; theo số liệu hiện có',
    );
    const rows = rowsBelow(last, 'TT');
    const of = (name: string) => rows.find((row) => row['Số liệu'] === name);
    expect(of('Việc đăng ký')).toMatchObject({
      'Cách tính': 'đã được xác nhận đăng ký',
      'Không tính': '3 việc đang soạn; 3 việc chờ xem xét',
    });
    expect(of('Gắn với hạn chế sau kiểm điểm: Không gắn với hạn chế')).toMatchObject({
      'Cách tính': 'không gắn với hạn chế sau kiểm điểm',
      'Không tính': 'như cả nhóm',
    });
    expect(of('Theo chủ thể đăng ký: Việc của cá nhân')).toMatchObject({ 'Không tính': '—' });
    const ways = rows.map((row) => row['Cách tính']);
    expect(new Set(ways).size).toBe(ways.length);
    expect(rows.length).toBeGreaterThan(breakdowns.flatMap(({ items }) => items).length);
  });

  test('it tells its years, its date, the organisation, and that it is a demo', async () => {
    const file = await take();
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Tổng hợp 2017-2018.xlsx')}`,
    );
    for (const sheet of (await opened(must(200, file))).worksheets) {
      const first = sheet.name === 'Tổng hợp' ? 'Nội dung' : 'TT';
      expect(textsAbove(sheet, headingRow(sheet, first))).toEqual([
        'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN',
        expect.stringMatching(/CÁC NĂM 2017–2018$/),
        'Số liệu đến ngày 20/11/2018',
        'Theo tổ chức tại thời điểm đó',
        ...(sheet.name === 'Cách tính số liệu' ? [expect.stringMatching(/^Chung cho mọi số liệu/)] : []),
      ]);
      expect(sheet.headerFooter.oddHeader).toContain('BẢN MINH HỌA');
    }
  });

  test('who took it is written down', async () => {
    must(200, await take());
    const [entry] = await bloc.database.query('SELECT * FROM history ORDER BY id DESC LIMIT 1');
    expect(entry).toMatchObject({
      account_id: accountId('lanhdao'),
      subject_id: 'summary.xlsx',
      action: 'export',
      changes: { filter: { from: 2017, to: 2018 } },
    });
  });
});
