import { describe, expect, it } from 'vitest';
import type { SeatScreen } from '../../src/protocol/seat-screen.ts';
import { type Device, device, empty, hotSeat, shown, solo } from '../support/session.ts';

/** After a crash the screen is the same; only the time of saving may differ. */
async function sameAfterRestart(on: Device, screen: SeatScreen): Promise<Device> {
  const again = on.restart();
  const resumed = await shown(again.authority.resume(screen.game.id));
  const timeless = (s: SeatScreen) => ({ ...s, game: { ...s.game, savedAt: 0 } });
  expect(timeless(resumed)).toEqual(timeless(screen));
  return again;
}

describe('a restart loses nothing', () => {
  it('in every phase of a game against the computer', async () => {
    let on = device();
    let screen = await shown(on.authority.start(solo('iran', 'calibrated')));
    const seen = new Set<string>();
    for (let i = 0; i < 80 && screen.phase !== 'over'; i++) {
      seen.add(screen.phase);
      on = await sameAfterRestart(on, screen);
      screen = await (screen.phase === 'orders'
        ? shown(on.authority.seal(empty(screen.view!.turn)))
        : on.authority.ready());
    }
    await sameAfterRestart(on, screen);
    expect([...seen, screen.phase]).toEqual(['briefing', 'orders', 'result', 'over']);
  });

  it('in every phase of a game of two players', async () => {
    let on = device();
    let screen = await shown(on.authority.start(hotSeat));
    for (let i = 0; i < 24; i++) {
      on = await sameAfterRestart(on, screen);
      screen = await (screen.phase === 'orders'
        ? shown(on.authority.seal(empty(screen.view!.turn), screen.seat!))
        : on.authority.ready());
    }
    expect(screen.game.turn).toBeGreaterThan(2);
  });

  it('not even an unsealed draft', async () => {
    const on = device();
    const screen = await shown(on.authority.start(solo('us')));
    await on.authority.ready();
    const draft = empty(1, { assessment: { killed: 33 }, orders: [{ kind: 'talks' }] });
    await on.authority.saveDraft(empty(1));
    await on.authority.saveDraft(draft, 'us');
    const resumed = await shown(on.restart().authority.resume(screen.game.id));
    expect(resumed.draft).toEqual(draft);
  });

  it('not what was sealed while the computer was thinking', async () => {
    const on = device({ decide: () => new Promise(() => {}) });
    const screen = await shown(on.authority.start(solo('us')));
    await on.authority.ready();
    const sealed = empty(1, { orders: [{ kind: 'talks' }] });
    void on.authority.seal(sealed);
    const waiting = on.restart();
    expect(await waiting.authority.resume(screen.game.id)).toMatchObject({ phase: 'waiting', seat: 'us', draft: null });

    const thinking = on.restart({ decide: async () => ({ submission: empty(1), thought: null }) });
    await thinking.authority.resume(screen.game.id);
    await expect.poll(() => (on.said.at(-1) as SeatScreen | undefined)?.phase).toBe('result');
    const save = JSON.parse(await thinking.authority.exportSave()) as { turns: { us: unknown }[] };
    expect(save.turns[0]?.us).toEqual(sealed);
  });

  it('drafts of past turns are dropped', async () => {
    const on = device();
    await shown(on.authority.start(solo('us')));
    await on.authority.ready();
    await on.authority.saveDraft(empty(1, { orders: [{ kind: 'talks' }] }));
    await on.authority.seal(empty(1));
    expect((await on.authority.ready()).draft).toBeNull();
    await on.authority.saveDraft(empty(1, { orders: [{ kind: 'talks' }] }));
    expect((await on.authority.ready()).draft).toBeNull();
  });

  it('keeps several games apart and lists the newest first', async () => {
    const on = device();
    const first = await shown(on.authority.start(solo('us')));
    const second = await shown(on.authority.start(solo('iran', 'heavy')));
    const list = await on.restart().authority.list();
    expect(list.map((game) => game.id)).toEqual([second.game.id, first.game.id]);
    expect(list[0]).toMatchObject({
      scenario: 'oct-2023',
      seats: { us: 'heavy', iran: 'human' },
      turn: 1,
      over: false,
      phase: 'briefing',
    });
    await on.authority.remove(first.game.id);
    expect((await on.authority.list()).map((game) => game.id)).toEqual([second.game.id]);
    await expect(on.authority.resume(first.game.id)).rejects.toThrow('session.gone');
    expect([...on.kept.keys()].some((key) => key.includes(first.game.id))).toBe(false);
  });
});
