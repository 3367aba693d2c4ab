import { describe, expect, it } from 'vitest';
import { policyFor } from '../../src/ai/index.ts';
import { beliefOf } from '../../src/ai/search/world-sampler.ts';
import { advance, begin } from '../../src/engine/record/index.ts';
import { view } from '../../src/engine/view/view.ts';
import { decideNow } from '../../src/session/policy-catalog.ts';
import { shippedScenario } from '../support/games.ts';
import { device, empty, playToEnd, shown, solo, toOrders } from '../support/session.ts';

/** A level with few simulations, for fast tests. */
const quick = () => device({ decide: async (question) => decideNow({ ...question, simulations: 20 }) });

describe('a computer player’s reasoning', () => {
  it('is revealed when the game is over, turn by turn, not before', async () => {
    const { authority, said } = quick();
    const over = await playToEnd(authority, await shown(authority.start(solo('us', 'cadet.cautious'))));
    const { us, iran } = over.reveal!.thoughts;
    expect(us).toEqual([]);
    expect(iran.map((thought) => thought.turn)).toEqual(over.reveal!.turns.map((_, i) => i + 1));
    expect(iran[0]).toMatchObject({ character: 'cautious' });
    iran.forEach((thought, i) => {
      expect(thought.chosen.orders).toEqual(over.reveal!.turns[i]!.iran!.orders);
      expect(thought.believed.styles.length).toBeGreaterThan(0);
    });
    const before = said.filter((x) => typeof x === 'object' && x !== null && 'phase' in x && x.phase !== 'over');
    expect(before.length).toBeGreaterThan(8);
    expect(['"thoughts"', '"considered"', '"character"'].filter((key) => JSON.stringify(before).includes(key))).toEqual(
      [],
    );
  });

  it('contains its belief about strikes from that turn’s view', async () => {
    const { authority } = quick();
    const scenario = shippedScenario();
    const heavy = policyFor('heavy', 'us', scenario)!;
    const first = await shown(authority.start(solo('us', 'cadet.cautious')));
    const over = await playToEnd(authority, first, (seen) => heavy(seen, 'salt', 0));
    const { options, turns, thoughts } = over.reveal!;
    let run = begin(scenario, options, 'the-seed');
    const would = turns.map(({ us, iran }) => {
      const { strikes } = beliefOf(view(run.state, 'iran'), scenario, 'salt');
      run = advance(run, { us: us!, iran: iran! });
      return strikes;
    });
    expect(thoughts.iran.map((thought) => thought.believed.strikes)).toEqual(would);
    expect(new Set(would.map((strikes) => strikes.heavy.fewer)).size).toBeGreaterThan(2);
  });

  it('survives a restart', async () => {
    const on = quick();
    await toOrders(on.authority, await shown(on.authority.start(solo('iran', 'cadet'))));
    await shown(on.authority.seal(empty(1)));
    const [game] = await on.authority.list();
    const again = on.restart();
    const over = await playToEnd(again.authority, await shown(again.authority.resume(game!.id)));
    expect(over.reveal!.thoughts.us.map((thought) => thought.turn)).toEqual(over.reveal!.turns.map((_, i) => i + 1));
  });

  it('does not exist for doctrines', async () => {
    const { authority } = device();
    const over = await playToEnd(authority, await shown(authority.start(solo('us', 'restrain'))));
    expect(over.reveal!.thoughts).toEqual({ us: [], iran: [] });
  });
});
