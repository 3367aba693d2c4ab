import { describe, expect, it } from 'vitest';
import type { GameState, TableOverrides } from '../../../src/engine/model/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import {
  attacksOf,
  game,
  given,
  group,
  halt,
  harm,
  mean,
  play,
  playTurns,
  refusals,
  STILL,
  term,
  under,
} from '../../support/engine.ts';

const BUSY: TableOverrides = { ...STILL, 'groups.rate': [0, 0, 0, 40, 0, 0] };
const share = (n: number, once: (seed: string) => boolean) =>
  mean(Array.from({ length: n }, (_, i) => (once(`share:${i}`) ? 1 : 0)));

describe('investigate (§6)', () => {
  it('adds 25 to attribution this turn', () => {
    const p = play(game({ tables: BUSY }), { us: [{ kind: 'investigate' }] });
    const odds = p.of('attack')[0].why!.find((w) => w.label === 'attribution')!;
    expect(odds.why.result).toBe(80);
    expect(
      play(p.state)
        .of('attack')[0]
        .why!.find((w) => w.label === 'attribution')!.why.result,
    ).toBe(55);
  });
});

describe('estimate intent (§6)', () => {
  const estimate = (side: 'us' | 'iran', seed: string, change: (s: GameState) => void = () => {}) => {
    const s = game({ seed, change: (x) => (change(x), void (x[side].pools.intelligence = 4)) });
    return play(s, { [side]: [{ kind: 'estimate' }] }).state[side].estimates.at(-1)!.stance;
  };

  it('tells the other side’s stance, right 70 % of the time', () => {
    const right = share(300, (seed) => estimate('us', seed) === 'holds');
    expect(right).toBeGreaterThan(0.62);
    expect(right).toBeLessThan(0.78);
  });

  it('tells Iran whether the US strikes', () => {
    const s = game({ tables: { ...STILL, 'effects.estimate': 100 } });
    const strike = { kind: 'strike', scale: 'limited', aim: 'materiel', site: 'syrian-depot' } as const;
    expect(play(s, { us: [strike], iran: [{ kind: 'estimate' }] }).state.iran.estimates).toEqual([
      { turn: 1, stance: 'strikes' },
    ]);
    expect(play(s, { iran: [{ kind: 'estimate' }] }).state.iran.estimates).toEqual([{ turn: 1, stance: 'holds' }]);
  });

  it('tells the US whether Iran presses or restrains', () => {
    const stance = (directive: 'press' | 'halt') => {
      const s = game({
        tables: { ...STILL, 'effects.estimate': 100 },
        change: (x) => {
          for (const id of ['kh', 'syrian'] as const) group(x, id).directive = directive;
        },
      });
      return play(s, { us: [{ kind: 'estimate' }] }).state.us.estimates.at(-1)!.stance;
    };
    expect(stance('press')).toBe('presses');
    expect(stance('halt')).toBe('restrains');
  });

  it('withholds its die from both sides', () => {
    const { seen } = play(game(), { us: [{ kind: 'estimate' }] });
    const why = seen('us').find((e) => e.kind === 'estimate')!.why![0].why;
    expect([why.result, why.roll]).toEqual([null, null]);
  });
});

describe('find a site (§6)', () => {
  const find = (seed: string, theatre: 'iraq' | 'syria' | 'lebanon' = 'iraq') =>
    play(game({ seed }), { us: [{ kind: 'find', theatre }] });

  it('makes one known 50 % of the time, suspected ones first', () => {
    const p = share(300, (seed) => find(seed).of('siteFound').length === 1);
    expect(p).toBeGreaterThan(0.42);
    expect(p).toBeLessThan(0.58);
    const s = game({ tables: { ...STILL, 'effects.find': 100 } });
    const one = play(s, { us: [{ kind: 'find', theatre: 'iraq' }] });
    expect(one.of('siteFound')[0].data.site).toBe('kh-launch');
    const two = play(one.state, { us: [{ kind: 'find', theatre: 'iraq' }] });
    expect(two.of('siteFound')[0].data.site).toBe('nujaba-hidden');
  });

  it('reads the same whether nothing is there or the die failed', () => {
    const tables = { ...STILL, 'effects.find': 100 };
    const none = play(game({ tables }), { us: [{ kind: 'find', theatre: 'lebanon' }] }).seen('us');
    const failed = play(game({ tables: { ...STILL, 'effects.find': 0 } }), {
      us: [{ kind: 'find', theatre: 'lebanon' }],
    }).seen('us');
    const said = (list: typeof none) => list.filter((e) => e.kind === 'nothingFound').map((e) => ({ ...e, why: null }));
    expect(said(none)).toEqual(said(failed));
    expect(none.find((e) => e.kind === 'nothingFound')!.why![0].why.result).toBeNull();
  });

  it('shows what was found as fresh for the next turn’s orders', () => {
    const s = game({ tables: { ...STILL, 'effects.find': 100 } });
    const { state } = play(s, { us: [{ kind: 'find', theatre: 'syria' }] });
    const fresh = (x: GameState) => view(x, 'us').axis.find((a) => a.def.id === 'syrian-launch')!.fresh;
    expect(fresh(state)).toBe(true);
    expect(fresh(play(state).state)).toBe(false);
  });
});

