import { readFile } from 'node:fs/promises';
import { type Download, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { breaches, expect, find, settled, sideways, tabTo, test } from './support.ts';

const REASON = 'Kiểm điểm năm 2018 không nêu hạn chế thuộc nội dung này';
const UNIT = 'KBNN.CB1';
const CONTENT = 'Việc làm theo Bác';

type Row = Record<string, string>;

const item = (content: string, more: Row = {}): Row => ({
  'Mã đơn vị': UNIT,
  Loại: 'Việc của tập thể',
  [CONTENT]: content,
  'Nhóm nội dung': 'Đạo đức',
  'Mức cần đạt': '95 %',
  'Thời hạn hoàn thành': '15/12/2019',
  'Lý do không gắn với hạn chế': REASON,
  ...more,
});

/** A sound row, one whose person is written without marks, and one of a day that there is not. */
const rowsOf = (mark: string): Row[] => [
  item(`Trả kết quả trước hạn một ngày (${mark})`),
  item(`Sắp xếp lại kho hồ sơ (${mark})`, { Loại: 'Việc của cá nhân', 'Họ và tên': 'Pham Quang Giang' }),
  item(`Đọc một mẩu chuyện mỗi tuần (${mark})`, { 'Thời hạn hoàn thành': '31/02/2019' }),
];

async function bytesOf(download: Download): Promise<Buffer<ArrayBuffer>> {
  return Buffer.from(await readFile(await download.path()));
}

async function sheetIn(bytes: Buffer<ArrayBuffer>): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** The row of the headings, and the place of each. */
function headingsOf(sheet: ExcelJS.Worksheet): { at: number; places: Map<string, number> } {
  for (let at = 1; at < 20; at += 1) {
    const places = new Map<string, number>();
    sheet.getRow(at).eachCell((cell, place) => places.set(cell.text, place));
    if (places.has(CONTENT)) return { at, places };
  }
  throw new Error('The sheet has no headings.');
}

/** Downloads the template of the unit as a person does, and writes rows below what stands in it. */
async function filled(page: Page, rows: Row[]): Promise<Buffer> {
  await page.goto('/nhap-excel?nam=2019');
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải mẫu Excel của đơn vị' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`Mẫu đăng ký 2019 ${UNIT}.xlsx`);
  const sheet = await sheetIn(await bytesOf(download));
  const { at, places } = headingsOf(sheet);
  let next = at + 1;
  while (sheet.getRow(next).getCell(places.get('Mã đơn vị') ?? 1).text) next += 1;
  for (const row of rows) {
    for (const [heading, text] of Object.entries(row))
      sheet.getRow(next).getCell(places.get(heading) ?? 0).value = text;
    next += 1;
  }
  return Buffer.from(await sheet.workbook.xlsx.writeBuffer());
}

/** The page of the file has come in place of the form. */
async function taken(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Kiểm tra tệp' })).toHaveCount(0);
}

async function upload(page: Page, buffer: Buffer, name: string): Promise<void> {
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Kiểm tra tệp' }).click();
  await taken(page);
}

test('the template comes back filled in: what asks is confirmed, what is sound is written and taken back', async ({
  as,
  mark,
}) => {
  test.slow();
  const page = await as('bithu.kbnn.cb1');
  const main = page.getByRole('main');
  await upload(page, await filled(page, rowsOf(mark)), `${mark}.xlsx`);
  const heading = main.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Kết quả kiểm tra: 3 dòng', { timeout: 30_000 });
  await expect(heading, 'the result is where the focus is').toBeFocused();
  await expect(main.getByText('Ghi mới 1, cần xác nhận 1, cần sửa 1.')).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);

  const rows = main.getByRole('list', { name: 'Các dòng của tệp' }).locator('> li');
  const write = main.getByRole('button', { name: /^Ghi \d+ dòng hợp lệ$/ });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('“Pham Quang Giang” – Hệ thống đọc là “Phạm Quang Giang”.');
  await expect(write).toBeDisabled();
  await expect(main.getByText('Còn 1 dòng cần xác nhận trước khi ghi.')).toBeVisible();
  await rows.getByRole('button', { name: 'Đúng, dòng' }).click();
  await expect(write).toHaveText('Ghi 2 dòng hợp lệ');
  await expect(write).toBeEnabled();
  await expect(rows).toContainText('Cột “Thời hạn hoàn thành”: “31/02/2019” – Ngày chưa đúng.');

  const [failed] = await Promise.all([
    page.waitForEvent('download'),
    main.getByRole('button', { name: 'Tải 1 dòng cần sửa' }).click(),
  ]);
  expect(failed.suggestedFilename()).toBe(`${mark} - cần sửa.xlsx`);
  const back = await sheetIn(await bytesOf(failed));
  const { at, places } = headingsOf(back);
  const cell = (name: string) => back.getRow(at + 1).getCell(places.get(name) ?? 0).text;
  expect(cell('Cần sửa')).toContain('Ngày chưa đúng.');
  expect(cell(CONTENT)).toBe(`Đọc một mẩu chuyện mỗi tuần (${mark})`);

  await write.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi 2 dòng hợp lệ' }).click();
  await expect(heading).toHaveText('Đã ghi 2 dòng, giữ nguyên 0 dòng, còn 1 dòng cần sửa.');
  await expect(heading).toBeFocused();
  expect(await breaches(page)).toEqual([]);
  const address = page.url();

  await main.getByRole('link', { name: 'Mở các việc đang soạn để gửi' }).click();
  await expect(page).toHaveURL(/\/viec\?.*state=draft/);
  await expect(page.getByRole('link', { name: `Trả kết quả trước hạn một ngày (${mark})` })).toBeVisible();
  const query = `year=2019&q=${encodeURIComponent(mark)}`;
  expect((await find(page, query)).items.map((one) => one.state)).toEqual(['draft', 'draft']);

  await page.goto(address);
  await main.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await expect(heading).toHaveText('Đã hoàn tác lần nhập này');
  await expect(heading).toBeFocused();
  expect((await find(page, query)).total).toBe(0);

  await page.goto('/nhap-excel?nam=2019');
  const earlier = page
    .getByRole('row')
    .or(page.getByRole('listitem'))
    .filter({ hasText: `${mark}.xlsx` });
  await expect(earlier.first()).toContainText('Đã hoàn tác');
});

