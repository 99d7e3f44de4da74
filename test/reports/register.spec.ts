import { mkdtempSync, readdirSync } from 'node:fs';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  KIND_NAMES,
  SELF_NAMES,
  STATES,
  STATE_NAMES,
  VERIFIED_NAMES,
} from '../../src/commitments/commitment.flow.js';
import { COMMITMENT_COLUMNS } from '../../src/commitments/commitment.sheet.js';
import type { CommitmentOut } from '../../src/commitments/commitment-out.dto.js';
import { MARK_SHEET } from '../../src/documents/workbooks/form.js';
import { RegisterService } from '../../src/reports/register.service.js';
import { type TestApp, cookieOf, must, startApp, told } from '../support/app.js';
import { makeItem } from '../support/items.js';
import { headingRow, opened, rowsBelow, textsAbove } from '../support/workbooks.js';
import {
  LEGAL_BASIS,
  PASSWORD,
  type PersonName,
  SHORTCOMING_OF_LAN,
  USERNAMES,
  type UnitCode,
  type Username,
  accountId,
} from '../support/world.js';

const PLACES: [UnitCode, PersonName | undefined][] = [
  ['KBNN', undefined],
  ['KBNN', 'Nguyễn Văn Hòa'],
  ['KBNN.CB1', undefined],
  ['KBNN.CB1', 'Hoàng Thị Lan'],
  ['KBNN.CB2', 'Đặng Thị Hoa'],
  ['BHXH', 'Hồ Thị Nga'],
  ['BHXH.CB1', undefined],
  ['SDL', 'Vũ Thị Yến'],
];
const TRICKY = ['=1+1', '+84 38 …', '- Rà soát hồ sơ\n- Trả kết quả', '@SUM(A1)'];
const FILES = 'lam-theo-bac-register-';

