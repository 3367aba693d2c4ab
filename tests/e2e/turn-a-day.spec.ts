import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { button, type Device, joinClass, openDevice, ownToken } from './support/class.ts';
import { ON_CLASS_NETWORK, useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

// A class that orders by dates: from the host page to coming back on another day.
test.describe.configure({ mode: 'serial' });
test.use(ON_CLASS_NETWORK);
const server = useClassServer();
const devices: Device[] = [];
let desk: Page;
let people: Page[] = [];
let room = { room: '', desk: '' };

test.afterAll(async () => {
  for (const { context } of devices) await context.close();
});
test.afterEach(() => expect(devices.flatMap(({ complaints }) => complaints())).toEqual([]));

const act = (command: Parameters<typeof server.act>[2]) => server.act(room.room, room.desk, command);

test('the host sets first day, hours, zone and days off, and sees what comes of them', async ({ browser }) => {
  const host = await openDevice(browser, server.address(server.hostPath), [1366, 768]);
  devices.push(host);
  desk = host.page;
  await desk.getByRole('radio', { name: say('host.daily.card') }).check({ force: true });
  await desk.getByLabel(say('host.daily.zone')).fill('Europe/Berlin');
  await desk.getByLabel(say('host.daily.from')).fill('2099-12-22');
  await desk.getByRole('checkbox', { name: say('host.daily.practice') }).uncheck(); // practice-turn.spec.ts
  const dates = desk
    .getByRole('list')
    .filter({ hasText: say('host.daily.turn', { turn: 1, day: '', hour: '' }).slice(0, 7) });
  await expect(dates.getByRole('listitem')).toHaveCount(6);
  await expect(dates).toContainText('Tuesday 22 December, 20:00');
  await expect(dates).toContainText('Monday 28 December'); // after the weekend
  await desk.getByLabel(say('host.daily.off.days')).fill('2099-12-24 and 25');
  await expect(desk.getByText(say('host.fault.days'))).toBeVisible();
  await expect(button(desk, 'host.open')).toBeDisabled();
  await desk.getByLabel(say('host.daily.off.days')).fill('2099-12-24, 2099-12-25');
  await expect(dates).not.toContainText('24 December');
  await expectNoAxeViolations(desk, 'the host page of a turn a day');
  await button(desk, 'host.open').click();
  await button(desk, 'desk.mirror.go').click();
  await expect(desk.getByText('Tuesday 22 December at 20:00 (Europe/Berlin)')).toBeVisible();
  const [, id = '', token = ''] = /#([^.]+)\.(.+)$/.exec(desk.url()) ?? [];
  room = { room: id, desk: token };
});

test('everybody has the hours, and a file for the calendar', async ({ browser }) => {
  const code = (await server.part(room.room, room.desk, 'room')).code!;
  for (const size of [
    [390, 844],
    [1366, 768],
  ] as const) {
    const device = await openDevice(browser, server.address(`/j/${code}`), size);
    devices.push(device);
    people.push(device.page);
    await joinClass(device.page);
  }
  const [phone] = people as [Page];
  const until = /propose until Tuesday 22 December, 18:00\. Then proposals are closed, and at 20:00/;
  await expect(phone.getByText(until)).toBeVisible();
  const saved = phone.waitForEvent('download');
  await button(phone, 'daily.calendar').click();
  const file = await (await saved).createReadStream();
  let text = '';
  for await (const part of file) text += String(part);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(6);
  expect(text).toContain('DTEND:20991222T190000Z');
  await expectNoAxeViolations(phone, 'the hours in the lobby');
});

test('on coming back, a person reads what happened since, and the desk has a text to post', async () => {
  const [phone, laptop] = people as [Page, Page];
  await act({ kind: 'deal' });
  await act({ kind: 'begin' });
  await expect(laptop.getByText(/Turn 1 opens on Tuesday 22 December at 06:00/)).toBeVisible();
  await act({ kind: 'next' });
  await expect(phone.getByText(/Turn 1: propose until Tuesday 22 December/)).toBeVisible();
  await expectNoAxeViolations(laptop, 'the hours at the table');
  await act({ kind: 'resolve' });
  await act({ kind: 'next' });
  await act({ kind: 'tell', to: 'all', text: 'Well done, all of you.' });
  await expect(phone.getByText(/Turn 2: propose until/)).toBeVisible();
  await expect(phone.getByRole('dialog', { name: say('since.title') })).toHaveCount(0); // nobody was away
  // As if the page had been closed a day ago, before the turn was played.
  await phone.addInitScript(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('a-fine-line.visit.'))
        localStorage.setItem(key, JSON.stringify({ at: Date.now() - 86_400_000, played: 0 }));
  });
  await phone.reload();
  const since = phone.getByRole('dialog', { name: say('since.title') });
  await expect(since.getByRole('heading', { name: /^Turn 1, from/ })).toBeVisible();
  await expect(since.getByText('Well done, all of you.')).toBeVisible();
  await expectNoAxeViolations(phone, 'since you were last here');
  await button(since, 'since.go').click();
  await expect(since).toHaveCount(0);
  await button(desk, 'desk.daily.text').click();
  await expect(desk.getByLabel(say('desk.daily.post.field'))).toHaveValue(
    /Turn 1 of 6 has been played[\s\S]*Turn 2 of 6: propose until/,
  );
  await expectNoAxeViolations(desk, 'the text to post');
  await desk.keyboard.press('Escape');
});

