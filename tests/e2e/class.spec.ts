import type { Browser, BrowserContext } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { collectComplaints, expect, type Page, test } from './support/test.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const server = useClassServer();

const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true });

interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** Somebody who scans the code with a phone, or opens it on a laptop, and takes the seat: two taps. */
async function joins(browser: Browser, code: string, phone = false): Promise<Seat> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...(phone ? PHONE : {}) });
  const complaints = await collectComplaints(context);
  const page = await context.newPage();
  await page.goto(server.address(`/J/${code}`));
  await button(page, 'join.go').click();
  await button(page, 'join.continue').click();
  await expect(page.getByText(say('lobby.waiting'))).toBeVisible();
  return { page, context, complaints };
}

const draft = (page: Page) => page.getByRole('region', { name: say('orders.draft') });
const atDraft = (page: Page) => expect(draft(page)).toBeVisible();

test('a class of two people a side plays two turns and its debrief', async ({ browser }) => {
  test.setTimeout(240_000);
  const { room, code, desk, wall } = await server.open({});
  const projector = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await projector.goto(server.address(`/wall#${room}.${wall}`));
  await expect(projector.getByRole('heading', { name: code })).toBeVisible();

  const seats: Seat[] = [];
  for (let i = 0; i < 4; i++) seats.push(await joins(browser, code, i === 1));
  await expect(projector.getByText(say('wall.here_other'))).toBeVisible();
  await server.act(room, desk, { kind: 'deal' });
  for (const { page } of seats) await expect(page.getByRole('heading', { name: say('lobby.team') })).toBeVisible();
  await expectNoAxeViolations(seats[0]!.page, 'the lobby');

  // who sits where is dealt: found by what the pages say
  const of = async (side: string): Promise<Seat[]> => {
    const found: Seat[] = [];
    for (const seat of seats) if (await seat.page.locator(`main[data-side="${side}"]`).count()) found.push(seat);
    return found;
  };
  const [us, iran] = [await of('us'), await of('iran')];
  expect([us.length, iran.length]).toEqual([2, 2]);
  const sorted = async (team: Seat[]): Promise<[Seat, Seat]> => {
    const leads = await team[0]!.page.getByText(say('lobby.seals')).count();
    return leads ? [team[0]!, team[1]!] : [team[1]!, team[0]!];
  };
  const [president, adviser] = await sorted(us);
  const [leader] = await sorted(iran);

  // the first task: say hello
  await president.page.getByLabel(say('talk.write.team')).fill('Hello team');
  await button(president.page, 'talk.send').click();
  await expect(adviser.page.getByText('Hello team')).toBeVisible();
  await button(adviser.page, 'lobby.read.go').click();
  await expect(projector.getByText(say('wall.read_other', { n: 1, count: 4 }))).toBeVisible();

  await server.act(room, desk, { kind: 'begin' });
  await server.act(room, desk, { kind: 'next' });
  for (const { page } of seats) await atDraft(page);
  await expectNoAxeViolations(president.page, 'the team’s table');

  // turn 1: one proposes, the other agrees and seals
  await proposeFirst(adviser.page);
  await expect(draft(adviser.page).getByRole('listitem').first()).toBeVisible();
  const proposal = draft(president.page).getByRole('listitem').first();
  await expect(proposal).toBeVisible();
  await button(president.page, 'team.agree').first().click();
  await expect(
    draft(adviser.page)
      .getByRole('img', { name: say('team.agree') })
      .or(draft(adviser.page).locator('svg[aria-label]')),
  ).not.toHaveCount(0);
  await seal(president.page);
  await expect(projector.getByText(say('wall.sealed'))).toHaveCount(1);
  await expect(adviser.page.getByText(say('team.wait.side', { side: say('side.iran.inline') }))).toBeVisible();
  await seal(leader.page);
  for (const { page } of seats) await expect(page.getByRole('region', { name: say('play.title') })).toBeVisible();

  // turn 2, with a connection that is lost for a while
  await server.act(room, desk, { kind: 'next' });
  for (const { page } of seats) await atDraft(page);
  await adviser.context.setOffline(true);
  const spoken = adviser.page.getByLabel(say('talk.write.team'));
  if (!(await spoken.isVisible()))
    await adviser.page.getByRole('button', { name: new RegExp(say('team.tab.talk')) }).click();
  await spoken.fill('Sent without a connection');
  await button(adviser.page, 'talk.send').click();
  await expect(adviser.page.getByText(say('class.lost'))).toBeVisible({ timeout: 60_000 });
  await expect(adviser.page.getByText('Sent without a connection')).toBeVisible();
  await adviser.context.setOffline(false);
  await expect(president.page.getByText('Sent without a connection')).toHaveCount(1);
  await expect(adviser.page.getByText(say('class.lost'))).toBeHidden();
  adviser.complaints.length = 0; // a browser without a network says so
  await seal(president.page);
  await seal(leader.page);
  for (const { page } of seats) await expect(page.getByRole('region', { name: say('play.title') })).toBeVisible();
  await server.act(room, desk, { kind: 'next' });

  // the debrief in two steps, led by the desk
  await server.act(room, desk, { kind: 'debrief', step: 1, chapter: 'cost' });
  for (const { page } of seats)
    await expect(page.getByRole('heading', { level: 1, name: say('end.cost') })).toBeVisible();
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'story' });
  const chapter = (page: Page, id: string) =>
    page.getByRole('button', { name: say(`debrief.chapter.${id}`), exact: true });
  await expect(chapter(president.page, 'story')).toHaveAttribute('aria-current', 'page');
  await chapter(president.page, 'wanted').click();
  await expect(button(president.page, 'class.lead.return')).toBeVisible();
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'why' });
  await expect(chapter(adviser.page, 'why')).toHaveAttribute('aria-current', 'page');
  await expect(chapter(president.page, 'wanted')).toHaveAttribute('aria-current', 'page');
  await button(president.page, 'class.lead.return').click();
  await expect(chapter(president.page, 'why')).toHaveAttribute('aria-current', 'page');
  await button(adviser.page, 'own.open').click();
  await expect(adviser.page.getByRole('heading', { name: say('own.forecasts') })).toBeVisible();
  await expectNoAxeViolations(adviser.page, 'the own page');
  expect(seats.flatMap(({ complaints }) => complaints)).toEqual([]);
});

