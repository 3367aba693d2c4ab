import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  GROUPS,
  type GameState,
  type GroupId,
  type IranOrder,
  type Offer,
  type TableOverrides,
} from '../../../src/engine/model/index.ts';
import { believed } from '../../../src/engine/rules/obedience.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { view } from '../../../src/engine/view/view.ts';
import { game, group, mean, play, STILL, term } from '../../support/engine.ts';

/** Chances that leave room for every term. */
const ROOM: TableOverrides = { 'groups.obey': [30, 30, 30, 45, 90, 25], 'obedience.shock': 40 };
const T = tablesFor(ROOM);
const { obedience: o } = T;
const alone = (id: GroupId): number => T.groups.obey[GROUPS.indexOf(id)]!;
const repeat = (id: GroupId): number => T.groups.perRepeat[GROUPS.indexOf(id)]!;

const ask = (to: GroupId, directive: 'ease' | 'halt' = 'halt'): IranOrder => ({
  kind: 'directive',
  to: to as 'kh',
  directive,
});

/** Removes the credibility term, for tests of other terms. */
const doubted = (s: GameState): void => void (s.tracks.credibility = o.believedFrom);

/** A group's roll when asked to halt: its chance and labelled terms. */
function rolled(to: GroupId, change: (s: GameState) => void = () => {}, more: IranOrder[] = []) {
  const s = game({
    tables: ROOM,
    change: (x) => (doubted(x), change(x), void (x.iran.pools = { ...x.iran.pools, political: 6, leverage: 6 })),
  });
  const { of } = play(s, { iran: [ask(to), ...more] });
  const event = [...of('obeys'), ...of('refuses')].find((e) => e.data.group === to)!;
  return { event, chance: event.why![0].why.result };
}

const offer = (state: GameState, more: Partial<Offer> = {}): void => {
  const live = {
    stop: 'attacks',
    forbear: 'strikes',
    from: 1,
    until: 3,
    met: true,
    broken: false,
    done: false,
    idle: false,
  } as const;
  state.offers = [{ id: 'us.1.0', maker: 'us', ...live, ...more }];
};
const lately = (s: GameState): void => void (s.turn = 4);

