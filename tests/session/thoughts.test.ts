import { describe, expect, it } from 'vitest';
import { decideNow } from '../../src/session/policies.ts';
import { device, empty, playToEnd, shown, solo, toOrders } from '../support/session.ts';

/** A level that thinks little, so that a test takes no time. */
const quick = () => device({ decide: async (question) => decideNow({ ...question, simulations: 20 }) });

describe('what a computer player thought', () => {
  it('is told when the game is over, a turn each, and not before', async () => {
    const { authority, said } = quick();
    const over = await playToEnd(authority, await shown(authority.start(solo('us', 'cadet.cautious'))));
    const { us, iran } = over.reveal!.thoughts;
    expect(us).toEqual([]);
    expect(iran.map((thought) => thought.turn)).toEqual(over.reveal!.turns.map((_, i) => i + 1));
    expect(iran[0]).toMatchObject({ character: 'cautious' });
    iran.forEach((thought, i) => {
      expect(thought.chosen.orders).toEqual(over.reveal!.turns[i]!.iran!.orders);
      expect(thought.believed.styles.length).toBeGreaterThan(0);
      const { fewer, more } = thought.believed.strikes!.heavy;
      expect(fewer).toBeGreaterThanOrEqual(0);
      expect(more).toBeGreaterThanOrEqual(0);
      expect(fewer + more).toBeLessThanOrEqual(1);
    });
    const before = said.filter((x) => typeof x === 'object' && x !== null && 'phase' in x && x.phase !== 'over');
    expect(before.length).toBeGreaterThan(8);
    expect(['"thoughts"', '"considered"', '"character"'].filter((key) => JSON.stringify(before).includes(key))).toEqual(
      [],
    );
  });

  it('outlives a restart', async () => {
    const on = quick();
    await toOrders(on.authority, await shown(on.authority.start(solo('iran', 'cadet'))));
    await shown(on.authority.seal(empty(1)));
    const [game] = await on.authority.list();
    const again = on.restart();
    const over = await playToEnd(again.authority, await shown(again.authority.resume(game!.id)));
    expect(over.reveal!.thoughts.us.map((thought) => thought.turn)).toEqual(over.reveal!.turns.map((_, i) => i + 1));
  });

  it('is nothing where a doctrine played', async () => {
    const { authority } = device();
    const over = await playToEnd(authority, await shown(authority.start(solo('us', 'restrain'))));
    expect(over.reveal!.thoughts).toEqual({ us: [], iran: [] });
  });
});
