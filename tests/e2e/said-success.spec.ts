import { expectNoAxeViolations } from './support/axe.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { like, say } from './support/say.ts';
import { atBriefing, openStart, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, test } from './support/test.ts';
import { button, joinClass, openDevice, ownToken } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';

const server = useClassServer();

test('success is said beforehand as a strike is sealed, and graded in the debrief', async ({ page }) => {
  await fixDice(page, { seed: 'said', options: { ...NO_WAR, length: 2, ending: 'nominal' } });
  await page.setViewportSize({ width: 1366, height: 768 });
  await openStart(page);
  await startSolo(page);
  await atBriefing(page, 'us');
  await table.toTable(page);
  await table.sealButton(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('group', { name: say('success.legend') })).toHaveCount(0); // nothing to say it of
  await dialog.getByRole('button', { name: say('orders.seal.back') }).click();
  await table.giveOrder(page, { tab: 'strike', card: 'order.strike' });
  await table.sealButton(page).click();
  const line = dialog.getByRole('group', { name: say('success.legend') });
  await line.getByRole('combobox', { name: say('success.legend') }).selectOption({ label: say('success.attacks') });
  await line.getByRole('spinbutton').fill('40');
  await line.getByRole('combobox', { name: say('success.when') }).selectOption({ index: 1 });
  await line.getByLabel(say('success.reason')).fill('Depots feed the attacks.');
  await expectNoAxeViolations(page, 'the dialog', 'all', '[data-sealing]');

  await dialog.getByRole('button', { name: say('orders.seal.go'), exact: true }).click();
  await table.toResult(page);
  await table.goOn(page);
  await table.sealToEnd(page);
  await table.openChapter(page, 'deterrence');
  await expect(page.getByRole('heading', { name: say('debrief.success') })).toBeVisible();
  await expect(page.getByText('Depots feed the attacks.')).toBeVisible();
  await expect(page.getByText(like('success.count', { met: 1, of: 1 }))).toBeVisible({ timeout: 60_000 });
  await page.getByRole('heading', { name: say('debrief.success') }).scrollIntoViewIfNeeded();
  await expectNoAxeViolations(page, 'the chapter', 'all', 'main');
  await table.openChapter(page, 'takeaway');
  const report = page.getByRole('article', { name: say('report.heading') });
  await expect(report.getByRole('heading', { name: say('debrief.success') })).toBeAttached();
  await expect(report.getByText('Depots feed the attacks.')).toBeAttached();
});

test('a team’s head says it in a class, and the wall counts it', async ({ browser }) => {
  test.setTimeout(180_000);
  const { room, code, desk, wall } = await server.open({ seats: 'chosen' });
  const { page } = await openDevice(browser, server.address(`/j/${code}`), [390, 844]);
  await joinClass(page);
  const own = await ownToken(page);
  const iran = await server.join(code);
  const { roles } = await server.part(room, desk, 'room');
  for (const [side, token] of [
    ['us', own],
    ['iran', iran.token],
  ] as const)
    await server.act(room, token, { kind: 'sit', table: 'A', side, roles: roles[side].map(({ id }) => id) });
  for (const kind of ['begin', 'next'] as const) await server.act(room, desk, { kind });
  const site = (await server.part(room, own, 'game')).screen!.view!.axis.find(({ known }) => known)!;
  await server.act(room, own, {
    kind: 'propose',
    what: { order: { kind: 'strike', scale: 'limited', aim: 'materiel', site: site.def.id } },
  });
  await button(page, 'orders.seal').click();
  const line = page.getByRole('group', { name: say('success.legend') });
  await line.getByRole('combobox', { name: say('success.legend') }).selectOption({ label: say('success.hurt') });
  await line.getByRole('spinbutton').fill('300');
  await line.getByRole('combobox', { name: say('success.when') }).selectOption({ index: 0 });
  await expectNoAxeViolations(page, 'the team’s dialog', 'all', 'dialog[open]');
  await button(page.getByRole('dialog'), 'orders.seal.go').click();
  await expect(page.getByText(say('success.said.hurt', { turn: 1, n: 300 }))).toBeVisible();
  await button(page, 'team.unseal').click();
  await button(page, 'orders.seal').click();
  await expect(line.getByRole('spinbutton')).toHaveValue('300'); // it is not lost with the seal
  await page.keyboard.press('Escape');
  const laptop = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  await button(laptop.page, 'desk.mirror.go').click();
  await button(laptop.page, 'desk.draft.show').click();
  const draft = laptop.page.getByRole('region', { name: say('desk.draft.of', { side: say('side.us') }) });
  await expect(draft.getByText(site.def.id)).toHaveCount(0); // the site has its name
  await button(draft, 'desk.draft.seal').click();
  const asked = laptop.page.getByRole('dialog');
  await expect(asked.getByRole('spinbutton')).toHaveValue('300');
  await asked.getByRole('spinbutton').fill('299');
  await expectNoAxeViolations(laptop.page, 'the desk’s dialog', 'all', 'dialog[open]');
  await button(asked, 'desk.draft.seal').click();
  await expect(page.getByText(say('success.said.hurt', { turn: 1, n: 299 }))).toBeVisible();
  await server.act(room, desk, { kind: 'next' });
  await server.act(room, desk, { kind: 'stop' });
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'deterrence' });
  const projector = await openDevice(browser, server.address(`/wall#${room}.${wall}`), [1920, 1080]);
  await expect(projector.page.getByText(like('wall.success', { met: 1, of: 1 }))).toBeVisible();
});
