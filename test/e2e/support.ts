import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Locator, type Page, expect, request, test as base } from '@playwright/test';

export { expect };
export const PASSWORD = 'Demo@2018';

/** The clock of the demo, and a day inside 2019. */
export const TODAY = '20/11/2018';
export const LAST_DAY = '31/12/2019';

/** What Chromium says of every answer of 400 and above; whether one was expected is for the test to tell. */
const REFUSED = 'Failed to load resource';

type State = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;
const states = new Map<string, State>();

/** One sign-in for each account and run: guessing is slowed, and so would we be. */
async function stateOf(username: string, baseURL: string): Promise<State> {
  const known = states.get(username);
  if (known) return known;
  const client = await request.newContext({ baseURL });
  const answer = await client.post('/api/session', { data: { username, password: PASSWORD } });
  expect(answer.status(), `sign-in of ${username}`).toBe(201);
  const state = await client.storageState();
  await client.dispose();
  states.set(username, state);
  return state;
}

/** What went wrong inside a page without anybody seeing it. */
export function faultsOf(page: Page, { refusals = false } = {}): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (message.text().startsWith(REFUSED) && !refusals) return;
    faults.push(`${page.url()}: ${message.text()}`);
  });
  return faults;
}

interface Hands {
  /** A browser of its own for somebody who is signed in; a fault inside any of its pages fails the test. */
  as: (username: string) => Promise<Page>;
  /** Stands in every text that the test writes, and in no other test's. */
  mark: string;
  phone: boolean;
}

export const test = base.extend<Hands>({
  as: async ({ browser, baseURL }, use) => {
    const opened: { page: Page; faults: string[] }[] = [];
    await use(async (username) => {
      const page = await openFor(browser, username, baseURL ?? '');
      opened.push({ page, faults: faultsOf(page) });
      return page;
    });
    for (const { page } of opened) await page.context().close();
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  },
  mark: async ({ isMobile }, use, info) => {
    await use(`${isMobile ? 'phone' : 'desk'} ${Date.now().toString(36)}${info.workerIndex}${info.retry}`);
  },
  phone: async ({ isMobile }, use) => {
    await use(isMobile);
  },
});

async function openFor(browser: Browser, username: string, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ storageState: await stateOf(username, baseURL) });
  return context.newPage();
}

/** An item as the API tells it, as far as tests look at it. */
export interface Item {
  id: string;
  code: string;
  state: string;
  version: number;
  content: string | null;
  can: string[];
  unit: { id: string; code: string };
  reviewUnit: { code: string } | null;
  registrant: { name: string } | null;
}

/** Asks the API as the one whose page it is. */
export async function find(page: Page, query: string): Promise<{ items: Item[]; total: number }> {
  const answer = await page.request.get(`/api/commitments?${query}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as { items: Item[]; total: number };
}

async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(path, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

/** A draft of 2019 of the unit that the account keeps, complete or with what is given. */
export async function draft(page: Page, content: string, more: object = {}): Promise<Item> {
  const me = (await (await page.request.get('/api/me')).json()) as { grants: { unitId: string }[] };
  return send(page, '/api/commitments', {
    year: 2019,
    kind: 'collective',
    unitId: me.grants[0]?.unitId,
    content,
    noShortcomingReason: 'Kiểm điểm năm 2018 không nêu hạn chế thuộc nội dung này',
    aspect: 'dao-duc',
    target: '95 %',
    deadline: '2019-12-15',
    ...more,
  });
}

export function submit(page: Page, item: Item): Promise<Item> {
  return send(page, `/api/commitments/${item.id}/submit`, {});
}

/** Opens a select and takes an option, which a long list draws only when it is scrolled to. */
export async function choose(page: Page, select: Locator, words: string): Promise<void> {
  await select.click();
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  const option = open.locator('.ant-select-item-option').filter({ hasText: new RegExp(`^${words}$`) });
  await expect(open.locator('.ant-select-item-option').first()).toBeVisible();
  for (let press = 0; press < 30 && (await option.count()) === 0; press += 1) await select.press('ArrowDown');
  await option.click();
}

/** Types a day where a day is asked. */
export async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Enter');
  await expect(field).toHaveValue(day);
}

/** Waits until the page has its heading and nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"], .waiting')).toHaveCount(
    0,
  );
}

/** By how many px the page can be scrolled sideways, and what stands out. */
export async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const clipped = (element: Element): boolean => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (getComputedStyle(at).overflowX !== 'visible' && at !== root && at !== document.body) return true;
      }
      return false;
    };
    const wide = Array.from(document.querySelectorAll('body *')).filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !clipped(element),
    );
    const names = wide.slice(0, 5).map((one) => `<${one.tagName.toLowerCase()} class="${one.className}">`);
    return [`${root.scrollWidth} > ${root.clientWidth}: ${names.join(' ')}`];
  });
}

/** The rule that measures what is seen of a target: less of it where the page is scrolled beneath a bar. */
const SIZE = 'target-size';

/** Serious and critical breaches of WCAG A and AA, in a line each. */
export async function breaches(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  const found: string[] = [];
  for (const { id, nodes, impact } of violations) {
    if (impact !== 'serious' && impact !== 'critical') continue;
    for (const node of nodes) {
      const target = node.target.join(' ');
      if (id !== SIZE || (await isSmall(page, target))) found.push(`${id}: ${target} ${node.html}`);
    }
  }
  return found;
}

/** Whether a target is too small also where nothing covers it: scrolled to the middle of the screen. */
async function isSmall(page: Page, target: string): Promise<boolean> {
  const found = page.locator(target).first();
  await found.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withRules([SIZE]).include(target);
  const { violations } = await axe.analyze();
  return violations.length > 0;
}

/** Presses Tab until the focus is where it should be, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target, `within ${most} presses of Tab`).toBeFocused();
}
