import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OFFICE_SETTING } from '../../src/platform/paper-office.js';
import { AppSettings } from '../../src/platform/app-settings.service.js';
import { type Answer, type TestApp, must, startApp, told } from '../support/app.js';
import { writtenReport } from '../support/filings.js';
import { makeItem, openAllWindows } from '../support/items.js';
import { embeddedFonts, partsOf, wordsOf } from '../support/papers.js';
import {
  PEOPLE,
  SHORTCOMING_OF_KBNN,
  SHORTCOMING_OF_LAN,
  type Username,
  personId,
} from '../support/world.js';

const MARK = 'BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN';
const NAMES = Object.keys(PEOPLE);
const number = (value: number) => new Intl.NumberFormat('vi-VN').format(value);

async function fill(bloc: TestApp): Promise<void> {
  await openAllWindows(bloc.database, 2018);
  for (const year of [2017, 2018]) {
    for (const unit of ['KBNN', 'KBNN.CB1', 'BHXH'] as const) {
      await makeItem(bloc.database, { unit, year, state: 'verified', selfResult: 'exceeded' });
      await makeItem(bloc.database, { unit, year, state: 'registered' });
      await makeItem(bloc.database, { unit, year });
    }
    await makeItem(bloc.database, {
      unit: 'KBNN.CB1',
      person: 'Hoàng Thị Lan',
      year,
      state: 'verified',
      shortcomingId: SHORTCOMING_OF_LAN,
      remedy: 'remedied',
      verifiedNote: 'Đã đối chiếu sổ theo dõi.',
    });
    await makeItem(bloc.database, { unit: 'KBNN', person: 'Nguyễn Văn Hòa', year, state: 'registered' });
  }
  await makeItem(bloc.database, { unit: 'KBNN', state: 'verified', shortcomingId: SHORTCOMING_OF_KBNN });
  must(201, await openYear(bloc, 2018));
  must(201, await openYear(bloc, 2017));
  const words = {
    leadership: 'Đã triển khai tới các chi bộ.',
    weaknesses: 'Còn chậm <ở> khâu & lưu.',
    'next-steps': 'Bổ sung số liệu.',
  };
  await writtenReport(bloc, 'KBNN', 'filed', words);
  await writtenReport(bloc, 'BHXH', 'returned', { ...words, weaknesses: 'Lời còn phải sửa.' });
}

const openYear = async (bloc: TestApp, year: number): Promise<Answer> => {
  await bloc.database.query('UPDATE years SET opened_at = NULL WHERE year = $1', [year]);
  const answer = await bloc.as('quantri').post(`/api/years/${year}/open`);
  return { ...answer, status: answer.status < 300 ? 201 : answer.status };
};

