import { expectNoAxeViolations } from './support/axe.ts';
import { button, openDevice } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

const server = useClassServer();

test('the desk gives each table’s debrief as a link, which opens without the class’s server', async ({
  page,
  browser,
  baseURL,
}) => {
  const room = await server.open({});
  const act = (command: Parameters<typeof server.act>[2]) => server.act(room.room, room.desk, command);
  for (let i = 0; i < 4; i++) await server.join(room.code);
  for (const kind of ['deal', 'begin', 'next', 'resolve'] as const) await act({ kind });
  await act({ kind: 'debrief', step: 1, chapter: 'cost' });
  const { page: desk, context } = await openDevice(
    browser,
    server.address(`/desk#${room.room}.${room.desk}`),
    [1366, 768],
  );
  await button(desk, 'desk.mirror.go').click();
  await expect(desk.getByText(say('desk.debrief.step.1'))).toBeVisible();
  await expect(button(desk, 'desk.links')).toHaveCount(0);
  await act({ kind: 'debrief', step: 2, chapter: 'story' });
  await button(desk, 'desk.links').click();
  await desk.getByLabel(say('desk.links.address')).fill('not a page');
  await button(desk, 'desk.links.go').click();
  await expect(desk.getByRole('alert')).toHaveText(say('desk.links.address.wrong'));
  await desk.getByLabel(say('desk.links.address')).fill(baseURL!);
  await button(desk, 'desk.links.go').click();
  const text = await desk.getByLabel(say('desk.links.made')).inputValue();
  expect(text).toContain(say('desk.links.line', { table: 'A', url: '' }).trim());
  await expectNoAxeViolations(desk, 'links to the debrief');
  await context.close();
  await server.stop();

  await page.goto(/\S+#afl\S+/.exec(text)![0]);
  const cost = page.getByRole('heading', { name: say('end.cost') });
  await expect(cost).toBeVisible(); // the table was stopped after a turn, and yet it is over
  await page.reload();
  await expect(cost).toBeVisible();
});