describe('whether a group obeys (§4)', () => {
  it.each(['kh', 'nujaba', 'factions', 'syrian', 'houthi'] as const)('has a base chance for %s', (id) => {
    expect(rolled(id).chance).toBe(alone(id));
  });

  it.each<[string, number, (s: GameState) => void, IranOrder[]]>([
    ['visit', o.visit, () => {}, [{ kind: 'visit', group: 'kh' }]],
    ['clergy', o.clergy, (s) => void (s.tracks.baghdad = 1), [{ kind: 'clergy' }]],
    ['primeMinister', o.primeMinister, (s) => void (s.tracks.baghdad = 1), [{ kind: 'primeMinister' }]],
    ['shock', o.shock, (s) => (lately(s), void (s.tracks.shockTurn = 2)), []],
    ['talks', o.talks, (s) => (lately(s), void (s.us.talksTurn = 3)), []],
    ['cadre', o.cadre, (s) => void (s.iran.cadres = ['kh', 'home', 'home']), []],
    [
      'believed',
      o.believed,
      (s) => void Object.assign(s.tracks, { credibility: o.believedFull, assurance: o.believedFull }),
      [],
    ],
    ['fear', o.mood[0]!, (s) => (lately(s), (s.moods = [{ turn: 2, mood: 'fear', move: o.mood[0]! }])), []],
    ['offerAlone', o.offerAlone, (s) => offer(s), []],
    ['twoMessages', o.twoMessages, (s) => (lately(s), (s.us.strikeTurn = 2), offer(s, { until: 5 })), []],
    ['leaderKilled', o.leaderKilled, (s) => (lately(s), void (group(s, 'kh').leaderKilledTurn = 3)), []],
    ['rafah', o.rafah, (s) => void (s.gaza = 'rafah'), []],
    ['notAssured', o.notAssured, (s) => void (s.tracks.assurance = o.notAssuredAt), []],
  ])('is moved by %s by %i', (key, value, change, more) => {
    const { event, chance } = rolled('kh', change, more);
    expect(term(event, key)).toBe(value);
    expect(chance).toBe(alone('kh') + value);
    expect(event.why![0].why.mods).toHaveLength(2);
  });

  it('changes by 15 with Soleimani’s leash', () => {
    const { of } = play(game({ opening: { leash: true } }), { iran: [ask('kh')] });
    expect(term([...of('obeys'), ...of('refuses')][0], 'leash')).toBe(15);
  });

  it.each<[string, (s: GameState) => void]>([
    ['a strike alone', (s) => (lately(s), void (s.us.strikeTurn = 2))],
    ['how groups took a strike three turns ago', (s) => (lately(s), (s.moods = [{ turn: 1, mood: 'fear', move: 25 }]))],
    ['a strike that moved them neither way', (s) => (lately(s), (s.moods = [{ turn: 3, mood: 'none', move: 0 }]))],
    ['cheap talk', (s) => offer(s, { idle: true })],
    ['an offer that is over', (s) => offer(s, { done: true })],
    ['an offer of Iran', (s) => offer(s, { maker: 'iran' })],
    ['Credibility without Assurance', (s) => void Object.assign(s.tracks, { credibility: 80, assurance: 45 })],
    ['Assurance without Credibility', (s) => void (s.tracks.assurance = 80)],
    ['a shock three turns ago', (s) => (lately(s), void (s.tracks.shockTurn = 1))],
    ['a cadre with another group', (s) => void (s.iran.cadres = ['nujaba', 'home', 'home'])],
    ['a leader killed long ago', (s) => (lately(s), void (group(s, 'kh').leaderKilledTurn = 2))],
    ['Assurance just above doubt', (s) => void (s.tracks.assurance = o.notAssuredAt + 1)],
  ])('is not moved by %s', (_, change) => {
    expect(rolled('kh', change).chance).toBe(alone('kh'));
  });

  it('can be lowered by anger as much as raised by fear', () => {
    const angry = rolled('syrian', (s) => (lately(s), (s.moods = [{ turn: 3, mood: 'anger', move: -o.mood[2]! }])));
    expect(term(angry.event, 'anger')).toBe(-o.mood[2]!);
    expect(angry.chance).toBe(alone('syrian') - o.mood[2]!);
  });

  it('grows in a line with the lower of Credibility and Assurance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (credibility, assurance) => {
        const share = (Math.min(credibility, assurance) - o.believedFrom) / (o.believedFull - o.believedFrom);
        const added = believed(credibility, assurance, T);
        expect(added).toBeCloseTo(o.believed * Math.max(0, Math.min(1, share)), 2);
        expect(believed(assurance, credibility, T)).toBe(added);
      }),
    );
  });

  it('includes the two messages only with a strike in the last two turns', () => {
    const old = rolled('kh', (s) => ((s.turn = 5), (s.us.strikeTurn = 2), offer(s, { until: 5 })));
    expect(term(old.event, 'offerAlone')).toBe(o.offerAlone);
    expect(old.chance).toBe(alone('kh') + o.offerAlone);
  });

  it('includes clergy and prime minister in Iraq only', () => {
    const baghdad = (s: GameState) => void (s.tracks.baghdad = 1);
    const both: IranOrder[] = [{ kind: 'clergy' }, { kind: 'primeMinister' }];
    expect(rolled('factions', baghdad, both).chance).toBe(alone('factions') + o.clergy + o.primeMinister);
    expect(rolled('syrian', baghdad, both).chance).toBe(alone('syrian'));
  });

  it('includes them only while Baghdad leans to Iran or within two turns of a shock', () => {
    expect(() => rolled('kh', () => {}, [{ kind: 'clergy' }])).toThrow(/politicsClosed/);
    expect(() => rolled('kh', (s) => void (s.tracks.baghdad = 0.5), [{ kind: 'primeMinister' }])).toThrow(
      /politicsClosed/,
    );
    const shocked = rolled('kh', (s) => (lately(s), void (s.tracks.shockTurn = 2)), [{ kind: 'clergy' }]);
    expect(shocked.chance).toBe(alone('kh') + o.shock + o.clergy);
  });

  it('never passes what the table allows', () => {
    const all = rolled('syrian', (s) => (lately(s), (s.tracks.shockTurn = 3)), [{ kind: 'visit', group: 'syrian' }]);
    expect(all.chance).toBe(T.groups.obeyMax);
  });

  it('never falls below zero', () => {
    const none = rolled('nujaba', (s) => {
      lately(s);
      s.gaza = 'rafah';
      s.tracks.assurance = 30;
      group(s, 'nujaba').leaderKilledTurn = 3;
    });
    expect(none.chance).toBe(0);
    expect(none.event.kind).toBe('refuses');
  });

  it('matches its odds', () => {
    const yes = Array.from(
      { length: 300 },
      (_, i) => play(game({ seed: `obey:${i}`, tables: ROOM }), { iran: [ask('syrian')] }).of('obeys').length,
    );
    const said = alone('syrian') / 100;
    expect(mean(yes)).toBeGreaterThan(said - 0.08);
    expect(mean(yes)).toBeLessThan(said + 0.08);
  });
});

