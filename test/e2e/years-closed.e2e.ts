import { type Locator, type Page } from '@playwright/test';
import { TODAY, breaches, expect, fillDay, find, settled, sideways, test } from './support.ts';

const CLOSING = '/khoa-so-lieu?nam=2017';

async function close(page: Page, decision: string, words: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: words }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Quyết định (thông báo) số').fill(decision);
  await fillDay(dialog.getByLabel('Ngày quyết định'), TODAY);
  const ok = dialog.locator('.ant-modal-footer').getByRole('button').last();
  await ok.click();
  await expect(dialog).toContainText('Đề nghị đồng chí gõ 2017.');
  await dialog.getByLabel('Gõ 2017 để xác nhận').fill('2017');
  await ok.click();
  await expect(dialog).toBeHidden({ timeout: 180_000 });
}

/** Opens the dialog of a correction and writes another owner with a reason. */
async function correct(page: Page, owner: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Đính chính' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Người phụ trách').fill(owner);
  await dialog.getByLabel('Lý do đính chính').fill('Ghi nhầm người phụ trách');
  return dialog;
}

test('a closed year refuses changes in words, opens for a time by decision, and closes again', async ({
  as,
  mark,
}) => {
  // All rows of the year are written down, twice.
  test.setTimeout(480_000);
  const leader = await as('lanhdao');
  const secretary = await as('bithu.kbnn');
  const { items } = await find(secretary, 'year=2017&unit=KBNN&state=verified&limit=100');
  const item = items.find(({ can }) => can.includes('correct'));
  await secretary.goto(`/viec/${item?.id}?nam=2017`);
  await settled(secretary);
  const dialog = await correct(secretary, `Chi ủy (${mark})`);

  await leader.goto(CLOSING);
  await settled(leader);
  await expect(
    leader.getByRole('link', { name: /Việc chưa tự đánh giá|Việc chưa xác nhận kết quả/ }),
  ).toBeVisible();
  await close(leader, '21-TB/ĐUK', 'Khóa số liệu năm 2017');
  const main = leader.getByRole('main');
  await expect(main).toContainText(
    'Số liệu tính đến hết ngày 31/12/2017; khóa ngày 20/11/2018 theo 21-TB/ĐUK',
  );
  await expect(main.getByRole('heading', { name: '0 thay đổi sau khi khóa số liệu' })).toBeVisible();
  await main.getByRole('button', { name: 'Kiểm tra sổ' }).click();
  await expect(main).toContainText('Sổ còn nguyên vẹn', { timeout: 60_000 });

  await dialog.getByRole('button', { name: 'Đính chính', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Số liệu năm 2017 đã khóa ngày 20/11/2018');
  await secretary.reload();
  await settled(secretary);
  await expect(secretary.getByRole('note')).toContainText(['đã khóa ngày 20/11/2018 theo 21-TB/ĐUK']);
  await expect(secretary.getByRole('button', { name: 'Đính chính' })).toHaveCount(0);

  await secretary.goto('/viec/moi?nam=2017');
  await settled(secretary);
  await expect(secretary.getByRole('main')).toContainText(
    'Không ghi thêm được việc của năm 2017 vì số liệu đã khóa ngày 20/11/2018.',
  );
  await secretary.goto(`/viec/${item?.id}?nam=2017`);

  await main.getByRole('button', { name: 'Mở lại số liệu' }).click();
  const reopening = leader.getByRole('dialog');
  await reopening.getByLabel('Lý do').fill('Ghi nhầm người phụ trách của một việc');
  await reopening.getByLabel('Người (đơn vị) đề nghị').fill('Đảng ủy Kho bạc Nhà nước tỉnh');
  await fillDay(reopening.getByLabel('Đến hết ngày'), '25/11/2018');
  await reopening.locator('.ant-modal-footer').getByRole('button').last().click();
  await expect(reopening).toBeHidden();
  await expect(main).toContainText('Còn 5 ngày');

  await secretary.reload();
  await settled(secretary);
  await expect(secretary.getByRole('note')).toContainText(['Đang mở lại cho tất cả đơn vị']);
  const allowed = await correct(secretary, `Chi ủy (${mark})`);
  await allowed.getByRole('button', { name: 'Đính chính', exact: true }).click();
  await expect(allowed).toBeHidden();

  await leader.reload();
  await settled(leader);
  await expect(main.getByRole('heading', { name: '1 thay đổi sau khi khóa số liệu' })).toBeVisible();
  await expect(main).toContainText(`Chi ủy (${mark})`);
  await main.getByRole('button', { name: '1 thay đổi trong thời gian mở lại' }).click();
  const during = leader.getByRole('dialog');
  await expect(during).toContainText(`Chi ủy (${mark})`);
  await during.getByRole('button', { name: 'Close' }).or(during.locator('.ant-modal-close')).first().click();
  expect(await breaches(leader)).toEqual([]);
  expect(await sideways(leader)).toEqual([]);

  await close(leader, '22-TB/ĐUK', 'Khóa lại số liệu');
  await expect(main).toContainText('theo 22-TB/ĐUK');
  await expect(main.getByRole('heading', { name: '0 thay đổi sau khi khóa số liệu' })).toBeVisible();
  await secretary.reload();
  await settled(secretary);
  await expect(secretary.getByRole('button', { name: 'Đính chính' })).toHaveCount(0);
});
