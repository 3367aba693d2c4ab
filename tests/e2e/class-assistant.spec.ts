import { expectNoAxeViolations } from './support/axe.ts';
import { button, openDevice } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

const server = useClassServer();

test('a desk for an assistant has the tables that it was given, and runs them', async ({ browser }) => {
  const { room, code, desk } = await server.open({ tables: 2, people: 8, step: 'each' });
  for (let i = 0; i < 8; i++) await server.join(code);
  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
  const own = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  await button(own.page, 'desk.mirror.go').click();
  await button(own.page, 'desk.class').click();
  await button(own.page, 'desk.assistant').click();
  const dialog = own.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: say('desk.table', { table: 'B' }) }).click({ force: true });
  await button(dialog, 'desk.assistant.go').click();
  const link = await dialog.getByLabel(say('desk.assistant.link')).inputValue();
  expect(link).toMatch(/^http:\/\/.*\?desk#/);
  await expectNoAxeViolations(own.page, 'assistant');

  const { pathname, search, hash } = new URL(link);
  const theirs = await openDevice(browser, server.address(pathname + search + hash), [1366, 768]);
  await button(theirs.page, 'desk.mirror.go').click();
  const tables = theirs.page.getByRole('region', { name: say('desk.tables') });
  await expect(tables.getByText(say('desk.table', { table: 'B' }))).toBeAttached();
  await expect(tables.getByText(say('desk.table', { table: 'A' }))).toHaveCount(0);
  await button(theirs.page, 'desk.pause').click();
  await expect(theirs.page.getByText(say('desk.clock.paused'))).toBeVisible();
  const clocks = (await server.part(room, desk, 'room')).tables.map(({ clock }) => clock !== null && 'left' in clock);
  expect(clocks).toEqual([false, true]);
});

test('an assistant’s desk offers nothing that is for the whole class, from the lobby to the debrief', async ({
  browser,
}) => {
  const { room, code, desk } = await server.open({ tables: 2, people: 8, step: 'each' });
  for (let i = 0; i < 8; i++) await server.join(code);
  const act = (command: Parameters<typeof server.act>[2]) => server.act(room, desk, command);
  await act({ kind: 'deal' });
  const token = await server.assistant(room, desk, ['B']);
  const { page, complaints } = await openDevice(browser, server.address(`/desk#${room}.${token}`), [1366, 768]);
  await button(page, 'desk.mirror.go').click();
  const absent = async (...keys: readonly string[]) => {
    for (const key of keys) await expect(button(page, key)).toHaveCount(0);
  };

  await expect(page.getByText(say('desk.step.instructor'))).toBeVisible(); // it does not begin for the others
  await absent('desk.lobby.dealAgain', 'desk.wall', 'desk.lock', 'desk.step.begin');
  await button(page, 'desk.quiz').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await absent('desk.quiz.open.before');
  await page.keyboard.press('Escape');

  for (const kind of ['begin', 'next'] as const) await act({ kind });
  await expect(button(page, 'desk.takeBack')).toBeVisible();
  await absent('desk.fork', 'desk.wall', 'desk.lock');
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await button(page, 'desk.class').click();
  await expect(page.getByText(say('desk.class.assistant'))).toBeVisible();
  await absent('desk.newCode', 'desk.addTable', 'desk.assistant', 'desk.delete');
  await expectNoAxeViolations(page, 'class settings of an assistant');
  await button(page, 'desk.exports').click();
  await absent('desk.exports.all', 'desk.exports.csv');
  await expect(button(page, 'desk.exports.save', { table: 'B' })).toBeVisible();
  await page.keyboard.press('Escape');

  await act({ kind: 'debrief', step: 1, chapter: 'cost' });
  await expect(page.getByText(say('desk.debrief.assistant'))).toBeVisible();
  const chapters = page.getByRole('region', { name: say('desk.debrief') }).getByRole('listitem');
  for (const chapter of await chapters.getByRole('button').all()) await expect(chapter).toBeDisabled();
  await absent('desk.step.openAll', 'desk.opens.go');
  await act({ kind: 'debrief', step: 2, chapter: 'story' });
  await button(page, 'desk.grading').click();
  await expect(button(page, 'grading.csv')).toBeVisible();
  await absent('grading.research.release');
  await expectNoAxeViolations(page, 'the debrief of an assistant');
  expect(complaints()).toEqual([]); // the browser names each request that was refused
});
