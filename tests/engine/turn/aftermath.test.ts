import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BARS, type GameState } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { outcome } from '../../../src/engine/turn/outcome.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { view } from '../../../src/engine/view/view.ts';
import {
  attacksOf,
  game,
  group,
  halt,
  harm,
  play,
  playTurns,
  STILL,
  sum,
  term,
  type OwnState,
} from '../../support/engine.ts';
import { october, randomGame } from '../../support/random-play.ts';

const T = tablesFor({}).points;
const last = (s: OwnState): void => void (s.turn = 8);
const ending = (tables = STILL, change: (s: OwnState) => void = () => {}) =>
  play(game({ tables, change: (s) => (last(s), change(s)) }));

/** What is wrong with the unseen turns of a state; null: nothing. */
function problem({ after, ending: end, turn }: GameState): string | null {
  if (!end) return after === null ? null : 'before the end';
  if (after === null) return end.kind === 'war' ? null : 'none after an end without war';
  if (after.war !== (end.kind === 'war')) return 'a war that is none';
  if (after.rows.some((row, k) => row.turn !== turn + k + 1)) return 'wrong turns';
  return after.rows.length === 2 || after.war ? null : 'too few';
}

describe('what both sides left behind (§10)', () => {
  it('is two turns after any end but war, and none before or after a war', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0, 1, 5), (n, hazard) => {
        const steps = randomGame(`after:${n}`, { scenario: october, options: { hazard } });
        for (const { before, after } of steps) expect([before.after, problem(after)]).toEqual([null, null]);
      }),
      { numRuns: 12 },
    );
  });

  it('is the same in a game without events, and is what the next turns without orders would have been', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (n) => {
        const { before, subs } = randomGame(`left:${n}`, { scenario: october, options: { hazard: 0 } }).at(-1)!;
        const loud = resolveTurn(before, subs).state;
        expect(resolveTurn(before, subs, { quiet: true }).state).toEqual(loud);
        const longer = { ...before, secret: { ...before.secret, lastTurn: before.turn + 5 } };
        let on = resolveTurn(longer, subs).state;
        for (const row of loud.after!.rows) {
          on = resolveTurn(on, {}).state;
          const { attacks, ships, killed, wounded, calm } = on.past.at(-1)!;
          expect(row).toMatchObject({ attacks, ships, killed, wounded, calm });
        }
      }),
      { numRuns: 12 },
    );
  });

  it('leaves the turn, the tracks and the rows as they were when the last turn was over', () => {
    const s = game({ change: last });
    const more = { ...s, secret: { ...s.secret, lastTurn: 9 } };
    const [over, on] = [play(s).state, play(more).state];
    expect(over.turn).toBe(8);
    expect(over.past).toEqual(on.past);
    expect(over.tracks).toEqual(on.tracks);
  });

  it('pays for calm and costs for attacks, a share of a turn’s points, in the bars and on its own', () => {
    const calm = ending().state;
    expect(calm.after!.points.us).toBeCloseTo(
      2 * T.afterShare * (T.usCalm + T.usPresence + T.usNorth + T.usLowHeat),
      9,
    );
    const none = ending({ ...STILL, 'points.afterShare': 0 }).state;
    const all = (s: GameState) => sum(BARS.map((bar) => s.points.us[bar]));
    expect(all(calm) - all(none)).toBeCloseTo(calm.after!.points.us, 9);
    const bad = ending({ ...attacksOf(9), ...harm('nothing') }, (s) => halt(s, 'kh')).state;
    expect(bad.after!.rows.map((row) => row.attacks)).toEqual([9, 9]);
    expect(bad.after!.points.us).toBeLessThan(calm.after!.points.us);
  });

  it('pays Iran nothing for attacks that nobody can answer, nor costs Washington what nobody can answer', () => {
    const tables = { ...attacksOf(9), ...harm('killed'), 'attack.deaths': [1], 'attack.deathsShare': [100] };
    const keys = (e: ReturnType<typeof ending>) =>
      e.of('leftPoints').map(({ why }) => why![0]!.why.mods.map((m) => m.key.slice('point.'.length)));
    const [us, iran] = keys(ending(tables, (s) => (halt(s, 'kh'), void (s.tracks.pressure = 90))));
    expect(us).toContain('deaths');
    expect(us).not.toContain('pressure');
    expect(us).not.toContain('deathUnanswered');
    expect(iran).toContain('bloodshed');
    const quiet = keys(ending({ ...attacksOf(9), ...harm('nothing') }, (s) => halt(s, 'kh')))[1];
    expect(quiet).not.toContain('bargaining');
  });

  it('includes signals on their way, standing requests and automatic responses', () => {
    const deadly = { ...attacksOf(1), ...harm('killed') };
    const s = game({
      tables: deadly,
      change(x) {
        last(x);
        halt(x, 'kh');
        x.us.standing = { trigger: 'killed', scale: 'limited', announced: true, since: 1 };
      },
    });
    // It fires in the last turn, so in the unseen ones it does not.
    expect(play(s).of('responseFired')).toHaveLength(1);
    const asked = game({ tables: { ...STILL, 'groups.rate': [4, 4, 4, 4, 0, 0] }, change: last });
    const stopped = game({
      tables: { ...STILL, 'groups.rate': [4, 4, 4, 4, 0, 0] },
      change: (x) => (last(x), halt(x, 'kh', 'nujaba', 'factions', 'syrian')),
    });
    const attacks = (state: GameState) => sum(state.after!.rows.map((row) => row.attacks));
    expect(attacks(play(stopped).state)).toBeLessThan(attacks(play(asked).state) / 4);
  });

  it('finds the brain injuries of the last turns', () => {
    const tables = { ...attacksOf(1), ...harm('injured'), 'attack.injuries': [20] };
    const turns = playTurns(game({ tables, change: (s) => (halt(s, 'kh'), void (s.turn = 7)) }), 2);
    const { state, of } = turns[1]!;
    expect(of('brainInjuries').map((e) => [e.data.turn, e.data.wounded])).toEqual([
      [7, 18],
      [8, 18],
    ]);
    expect(state.ledger.americansWounded).toBe(20 + 20 + 18 + 18);
  });

  it('may end in war, with the points of a war', () => {
    const tables = { ...STILL, 'heat.hazard': [100, 100, 100, 100, 100] };
    const s = game({ tables, options: { hazard: 1 }, change: last });
    const wars = Array.from(
      { length: 60 },
      (_, i) =>
        play({
          ...game({
            seed: `w:${i}`,
            tables: { ...STILL, 'heat.hazard': [40, 40, 40, 40, 40] },
            options: { hazard: 1 },
            change: last,
          }),
        }).state,
    ).filter((state) => state.after?.war);
    expect(wars.length).toBeGreaterThan(5);
    for (const state of wars) {
      expect(state.ending).toMatchObject({ kind: 'war', turn: 8, label: 'deliberate' });
      expect(state.points.us.home).toBeLessThan(-20);
    }
    expect(play(s).state.after).toBeNull();
  });

  it('is no part of the game where it has no turns', () => {
    const { state, of } = ending({ ...STILL, 'clock.afterTurns': 0 });
    expect(state.after).toBeNull();
    expect(of('warRoll')).toHaveLength(1);
    expect(of('leftBehind')).toEqual([]);
  });

  it('is told with the outcome, and points to each side alone', () => {
    const played = ending();
    expect(outcome(played.state).after).toBe(played.state.after);
    expect(played.seen('public').filter((e) => e.kind === 'leftBehind')).toHaveLength(2);
    for (const side of ['us', 'iran'] as const)
      expect(
        played
          .seen(side)
          .filter((e) => e.kind === 'leftPoints')
          .map((e) => e.data.side),
      ).toEqual([side]);
    expect(term(played.of('leftPoints')[0], 'point.calm')).toBeCloseTo(2 * T.afterShare * T.usCalm, 2);
    expect(JSON.stringify(view(played.state, 'us'))).not.toContain('"after":{');
  });
});

