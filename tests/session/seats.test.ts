import { describe, expect, it } from 'vitest';
import type { Save } from '../../src/engine/record/index.ts';
import type { SeatScreen } from '../../src/protocol/seat-screen.ts';
import { type Device, device, empty, hotSeat, playToEnd, shown, solo, toOrders } from '../support/session.ts';

const orders = async (on: Device, game: Parameters<Device['authority']['start']>[0]): Promise<SeatScreen> =>
  toOrders(on.authority, await shown(on.authority.start(game)));

const isScreen = (x: unknown): x is SeatScreen => typeof x === 'object' && x !== null && 'phase' in x;

/** Waits until the last screen given to the page has that phase. */
async function told(on: Device, phase: SeatScreen['phase']): Promise<SeatScreen> {
  const last = () => on.said.findLast(isScreen)!;
  for (let i = 0; i < 200 && last().phase !== phase; i++) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(last().phase).toBe(phase);
  return last();
}

const notesOf = async (on: Device) => (JSON.parse(await on.authority.exportSave()) as Save).notes;

describe('a seat of two players at one screen', () => {
  it('can be handed to a computer player; the other is asked to sit down, and plays alone', async () => {
    const on = device();
    await orders(on, hotSeat);
    const cover = await on.authority.changeSeat('us', 'calibrated');
    expect(cover).toMatchObject({ phase: 'handover', next: 'iran', view: null, draft: null });
    const iran = await toOrders(on.authority, cover);
    expect(iran).toMatchObject({ phase: 'orders', seat: 'iran', view: { turn: 1 } });
    const result = await shown(on.authority.seal(empty(1), 'iran'));
    expect(result).toMatchObject({ phase: 'result', seat: 'iran', view: { turn: 2 } });
  });

  it('can be handed over after sealing first; those orders stay, and the computer continues', async () => {
    const on = device();
    await orders(on, hotSeat);
    await on.authority.seal(empty(1, { orders: [{ kind: 'talks' }] }), 'us');
    await toOrders(on.authority, await on.authority.ready());
    expect(await on.authority.changeSeat('us', 'hold')).toMatchObject({ phase: 'orders', seat: 'iran' });
    await shown(on.authority.seal(empty(1), 'iran'));
    const over = await playToEnd(on.authority, await on.authority.ready());
    expect(over.reveal!.turns[0]!.us!.orders).toEqual([{ kind: 'talks' }]);
  });

  it('can be handed over after the other sealed; the result waits until the screen was passed', async () => {
    const on = device();
    await orders(on, hotSeat);
    await on.authority.seal(empty(1), 'us');
    const iran = await toOrders(on.authority, await on.authority.ready());
    expect(iran.seat).toBe('iran');
    const cover = await on.authority.changeSeat('iran', 'press');
    expect(cover).toMatchObject({ phase: 'handover', next: 'us' });
    await on.authority.rest();
    let now = await on.authority.ready();
    if (now.phase === 'waiting') now = await told(on, 'result');
    expect(now).toMatchObject({ phase: 'result', seat: 'us', view: { turn: 2 } });
  });

  it('stays secret: its view and draft never reach the other’s screen', async () => {
    const on = device();
    const us = await orders(on, hotSeat);
    const mark = empty(1, { assessment: { killed: 41.37 } });
    await on.authority.saveDraft(mark, 'us');
    await on.authority.changeSeat('us', 'calibrated');
    const from = on.said.length;
    await playToEnd(on.authority, await on.authority.ready());
    const screens = on.said
      .slice(from)
      .filter(isScreen)
      .filter((screen) => screen.phase !== 'over');
    expect(screens.length).toBeGreaterThan(8);
    for (const screen of screens) {
      expect(screen.seat ?? 'iran').toBe('iran');
      expect(JSON.stringify(screen)).not.toContain('41.37');
    }
    expect([...on.kept.keys()].filter((key) => key.startsWith(`draft/${us.game.id}/us`))).toEqual([]);
  });
});

