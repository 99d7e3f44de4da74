import { TODAY, breaches, expect, fillDay, find, settled, sideways, test } from './support.ts';

const SUCCESSOR = 'KBNN.CB1';

interface Unit {
  id: string;
  code: string;
  name: string;
  partyName: string;
}

test('an administrator merges a cell into another, and its secretary finds the items of both', async ({
  as,
  mark,
}) => {
  test.slow();
  const unitSecretary = await as('bithu.kbnn');
  const { items } = await find(unitSecretary, 'year=2018&unit=KBNN&state=registered&limit=100');
  const item = items.find(({ unit }) => /^KBNN\.CB[2-9]/.test(unit.code));
  const secretary = await as('bithu.kbnn.cb1');
  expect((await secretary.request.get(`/api/commitments/${item?.id}`)).status()).toBe(404);

  const page = await as('quantri');
  const { items: units } = (await (await page.request.get('/api/units')).json()) as { items: Unit[] };
  const ended = units.find(({ code }) => code === item?.unit.code)!;
  const heir = units.find(({ code }) => code === SUCCESSOR)!;
  const pick = async (label: string, unit: Unit) => {
    await page.getByLabel(label).click();
    await page.getByLabel(label).fill(unit.code);
    const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await open.locator('.ant-select-tree-title').filter({ hasText: unit.name }).first().click();
    await page.keyboard.press('Escape');
  };

  await page.goto('/sap-xep-to-chuc');
  await settled(page);
  await page.getByRole('link', { name: 'Ghi nhận sắp xếp' }).first().click();
  await page.getByRole('radio', { name: /^Sáp nhập/ }).check();
  await page.getByLabel('Quyết định số').fill(`31-QĐ/ĐU ${mark}`);
  await fillDay(page.getByLabel('Ngày quyết định'), TODAY);
  await fillDay(page.getByLabel('Có hiệu lực từ ngày'), TODAY);
  await pick('Đơn vị được sáp nhập', ended);
  expect(await breaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tiếp theo' }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả sắp xếp' })).toBeFocused();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('main')).toContainText('Chưa có đơn vị tiếp nhận');
  await pick('Sáp nhập vào đơn vị', heir);
  await page.getByRole('button', { name: 'Xem trước' }).click();

  const before = page.getByRole('region', { name: 'Trước và sau sắp xếp' });
  await expect(before).toContainText(ended.partyName);
  await expect(before).toContainText(`Công việc do ${heir.partyName} tiếp nhận`);
  expect(await breaches(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
  expect((await secretary.request.get(`/api/commitments/${item?.id}`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Ghi nhận quyết định' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Sáp nhập: ${ended.partyName}`);
  await settled(page);

  const works = page.getByRole('region', { name: 'Công việc đang dở khi sắp xếp' });
  const line = works.getByRole('listitem').filter({ hasText: item?.code });
  await line.getByRole('checkbox').check();
  await works.getByRole('button', { name: 'Bàn giao đơn vị kế thừa' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bàn giao đơn vị kế thừa' }).click();
  await expect(line).toContainText(`Bàn giao đơn vị kế thừa: ${heir.partyName}`);
  expect(await breaches(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);

  await secretary.goto(`/viec/${item?.id}?nam=2018`);
  await settled(secretary);
  await expect(secretary.getByRole('heading', { level: 1 })).toContainText(item?.code ?? '');
  await expect(secretary.getByRole('note').filter({ hasText: 'Bàn giao đơn vị kế thừa' })).toContainText(
    heir.partyName,
  );

  await page.goto(`/don-vi?unit=${SUCCESSOR}`);
  await settled(page);
  await page.getByRole('link', { name: ended.partyName }).click();
  await expect(page.getByRole('heading', { level: 2, name: ended.name })).toBeVisible();
  await page.getByRole('link', { name: heir.partyName }).click();
  await expect(page.getByRole('heading', { level: 2, name: heir.name })).toBeVisible();
});
