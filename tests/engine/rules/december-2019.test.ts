import { describe, expect, it } from 'vitest';
import type { GameState } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { find, game, given, play, refusals, STILL } from '../../support/engine.ts';

const alert = (s: GameState): GameState =>
  given(s, (x) => {
    x.iran.alertTurn = x.turn;
    x.iran.pools.military = 6;
  });
const missiles = [{ kind: 'missilesBase', site: 'base-iraq' }] as const;

describe('an airliner shot down in error (§6)', () => {
  const certain = { ...STILL, 'effects.airliner': 100, 'effects.missileAccident': 0 };

  it('happens only on a night of missiles, and only where the scenario gives it a chance', () => {
    const state = alert(game({ tables: certain }));
    expect(play(state).of('airliner')).toEqual([]);
    expect(play(alert(game()), { iran: missiles }).of('airliner')).toEqual([]);
    const fired = play(state, { iran: missiles });
    expect(fired.of('airliner')).toMatchObject([{ data: { killed: 176 } }]);
    expect(fired.seen('us').some(({ kind }) => kind === 'airliner')).toBe(true);
  });

  it('counts its dead as civilians and costs Iran Prestige', () => {
    const state = alert(game({ tables: certain }));
    const none = play(alert(game({ tables: { ...certain, 'effects.airliner': 0 } })), { iran: missiles }).state;
    const after = play(state, { iran: missiles }).state;
    expect(after.ledger.civiliansKilled).toBe(176);
    expect(after.tracks.prestige).toBe(none.tracks.prestige - 1);
  });
});

describe('maximum pressure (§9)', () => {
  const squeezed = { ...STILL, 'tracks.oilSqueeze': -0.02 };

  it('lowers oil a little every turn in which no waiver is granted', () => {
    const state = game({ tables: squeezed });
    expect(play(state).state.tracks.oil).toBeCloseTo(1.48, 9);
    expect(play(state, { us: [{ kind: 'waiver' }] }).state.tracks.oil).toBeCloseTo(1.6, 9);
  });
});

describe('the commander whom the groups obey (§4)', () => {
  it('has no successor of his kind', () => {
    const visiting = (seed: string): GameState => game({ seed, opening: { leash: true } });
    const orders = { us: [{ kind: 'leader', target: 'commander' }], iran: [{ kind: 'visit', group: 'kh' }] } as const;
    const seed = find((s) => play(visiting(s), orders).of('commanderKilled').length > 0);
    expect(view(visiting(seed), 'iran').iran?.leash).toBe(true);
    expect(view(play(visiting(seed), orders).state, 'iran').iran?.leash).toBe(false);
  });
});

describe('a scenario without war in Gaza (§4)', () => {
  it('attacks at the usual rate, has no truce to ask for, and pays nothing for open fronts', () => {
    const state = game({ opening: { gaza: 'none', redSeaOpen: true } });
    expect(refusals(state, 'us', [{ kind: 'pressIsrael', for: 'truce' }])).toEqual(['noWarInGaza']);
    expect(play(state).state.tracks.prestige).toBe(state.tracks.prestige);
    const war = game({ opening: { redSeaOpen: true } });
    expect(play(war).state.tracks.prestige).toBeGreaterThan(war.tracks.prestige);
  });
});

describe('a death on the eve of the game (§10)', () => {
  const opening = { deathOnEve: true, pressure: 30 } as const;

  it('is a shock, and opens with Pressure', () => {
    const state = game({ opening });
    expect(view(state, 'us').tracks).toMatchObject({ pressure: 30, shock: 2 });
  });

  it('crossed the line drawn before it: a strike in one of two turns keeps the word, none breaks it', () => {
    const opened = game({ opening });
    expect(view(opened, 'us').lines).toMatchObject([{ condition: 'killed', crossed: 1, done: false }]);
    const strike = { us: [{ kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' }] } as const;
    expect(play(opened, strike).of('lineKept')).toHaveLength(1);
    const quiet = play(opened);
    expect(quiet.of('lineUnanswered')).toEqual([]);
    expect(play(quiet.state, strike).of('lineKept')).toHaveLength(1);
    expect(play(quiet.state).of('lineUnanswered')).toHaveLength(1);
  });

  it('wants an answer by the second turn', () => {
    const one = play(game({ opening }));
    expect(one.of('deathUnanswered')).toEqual([]);
    expect(play(one.state).of('deathUnanswered')).toHaveLength(1);
  });

  it('is laid to the group that the scenario names, so that a strike on it is no mistake', () => {
    const { us } = game({ opening: { ...opening, deathOnEve: 'kh' } });
    expect(us.hurtBy).toEqual([{ turn: 0, group: 'kh', attributed: true }]);
    expect(game({ opening }).us.hurtBy).toEqual([]);
  });

  it('is told in one event with a death of the first turn, both unanswered', () => {
    const one = play(game({ opening })).state;
    const debt = { kind: 'death', side: 'us', turn: 1, due: 2, ref: 'death.1' } as const;
    const two = play({ ...one, debts: [...one.debts, debt] });
    expect(two.of('deathUnanswered').map(({ data }) => data)).toEqual([{ count: 2 }]);
  });
});
