import { expectNoAxeViolations } from './support/axe.ts';
import { joinClass, openDevice, ownToken } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

const server = useClassServer();

test('one who watches answers three questions a turn, and finds them on the own page', async ({ browser }) => {
  test.setTimeout(180_000);
  const { room, code, desk } = await server.open({ people: 3 });
  const { page } = await openDevice(browser, server.address(`/j/${code}`), [390, 844]);
  await joinClass(page);
  const own = await ownToken(page);
  await server.join(code);
  await server.join(code);
  await server.act(room, desk, { kind: 'deal' });
  const me = (await server.part(room, own, 'room')).me!;
  await server.act(room, desk, { kind: 'seat', person: me.id, table: 'A', side: null, roles: [] });
  for (const kind of ['begin', 'next'] as const) await server.act(room, desk, { kind });
  const field = page.getByLabel(say('watch.sheet.meant'));
  await field.fill('It wants to be believed.');
  await page.getByLabel(say('watch.sheet.read')).focus();
  await expect
    .poll(async () => (await server.part(room, own, 'draft')).sheet)
    .toEqual({ meant: 'It wants to be believed.' });
  await expectNoAxeViolations(page, 'watch');
  await page.reload();
  await expect(page.getByLabel(say('watch.sheet.meant'))).toHaveValue('It wants to be believed.');
  await server.act(room, desk, { kind: 'resolve' });
  await expect(page.getByLabel(say('watch.sheet.meant'))).toHaveValue('It wants to be believed.');
  await server.act(room, desk, { kind: 'next' });
  await expect(page.getByLabel(say('watch.sheet.meant'))).toHaveValue('');
  await server.act(room, desk, { kind: 'stop' });
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'cost' });
  await page.getByRole('button', { name: say('own.open') }).click();
  await expect(page.getByText('It wants to be believed.')).toBeVisible();
  await expectNoAxeViolations(page, 'own');
});
