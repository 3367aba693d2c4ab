import { describe, expect, it } from 'vitest';
import { THEATRES, type Order, type TableOverrides, type TheatreId } from '../../../src/engine/model/index.ts';
import { legalOrders } from '../../../src/engine/view/legal.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, play, playTurns, STILL, term, type OwnState } from '../../support/engine.ts';

const at = (site: string): Order => ({ kind: 'strike', scale: 'limited', aim: 'materiel', site });
const YEMEN = at('houthi-port');
const SYRIA = at('syrian-depot');

/** A game with as many strikes behind it, in one area. */
const after = (n: number, theatre: TheatreId, tables: TableOverrides = {}, change: (s: OwnState) => void = () => {}) =>
  game({
    tables: { ...STILL, ...tables },
    change(s) {
      s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
      s.us.strikesIn = THEATRES.map((t) => (t === theatre ? n : 0));
      change(s);
    },
  });
const costOf = (s: ReturnType<typeof game>, order: Order): number =>
  legalOrders(view(s, 'us')).find((x) => JSON.stringify(x.order) === JSON.stringify(order))?.cost.political ?? 0;

describe('Congress (§9)', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [9, 1],
  ])('with %i strikes in an area asks %i Political more of the next there', (n, political) => {
    expect(costOf(after(n, 'syria'), SYRIA)).toBe(political);
    expect(costOf(after(n, 'syria'), YEMEN)).toBe(0);
  });

  it('takes what the card says, no more after a vote for, twice after a vote against', () => {
    const paid = (vote: 'none' | 'for' | 'against') => {
      const s = after(5, 'redsea', {}, (x) => void (x.us.vote = vote));
      const { state } = play(s, { us: [YEMEN] });
      const free = play(s).state;
      return [costOf(s, YEMEN), free.us.pools.political === state.us.pools.political ? 'full' : 'paid'];
    };
    expect(paid('none')[0]).toBe(1);
    expect(paid('for')[0]).toBe(0);
    expect(paid('against')[0]).toBe(2);
  });

  it('is told of the first strike in each area, once, in public', () => {
    const turns = playTurns(after(0, 'syria'), 3, () => ({ us: [SYRIA] }));
    expect(turns.map((t) => t.of('warReport').length)).toEqual([1, 0, 0]);
    const pressure = turns[0]!.of('track').find((e) => e.data.track === 'pressure' && !e.data.rounded);
    expect(term(pressure, 'warReport')).toBe(4);
    expect(turns[0]!.seen('public').filter((e) => e.kind === 'warReport')).toHaveLength(1);
    expect(turns[2]!.state.us.strikesIn).toEqual(THEATRES.map((t) => (t === 'syria' ? 3 : 0)));
  });

  it('votes once, in a turn after the strikes that cost, and says so to all', () => {
    const turns = playTurns(after(3, 'syria', { 'effects.voteHeld': 100 }), 4);
    expect(turns.map((t) => t.of('vote').length)).toEqual([0, 1, 0, 0]);
    expect(turns[1]!.seen('iran').filter((e) => e.kind === 'vote')).toHaveLength(1);
  });

  it('follows Pressure, without telling Iran how close it was', () => {
    const voted = (pressure: number) => {
      const s = after(3, 'syria', { 'effects.voteHeld': 100, 'effects.voteFor': 0, 'tracks.pressureKeep': 1 }, (x) => {
        x.tracks.pressure = pressure;
        x.us.voteDue = true;
      });
      return play(s);
    };
    expect(voted(100).state.us.vote).toBe('for');
    expect(voted(0).state.us.vote).toBe('against');
    const [told] = voted(100)
      .seen('iran')
      .filter((e) => e.kind === 'vote');
    expect(told!.why![0]!.why).toMatchObject({ result: null, roll: null });
    expect(term(voted(0).of('points')[0], 'point.voteAgainst')).toBe(-1.5);
  });

  it('costs nothing where its numbers are zero', () => {
    const none = { 'costs.unvotedP': 0, 'costs.votedAgainstP': 0, 'tracks.pressureReport': 0, 'effects.voteHeld': 0 };
    expect(costOf(after(9, 'syria', none), SYRIA)).toBe(0);
    const { of, state } = play(after(0, 'syria', none), { us: [SYRIA] });
    expect(of('vote')).toEqual([]);
    expect(state.tracks.pressure).toBe(0);
  });
});