test('who missed two turns is told to the desk', async () => {
  await act({ kind: 'resolve' });
  await expect(desk.getByText(/missed 2 turns: hand the role on\?/).first()).toBeVisible();
  await expectNoAxeViolations(desk, 'missed turns at the desk');
});

test('the desk sets other days off while the class plays, and the hours of all pages follow', async () => {
  const [phone] = people as [Page];
  await act({ kind: 'next' });
  await button(desk, 'desk.daily.off').click();
  const dialog = desk.getByRole('dialog', { name: say('desk.daily.off.title') });
  const field = dialog.getByLabel(say('host.daily.off.days'));
  await expect(field).toHaveValue('2099-12-24, 2099-12-25');
  await field.fill('tomorrow');
  await expect(dialog.getByText(say('host.fault.days'))).toBeVisible();
  await field.fill('2099-12-22, 2099-12-24');
  await expect(dialog.getByText('Turn 3: Wednesday 23 December, 20:00')).toBeVisible();
  await expectNoAxeViolations(desk, 'days off at the desk');
  await button(dialog, 'desk.daily.off.go').click();
  await expect(dialog).toHaveCount(0);
  await expect(phone.getByText(/Turn 3: propose until Wednesday 23 December/)).toBeVisible();
});

test('after their hour proposals are closed: table and wall say so, and the head can still seal', async ({
  browser,
}) => {
  const hour = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
  test.skip(hour(-4_000_000) > hour(7_000_000), 'the hours of one day, at midnight');
  const today = new Date().toISOString().slice(0, 10);
  const days = {
    zone: 'UTC',
    from: today,
    opens: hour(-4_000_000),
    propose: hour(-1_000_000),
    seals: hour(7_000_000),
    weekdaysOff: [],
    daysOff: [],
  };
  const { room: id, code, desk: token, wall } = await server.open({ seats: 'chosen', days, bell: null });
  const seat = await openDevice(browser, server.address(`/j/${code}`), [1366, 768]);
  const projector = await openDevice(browser, server.address(`/wall#${id}.${wall}`), [1920, 1080]);
  devices.push(seat, projector);
  await joinClass(seat.page);
  const own = await ownToken(seat.page);
  const { roles } = await server.part(id, token, 'room');
  await server.act(id, own, { kind: 'sit', table: 'A', side: 'us', roles: roles.us.map((role) => role.id) });
  await expect(projector.page.getByText(/^Turn 1: .*Propose until/)).toBeVisible();
  await server.act(id, token, { kind: 'begin' }); // the first day has begun: it goes to its orders
  await expect(seat.page.getByText(say('team.closed'))).toBeVisible();
  await expect(button(seat.page, 'team.propose')).toBeDisabled();
  await expect(button(seat.page, 'orders.seal')).toBeEnabled();
  await expect(projector.page.getByText(say('wall.daily.closed'))).toBeVisible();
  await expectNoAxeViolations(seat.page, 'a table whose proposals are closed');
  await seat.page.setViewportSize({ width: 390, height: 844 }); // a phone has its own way to the cards
  const tabs = seat.page.getByRole('navigation', { name: say('phone.tabs') });
  await tabs.getByRole('button', { name: say('team.tab.propose') }).click();
  await expect(seat.page.getByText(say('team.closed'))).toBeVisible();
  await expect(seat.page.getByRole('tab')).toHaveCount(0); // no card
  await expectNoAxeViolations(projector.page, 'the hours on the wall');
});
