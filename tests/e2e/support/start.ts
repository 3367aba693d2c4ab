import { expect, type Locator, type Page } from '@playwright/test';
import { like, say } from './say.ts';

/** The start screen, ready. `testhook`: the map exposes the positions of its counters. */
export async function openStart(page: Page): Promise<void> {
  await page.goto('./?testhook');
  await atStart(page);
}

export async function atStart(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: say('app.name') })).toBeVisible();
  await expect(page.getByRole('button', { name: say('start.go'), exact: true }).first()).toBeEnabled();
}

/** Before a first game, length, orders and opponent are collapsed. */
export async function openPlan(where: Page | Locator): Promise<void> {
  const folded = where.locator('[data-plan]:not([open]) > summary');
  if (await folded.isVisible()) await folded.click();
}

/** Chooses an option by its label; the radio button itself is hidden. */
export async function pick(where: Page | Locator, group: string, choice: string | RegExp): Promise<void> {
  await openPlan(where);
  const bar = where.getByRole('radiogroup', { name: group });
  await bar.locator('label').filter({ hasText: choice }).click();
  await expect(bar.getByRole('radio', { name: choice })).toBeChecked();
}

export interface Solo {
  readonly side?: 'us' | 'iran';
  readonly opponent?: string;
  /** Which orders the page shows. */
  readonly orders?: 'few' | 'full' | 'basic';
}

/** Fixed doctrines are collapsed below the levels. */
async function pickDoctrine(page: Page, name: string): Promise<void> {
  await openPlan(page);
  const fold = page
    .getByRole('group')
    .filter({ has: page.getByText(say('start.opponent.doctrine')) })
    .last();
  if ((await fold.getAttribute('open')) === null) await fold.getByText(say('start.opponent.doctrine')).click();
  await pick(page, say('start.opponent.doctrine'), say(`policy.${name}`));
}

/** From the start screen to the briefing. */
export async function startSolo(page: Page, { side = 'us', opponent, orders = 'full' }: Solo = {}): Promise<void> {
  if (side !== 'us') await pick(page, say('start.side'), say(`side.${side}`));
  if (opponent) await pickDoctrine(page, opponent);
  await pick(page, say('start.orders'), say(`start.orders.${orders}`));
  await page
    .getByRole('button', { name: say('start.go'), exact: true })
    .first()
    .click();
  await atBriefing(page, side);
}

export async function startHotSeat(page: Page): Promise<void> {
  const door = page.getByRole('group').filter({ hasText: say('start.hotseat') });
  await door.getByRole('heading', { name: say('start.hotseat') }).click();
  await pick(door, say('start.orders'), say('start.orders.full'));
  await door.getByRole('button', { name: say('start.go'), exact: true }).click();
  await atHandover(page, 'us');
}

export async function atBriefing(page: Page, side: 'us' | 'iran'): Promise<void> {
  const title = say('brief.title', { side: say(`side.${side}`) });
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export async function atHandover(page: Page, side: 'us' | 'iran'): Promise<void> {
  const name = say(`side.${side}.inline`);
  const title = page.getByRole('heading', { level: 1, name: say('handover.title', { side: name }) });
  await expect(title).toBeVisible();
  await expect(title).toBeFocused();
  // Nothing else is on the page: no canvas, panel or dialog.
  const words = `${say('handover.title', { side: name })}${say('handover.text')}${say('handover.go', { side: name })}`;
  const shown = (await page.locator('body').innerText()).split('\n').slice(1);
  expect(shown.join('').trim()).toBe(words);
}

export const seatOf = (page: Page, side: 'us' | 'iran'): Locator =>
  page.getByRole('button', { name: say('handover.go', { side: say(`side.${side}.inline`) }) });

export async function sitDown(page: Page, side: 'us' | 'iran'): Promise<void> {
  await seatOf(page, side).click();
}

/** Games stored on this device, listed on the start screen; their age keeps counting. */
export const storedGames = (page: Page): Locator =>
  page.getByRole('listitem').getByRole('button', { name: like('start.continue.solo') });

export const fileDialog = (page: Page): Locator => page.getByRole('dialog', { name: say('start.file') });

/** Loads a file with the button and the browser's file chooser. */
export async function loadFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.getByRole('button', { name: say('start.file') }).click();
  const asked = page.waitForEvent('filechooser');
  await fileDialog(page)
    .getByRole('button', { name: say('start.file.choose') })
    .click();
  const chooser = await asked;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}
