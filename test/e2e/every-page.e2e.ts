import { type Page } from '@playwright/test';
import { breaches, expect, faultsOf, find, settled, sideways, test } from './support.ts';

const REPORT = '/bao-cao-tong-hop?nam=2018&kind=review&from=2017&to=2018';
const READER = [
  '/',
  '/viec',
  '/bao-cao',
  '/tong-hop',
  REPORT,
  '/mat-cong-tac',
  '/han-che',
  '/mo-hinh',
  'item',
  'filing',
];
/** The fields of work beside commitments. */
const WORK = [
  '/ke-hoach',
  '/noi-dung-ke-hoach',
  '/chuong-trinh',
  '/giup-xa',
  '/tu-phe-binh',
  '/kiem-tra',
  '/hoc-tap',
  '/bieu-duong',
  '/thi-dua',
  '/nhac-viec',
];
const WRITER = [
  ...READER,
  '/viec/moi',
  '/viec/nhap-nhieu',
  '/nhap-excel',
  '/nguoi',
  '/in-ban-dang-ky',
  'edit',
  'print',
];

/** What each role finds in its menu and behind the links of its pages. */
const PAGES: Record<string, string[]> = {
  'canbo.kbnn': [
    '/',
    '/viec',
    '/viec/moi',
    '/nhap-excel',
    '/in-ban-dang-ky',
    'item',
    'print',
    '/khong-co-trang-nay',
  ],
  'giupviec.kbnn': WRITER,
  'bithu.kbnn': [...WRITER, '/cho-xem-xet', ...WORK],
  'bithu.kbnn.cb1': [
    '/',
    '/viec',
    '/viec/moi',
    '/viec/nhap-nhieu',
    '/nhap-excel',
    '/nhap-excel?kind=organisation',
    '/bao-cao',
    '/nguoi',
    'edit',
    '/cho-xem-xet',
  ],
  tuyengiao: [...READER, ...WORK, '/cho-xem-xet', '/tong-hop?nam=2018&from=2017&to=2018'],
  kiemtra: READER,
  lanhdao: [
    ...READER,
    '/tai-khoan',
    '/giup-xa?nam=2017',
    '/thi-dua',
    '/khoa-so-lieu?nam=2018',
    '/sap-xep-to-chuc',
  ],
  quantri: [
    '/',
    '/nguoi',
    '/don-vi',
    '/sap-xep-to-chuc',
    '/sap-xep-to-chuc/moi',
    '/khoa-so-lieu?nam=2018',
    '/nhap-excel',
    '/tai-khoan',
    '/tai-khoan?xem=quyen',
    '/nam',
    '/ban-giao',
    '/doi-mat-khau',
  ],
};

/** Addresses that need a record which the role can see. */
async function addressOf(page: Page, place: string): Promise<string> {
  if (place === 'filing') {
    const answer = await page.request.get('/api/filings?year=2018');
    const { items } = (await answer.json()) as { items: { id: string }[] };
    return `/bao-cao/${items[0]?.id}`;
  }
  if (place === 'edit') {
    const { items } = await find(page, 'year=2019&state=draft&state=returned&limit=100');
    return `/viec/${items.find((item) => item.can.includes('update'))?.id}/sua`;
  }
  if (place !== 'item' && place !== 'print') return place;
  const { items } = await find(page, 'year=2018&limit=10');
  return `/viec/${items[0]?.id}${place === 'print' ? '/in' : ''}`;
}

/** Of which kinds of elements a place is made; another role that finds the same there has the same breaches. */
async function shapeOf(page: Page, place: string): Promise<string> {
  const kinds = await page.evaluate(() =>
    Array.from(document.querySelectorAll('body *'), (one) => {
      const marks = one.getAttributeNames().filter((name) => name === 'role' || name.startsWith('aria-'));
      return `${one.parentElement?.className} > ${one.tagName} ${one.className} ${marks.join(' ')}`;
    }),
  );
  return [place, ...new Set(kinds)].sort().join('\n');
}

const looked = new Set<string>();

async function look(page: Page, place: string, phone: boolean): Promise<string[]> {
  const address = await addressOf(page, place);
  await page.goto(address);
  await settled(page);
  const found = await sideways(page);
  if (phone) {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 740 });
    found.push(...(await sideways(page)).map((one) => `at 360 px: ${one}`));
    if (size) await page.setViewportSize(size);
  }
  const shape = `${phone}\n${await shapeOf(page, place)}`;
  if (!looked.has(shape)) found.push(...(await breaches(page)));
  looked.add(shape);
  return found.map((one) => `${address}: ${one}`);
}

for (const [username, places] of Object.entries(PAGES)) {
  test(`every page of ${username} is without faults, fits the screen and is accessible`, async ({
    as,
    phone,
  }) => {
    test.slow();
    const page = await as(username);
    const faults = faultsOf(page, { refusals: true });
    const found: string[] = [];
    for (const place of places) found.push(...(await look(page, place, phone)));
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
}

test('the pages before sign-in are without faults, fit the screen and are accessible', async ({
  page,
  phone,
}) => {
  const faults = faultsOf(page, { refusals: true });
  const found = [...(await look(page, '/dang-nhap', phone)), ...(await look(page, '/thiet-lap', phone))];
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
});

test('every place of the menu opens, with its words as the heading', async ({ as, phone }) => {
  const page = await as('bithu.kbnn');
  await page.goto('/?nam=2018');
  await settled(page);
  const links = page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link');
  const open = async () => {
    if (phone) await page.getByRole('button', { name: 'Mở danh mục' }).click();
    await expect(links.first()).toBeVisible();
  };
  await open();
  const words = await links.allTextContents();
  expect(words).toEqual([
    'Nội dung cần xử lý',
    'Việc đăng ký',
    'Chờ xem xét',
    'Theo dõi gửi báo cáo',
    'Tổng hợp kết quả năm',
    'Các mặt công tác',
    'Cán bộ, đảng viên',
  ]);
  for (const word of words) {
    if (!(await links.first().isVisible())) await open();
    await links.filter({ hasText: word }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(word);
    await expect(page).toHaveURL(/nam=2018/);
    await expect(page).toHaveTitle(/ – Sổ đăng ký làm theo Bác$/);
  }
});

test('every field of work opens, with its words as the heading', async ({ as }) => {
  const page = await as('tuyengiao');
  await page.goto('/mat-cong-tac?nam=2018');
  await settled(page);
  const links = page.getByRole('main').getByRole('link');
  const places = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(places.length).toBeGreaterThan(9);
  for (const place of places) {
    await page.goto(place);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).not.toHaveTitle(/Không tìm thấy/);
  }
});
