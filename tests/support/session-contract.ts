import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/engine/model/index.ts';
import type { ReplayData } from '../../src/protocol/replay-data.ts';
import type { SeatScreen } from '../../src/protocol/seat-screen.ts';
import type { DeviceApi, SeatClient } from '../../src/protocol/session-api.ts';
import { empty, hotSeat, shown, solo } from './session.ts';

/** A seat in a game whose other side gives no orders. */
interface Seated {
  readonly client: SeatClient;
  readonly screen: SeatScreen;
  /** Shows everything after the last turn. Left out: that is shown at once. A class waits for its instructor. */
  readonly reveal?: () => Promise<void>;
}

export type SitDown = (side: Side) => Promise<Seated>;

const screensOf = (client: SeatClient): SeatScreen[] => {
  const screens: SeatScreen[] = [];
  client.onScreen((screen) => void screens.push(screen));
  return screens;
};

/** Code (as the error's name) and message of a rejection. */
const reasonOf = async (call: Promise<unknown>): Promise<{ name: string; message: string }> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return { name: error.name, message: error.message };
  }
  throw new Error('was not rejected');
};

async function toOrders(client: SeatClient, screen: SeatScreen): Promise<SeatScreen> {
  let now = screen;
  for (let i = 0; i < 6 && now.phase !== 'orders' && now.phase !== 'over'; i++) now = await client.ready();
  return now;
}

async function toEnd({ client, screen, reveal }: Seated): Promise<SeatScreen> {
  let now = await toOrders(client, screen);
  for (let i = 0; i < 100 && now.phase === 'orders'; i++)
    now = await toOrders(client, await shown(client.seal(empty(now.view!.turn))));
  await reveal?.();
  return client.ready();
}

/**
 * Requirements of every seat client, whether its session is in this thread, a worker or on a server.
 * Whether it has an adviser is another matter: a class has none, for a team advises its head.
 */
export function testSeatContract(name: string, sitDown: SitDown): void {
  describe(`a seat's client, ${name}`, () => {
    it.each(['us', 'iran'] as const)('shows %s its own view through a turn, and no other', async (side) => {
      const { client, screen } = await sitDown(side);
      expect(screen).toMatchObject({ phase: 'briefing', seat: side, view: { seat: side, turn: 1 }, reveal: null });
      const orders = await client.ready();
      expect(orders).toMatchObject({ phase: 'orders', seat: side });
      const result = await shown(client.seal(empty(1), side));
      expect(result).toMatchObject({
        phase: 'result',
        seat: side,
        view: { seat: side, turn: 2 },
        previous: { turn: 1 },
      });
    });

    it('keeps the last draft of the turn', async () => {
      const { client, screen } = await sitDown('us');
      await toOrders(client, screen);
      await client.saveDraft(empty(1, { assessment: { killed: 10 } }), 'us');
      await client.saveDraft(empty(1, { assessment: { killed: 20 } }), 'us');
      await client.saveDraft(empty(1, { assessment: { killed: 30 } }), 'iran');
      expect((await client.ready()).draft).toEqual(empty(1, { assessment: { killed: 20 } }));
    });

    it('answers illegal orders with errors, and changes nothing', async () => {
      const { client, screen } = await sitDown('us');
      const before = await toOrders(client, screen);
      const answer = await client.seal(empty(1, { orders: [{ kind: 'talks' }, { kind: 'talks' }] }), 'us');
      expect(answer).toHaveProperty('errors');
      expect(await client.ready()).toEqual(before);
    });

    it('answers a call that comes twice with the screen', async () => {
      const { client, screen } = await sitDown('us');
      await toOrders(client, screen);
      const [one, two] = await Promise.all([shown(client.seal(empty(1))), shown(client.seal(empty(1)))]);
      expect([one.view?.turn, two.view?.turn]).toEqual([2, 2]);
    });

    it('rejects with a sentence whose name is its code, and changes nothing', async () => {
      const { client, screen } = await sitDown('us');
      const before = await toOrders(client, screen);
      const early = await reasonOf(client.seal(empty(2), 'us'));
      expect(early).toEqual({ name: 'wrongTurn', message: 'session.wrongTurn {"given":2,"now":1}' });
      expect((await reasonOf(client.fullReplay())).name).toBe('notOver');
      expect(await client.ready()).toEqual(before);
    });

    it('reveals the game once it is over, and keeps what is written about it', async () => {
      const seated = await sitDown('us');
      const { client } = seated;
      const heard = screensOf(client);
      const end = await toEnd(seated);
      expect(end).toMatchObject({ phase: 'over', seat: 'us', outcome: expect.anything(), reveal: expect.anything() });
      const replay: ReplayData = await client.fullReplay();
      expect(replay.frames).toHaveLength(end.reveal!.turns.length + 1);
      await client.setRemark('hotwash.us.sentence', 'It was close.');
      expect((await client.ready()).remarks).toEqual({ 'hotwash.us.sentence': 'It was close.' });
      expect(JSON.parse(await client.exportSave())).toMatchObject({
        notes: { 'remark.hotwash.us.sentence': 'It was close.' },
      });
      expect(heard.every((one) => one.seat !== 'iran')).toBe(true);
    });
  });
}

