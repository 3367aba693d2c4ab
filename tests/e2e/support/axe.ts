import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from './test.ts';

export type Depth = 'all' | 'contrast';

const SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * No fault that axe can find in what is on the screen now; or, where only the colours are others, none in contrast.
 * `part`: look no further than there, where the rest was looked at before.
 */
export async function axeClean(page: Page, where: string, depth: Depth = 'all', part?: string): Promise<void> {
  await expect(page.getByText('One moment…')).toHaveCount(0);
  // Something that fades in has another contrast while it does.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((x) => x.finished)));
  const axe = new AxeBuilder({ page }).setLegacyMode(); // there are no frames in frames
  if (part) axe.include(part);
  const { violations } = await (depth === 'all' ? axe.withTags(SETS) : axe.withRules('color-contrast')).analyze();
  const told = violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => `${node.html} ${node.any[0]?.message ?? ''}`);
    return `${id}: ${help}: ${where.join(' | ')}`;
  });
  expect.soft(told, where).toEqual([]);
}
