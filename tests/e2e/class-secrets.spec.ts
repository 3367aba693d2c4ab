import { type Joined } from '../../src/protocol/room-host.ts';
import { joinClass, openDevice, ownToken } from './support/class.ts';
import { useClassServer } from './support/class-server.ts';
import { say } from './support/say.ts';
import { expect, type Page, test } from './support/test.ts';

// Before step two of the debrief no page, route or byte shows record, seed or the other side's orders.
const server = useClassServer();

const ASIDE = 'a canary that was set aside';
const SAID = 'a canary of success said beforehand';
const TALK = 'a canary of the team talk';
/** Part of a sealed order that no event of the turn tells the other side. */
const SEALED = '"kind":"focus"';

/** Keeps all that the page is told from now on, streams too. */
async function listenIn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: string[] = [];
    const fetched = window.fetch.bind(window);
    Object.assign(window, { told });
    window.fetch = async (...asked) => {
      const answer = await fetched(...asked);
      const read = async (): Promise<void> => {
        const reader = answer.clone().body?.getReader();
        const decoder = new TextDecoder();
        for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
          told.push(decoder.decode(part.value, { stream: true }));
      };
      void read().catch(() => {});
      return answer;
    };
  });
  await page.reload();
}

/** What the page was told, shows and stores. */
const bytesOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { told } = window as unknown as { told: readonly string[] };
    return [
      told.join(''),
      document.documentElement.outerHTML,
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ]
      .join()
      .replaceAll('\\', ''); // records are text within text
  });

test('nothing of record, seed or the other side is told before step two, and all of it after', async ({ browser }) => {
  test.setTimeout(300_000);
  const { room, code, desk, wall } = await server.open({ seats: 'chosen' });
  const device = await openDevice(browser, server.address(`/j/${code}`), [1366, 768]);
  await joinClass(device.page);
  const projector = await openDevice(browser, server.address(`/wall#${room}.${wall}`), [1366, 768]);
  const iran: Joined = await server.join(code);
  const own = { token: await ownToken(device.page) };
  const { roles } = await server.part(room, desk, 'room');
  for (const [side, { token }] of [
    ['us', own],
    ['iran', iran],
  ] as const)
    await server.act(room, token, { kind: 'sit', table: 'A', side, roles: roles[side].map(({ id }) => id) });
  for (const { page } of [device, projector]) await listenIn(page);
  for (const kind of ['begin', 'next'] as const) await server.act(room, desk, { kind });
  await expect(device.page.getByRole('region', { name: say('orders.draft') })).toBeVisible();

  // The other side seals one order, sets a signal aside, and talks.
  const { token } = iran;
  await server.act(room, token, {
    kind: 'propose',
    what: { order: { kind: 'focus', theatre: 'iraq', site: 'al-asad' } },
  });
  await server.act(room, token, {
    kind: 'propose',
    what: { signal: { kind: 'private', fact: 'hiddenAim', text: ASIDE } },
  });
  await server.act(room, token, { kind: 'say', to: 'team', text: TALK });
  const aside = (await server.part(room, token, 'draft')).proposals.at(-1)!;
  await server.act(room, token, { kind: 'setAside', proposal: aside.id, rev: aside.rev, aside: true });
  for (const seat of [own.token, token]) {
    const { rev } = await server.part(room, seat, 'draft');
    const success = { claim: { measure: 'attacks' as const, count: 9, turn: 1 }, reason: SAID };
    await server.act(room, seat, { kind: 'seal', draftRev: rev, ...(seat === token ? { success } : {}) });
  }
  await expect(device.page.getByRole('region', { name: say('play.title') })).toBeVisible();
  await server.act(room, desk, { kind: 'stop' });
  await server.act(room, desk, { kind: 'debrief', step: 1, chapter: 'cost' });
  await expect(device.page.getByRole('heading', { level: 1, name: say('end.cost') })).toBeVisible();

  // Whatever a page asks by itself with its own token, it is refused.
  const asked = (page: Page, secret: string, paths: readonly string[]) =>
    page.evaluate(
      ([base, bearer, all]) =>
        Promise.all(
          all.map((path) =>
            fetch(base + path, { headers: { authorization: `Bearer ${bearer}` } }).then((x) => x.status),
          ),
        ),
      [`/api/r/${room}/`, secret, paths] as const,
    );
  const shut = [
    'save',
    'save?table=A',
    'csv',
    'screen?part=records',
    'screen?part=contributions',
    'screen?part=desk',
    'screen?part=table&table=A',
  ];
  for (const status of [...(await asked(device.page, own.token, shut)), ...(await asked(projector.page, wall, shut))])
    expect([401, 403, 404, 423]).toContain(status);
  const before = await Promise.all([bytesOf(device.page), bytesOf(projector.page)]);

  await server.act(room, desk, { kind: 'debrief', step: 2, chapter: 'story' });
  await expect.poll(() => bytesOf(device.page), { timeout: 60_000 }).toContain(SEALED); // the search finds what there is
  const [record] = await server.part(room, own.token, 'records');
  const { seed } = JSON.parse(record!.save) as { readonly seed: string };
  expect(seed.length).toBeGreaterThan(5);
  for (const bytes of before)
    for (const secret of [ASIDE, TALK, SAID, SEALED, seed, '"hashes"', 'thetaLimited'])
      expect(bytes.includes(secret), secret).toBe(false);
  const after = await bytesOf(device.page);
  expect(after.includes(SAID)).toBe(true);
  for (const secret of [ASIDE, TALK]) expect(after.includes(secret), secret).toBe(false);
});
