import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GameState, GroupId, Order, TableOverrides } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { eventsFor } from '../../../src/engine/view/events.ts';
import { view } from '../../../src/engine/view/view.ts';
import { attacksOf, game, group, halt, play, playTurns, STILL } from '../../support/engine.ts';
import { october, opened, randomSubmission, small, stream } from '../../support/random-play.ts';

const rich = (s: GameState): void => {
  s.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
};
/** A group's stocks as shown to the US. */
const reckoned = (s: GameState, id: GroupId): number => view(s, 'us').groups.find((g) => g.id === id)!.munitions;
const site = (s: GameState, id: string) => view(s, 'us').axis.find((a) => a.def.id === id)!.damage;
const projected = (s: GameState): string[] => view(s, 'public').axis.map((a) => a.def.id);

const limited = (at: string): Order => ({ kind: 'strike', scale: 'limited', aim: 'materiel', site: at });
const result = (destroyed: number, damaged: number): TableOverrides => ({
  ...STILL,
  'effects.destroyed': [destroyed, destroyed, destroyed],
  'effects.damaged': [damaged, damaged, damaged],
});
const DESTROYED = result(100, 0);
const DAMAGED = { ...result(0, 100), 'effects.damagedMunitions': 0 };

describe('the US estimate of stocks (§14)', () => {
  const exact = (s: GameState): void => (rich(s), s.groups.forEach((g) => (g.reckoned = 4)));

  it('falls by one for each stock’s worth of attributed attacks, and carries the rest', () => {
    const clear = { options: { fog: 'clear' as const }, tables: attacksOf(9) };
    const s = game({ ...clear, change: (x) => (exact(x), halt(x, 'kh')) });
    const [one, two, three] = playTurns(s, 3).map((p) => reckoned(p.state, 'kh'));
    expect([one, two, three]).toEqual([4, 3, 2]);
  });

  it('does not change for unattributed attacks', () => {
    const tables = { ...attacksOf(24), 'attack.attribution': 0, 'attack.attributionOrbit': 0 };
    const { state } = play(game({ tables, change: (x) => (exact(x), halt(x, 'kh')) }));
    expect([reckoned(state, 'kh'), group(state, 'kh').munitions]).toEqual([4, 2]);
  });

  it('falls by one after a strike seen to hit, whatever the damage, and not after a miss', () => {
    const after = (tables: TableOverrides): number =>
      reckoned(play(game({ tables, change: exact }), { us: [limited('syrian-depot')] }).state, 'syrian');
    expect([after(DESTROYED), after(DAMAGED), after(result(0, 0))]).toEqual([3, 3, 4]);
  });

  it('falls by one when arms are stopped at sea', () => {
    const tables = { ...STILL, 'effects.interdict': 100 };
    expect(reckoned(play(game({ tables, change: exact }), { us: [{ kind: 'interdict' }] }).state, 'houthi')).toBe(3);
  });

  it('is exact after an assessment of a strike on the group', () => {
    const hit = play(game({ tables: DAMAGED, change: exact }), { us: [limited('syrian-depot')] }).state;
    expect([reckoned(hit, 'syrian'), group(hit, 'syrian').munitions]).toEqual([3, 4]);
    expect(reckoned(play(hit, { us: [{ kind: 'assess' }] }).state, 'syrian')).toBe(4);
  });

  it('never reveals a resupply, whatever else is played', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const pick = stream(`arms:${seed}`);
        // An empty group attacks less; with that effect off, arms show nowhere.
        const tables: TableOverrides = { 'groups.emptyRate': 1, 'pools.militaryIran': 6 };
        const scenario = seed % 2 ? october : small;
        let a = opened(`arms:${seed}`, { scenario, options: { hazard: 0, tempo: 2 }, tables });
        let b = a;
        while (!a.ending) {
          const arms: Order = { kind: 'resupply', group: (['kh', 'syrian', 'houthi'] as const)[pick(3)]! };
          // Any US order but an assessment, which counts the stocks.
          const any = randomSubmission(a, 'us', pick);
          const us = { ...any, orders: any.orders.filter((o) => o.kind !== 'assess') };
          const [x, y] = [
            resolveTurn(a, { us }),
            resolveTurn(b, { us, iran: { turn: b.turn, signals: [], orders: [arms] } }),
          ];
          [a, b] = [x.state, y.state];
          expect(view(b, 'us')).toEqual(view(a, 'us'));
          expect(eventsFor(y.events, 'us')).toEqual(eventsFor(x.events, 'us'));
        }
      }),
      { numRuns: 10, seed: 7 },
    );
  });
});

describe('what the US knows of a site that it hit (§14)', () => {
  /** The opening of each turn after a strike on turn 1, as shown to the US and the public. */
  const shownAfter = (tables: TableOverrides): string[] => {
    const struck = play(game({ tables, change: rich }), { us: [limited('syrian-depot')] }).state;
    const turns = [struck, ...playTurns(struck, 4).map((p) => p.state)];
    return turns.map((s) => `${s.turn} ${site(s, 'syrian-depot')} ${projected(s).join()}`);
  };

  it('is only that it was hit, equally long for damaged and destroyed sites', () => {
    const destroyed = shownAfter(DESTROYED);
    expect(destroyed).toEqual(shownAfter(DAMAGED));
    expect(destroyed).toEqual(['2 damaged syrian-depot', ...[3, 4, 5, 6].map((turn) => `${turn} none `)]);
  });

  it('is exact after an assessment, until the repair; the projector shows no difference', () => {
    const struck = play(game({ tables: DESTROYED, change: rich }), { us: [limited('syrian-depot')] }).state;
    const [plain, told] = [play(struck).state, play(struck, { us: [{ kind: 'assess' }] }).state];
    expect([site(plain, 'syrian-depot'), site(told, 'syrian-depot')]).toEqual(['none', 'destroyed']);
    expect(view(told, 'public')).toEqual(view(plain, 'public'));
    expect(playTurns(told, 2).map((p) => site(p.state, 'syrian-depot'))).toEqual(['destroyed', 'none']);
  });
});
