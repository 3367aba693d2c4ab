import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { MapHandle } from '../../../src/client/store/map/map-model.ts';
import { like, say } from './say.ts';

declare global {
  interface Window {
    afineline?: { map: MapHandle };
  }
}

/** Opens the questions that the first turn does not ask. */
export const MORE_FORECASTS = /more questions?, if you like/;

export type Verb = 'strike' | 'deploy' | 'restrain' | 'intelligence' | 'signals' | 'diplomacy';
type Side = 'us' | 'iran';

const begins = (text: string): RegExp => new RegExp(`^${text}`);

export const ordersPanel = (page: Page): Locator =>
  page.getByRole('region', { name: say('orders.title'), exact: true });
export const draftPanel = (page: Page): Locator => page.getByRole('region', { name: say('orders.draft'), exact: true });
export const draftLines = (page: Page): Locator => draftPanel(page).getByRole('listitem');
export const sealButton = (page: Page): Locator => page.getByRole('button', { name: say('orders.seal'), exact: true });

export async function atTable(page: Page, turn: number, side: Side = 'us'): Promise<void> {
  await expect(page.getByText(like('top.turn', { side: say(`side.${side}`), turn }))).toBeVisible();
  await expect(sealButton(page)).toBeEnabled();
}

export async function toTable(page: Page, side: Side = 'us'): Promise<void> {
  await page.getByRole('button', { name: say('brief.go') }).click();
  await atTable(page, 1, side);
}

/** Waits until nothing moves on the map. */
export async function mapIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => window.afineline !== undefined);
  await page.evaluate(() => window.afineline!.map.idle());
}

/** Clicks a counter on the map. */
export async function clickCounter(page: Page, id: string): Promise<void> {
  await mapIdle(page);
  const at = await page.evaluate((unit) => window.afineline!.map.unitAt(unit), id);
  if (!at) throw new Error(`${id} is not on the map`);
  await page.mouse.click(at.x, at.y);
}

export async function openTab(page: Page, verb: Verb, side: Side = 'us'): Promise<void> {
  const own = `verb.${verb}.${side}`;
  const name = verbsOwn.has(own) ? say(own) : say(`verb.${verb}`);
  const tab = page.getByRole('tab', { name: begins(name) });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}
const verbsOwn = new Set(['verb.strike.iran', 'verb.restrain.iran']);

/** A card by the title it has while closed. */
export const cardNamed = (page: Page, title: string): Locator =>
  ordersPanel(page)
    .getByRole('article')
    .filter({ has: page.getByText(title, { exact: true }) });

export const openedCard = (page: Page): Locator =>
  ordersPanel(page)
    .getByRole('article')
    .filter({ has: page.getByRole('button', { expanded: true }) });

export async function openCard(page: Page, title: string): Promise<Locator> {
  await cardNamed(page, title).getByRole('button', { expanded: false }).click();
  const card = openedCard(page);
  await expect(card).toHaveCount(1);
  return card;
}

/** Adds the open card's order to the draft and waits for it. */
export async function addToDraft(page: Page): Promise<void> {
  const before = await draftLines(page).count();
  await openedCard(page)
    .getByRole('button', { name: say('card.add') })
    .click();
  await expect(draftLines(page)).toHaveCount(before + 1);
}

export interface OrderSpec {
  readonly tab: Verb;
  /** Key of the card's title. */
  readonly card: string;
  readonly side?: Side;
  /** Options to choose on the card: label → index in the list. */
  readonly choose?: Readonly<Record<string, number>>;
}

/** Gives an order with its card. */
export async function giveOrder(page: Page, { tab, card, side = 'us', choose = {} }: OrderSpec): Promise<void> {
  await openTab(page, tab, side);
  const open = await openCard(page, say(card));
  for (const [label, index] of Object.entries(choose))
    await open.getByLabel(label, { exact: true }).selectOption({ index });
  await addToDraft(page);
}

