import { expectNoAxeViolations } from './support/axe.ts';
import { expectGoodLayout } from './support/layout.ts';
import { spokenSave } from './support/saves.ts';
import { say } from './support/say.ts';
import { loadFile, openStart } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const desk = (page: Page) => page.locator('[data-desk]').filter({ visible: true });
const strip = (page: Page) => page.getByRole('region', { name: say('word.title') });
const letter = (page: Page, kind: string) => desk(page).locator(`[data-letter="${kind}"]`);

async function open(page: Page, seat: 'us' | 'iran'): Promise<void> {
  await openStart(page);
  await loadFile(page, 'spoken.json', JSON.stringify(spokenSave(seat)));
  await table.atTable(page, 3, seat);
  await expect(strip(page)).toContainText(say('word.own.offer'));
}

test('what has come is on the desk, and an answer in kind goes into the draft and out again', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, 'us');
  const offer = letter(page, 'offer');
  await expect(offer).toHaveAttribute('data-from', 'iran');
  await expect(offer).toContainText(say('letters.can.unknown'));
  for (const answer of ['letters.kind', 'letters.answer', 'letters.leave'])
    await expect(offer.getByRole('button', { name: say(answer), exact: true })).toBeVisible();
  await expectNoAxeViolations(page, 'on your desk');
  await expectGoodLayout(page, 'on your desk');
  await offer.getByRole('button', { name: say('letters.kind'), exact: true }).click();
  await expect(offer).toContainText(say('letters.done.drafted'));
  await expect(table.draftLines(page)).toHaveCount(1);
  await offer.getByRole('button', { name: say('letters.undo') }).click();
  await expect(table.draftLines(page)).toHaveCount(0);
  await letter(page, 'redline')
    .getByRole('button', { name: say('letters.leave'), exact: true })
    .click();
  await expect(letter(page, 'redline')).toContainText(say('letters.done.left'));
  await desk(page)
    .getByRole('button', { name: say('letters.map') })
    .click();
  await expect(desk(page)).toHaveCount(0);
  await strip(page)
    .getByRole('button', { name: say('letters.title') })
    .click();
  await expect(desk(page)).toHaveCount(1);
});

test('strip, card, draft, dial and seal name the word that a strike breaks, and nothing is sent while it can be taken back', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('a-fine-line.settings', '{"theme":"device","takeBack":"ten"}'));
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, 'us');
  await desk(page)
    .getByRole('button', { name: say('letters.map') })
    .click();
  const broken = /^Breaks our offer of/;
  const card = await table.openCard(page, say('order.strike'));
  await expect(card.getByText(broken)).toBeVisible();
  await table.addToDraft(page);
  await expect(table.draftPanel(page).getByText(broken)).toBeVisible();
  await expect(strip(page)).toContainText(say('word.draft.breaks'));
  await expect(page.getByRole('button', { name: /^Assurance/ })).toContainText(/draft −/);
  await table.sealButton(page).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(broken)).toBeVisible();
  await expect(sheet.getByRole('slider')).toHaveCount(1);
  await expectNoAxeViolations(page, 'sealing');
  const go = sheet.getByRole('button', { name: say('orders.seal.go'), exact: true });
  await go.click();
  const back = page.getByRole('button', { name: say('seal.takeBack') });
  await expect(back).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(table.sealButton(page)).toBeEnabled();
  await expect(table.draftLines(page)).toHaveCount(1);
  await table.atTable(page, 3);
});

test('Iran sees every answer on a laptop, and on the card of “step up” first the chance that an American dies', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, 'iran');
  for (const answer of ['letters.kind', 'letters.answer', 'letters.leave'])
    await expect(letter(page, 'offer').getByRole('button', { name: say(answer), exact: true })).toBeInViewport({
      ratio: 1,
    });
  await desk(page)
    .getByRole('button', { name: say('letters.map') })
    .click();
  await table.openTab(page, 'restrain', 'iran');
  await table.ordersPanel(page).getByRole('article').getByRole('button', { expanded: false }).first().click();
  await table
    .openedCard(page)
    .locator('label')
    .filter({ hasText: say('directive.press') })
    .click();
  const forecast = table.openedCard(page).getByRole('region', { name: say('press.title') });
  await expect(forecast).toBeInViewport({ ratio: 1 });
  await expect(forecast).toContainText(/%/);
  await expectGoodLayout(page, 'the card of “step up”');
});

test('an order of the Brink is sealed by holding for a second; a key asks for a second press', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, 'us');
  await desk(page)
    .getByRole('button', { name: say('letters.map') })
    .click();
  await table.openCard(page, say('order.soil'));
  await table.addToDraft(page);
  await table.sealButton(page).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(say('seal.brink'))).toBeVisible();
  const hold = sheet.getByRole('button', { name: say('seal.hold') });
  await hold.click({ delay: 200 });
  await expect(hold).toBeVisible();
  await expectNoAxeViolations(page, 'sealing an order of the Brink');
  await hold.focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: say('seal.again') })).toBeFocused();
  await sheet.getByRole('button', { name: say('orders.seal.back') }).click();
  await table.sealButton(page).click();
  await hold.click({ delay: 1300, noWaitAfter: true });
  await expect(sheet).toHaveCount(0);
  await expect(table.sealButton(page)).toHaveCount(0);
});

test('on a phone the tab of the desk counts what is not dealt with, and opens it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openStart(page);
  await loadFile(page, 'spoken.json', JSON.stringify(spokenSave('iran')));
  const tab = page.getByRole('navigation', { name: say('phone.tabs') }).getByRole('button', { name: /^Situation/ });
  await expect(tab).toContainText(/\d/);
  await tab.click();
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(letter(page, 'offer')).toHaveAttribute('data-from', 'us');
  await expectNoAxeViolations(page, 'on your desk, phone');
  await expectGoodLayout(page, 'on your desk, phone');
});
