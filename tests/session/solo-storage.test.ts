import { describe, expect, it } from 'vitest';
import type { Side, Submission } from '../../src/engine/model/index.ts';
import type { SeatScreen } from '../../src/protocol/seat-screen.ts';
import type { Decided } from '../../src/session/policy-catalog.ts';
import { type Device, device, empty, shown, solo } from '../support/session.ts';

/** A distinctive text in the computer's orders. */
const MARK = 'an estimate that only the computer makes';
const marked = (turn: number): Submission =>
  empty(turn, { orders: [{ kind: 'estimate' }], signals: [{ kind: 'denounce', text: `${MARK} ${turn}` }] });

/** A computer player that marks its decision; the same decision in the same turn. */
const marking = async ({ view }: { view: { turn: number } }): Promise<Decided> => ({
  submission: marked(view.turn),
  thought: null,
});

const entries = (on: Device) => [...on.kept].filter(([key]) => !key.startsWith('seed/'));
const human = (side: Side): Side => (side === 'us' ? 'iran' : 'us');

describe('storage during a game against the computer', () => {
  it.each(['us', 'iran'] as const)('never holds what the computer (%s) sealed for the open turn', async (side) => {
    const on = device({ decide: marking });
    let screen: SeatScreen = await shown(on.authority.start(solo(human(side))));
    for (let turn = 1; turn < 4; turn++) {
      while (screen.phase !== 'orders') screen = await on.authority.ready();
      await on.authority.rest();
      expect(entries(on).filter(([, text]) => text.includes(`${MARK} ${turn}`))).toEqual([]);
      screen = await shown(on.authority.seal(empty(turn)));
      expect(entries(on).some(([, text]) => text.includes(`${MARK} ${turn}`))).toBe(true);
    }
  });

  it('holds the seed in separate entries', async () => {
    const on = device();
    const { game } = await shown(on.authority.start(solo('us')));
    await on.authority.ready();
    await on.authority.seal(empty(1));
    const holding = [...on.kept].filter(([, text]) => text.includes('the-seed')).map(([key]) => key);
    expect(holding).toEqual([`seed/${game.id}`, `seed/${game.id}/copy`]);
  });

  it('continues with one of the seed’s two entries, and with a record that contains it', async () => {
    const on = device();
    const { game } = await shown(on.authority.start(solo('us')));
    await on.authority.ready();
    await on.authority.seal(empty(1));
    on.kept.delete(`seed/${game.id}`);
    expect(await on.restart().authority.resume(game.id)).toMatchObject({ game: { turn: 2 } });

    const before = on.restart();
    for (const key of [`seed/${game.id}`, `seed/${game.id}/copy`]) before.kept.delete(key);
    const record = JSON.parse(before.kept.get(`save/${game.id}`)!) as object;
    before.kept.set(`save/${game.id}`, JSON.stringify({ ...record, seed: 'the-seed' }));
    expect(await before.authority.resume(game.id)).toMatchObject({ game: { turn: 2 } });
  });

  it('lets the computer repeat its decision of the open turn', async () => {
    const on = device();
    const { game } = await shown(on.authority.start(solo('iran', 'calibrated')));
    await on.authority.ready();
    const again = device({}, new Map(on.kept));
    await again.authority.resume(game.id);
    await on.authority.seal(empty(1));
    await again.authority.seal(empty(1));
    expect(JSON.parse(await again.authority.exportSave())).toEqual(JSON.parse(await on.authority.exportSave()));
  });

  it('is removed completely', async () => {
    const on = device();
    const { game } = await shown(on.authority.start(solo('us')));
    await on.authority.remove(game.id);
    expect(on.kept.size).toBe(0);
  });
});
