import { crc32, deflateSync } from 'node:zlib';
import { type Page } from '@playwright/test';
import { type Item, expect, find, settled, test } from './support.ts';

/** A picture as small as they come, made here so that its bytes are known. */
function png(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (1 + side * 3), 0x7f);
  for (let row = 0; row < side; row += 1) rows[row * (1 + side * 3)] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An item of 2018 that is carried out and not yet assessed, and that the unit's own committee reviews. */
async function running(clerk: Page): Promise<Item> {
  const { items } = await find(clerk, 'year=2018&unit=KBNN&state=registered&limit=100');
  const item = items.find((one) => one.can.includes('assess') && one.reviewUnit?.code === 'KBNN');
  expect(item, 'an item of KBNN of 2018 that may be assessed').toBeDefined();
  return item as Item;
}

test('the registrant assesses, the reviewer verifies; both results stand side by side', async ({
  as,
  mark,
}) => {
  const clerk = await as('giupviec.kbnn');
  const reviewer = await as('bithu.kbnn');
  const item = await running(clerk);

  await clerk.goto(`/viec/${item.id}`);
  await clerk.getByRole('button', { name: 'Tự đánh giá kết quả' }).click();
  const asking = clerk.getByRole('dialog');
  await asking.getByRole('button', { name: 'Gửi tự đánh giá' }).click();
  await expect(asking).toContainText('Đề nghị đồng chí chọn kết quả.');
  await asking.getByRole('radio', { name: 'Đạt', exact: true }).check();
  await asking.getByLabel('Đã làm được gì, số liệu đạt được').fill(`Đã làm 48/50 buổi (${mark})`);
  await asking.getByRole('button', { name: 'Gửi tự đánh giá' }).click();
  await expect(clerk.getByText('Đã gửi tự đánh giá tới Đảng ủy Kho bạc Nhà nước Nghệ An.')).toBeVisible();
  await expect(clerk.getByText('Đã tự đánh giá, chờ xác nhận').first()).toBeVisible();

  await reviewer.goto(`/cho-xem-xet?nam=2018&id=${item.id}`);
  const shown = reviewer.getByRole('region', { name: 'Việc đang xem xét' });
  await expect(shown.getByText(`Đã làm 48/50 buổi (${mark})`)).toBeVisible();
  await shown.getByRole('button', { name: 'Xác nhận kết quả' }).click();
  const deciding = reviewer.getByRole('dialog');
  await expect(deciding).toContainText('Tự đánh giá: Đạt.');
  const result = deciding.getByRole('group', { name: 'Kết quả được xác nhận' });
  await result.getByRole('radio', { name: 'Đạt một phần', exact: true }).check();
  const remedy = deciding.getByRole('group', { name: 'Kết quả khắc phục hạn chế' });
  if (await remedy.isVisible())
    await remedy.getByRole('radio', { name: 'Khắc phục một phần', exact: true }).check();
  await deciding.getByLabel('Nhận xét (nếu có)').fill(`Còn thiếu 2 buổi (${mark})`);
  await deciding.getByRole('button', { name: 'Xác nhận kết quả' }).click();
  await expect(reviewer.getByText('Đã xác nhận kết quả.')).toBeVisible();

  await clerk.reload();
  await settled(clerk);
  const results = clerk.getByRole('region', { name: 'Kết quả', exact: true });
  await expect(results).toContainText('Kết quả tự đánh giáĐạtĐã làm 48/50 buổi');
  await expect(results).toContainText('Kết quả được xác nhậnĐạt một phầnCòn thiếu 2 buổi');
  await expect(clerk.getByRole('button', { name: 'Tự đánh giá kết quả' })).toHaveCount(0);
});

test('a result that is not told well enough goes back and is assessed again', async ({ as, mark }) => {
  const clerk = await as('giupviec.kbnn');
  const reviewer = await as('bithu.kbnn');
  const item = await running(clerk);
  const assessed = await clerk.request.post(`/api/commitments/${item.id}/assess`, {
    data: { result: 'met', note: 'Đã làm tốt' },
  });
  expect(assessed.ok(), await assessed.text()).toBe(true);

  await reviewer.goto(`/cho-xem-xet?nam=2018&id=${item.id}`);
  await reviewer.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByLabel('Nội dung cần hoàn thiện').fill(`Ghi số liệu đạt được (${mark})`);
  await dialog.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  await expect(reviewer.getByText('Đã trả lại để hoàn thiện.')).toBeVisible();

  await clerk.goto(`/viec/${item.id}`);
  await expect(clerk.getByText(`Ghi số liệu đạt được (${mark})`).first()).toBeVisible();
  await clerk.getByRole('button', { name: 'Tự đánh giá kết quả' }).click();
  const asking = clerk.getByRole('dialog');
  await expect(asking.getByRole('radio', { name: 'Đạt', exact: true })).toBeChecked();
  await asking.getByLabel('Đã làm được gì, số liệu đạt được').fill(`Đã làm 50/50 buổi (${mark})`);
  await asking.getByRole('button', { name: 'Gửi tự đánh giá' }).click();
  await expect(clerk.getByText('Đã tự đánh giá, chờ xác nhận').first()).toBeVisible();
});

test('a picture is taken as evidence and can be read back; a text file is refused by its content', async ({
  as,
  mark,
}) => {
  const page = await as('giupviec.kbnn');
  const item = await running(page);
  const picture = png(16);
  await page.goto(`/viec/${item.id}`);
  const files = page.getByRole('region', { name: 'Minh chứng' });
  const input = files.locator('input[type=file]').first();
  const name = `anh ${mark}.png`;

  await input.setInputFiles({ name, mimeType: 'image/png', buffer: picture });
  await expect(page.getByText(`Đã thêm tệp ${name}.`)).toBeVisible();
  const link = files.getByRole('link', { name });
  await expect(link).toBeVisible();
  const back = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(back.headers()['content-type']).toContain('image/png');
  expect((await back.body()).equals(picture)).toBe(true);

  const text = Buffer.from('Báo cáo kết quả thực hiện', 'utf8');
  for (const [name, mimeType] of [
    [`bao cao ${mark}.txt`, 'text/plain'],
    [`gia anh ${mark}.png`, 'image/png'],
  ] as const) {
    await input.setInputFiles({ name, mimeType, buffer: text });
    await expect(page.getByText(`Tệp ${name} chưa đúng loại. Hệ thống nhận:`)).toBeVisible();
    await expect(files.getByRole('link', { name })).toHaveCount(0);
  }
  await page.reload();
  await expect(link).toBeVisible();
});
