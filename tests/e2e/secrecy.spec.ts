import { DEFAULT_OPTIONS, type Side } from '../../src/engine/model/index.ts';
import type { Save } from '../../src/engine/record/index.ts';
import { fixDice, NO_WAR } from './support/dice.ts';
import { heapStrings, snapshotPage, captureMessages } from './support/message-capture.ts';
import { say } from './support/say.ts';
import { decisionOf, leaksIn, runsOf, secretsOf } from './support/secrets.ts';
import { atHandover, atBriefing, openStart, pick, sitDown, startHotSeat, startSolo } from './support/start.ts';
import * as table from './support/table.ts';
import { expect, type Page, test } from './support/test.ts';
import { GameProbe } from './support/game-probe.ts';

const SEED = 'a seed that nobody would write by chance';

async function savedGame(page: Page): Promise<Save> {
  await table.openMenu(page, 'save');
  const { text } = await table.fileFrom(page, () => page.getByRole('button', { name: say('save.go') }).click());
  return JSON.parse(text) as Save;
}

const PLANS: Record<Side, ((page: Page) => Promise<void>)[]> = {
  us: [
    async (page) => {
      await table.giveOrder(page, { tab: 'strike', card: 'order.strike' });
      await table.sendSignal(page, 'redline', 'Not one more.');
    },
    (page) => table.giveOrder(page, { tab: 'intelligence', card: 'order.find' }),
    (page) => table.giveOrder(page, { tab: 'deploy', card: 'order.harden' }),
  ],
  iran: [
    (page) => table.giveOrder(page, { tab: 'restrain', card: 'order.visit', side: 'iran' }),
    (page) => table.sendSignal(page, 'stopForStop'),
    (page) => table.giveOrder(page, { tab: 'intelligence', card: 'order.estimate', side: 'iran' }),
  ],
};

for (const [seat, policy] of [
  ['us', 'restrain'],
  ['iran', 'calibrated'],
] as const) {
  const them = seat === 'us' ? 'iran' : 'us';

  test(`no secret of ${them} reaches the page of ${seat}`, async ({ page }) => {
    await captureMessages(page);
    await fixDice(page, { seed: SEED, options: NO_WAR });
    await openStart(page);
    const witness = new GameProbe(page);
    await witness.look('start', 0, seat);
    await startSolo(page, { side: seat, opponent: policy });
    await witness.look('briefing', 0, seat);
    await table.toTable(page, seat);
    for (let turn = 1; turn <= 3; turn++) {
      await witness.look(`orders of turn ${turn}`, turn - 1, seat);
      await PLANS[seat][turn - 1]!(page);
      await witness.look(`draft of turn ${turn}`, turn - 1, seat);
      await table.sealTurn(page);
      await table.toResult(page);
      await witness.look(`result of turn ${turn}`, turn, seat);
      await table.goOn(page);
      await table.atTable(page, turn + 1, seat);
    }

    const save = await savedGame(page);
    expect(save.seed).toBe(SEED);
    const runs = runsOf(save);
    expect(runs.map((run) => run.hashes.at(-1)).slice(1)).toEqual(save.hashes);
    // The page's computer player decides as here, so its orders of every turn are known.
    expect(save.turns.map((turn) => turn[them])).toEqual(runs.slice(0, -1).map((run) => decisionOf(run, them, policy)));
    expect(save.turns.flatMap((turn) => turn[them]!.orders).length).toBeGreaterThan(2);
    const sealed = (resolved: number, side: Side) => (side === them ? decisionOf(runs[resolved]!, them, policy) : null);
    expect(witness.leaks(save, sealed)).toEqual([]);
  });
}

test('no secret of one player reaches the other at the same screen, nor the hand-over', async ({ page }) => {
  await captureMessages(page);
  await fixDice(page, { seed: SEED, options: NO_WAR });
  await openStart(page);
  await startHotSeat(page);
  const witness = new GameProbe(page);
  const seesResult = async (side: Side, turn: number): Promise<void> => {
    await table.toResult(page);
    await witness.look(`result of turn ${turn} for ${side}`, turn, side);
    await table.goOn(page);
  };
  for (let turn = 1; turn <= 2; turn++) {
    for (const side of ['us', 'iran'] as const) {
      await atHandover(page, side);
      await witness.look(`hand-over to ${side} in turn ${turn}`, turn - 1, null);
      await sitDown(page, side);
      if (turn === 1) {
        await atBriefing(page, side);
        await witness.look(`briefing of ${side}`, 0, side);
        await table.toTable(page, side);
      } else if (side === 'us') await seesResult(side, turn - 1);
      await table.atTable(page, turn, side);
      await witness.look(`orders of ${side} in turn ${turn}`, turn - 1, side);
      await orderInSecret(page, side, turn);
      await witness.look(`draft of ${side} in turn ${turn}`, turn - 1, side);
      await table.sealTurn(page);
    }
    await seesResult('iran', turn); // who sealed last is still at the screen
  }
  await atHandover(page, 'us');
  await witness.look('hand-over after turn 2', 2, null);
  await sitDown(page, 'us');
  await seesResult('us', 2);
  const save = await savedGame(page);
  expect(save.turns).toHaveLength(2);
  expect(save.turns[0]!.us!.orders[0]).toMatchObject({ kind: 'standing', announced: false });
  expect(save.turns[1]!.iran!.signals[0]!.text).toBe('Words of iran, turn 2.');
  expect(witness.leaks(save, (resolved, side) => save.turns[resolved]?.[side] ?? null)).toEqual([]);
});