test('rows that were sent are not taken back, and the refusal is told in the dialog', async ({
  as,
  mark,
}) => {
  const page = await as('bithu.kbnn.cb1');
  const main = page.getByRole('main');
  await upload(page, await filled(page, rowsOf(mark).slice(0, 1)), `${mark}.xlsx`);
  await main.getByRole('button', { name: 'Ghi 1 dòng hợp lệ' }).click({ timeout: 30_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi 1 dòng hợp lệ' }).click();
  await expect(main.getByRole('heading', { level: 2 })).toHaveText(/^Đã ghi 1 dòng/);
  const { items } = await find(page, `year=2019&q=${encodeURIComponent(mark)}`);
  const sent = await page.request.post(`/api/commitments/${items[0]?.id}/submit`, { data: {} });
  expect(sent.ok(), await sent.text()).toBe(true);

  await main.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Không hoàn tác được vì 1 dòng');
  await dialog.getByRole('button', { name: 'Hủy' }).click();
  await expect(main.getByRole('heading', { level: 2 })).toHaveText(/^Đã ghi 1 dòng/);
});

test('a file in an old font is shown both ways, and waits for the choice', async ({ as, mark }) => {
  const page = await as('bithu.kbnn.cb1');
  const main = page.getByRole('main');
  const row = item(`TiÕt kiÖm ®iÖn n¨ng, v¨n phßng phÈm cña c¬ quan (${mark})`);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet1');
  sheet.addRow(Object.keys(row));
  sheet.addRow(Object.values(row)).getCell(3).font = { name: '.VnTime' };
  await page.goto('/nhap-excel?nam=2019');
  await upload(page, Buffer.from(await workbook.xlsx.writeBuffer()), `${mark}.xlsx`);

  const panel = main.getByRole('region', { name: 'Nội dung có thể gõ bằng phông chữ cũ' });
  await expect(panel).toBeVisible({ timeout: 30_000 });
  await expect(panel).toContainText('TiÕt kiÖm ®iÖn n¨ng');
  await expect(panel).toContainText('Tiết kiệm điện năng, văn phòng phẩm của cơ quan');
  await expect(main.getByRole('button', { name: /^Ghi / })).toBeDisabled();
  expect(await breaches(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Dùng bản chuyển đổi' }).click();
  await expect(panel.getByText('Đang dùng bản chuyển đổi.')).toBeVisible();
  await expect(main.getByRole('button', { name: 'Ghi 1 dòng hợp lệ' })).toBeEnabled();

  await main.getByRole('button', { name: 'Bỏ lần nhập này' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ lần nhập này' }).click();
  await expect(page).toHaveURL(/\/nhap-excel\?/);
  await expect(page.getByRole('link', { name: `${mark}.xlsx` })).toHaveCount(0);
  expect((await find(page, `year=2019&q=${encodeURIComponent(mark)}`)).total).toBe(0);
});

test('whoever leaves while a file is read is told when it is done', async ({ as, mark, phone }) => {
  const page = await as('bithu.kbnn.cb1');
  const content = await filled(page, rowsOf(mark).slice(0, 1));
  let held = true;
  await page.route(/\/api\/imports\/[0-9a-f-]{36}$/, async (route) => {
    const response = await route.fetch();
    const file = (await response.json()) as object;
    const reading = { ...file, state: 'reading', progress: { done: 1, total: 3 } };
    await route.fulfill({ response, json: held ? reading : file });
  });
  await upload(page, content, `${mark}.xlsx`);
  await expect(page.getByText('Đang thực hiện: 1/3. Đồng chí có thể làm việc khác')).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Tiến độ' })).toBeVisible();
  expect(await breaches(page)).toEqual([]);

  if (phone) await page.getByRole('button', { name: 'Mở danh mục' }).click();
  const menu = page.getByRole('navigation', { name: 'Danh mục' });
  await menu.getByRole('link', { name: 'Việc đăng ký' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Việc đăng ký năm/);
  held = false;
  await expect(page.getByText(`Tệp ${mark}.xlsx: đã kiểm tra, chưa ghi`)).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('link', { name: 'Xem kết quả' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Kết quả kiểm tra: 1 dòng');
});

test('a file that is no spreadsheet is refused in words, and another can be chosen', async ({ as, mark }) => {
  const page = await as('giupviec.kbnn');
  await page.goto('/viec?nam=2019');
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập từ Excel');
  await upload(page, Buffer.from('không phải bảng tính'), `${mark}.xlsx`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Chưa nhập được tệp này', {
    timeout: 30_000,
  });
  await expect(page.getByRole('status').filter({ hasText: `${mark}.xlsx` })).toBeVisible();
  await page.getByRole('link', { name: 'Chọn tệp khác' }).click();
  await expect(page.getByRole('button', { name: 'Kiểm tra tệp' })).toBeDisabled();
});

test('a file is taken in with the keyboard alone', async ({ as, mark }) => {
  const page = await as('bithu.kbnn.cb1');
  const content = await filled(page, rowsOf(mark).slice(1, 2));
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    tabTo(page, page.getByLabel('Chọn tệp', { exact: true })).then(() => page.keyboard.press('Enter')),
  ]);
  await chooser.setFiles({ name: `${mark}.xlsx`, mimeType: 'application/octet-stream', buffer: content });
  await tabTo(page, page.getByRole('button', { name: 'Kiểm tra tệp' }));
  await page.keyboard.press('Enter');
  await taken(page);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused({ timeout: 30_000 });
  await tabTo(page, page.getByRole('button', { name: 'Đúng, dòng' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 3, name: /dòng$/ })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Ghi 1 dòng hợp lệ' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Ghi 1 dòng hợp lệ' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^Đã ghi 1 dòng/);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
});

test('whoever keeps units takes in units and people', async ({ as }) => {
  const page = await as('quantri');
  await page.goto('/don-vi');
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập từ Excel');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải mẫu Excel của đơn vị' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Mẫu đơn vị, cán bộ.xlsx');
  const template = await bytesOf(download);
  await upload(page, template, 'Đơn vị.xlsx');
  const heading = page.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/^Kết quả kiểm tra: /, { timeout: 60_000 });
  await expect(page.getByRole('status').filter({ hasText: /^Giữ nguyên [\d.]+/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi 0 dòng hợp lệ' })).toBeDisabled();
});
