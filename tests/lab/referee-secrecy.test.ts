import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Options, Order, Side } from '../../src/engine/model/index.ts';
import { replay, type Save } from '../../src/engine/record/index.ts';
import { newSecret, seedOfGame } from '../../src/lab/referee/referee-series.ts';
import { shippedScenario } from '../support/games.ts';
import { stream } from '../support/random-play.ts';
import { nothing, refereed, type Answer, type Said } from '../support/referee.ts';

type Legal = { readonly orders: readonly { readonly order: Order }[] };

/** One random order a turn, half of the time a strike. */
function anything(name: string): Answer {
  const pick = stream(name);
  return (turn: Said) => {
    const all = (turn.legal as Legal).orders.map(({ order }) => order);
    const strikes = all.filter(({ kind }) => kind === 'strike' || kind === 'leader');
    const from = strikes.length > 0 && pick(2) === 0 ? strikes : all;
    return [{ ...nothing(turn), orders: from.length > 0 ? [from[pick(from.length)]] : [] }];
  };
}

/** How the game ended depends on both sides' aims. */
const REVEALING = ['end', 'verdict', 'leftPoints'];
/** What was written before the end of the game, which reveals everything. */
const written = (said: readonly Said[]): string =>
  said
    .filter(({ type }) => type !== 'over')
    .map((line) =>
      JSON.stringify({
        ...line,
        events: (line.events as readonly { kind: string }[] | undefined)?.filter(
          ({ kind }) => !REVEALING.includes(kind),
        ),
      }),
    )
    .join('\n');

const AIMS: Readonly<Record<Side, readonly Partial<Options>[]>> = {
  us: (['expel', 'survive'] as const).map((iran) => ({ hiddenAims: { us: 'protect', iran } })),
  iran: (['protect', 'contain'] as const).map((us) => ({ hiddenAims: { us, iran: 'expel' } })),
};

describe('the referee’s output', () => {
  // One world for both: how groups take a strike tells of it, as it should; see two-worlds.test.ts.
  const still = { tempo: 0, hazard: 0 };
  it.each([
    ['us', 'press'],
    ['iran', 'heavy'],
  ] as const)(
    'to %s is identical whatever hidden aims were chosen',
    { timeout: 30_000 },
    async (external, opponent) => {
      const worlds = fc.constantFrom<Options['theta']>('suppress', 'nothing', 'provoke', 'unknown');
      await fc.assert(
        fc.asyncProperty(fc.nat(100_000), worlds, async (seed, theta) => {
          const [a, b] = await Promise.all(
            [0, 1].map((i) =>
              refereed(anything(`referee:${seed}`), {
                external,
                opponent,
                secret: `secret:${seed}`,
                options: { ...still, theta, ...AIMS[external][i] },
              }),
            ),
          );
          expect(written(b!.said)).toBe(written(a!.said));
        }),
        { numRuns: 6, seed: 7 },
      );
    },
  );

  it('contains the records only after the last game', { timeout: 30_000 }, async () => {
    const { finished, said, of } = await refereed((turn) => [nothing(turn)], { games: 3 });
    expect(finished).toBe(true);
    expect(of('game').map(({ game, games }) => [game, games])).toEqual([1, 2, 3].map((n) => [n, 3]));
    expect(of('over').map(({ record }) => record === null)).toEqual([true, true, false]);
    expect(said.slice(-3).map(({ type, game }) => [type, game])).toEqual([
      ['over', undefined],
      ['record', 1],
      ['record', 2],
    ]);
    const [last, first, second] = said.slice(-3).map(({ record }) => record as Save);
    for (const save of [first!, second!, last!]) expect(replay(save, shippedScenario()).ok).toBe(true);
    const seeds = [first!, second!, last!].map(({ seed }) => seed);
    expect(seeds).toEqual([0, 1, 2].map((i) => seedOfGame('referee', i)));
    expect(new Set(seeds).size).toBe(3);
    const before = said.slice(0, -3).map((line) => JSON.stringify(line));
    for (const seed of seeds) expect(before.join()).not.toContain(seed);
  });

  it('uses a new secret each time, and the same games for the same secret', () => {
    expect(newSecret()).not.toBe(newSecret());
    expect(newSecret()).toMatch(/^[0-9a-f]{32}$/);
    expect(seedOfGame('a', 0)).toBe(seedOfGame('a', 0));
    const seeds = ['a', 'b', seedOfGame('a', 0)].flatMap((secret) => [0, 1, 2].map((i) => seedOfGame(secret, i)));
    expect(new Set(seeds).size).toBe(9);
  });
});
