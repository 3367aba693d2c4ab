import { fileURLToPath } from 'node:url';
import { fixDice, NO_WAR } from './support/dice.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { atBriefing, loadFile, openStart, startHotSeat, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

const folder = fileURLToPath(new URL('../../reports/pictures/', import.meta.url));

interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'dark' | 'light';
  readonly phone?: boolean;
}

const SCREENS: readonly Screen[] = [
  { name: 'laptop', width: 1366, height: 768, theme: 'dark' },
  { name: 'projector', width: 1920, height: 1080, theme: 'dark' },
  { name: 'phone', width: 390, height: 844, theme: 'dark', phone: true },
  { name: 'light', width: 1366, height: 768, theme: 'light' },
];

const later = playSave({ seed: 'pictures', us: 'calibrated', iran: 'press', turns: 3, options: NO_WAR });

/** Takes a screenshot once nothing moves. */
async function take(page: Page, screen: string, what: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((x) => x.finished));
    await window.afineline?.map.idle();
  });
  await page.screenshot({ path: `${folder}${screen}-${what}.png` });
}

async function toOrders(page: Page, phone: boolean): Promise<void> {
  if (phone) await page.getByRole('button', { name: say('phone.orders'), exact: true }).click();
}

async function startAndBriefing(page: Page, screen: string): Promise<void> {
  await openStart(page);
  await take(page, screen, '1-start');
  for (const overlay of ['rulebook', 'settings']) {
    await page.getByRole('button', { name: say(`start.${overlay}`) }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await take(page, screen, `9-${overlay}`);
    await table.closeDialog(page);
  }
  await startSolo(page);
  await take(page, screen, '2-briefing');
  await page.getByRole('button', { name: say('brief.go') }).click();
  await table.mapIdle(page);
  await take(page, screen, '3-table-first-turn');
  await table.openMenu(page, 'start');
}

/** Turn 4 with three orders and a signal in the draft. */
async function midGame(page: Page, screen: string, phone: boolean): Promise<void> {
  await loadFile(page, 'game.json', JSON.stringify(later));
  await expect(page.getByRole('tablist')).toBeVisible();
  await table.mapIdle(page);
  if (phone) {
    await page.getByRole('button', { name: say('phone.map'), exact: true }).click();
    await take(page, screen, '4-table-map');
    await toOrders(page, phone);
  }
  await table.openTab(page, 'strike');
  const strike = await table.openCard(page, say('order.strike'));
  await choose(strike, 'field.site', /^Deir ez-Zor/);
  await take(page, screen, '5-card');
  await add(page);
  await table.openTab(page, 'deploy');
  const move = await table.openCard(page, say('order.move'));
  await choose(move, 'field.unit', /^First counter-drone/);
  await choose(move, 'field.to', /^Harir/);
  await add(page);
  const harden = await table.openCard(page, say('order.harden'));
  await choose(harden, 'field.harden.site', /\S/); // whichever can be hardened now
  await add(page);
  await table.openTab(page, 'signals');
  await table.openCard(page, say('signal.redline'));
  await take(page, screen, '6-signal');
  await table
    .openedCard(page)
    .getByRole('button', { name: say('signal.add') })
    .click();
  await table.openTab(page, 'strike');
  await table.ordersPanel(page).getByRole('article').getByRole('button').first().click();
  await take(page, screen, '4-table-draft');
  await sheets(page, screen, phone);
}

async function choose(card: Locator, label: string, name: RegExp): Promise<void> {
  const list = card.getByLabel(say(label), { exact: true });
  const option = await list.getByRole('option', { name, includeHidden: true }).first().innerText();
  await list.selectOption({ label: option });
}

const add = (page: Page) =>
  table
    .openedCard(page)
    .getByRole('button', { name: say('card.add') })
    .click();

async function sheets(page: Page, screen: string, phone: boolean): Promise<void> {
  if (phone) await page.getByRole('button', { name: say('phone.situation'), exact: true }).click();
  await table.openPanel(page, say('situation.title'));
  await take(page, screen, '7-situation');
  await table.openPanel(page, say('assess.title'));
  await take(page, screen, '7-assessment');
  if (phone) await page.getByRole('button', { name: say('phone.log'), exact: true }).click();
  else await page.getByRole('button', { name: new RegExp(`^${say('log.title')}`) }).click();
  await take(page, screen, '7-log');
  await toOrders(page, phone);
}

const ended = playSave({ seed: 'pictures', us: 'calibrated', iran: 'press', options: NO_WAR });

async function reports(page: Page, screen: string, phone: boolean): Promise<void> {
  const seal = phone
    ? page.getByRole('button', { name: say('orders.seal.short'), exact: true })
    : table.sealButton(page);
  await seal.click();
  await take(page, screen, '7-seal');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('orders.seal.go'), exact: true })
    .click();
  const scrub = page.getByRole('slider', { name: say('play.scrub') });
  await expect(scrub).toBeVisible();
  await scrub.fill('4');
  await take(page, screen, '7-playback');
  await table.toResult(page);
  await take(page, screen, '7-result');
  await table.goOn(page);
  await table.openMenu(page, 'start');
  await loadFile(page, 'game.json', JSON.stringify(ended));
  await expect(table.endTitle(page)).toBeVisible();
  await take(page, screen, '8-end');
  for (const chapter of ['story', 'why', 'deterrence', 'wanted', 'history', 'questions']) {
    await table.openChapter(page, chapter);
    await take(page, screen, `8-end-${chapter}`);
  }
  await page.getByRole('button', { name: say('end.new') }).click();
}

for (const { name, width, height, theme, phone = false } of SCREENS) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, colorScheme: theme, isMobile: phone, hasTouch: phone });

    test(`@pictures of every page, ${name}`, async ({ page }) => {
      test.setTimeout(180_000);
      await fixDice(page, { seed: 'pictures', options: NO_WAR });
      await startAndBriefing(page, name);
      await midGame(page, name, phone);
      await reports(page, name, phone);
      await startHotSeat(page);
      await take(page, name, '8-hand-over');
    });
  });
}

test('@pictures of Iran’s table', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openStart(page);
  await startSolo(page, { side: 'iran' });
  await atBriefing(page, 'iran');
  await table.toTable(page, 'iran');
  await table.mapIdle(page);
  await table.openTab(page, 'restrain', 'iran');
  await table.ordersPanel(page).getByRole('article').getByRole('button').first().click();
  await take(page, 'iran', 'table');
});
