import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { breaches, expect, settled, sideways, test } from './support.ts';

const ZIP = 'PK\u0003\u0004';
const PDF = '%PDF-';

interface Taken {
  name: string;
  head: string;
  size: number;
}

/** Presses a button of a download; answers what came. */
async function take(page: Page, button: Locator): Promise<Taken> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const bytes = await readFile(await download.path());
  const head = bytes.subarray(0, 5).toString('latin1');
  return {
    name: download.suggestedFilename(),
    head: head.startsWith(ZIP) ? ZIP : head,
    size: bytes.length,
  };
}

async function expectFile(page: Page, words: string, name: string, within?: Locator): Promise<void> {
  const taken = await take(page, (within ?? page.getByRole('main')).getByRole('button', { name: words }));
  expect({ name: taken.name, head: taken.head }).toEqual({ name, head: name.endsWith('.pdf') ? PDF : ZIP });
  expect(taken.size, name).toBeGreaterThan(5_000);
}

test('the report of two years is read on the screen and taken away as Word and PDF', async ({ as }) => {
  test.slow();
  const page = await as('lanhdao');
  await page.goto('/tong-hop?nam=2018&from=2017&to=2018');
  await page.getByRole('link', { name: 'Báo cáo (Word, PDF)' }).click();
  await expect(page).toHaveURL(/\/bao-cao-tong-hop\?.*from=2017&to=2018/);
  await settled(page);
  const text = page.getByRole('article', { name: 'Nội dung báo cáo' });
  await expect(text.getByRole('heading', { level: 2 })).toContainText('Báo cáo sơ kết 2 năm thực hiện');
  await expect(text).toContainText('2.517 việc của tập thể và 3.046 việc của cá nhân');
  await expect(
    page.getByText('Thể thức do văn thư cơ quan thẩm định trước khi ban hành.'),
    'told on the screen',
  ).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);

  const whose = 'Đảng ủy Khối các cơ quan tỉnh';
  await expectFile(page, 'Tải văn bản Word', `Báo cáo sơ kết 2017-2018 - ${whose}.docx`);
  await expectFile(page, 'Tải PDF', `Báo cáo sơ kết 2017-2018 - ${whose}.pdf`);

  await page.goto('/bao-cao-tong-hop?nam=2018&kind=yearly&from=2018&to=2018&unit=KBNN');
  await expect(text.getByRole('heading', { level: 2 })).toContainText('năm 2018');
  await expectFile(page, 'Tải văn bản Word', 'Báo cáo năm 2018 - Đảng ủy Kho bạc Nhà nước Nghệ An.docx');
});

test('a rule of format that is not settled says so', async ({ as }) => {
  const page = await as('lanhdao');
  await page.goto('/bao-cao-tong-hop?nam=2018&kind=yearly&from=2018&to=2018&profile=HD05-2026');
  await expect(page.getByText('Đề nghị văn thư đối chiếu bản gốc.')).toBeVisible();
});

test('figures and the list are taken away as Excel, the list as it is filtered', async ({ as }) => {
  const page = await as('lanhdao');
  await page.goto('/tong-hop?nam=2018&from=2017&to=2018');
  await settled(page);
  await expectFile(page, 'Biểu 1–8 (Excel)', 'Biểu tổng hợp 2017-2018.xlsx');
  await page.goto('/viec?nam=2018&unit=KBNN&state=verified&state=registered');
  await settled(page);
  const [asked] = await Promise.all([
    page.waitForRequest(/commitments\.xlsx/),
    expectFile(page, 'Tải bảng Excel', 'Danh mục việc đăng ký 2018 KBNN.xlsx'),
  ]);
  const query = new URL(asked.url()).searchParams;
  expect([query.get('year'), query.get('unit'), query.getAll('state')]).toEqual([
    '2018',
    'KBNN',
    ['verified', 'registered'],
  ]);
});

test('the bản đăng ký is taken away as Word and PDF, of a unit, a person and one item', async ({ as }) => {
  test.slow();
  const page = await as('bithu.kbnn.cb1');
  await page.goto('/in-ban-dang-ky?nam=2018');
  const head = page.locator('.page-head');
  await expectFile(page, 'Tải văn bản Word', 'Bản đăng ký năm 2018 - Chi bộ Văn phòng.docx', head);
  await expectFile(page, 'Tải PDF', 'Bản đăng ký năm 2018 - Chi bộ Văn phòng.pdf', head);

  await page.getByRole('button', { name: 'Việc của cá nhân' }).click();
  await page.getByLabel('Cá nhân', { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: 'Hoàng Minh Cường' }).click();
  await expectFile(page, 'Tải PDF', 'Bản đăng ký năm 2018 - Hoàng Minh Cường.pdf', head);
  const review = page.getByRole('region', { name: 'Bản tự kiểm điểm: phần làm theo Bác' });
  const name = 'Bản kiểm điểm cá nhân năm 2018, phần làm theo Bác - Hoàng Minh Cường';
  await expectFile(page, 'Tải văn bản Word', `${name}.docx`, review);

  await page.goto('/viec?nam=2018&unit=KBNN.CB1&kind=collective');
  await page.locator('.item-table tbody a, .item-cards a').first().click();
  await page.getByRole('link', { name: 'In bản đăng ký' }).click();
  await expectFile(page, 'Tải văn bản Word', 'Bản đăng ký năm 2018 - Chi bộ Văn phòng.docx', head);
});

test('whoever has items of their own finds the draft of their review at home', async ({ as }) => {
  const page = await as('bithu.kbnn.cb1');
  await page.goto('/?nam=2018');
  const review = page.getByRole('region', { name: 'Bản tự kiểm điểm: phần làm theo Bác' });
  const name = 'Bản kiểm điểm cá nhân năm 2018, phần làm theo Bác - Hoàng Minh Cường';
  await expectFile(page, 'Tải PDF', `${name}.pdf`, review);
});

test('a download is waited for, and one that fails says why', async ({ as }) => {
  const page = await as('lanhdao');
  await page.goto('/tong-hop?nam=2018');
  await settled(page);
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/api/reports/tables.xlsx*', async (route) => {
    await held;
    await route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'export.too-large', title: 'Danh sách có quá nhiều dòng.', status: 422 }),
    });
  });
  await page.getByRole('button', { name: 'Biểu 1–8 (Excel)' }).click();
  const waiting = page.getByRole('button', { name: 'Đang chuẩn bị tệp…' });
  await expect(waiting).toBeDisabled();
  answer();
  await expect(page.getByText('Danh sách có quá nhiều dòng.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Biểu 1–8 (Excel)' })).toBeFocused();
});
