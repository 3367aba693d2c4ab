import { expectNoAxeViolations } from './support/axe.ts';
import { NO_WAR } from './support/dice.ts';
import { expectGoodLayout } from './support/layout.ts';
import { linkTo } from './support/link.ts';
import { playSave } from './support/saves.ts';
import { say } from './support/say.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';

const ended = linkTo(playSave({ seed: 'charts', us: 'calibrated', iran: 'press', options: NO_WAR }));
const SLIDES = ['won', 'cost', 'story', 'causes', 'deterrence', 'history'];

const slide = (page: Page, id: string) => page.locator(`main[data-presenting="${id}"]`);

async function present(page: Page): Promise<void> {
  await page.goto(ended);
  await expect(table.endTitle(page)).toBeVisible();
  await page.getByRole('button', { name: say('present.open'), exact: true }).click();
  await expect(slide(page, 'won')).toBeVisible();
}

test('the debrief is presented one finding a screen with its picture and question, by arrow keys', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await present(page);
  await expect(page.getByText(/of 100 runs/)).toBeVisible({ timeout: 60_000 });
  for (const [i, id] of SLIDES.entries()) {
    await expect(slide(page, id)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByText(say(`present.ask.${id}`))).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(say('present.at', { n: i + 1, of: SLIDES.length }))).toBeInViewport({ ratio: 1 });
    await expectNoAxeViolations(page, `presentation: ${id}`);
    await expectGoodLayout(page, `presentation: ${id}`);
    await page.keyboard.press('ArrowRight');
  }
  await expect(slide(page, 'history')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(slide(page, 'won')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table.endTitle(page)).toBeVisible();
});

test('the presentation fits a projector and a phone', async ({ page }) => {
  for (const [width, height] of [
    [1920, 1080],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await present(page);
    for (const id of SLIDES) {
      await expectGoodLayout(page, `presentation: ${id}, ${width} wide`);
      await page.keyboard.press('PageDown');
    }
    await page.keyboard.press('Escape');
  }
});