/** Proposes what the first card offers that this person may propose. */
async function proposeFirst(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: say('team.propose'), exact: true }).first();
  await open.click();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const card = page.locator('article[data-card]:not([data-others]):not([data-off])').first();
    if ((await card.count()) === 0) continue;
    await card.getByRole('button').first().click();
    await card.getByRole('button', { name: say('team.propose'), exact: true }).click();
    await atDraft(page); // back by itself
    return;
  }
  throw new Error('This person may propose nothing.');
}

async function seal(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('orders.seal'), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('orders.seal.go'), exact: true })
    .click();
}

test('the page to join says what is wrong with a code, and remembers a seat', async ({ browser }) => {
  const { room, code, desk } = await server.open({});
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(server.address('/class.html'));
  const field = page.getByLabel(say('join.code'));
  await field.fill(code.split('').toReversed().join('') === code ? 'ZZZZZ' : code.split('').toReversed().join(''));
  await expect(page.getByText(say('room.error.wrongCode'))).toBeVisible();
  await expect(button(page, 'join.go')).toBeDisabled();
  await field.fill(code.toLowerCase());
  await expect(button(page, 'join.go')).toBeEnabled();
  await expectNoAxeViolations(page, 'the code');
  await button(page, 'join.go').click();
  await expectNoAxeViolations(page, 'the name');
  await button(page, 'join.continue').click();
  await expect(page.getByText(say('lobby.waiting'))).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();

  const second = await context.newPage();
  await second.goto(server.address(`/j/${code}`));
  await second.getByRole('button', { name: say('join.back.go', { name }) }).click();
  await expect(second.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText(say('class.end.taken'))).toBeVisible();

  await server.act(room, desk, { kind: 'lock', locked: true });
  const third = await (await browser.newContext(PHONE)).newPage();
  await third.goto(server.address(`/j/${code}`));
  await expect(third.getByText(say('join.locked'))).toBeVisible();
  await button(third, 'return.open').click();
  await expect(third.getByRole('heading', { name: say('return.title') })).toBeVisible();
});
