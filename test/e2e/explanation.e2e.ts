import { expect, settled, test } from './support.ts';

test('a figure explains itself by the keyboard, and its list says the same', async ({ as }) => {
  const page = await as('lanhdao');
  await page.goto('/tong-hop?nam=2018&from=2018&to=2018');
  await settled(page);
  const info = page.getByRole('button', { name: 'Cách tính: Việc của tập thể' }).first();
  // The browser brings what is focused into the middle of a small screen; opening must move nothing.
  await info.focus();
  const before = await info.boundingBox();
  await page.keyboard.press('Enter');
  const bubble = page.getByRole('dialog', { name: 'Cách tính: Việc của tập thể' });
  await expect(bubble).toContainText('Việc đăng ký năm 2018 của tập thể, đã được xác nhận đăng ký.');
  await expect(bubble).toContainText('Không tính:');
  await expect(bubble).toContainText('Theo tổ chức tại thời điểm đó.');
  expect(await info.boundingBox()).toEqual(before);
  const box = (await bubble.boundingBox())!;
  const width = page.viewportSize()!.width;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);

  await page.keyboard.press('Escape');
  await expect(bubble).toBeHidden();
  await expect(info).toBeFocused();

  await page.keyboard.press('Enter');
  const link = bubble.getByRole('link', { name: /^Xem [\d.]+ việc của số liệu này$/ });
  const rows = /[\d.]+/.exec((await link.textContent()) ?? '')![0];
  await link.click();
  await expect(page).toHaveURL(/\/viec\?/);
  const told = page.getByRole('region', { name: 'Cách tính số liệu' });
  await expect(told).toContainText(`${rows} việc`);
  await expect(told).toContainText('Việc đăng ký năm 2018 của tập thể, đã được xác nhận đăng ký');

  await told.getByRole('link').first().click();
  await expect(told).toContainText('chưa được xác nhận đăng ký');
  await told.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(told).toBeHidden();
});

test('a list opened by successors is read by them, and says so', async ({ as }) => {
  const page = await as('lanhdao');
  const asked = page.waitForRequest((request) => /\/api\/commitments\?/.test(request.url()));
  await page.goto('/viec?nam=2018&from=2018&to=2018&counted=true&view=2018-12-31');
  expect((await asked).url()).toContain('view=2018-12-31');
  await expect(page.getByRole('region', { name: 'Cách tính số liệu' })).toContainText(
    'Quy về đơn vị kế thừa (ngày 31/12/2018).',
  );
});
