import { button, joinClass, openDevice } from './support/class.ts';
import { useClassServer, useOpenClass } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

const server = useClassServer();
const lesson = useOpenClass(server, [[1366, 768]]);

test('without a file of the table a student is told to reload, and comes back', async ({ browser }) => {
  const { room, desk, people } = lesson;
  const { page, context, complaints } = await openDevice(browser, server.address(`/j/${room.code}`), [1366, 768]);
  await page.route('**/assets/seat-host-*', (route) => route.abort());
  for (const one of [page, ...people]) await joinClass(one);
  await button(desk, 'desk.step.deal').click();
  await server.act(room.room, room.desk, { kind: 'begin' });
  await server.act(room.room, room.desk, { kind: 'next' });
  await expect(page.getByText(say('error.crash'))).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: say('error.reload') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(complaints().filter((x) => !x.includes('seat-host'))).toEqual([]);
  await context.close();
});
