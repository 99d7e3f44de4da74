import { readFile } from 'node:fs/promises';
import { type Locator, type Page } from '@playwright/test';
import { expect, settled, test } from './support.ts';

const number = (text: string | null) => Number((text ?? '').replace(/\D/g, ''));

/** Opens a figure: the list behind it has as many rows as the figure says. */
async function opensItsRows(page: Page, figure: Locator): Promise<void> {
  const large = figure.locator('strong');
  const value = number(await ((await large.count()) > 0 ? large : figure).textContent());
  await figure.click();
  await expect(page).toHaveURL(/\/viec\?/);
  await expect(page.locator('.page-note')).toHaveText(`${value.toLocaleString('vi-VN')} việc đăng ký`);
  await page.goBack();
  await settled(page);
}

test('the two years have the totals of the article, and every kind of figure opens its rows', async ({
  as,
}) => {
  const page = await as('lanhdao');
  await page.goto('/tong-hop?nam=2018&from=2017&to=2018');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tổng hợp kết quả các năm 2017–2018');
  const big = page.locator('.big-number');
  await expect(big.nth(0)).toHaveText('2.517việc của tập thể');
  await expect(big.nth(1)).toHaveText('3.046việc của cá nhân');

  for (const at of [0, 1, 2]) await opensItsRows(page, big.nth(at));
  await opensItsRows(page, page.getByRole('link', { name: /^Kết quả được xác nhận, Đạt: / }).first());
  await opensItsRows(page, page.locator('.units-table tbody tr').nth(4).getByRole('link').nth(1));
  await opensItsRows(page, page.locator('.excluded a').first());

  const rows = page.locator('.units-table tbody tr');
  await expect(rows).toHaveCount(61);
  const column = async (at: number) =>
    (await rows.locator(`td:nth-of-type(${at})`).allTextContents()).reduce(
      (sum, text) => sum + number(text),
      0,
    );
  expect([await column(1), await column(2)]).toEqual([2517, 3046]);
});

test('the summary is given as an xlsx, which is a zip', async ({ as }) => {
  const page = await as('lanhdao');
  await page.goto('/tong-hop?nam=2018&from=2017&to=2018');
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải bảng Excel' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Tổng hợp 2017-2018.xlsx');
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(bytes.includes('xl/workbook.xml')).toBe(true);
});

test('the table of filings has the 61 units, each with its state, and finds one without marks', async ({
  as,
  phone,
}) => {
  const page = await as('lanhdao');
  await page.goto('/bao-cao?nam=2018');
  await expect(page.getByRole('status').filter({ hasText: 'đơn vị' })).toContainText('61 đơn vị');
  const rows = phone
    ? page.getByRole('list', { name: 'Báo cáo của các đơn vị' }).getByRole('listitem')
    : page.getByRole('table', { name: 'Báo cáo của các đơn vị' }).locator('tbody tr');
  await expect(rows).toHaveCount(61);
  await page.getByRole('searchbox', { name: 'Tìm đơn vị' }).fill('kho bac');
  await expect(rows).toHaveCount(1);
  await rows.getByRole('link').last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Báo cáo kết quả năm 2018');
  await expect(page.getByText('Kho bạc Nhà nước Nghệ An').first()).toBeVisible();
});