describe('papers of a bloc', () => {
  let bloc: TestApp;
  beforeAll(async () => {
    bloc = await startApp();
    await fill(bloc);
  });
  afterAll(() => bloc.stop());

  const get = async (username: Username, path: string): Promise<Answer> =>
    bloc.as(username).download(`/api/reports/${path}`);
  const words = async (username: Username, path: string) => wordsOf(must(200, await get(username, path)));
  const summary = async (username: Username, query: string) =>
    must(200, await bloc.as(username).get(`/api/summaries?${query}`));
  const REVIEW = 'kind=review&from=2017&to=2018';
  const YEARLY = 'kind=yearly&from=2018&to=2018';

  test.each([
    ['lanhdao', REVIEW, 'from=2017&to=2018'],
    ['bithu.kbnn', YEARLY, 'from=2018&to=2018&unit=KBNN'],
    ['bithu.kbnn.cb1', YEARLY, 'from=2018&to=2018&unit=KBNN.CB1'],
  ] as const)('the figures of the report of %s are those of the summary', async (username, query, asked) => {
    const text = await words(username, `report.docx?${query}`);
    const { totals, heads, breakdowns, excluded } = await summary(username, asked);
    expect(totals.all).toBeGreaterThan(2);
    expect(text).toContain(
      `đăng ký ${number(totals.all)} việc, gồm ${totals.collective} việc của tập thể và ${totals.individual} việc của cá nhân`,
    );
    if (heads.ofUnits > 0)
      expect(text).toContain(
        `${heads.units}/${heads.ofUnits} đơn vị có người đứng đầu đã đăng ký: ${heads.items.value} việc.`,
      );
    const figure = (key: string) =>
      breakdowns
        .flatMap(({ items }: { items: object[] }) => items)
        .find((one: { key: string }) => one.key === key).value;
    expect(text).toContain(`Đạt\n${figure('self.met')}\n${figure('verified.met')}`);
    expect(text).toContain(`Việc gắn với hạn chế sau kiểm điểm: ${figure('linked.yes')}`);
    expect(text).toContain(`Không tính ${excluded[0].value} việc đang soạn, chưa gửi;`);
  });

  test('the review of two years has its title, its chart, the tables and the sentence on who has sent', async () => {
    const content = must(200, await get('lanhdao', `report.docx?${REVIEW}`));
    const text = await wordsOf(content);
    expect(text).toContain('sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TW');
    for (const part of [
      'I- CÔNG TÁC LÃNH ĐẠO',
      'II- KẾT QUẢ',
      'III- HẠN CHẾ, NGUYÊN NHÂN',
      'IV- PHƯƠNG HƯỚNG',
      'Cách tính số liệu',
    ])
      expect(text).toContain(part);
    expect(text).toContain('2/3 đơn vị đã gửi báo cáo năm 2018');
    expect(text).toContain('Số liệu đến ngày 20 tháng 11 năm 2018');
    for (const table of ['Biểu 1.', 'Biểu 2.', 'Biểu 3.', 'Biểu 4.', 'Biểu 7.', 'Biểu 8.'])
      expect(text).toContain(table);
    expect(Object.keys(await partsOf(content)).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  });

  test('units are quoted word for word with who wrote it; what is to be completed is not', async () => {
    const text = await words('lanhdao', `report.docx?${YEARLY}`);
    expect(text).toContain('Đảng ủy Kho bạc Nhà nước (năm 2018): “Còn chậm <ở> khâu & lưu.”');
    expect(text).not.toContain('Lời còn phải sửa');
  });

  test('a reader at the bloc finds no name of a person in the report', async () => {
    const text = await words('lanhdao', `report.docx?${REVIEW}`);
    expect(NAMES.filter((name) => text.includes(name))).toEqual([]);
  });

  test('a unit gets its own report and no other, and who sees only some rows gets none', async () => {
    const text = await words('bithu.kbnn', `report.docx?${YEARLY}`);
    expect(text).toMatch(/ĐẢNG ỦY KHO BẠC\s+NHÀ NƯỚC/);
    expect(text).toContain('-BC/ĐU');
    expect(text).toContain('T/M ĐẢNG ỦY');
    expect(text).not.toContain('Bảo hiểm xã hội');
    expect(told(await bloc.as('bithu.kbnn').get(`/api/reports/report?${YEARLY}&unit=BHXH`))).toBe(
      '404 not-found',
    );
    expect(told(await bloc.as('bithu.kbnn').get(`/api/reports/report?${YEARLY}&unit=DUK`))).toBe(
      '404 not-found',
    );
    expect(told(await bloc.as('canbo.kbnn').get(`/api/reports/report?${YEARLY}`))).toBe('404 not-found');
    expect(told(await bloc.as('quantri').get(`/api/reports/report?${YEARLY}`))).toBe('404 not-found');
    expect(await words('bithu.kbnn.cb1', `report.docx?${YEARLY}`)).toContain('-BC/CB');
  });

  test('on the screen it is text with the choice of formats and the clerk’s notice', async () => {
    const report = must(200, await bloc.as('lanhdao').get(`/api/reports/report?${REVIEW}&profile=HD05-2026`));
    expect(report.notice).toBe('Thể thức do văn thư cơ quan thẩm định trước khi ban hành.');
    expect(
      report.profiles.map(({ code, chosen }: { code: string; chosen: boolean }) => [code, chosen]),
    ).toEqual([
      ['HD36-2018', false],
      ['HD05-2026', true],
    ]);
    const headings = report.sections.map(({ heading }: { heading: string | null }) => heading);
    expect(headings).toContain('5. Nêu gương của người đứng đầu');
    expect(headings.at(-1)).toBe('IV- PHƯƠNG HƯỚNG');
  });

  test.each([
    [`${REVIEW}&profile=ND30`, '400 request.invalid'],
    ['kind=yearly&from=2017&to=2018', '400 request.invalid'],
    ['kind=review&from=2018&to=2017', '422 dates.backwards'],
    ['kind=quarter&from=2018&to=2018', '400 request.invalid'],
    [`${YEARLY}&unit=NOSUCH`, '404 not-found'],
  ])('?%s answers %s', async (query, expected) => {
    expect(told(await bloc.as('lanhdao').get(`/api/reports/report?${query}`))).toBe(expected);
  });

  test('a PDF carries its fonts, and a file has its Vietnamese name', async () => {
    const answer = await get('lanhdao', `report.pdf?${REVIEW}`);
    const pdf = must(200, answer);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(embeddedFonts(pdf)).toContain('Tinos-Regular');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(decodeURIComponent(answer.headers['content-disposition']!)).toBe(
      "attachment; filename*=UTF-8''Báo cáo sơ kết 2017-2018 - Đảng ủy Khối các cơ quan tỉnh.pdf",
    );
  });

  test('every file that leaves is written down with its filter and its rows', async () => {
    const query = 'registration-form.docx?year=2018&unit=KBNN&own=true&kind=collective';
    must(200, await get('bithu.kbnn', query));
    const [entry] = await bloc.database.query(
      `SELECT * FROM history WHERE subject_type = 'export' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({
      subject_id: 'registration-form.docx',
      action: 'export',
      actor_name: 'Trần Thị Mai',
    });
    expect(entry.changes).toMatchObject({
      filter: { year: 2018, unit: 'KBNN', own: true, kind: 'collective' },
      rows: 4,
    });
  });

  test('the paper of a collective is signed by its secretary and confirmed by who reviews it', async () => {
    const text = await words(
      'bithu.kbnn',
      'registration-form.docx?year=2018&unit=KBNN&own=true&kind=collective',
    );
    expect(text).toContain('BẢN ĐĂNG KÝ\nviệc làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh\nnăm 2018');
    expect(text).toContain('Tập thể đăng ký: Đảng bộ Kho bạc Nhà nước');
    expect(text).toMatch(/XÁC NHẬN CỦA ĐẢNG ỦY\s+KHỐI CÁC CƠ QUAN TỈNH/);
    expect(text).toContain('T/M ĐẢNG ỦY\nBÍ THƯ');
    expect(text).not.toContain('-BC/');
  });

  test('each person signs a paper of their own; one item prints alone', async () => {
    const text = await words('bithu.kbnn', 'registration-form.docx?year=2018&unit=KBNN&kind=individual');
    expect([...text.matchAll(/Họ và tên: (.*)/g)].map(([, name]) => name)).toEqual([
      'Nguyễn Văn Hòa',
      'Hoàng Thị Lan',
    ]);
    expect(text).toContain('NGƯỜI ĐĂNG KÝ\nHoàng Thị Lan');
    expect(text).toContain('Chức vụ: Phó Bí thư, Giám đốc');
    const list = must(200, await bloc.as('canbo.kbnn').get('/api/commitments?year=2018&kind=individual'));
    const one = await words('canbo.kbnn', `registration-form.docx?year=2018&id=${list.items[0].id}`);
    expect([...one.matchAll(/BẢN ĐĂNG KÝ/g)]).toHaveLength(1);
  });

  test('a paper without the name of who signs it is not made', async () => {
    expect(
      told(await get('tuyengiao', 'registration-form.pdf?year=2018&unit=KBNN.CB1&kind=individual')),
    ).toMatch(/^404/);
    expect(told(await get('lanhdao', 'registration-form.pdf?year=2018&unit=KBNN'))).toMatch(/^404/);
    expect((await get('lanhdao', 'registration-form.pdf?year=2018&unit=KBNN&kind=collective')).status).toBe(
      200,
    );
    expect(told(await get('bithu.kbnn', 'registration-form.pdf?year=2018&unit=BHXH'))).toMatch(/^404/);
    expect(told(await get('bithu.kbnn', 'registration-form.pdf?year=2018'))).toMatch(/^404/);
  });

  test('the draft for a person’s review tells what they say and what was verified apart, and no rating', async () => {
    const lan = personId('Hoàng Thị Lan');
    const text = await words('canbo.kbnn', `self-review.docx?year=2018&personId=${lan}`);
    expect(text).toContain('Họ và tên: Hoàng Thị Lan');
    expect(text).toContain('1. Việc thực hiện nội dung đã đăng ký làm theo Bác');
    expect(text).toContain('2. Kết quả khắc phục hạn chế đã được chỉ ra');
    expect(text).toContain('Đạt\nĐạt 96 %.\nĐạt\nĐã đối chiếu sổ theo dõi.');
    expect(text).toContain('Cập nhật văn bản mới còn chậm.\n(Kiểm điểm năm 2017)');
    expect(text).toContain('Đã khắc phục');
    expect(text).not.toMatch(/Xuất sắc|Trung bình|Kém|Hoàn thành (xuất sắc|tốt)|cam kết/i);
    expect((await get('bithu.kbnn', `self-review.pdf?year=2018&personId=${lan}`)).status).toBe(200);
    for (const other of ['lanhdao', 'tuyengiao', 'bithu.bhxh', 'quantri'] as const)
      expect([other, (await get(other, `self-review.pdf?year=2018&personId=${lan}`)).status]).toEqual([
        other,
        404,
      ]);
  });

  test('a person without items gets a paper to write on', async () => {
    const text = await words('bithu.sdl', `self-review.docx?year=2018&personId=${personId('Ngô Đức Thắng')}`);
    expect(text).toContain('Chưa có việc được xác nhận đăng ký trong năm 2018.');
    expect(text).toContain('CHI BỘ SỞ DU LỊCH');
  });

  test('outside the demo a report bears its date and no mark; the number is left to the office', async () => {
    await bloc.app
      .get(AppSettings)
      .write(OFFICE_SETTING, { superior: 'Đảng bộ tỉnh Nghệ An', place: 'Nghệ An', reportsTo: 'Tỉnh ủy' });
    const content = must(200, await get('lanhdao', `report.docx?${YEARLY}`));
    const text = await wordsOf(content);
    expect(text).toContain('Nghệ An, ngày 20 tháng 11 năm 2018');
    expect(text).toContain('Số       -BC/ĐUK');
    expect(text).toContain('ĐẢNG BỘ TỈNH NGHỆ AN');
    expect(JSON.stringify(await partsOf(content))).not.toContain('MINH HỌA');
  });
});

describe('papers of the demo', () => {
  let demo: TestApp;
  beforeAll(async () => {
    demo = await startApp('world', { demo: true });
    await fill(demo);
  });
  afterAll(() => demo.stop());

  test.each([
    ['lanhdao', 'report.docx?kind=yearly&from=2018&to=2018'],
    ['bithu.kbnn', 'registration-form.docx?year=2018&unit=KBNN&kind=individual'],
    ['canbo.kbnn', `self-review.docx?year=2018&personId=${personId('Hoàng Thị Lan')}`],
  ] as const)(
    'for %s %s is marked on every page, without number, date and signer',
    async (username, path) => {
      const content = must(200, await demo.as(username).download(`/api/reports/${path}`));
      const parts = await partsOf(content);
      const headers = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
      expect(headers.length).toBeGreaterThan(0);
      expect(headers.filter(([, xml]) => !xml.includes(MARK))).toEqual([]);
      const text = await wordsOf(content);
      expect(text).not.toMatch(/Số \d/);
      expect(text).toMatch(/, ngày {5}tháng {5}năm 2018/);
      expect(text).not.toMatch(/NGƯỜI (ĐĂNG KÝ|TỰ KIỂM ĐIỂM)\n\p{Lu}\p{Ll}/u);
    },
  );
});
