import type { Page } from '@playwright/test';
import { courseSays, shippedCourse } from '../support/course.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { button, joinClass } from './support/class.ts';
import { useClassServer, useOpenClass } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

// The same ten questions before the seats are dealt and after the debrief.
test.describe.configure({ mode: 'serial' });
const server = useClassServer();
const lesson = useOpenClass(server, [
  [390, 844],
  [1366, 768],
]);

const questions = shippedCourse.quiz.map(({ id, right }) => ({ id, right, text: courseSays(`quiz.${id}`) }));
const items = (page: Page) => page.getByRole('dialog').getByRole('group');
const shown = async (page: Page): Promise<string[]> => (await items(page).allInnerTexts()).map((text) => text.trim());

/** Answers all questions, the first `right` of them rightly, and hands them in. */
async function take(page: Page, right: number): Promise<void> {
  for (const [i, one] of questions.entries()) {
    const n = i < right ? one.right : (one.right % 4) + 1;
    await items(page)
      .filter({ hasText: one.text })
      .getByLabel(courseSays(`quiz.${one.id}.${n}`), { exact: true })
      .check({ force: true });
  }
  await button(page.getByRole('dialog'), 'quiz.handIn').click();
}

test('it is taken before the seats are dealt, in another order by each, and kept when the page is loaded again', async () => {
  const { desk, people } = lesson;
  const [phone, laptop] = people as [Page, Page];
  for (const page of people) await joinClass(page);
  await button(desk, 'desk.quiz').click();
  await button(desk, 'desk.quiz.open.before').click();
  await expect(desk.getByText(say('desk.quiz.now.before', { n: 0, of: 2 }))).toBeVisible();
  for (const page of people) await button(page, 'quiz.start').click();
  await expect(items(phone)).toHaveCount(10);
  const before = await shown(phone);
  expect(await shown(laptop)).not.toEqual(before);
  await expectNoAxeViolations(phone, 'the quiz');
  await button(phone.getByRole('dialog'), 'quiz.handIn').click();
  await expect(phone.getByRole('alert')).toHaveText(say('course.quiz.missing_other', { count: 10 }));
  const [first] = questions as [(typeof questions)[number]];
  const chosen = items(phone).filter({ hasText: first.text }).getByLabel(courseSays('quiz.q1.1'), { exact: true });
  await chosen.check({ force: true });
  await phone.reload();
  await button(phone, 'quiz.start').click();
  await expect(chosen).toBeChecked();
  expect(await shown(phone)).toEqual(before);
  await take(phone, 3);
  await expect(phone.getByText(say('quiz.taken.before'))).toBeVisible();
  await take(laptop, 5);
  await expect(desk.getByText(say('desk.quiz.now.before', { n: 2, of: 2 }))).toBeVisible();
  await expect(desk.getByRole('row', { name: questions[3]!.text })).toContainText('1');
  await expectNoAxeViolations(desk, 'the first quiz at the desk');
});

test('the second one tells what is right; the desk has both by question, each person their own result', async () => {
  const { room, desk, people } = lesson;
  const [phone, laptop] = people as [Page, Page];
  const act = (command: Parameters<typeof server.act>[2]) => server.act(room.room, room.desk, command);
  await desk.keyboard.press('Escape');
  await act({ kind: 'deal' });
  await act({ kind: 'begin' });
  await act({ kind: 'next' });
  await expect(button(phone, 'quiz.start')).toHaveCount(0);
  await act({ kind: 'resolve' });
  await act({ kind: 'debrief', step: 2, chapter: 'cost' });
  await button(desk, 'desk.quiz').click();
  await button(desk, 'desk.quiz.open.after').click();
  await button(phone, 'quiz.start').click();
  await take(phone, 8);
  await expect(phone.getByRole('dialog').getByText(say('course.quiz.right'))).toHaveCount(8);
  await expectNoAxeViolations(phone, 'the answers of the quiz');
  await expect(desk.getByText(say('desk.quiz.counted.both_one', { count: 1 }))).toBeVisible();
  await expect(desk.getByText(courseSays('quiz.small'))).toBeVisible();
  const row = desk.getByRole('row', { name: questions[4]!.text }).getByRole('cell');
  await expect(row).toHaveText(['0', '1']);
  await expectNoAxeViolations(desk, 'the quiz at the desk');
  await phone.keyboard.press('Escape');
  await button(phone, 'own.open').click();
  await expect(phone.getByText(say('own.quiz.both', { before: 3, after: 8, of: 10 }))).toBeVisible();
  await expectNoAxeViolations(phone, 'the own result');
  await button(laptop, 'own.open').click();
  await expect(laptop.getByText(say('own.quiz.before', { n: 5, of: 10 }))).toBeVisible();
  await expect(laptop.getByText(say('own.quiz.right'))).toHaveCount(0);
});