/** Requirements of a seat whose game has an adviser. */
export function testAdviser(name: string, sitDown: SitDown): void {
  describe(`the adviser of a seat, ${name}`, () => {
    it('gives advice for the seat that asks, and tells how far it is', async () => {
      const { client, screen } = await sitDown('us');
      await toOrders(client, screen);
      const told: number[] = [];
      const advice = await client.advise('us', (done) => void told.push(done));
      expect(advice!.options.length).toBeGreaterThan(0);
      expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
      expect(await client.advise('iran', () => {})).toBeNull();
      await client.stopAdvice();
    });
  });
}

/** Requirements of a seat whose game has none. */
export function testNoAdviser(name: string, sitDown: SitDown): void {
  describe(`a seat without an adviser, ${name}`, () => {
    it('has no adviser, and says so', async () => {
      const { client, screen } = await sitDown('us');
      expect(await toOrders(client, screen)).toMatchObject({ adviser: false });
      expect((await reasonOf(client.advise('us', () => {}))).name).toBe('noAdviser');
      await client.stopAdvice();
    });
  });
}

/** Further requirements of a device client. */
export function testDeviceContract(name: string, connect: () => SeatClient & DeviceApi): void {
  describe(`a device's client, ${name}`, () => {
    it('lists, resumes, rewinds and removes games', async () => {
      const client = connect();
      expect(await client.list()).toEqual([]);
      const { game } = await shown(client.start(solo('us')));
      await toOrders(client, await client.ready());
      await shown(client.seal(empty(1)));
      expect(await shown(client.resume(game.id))).toMatchObject({ phase: 'result', view: { turn: 2 } });
      const copy = await client.goBack(game.id, 1);
      expect(copy.view?.turn).toBe(1);
      expect((await client.list()).map(({ id }) => id).toSorted()).toEqual([copy.game.id, game.id].toSorted());
      await client.remove(game.id);
      expect((await client.list()).map(({ id }) => id)).toEqual([copy.game.id]);
      expect((await reasonOf(client.resume(game.id))).name).toBe('gone');
    });

    it('answers a request or a file that is wrong with errors', async () => {
      const client = connect();
      expect(await client.start({ ...hotSeat, scenario: 'none' })).toHaveProperty('errors.0.pointer', '/scenario');
      expect(await client.importFile('{')).toHaveProperty('errors');
      expect(await client.playOlder({ text: '{' }, 1)).toHaveProperty('errors');
      expect((await reasonOf(client.ready())).name).toBe('noGame');
    });

    it('opens a saved game as a new one', async () => {
      const client = connect();
      const { game } = await shown(client.start(solo('us')));
      const opened = await shown(client.importFile(await client.exportSave('withScenario')));
      expect(opened.game.id).not.toBe(game.id);
    });

    it('gives a seat to a computer player', async () => {
      const client = connect();
      await toOrders(client, await shown(client.start(hotSeat)));
      expect(await client.changeSeat('iran', 'hold')).toMatchObject({ seat: 'us', game: { seats: { iran: 'hold' } } });
      expect((await reasonOf(client.changeSeat('iran', 'nobody'))).name).toBe('noPolicy');
    });

    it('stores the records of other tables with a finished game', async () => {
      const client = connect();
      await toEnd({ client, screen: await shown(client.start(solo('us'))) });
      await client.playUnsaved();
      await client.storeComparisons([{ name: 'table-2', text: '{}' }]);
      expect(await client.readComparisons()).toEqual([{ name: 'table-2', text: '{}' }]);
    });
  });
}
