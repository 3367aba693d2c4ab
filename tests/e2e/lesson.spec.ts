import type { Page } from '@playwright/test';
import { LESSONS } from '../../src/protocol/room.ts';
import { courseSays, shippedCourse } from '../support/course.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { button, joinClass } from './support/class.ts';
import { useClassServer, useOpenClass } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

// One class of four, from the door to the hot wash: what a lesson has around the game.
test.describe.configure({ mode: 'serial' });
const server = useClassServer();
const lesson = useOpenClass(server, [
  [390, 844],
  [1366, 768],
  [1366, 768],
  [1366, 768],
]);
let wall: Page;
/** What the desk sent, and what wall and people fetched. */
const sent: string[] = [];
const fetched: string[] = [];

test.beforeAll(async () => {
  const { room, desk, people } = lesson;
  desk.on('request', (request) => sent.push(request.postData() ?? ''));
  wall = await lesson.open(`/wall#${room.room}.${room.wall}`, [1920, 1080]);
  for (const page of [wall, ...people]) page.on('request', (request) => fetched.push(request.url()));
});

test('a quiet wish is asked for at the door, kept, and shown to the desk under a cover', async () => {
  const { desk, people } = lesson;
  const [phone, ...others] = people as [Page, ...Page[]];
  await expect(phone.getByText(say('join.real'))).toBeVisible();
  await expect(phone.getByText(say('join.fact.leave.text'))).toBeVisible();
  const name = await joinClass(phone);
  await expect(phone.getByText(say('wish.text'))).toBeVisible();
  await phone.getByLabel(say('wish.notUs')).check();
  await expectNoAxeViolations(phone, 'a quiet wish');
  for (const page of others) await joinClass(page);
  const wishes = desk.getByRole('region', { name: say('desk.wishes') });
  await expect(wishes).toContainText(say('desk.wishes.count_one', { count: 1 }));
  await expect(wishes).not.toContainText(name);
  await button(wishes, 'desk.notes.show').click();
  await expect(wishes).toContainText(say('desk.wishes.row', { name, wish: say('desk.wishes.notUs') }));
  await button(desk, 'desk.step.deal').click();
  await expect(phone.locator('main[data-side="iran"]')).toBeVisible();
  await expect(phone.getByText(say('lobby.card.ask')).first()).toBeVisible(); // the card to read is the course's
  await expect(phone.getByRole('heading', { name: say('check.title') })).toHaveCount(0); // asked once the class begins
  await expect(wishes).not.toContainText(say('desk.wishes.unmet_one', { count: 1 }));
});

test('the desk names the step, what to say in it and the whole plan; notes and script stay there', async () => {
  const { desk } = lesson;
  const said = courseSays('step.door.say');
  await expect(desk.getByText(said)).toBeVisible();
  await expect(desk.getByText(courseSays('step.door.desk'))).toBeVisible();
  await button(desk, 'desk.steps', { count: 30 }).click();
  await expect(desk.getByText(courseSays('step.close.say'))).toBeVisible();
  await expectNoAxeViolations(desk, 'the whole plan');
  await desk.keyboard.press('Escape');
  await desk.getByLabel(say('desk.notes.write')).fill('a canary of the notes');
  await button(desk, 'desk.notes.add').click();
  await expect(desk.getByText(say('desk.notes.all_one', { count: 1 }))).toBeVisible();
  expect(sent.join()).not.toContain('canary');
  expect(fetched.filter((url) => url.includes('deterrence'))).toEqual([]);
  for (const page of [wall, ...lesson.people]) {
    const text = await page.locator('body').innerText();
    expect(text).not.toContain('canary');
    expect(text).not.toContain(said);
  }
});

test('the ready check is counted by question, and tells each person alone what is right', async () => {
  const { desk, people } = lesson;
  await button(desk, 'desk.step.begin').click();
  const [phone, other] = people as [Page, Page];
  await expect(wall.getByText(courseSays('role.us.president.ask'))).toHaveCount(0);
  await expect(phone.getByText(say('lobby.card.ask')).first()).toBeVisible();
  const questions = shippedCourse.ready.map(({ id, right }) => ({ title: courseSays(`ready.${id}`), id, right }));
  const answer = (page: Page, one: (typeof questions)[number], n: number) =>
    page
      .getByRole('group', { name: one.title })
      .getByLabel(courseSays(`ready.${one.id}.${n}`))
      .click();
  for (const one of questions) await answer(phone, one, one.right);
  await expect(phone.getByText(say('check.right'))).toHaveCount(3);
  await expectNoAxeViolations(phone, 'the ready check');
  const [first] = questions as [(typeof questions)[number]];
  await answer(other, first, first.right === 1 ? 2 : 1);
  await expect(other.getByText(say('check.right'))).toHaveCount(0);
  await expect(desk.getByText(say('desk.check', { n: 1, answered: 2, text: first.title }))).toBeVisible();
});

