import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Joined } from '../../src/protocol/room-host.ts';
import { expectNoAxeViolations } from './support/axe.ts';
import { button, joinClass, openDevice, ownToken } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { overflowing } from './support/overflow.ts';
import { say } from './support/say.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1366, height: 768 } });

const server = useClassServer();

const GRADEBOOKS = fileURLToPath(new URL('../client/pages/desk/gradebooks', import.meta.url));
const COLUMNS = {
  'canvas.csv': 'Simulation (88421)',
  'moodle.csv': 'Simulation (Real)',
  'brightspace.csv':
    'Simulation Points Grade <Numeric MaxPoints:100 Weight:5 Category:Participation CategoryWeight:10>',
  'blackboard.xls': 'Simulation [Total Pts: 100 Score] |1843211',
};

test('the gradebooks of four course systems come back with one column filled, and nothing is sent', async ({
  page,
}) => {
  const { room, code, desk } = await server.open({});
  const join = async (register: string): Promise<Joined> =>
    (await fetch(`${server.origin}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, register, name: register === '' ? 'Silent Stork' : undefined }),
    }).then((answer) => answer.json())) as Joined;
  const [ana] = [await join('0004711'), await join('0004712'), await join('')];
  for (const kind of ['deal', 'begin', 'next'] as const) await server.act(room, desk, { kind });
  await server.act(room, ana!.token, { kind: 'forecast', forecast: { killed: 10, act: 50 } });
  await server.act(room, desk, { kind: 'resolve' });
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'story' });

  await page.goto(`${server.origin}/desk#${room}.${desk}`);
  await button(page, 'desk.mirror.go').click();
  await button(page, 'desk.grading').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: say('grading.fill') })).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  for (const [file, column] of Object.entries(COLUMNS)) {
    await dialog.locator('input[type="file"]').setInputFiles(`${GRADEBOOKS}/${file}`);
    await expect(dialog.getByText(say('grading.fill.found', { n: 2, count: 3 }))).toBeVisible();
    await dialog.getByLabel(say('grading.fill.column')).selectOption({ label: column });
    await dialog.getByLabel(say('grading.fill.row', { name: 'Silent Stork' })).selectOption({ index: 1 }); // a row of a person: that of the points is not offered
    await expect(dialog.getByText(say('grading.fill.found', { n: 3, count: 3 }))).toBeVisible();
    const download = page.waitForEvent('download');
    await button(dialog, 'grading.fill.go').click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(file);
    expect(textOf(readFileSync((await saved.path())!))).toBe(filled(file));
    await expectNoAxeViolations(page, file);
  }
  expect(sent).toEqual([]);
});

const textOf = (bytes: Buffer): string => bytes.toString(bytes[0] === 0xff ? 'utf16le' : 'utf8');

/** Ana forecast and did nothing else: half of the figure. The others did nothing. */
function filled(file: string): string {
  const text = textOf(readFileSync(`${GRADEBOOKS}/${file}`));
  switch (file) {
    case 'canvas.csv':
      return text
        .replace('Autumn",,17.5', 'Autumn",50,17.5')
        .replace('Autumn",,=1+1', 'Autumn",0,=1+1')
        .replace('Autumn",12,', 'Autumn",0,');
    case 'moodle.csv':
      return text.replace('17.50,-,', '17.50,50,').replace('=1+1,-,', '=1+1,0,').replace('-,12.00,12', '-,0,12');
    case 'brightspace.csv':
      return text
        .replace('example,,17.5', 'example,50,17.5')
        .replace('example,,=1+1', 'example,0,=1+1')
        .replace('example,12,', 'example,0,');
    default:
      return text
        .replace('"Yes"\t""\t"17.5"', '"Yes"\t"50"\t"17.5"')
        .replace('"Yes"\t""\t"=1+1"', '"Yes"\t"0"\t"=1+1"')
        .replace('"Yes"\t"12"', '"Yes"\t"0"');
  }
}

test('a person’s own page has the lines of the desk’s files, and asks about research', async ({ browser }) => {
  test.setTimeout(200_000);
  const { room, code, desk } = await server.open({ seats: 'chosen' });
  const { page, complaints } = await openDevice(browser, server.address(`/j/${code}`), [390, 844]);
  await joinClass(page);
  const token = await ownToken(page);
  const { roles } = await server.part(room, desk, 'room');
  await server.act(room, token, { kind: 'sit', table: 'A', side: 'us', roles: roles.us.map(({ id }) => id) });
  for (const kind of ['begin', 'next'] as const) await server.act(room, desk, { kind });
  for (const condition of ['killed', 'attacks5'] as const) {
    const signal = { kind: 'redline', condition, reply: 'limited', turns: 1 } as const;
    await server.act(room, token, { kind: 'propose', what: { signal } });
    await server.act(room, token, { kind: 'forecast', forecast: { killed: 10, act: 70 } });
    await server.act(room, desk, { kind: 'resolve' });
    await server.act(room, desk, { kind: condition === 'killed' ? 'next' : 'stop' });
  }
  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'story' });
  await button(page, 'own.open').click();
  const { rows, forecasts } = await server.part(room, desk, 'grading');
  await expect(page.getByText(say('own.code', { code: rows[0]!.recordCode }))).toBeVisible();
  await expect(page.getByText(say('own.participation', { percent: 100 }))).toBeVisible();
  const lines = page.getByRole('table', { name: say('own.forecasts') }).getByRole('row');
  await expect(lines).toHaveCount(1 + forecasts.length);
  for (const [i, { turn, said, base }] of forecasts.entries()) {
    await expect(lines.nth(i + 1).getByRole('rowheader')).toHaveText(String(turn));
    await expect(
      lines
        .nth(i + 1)
        .getByRole('cell')
        .nth(1),
    ).toHaveText(`${said}%`);
    await expect(
      lines
        .nth(i + 1)
        .getByRole('cell')
        .nth(2),
    ).toHaveText(`${base}%`);
  }
  const answer = page.getByRole('radiogroup', { name: say('own.research') });
  await expect(answer.getByRole('radio', { checked: true })).toHaveCount(0);
  await answer.getByRole('radio', { name: say('own.research.true') }).click({ force: true });
  await expect(answer.getByRole('radio', { checked: true })).toHaveCount(1);
  await expectNoAxeViolations(page, 'own page');
  expect(await overflowing(page)).toEqual([]);

  const instructor = await openDevice(browser, server.address(`/desk#${room}.${desk}`), [1366, 768]);
  await button(instructor.page, 'desk.mirror.go').click();
  await button(instructor.page, 'desk.grading').click();
  await expect(button(instructor.page, 'grading.research.go')).toHaveCount(0);
  await button(instructor.page, 'grading.research.release').click();
  await expect(instructor.page.getByText(say('grading.research.agreed_one', { count: 1 }))).toBeVisible();
  const saved = instructor.page.waitForEvent('download');
  await button(instructor.page, 'grading.research.go').click();
  const archive = readFileSync((await (await saved).path())!).toString('latin1'); // stored as they are
  for (const name of ['about.json', 'people.csv', 'decisions.csv', 'forecasts.csv']) expect(archive).toContain(name);
  expect(archive).toContain('Coded, not anonymous');
  expect(archive).not.toContain(rows[0]!.name);
  for (const told of [complaints(), instructor.complaints()]) expect(told).toEqual([]);
});
