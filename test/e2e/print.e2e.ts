import { draft, expect, test } from './support.ts';

test('the bản đăng ký of a collective prints with its title, the demo mark and who signs', async ({
  as,
  mark,
}) => {
  const page = await as('bithu.kbnn.cb1');
  const item = await draft(page, `Sắp xếp lại kho hồ sơ (${mark})`, { owner: 'Tổ văn thư' });
  await page.goto('/in-ban-dang-ky?nam=2019');
  const paper = page.getByRole('article');
  await expect(paper).toHaveCount(1);
  await expect(paper.getByRole('row').filter({ hasText: item.content ?? '' })).toContainText('Tổ văn thư');

  await page.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText('BẢN ĐĂNG KÝ');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveText(
    /việc làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh\s*năm 2019/,
  );
  await expect(paper).toContainText('ĐẢNG CỘNG SẢN VIỆT NAM');
  await expect(paper.getByText('BẢN MINH HỌA, KHÔNG CÓ GIÁ TRỊ VĂN BẢN')).toBeVisible();
  const signs = paper.locator('footer');
  await expect(signs).toContainText('XÁC NHẬN CỦA ĐẢNG ỦY KHO BẠC NHÀ NƯỚC NGHỆ AN');
  await expect(signs).toContainText('T/M CHI BỘ');
  await expect(signs).toContainText('BÍ THƯ');
  for (const screenOnly of [page.getByRole('banner'), page.getByRole('navigation'), page.getByRole('button')])
    await expect(screenOnly.filter({ visible: true })).toHaveCount(0);

  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(5_000);
});

test('each person has a paper of their own, and one item prints alone', async ({ as }) => {
  const page = await as('bithu.kbnn.cb1');
  await page.goto('/in-ban-dang-ky?nam=2018');
  await page.getByRole('button', { name: 'Việc của cá nhân' }).click();
  const papers = page.getByRole('article');
  await expect(papers.first()).toContainText('Họ và tên');
  await expect(papers.first().locator('footer')).toContainText('NGƯỜI ĐĂNG KÝ');
  const names = await papers.locator('p', { hasText: 'Họ và tên' }).allTextContents();
  expect(new Set(names).size).toBe(names.length);

  await page.goto('/viec?nam=2018&unit=KBNN.CB1&kind=collective');
  await page.locator('.item-table tbody a, .item-cards a').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Việc đăng ký KBNN\.CB1-2018-TT-/);
  await page.getByRole('link', { name: 'In bản đăng ký' }).click();
  await expect(papers).toHaveCount(1);
  await expect(papers.locator('tbody tr')).toHaveCount(1);
});
