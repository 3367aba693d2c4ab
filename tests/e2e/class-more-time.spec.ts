import { expectNoAxeViolations } from './support/axe.ts';
import { button, joinClass, openDevice, ownToken, proposeFirst } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

const server = useClassServer();

test('one with more time proposes while the turn is played back, and the team reads it with the next orders', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { room, code, desk } = await server.open({ seats: 'chosen' });
  const { page } = await openDevice(browser, server.address(`/j/${code}`), [1366, 768]);
  await joinClass(page);
  const own = await ownToken(page);
  const { roles } = await server.part(room, desk, 'room');
  await server.act(room, own, { kind: 'sit', table: 'A', side: 'us', roles: roles.us.map(({ id }) => id) });
  const me = (await server.part(room, own, 'room')).me!;
  const laptop = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  for (const kind of ['begin', 'next'] as const) await server.act(room, desk, { kind });
  await laptop.page.getByRole('button', { name: say('desk.mirror.go') }).click();
  await laptop.page.getByRole('button', { name: say('desk.seat.menu', { name: me.name }) }).click();
  await laptop.page.getByRole('radio', { name: say('desk.moreTime.times', { n: 1.5 }) }).click();
  await expect.poll(async () => (await server.part(room, desk, 'desk')).people[0]!.moreTime).toBe(1.5);
  await expectNoAxeViolations(laptop.page, 'the desk');
  await server.act(room, desk, { kind: 'resolve' });
  await button(page, 'early.open', { turn: 2 }).click();
  await proposeFirst(page);
  await expect(
    page
      .getByRole('region', { name: say('orders.draft') })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  await expect(button(page, 'orders.seal')).toHaveCount(0);
  await expectNoAxeViolations(page, 'the table during playback');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.setViewportSize({ width: 1366, height: 768 });
  await button(page, 'early.back').click();
  await expect(button(page, 'early.open', { turn: 2 })).toBeVisible();
  await server.act(room, desk, { kind: 'next' });
  await expect(button(page, 'orders.seal')).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: say('orders.draft') })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
});
