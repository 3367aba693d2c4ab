import type { Page } from '@playwright/test';
import { SIDES } from '../../src/engine/model/index.ts';
import { button, type Device, joinClass, openDevice } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

const server = useClassServer();

/** What somebody could write to run code on the pages of others. */
const RUN = 'window.attacked=1';
const ATTACKS: readonly string[] = [
  `<img src=x onerror="${RUN}">`,
  `"><script>${RUN}</script>`,
  `<svg/onload=${RUN}>`,
  `<a href="javascript:${RUN}">here</a>`,
  `{{constructor.constructor('${RUN}')()}}`,
];
const ALL = ATTACKS.join(' ');

test('what people write is shown as they wrote it, on every page, and runs on none', async ({ browser }) => {
  test.setTimeout(180_000);
  const { room, code, desk, wall } = await server.open({});
  const devices: Device[] = [];
  const open = async (path: string): Promise<Page> => {
    devices.push(await openDevice(browser, server.address(path), [1366, 768]));
    return devices.at(-1)!.page;
  };
  const deskPage = await open(`/desk#${room}.${desk}`);
  await button(deskPage, 'desk.mirror.go').click();
  const wallPage = await open(`/wall#${room}.${wall}`);
  const writers = [await server.join(code), await server.join(code)];
  const readers = [await open(`/j/${code}`), await open(`/j/${code}`)];
  for (const page of readers) await joinClass(page);
  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });

  for (const { token } of writers) {
    await server.act(room, token, { kind: 'say', to: 'team', text: ALL });
    await server.act(room, token, { kind: 'say', to: 'desk', text: ALL });
  }
  const text = ALL.slice(0, 280);
  const lines = {
    us: { kind: 'redline', condition: 'killed', reply: 'strong', turns: 3, text },
    iran: { kind: 'redline', condition: 'soil', reply: 'press', turns: 2, text },
  } as const;
  for (const side of SIDES)
    await server.act(room, desk, { kind: 'propose', table: 'A', side, what: { signal: lines[side] } });
  await server.act(room, desk, { kind: 'bulletin', to: 'both', text: ATTACKS[0]! });
  for (const page of readers) {
    await expect(page.getByRole('listitem').filter({ hasText: ALL }).first()).toBeAttached();
    await expect(page.getByText(ATTACKS[0]!).first()).toBeAttached();
  }
  await button(deskPage, 'desk.talk.read').first().click();
  await expect(deskPage.getByText(ALL).first()).toBeAttached();

  await server.act(room, desk, { kind: 'resolve' });
  await server.act(room, desk, { kind: 'next' });
  await server.act(room, desk, { kind: 'debrief', step: 1, chapter: 'hotwash' });
  for (const { token } of writers)
    await server.act(room, token, { kind: 'feel', feelings: [], sentence: text, to: 'class' });
  await expect(wallPage.getByText(ATTACKS[0]!).first()).toBeAttached();
  for (const chapter of ['story', 'questions']) {
    await server.act(room, desk, { kind: 'debrief', step: 2, chapter, ask: ATTACKS[1]! });
    for (const page of readers)
      await expect(page.getByRole('button', { name: say(`debrief.chapter.${chapter}`), exact: true })).toHaveAttribute(
        'aria-current',
        'page',
      );
  }
  for (const { page, context, complaints } of devices) {
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
    expect(complaints()).toEqual([]);
    await context.close();
  }
});