describe('cyber operation (§6)', () => {
  it('works half the time and is seen 30 % of the time, whether it works or not', () => {
    const all = Array.from({ length: 300 }, (_, i) =>
      play(game({ seed: `cyber:${i}` }), { us: [{ kind: 'cyber', group: 'kh' }] }),
    );
    const works = all.filter((p) => p.of('cyber')[0].data.works);
    expect(works.length / 300).toBeGreaterThan(0.42);
    expect(works.length / 300).toBeLessThan(0.58);
    const seen = all.filter((p) => p.seen('iran').some((e) => e.kind === 'cyberSeen'));
    expect(seen.length / 300).toBeGreaterThan(0.22);
    expect(seen.length / 300).toBeLessThan(0.38);
    expect(all.some((p) => !p.of('cyber')[0].data.works && p.of('cyberSeen').length > 0)).toBe(true);
  });

  it('reduces the effect of the group’s attacks by 30 % this turn', () => {
    const tables = { ...BUSY, ...harm('killed'), 'attack.killed': 10, 'effects.cyber': 100 };
    const p = play(game({ tables }), { us: [{ kind: 'cyber', group: 'syrian' }] });
    const odds = (e: typeof p) => e.of('attack')[0].why!.find((w) => w.label === 'killed')!.why.result;
    expect(odds(p)).toBeCloseTo(12.73, 2);
    expect(odds(play(p.state))).toBeCloseTo(18.18, 2);
  });

  it('counts 7.3 points only when seen', () => {
    const heat = (seen: number) =>
      play(game({ tables: { ...STILL, 'effects.cyberSeen': seen } }), { us: [{ kind: 'cyber', group: 'kh' }] }).state
        .heat.truth.all;
    expect(heat(100) - heat(0)).toBeCloseTo(0.3 * 7.3, 9);
  });
});

describe('interdict arms at sea (§6)', () => {
  const both = (tables: TableOverrides) =>
    play(game({ tables }), { us: [{ kind: 'interdict' }], iran: [{ kind: 'resupply', group: 'houthi' }] });

  it('stops the sea supply and one stock, with 40 %', () => {
    const p = both({ ...STILL, 'effects.interdict': 100 });
    expect(group(p.state, 'houthi').munitions).toBe(3);
    expect(p.of('resupplyLost')).toHaveLength(1);
    const stopped = share(
      300,
      (seed) => play(game({ seed }), { us: [{ kind: 'interdict' }] }).of('interdicted').length === 1,
    );
    expect(stopped).toBeGreaterThan(0.32);
    expect(stopped).toBeLessThan(0.48);
  });

  it('has no effect when it fails, and Iran does not learn of it', () => {
    const p = both({ ...STILL, 'effects.interdict': 0 });
    expect(group(p.state, 'houthi').munitions).toBe(6);
    expect(p.seen('iran').some((e) => /nterdict/.test(e.kind))).toBe(false);
  });

  it('does not affect the land groups’ supply', () => {
    const s = game({ tables: { ...STILL, 'effects.interdict': 100 } });
    const p = play(s, { us: [{ kind: 'interdict' }], iran: [{ kind: 'resupply', group: 'kh' }] });
    expect(group(p.state, 'kh').munitions).toBe(6);
  });
});

describe('sanctions and waiver (§6)', () => {
  it('lose effect: the n-th moves Oil by .1 ÷ n', () => {
    const s = game({ change: (x) => void (x.us.sanctions = 1) });
    expect(play(game(), { us: [{ kind: 'sanctions' }] }).state.tracks.oil).toBeCloseTo(1.4, 9);
    expect(play(s, { us: [{ kind: 'sanctions' }] }).state.tracks.oil).toBeCloseTo(1.45, 9);
    expect(play(game(), { us: [{ kind: 'waiver' }] }).state.tracks.oil).toBeCloseTo(1.6, 9);
  });

  it('are limited to one of them in two turns', () => {
    const s = play(game(), { us: [{ kind: 'sanctions' }] }).state;
    expect(refusals(s, 'us', [{ kind: 'sanctions' }])).toEqual(['tooSoon']);
    expect(refusals(s, 'us', [{ kind: 'waiver' }])).toEqual(['tooSoon']);
    expect(refusals(play(s).state, 'us', [{ kind: 'sanctions' }])).toEqual([]);
    expect(refusals(game(), 'us', [{ kind: 'sanctions' }, { kind: 'waiver' }])).toContain('conflict');
  });

  it('never push Oil below what China buys', () => {
    const s = game({ change: (x) => void (x.tracks.oil = 0.82) });
    expect(play(s, { us: [{ kind: 'sanctions' }] }).state.tracks.oil).toBe(0.8);
  });

  it('on a calm turn cost Assurance and may end obedience, 15 % a group', () => {
    const calm = (seed: string) =>
      game({ seed, change: (x) => (halt(x, 'kh', 'nujaba', 'factions', 'syrian'), void (x.tracks.calmTurns = 1)) });
    const one = play(calm('a'), { us: [{ kind: 'sanctions' }] }).state;
    expect(one.tracks.assurance).toBe(40);
    const stopped = Array.from(
      { length: 150 },
      (_, i) =>
        play(calm(`calm:${i}`), { us: [{ kind: 'sanctions' }] })
          .state.groups.slice(0, 4)
          .filter((g) => !g.obeys).length / 4,
    );
    expect(mean(stopped)).toBeGreaterThan(0.11);
    expect(mean(stopped)).toBeLessThan(0.2);
  });

  it('on any other turn cost no Assurance and end nothing', () => {
    const s = game({ tables: { ...STILL, 'effects.sanctionsStop': 100 }, change: (x) => halt(x, 'kh') });
    const { state } = play(s, { us: [{ kind: 'sanctions' }] });
    expect(state.tracks.assurance).toBe(50);
    expect(group(state, 'kh').obeys).toBe(true);
  });
});

