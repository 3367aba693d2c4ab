import { expectNoAxeViolations } from './support/axe.ts';
import { button, openDevice } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

const server = useClassServer();

test('a desk for an assistant has the tables that it was given, and runs them', async ({ browser }) => {
  const { room, code, desk } = await server.open({ tables: 2, people: 8, step: 'each' });
  for (let i = 0; i < 8; i++) await server.join(code);
  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
  const own = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  await button(own.page, 'desk.mirror.go').click();
  await button(own.page, 'desk.class').click();
  await button(own.page, 'desk.assistant').click();
  const dialog = own.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: say('desk.table', { table: 'B' }) }).click({ force: true });
  await button(dialog, 'desk.assistant.go').click();
  const link = await dialog.getByLabel(say('desk.assistant.link')).inputValue();
  expect(link).toMatch(/^http:\/\/.*\?desk#/);
  await expectNoAxeViolations(own.page, 'assistant');

  const { pathname, search, hash } = new URL(link);
  const theirs = await openDevice(browser, server.address(pathname + search + hash), [1366, 768]);
  await button(theirs.page, 'desk.mirror.go').click();
  const tables = theirs.page.getByRole('region', { name: say('desk.tables') });
  await expect(tables.getByText(say('desk.table', { table: 'B' }))).toBeAttached();
  await expect(tables.getByText(say('desk.table', { table: 'A' }))).toHaveCount(0);
  await button(theirs.page, 'desk.pause').click();
  await expect(theirs.page.getByText(say('desk.clock.paused'))).toBeVisible();
  const clocks = (await server.part(room, desk, 'room')).tables.map(({ clock }) => clock !== null && 'left' in clock);
  expect(clocks).toEqual([false, true]);
});
