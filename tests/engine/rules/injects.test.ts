import { describe, expect, it } from 'vitest';
import type { WhiteSubmission } from '../../../src/engine/model/index.ts';
import { resolveTurn } from '../../../src/engine/turn/resolve.ts';
import { tablesFor } from '../../../src/engine/tables/index.ts';
import { game, play, STILL } from '../../support/engine.ts';

type Inject = WhiteSubmission['injects'][number];
const inject = (effect: Inject['effect'], more: Partial<Inject> = {}): Inject => ({
  watch: 5,
  text: 'From the facilitator.',
  effect,
  ...more,
});

describe('the facilitator’s injects (§13)', () => {
  it('are shown to everybody in the facilitator’s words, at their watch', () => {
    const { seen } = play(game(), { white: [inject({ kind: 'news' }, { theatre: 'iraq' })] });
    for (const seat of ['us', 'iran', 'public'] as const)
      expect(seen(seat).find((e) => e.kind === 'world')).toMatchObject({
        watch: 5,
        theatre: 'iraq',
        data: { text: 'From the facilitator.' },
      });
  });

  it('change Gaza from that watch on', () => {
    const { state } = play(game({ tables: { ...STILL, 'groups.rate': [1, 0, 0, 0, 0, 0] } }), {
      white: [inject({ kind: 'gaza', state: 'truce' }, { watch: 14 })],
    });
    expect(state.gaza).toBe('truce');
    expect(state.groups[0].lastExpected).toBeCloseTo(3.5 * 1.05, 9);
  });

  it('move the northern front', () => {
    expect(play(game(), { white: [inject({ kind: 'north', change: 2 })] }).state.tracks.north).toBe(4);
    expect(play(game(), { white: [inject({ kind: 'north', change: -5 })] }).state.tracks.north).toBe(0);
  });

  it('let Israel kill officers, and then not of its own accord in the same turn', () => {
    const s = game({ tables: { ...STILL, 'tracks.officerKilled': 100 } });
    const { state } = play(s, { white: [inject({ kind: 'israelStrike', killed: 2 })] });
    expect(state.ledger.officersKilled).toBe(2);
    const { hardlinersStart, hardlinersDecay } = tablesFor({}).tracks;
    expect(state.tracks.hardliners).toBe(hardlinersStart + hardlinersDecay + 10);
  });

  it('set a track, within its limits', () => {
    const ruled = (change: number) =>
      play(game(), { white: [inject({ kind: 'ruling', track: 'credibility', change })] });
    expect(ruled(-7).state.tracks.credibility).toBe(game().tracks.credibility - 7);
    expect(ruled(90).state.tracks.credibility).toBe(100);
    const why = ruled(-7)
      .of('track')
      .find((e) => e.data.track === 'credibility')!.why![0].why.mods;
    expect(why).toContainEqual({ key: 'ruling', op: '+', value: -7 });
  });

  it('leave all dice unchanged', () => {
    const s = game({ tables: {}, seed: 'inject' });
    const attacks = (p: ReturnType<typeof play>) => p.of('attack');
    expect(attacks(play(s, { white: [inject({ kind: 'news' })] }))).toEqual(attacks(play(s)));
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no list', { turn: 1 }],
    ['a list of nothing', { turn: 1, injects: [null, 7, 'x', []] }],
    ['an effect nobody knows', { turn: 1, injects: [{ watch: 1, text: 'x', effect: { kind: 'bomb' } }] }],
    ['no effect', { turn: 1, injects: [{ watch: 1, text: 'x' }] }],
    [
      'a track nobody knows',
      { turn: 1, injects: [{ watch: 1, text: 'x', effect: { kind: 'ruling', track: 'heat', change: 5 } }] },
    ],
    [
      'no number',
      { turn: 1, injects: [{ watch: 1, text: 'x', effect: { kind: 'ruling', track: 'oil', change: NaN } }] },
    ],
    [
      'half a step in the north',
      { turn: 1, injects: [{ watch: 1, text: 'x', effect: { kind: 'north', change: 0.5 } }] },
    ],
    ['another turn', { turn: 2, injects: [inject({ kind: 'north', change: 1 })] }],
    ['no watch of the turn', { turn: 1, injects: [inject({ kind: 'north', change: 1 }, { watch: 28 })] }],
  ])('with %s change nothing', (_, white) => {
    const s = game();
    expect(resolveTurn(s, { white: white as WhiteSubmission })).toEqual(resolveTurn(s, {}));
  });

  it('stay within the limits of a record', () => {
    const news = (text: string) => inject({ kind: 'news' }, { text });
    const told = (white: Inject[]) =>
      play(game(), { white })
        .seen('public')
        .filter((e) => e.kind === 'world').length;
    expect(told([news('x'.repeat(500))])).toBe(1);
    expect(told([news('x'.repeat(501)), news('')])).toBe(0);
    expect(told(Array.from({ length: 13 }, (_, i) => news(`No. ${i}`)))).toBe(12);
    expect(told([inject({ kind: 'israelStrike', killed: 1.5 })])).toBe(0);
  });
});
