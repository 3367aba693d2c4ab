import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { button, type Device, joinClass, openDevice, proposeFirst } from './support/class.ts';
import { ON_CLASS_NETWORK, useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

// A class with a turn a day tries everything on its first day, and begins its game with nothing of it.
test.describe.configure({ mode: 'serial' });
test.use(ON_CLASS_NETWORK);
const server = useClassServer();
const devices: Device[] = [];
let desk: Page;
let wall: Page;
let wallAddress = '';
let people: Page[] = [];
let room = { room: '', desk: '' };

test.afterAll(async () => {
  for (const { context } of devices) await context.close();
});
test.afterEach(() => expect(devices.flatMap(({ complaints }) => complaints())).toEqual([]));

const act = (command: Parameters<typeof server.act>[2]) => server.act(room.room, room.desk, command);

/** Phones have the parts of a table on tabs. */
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: say('phone.tabs') }).getByRole('button', { name: say(`team.tab.${name}`) });

test('the host page has it on the first day, before turn 1, and says what it is', async ({ browser }) => {
  const host = await openDevice(browser, server.address(server.hostPath), [1366, 768]);
  devices.push(host);
  desk = host.page;
  await desk.getByRole('radio', { name: say('host.daily.card') }).check({ force: true });
  await desk.getByLabel(say('host.daily.zone')).fill('Europe/Berlin');
  await desk.getByLabel(say('host.daily.from')).fill('2099-12-22');
  await expect(desk.getByRole('checkbox', { name: say('host.daily.practice') })).toBeChecked();
  const dates = desk.getByRole('list').filter({ hasText: 'Turn 6: ' });
  await expect(dates.getByRole('listitem')).toHaveText([
    'Practice until Tuesday 22 December, 20:00',
    'Turn 1: Wednesday 23 December, 20:00',
    'Turn 2: Thursday 24 December, 20:00',
    'Turn 3: Friday 25 December, 20:00',
    'Turn 4: Monday 28 December, 20:00',
    'Turn 5: Tuesday 29 December, 20:00',
    'Turn 6: Wednesday 30 December, 20:00',
  ]);
  await expectNoAxeViolations(desk, 'the host page of a class that practises');
  await button(desk, 'host.open').click();
  wallAddress = (await desk.getByRole('link', { name: say('desk.wall.open') }).getAttribute('href'))!;
  await button(desk, 'desk.mirror.go').click();
  await expect(desk.getByText('Practice ends on Tuesday 22 December at 20:00 (Europe/Berlin)')).toBeVisible();
  const [, id = '', token = ''] = /#([^.]+)\.(.+)$/.exec(desk.url()) ?? [];
  room = { room: id, desk: token };
});

test('lobby and calendar file say when it is, and when the game begins', async ({ browser }) => {
  const code = (await server.part(room.room, room.desk, 'room')).code!;
  for (const size of [
    [1366, 768],
    [390, 844],
  ] as const) {
    const device = await openDevice(browser, server.address(`/j/${code}`), size);
    devices.push(device);
    people.push(device.page);
    await joinClass(device.page);
  }
  const [laptop] = people as [Page, Page];
  await expect(laptop.getByText(/^Practice turn until Tuesday 22 December, 20:00\./)).toBeVisible();
  await expect(
    laptop.getByText(/all of it is deleted, and turn 1 opens on Wednesday 23 December at 06:00/),
  ).toBeVisible();
  const saved = laptop.waitForEvent('download');
  await button(laptop, 'daily.calendar').click();
  const file = await (await saved).createReadStream();
  let text = '';
  for await (const part of file) text += String(part);
  expect(
    text
      .match(/SUMMARY:.*/g)
      ?.slice(0, 2)
      .map((line) => line.trim()),
  ).toEqual([`SUMMARY:${say('daily.calendar.event.practice')}`, `SUMMARY:${say('daily.calendar.event', { turn: 1 })}`]);
});

