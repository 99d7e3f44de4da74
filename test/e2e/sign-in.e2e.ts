import { PASSWORD, expect, faultsOf, test } from './support.ts';

const DEMO = 'DỮ LIỆU MINH HỌA – KHÔNG PHẢI SỐ LIỆU CHÍNH THỨC';

test('a wrong password is told in Vietnamese, the right one opens what was asked for', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto('/viec?nam=2018');
  await expect(page).toHaveURL(/\/dang-nhap\?den=/);
  await expect(page).toHaveTitle(/^Đăng nhập/);

  await page.getByLabel('Tên đăng nhập').fill('bithu.bhxh');
  await page.getByLabel('Mật khẩu').fill('sai-mat-khau');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Đề nghị kiểm tra bộ gõ tiếng Việt và phím Caps Lock.',
  );
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('bithu.bhxh');

  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).toHaveURL(/\/viec\?nam=2018/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc đăng ký năm 2018');
  await expect(page.getByRole('note')).toHaveText(DEMO);
  expect(faults).toEqual([]);
});

test('who signs out is out, also by the back button', async ({ page }) => {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill('bithu.bhxh');
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nội dung cần xử lý');

  await page.getByRole('button', { name: /^Tài khoản / }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất', exact: true }).click();
  await expect(page).toHaveURL(/\/dang-nhap$/);
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  expect((await page.request.get('/api/me')).status()).toBe(401);

  await page.goBack();
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nội dung cần xử lý' })).toHaveCount(0);
});

test('an address of another site is not followed after signing in', async ({ page, baseURL }) => {
  await page.goto(`/dang-nhap?den=${encodeURIComponent('//example.org/')}`);
  await page.getByLabel('Tên đăng nhập').fill('bithu.bhxh');
  await page.getByLabel('Mật khẩu').fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nội dung cần xử lý');
  expect(new URL(page.url()).origin).toBe(baseURL);
});
