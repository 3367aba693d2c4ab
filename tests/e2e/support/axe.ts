import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from './test.ts';

export type Depth = 'all' | 'contrast';

const SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Expects no violation reported by axe on the current screen; with depth `contrast`, only contrast is checked. `part`
 * limits the check when the rest was checked before.
 */
export async function expectNoAxeViolations(
  page: Page,
  where: string,
  depth: Depth = 'all',
  part?: string,
): Promise<void> {
  await expect(page.getByText('One moment…')).toHaveCount(0);
  // Contrast is wrong while something fades in.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((x) => x.finished)));
  const axe = new AxeBuilder({ page }).setLegacyMode(); // there are no nested frames
  if (part) {
    await expect(page.locator(part).first()).toBeVisible(); // it may be on its way
    axe.include(part);
  }
  const { violations } = await (depth === 'all' ? axe.withTags(SETS) : axe.withRules('color-contrast')).analyze();
  const told = violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => `${node.html} ${node.any[0]?.message ?? ''}`);
    return `${id}: ${help}: ${where.join(' | ')}`;
  });
  expect.soft(told, where).toEqual([]);
}
