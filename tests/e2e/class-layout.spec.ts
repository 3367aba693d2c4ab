import { courseSays } from '../support/course.ts';
import { button, joinClass, openDevice } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { expectGoodLayout } from './support/layout.ts';
import { say } from './support/say.ts';
import { expect, type Locator, type Page, test } from './support/test.ts';

// Pages of a class at the sizes of a phone, a laptop and a wall.
const server = useClassServer();

const SIDES = ['us', 'iran'] as const;
const SIZES = [
  [390, 844],
  [1366, 768],
  [1920, 1080],
] as const;

async function inEverySize(page: Page, name: string): Promise<void> {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expectGoodLayout(page, `${name}, ${width} by ${height}`);
  }
}

/** Words of a bar that show, but not whole. */
const cutIn = (bar: Locator): Promise<readonly string[]> =>
  bar.locator('li > :is(b, span)').evaluateAll((words) =>
    words
      .filter((word) => getComputedStyle(word).clipPath === 'none')
      .filter((word) => {
        const [inner, outer] = [word.getBoundingClientRect(), word.parentElement!.getBoundingClientRect()];
        return word.scrollWidth > word.clientWidth + 1 || inner.left < outer.left || inner.right > outer.right;
      })
      .map((word) => word.textContent ?? ''),
  );

test('the host page names every part of the lesson, whole or below the bar', async ({ browser }) => {
  const { page } = await openDevice(browser, server.address(server.hostPath), [1366, 768]);
  const bar = page.getByRole('list').filter({ hasText: say('desk.part.debrief') });
  for (const minutes of ['30', '90']) {
    await page.getByRole('radio', { name: new RegExp(`^${minutes}`) }).check({ force: true });
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      expect(await cutIn(bar)).toEqual([]);
    }
  }
  await page.getByRole('radio', { name: /^75/ }).check({ force: true });
  await page.getByRole('checkbox', { name: say('host.sessions', { count: 75 }) }).check();
  await inEverySize(page, 'host, two sessions');
  await page.getByRole('radio', { name: /^90/ }).check({ force: true });
  await inEverySize(page, 'host');
  await page.setViewportSize({ width: 1366, height: 768 });
  const scenarios = page.getByRole('radiogroup', { name: say('start.scenario') }).locator('label');
  const widths = await scenarios.evaluateAll((cards) =>
    cards.map((card) => Math.round(card.getBoundingClientRect().width)),
  );
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  await page.setViewportSize({ width: 390, height: 844 });
  const parts = {
    join: 4,
    brief: 10,
    turns: say('start.turns_other', { count: 6 }),
    turn: '6:30',
    debrief: 30,
    spare: 7,
  };
  await expect(page.getByText(say('host.parts', parts))).toBeVisible();
});