test('at the table everything can be tried, and every page says that it is practice', async ({ browser }) => {
  const [laptop, phone] = people as [Page, Page];
  await act({ kind: 'deal' });
  await act({ kind: 'begin' });
  await expect(laptop.getByText(/The practice turn opens on Tuesday 22 December at 06:00/)).toBeVisible();
  await button(desk, 'desk.step.startPractice').click();
  for (const page of people) await expect(page.getByText(/^Table A, practice turn$/)).toBeVisible();
  await proposeFirst(laptop);
  await laptop.getByLabel(say('talk.write.team')).fill('Do you see this?');
  await button(laptop, 'talk.send').click();
  await expect(laptop.getByText('Do you see this?')).toHaveCount(1);
  await button(laptop, 'orders.seal').click();
  const seal = laptop.getByRole('dialog', { name: say('team.seal.practice') });
  await expect(seal.getByText(say('team.seal.practice.text'))).toBeVisible();
  await expectNoAxeViolations(laptop, 'sealing for practice');
  await button(seal, 'orders.seal.go').click();
  await expect(laptop.getByText(say('team.wait.practice'))).toBeVisible();
  await tab(phone, 'draft').click();
  await button(phone, 'orders.seal').click();
  await button(phone.getByRole('dialog', { name: say('team.seal.practice') }), 'orders.seal.go').click();
  await expect(phone.getByText(say('team.wait.practice'))).toBeVisible();
  await button(laptop, 'team.unseal').click(); // though both had sealed
  await expect(button(laptop, 'orders.seal')).toBeVisible();
  await expectNoAxeViolations(laptop, 'a table that practises');
  await expectNoAxeViolations(phone, 'a table that practises, on a phone');
  const projector = await openDevice(browser, new URL(wallAddress, desk.url()).href, [1920, 1080]);
  devices.push(projector);
  wall = projector.page;
  await expect(wall.getByRole('heading', { level: 1, name: say('wall.turn.practice') })).toBeVisible();
  await expect(wall.getByText('Wednesday 23 December, 06:00')).toBeVisible();
  await expectNoAxeViolations(wall, 'practice on the wall');
});

test('it goes on after the server has started again in the middle of it', async () => {
  const [laptop] = people as [Page, Page];
  await server.restart();
  await laptop.reload();
  await expect(laptop.getByText(/^Table A, practice turn$/)).toBeVisible();
  await expect(laptop.getByText('Do you see this?')).toBeVisible();
});

test('the desk ends it, and the game begins with nothing of it', async () => {
  const [laptop, phone] = people as [Page, Page];
  await button(desk, 'desk.step.endPractice').click();
  const ask = desk.getByRole('dialog', { name: say('desk.ask.endPractice') });
  await expect(ask.getByText(/Turn 1 opens on Wednesday 23 December at 06:00/)).toBeVisible();
  await expectNoAxeViolations(desk, 'the end of practice at the desk');
  await button(ask, 'desk.ask.endPractice.go').click();
  for (const page of people) {
    await expect(page.getByText(say('daily.practised'))).toBeVisible();
    await expect(page.getByText(/^Turn 1 opens on Wednesday 23 December at 06:00/)).toBeVisible();
    await expect(page.getByText('Do you see this?')).toHaveCount(0);
  }
  await expectNoAxeViolations(phone, 'after practice');
  await expect(wall.getByRole('heading', { level: 1, name: say('wall.turn', { turn: 1, count: 6 }) })).toBeVisible();
  for (const page of people) await button(page, 'lobby.ready.go').click();
  await expect(laptop.getByText(say('team.turn', { table: 'A', turn: 1, count: 6 }), { exact: true })).toBeVisible();
  await expect(laptop.getByText(say('team.empty'))).toBeVisible();
  await expect(laptop.getByText(/Turn 1: propose until Wednesday 23 December, 18:00/)).toBeVisible();
  await expect(laptop.getByText('Do you see this?')).toHaveCount(0);
  await act({ kind: 'resolve' });
  await expect(desk.getByText(say('desk.place.playback', { turn: 1, turns: 6 }))).toBeVisible();
  const csv = await fetch(`${server.origin}/api/r/${room.room}/csv?talk=1`, {
    headers: { authorization: `Bearer ${room.desk}` },
  });
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(1);
});