describe('managed rivalry (§10)', () => {
  const both = (tables: Parameters<typeof ending>[0], change: (s: OwnState) => void = () => {}) =>
    ending(tables, (s) => {
      for (const side of ['us', 'iran'] as const) s.points[side].home = 40;
      change(s);
    }).state;

  it('demands calm in the unseen turns', () => {
    expect(both(STILL).ending!.kind).toBe('managedRivalry');
    const restless = both({ ...attacksOf(3), ...harm('nothing') }, (s) => halt(s, 'kh'));
    expect(restless.after!.calm).toBe(false);
    expect(restless.ending!.kind).toBe('stalemate');
  });

  it('bears a rogue’s attacks among others that are calm', () => {
    const calm = both({ ...attacksOf(2), ...harm('nothing') }, (s) => halt(s, 'kh'));
    expect(calm.after!.rows.map((row) => row.attacks)).toEqual([2, 2]);
    expect(calm.ending!.kind).toBe('managedRivalry');
  });

  it('does not bear a death there', () => {
    const s = game({ tables: { ...attacksOf(1), ...harm('nothing') }, change: (x) => (last(x), halt(x, 'kh')) });
    expect(play(s).state.after!.calm).toBe(true);
    const deadly = game({ tables: { ...attacksOf(1), ...harm('killed') }, change: (x) => (last(x), halt(x, 'kh')) });
    expect(play(deadly).state.after!.calm).toBe(false);
    expect(group(deadly, 'kh').directive).toBe('halt');
  });
});