test('desk and wall are whole at every size, from the lobby to the debrief', async ({ browser }) => {
  test.setTimeout(180_000);
  const plan = { minutes: 90, turns: 2, join: 4, brief: 10, debrief: 30, decide: 780, lastCall: 30, playback: 600 };
  const { room, code, desk, wall } = await server.open({ plan, tables: 2, bell: Date.now() + 5_400_000 });
  const { page } = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  await button(page, 'desk.mirror.go').click();
  const projector = await openDevice(browser, server.address(`/wall#${room}.${wall}`), [1920, 1080]);
  for (let i = 0; i < 4; i++) await server.join(code);
  await expect(page.getByText(say('desk.lobby.unseated_other', { count: 4 }))).toBeVisible();
  await inEverySize(page, 'desk, lobby');

  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
  const digits = projector.page.getByRole('timer');
  await expect(digits).toHaveText(/^1[23]:\d\d$/);
  expect(await digits.evaluate((clock) => clock.scrollWidth - clock.clientWidth)).toBeLessThanOrEqual(0);
  await expect(page.getByText(say('desk.draft.covered')).first()).toBeVisible();
  await inEverySize(page, 'desk, orders');
  await button(page, 'desk.draft.show').click();
  const drafts = SIDES.map((side) =>
    page.getByRole('region', { name: say('desk.draft.of', { side: say(`side.${side}`) }) }),
  );
  for (const draft of drafts) await expect(draft.getByRole('heading')).toBeHidden(); // below its team
  await inEverySize(page, 'desk, both drafts');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const draft of drafts) await expect(draft.getByRole('heading')).toBeVisible();
  const [pause, minute] = [button(page, 'desk.pause'), button(page, 'desk.minute')];
  expect((await minute.boundingBox())!.y).toBe((await pause.boundingBox())!.y); // in one line
  expect(await cutIn(page.getByRole('list').filter({ hasText: say('desk.part.debrief') }))).toEqual([]);

  for (const kind of ['resolve', 'next', 'stop'] as const) await server.act(room, desk, { kind });
  await server.act(room, desk, { kind: 'debrief', step: 1, chapter: 'cost' });
  await expect(projector.page.getByRole('columnheader', { name: say('ledger.civiliansKilled') })).toBeVisible();
  await expect(projector.page.getByRole('rowheader')).toHaveText(['A', 'B']);
  await expectGoodLayout(projector.page, 'wall, human cost');
  await expect(page.getByText(say('desk.debrief.step.1'))).toBeVisible();
  await inEverySize(page, 'desk, debrief');
  await button(page, 'desk.wall').click();
  await page.getByRole('radio', { name: say('desk.wall.table.last', { table: 'B' }) }).check({ force: true });
  await button(page, 'desk.wall.go').click();
  await expect(projector.page.getByText(say('team.turn', { table: 'B', turn: 1, count: 2 }))).toBeVisible();
  await expectGoodLayout(projector.page, 'wall, the last turn of a table');
  const words = await projector.page
    .locator('header dt')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  for (const [i, { left }] of words.slice(1).entries()) expect(left - words[i]!.right).toBeGreaterThan(16);
  for (const chapter of ['deterrence', 'history']) {
    const ask = courseSays(`path.${chapter}.ask`);
    await server.act(room, desk, { kind: 'debrief', step: 2, chapter, minutes: 6, ask });
    await expect(projector.page.getByRole('heading', { name: ask })).toBeVisible();
    for (const words of await projector.page.locator('footer > div > *').all())
      await expect(words).toBeInViewport({ ratio: 1 }); // two lines at most, above the edge
    await expectGoodLayout(projector.page, `wall, question of ${chapter}`);
  }
});

test('a wall of twelve tables turns its pages by itself', async ({ browser }) => {
  test.setTimeout(180_000);
  const { room, code, desk, wall } = await server.open({ tables: 12, people: 24 });
  const { page } = await openDevice(browser, server.address(`/wall#${room}.${wall}`), [1920, 1080]);
  for (let i = 0; i < 24; i++) await server.join(code);
  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
  const rows = page.getByRole('rowheader');
  await expect(rows).toHaveText(['A', 'B', 'C', 'D', 'E', 'F']);
  await expectGoodLayout(page, 'wall, twelve tables');
  await expect(page.getByText(say('wall.ready_other', { n: 0, count: 24 }))).toBeInViewport({ ratio: 1 });
  await expect(rows).toHaveText(['G', 'H', 'I', 'J', 'K', 'L']);

  for (const kind of ['resolve', 'next', 'stop'] as const) await server.act(room, desk, { kind });
  await server.act(room, desk, { kind: 'debrief', step: 1, chapter: 'cost' });
  await expect(page.getByRole('columnheader', { name: say('ledger.civiliansKilled') })).toBeVisible();
  await expect(rows).toHaveCount(6);
  await expectGoodLayout(page, 'wall, what twelve tables cost');
});

test('the wall of one table tells its game turn by turn', async ({ browser }) => {
  test.setTimeout(120_000);
  const { room, code, desk, wall } = await server.open({});
  const { page } = await openDevice(browser, server.address(`/wall#${room}.${wall}`), [1920, 1080]);
  for (let i = 0; i < 4; i++) await server.join(code);
  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
  await server.act(room, desk, {
    kind: 'propose',
    table: 'A',
    side: 'iran',
    what: { order: { kind: 'focus', theatre: 'iraq', site: 'al-asad' } },
  });
  for (const kind of ['resolve', 'stop'] as const) await server.act(room, desk, { kind }); // the bell rang early
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'story' });
  const turns = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1', exact: true }) });
  await expect(turns.getByRole('cell').first()).toHaveText(say('end.story.nothing'));
  await expect(turns.getByRole('cell').nth(1)).toHaveText(say('debrief.act.focus'));
  await expectGoodLayout(page, 'wall, the story of one table');
});