describe('a seat of a game against the computer', () => {
  it('can be taken by a second person, after the screen was covered', async () => {
    const on = device();
    const us = await orders(on, solo('us', 'press'));
    expect(await on.authority.changeSeat('iran', 'human')).toMatchObject({ phase: 'orders', seat: 'us' });
    const cover = await shown(on.authority.seal(empty(1), 'us'));
    expect(cover).toMatchObject({ phase: 'handover', next: 'iran', view: null, events: [] });
    const iran = await toOrders(on.authority, cover);
    expect(iran).toMatchObject({ phase: 'orders', seat: 'iran', view: { turn: 1 } });
    const next = await shown(on.authority.seal(empty(1), 'iran'));
    expect(next).toMatchObject({ phase: 'result', seat: 'iran' });
    const over = await playToEnd(on.authority, next);
    // The computer's decision for that turn was not used.
    expect(over.reveal!.turns[0]!.iran!.orders).toEqual([]);
    expect(us.view).not.toBeNull();
  });

  it('can be handed to a stronger player, which decides the turn again', async () => {
    const asked: string[] = [];
    const on = device({
      decide: async ({ policy, view }) => {
        asked.push(`${view.turn} ${policy}`);
        return { submission: empty(view.turn), thought: null };
      },
    });
    await orders(on, solo('us', 'press'));
    await on.authority.changeSeat('iran', 'restrain');
    await shown(on.authority.seal(empty(1)));
    expect(asked.filter((x) => x.startsWith('1 '))).toEqual(['1 press', '1 restrain']);
  });

  it('drops a decision that arrives after its seat changed hands', async () => {
    const answers: (() => void)[] = [];
    const press = { kind: 'directive', to: 'iraq', directive: 'press' } as const;
    const on = device({
      decide: ({ policy, view }) => {
        const submission = empty(view.turn, policy === 'press' ? { orders: [press] } : {});
        if (policy !== 'press') return Promise.resolve({ submission, thought: null });
        return new Promise((resolve) => void answers.push(() => resolve({ submission, thought: null })));
      },
    });
    await orders(on, solo('us', 'press'));
    await on.authority.changeSeat('iran', 'hold');
    for (const answer of answers) answer();
    const over = await playToEnd(on.authority, await shown(on.authority.seal(empty(1))));
    expect(over.reveal!.turns[0]!.iran!.orders).toEqual([]);
  });

  it('can be handed over and watched, a result at a time, until a person takes it again', async () => {
    const on = device();
    await orders(on, solo('us', 'press'));
    await on.authority.changeSeat('us', 'hold');
    for (const turn of [2, 3]) {
      const result = await told(on, 'result');
      expect(result).toMatchObject({ seat: 'us', view: { turn, seat: 'us' }, reveal: null });
      await on.authority.rest();
      expect((await on.authority.list())[0]).toMatchObject({ turn }); // it does not run ahead
      void on.authority.ready();
      await on.authority.rest();
    }
    await told(on, 'result');
    const back = await on.authority.changeSeat('us', 'human');
    expect(back).toMatchObject({ phase: 'result', seat: 'us' });
    expect(await on.authority.ready()).toMatchObject({ phase: 'orders', seat: 'us', view: { turn: 4 } });
  });

  it('can be watched on after a restart, and to the end', async () => {
    const on = device();
    const { game } = await orders(on, solo('iran', 'calibrated'));
    await on.authority.changeSeat('iran', 'restrain');
    await told(on, 'result');
    const again = on.restart();
    let now = await shown(again.authority.resume(game.id));
    expect(now).toMatchObject({ phase: 'result', seat: 'iran' });
    for (let i = 0; i < 40 && now.phase !== 'over'; i++) {
      now = await again.authority.ready();
      if (now.phase === 'waiting') now = await told(again, 'result');
    }
    expect(now).toMatchObject({ phase: 'over', seat: 'iran' });
  });

  it('is refused to an unknown player, and once the game is over', async () => {
    const on = device();
    const screen = await orders(on, solo('us', 'press'));
    await expect(on.authority.changeSeat('iran', 'general')).rejects.toThrow('general');
    await expect(on.authority.changeSeat('iran', 'calibrated')).rejects.toThrow('calibrated');
    const over = await playToEnd(on.authority, screen);
    expect(await on.authority.changeSeat('iran', 'human')).toEqual(over);
  });
});

describe('the record of a game with seat changes', () => {
  it('has the player of each seat by turn, and continues so on another device', async () => {
    const on = device();
    const first = await orders(on, solo('us', 'press'));
    const second = await toOrders(on.authority, await shown(on.authority.seal(empty(first.view!.turn))));
    expect(second.view!.turn).toBe(2);
    await on.authority.changeSeat('iran', 'cadet.cautious');
    await on.authority.changeSeat('iran', 'restrain');
    expect(await notesOf(on)).toEqual({
      'seat.us': 'human',
      'seat.iran': 'restrain',
      'seat.iran.1': 'press',
      'seat.iran.2': 'restrain',
    });
    const other = device();
    await shown(other.authority.importFile(await on.authority.exportSave()));
    expect(await notesOf(other)).toEqual(await notesOf(on));
  });

  it('of a watched game continues from the same seat', async () => {
    const on = device();
    await orders(on, solo('iran', 'hold'));
    await on.authority.changeSeat('iran', 'mixed');
    await told(on, 'result');
    const text = await on.authority.exportSave();
    const other = device();
    expect(await shown(other.authority.importFile(text))).toMatchObject({ phase: 'waiting', seat: 'iran' });
    expect(await told(other, 'result')).toMatchObject({ seat: 'iran', view: { turn: 3 } });
  });
});
