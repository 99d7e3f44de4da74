import { PASSWORD, expect, tabTo, test } from './support.ts';

test('signs in, goes to the list and opens an item with the keyboard alone', async ({ page, phone }) => {
  await page.goto('/dang-nhap');
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();
  await page.keyboard.type('bithu.kbnn');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Mật khẩu')).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nội dung cần xử lý');

  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await tabTo(page, skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nội dung cần xử lý');
  if (phone) {
    await tabTo(page, page.getByRole('button', { name: 'Mở danh mục' }));
    await page.keyboard.press('Enter');
  }
  await tabTo(
    page,
    page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: 'Việc đăng ký' }),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Việc đăng ký năm/);
  if (phone) await expect(page.getByRole('dialog')).toHaveCount(0);

  const first = page.locator('.item-table tbody a, .item-cards a').first();
  await expect(first).toBeVisible();
  await tabTo(page, first);
  const ring = await first.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(ring, 'the focus is seen').not.toBe('none');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Việc đăng ký [A-Z]/);
});

test('goes through the review queue with the keyboard alone', async ({ as, phone }) => {
  const page = await as('tuyengiao');
  await page.goto('/cho-xem-xet?nam=2018&state=resubmitted');
  const queue = page.getByRole('list', { name: 'Việc chờ xem xét' });
  const shown = page.getByRole('region', { name: 'Việc đang xem xét' });
  await expect(queue.getByRole('button').first()).toBeVisible();
  if (phone) {
    await tabTo(page, queue.getByRole('button').first());
    await page.keyboard.press('Enter');
  }
  await expect(shown.getByText(/^1\/\d+$/)).toBeVisible();
  const next = shown.getByRole('button', { name: 'Việc sau' });
  await expect(next).toBeEnabled();

  await page.keyboard.press('j');
  await expect(shown.getByText(/^2\/\d+$/)).toBeVisible();
  await page.keyboard.press('k');
  await expect(shown.getByText(/^1\/\d+$/)).toBeVisible();

  await tabTo(page, next);
  await page.keyboard.press('Enter');
  await expect(shown.getByText(/^2\/\d+$/)).toBeVisible();
  await tabTo(page, shown.getByRole('button', { name: 'Việc trước' }));
  await page.keyboard.press('Enter');
  await expect(shown.getByText(/^1\/\d+$/)).toBeVisible();

  if (!phone) {
    const rows = queue.getByRole('button');
    await tabTo(page, rows.first());
    await page.keyboard.press('ArrowDown');
    await expect(shown.getByText(/^2\/\d+$/)).toBeVisible();
    await expect(rows.nth(1)).toBeFocused();
  }

  await tabTo(page, shown.getByRole('button', { name: 'Trả lại để hoàn thiện' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByLabel('Nội dung cần hoàn thiện'));
  await page.keyboard.type('jk');
  await expect(dialog.getByLabel('Nội dung cần hoàn thiện')).toHaveValue('jk');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