test('who steps out watches; the team reads away, the desk alone stepped out', async () => {
  const { desk, people } = lesson;
  await button(desk, 'desk.step.firstTurn').click();
  const [phone] = people as [Page];
  const teams = await Promise.all(people.slice(1).map((page) => page.locator('main').textContent()));
  expect(teams).toHaveLength(3);
  await button(phone, 'top.menu').click();
  await button(phone, 'top.menu.stepOut').click();
  await expectNoAxeViolations(phone, 'stepping out');
  await button(phone, 'out.go').click();
  await expect(phone.getByText(say('out.done'))).toBeVisible();
  await expect(desk.getByText(say('desk.presence.out'))).toBeVisible();
  for (const page of people.slice(1)) await expect(page.getByText(say('desk.presence.out'))).toHaveCount(0);
});

test('news that speaks of a day to come warns at its button, and may be sent', async () => {
  const { desk } = lesson;
  const news = desk.getByRole('region', { name: say('desk.news.list') }).getByRole('listitem');
  const early = news.filter({ hasText: '31 January 2024' });
  const warning = say('desk.news.early', { date: '31 January 2024', now: '22 January 2024' });
  await expect(early).toContainText(warning);
  await expect(news.filter({ hasText: 'The Pentagon, 18 January 2024' })).not.toContainText('It is now');
  await button(early, 'desk.news.send').click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText(warning);
  await expectNoAxeViolations(desk, 'news of a day to come');
  await button(dialog, 'desk.news.send.go').click();
  await expect(early).toContainText(say('desk.news.sent', { turn: 1 }));
  await expect(early).not.toContainText(warning);
});

test('the hot wash goes to the class or the instructor without a name, or to nobody', async () => {
  const { room, desk, people } = lesson;
  await server.act(room.room, room.desk, { kind: 'stop' });
  await button(desk, 'desk.step.cost').click();
  await expect(wall.getByText(courseSays('path.cost.ask'))).toBeVisible();
  await expect(desk.getByRole('region', { name: say('desk.news') })).toHaveCount(0); // the game is over
  await server.act(room.room, room.desk, { kind: 'debrief', step: 1, chapter: 'hotwash' });
  const writes = async (page: Page, sentence: string, to: string) => {
    await page.getByLabel(say('debrief.hotwash.sentence'), { exact: true }).fill(sentence);
    await page.getByLabel(say(`felt.to.${to}`)).check();
    await button(page, to === 'nobody' ? 'felt.keep' : 'felt.send').click();
  };
  const [watcher, one, two, three] = people as [Page, Page, Page, Page];
  await watcher.getByLabel(say('feeling.sad')).check({ force: true });
  await writes(watcher, 'I went out', 'class');
  await writes(one, 'It was too fast', 'class');
  await writes(two, 'For you alone', 'desk');
  await writes(three, 'For nobody', 'nobody');
  for (const page of [wall, desk, ...people]) {
    await expect(page.getByText('It was too fast').last()).toBeVisible();
    await expect(page.getByText(say('felt.both', { words: say('feeling.sad'), sentence: 'I went out' }))).toBeVisible();
  }
  await expectNoAxeViolations(one, 'the hot wash');
  await expectNoAxeViolations(desk, 'the hot wash at the desk');
  await expectNoAxeViolations(wall, 'the hot wash on the wall');
  for (const page of [wall, desk]) await expect(page.getByText('For you alone')).toHaveCount(0);
  await button(desk, 'desk.felt.show_one', { count: 1 }).click();
  await expect(desk.getByText('For you alone')).toBeVisible();
  for (const page of [wall, desk, watcher, one, two]) await expect(page.getByText('For nobody')).toHaveCount(0);
  await three.reload(); // it is on no server, and yet not lost
  await expect(three.getByRole('textbox', { name: say('debrief.hotwash.sentence') })).toHaveValue('For nobody');
  await expect(three.getByLabel(say('felt.to.nobody'))).toBeChecked();
});

test('a presenter’s keys lead the debrief; wall and pages have the question', async () => {
  const { desk } = lesson;
  const asks = (chapter: string) => courseSays(`path.${chapter}.ask`);
  await desk.locator('h1').first().press('PageUp');
  await expect(wall.getByText(asks('cost'))).toBeVisible();
  await expect(wall.getByText(say('wall.chapter.minutes_one', { count: 1 }))).toBeVisible();
  await expect(desk.locator('[data-next]')).toBeVisible();
  await desk.keyboard.press('PageDown');
  await expect(wall.getByText(asks('hotwash'))).toBeVisible();
  await expect(desk.getByLabel(say('desk.opens'))).toHaveCount(0); // all in one session
});