describe('the register as a file', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    bloc.app.get(RegisterService).folder = mkdtempSync(join(tmpdir(), 'register-spec-'));
    let n = 0;
    for (const year of [2017, 2018]) {
      for (const [unit, person] of PLACES) {
        for (const state of STATES) {
          n += 1;
          await makeItem(bloc.database, {
            unit,
            person,
            state,
            year,
            content: `${TRICKY[n % 4]} ${n}`,
            owner: 'Trần Văn Phụ Trách',
            watcher: 'Lê Thị Theo Dõi',
            aspect: ['tu-tuong', 'da-bo', null][n % 3] ?? null,
            ...(person === 'Hoàng Thị Lan' ? { shortcomingId: SHORTCOMING_OF_LAN } : {}),
          });
        }
      }
    }
    await bloc.database.query(
      `INSERT INTO commitment_legal_bases SELECT id, $1 FROM commitments WHERE unit_id IN (SELECT unit_id FROM unit_versions WHERE code = 'SDL')`,
      [LEGAL_BASIS],
    );
  });
  afterAll(() => bloc.stop());

  const take = async (username: Username, query = '') =>
    opened(must(200, await bloc.as(username).download(`/api/reports/commitments.xlsx?${query}`)));
  const rows = async (username: Username, query = '') =>
    rowsBelow((await take(username, query)).worksheets[0]!, COMMITMENT_COLUMNS[0]!.heading);

  async function listed(username: Username, query = ''): Promise<CommitmentOut[]> {
    const items: CommitmentOut[] = [];
    for (let cursor = ''; ;) {
      const page = must(200, await bloc.as(username).get(`/api/commitments?${query}&limit=50${cursor}`));
      items.push(...page.items);
      if (!page.nextCursor) return items;
      cursor = `&cursor=${page.nextCursor}`;
    }
  }

  /** What a row has to tell of an item, told from the screen's answer alone. */
  const expected = (item: CommitmentOut) => {
    const named = item.kind === 'individual' ? item.registrant : null;
    const aspect = item.aspect === 'tu-tuong' ? 'Tư tưởng' : item.aspect;
    return {
      'Mã việc': item.code,
      'Mã đơn vị': item.unit.code,
      'Đơn vị, chi bộ': item.unit.name,
      Loại: KIND_NAMES[item.kind],
      'Họ và tên': named?.name ?? null,
      'Chức vụ đảng': named?.partyOffice ?? null,
      'Chức vụ chính quyền, đoàn thể': named?.stateOffice ?? null,
      'Nhóm nội dung': aspect,
      'Chủ đề': 'Cải cách hành chính',
      'Hạn chế cần khắc phục': item.shortcoming ? `${item.shortcoming.text} (năm 2017)` : null,
      'Việc làm theo Bác': item.content,
      'Người phụ trách': item.owner,
      'Người theo dõi, giúp đỡ': item.watcher,
      'Thời hạn hoàn thành': item.deadline,
      'Gắn với văn bản': item.unit.code === 'SDL' ? 'Chỉ thị 05' : null,
      'Trạng thái': STATE_NAMES[item.state],
      'Kết quả tự đánh giá': item.selfResult && SELF_NAMES[item.selfResult],
      'Kết quả được xác nhận': item.verifiedResult && VERIFIED_NAMES[item.verifiedResult],
      'Ngày xác nhận đăng ký': item.registeredOn,
      'Lần sửa': item.version,
    };
  };

  test.each(USERNAMES)(
    'for %s it holds the rows of the list, all pages of it, in its order',
    async (username) => {
      const items = await listed(username);
      const found = await rows(username);
      expect(found.map((row) => row['Mã việc'])).toEqual(items.map(({ code }) => code));
      found.forEach((row, place) => expect(row).toMatchObject(expected(items[place]!)));
    },
  );

  test('where names are withheld, nothing in the file tells whose it is', async () => {
    const found = await rows('lanhdao');
    const individual = found.filter((row) => row.Loại === 'Việc của cá nhân');
    expect(individual.length).toBeGreaterThan(50);
    for (const row of individual) {
      expect([
        row['Họ và tên'],
        row['Chức vụ đảng'],
        row['Người phụ trách'],
        row['Người theo dõi, giúp đỡ'],
      ]).toEqual([null, null, null, null]);
    }
    expect(JSON.stringify(found)).not.toMatch(/Hoàng Thị Lan|Vũ Thị Yến|Nguyễn Văn Hòa/);
    const own = await rows('bithu.kbnn', 'kind=individual&state=registered');
    expect(own.map((row) => row['Họ và tên'])).toContain('Hoàng Thị Lan');
  });

  test.each([
    ['lanhdao', 'year=2018&unit=KBNN&counted=true'],
    ['lanhdao', 'state=verified&state=stopped&kind=collective'],
    ['giupviec.kbnn', 'q=ra soat'],
    ['giupviec.kbnn', 'evidence=false&year=2017'],
    ['tuyengiao', 'awaitingMe=true'],
  ] as const)('for %s ?%s is the same as on the screen', async (username, query) => {
    const items = await listed(username, query);
    expect(items.length).toBeGreaterThan(0);
    expect((await rows(username, query)).map((row) => row['Mã việc'])).toEqual(items.map(({ code }) => code));
  });

  test('texts that look like formulas are texts, and lines stay lines', async () => {
    const sheet = (await take('lanhdao')).worksheets[0]!;
    const texts: string[] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula).toBeUndefined();
        texts.push(cell.text);
      }),
    );
    for (const start of TRICKY) expect(texts.some((text) => text.startsWith(start))).toBe(true);
  });

  test('it tells whose sheet it is, its years, date and organisation, and carries a mark', async () => {
    const file = await bloc.as('lanhdao').download('/api/reports/commitments.xlsx?year=2018&unit=KBNN');
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Danh mục việc đăng ký 2018 KBNN.xlsx')}`,
    );
    expect(file.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const workbook = await opened(must(200, file));
    const [sheet] = workbook.worksheets;
    expect(textsAbove(sheet!, headingRow(sheet!, 'Mã việc'))).toEqual([
      'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'DANH MỤC VIỆC ĐĂNG KÝ HỌC TẬP VÀ LÀM THEO BÁC NĂM 2018',
      'Đơn vị KBNN',
      'Số liệu đến ngày 20/11/2018',
      'Theo tổ chức tại thời điểm đó',
    ]);
    const hidden = workbook.getWorksheet(MARK_SHEET)!;
    const mark = [1, 2, 3, 4].map((row) => [hidden.getCell(row, 1).value, hidden.getCell(row, 2).value]);
    expect(mark).toEqual([
      ['form', 'commitments'],
      ['version', '1'],
      ['year', '2018'],
      ['unit', 'KBNN'],
    ]);
  });

  test('each file that is taken is written down with its filter and the number of its rows', async () => {
    const found = await rows('lanhdao', 'year=2018&counted=true');
    const [entry] = await bloc.database.query('SELECT * FROM history ORDER BY id DESC LIMIT 1');
    expect(entry).toMatchObject({
      account_id: accountId('lanhdao'),
      subject_type: 'export',
      subject_id: 'commitments.xlsx',
      action: 'export',
      changes: { filter: { year: 2018, counted: true }, rows: found.length },
    });
  });

  /** Files that are still there after a while; what was sent is removed a moment after it was received. */
  async function left(before: string[]): Promise<string[]> {
    for (let waited = 0; ; waited += 1) {
      const files = folders().filter((name) => !before.includes(name));
      if (files.length === 0 || waited > 100) return files;
      await pause(50);
    }
  }
  const folders = () =>
    readdirSync(bloc.app.get(RegisterService).folder).filter((name) => name.startsWith(FILES));

  test('no file is left behind, neither of what was sent nor of what was refused', async () => {
    const before = folders();
    await rows('lanhdao');
    must(200, await bloc.as('lanhdao').download('/api/reports/commitments.xlsx?year=2050'));
    expect(told(await bloc.as('lanhdao').get('/api/reports/commitments.xlsx?cursor=x'))).toMatch(/^400/);
    expect(await left(before)).toEqual([]);
  });

  test.each([0, 20, 60, 200])(
    'who leaves after %i ms leaves no file behind, and others are served',
    async (after) => {
      const before = folders();
      const session = await bloc.anonymous.post('/api/session', { username: 'lanhdao', password: PASSWORD });
      const { port } = bloc.app.getHttpServer().address() as AddressInfo;
      const path = '/api/reports/commitments.xlsx';
      const asking = get({ port, path, headers: { Cookie: cookieOf(session) } }, (response) =>
        response.pause(),
      );
      asking.on('error', () => {});
      await pause(after);
      asking.destroy();
      await pause(300);
      expect((await rows('bithu.sdl')).length).toBeGreaterThan(0);
      expect(await left(before)).toEqual([]);
    },
  );

  test('long lists are read page after page, and more than the most is refused before anything is written', async () => {
    await bloc.database.query(
      `INSERT INTO commitments (code, year, kind, unit_id, search)
       SELECT 'M' || n, 2017 + n % 2, 'collective', (SELECT unit_id FROM unit_versions WHERE code = 'BHXH'), ''
         FROM generate_series(1, 2500) n`,
    );
    const query = 'unit=BHXH&own=true&kind=collective';
    const codes = (await rows('lanhdao', query)).map((row) => row['Mã việc']);
    expect(codes).toEqual((await listed('lanhdao', query)).map(({ code }) => code));
    expect(new Set(codes).size).toBe(2500);
    bloc.app.get(RegisterService).most = 2499;
    const answer = await bloc.as('lanhdao').get(`/api/reports/commitments.xlsx?${query}`);
    expect(told(answer)).toBe('422 export.too-large');
    expect(answer.body.title).toContain('2.500 dòng, quá 2.499 dòng');
  });
});