/** Orders, forecasts and statements with distinctive values. */
async function orderInSecret(page: Page, side: Side, turn: number): Promise<void> {
  if (side === 'us' && turn === 1) {
    await table.openTab(page, 'strike');
    const card = await table.openCard(page, say('order.standing'));
    await pick(card, say('field.announced'), say('field.announced.false'));
    await table.addToDraft(page);
  }
  if (side === 'iran') await table.giveOrder(page, { tab: 'restrain', card: 'order.visit', side });
  await table.sendSignal(page, 'redline', `Words of ${side}, turn ${turn}.`);
  await table.openPanel(page, say('assess.title'));
  await table.slide(page, say('assess.killed'), side === 'us' ? 0.37 : 0.83);
}

test('the memory of the page holds no secret either', async ({ page }) => {
  await openStart(page);
  await startSolo(page, { opponent: 'restrain' });
  await table.toTable(page);
  await table.giveOrder(page, { tab: 'strike', card: 'order.strike' });
  await table.sealTurn(page);
  await table.toResult(page);
  await table.goOn(page);
  await table.atTable(page, 2);
  const heap = await heapStrings(page);
  expect(heap).toContain('Jurf al-Sakhar'); // what the seat knows is found

  const [, run] = runsOf(await savedGame(page));
  const secrets = secretsOf(run!, 'us', []).filter((secret) => secret.text !== undefined);
  expect(secrets.length).toBeGreaterThan(20);
  // The names of all hidden aims are in the catalogue that each page loads.
  const found = secrets.filter(
    ({ what, text }) => !what.includes('in words') && heap.includes(JSON.stringify(text).slice(1, -1)),
  );
  expect(found.map((secret) => secret.what)).toEqual([]);
});

test('the page never fetches a scenario or its secrets', async ({ page }) => {
  const bodies = new Map<string, Promise<string>>();
  page.on('response', (response) =>
    bodies.set(
      response.url(),
      response.text().catch(() => ''),
    ),
  );
  await captureMessages(page);
  await openStart(page);
  await startSolo(page);
  await table.toTable(page);
  const { places } = await snapshotPage(page);
  const fetched = places.resources!.split('\n');
  expect(fetched.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(5);
  expect(fetched.filter((url) => url.includes('oct-2023'))).toEqual([]);
  const [run] = runsOf(await savedGame(page));
  const secrets = secretsOf(run!, 'us', []).filter(
    ({ text, what }) => text !== undefined && !what.includes('in words'),
  );
  for (const url of fetched) {
    const body = await bodies.get(url);
    expect(leaksIn({ places: { [url]: body ?? '' }, messages: [] }, secrets)).toEqual([]);
  }
});

test('the search for secrets finds planted ones', async ({ page }) => {
  await captureMessages(page);
  await openStart(page);
  await startSolo(page);
  const run = runsOf({
    format: 2,
    rules: { version: '', tables: {} },
    options: DEFAULT_OPTIONS,
    scenario: { id: 'oct-2023', hash: '' },
    seed: SEED,
    opening: null,
    turns: [],
    hashes: [],
  })[0]!;
  const order = { kind: 'visit', group: 'kh' } as const;
  const secrets = secretsOf(run, 'us', [{ turn: 1, signals: [], orders: [order] }]);
  expect(leaksIn(await snapshotPage(page), secrets)).toEqual([]);

  await page.evaluate(async (seed) => {
    localStorage.setItem('planted', seed);
    document.body.dataset.planted = seed;
    history.replaceState({ seed }, '');
    const zipped = await new Response(
      new Blob([seed]).stream().pipeThrough(new CompressionStream('gzip')),
    ).arrayBuffer();
    await new Promise((resolve) => {
      const opening = indexedDB.open('planted');
      opening.onupgradeneeded = () => opening.result.createObjectStore('store').put({ zipped }, 'key');
      opening.onsuccess = () => {
        opening.result.close();
        resolve(null);
      };
    });
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage({ a: [{ order: { group: 'kh', kind: 'visit' }, state: { thetaLimited: 0.87 } }], text: seed });
    });
  }, SEED);
  const found = leaksIn(await snapshotPage(page), secrets);
  for (const place of ['document', 'storage', 'address', 'databases', 'messages'])
    expect(found).toContain(`the seed in ${place}`);
  expect(found).toContain('a member “thetaLimited” of the state in a message');
  expect(found).toContain('something the other side sealed in a message');
});
