import { draft, expect, find, test } from './support.ts';

test('what is typed while the line is lost stays, and is saved when the line returns', async ({
  as,
  mark,
}) => {
  const page = await as('bithu.kbnn.cb1');
  const item = await draft(page, `Trước khi mất mạng (${mark})`);
  await page.goto(`/viec/${item.id}/sua`);
  const content = page.getByLabel(/^Việc làm theo Bác/);
  await expect(content).toHaveValue(item.content ?? '');

  await page.context().setOffline(true);
  await content.fill(`Gõ khi mất mạng (${mark})`);
  await expect(
    page.getByRole('status').filter({ hasText: 'Chưa có mạng. Nội dung đang được giữ trên máy này.' }),
  ).toBeVisible();
  await content.fill(`Gõ tiếp khi mất mạng (${mark})`);

  await page.context().setOffline(false);
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu lúc' })).toBeVisible({ timeout: 15_000 });
  const { items } = await find(page, `year=2019&q=${encodeURIComponent(mark)}`);
  expect(items.map((one) => one.content)).toEqual([`Gõ tiếp khi mất mạng (${mark})`]);
});

test('a new item whose answer is lost becomes one draft, also when the page is loaded again', async ({
  as,
  mark,
}) => {
  const page = await as('canbo.kbnn');
  await page.goto('/viec/moi?nam=2019');
  const content = page.getByLabel(/^Việc làm theo Bác/);
  await expect(content).toBeEditable();
  // The server makes the draft, but the line breaks before it can say so.
  await page.route('/api/commitments', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort('internetdisconnected');
  });
  await content.fill(`Việc mới khi mất mạng (${mark})`);
  await expect(page.getByRole('status').filter({ hasText: 'Chưa có mạng.' })).toBeVisible();

  page.on('dialog', (dialog) => void dialog.accept());
  await page.unroute('/api/commitments');
  await page.reload();
  await expect(content).toHaveValue(`Việc mới khi mất mạng (${mark})`);
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu lúc' })).toBeVisible({ timeout: 15_000 });
  expect((await find(page, `year=2019&q=${encodeURIComponent(mark)}`)).total).toBe(1);
});

test('of two who edit the same draft the second sees both texts, and keeps what was typed', async ({
  as,
  mark,
}) => {
  const [first, second] = [await as('bithu.kbnn.cb1'), await as('giupviec.kbnn')];
  const item = await draft(first, `Văn bản đầu (${mark})`);
  const content = /^Việc làm theo Bác/;
  for (const page of [first, second]) {
    await page.goto(`/viec/${item.id}/sua`);
    await expect(page.getByLabel(content)).toHaveValue(item.content ?? '');
  }
  await first.getByLabel(content).fill(`Của bí thư (${mark})`);
  await expect(first.getByRole('status').filter({ hasText: 'Đã lưu lúc' })).toBeVisible();

  await second.getByLabel(content).fill(`Của cán bộ giúp việc (${mark})`);
  const told = second.getByRole('alert').filter({ hasText: 'Bản mới nhất' });
  await expect(told).toContainText('Hoàng Minh Cường vừa sửa nội dung này lúc');
  const row = told.getByRole('row').filter({ hasText: 'Việc làm theo Bác' });
  await expect(row.getByRole('cell').nth(0)).toHaveText(`Của bí thư (${mark})`);
  await expect(row.getByRole('cell').nth(1)).toHaveText(`Của cán bộ giúp việc (${mark})`);
  await expect(second.getByLabel(content)).toHaveValue(`Của cán bộ giúp việc (${mark})`);
  expect((await find(second, `year=2019&q=${encodeURIComponent(mark)}`)).items[0]?.content).toBe(
    `Của bí thư (${mark})`,
  );

  await told.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(second.getByRole('status').filter({ hasText: 'Đã lưu lúc' })).toBeVisible();
  await second.reload();
  await expect(second.getByLabel(content)).toHaveValue(`Của cán bộ giúp việc (${mark})`);

  await first.getByLabel(content).fill(`Bí thư gõ tiếp (${mark})`);
  const toldFirst = first.getByRole('alert').filter({ hasText: 'Bản mới nhất' });
  await expect(toldFirst).toContainText(`Của cán bộ giúp việc (${mark})`);
  await toldFirst.getByRole('button', { name: 'Lấy bản mới nhất' }).click();
  await expect(first.getByLabel(content)).toHaveValue(`Của cán bộ giúp việc (${mark})`);
});