test('between two sessions the debrief may open by itself', async () => {
  const { room, desk: token, code, wall: screen } = await server.open({ sessions: 2 });
  for (const kind of ['begin', 'next', 'stop'] as const) await server.act(room, token, { kind });
  await server.act(room, token, { kind: 'debrief', step: 1, chapter: 'hotwash' });
  const desk = await lesson.open(`/desk#${room}.${token}`, [1366, 768]);
  await button(desk, 'desk.mirror.go').click();
  const soon = new Date(Date.now() + 3_600_000 - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  await desk.getByLabel(say('desk.opens')).fill(soon);
  await button(desk, 'desk.opens.go').click();
  await expect(button(desk, 'desk.opens.not')).toBeVisible();
  await expectNoAxeViolations(desk, 'a debrief that opens by itself');
  const projector = await lesson.open(`/wall#${room}.${screen}`, [1920, 1080]);
  await expect(projector.getByText(say('wall.debrief.code', { code }))).toBeVisible(); // for those who come back
});

test('the second of two sessions has its own bell and minutes', async () => {
  const [plan] = LESSONS.filter(({ minutes }) => minutes === 50);
  const first = { bell: Date.now() + 3_600_000, sessions: 2 } as const;
  const { room, desk: token, wall: screen } = await server.open({ plan: plan!, tables: 2, ...first });
  for (const kind of ['begin', 'next', 'stop'] as const) await server.act(room, token, { kind });
  await server.act(room, token, { kind: 'debrief', step: 1, chapter: 'hotwash' });
  const desk = await lesson.open(`/desk#${room}.${token}`, [1366, 768]);
  await button(desk, 'desk.mirror.go').click();
  await expect(desk.getByLabel(say('desk.second'))).toHaveCount(0); // the first goes on
  await server.act(room, token, { kind: 'debrief', step: 2, chapter: 'story' });
  const why = desk.getByRole('listitem').filter({ hasText: courseSays('path.why.ask') });
  await expect(why).toContainText(say('desk.debrief.minutes_other', { count: 10 })); // 6 to 16 by the course's plan
  const projector = await lesson.open(`/wall#${room}.${screen}`, [1920, 1080]);
  await expect(projector.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(projector.getByText(say('wall.bell'))).toHaveCount(0);
  await expect(desk.getByLabel(say('desk.second'))).toBeInViewport();
  await expect(desk.getByLabel(say('desk.second'))).not.toHaveValue(''); // as long as the first, from now on
  await button(desk, 'desk.second.go').click();
  await expect(button(desk, 'desk.second.change')).toBeVisible();
  await expectNoAxeViolations(desk, 'the bell of the second session');
  await expect(projector.getByText(say('wall.bell'))).toBeVisible();
  await expect(desk.getByText(say('desk.late_other', { count: '' }).trim())).toHaveCount(0);
});

test('a return word or a personal link gives the seat on another device', async () => {
  const { room, people } = lesson;
  const own = people[1]!;
  await button(own, 'return.show').click();
  await expectNoAxeViolations(own, 'a return word');
  const link = await own.getByLabel(say('return.link')).inputValue();
  const word = /\.(\w+)$/.exec(link)![1]!;
  const byWord = await lesson.open(`/j/${room.code}`, [390, 844]);
  const { pathname, search, hash } = new URL(link);
  const byLink = await lesson.open(pathname + search + hash, [1366, 768]);
  await button(byWord, 'return.open').click();
  await expectNoAxeViolations(byWord, 'coming back');
  await byWord.getByLabel(say('return.word')).fill(word.toLowerCase());
  await button(byWord, 'return.go').click();
  for (const page of [byWord, byLink])
    await expect(page.getByLabel(say('debrief.hotwash.sentence'))).toHaveValue('It was too fast');

  await button(lesson.desk, 'desk.returnWords').click(); // for one who has lost it
  const dialog = lesson.desk.getByRole('dialog');
  await expect(dialog).toContainText(room.code);
  await expectNoAxeViolations(lesson.desk, 'return words');
  await dialog
    .getByRole('button')
    .filter({ hasText: say('desk.returnWord') })
    .first()
    .click();
  await expect(dialog.getByText(say('return.yours'))).toBeVisible();
  await lesson.desk.keyboard.press('Escape');
});

test('in the second step pages follow the desk with its question, and the desk comes back to the path', async () => {
  const { room, desk, people } = lesson;
  const own = people[2]!;
  await server.act(room.room, room.desk, { kind: 'debrief', step: 2, chapter: 'history' });
  await expect(desk.getByText(say('desk.debrief.step.2'))).toBeVisible();
  const byClock = desk.getByRole('button', { name: say('desk.debrief.byClock', { chapter: '' }).trim() });
  const name = (await byClock.innerText()).replace(say('desk.debrief.byClock', { chapter: '' }), '');
  await byClock.click();
  await expect(wall.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  const ask = await wall.getByRole('heading', { level: 2 }).innerText();
  await expect(own.getByRole('complementary', { name: say('class.lead') })).toContainText(ask);
  await expect(desk.getByText(ask).first()).toBeVisible();
  await expectNoAxeViolations(desk, 'the whole debrief at the desk');
});
