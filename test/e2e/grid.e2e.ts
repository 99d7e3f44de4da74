import { type Locator } from '@playwright/test';
import { draft, expect, find, test } from './support.ts';

/** Pastes as a browser does: an event with what the clipboard holds, in two forms. */
async function paste(cell: Locator, html: string, text: string): Promise<void> {
  await cell.evaluate(
    (element, [html, text]) => {
      const clipboardData = new DataTransfer();
      if (html) clipboardData.setData('text/html', html);
      clipboardData.setData('text/plain', text ?? '');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, text],
  );
}

const HEADS = ['Việc làm theo Bác', 'Nhóm nội dung', 'Mức cần đạt', 'Thời hạn hoàn thành', 'Lý do'];
const REASON = 'Kiểm điểm không nêu';

/** As Word copies a table: a paragraph in each cell, lines broken anywhere, styles around it. */
function wordTable(rows: string[][]): string {
  const cell = (text: string) =>
    `<td width=120 style='border:solid windowtext 1.0pt'><p class=MsoNormal><span style='font-size:13.0pt'>${text.replace(' ', '\r\n')}<o:p></o:p></span></p></td>`;
  const body = rows.map((row) => `<tr style='height:1pt'>${row.map(cell).join('')}</tr>`).join('');
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table class=MsoTableGrid border=1>${body}</table><!--EndFragment--></body></html>`;
}

test('a table pasted from Word is saved and sent, and each row tells its outcome', async ({ as, mark }) => {
  const page = await as('bithu.kbnn.cb1');
  await page.goto('/viec/nhap-nhieu?nam=2019');
  const rows = [
    HEADS,
    [`Giao ban đúng 15 phút (${mark})`, 'Phong cách', '50 buổi', '31/12/2019', REASON],
    [`Đọc một mẩu chuyện về Bác đầu giờ (${mark})`, 'tu tuong', '12 buổi', '30.11.2019', REASON],
    [`Việc chưa ghi mức (${mark})`, 'Đạo đức', '', '31/12/2019', REASON],
    [`Việc có ngày sai (${mark})`, 'Đạo đức', '5', '31/02/2019', REASON],
  ];
  await paste(
    page.getByLabel(`${HEADS[0]}, dòng 1`),
    wordTable(rows),
    rows.map((row) => row.join('\t')).join('\r\n'),
  );
  await expect(page.getByLabel(`${HEADS[0]}, dòng 2`)).toHaveValue(rows[2]?.[0] ?? '');
  await expect(page.getByLabel(`${HEADS[1]}, dòng 2`)).toHaveValue('tu-tuong');

  await page.reload();
  await expect(page.getByText('Đã lấy lại nội dung đang soạn lúc')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu nháp 4 dòng' }).click();
  await expect(page.getByRole('link', { name: 'Đã lưu nháp' })).toHaveCount(3);
  const row = (at: number) =>
    page.getByRole('row').filter({ has: page.getByLabel(`${HEADS[0]}, dòng ${at}`) });
  const told = (words: string) => page.getByRole('alert').filter({ hasText: words });
  await expect(told('Dòng 4: Ngày chưa đúng.')).toBeVisible();

  await page.getByRole('button', { name: 'Gửi 3 việc tới Đảng ủy Kho bạc Nhà nước Nghệ An' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
  await expect(row(1)).toContainText('Đã gửi');
  await expect(row(2)).toContainText('Đã gửi');
  await expect(row(3)).toContainText('Đã lưu nháp');
  await expect(told('Dòng 3:')).toContainText('mức cần đạt hoặc sản phẩm cụ thể');

  await page.getByLabel('Thời hạn hoàn thành, dòng 4').fill('28/2/2019');
  await page.getByRole('button', { name: 'Lưu nháp 1 dòng' }).click();
  await expect(row(4)).toContainText('Đã lưu nháp');
  const { items } = await find(page, `year=2019&q=${encodeURIComponent(mark)}`);
  expect(items.map(({ content, state }) => `${state}: ${content}`).sort()).toEqual(
    [
      `draft: ${rows[4]?.[0]}`,
      `draft: ${rows[3]?.[0]}`,
      `submitted: ${rows[2]?.[0]}`,
      `submitted: ${rows[1]?.[0]}`,
    ].sort(),
  );
});

test('cells of Excel without a row of heads go where they are pasted, also with line breaks', async ({
  as,
  mark,
}) => {
  const page = await as('giupviec.kbnn');
  await page.goto('/viec/nhap-nhieu?nam=2019');
  const text = `"Việc một (${mark})\nlàm hai bước, gọi là ""nhanh"""\tHọp giao ban\r\nViệc hai (${mark})\tPhân công\r\n`;
  await paste(page.getByLabel(`${HEADS[0]}, dòng 2`), '', text);
  await expect(page.getByLabel(`${HEADS[0]}, dòng 2`)).toHaveValue(
    `Việc một (${mark})\nlàm hai bước, gọi là "nhanh"`,
  );
  await expect(page.getByLabel('Biện pháp thực hiện, dòng 3')).toHaveValue('Phân công');
  await expect(page.getByLabel(`${HEADS[0]}, dòng 1`)).toHaveValue('');

  await page.getByRole('button', { name: 'Lưu nháp 2 dòng' }).click();
  await expect(page.getByRole('link', { name: 'Đã lưu nháp' })).toHaveCount(2);
  expect((await find(page, `year=2019&state=draft&q=${encodeURIComponent(mark)}`)).total).toBe(2);
});

test('the list finds a draft by words without marks and opens it', async ({ as, mark, phone }) => {
  const page = await as('giupviec.kbnn');
  const item = await draft(page, `Niêm yết quy trình ở chỗ dễ thấy (${mark})`);
  await page.goto('/viec?nam=2019');
  const box = page.getByRole('searchbox', { name: phone ? 'Tìm trong danh sách' : 'Tìm việc đăng ký' });
  await box.fill(`niem yet quy trinh ${mark}`);
  await box.press('Enter');
  await expect(page.getByText('1 việc đăng ký', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: item.content ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Việc đăng ký ${item.code}`);
  await expect(page.getByRole('link', { name: 'Soạn tiếp' })).toBeVisible();
});
