import { type Page } from '@playwright/test';
import { LAST_DAY, choose, draft, expect, fillDay, find, settled, submit, test } from './support.ts';

const KBNN = 'Đảng ủy Kho bạc Nhà nước Nghệ An';

/** Fills all that an item needs before it can be sent, but for the target. */
async function fillButTarget(page: Page, content: string): Promise<void> {
  await page.getByRole('radio', { name: 'Không có' }).check();
  await page.getByLabel('Lý do').fill('Kiểm điểm năm 2018 không nêu hạn chế thuộc nội dung này');
  await choose(page, page.getByLabel(/^Nhóm nội dung \*/), 'Phong cách');
  await page.getByLabel(/^Việc làm theo Bác/).fill(content);
  await fillDay(page.getByLabel(/^Thời hạn hoàn thành/), LAST_DAY);
}

test('a secretary registers: saved, reloaded, told what is missing, sent to the named committee', async ({
  as,
  mark,
}) => {
  const page = await as('bithu.kbnn.cb1');
  const content = `Trả lời phiếu hỏi của khách giao dịch trong 2 ngày (${mark})`;
  await page.goto('/viec/moi?nam=2019');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng ký việc mới');
  await expect(page.getByRole('button', { name: `Gửi ${KBNN}`, exact: true })).toBeVisible();

  await fillButTarget(page, content);
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu lúc' })).toBeVisible();
  await expect(page).toHaveURL(/[?&]ban=/);
  await page.reload();
  await expect(page.getByLabel(/^Việc làm theo Bác/)).toHaveValue(content);
  await expect(page.getByLabel(/^Thời hạn hoàn thành/)).toHaveValue(LAST_DAY);

  await page.getByRole('button', { name: `Gửi ${KBNN}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `Gửi ${KBNN}` }).click();
  await expect(dialog.getByRole('alert')).toContainText('Chưa gửi được, còn thiếu:');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: /mức cần đạt/ }).click();
  await expect(page.getByLabel(/^Mức cần đạt/)).toBeFocused();

  await page.keyboard.type('từ 98 trở lên');
  await page.getByRole('button', { name: `Gửi ${KBNN}`, exact: true }).click();
  await dialog.getByRole('button', { name: `Gửi ${KBNN}` }).click();
  await expect(page.getByText(`Đã gửi ${KBNN} lúc`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Việc đăng ký KBNN\.CB1-2019-TT-/);
  await expect(page.getByText('Đã gửi, chờ xem xét').first()).toBeVisible();
  await expect(page.getByText('từ 98 trở lên')).toBeVisible();
});

test('an empty form that is sent names each missing field, in the order of the form', async ({ as }) => {
  const page = await as('bithu.kbnn.cb1');
  await page.goto('/viec/moi?nam=2019');
  await page.getByRole('button', { name: `Gửi ${KBNN}`, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: `Gửi ${KBNN}` }).click();
  await expect(dialog.getByRole('listitem')).toHaveText([
    /hạn chế cần khắc phục/,
    /nhóm nội dung/,
    /việc làm theo Bác/,
    /mức cần đạt hoặc sản phẩm cụ thể/,
    /thời hạn hoàn thành/,
  ]);
  await dialog.getByRole('button', { name: /nhóm nội dung/ }).click();
  await expect(page.getByLabel(/^Nhóm nội dung \*/)).toBeFocused();
});

test('a clerk enters for a person of a cell by the signed paper, and it goes to that cell', async ({
  as,
  mark,
}) => {
  const page = await as('giupviec.kbnn');
  const content = `Ghi sổ hẹn và gọi lại cho khách trong ngày (${mark})`;
  await page.goto('/viec/moi?nam=2019');
  await page.getByRole('radio', { name: 'Việc của cá nhân' }).check();
  await page.getByLabel('Đơn vị', { exact: true }).click();
  await page.keyboard.type('chi bo van phong');
  await page.locator('.ant-select-tree-title').filter({ hasText: 'Chi bộ Văn phòng' }).first().click();
  await page.getByRole('combobox', { name: 'Cá nhân đăng ký' }).click();
  await page.keyboard.type('pham manh phong');
  await page.locator('.ant-select-item-option').filter({ hasText: 'Phạm Mạnh Phong' }).click();
  await expect(page.getByText('Nhập hộ theo bản giấy đã ký')).toBeVisible();

  await fillButTarget(page, content);
  await page.getByLabel(/^Mức cần đạt/).fill('20 lượt mỗi tháng');
  const button = page.getByRole('button', { name: 'Gửi Chi bộ Văn phòng', exact: true });
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gửi Chi bộ Văn phòng' }).click();
  await dialog.getByRole('button', { name: /ngày ký bản giấy/ }).click();
  await fillDay(page.getByLabel(/^Ngày ký bản giấy/), '19/11/2018');
  await button.click();
  await dialog.getByRole('button', { name: 'Gửi Chi bộ Văn phòng' }).click();
  await expect(page.getByText('Đã gửi Chi bộ Văn phòng lúc')).toBeVisible();
  await expect(page.getByText('Ngày ký bản giấy: 19/11/2018')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('thay mặt');

  const reviewer = await as('bithu.kbnn.cb1');
  const { items } = await find(reviewer, `year=2019&q=${encodeURIComponent(mark)}&awaitingMe=true`);
  expect(items.map((item) => item.content)).toEqual([content]);
});

test('returned at a field, completed, sent again with what changed, confirmed', async ({
  as,
  mark,
  phone,
}) => {
  const registrant = await as('bithu.kbnn.cb1');
  const reviewer = await as('bithu.kbnn');
  const content = `Mỗi tuần đối chiếu sổ công văn một lần (${mark})`;
  const item = await submit(registrant, await draft(registrant, content, { target: 'làm tốt hơn' }));

  await reviewer.goto('/cho-xem-xet?nam=2019&unit=KBNN.CB1&kind=collective&year=2019');
  await reviewer.getByRole('button', { name: content }).click();
  const shown = reviewer.getByRole('region', { name: 'Việc đang xem xét' });
  await expect(shown.getByText(content).first()).toBeVisible();
  await shown.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  const dialog = reviewer.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  await expect(dialog).toContainText('Chưa có lý do.');
  await dialog.getByLabel('Nội dung cần hoàn thiện').fill(`Ghi mức bằng con số (${mark})`);
  await choose(reviewer, dialog.getByLabel('Mục cần hoàn thiện (nếu có)'), 'Mức cần đạt');
  await dialog.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  await expect(reviewer.getByText('Đã trả lại để hoàn thiện.')).toBeVisible();

  await registrant.goto('/viec?nam=2019&state=returned');
  await registrant.getByRole('link', { name: content }).click();
  await expect(registrant.getByText(`Ghi mức bằng con số (${mark})`).first()).toBeVisible();
  await registrant.getByRole('link', { name: 'Sửa', exact: true }).click();
  const target = registrant.getByLabel(/^Mức cần đạt/);
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  await target.fill('52 lần trong năm');
  await registrant.getByRole('button', { name: `Gửi lại ${KBNN}`, exact: true }).click();
  await registrant
    .getByRole('dialog')
    .getByRole('button', { name: `Gửi ${KBNN}` })
    .click();
  await expect(registrant.getByText('Đã hoàn thiện, chờ xem xét').first()).toBeVisible();

  await reviewer.goto(`/cho-xem-xet?nam=2019&id=${item.id}`);
  await expect(
    shown.getByRole('heading', { name: 'Nội dung đã thay đổi so với lần gửi trước' }),
  ).toBeVisible();
  const change = shown.getByRole('row').filter({ hasText: 'Mức cần đạt' });
  await expect(change.locator('del')).toHaveText('làm tốt hơn');
  await expect(change.locator('ins')).toHaveText('52 lần trong năm');
  await expect(shown.getByLabel('Ngày họp xem xét')).toHaveValue('20/11/2018');
  await shown.getByRole('button', { name: 'Xác nhận đăng ký' }).click();
  await expect(reviewer.getByText('Đã xác nhận đăng ký.')).toBeVisible();

  await registrant.reload();
  await settled(registrant);
  await expect(registrant.getByText('Đã xác nhận đăng ký').first()).toBeVisible();
  for (const words of ['đã gửi', 'đã trả lại để hoàn thiện', 'đã xác nhận đăng ký'])
    await expect(registrant.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
  if (!phone) await expect(registrant.getByRole('link', { name: 'Sửa', exact: true })).toHaveCount(0);
});

test('the first page opens what was returned, one after the other', async ({ as, mark }) => {
  const registrant = await as('bithu.sdl');
  const reviewer = await as('tuyengiao');
  for (const number of ['một', 'hai']) {
    const item = await submit(registrant, await draft(registrant, `Việc trả lại ${number} (${mark})`));
    const data = { reason: 'Đề nghị ghi rõ cách làm', field: 'content' };
    const answer = await reviewer.request.post(`/api/commitments/${item.id}/return`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
  }
  await registrant.goto('/?nam=2019');
  await registrant.getByRole('button', { name: 'Mở lần lượt' }).first().click();
  await expect(registrant.getByText(/^Còn \d+ việc cần xử lý tiếp\.$/)).toBeVisible();
  const heading = registrant.getByRole('heading', { level: 1 });
  const first = (await heading.textContent()) ?? '';
  expect(first).toMatch(/^Việc đăng ký SDL-2019-/);
  await expect(registrant.getByText('Nội dung cần hoàn thiện').first()).toBeVisible();
  await registrant.getByRole('button', { name: 'Việc tiếp theo' }).click();
  await expect(heading).toHaveText(/^Việc đăng ký SDL-2019-/);
  await expect(heading).not.toHaveText(first);
});

test('of two reviewers the second is told that it is done, and by whom', async ({ as, mark }) => {
  const registrant = await as('bithu.sdl');
  const item = await submit(registrant, await draft(registrant, `Trả lời du khách trong một giờ (${mark})`));
  const [first, second] = [await as('tuyengiao'), await as('tuyengiao2')];
  for (const page of [first, second]) {
    await page.goto(`/cho-xem-xet?nam=2019&id=${item.id}`);
    await expect(page.getByRole('button', { name: 'Xác nhận đăng ký' })).toBeEnabled();
  }
  await first.getByRole('button', { name: 'Xác nhận đăng ký' }).click();
  await expect(first.getByText('Đã xác nhận đăng ký.')).toBeVisible();
  await second.getByRole('button', { name: 'Xác nhận đăng ký' }).click();
  await expect(second.getByRole('alert').first()).toContainText(
    'Nguyễn Thị Minh Hà đã xử lý nội dung này lúc',
  );
});

test('several are confirmed at once, each with its outcome', async ({ as, mark, phone }) => {
  const registrant = await as('bithu.kbnn.cb1');
  for (const number of ['một', 'hai'])
    await submit(registrant, await draft(registrant, `Việc ${number} (${mark})`));
  const page = await as('bithu.kbnn');
  await page.goto('/cho-xem-xet?nam=2019&unit=KBNN.CB1&kind=collective&year=2019&state=submitted');
  const rows = page.getByRole('listitem').filter({ hasText: mark });
  await expect(rows).toHaveCount(2);
  for (const row of await rows.all()) await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Xác nhận 2 việc đã chọn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Xác nhận 2 việc đã chọn' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã xác nhận 2/2 việc.');
  await dialog.getByRole('button', { name: 'Đóng', exact: true }).last().click();
  await expect(rows).toHaveCount(0);
  if (phone) await expect(page.getByRole('region', { name: 'Danh sách' })).toBeVisible();
});