describe('press Israel (§6)', () => {
  const truce = { kind: 'pressIsrael', for: 'truce' } as const;

  it('brings 28 watches, extended once', () => {
    const s = game({ tables: { ...STILL, 'effects.truceChance': 100, 'effects.truceExtends': 0 } });
    const turns = playTurns(s, 2, (turn) => (turn === 1 ? { us: [truce] } : {}));
    expect(turns[0].state.gaza).toBe('truce');
    expect(turns[1].of('gaza')).toMatchObject([{ watch: 0, data: { state: 'war' } }]);
    const longer = game({ tables: { ...STILL, 'effects.truceChance': 100, 'effects.truceExtends': 100 } });
    const extended = playTurns(longer, 3, (turn) => (turn === 1 ? { us: [truce] } : {}));
    expect(extended[1].of('truceExtended')).toHaveLength(1);
    expect(extended[1].state.gaza).toBe('truce');
    expect(extended[2].of('gaza')).toMatchObject([{ watch: 0, data: { state: 'war' } }]);
  });

  it('is refused while a truce holds', () => {
    expect(refusals(game({ opening: { gaza: 'truce' } }), 'us', [truce])).toEqual(['truceHolds']);
  });

  it('for a truce cannot be repeated the turn after', () => {
    const s = game({ tables: { 'effects.truceChance': 0 } });
    const [first, second] = playTurns(s, 2, (turn) => (turn === 1 ? { us: [truce] } : {}));
    expect(refusals(first.state, 'us', [truce])).toEqual(['tooSoon']);
    expect(refusals(first.state, 'us', [{ kind: 'pressIsrael', for: 'north' }])).toEqual([]);
    expect(refusals(second.state, 'us', [truce])).toEqual([]);
  });
});

describe('talks with Baghdad (§6)', () => {
  it('move Baghdad by one, at most every third turn, and Pressure by ten each time', () => {
    let s = game({ tables: { ...STILL, 'tracks.baghdadDrift': 0, 'tracks.pressureKeep': 1 } });
    const seen: number[][] = [];
    for (let i = 0; i < 4; i++) {
      s = play(s, { us: [{ kind: 'talks' }] }).state;
      seen.push([s.tracks.baghdad, s.tracks.pressure]);
    }
    expect(seen).toEqual([
      [1, 10],
      [1, 20],
      [1, 30],
      [2, 40],
    ]);
  });
});

describe('the promise to spare leaders (§6)', () => {
  const promised = (attacks: number[], orders: Parameters<typeof play>[1] = {}) => {
    let s = game({ tables: attacksOf(attacks[0]), change: (x) => halt(x, 'kh') });
    s = play(s).state;
    s = under(s, attacksOf(attacks[1]));
    return play(s, { us: [{ kind: 'spare' }], ...orders }).state;
  };

  it('brings two of Assurance while attacks fall', () => {
    expect(promised([4, 2]).tracks.assurance).toBe(52);
    expect(promised([2, 4]).tracks.assurance).toBe(50);
  });

  it('costs 25 when a leader is killed nevertheless', () => {
    const s = play(game({ tables: { ...STILL, 'effects.leaderFound': 100 } }), { us: [{ kind: 'spare' }] }).state;
    const rich = given(s, (x) => {
      x.us.pools = { political: 6, military: 6, intelligence: 4, leverage: 0 };
      x.tracks.calmTurns = 0;
    });
    const broken = play(rich, { us: [{ kind: 'leader', target: 'kh' }] });
    expect(broken.state.tracks.assurance).toBe(25);
    expect(broken.of('spareBroken')).toHaveLength(1);
    expect(play(broken.state).state.us.spareUntil).toBe(0);
  });

  it('lasts two turns and cannot be repeated meanwhile', () => {
    const s = play(game(), { us: [{ kind: 'spare' }] }).state;
    expect(refusals(s, 'us', [{ kind: 'spare' }])).toEqual(['alreadyPromised']);
    expect(refusals(play(s).state, 'us', [{ kind: 'spare' }])).toEqual([]);
  });

  it('brings nothing when not given', () => {
    expect(term(play(game()).of('track')[0], 'spareKept')).toBe(0);
  });
});
