import { say } from './support/say.ts';
import { linkTo } from './support/link.ts';
import { playSave } from './support/saves.ts';
import { expect, type FrameLocator, type Locator, type Page, test } from './support/test.ts';

const address = linkTo(playSave({ seed: 'framed', turns: 1 }));

/** A course page that embeds the game in a sandboxed frame. */
async function openCourse(page: Page): Promise<FrameLocator> {
  const frame = `<iframe sandbox="allow-scripts allow-same-origin" allow="clipboard-write 'none'" src="${address}" width="1200" height="760">`;
  await page.route(/\/course$/, (route) => route.fulfill({ contentType: 'text/html', body: frame }));
  await page.goto('./course');
  const game = page.frameLocator('iframe');
  await expect(game.getByRole('button', { name: say('orders.seal'), exact: true })).toBeEnabled();
  return game;
}

const selected = (field: Locator): Promise<string> =>
  field.evaluate((e) => {
    const { value, selectionStart, selectionEnd } = e as HTMLInputElement;
    return document.activeElement === e ? value.slice(selectionStart!, selectionEnd!) : '';
  });

test('in a frame, refused copying and downloads are reported, with the text selected', async ({ page, complaints }) => {
  const frame = await openCourse(page);
  await frame.getByRole('button', { name: say('top.menu'), exact: true }).click();
  await frame.getByRole('button', { name: say('top.menu.save'), exact: true }).click();
  await frame.getByRole('button', { name: say('save.link'), exact: true }).click();
  await frame.getByRole('button', { name: say('save.link.copy') }).click();
  await expect(frame.getByText(say('save.link.refused'))).toBeVisible();
  await expect.poll(() => selected(frame.getByRole('textbox'))).toMatch(/#afl1=/);

  await frame.getByRole('button', { name: say('save.go'), exact: true }).click();
  const asked = frame.getByRole('dialog', { name: say('framed.file') });
  await expect(asked.getByText(say('framed.file.text'))).toBeVisible();
  await expect.poll(() => selected(asked.getByRole('textbox'))).toMatch(/^\{\s*"format"[\s\S]*\}\s*$/);
  expect(complaints.every((said) => /sandbox|clipboard|download/i.test(said))).toBe(true);
  complaints.length = 0; // the browser logs what it refused
});
