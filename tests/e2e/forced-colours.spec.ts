import { SCREENS, still } from './support/screens.ts';
import * as table from './support/table.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

/** Computed background, shadow, border and outline of an element. */
const paint = (part: Locator) =>
  part.evaluate((element) => {
    const {
      backgroundColor,
      backgroundImage,
      boxShadow,
      outlineStyle,
      outlineWidth,
      borderTopWidth,
      forcedColorAdjust,
    } = getComputedStyle(element);
    const edged =
      (outlineStyle !== 'none' && outlineWidth !== '0px') || borderTopWidth !== '0px' || boxShadow !== 'none';
    return { ground: backgroundColor, hatched: backgroundImage !== 'none', edged, own: forcedColorAdjust === 'none' };
  });

/** A system colour of this browser. */
const system = (page: Page, name: 'Canvas' | 'CanvasText' | 'Highlight') =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = colour;
    const found = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return found;
  }, name);

test('ladder, squares, odds and selection are visible with forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await SCREENS.card.open(page);
  await still(page);
  const [ground, text, chosen] = [
    await system(page, 'Canvas'),
    await system(page, 'CanvasText'),
    await system(page, 'Highlight'),
  ];
  const part = (name: string, within = page.locator('main')): Locator => within.locator(`[class*="${name}"]`);

  const cells = part('_cell_', page.locator('[data-guide="heat"]'));
  await expect(cells).toHaveCount(5);
  for (const cell of await cells.all()) expect((await paint(cell)).edged).toBe(true);
  expect((await paint(part('_fill_', cells).first())).ground).toBe(text);

  const pools = page.locator('[data-guide="pools"]');
  expect(await paint(pools.locator('[data-is="full"]').first())).toMatchObject({ ground: text, edged: true });

  const card = table.openedCard(page);
  const bands = card.getByRole('figure').first().locator('[data-n]');
  await expect(bands).toHaveCount(3);
  expect((await paint(bands.nth(0))).ground).toBe(chosen);
  expect((await paint(bands.nth(1))).hatched).toBe(true);
  expect((await paint(bands.nth(2))).edged).toBe(true);

  const picked = card.locator('input:checked + span').first();
  expect(await paint(picked)).toMatchObject({ ground: chosen, own: true });
  expect((await paint(card.locator('input:not(:checked) + span').first())).ground).not.toBe(chosen);
  expect(await paint(page.getByRole('tab', { selected: true }))).toMatchObject({ ground: chosen, own: true });
  const edges = (which: Locator) => which.evaluate((x) => getComputedStyle(x).borderInlineStartColor);
  expect(await edges(card)).toBe(chosen);
  expect(await edges(table.ordersPanel(page).locator('article:not([data-open])').first())).toBe(ground);

  await table.addToDraft(page);
  expect((await paint(pools.locator('[data-is="used"]').first())).hatched).toBe(true);
  await page.getByRole('button', { name: /^Heat/ }).click();
  expect((await paint(page.locator('dialog:popover-open'))).edged).toBe(true);
});
