import { expect, find, test } from './support.ts';

test('at the bloc an item of a person is without the name until it is opened with a reason', async ({
  as,
  mark,
  phone,
}) => {
  const own = await as('bithu.kbnn.cb1');
  const { items } = await find(own, 'year=2018&kind=individual&unit=KBNN.CB1&counted=true&limit=100');
  const item = items.find((one) => one.registrant && one.reviewUnit?.code === 'KBNN.CB1');
  const name = item?.registrant?.name ?? '';
  expect(name).not.toBe('');

  const page = await as('tuyengiao2');
  await page.goto('/viec?nam=2018&kind=individual&unit=KBNN.CB1&counted=true');
  await expect(page.getByText('Cá nhân (tên chưa mở)').first()).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);
  const link = phone
    ? page.getByRole('link').filter({ hasText: item?.content ?? '' })
    : page.getByRole('link', { name: item?.content ?? '' });
  await link.click();
  await expect(page.getByText('Tên cá nhân chưa hiển thị ở cấp này.')).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);

  await page.getByRole('button', { name: 'Mở nội dung của cá nhân' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Mở nội dung' }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('Chưa');
  await dialog
    .getByLabel('Lý do mở nội dung của cá nhân (được ghi lại)')
    .fill(`Kiểm tra theo kế hoạch (${mark})`);
  await dialog.getByRole('button', { name: 'Mở nội dung' }).click();
  await expect(page.getByText('Đã mở nội dung; lý do được ghi lại.')).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();

  await page.reload();
  await expect(page.getByText('Tên cá nhân chưa hiển thị ở cấp này.')).toBeVisible();
  await expect(page.getByText(name)).toHaveCount(0);

  await own.goto(`/viec/${item?.id}`);
  const entry = own.getByRole('listitem').filter({ hasText: 'đã mở nội dung của cá nhân' }).first();
  await expect(entry).toContainText('Trần Quốc Bảo đã mở nội dung của cá nhân');
  await expect(entry).toContainText(`“Kiểm tra theo kế hoạch (${mark})”`);
});
