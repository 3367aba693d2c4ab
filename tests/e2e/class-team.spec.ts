import { joinClass, openDevice } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { expectGoodLayout } from './support/layout.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

// What the table of a team must show whole, at the sizes of a phone, a laptop and a large screen.
const server = useClassServer();
const LARGE = [
  [1366, 768],
  [1920, 1080],
] as const;

test('what the upright line means and a proposal’s buttons stand where they are looked for', async ({ browser }) => {
  test.setTimeout(120_000);
  const plan = { minutes: 30, turns: 4, join: 3, brief: 3, debrief: 9, decide: 600, lastCall: 20, playback: 600 };
  const { room, code, desk } = await server.open({ people: 2, plan });
  const { page } = await openDevice(browser, server.address(`/j/${code}`), [1366, 768]);
  await joinClass(page);
  await server.join(code);
  // Turn 3, which asks the short form.
  for (const kind of ['deal', 'begin', 'next', 'resolve', 'next', 'resolve', 'next'] as const)
    await server.act(room, desk, { kind });
  const orders = {
    us: { kind: 'harden', site: 'al-asad' },
    iran: { kind: 'focus', theatre: 'iraq', site: 'al-asad' },
  } as const;
  for (const side of ['us', 'iran'] as const)
    await server.act(room, desk, { kind: 'propose', table: 'A', side, what: { order: orders[side] } });
  const aside = page.getByRole('button', { name: say('team.aside'), exact: true });
  const note = page.getByText(say('team.forecasts.base'));
  const sliders = page.getByRole('region', { name: say('team.forecasts') }).getByRole('slider');
  const row = page.getByRole('region', { name: say('orders.draft') }).getByRole('listitem');
  for (const [width, height] of LARGE) {
    await page.setViewportSize({ width, height });
    await expect(note).toBeInViewport({ ratio: 1 });
    await expect(sliders).toHaveCount(2);
    for (const slider of await sliders.all()) await expect(slider).toBeInViewport({ ratio: 1 });
    const words = (await row.locator('p').last().boundingBox())!;
    expect((await aside.boundingBox())!.y - words.y - words.height).toBeLessThan(16);
    await expectGoodLayout(page, `table of a team, ${width} by ${height}`);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  const tabs = page.getByRole('navigation', { name: say('phone.tabs') });
  await tabs.getByRole('button', { name: say('team.tab.forecasts') }).click();
  await expect(note).toBeInViewport({ ratio: 1 });
  for (const slider of await sliders.all()) await expect(slider).toBeInViewport({ ratio: 1 });
  await tabs.getByRole('button', { name: say('team.tab.draft') }).click();
  await expect(aside).toBeInViewport({ ratio: 1 });
  await expectGoodLayout(page, 'draft of a team, 390 by 844');
});
