import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, WorldEventDef } from '../../../src/engine/model/index.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { game, group, play, refusals, STILL, term, type GameSpec } from '../../support/engine.ts';
import { small } from '../../support/random-play.ts';

const { effects, tracks, groups } = tablesFor({});
const pressFor = (wish: 'truce' | 'north' | 'steps'): Order => ({ kind: 'pressIsrael', for: wish });
const ANSWERS = ['truceWon', 'truceRefused', 'pressNorth', 'pressNorthRefused', 'israelHolds', 'israelRefuses'];
const answer = (p: ReturnType<typeof play>) => ANSWERS.flatMap((kind) => p.of(kind))[0]!;
const chanceOf = (wish: 'truce' | 'north' | 'steps', pressed: readonly number[]) =>
  answer(play(game({ change: (s) => ((s.turn = 9), void (s.us.pressTurns = pressed)) }), { us: [pressFor(wish)] }))
    .why![0]!.why.result;

describe('pressing Israel (§6)', () => {
  it('is a die that every request of the last four turns makes worse, whatever it was for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<'truce' | 'north' | 'steps'>('truce', 'north', 'steps'),
        fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 6 }),
        (wish, pressed) => {
          const base = { truce: effects.truceChance, north: effects.pressNorth, steps: effects.pressSteps }[wish];
          const lately = pressed.filter((turn) => turn >= 5).length;
          expect(chanceOf(wish, pressed)).toBe(Math.max(0, base + lately * effects.pressTires));
        },
      ),
    );
  });

  it('costs points at home each time, agreed or not', () => {
    for (const sure of [0, 100]) {
      const p = play(game({ tables: { ...STILL, 'effects.pressNorth': sure } }), { us: [pressFor('north')] });
      const booked = p.of('points').find(({ data }) => data.side === 'us')!;
      expect(term(booked, 'point.pressedIsrael')).toBe(-0.5);
      expect(p.state.tracks.north).toBe(sure === 100 ? 1 : 2);
    }
  });

  it('over a quiet north is refused', () => {
    expect(refusals(game({ opening: { north: 0 } }), 'us', [pressFor('north')])).toEqual(['northQuiet']);
  });

  it('to hold back is not repeated while Israel holds back', () => {
    const { state } = play(game({ tables: { ...STILL, 'effects.pressSteps': 100 } }), { us: [pressFor('steps')] });
    expect(state.us.israelHeldUntil).toBe(2);
    expect(refusals(state, 'us', [pressFor('steps')])).toEqual(['israelHolds']);
    expect(refusals(play(state).state, 'us', [pressFor('steps')])).toEqual([]);
  });
});

const step = (event: Partial<WorldEventDef>, spec: GameSpec = {}) =>
  game({
    tables: STILL,
    ...spec,
    scenario: {
      ...small,
      events: [
        {
          id: 'consulate',
          at: '2023-10-20T00',
          theatre: 'syria',
          effect: { kind: 'israelStrike', killed: 1 },
          src: [],
          ...event,
        },
      ],
    },
  });
/** The chance of the step, from the event that did not happen. */
const chanceOfStep = (spec: GameSpec, event: Partial<WorldEventDef> = {}): number | null | undefined => {
  for (let seed = 0; ; seed++) {
    const passed = play(step({ chance: 50, ...event }, { ...spec, seed: `step ${seed}` })).of('worldPassed')[0];
    if (passed) return passed.why![0]!.why.result;
  }
};

describe('Israel’s next step (§9)', () => {
  it('comes with its chance, and a certain one always', () => {
    const came = (chance: number, seed: number) => play(step({ chance }, { seed: `s${seed}` })).of('world').length;
    const rate = Array.from({ length: 300 }, (_, seed) => came(60, seed)).reduce((a, b) => a + b) / 300;
    expect(rate).toBeGreaterThan(0.5);
    expect(rate).toBeLessThan(0.7);
    for (let seed = 0; seed < 20; seed++) expect([came(100, seed), came(0, seed)]).toEqual([1, 0]);
  });

  it('is likelier with teams in Syria, or a loud north, and rarer when Israel holds back', () => {
    const teams = (n: number): GameSpec => ({
      change: (s) => void (s.iran.cadres = s.iran.cadres.map((_, i) => (i < n ? 'syrian' : 'home'))),
    });
    expect(chanceOfStep(teams(0))).toBe(50);
    expect(chanceOfStep(teams(2))).toBe(50 + 2 * tracks.israelTeam);
    const louder = { effect: { kind: 'north', change: 1 } } as const;
    expect(chanceOfStep({ opening: { north: 4 } }, louder)).toBe(50 + 2 * tracks.israelNorth);
    const held = (s: Parameters<NonNullable<GameSpec['change']>>[0]) => {
      s.iran.cadres = s.iran.cadres.map(() => 'home' as const);
      s.us.israelHeldUntil = s.turn;
    };
    expect(chanceOfStep({ change: held })).toBe(50 * tracks.israelHeld);
    expect(chanceOfStep({ change: held }, { effect: { kind: 'gaza', state: 'rafah' } })).toBe(50 * tracks.israelHeld);
  });

  it('leaves news to their date', () => {
    const held = (s: Parameters<NonNullable<GameSpec['change']>>[0]) => void (s.us.israelHeldUntil = s.turn);
    expect(chanceOfStep({ change: held }, { effect: { kind: 'news' } })).toBe(50);
  });
});

describe('a quieter north (§6)', () => {
  const cooler: Order = { kind: 'north', to: 'cooler' };
  const asked = (spec: GameSpec) => {
    const p = play(game(spec), { iran: [cooler] });
    return { ...p, why: [...p.of('northObeyed'), ...p.of('northRefused')][0]!.why![0]!.why };
  };

  it('is Hezbollah’s choice while Gaza is at war, and seldom its choice', () => {
    expect(asked({}).why.result).toBe(groups.obey[4]! + groups.coolerInWar);
    expect(asked({ opening: { gaza: 'truce' } }).why.result).toBe(groups.obey[4]);
    const repeats = (s: Parameters<NonNullable<GameSpec['change']>>[0]) =>
      void (group(s as never, 'hezbollah').repeats = 2);
    expect(asked({ change: repeats }).why.result).toBe(groups.obey[4]! + groups.coolerInWar + 2 * groups.coolerRepeat);
  });

  it('costs Prestige while Gaza is at war, if Hezbollah agrees', () => {
    const agreed = { ...STILL, 'groups.coolerInWar': 0, 'groups.obey': [0, 0, 0, 0, 100, 0], 'groups.obeyMax': 100 };
    const quiet = (gaza: 'war' | 'truce') => asked({ tables: agreed, opening: { gaza, redSeaOpen: false } });
    expect(quiet('war').state.tracks.north).toBe(1);
    expect(quiet('war').state.tracks.prestige - quiet('truce').state.tracks.prestige).toBeCloseTo(-0.5, 9);
  });
});
