import type { Course } from '../../src/course/course.ts';
import { courseSays as text, shippedCourse as course } from '../support/course.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { expectGoodLayout } from './support/layout.ts';
import { say } from './support/say.ts';
import { openStart } from './support/start.ts';
import { expect, type Page, test } from './support/test.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: say('start.course') });

async function openPart(page: Page, part: 'ideas' | 'readings' | 'quiz' | 'guide' | 'since'): Promise<void> {
  if ((await dialog(page).count()) === 0) {
    await openStart(page);
    await page.getByRole('button', { name: say('start.course') }).click();
  }
  await dialog(page)
    .getByRole('radio', { name: say(`course.part.${part}`) })
    .check({ force: true });
}

test('a player reads ideas and both sides, and later events only when asked for', async ({ page }) => {
  await openPart(page, 'ideas');
  await expect(dialog(page).getByRole('heading', { name: text('theory.denial') })).toBeVisible();
  await expectNoAxeViolations(page, 'ideas');
  await openPart(page, 'readings');
  for (const id of ['us', 'iran', 'people'])
    await expect(dialog(page).getByRole('heading', { name: text(`reading.${id}`) })).toBeVisible();
  await openPart(page, 'since');
  const event = dialog(page).getByText(text('since.2024-04-13'));
  await expect(event).toHaveCount(0);
  await dialog(page)
    .getByRole('button', { name: say('course.since.show') })
    .click();
  await expect(event).toBeVisible();
  await expectNoAxeViolations(page, 'later events');
});

test('the quiz asks for every answer, tells the right ones, and remembers the score', async ({ page }) => {
  await openPart(page, 'quiz');
  const items = dialog(page).getByRole('group');
  await expect(items).toHaveCount(10);
  const done = dialog(page).getByRole('button', { name: say('course.quiz.done') });
  await done.click();
  await expect(dialog(page).getByRole('alert')).toHaveText(say('course.quiz.missing_other', { count: 10 }));
  for (const { id, right } of course.quiz) {
    const item = dialog(page).getByRole('group', { name: text(`quiz.${id}`) });
    const chosen = id === 'q1' ? 1 : right;
    await item.getByRole('radio', { name: text(`quiz.${id}.${chosen}`), exact: true }).check({ force: true });
  }
  await done.click();
  await expect(dialog(page).getByText(say('course.quiz.score', { n: 9, of: 10 }))).toBeFocused();
  await expect(dialog(page).getByText(say('course.quiz.wrong', { answer: text('quiz.q1.2') }))).toBeVisible();
  await expectNoAxeViolations(page, 'answers');
  await dialog(page)
    .getByRole('button', { name: say('course.quiz.again') })
    .click();
  await expect(dialog(page).getByText(/9 of 10 on/)).toBeVisible();
});

test('the guide shows each plan, fits its window, and takes an own course or says what is wrong in it', async ({
  page,
}) => {
  await openPart(page, 'guide');
  for (const plan of course.plans) {
    await dialog(page).getByLabel(say('course.guide.plan')).selectOption(plan.id);
    const rows = dialog(page)
      .getByRole('table', { name: text(`plan.${plan.id}`) })
      .first()
      .getByRole('row');
    await expect(rows).toHaveCount(plan.steps.length + 1);
  }
  await expectGoodLayout(page, 'guide');
  await expectNoAxeViolations(page, 'guide');
  const file = dialog(page).getByLabel(say('course.guide.own.load')).first();
  const own = structuredClone(course) as Course & { texts: { en: Record<string, string> } };
  const give = (value: unknown) =>
    file.setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });
  await give({ ...own, quiz: [] });
  await expect(dialog(page).getByRole('alert')).toContainText('/outcomes/0/items/0');
  own.texts.en['course.about'] = 'Our own course.';
  await give(own);
  await expect(dialog(page).getByText('Our own course.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: say('start.course') }).click();
  await expect(dialog(page).getByText('Our own course.')).toBeVisible();
  await openPart(page, 'guide');
  await dialog(page)
    .getByRole('button', { name: say('course.guide.own.back') })
    .click();
  await expect(dialog(page).getByText('Our own course.')).toHaveCount(0);
});
