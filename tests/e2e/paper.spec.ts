import { button } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, type Page, test } from './support/test.ts';

// What is printed for a class fits its paper, on A4 and on Letter.
test.use({ viewport: { width: 1366, height: 768 } });

const server = useClassServer();
const FORMATS = ['A4', 'Letter'] as const;

/** Pages of what the browser would print. */
async function pagesOf(page: Page, format: (typeof FORMATS)[number]): Promise<number> {
  const bytes = await page.pdf({ format });
  return bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

test('paper slips come two on a page: proposals, marks, forecasts, and what the head seals', async ({ page }) => {
  const { room, desk } = await server.open({});
  await page.goto(server.address(`/desk#${room}.${desk}`));
  await button(page, 'desk.mirror.go').click();
  await button(page, 'desk.class').click();
  await button(page, 'desk.slips').click();
  const slips = page.getByRole('article');
  await expect(slips).toHaveCount(10);
  await expect(slips.filter({ hasText: say('slips.killed') })).toHaveCount(10);
  await expect(slips.filter({ hasText: say('slips.seal.success') })).toHaveCount(2); // the heads'
  await expect(slips.filter({ hasText: say('slips.agree') })).toHaveCount(8);
  await expect(slips.nth(2)).toContainText(say('rolecards.power.strike'));
  for (const format of FORMATS) expect(await pagesOf(page, format)).toBe(5);
});

test('readings are a page each, and the quiz is a sheet', async ({ page }) => {
  await page.goto('/');
  await button(page, 'start.course').click();
  const part = (name: string) => page.getByRole('radio', { name: say(`course.part.${name}`) }).click({ force: true });
  await part('readings');
  await expect(page.getByRole('article')).toHaveCount(3);
  for (const format of FORMATS) expect(await pagesOf(page, format)).toBe(3);
  await part('quiz');
  await expect(page.getByRole('dialog').getByRole('group')).toHaveCount(10);
  for (const format of FORMATS) expect(await pagesOf(page, format)).toBe(2);
});
