import { expectNoAxeViolations } from './support/axe.ts';
import { button, type Device, joinClass, openDevice, proposeFirst } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { NO_WAR } from './support/dice.ts';
import { like, say } from './support/say.ts';
import { expect, type Page, test } from './support/test.ts';

const LAPTOP = [1366, 768] as const;
const PHONE = [390, 844] as const;
const WALL = [1920, 1080] as const;
const PEOPLE = 8;

const server = useClassServer();

interface Student extends Device {
  readonly name: string;
}

/** The instructor opens a class of two tables for the shortest lesson. */
async function openClass(desk: Page): Promise<{ readonly code: string; readonly wall: string }> {
  // Without chance of war the lesson has its full length.
  await desk.route('**/api/rooms', (route, request) =>
    request.method() === 'POST'
      ? route.continue({
          postData: { ...request.postDataJSON(), options: { ...request.postDataJSON().options, ...NO_WAR } },
        })
      : route.continue(),
  );
  await desk.getByRole('radio', { name: /^30/ }).check({ force: true });
  await desk.getByLabel(say('host.people'), { exact: true }).fill(String(PEOPLE));
  await desk.getByLabel(say('host.tables'), { exact: true }).fill('2');
  await desk.getByLabel(say('host.tables'), { exact: true }).blur();
  await expect(desk.getByText(say('host.seats.even', { n: 2 }))).toBeVisible();
  await expectNoAxeViolations(desk, 'host');
  await button(desk, 'host.open').click();
  const first = desk.getByRole('dialog', { name: say('desk.mirror') });
  const wall = await first.getByRole('link').getAttribute('href');
  await button(first, 'desk.mirror.go').click();
  const joinWith = await desk.getByText(like('desk.lobby.qr')).first().textContent();
  return { code: /[2-9B-Z]{5}$/.exec(joinWith ?? '')![0], wall: new URL(wall!, desk.url()).href };
}

const seatOf = (page: Page): Promise<string> => page.locator('header').first().innerText();

async function sealTeam(page: Page): Promise<void> {
  await button(page, 'orders.seal').click();
  await button(page.getByRole('dialog'), 'orders.seal.go').click();
}

test('a class of two tables plays, loses lines, and debriefs', async ({ browser }) => {
  test.setTimeout(600_000);
  const desk = await openDevice(browser, server.address(server.hostPath), LAPTOP);
  const { code, wall: wallAddress } = await openClass(desk.page);
  const wall = await openDevice(browser, wallAddress, WALL);
  await expect(wall.page.getByText(code).first()).toBeVisible();

  const students: Student[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const device = await openDevice(browser, server.address(`/J/${code}`), n % 3 === 0 ? PHONE : LAPTOP);
    if (n === 0) await expectNoAxeViolations(device.page, 'join');
    students.push({ ...device, name: await joinClass(device.page) });
  }
  for (const { name } of students) await expect(wall.page.getByText(name)).toBeVisible();
  await expectNoAxeViolations(wall.page, 'wall, joining');

  await button(desk.page, 'desk.step.deal').first().click();
  for (const { page } of students) await expect(button(page, 'lobby.read.go')).toBeVisible();
  const seats = await Promise.all(students.map(({ page }) => seatOf(page)));
  expect(new Set(seats.map((seat) => /Table [AB]\s*,? ?(United States|Iran)/.exec(seat)?.[0])).size).toBe(4);
  await expectNoAxeViolations(students[0]!.page, 'lobby');
  await expectNoAxeViolations(desk.page, 'desk, joining');
  for (const { page } of students) await button(page, 'lobby.read.go').click();
  await expect(desk.page.getByText(say('desk.count.read', { n: PEOPLE, of: PEOPLE }))).toBeVisible();
  await button(desk.page, 'desk.step.begin').first().click();
  await expect(students[0]!.page.getByText(say('lobby.ready.first'))).toBeVisible();
  await expect(desk.page.getByText(say('desk.count.ready', { n: 0, of: PEOPLE }))).toBeVisible(); // another question
  const turns = { count: 3, date: '5 February 2024' };
  await students[0]!.page.getByText(say('lobby.briefing.more')).click();
  await expect(students[0]!.page.getByText(say('lobby.span_other', turns))).toBeVisible();
  await button(desk.page, 'desk.step.firstTurn').click();

  await test.step('teams propose, mark and seal; a cut line and a frozen phone lose nothing', async () => {
    for (const { page } of students)
      await expect(page.getByRole('heading', { name: say('orders.draft') })).toBeVisible();
    await expectNoAxeViolations(students[1]!.page, 'team table');
    await expectNoAxeViolations(students[0]!.page, 'team table, phone');
    for (const { page } of students) await proposeFirst(page);
    await students[1]!.context.setOffline(true);
    await students[1]!.context.setOffline(false);
    const phone = await students[0]!.context.newCDPSession(students[0]!.page);
    await phone.send('Page.setWebLifecycleState', { state: 'frozen' });
    await desk.page.waitForTimeout(1500);
    await phone.send('Page.setWebLifecycleState', { state: 'active' });
    await button(desk.page, 'desk.draft.show').click();
    await expectNoAxeViolations(desk.page, 'desk, both drafts');
    await button(desk.page, 'desk.draft.cover').click();
  });

  for (const turn of [1, 2]) {
    await test.step(`turn ${turn} is closed and watched`, async () => {
      for (const { page } of students) {
        if (await button(page, 'orders.seal').isVisible()) await sealTeam(page);
      }
      await expect(desk.page.getByText(like('desk.place.playback', { turn, turns: 3 }))).toBeVisible();
      for (const { page } of students) await expect(page.getByText(/^Turn \d/).first()).toBeVisible();
      await expectNoAxeViolations(wall.page, 'wall, playback');
      await button(desk.page, 'desk.step.nextTurn', { turn: turn + 1 }).click();
      for (const { page } of students) await expect(page.getByText(say('team.clock')).first()).toBeVisible();
    });
  }
  await button(desk.page, 'desk.step.close', { turn: 3 }).click();
  await button(desk.page.getByRole('dialog'), 'desk.ask.close.go', { turn: 3 }).click();
  await expect(students[0]!.page.getByText(like('team.playback.last'))).toBeVisible();

  await test.step('the debrief opens in two steps', async () => {
    await button(desk.page, 'desk.step.cost').click();
    for (const { page } of students.slice(0, 2)) {
      await expect(page.getByRole('heading', { name: say('end.cost') }).first()).toBeVisible();
    }
    await expectNoAxeViolations(students[0]!.page, 'debrief, step one');
    await button(desk.page, 'desk.step.openAll').click();
    await button(desk.page.getByRole('dialog'), 'desk.ask.openAll.go').click();
    await expectNoAxeViolations(wall.page, 'wall, debrief');
    await expectNoAxeViolations(students[1]!.page, 'debrief, step two');
    await expectNoAxeViolations(desk.page, 'desk, debrief');
  });

  for (const device of [desk, wall, ...students]) expect.soft(device.complaints()).toEqual([]);
});
