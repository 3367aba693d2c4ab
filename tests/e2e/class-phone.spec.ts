import type { Page } from '@playwright/test';
import { button, joinClass } from './support/class.ts';
import { useClassServer, useOpenClass } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

// Two teams on phones: what a small screen must not hide.
test.describe.configure({ mode: 'serial' });
const server = useClassServer();
const lesson = useOpenClass(
  server,
  Array.from({ length: 4 }, () => [390, 844] as const),
);
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: say('phone.tabs') }).getByText(say(`team.tab.${name}`), { exact: true });

test.beforeAll(async () => {
  const { room, desk, people } = lesson;
  for (const page of people) await joinClass(page);
  await button(desk, 'desk.step.deal').click();
  for (const page of people) await expect(page.locator('main[data-side]')).toBeVisible();
  await server.act(room.room, room.desk, { kind: 'begin' });
  await server.act(room.room, room.desk, { kind: 'next' });
});

test('proposing opens at cards that one may propose', async () => {
  for (const page of lesson.people) {
    await tab(page, 'propose').click();
    await expect(page.locator('article:not([data-others])').first()).toBeVisible();
  }
});

test('the number of open forecasts stands beside the icon of its tab', async () => {
  const [page] = lesson.people as [Page];
  const open = page.getByRole('navigation', { name: say('phone.tabs') }).getByRole('button', {
    name: say('team.tab.forecasts'),
  });
  const icon = (await open.locator('svg').boundingBox())!;
  const number = (await open.locator('[aria-hidden]').last().boundingBox())!;
  expect(number.x).toBeGreaterThanOrEqual(icon.x + icon.width);
  expect(number.x + number.width).toBeLessThanOrEqual(390);
});

test('what came in does not stay over a page that was asked for', async () => {
  const { room, people } = lesson;
  for (const page of people) {
    const line = page.getByRole('button', { name: say('signal.redline') });
    if ((await line.count()) === 0) continue;
    await line.click();
    await page
      .getByRole('article')
      .getByRole('button', { name: say('team.propose'), exact: true })
      .click();
  }
  await server.act(room.room, room.desk, { kind: 'resolve' });
  await server.act(room.room, room.desk, { kind: 'next' });
  for (const page of people) {
    const letters = page.getByRole('heading', { name: say('letters.title') });
    await expect(letters).toBeVisible();
    await tab(page, 'propose').click();
    await expect(letters).toHaveCount(0);
  }
});