/** Adds a signal with its panel, with a statement. */
export async function sendSignal(page: Page, kind: string, words = ''): Promise<void> {
  await openTab(page, 'signals');
  const open = await openCard(page, say(`signal.${kind}`));
  if (words) await open.getByLabel(say('signal.words')).fill(words);
  const before = await draftLines(page).count();
  await open.getByRole('button', { name: say('signal.add') }).click();
  await expect(draftLines(page)).toHaveCount(before + 1);
}

/** Opens a panel over the map: situation, aims, assessment. */
export async function openPanel(page: Page, title: string): Promise<void> {
  const head = page.getByRole('heading', { level: 2, name: begins(title) }).getByRole('button');
  if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
  await expect(head).toHaveAttribute('aria-expanded', 'true');
}

/** Moves a slider with the mouse to a share of its length. */
export async function slide(page: Page, question: string, share: number): Promise<void> {
  const slider = page.getByRole('slider', { name: question });
  const box = (await slider.boundingBox())!;
  await slider.click({ position: { x: Math.round(box.width * share), y: box.height / 2 } });
}

export async function openMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: say('top.menu'), exact: true }).click();
  await page.getByRole('button', { name: say(`top.menu.${entry}`), exact: true }).click();
}

export async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ visible: true });
  await dialog.getByRole('button', { name: say('common.close') }).click();
  await expect(dialog).toHaveCount(0);
}

/** Seals with the button and confirms. */
export async function sealTurn(page: Page): Promise<void> {
  await sealButton(page).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('orders.seal.go'), exact: true })
    .click();
}

export const resultTitle = (page: Page): Locator => page.locator('main[data-result] h1');
export const endTitle = (page: Page): Locator => page.getByRole('heading', { level: 1, name: say('end.cost') });

/** Opens a chapter of the debrief by its tab. */
export async function openChapter(page: Page, chapter: string): Promise<void> {
  const entry = page
    .getByRole('navigation', { name: say('debrief.chapters') })
    .getByRole('button', { name: say(`debrief.chapter.${chapter}`), exact: true });
  if ((await entry.getAttribute('aria-current')) === 'page') return;
  await entry.click();
  await expect(entry).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Button that skips the playback of a turn. */
export const skipPlayback = (page: Page): Locator =>
  page.getByRole('button', { name: say('result.title'), exact: true });

/** Timeout in ms for the answer to a press. */
const ANSWER = 5_000;

export const byTouch = (button: Locator): Promise<void> => button.tap({ timeout: ANSWER });

/**
 * From the playback of the turn, if any, to the result page. A playback may end by itself just before the press; the
 * page is then already there.
 */
export async function toResult(page: Page, leave = (past: Locator) => past.click({ timeout: ANSWER })): Promise<void> {
  const past = skipPlayback(page);
  await expect(past.or(resultTitle(page))).toBeVisible();
  await expect(async () => {
    if (await past.isVisible()) await leave(past);
    await expect(resultTitle(page)).toBeVisible({ timeout: ANSWER });
  }).toPass({ timeout: 12 * ANSWER });
}

/** Opens a part of the result that is folded at first: its numbers or its points. */
export async function openFold(page: Page, key: 'story.numbers' | 'story.points'): Promise<void> {
  await page.getByText(say(key), { exact: true }).click();
}

export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('result.continue') }).click();
}

/** Seals empty turns until the game is over. */
export async function sealToEnd(page: Page): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await expect(sealButton(page).or(endTitle(page))).toBeVisible();
    if (await endTitle(page).isVisible()) return;
    await sealTurn(page);
    await toResult(page);
    await goOn(page);
  }
}

/** Timeout in ms for a small file to be complete. */
const FILE_WAIT = 15_000;

/** Triggers a download; returns its name and text. Retries once if the browser's event is lost. */
export async function fileFrom(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  for (let again = false; ; again = true) {
    const asked = page.waitForEvent('download');
    await press();
    const download = await asked;
    const name = download.suggestedFilename();
    const path = await Promise.race([download.path(), page.waitForTimeout(FILE_WAIT).then(() => null)]);
    if (path) return { name, text: await readFile(path, 'utf8') };
    if (again) throw new Error(`${name} was asked for twice and never whole`);
  }
}
