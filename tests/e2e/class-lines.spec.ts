import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, type Device, joinClass, openDevice, proposeFirst } from './support/class.ts';
import { DIST, useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { type Browser, expect, type Page, test } from './support/test.ts';

// Lines that are cut, and servers that are replaced in the middle of a lesson.
const server = useClassServer();

const draft = (page: Page) => page.getByRole('region', { name: say('orders.draft') });
const proposals = (page: Page) =>
  draft(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('group') });

/** Two of one team at their table in turn 1: the head, and one who proposes orders. */
async function atTable(browser: Browser): Promise<{ readonly head: Device; readonly member: Device }> {
  const { room, code, desk } = await server.open({});
  const devices: Device[] = [];
  for (let i = 0; i < 4; i++) {
    const device = await openDevice(browser, server.address(`/j/${code}`), [1366, 768]);
    await joinClass(device.page);
    devices.push(device);
  }
  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
  const us: Device[] = [];
  for (const device of devices) {
    await expect(draft(device.page)).toBeVisible();
    if ((await device.page.locator('html').getAttribute('data-seat')) === 'us') us.push(device);
  }
  const heads = await Promise.all(us.map(({ page }) => button(page, 'orders.seal').count()));
  return heads[0] ? { head: us[0]!, member: us[1]! } : { head: us[1]!, member: us[0]! };
}

test('a proposal made without a connection waits, is shown as waiting, and arrives once', async ({ browser }) => {
  test.setTimeout(300_000);
  const { head, member } = await atTable(browser);
  await member.context.setOffline(true);
  await proposeFirst(member.page);
  await expect(proposals(member.page)).toHaveCount(1);
  await expect(proposals(member.page).getByText(say('team.pending'))).toBeVisible();
  await expect(member.page.getByText(say('class.lost'))).toBeVisible({ timeout: 60_000 });
  await expect(proposals(head.page)).toHaveCount(0);
  await member.context.setOffline(false);
  await expect(proposals(head.page)).toHaveCount(1);
  await expect(member.page.getByText(say('team.pending'))).toHaveCount(0);
  await member.page.reload(); // what an earlier page of this tab had queued is not sent again
  await expect(proposals(member.page)).toHaveCount(1);
  await expect(proposals(head.page)).toHaveCount(1);
});

test('a server of another build has its page loaded, and nothing written is lost', async ({ browser }) => {
  test.setTimeout(300_000);
  const { head, member } = await atTable(browser);
  await proposeFirst(member.page);
  await expect(proposals(head.page)).toHaveCount(1);
  const line = member.page.getByLabel(say('talk.write.team'));
  await line.fill('Not sent yet');
  const mark = (page: Page) => page.evaluate(() => Object.assign(window, { before: true }));
  const isBefore = (page: Page) => page.evaluate(() => 'before' in window);
  for (const { page } of [head, member]) await mark(page);

  await server.restart(); // the same build: nobody is disturbed
  await expect(head.page.getByText(say('class.lost'))).toHaveCount(0);
  await member.page.waitForTimeout(3000);
  for (const { page } of [head, member]) expect(await isBefore(page)).toBe(true);

  const newer = await mkdtemp(join(tmpdir(), 'class-newer-'));
  await cp(DIST, newer, { recursive: true });
  await appendFile(join(newer, '.sources'), 'newer');
  await server.restart(newer);
  for (const { page } of [head, member]) {
    await expect.poll(() => isBefore(page).catch(() => true), { timeout: 60_000 }).toBe(false);
    await expect(proposals(page)).toHaveCount(1);
  }
  await expect(line).toHaveValue('Not sent yet');
  await rm(newer, { recursive: true, force: true });
});
