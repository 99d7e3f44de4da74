import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Page } from '@playwright/test';
import { breaches, choose, expect, faultsOf, sideways, test } from './support.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PORT = 3901;
const ADMIN = { username: 'quantri.khoi', password: 'Mat-khau dai 2018' };

let server: ChildProcess;
let folder: string;
let log = '';

/** A server for real use on an empty folder, as `npm start` runs it. */
test.beforeAll(async () => {
  log = '';
  folder = await mkdtemp(join(tmpdir(), 'Sổ đăng ký '));
  const { DATABASE_URL: _, DEMO: __, ...env } = process.env;
  server = spawn(process.execPath, ['dist/main.js'], {
    cwd: ROOT,
    env: { ...env, PORT: String(PORT), DATA_DIR: folder, LOG_LEVEL: 'warn', BUSINESS_DATE: '2018-11-20' },
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (log += String(text)));
  const health = async () =>
    (await fetch(`http://127.0.0.1:${PORT}/api/health`).catch(() => null))?.status ?? log;
  await expect.poll(health, { timeout: 50_000 }).toBe(200);
});

test.afterAll(async () => {
  if (server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
});

test.use({ baseURL: `http://127.0.0.1:${PORT}` });

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

test('the first run is set up with the one-time code, and an issued password must be changed at once', async ({
  page,
  browser,
}) => {
  const faults = faultsOf(page);
  const code = /mã một lần: ([0-9a-f]+)/.exec(log)?.[1] ?? '';
  expect(code, log).not.toBe('');

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thiết lập lần đầu');
  expect([...(await sideways(page)), ...(await breaches(page))]).toEqual([]);
  await page.getByLabel('Mã thiết lập').fill('sai-ma');
  await page.getByLabel('Tên đảng bộ').fill('Đảng bộ Khối các cơ quan tỉnh');
  await page.getByLabel('Tên gọi tắt của cấp ủy').fill('Đảng ủy Khối');
  await page.getByLabel('Mã đảng bộ').fill('KHOI');
  await page.getByLabel('Họ và tên người quản trị').fill('Nguyễn Văn Quản');
  await page.getByLabel('Tên đăng nhập').fill(ADMIN.username);
  await page.getByLabel('Mật khẩu').fill(ADMIN.password);
  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await expect(page.getByRole('alert')).toContainText('Mã thiết lập chưa đúng.');
  await expect(page.getByLabel('Mật khẩu')).toHaveValue(ADMIN.password);
  await page.getByLabel('Mã thiết lập').fill(code);
  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nội dung cần xử lý');
  await expect(page.getByRole('note')).toHaveCount(0);

  const late = await browser.newPage();
  await late.goto('/thiet-lap');
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('Đã thiết lập');

  await page.goto('/tai-khoan');
  await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Họ và tên', { exact: true }).fill('Trần Thị Mới');
  await dialog.getByLabel('Tên đăng nhập').fill('tran.moi');
  await dialog.getByRole('button', { name: 'Thêm tài khoản' }).click();
  const issued = (await page.locator('.issued-password').textContent()) ?? '';
  expect(issued.length).toBeGreaterThanOrEqual(10);
  await page.getByRole('button', { name: 'Đã ghi lại' }).click();
  await expect(page.getByText('Chưa đổi mật khẩu lần đầu')).toBeVisible();

  await signIn(late, 'tran.moi', issued);
  await expect(late.getByRole('alert')).toContainText('Cán bộ, đảng viên chưa được mở đăng nhập.');
  await page.getByRole('button', { name: 'Giao quyền' }).click();
  await choose(page, dialog.getByLabel('Quyền', { exact: true }), 'Cán bộ xem xét');
  await dialog.getByLabel('Tại đơn vị').click();
  await page.locator('.ant-select-tree-title').filter({ hasText: 'Đảng bộ Khối các cơ quan tỉnh' }).click();
  await dialog.getByRole('button', { name: 'Giao quyền' }).click();
  await expect(dialog.getByText('Chưa có số quyết định. Đề nghị đồng chí nhập số quyết định.')).toBeVisible();
  await dialog.getByLabel('Quyết định số').fill('01-QĐ/ĐUK');
  await dialog.getByRole('button', { name: 'Giao quyền' }).click();
  await expect(page.getByText('Đã giao quyền')).toBeVisible();

  await signIn(late, 'tran.moi', issued);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('Đổi mật khẩu');
  await expect(late.getByRole('alert')).toContainText('Đây là mật khẩu được cấp lần đầu.');
  expect([...(await sideways(late)), ...(await breaches(late))]).toEqual([]);
  await late.goto('/viec');
  await expect(late).toHaveURL(/\/doi-mat-khau$/);

  const change = async (current: string, next: string, again: string) => {
    await late.getByLabel('Mật khẩu hiện tại').fill(current);
    await late.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
    await late.getByLabel('Nhập lại mật khẩu mới').fill(again);
    await late.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  };
  await change(issued, 'Lam theo Bac 1', 'Lam theo Bac 2');
  await expect(late.getByRole('alert')).toContainText('Hai lần nhập mật khẩu mới chưa giống nhau.');
  await change(issued, 'ngan', 'ngan');
  await expect(late.getByRole('alert')).toContainText('Mật khẩu mới cần từ 10 ký tự');
  await change('khong phai', 'Lam theo Bac 1', 'Lam theo Bac 1');
  await expect(late.getByRole('alert')).toContainText('Mật khẩu hiện tại chưa đúng.');
  await change(issued, 'Lam theo Bac 1', 'Lam theo Bac 1');
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('Nội dung cần xử lý');

  await late.context().clearCookies();
  await signIn(late, 'tran.moi', issued);
  await expect(late.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu chưa đúng.');
  await signIn(late, 'tran.moi', 'Lam theo Bac 1');
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('Nội dung cần xử lý');
  await late.context().close();
  expect(faults).toEqual([]);
});