for (const tables of [3, 12])
  test(`the wall has room for what ${tables} tables did`, async ({ browser }) => {
    test.setTimeout(120_000);
    const { room, code, desk, wall } = await server.open({ tables, people: 24 });
    const { page } = await openDevice(browser, server.address(`/wall#${room}.${wall}`), [1920, 1080]);
    for (let i = 0; i < 24; i++) await server.join(code);
    for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
    await server.act(room, desk, {
      kind: 'propose',
      table: 'A',
      side: 'iran',
      what: { order: { kind: 'focus', theatre: 'iraq', site: 'al-asad' } },
    });
    for (const kind of ['resolve', 'next', 'stop'] as const) await server.act(room, desk, { kind });
    await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'parallel' });
    const worlds = page.locator('section').filter({ has: page.getByRole('heading', { level: 1 }) });
    await expect(worlds.getByRole('listitem')).toHaveCount(tables);
    await expectGoodLayout(page, `wall, ${tables} worlds`);
    const bottoms = await worlds
      .locator('li, text')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
    const { y } = (await page.locator('footer').boundingBox())!;
    expect(Math.max(...bottoms)).toBeLessThan(y);
    // So do the chapters before, each for the same tables.
    for (const chapter of ['story', 'why', 'deterrence']) {
      await server.act(room, desk, { kind: 'debrief', step: 2, chapter, minutes: 6 });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(`debrief.chapter.${chapter}`));
      const rows = page.getByRole('rowheader');
      await expect(rows.first()).toHaveText('A');
      await expect(rows).toHaveCount(Math.min(tables, 6)); // then the next page
      await expectGoodLayout(page, `wall, ${chapter} of ${tables} tables`);
      const { y: top, height } = (await rows.last().boundingBox())!;
      expect(top + height).toBeLessThan((await page.locator('footer').boundingBox())!.y);
    }
  });

test('the desk says by which address devices came', async ({ browser }) => {
  const { room, code, desk } = await server.open({});
  const { page } = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  // Devices of a test are on this computer, which is not counted: two phones stand for others.
  await page.route('**/api/reach', async (route) => {
    const answer = await route.fetch({ url: `${server.origin}/api/reach` });
    const came = [
      { address: '192.168.1.23', devices: 5 },
      { address: '10.0.0.4', devices: 1 },
    ];
    await route.fulfill({ response: answer, json: { ...(await answer.json()), came } });
  });
  await page.reload();
  await button(page, 'desk.mirror.go').click();
  await expect(page.getByText(code).first()).toBeVisible();
  for (const [count, key, address] of [
    [5, 'other', '192.168.1.23'],
    [1, 'one', '10.0.0.4'],
  ] as const)
    await expect(page.getByText(say(`desk.lobby.came_${key}`, { count, address }))).toBeVisible();
  await inEverySize(page, 'desk, devices by address');
  await page.unrouteAll({ behavior: 'ignoreErrors' }); // the desk asks on, after the server has stopped
});

test('a personal link that the desk gives has the address of the network', async ({ browser }) => {
  const { room, code, desk } = await server.open({});
  await server.join(code);
  for (const kind of ['deal', 'begin', 'next', 'stop'] as const) await server.act(room, desk, { kind });
  await server.act(room, desk, { kind: 'debrief', step: 1, chapter: 'cost' });
  const { page } = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  await page.route('**/api/reach', async (route) => {
    const answer = await route.fetch({ url: `${server.origin}/api/reach` });
    const chosen = { origin: 'http://192.168.1.23:8484', kind: 'wifi' };
    await route.fulfill({ response: answer, json: { ...(await answer.json()), chosen } });
  });
  await page.reload();
  await button(page, 'desk.mirror.go').click();
  await button(page, 'desk.returnWords').click();
  await inEverySize(page, 'return words');
  await page.getByRole('dialog').getByText(say('desk.returnWord'), { exact: true }).click();
  await expect(page.getByLabel(say('return.link'))).toHaveValue(/^http:\/\/192\.168\.1\.23:8484\/class\.html\?back#/);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the own page prints with margins, and without its buttons', async ({ browser }) => {
  test.setTimeout(120_000);
  const { room, code, desk } = await server.open({});
  const { page } = await openDevice(browser, server.address(`/j/${code}`), [390, 844]);
  await joinClass(page);
  for (const kind of ['deal', 'begin', 'next', 'resolve', 'stop'] as const) await server.act(room, desk, { kind });
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'story' });
  await button(page, 'own.open').click();
  await expect(page.getByRole('heading', { name: say('own.forecasts') })).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: say('own.research') })).toBeVisible();
  await expectGoodLayout(page, 'own page, 390 by 844', { target: 44 });
  await page.emulateMedia({ media: 'print' });
  await expect(button(page, 'own.print')).toBeHidden();
  await expect(page.getByText(say('own.only'))).toBeVisible();
  expect(await page.locator('main').evaluate((main) => getComputedStyle(main).getPropertyValue('page'))).toBe('own');
});