describe('asking again (§4)', () => {
  /** Chances when a group is asked every turn and always refuses. */
  const asked = (id: GroupId, directives: ('ease' | 'halt')[], tables: TableOverrides = {}) => {
    const never = { ...STILL, 'groups.obeyMax': 0, 'groups.publicRefusal': 0, ...tables };
    let s = game({ tables: never });
    return directives.map((d) => {
      s = { ...s, iran: { ...s.iran, pools: { ...s.iran.pools, leverage: 6 } } };
      const played = play(s, { iran: [ask(id, d)] });
      s = played.state;
      return term(played.of('refuses')[0], 'repeats');
    });
  };

  it.each(['kh', 'nujaba', 'factions', 'syrian', 'houthi'] as const)('adds a step for %s', (id) => {
    expect(asked(id, ['halt', 'halt', 'halt'])).toEqual([0, repeat(id), 2 * repeat(id)]);
  });

  it('restarts when the directive changes', () => {
    expect(asked('kh', ['halt', 'halt', 'ease', 'ease', 'halt'])).toEqual([0, repeat('kh'), 0, repeat('kh'), 0]);
  });
});

describe('a group that refuses (§4)', () => {
  const refusing = { ...STILL, 'groups.obeyMax': 0 };

  it('stays at hold', () => {
    const tables = { ...refusing, 'groups.rate': [2, 0, 0, 0, 0, 0] };
    const { state } = play(game({ tables }), { iran: [ask('kh')] });
    expect(group(state, 'kh').lastExpected).toBeCloseTo(14, 6);
    expect(group(state, 'kh')).toMatchObject({ directive: 'halt', obeys: false });
  });

  it('says so in public one time in three', () => {
    const said = Array.from(
      { length: 300 },
      (_, i) =>
        play(game({ tables: refusing, seed: `said:${i}` }), { iran: [ask('kh')] })
          .seen('public')
          .filter((e) => e.kind === 'publicRefusal').length,
    );
    expect(mean(said)).toBeGreaterThan(0.25);
    expect(mean(said)).toBeLessThan(0.42);
  });

  it('is heard by the US only if it says so in public', () => {
    const silent = play(game({ tables: { ...refusing, 'groups.publicRefusal': 0 } }), { iran: [ask('kh')] });
    expect(silent.seen('us').map((e) => e.kind)).not.toContain('refuses');
    expect(silent.seen('us').map((e) => e.kind)).not.toContain('publicRefusal');
  });
});

describe('what a group says (§4)', () => {
  const never = { ...STILL, 'groups.obeyMax': 0, 'groups.publicRefusal': 100 };
  const always = { ...STILL, 'groups.obey': [100, 100, 100, 100, 100, 100], 'groups.obeyMax': 100 };
  const angry = (s: GameState): void => (lately(s), void (s.moods = [{ turn: 3, mood: 'anger', move: -25 }]));

  it('when it refuses, is what weighed most against the request', () => {
    const bitter = (s: GameState): void => (angry(s), void (s.gaza = 'rafah'));
    const { of, seen } = play(game({ tables: never, change: bitter }), { iran: [ask('kh')] });
    expect(of('refuses')[0].data.because).toBe('anger');
    expect(seen('us').find((e) => e.kind === 'publicRefusal')!.data.because).toBe('anger');
    expect(play(game({ tables: never }), { iran: [ask('kh')] }).of('publicRefusal')[0].data.because).toBe('own');
  });

  it('tells the United States how a strike was taken, if that is its reason', () => {
    const told = (tables: TableOverrides) =>
      view(play(game({ tables, change: angry }), { iran: [ask('kh')] }).state, 'us').us!.moods;
    expect(told(never)).toHaveLength(1);
    expect(told({ ...never, 'groups.publicRefusal': 0 })).toEqual([]);
  });

  it('when it agrees to stop, may be public: that cools and relieves Baghdad, once a turn', () => {
    const ordered: IranOrder[] = [ask('kh'), ask('nujaba')];
    const { of, state, seen } = play(game({ tables: { ...always, 'groups.announces': 100 } }), { iran: ordered });
    expect(seen('us').filter((e) => e.kind === 'publicAgreement')).toHaveLength(1);
    expect(term(of('heat')[0], 'act.announced')).toBeCloseTo(T.ep.announced * T.heat.gain, 2);
    expect(state.tracks.baghdad).toBe(T.tracks.baghdadAnnounced);
    const silent = play(game({ tables: always }), { iran: ordered });
    expect(silent.of('publicAgreement')).toHaveLength(0);
    expect(silent.state.tracks.baghdad).toBe(0);
  });

  it('is never public when it agrees to less, or to avoid deaths', () => {
    const tables = { ...always, 'groups.announces': 100 };
    const less: IranOrder[] = [ask('kh', 'ease'), { kind: 'directive', to: 'nujaba', directive: 'hold', avoid: true }];
    expect(play(game({ tables }), { iran: less }).of('publicAgreement')).toHaveLength(0);
  });
});
