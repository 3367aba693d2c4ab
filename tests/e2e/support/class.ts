import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { say } from './say.ts';
import { collectComplaints, expect } from './test.ts';

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of. A line that was cut on purpose is no complaint, nor a table that went on. */
  readonly complaints: () => readonly string[];
}

const CUT = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_NETWORK/;
/** A table that goes on while a page fetches it has other pieces: the page asks for the table again. */
const GONE_ON = /404.*\/piece\//;

/** A device of its own: nothing is shared with the others. */
export async function openDevice(
  browser: Browser,
  address: string,
  [width, height]: readonly [number, number],
): Promise<Device> {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  });
  const seen = await collectComplaints(context);
  context.setDefaultTimeout(40_000); // Playwright waits for ever otherwise
  const page = await context.newPage();
  await page.goto(address);
  return { context, page, complaints: () => seen.filter((line) => !CUT.test(line) && !GONE_ON.test(line)) };
}

export const button = (page: Page | Locator, key: string, params = {}): Locator =>
  page.getByRole('button', { name: say(key, params), exact: true });

/** From the code to a seat, by the name that the page suggests: three taps at most. Gives that name. */
export async function joinClass(page: Page): Promise<string> {
  await button(page, 'join.go').click();
  const name = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  await button(page, 'join.continue').click();
  await expect(page.getByText(say('lobby.waiting'))).toBeVisible();
  return name;
}

/** Proposes the first order of the first verb that the person's roles hold. Gives the proposal's title. */
export async function proposeFirst(page: Page): Promise<void> {
  await button(page, 'team.propose').first().click();
  const card = page.getByRole('article').filter({ has: page.getByRole('button', { expanded: false }) });
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const open = card.filter({ hasNot: page.getByRole('button', { disabled: true }) }).first();
    if ((await open.count()) === 0) continue;
    await open.getByRole('button', { expanded: false }).first().click();
    const propose = page.getByRole('article').getByRole('button', { name: say('team.propose'), exact: true });
    if ((await propose.count()) === 0) continue;
    await propose.click();
    await expect(page.getByRole('heading', { name: say('orders.draft') })).toBeVisible(); // back at the draft
    return;
  }
  throw new Error('This person may propose nothing.');
}

/** The token of the seat that a page has taken. */
export const ownToken = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.parse(sessionStorage.getItem('a-fine-line.seat') ?? '{}').token as string);
