import { describe, expect, it, vi } from 'vitest';
import { playOn, recordOf, stateBefore } from '../../../src/analysis/whatif/rerun.ts';
import { replaceSubmission } from '../../../src/analysis/whatif/whatif.ts';
import type { RuleId, Stem } from '../../../src/engine/dice/dice.ts';
import type { Side, TurnSubmissions } from '../../../src/engine/model/index.ts';
import type { GameRun } from '../../../src/engine/record/index.ts';
import { playOut, shippedScenario } from '../../support/games.ts';
import { randomSubmission, stream } from '../../support/random-play.ts';

/** Records every die rolled by the engine: address and value. */
const heard = vi.hoisted(() => ({ rolled: new Map<string, number>() }));

vi.mock('../../../src/engine/dice/dice.ts', async (original) => {
  const real = await original<typeof import('../../../src/engine/dice/dice.ts')>();
  const stems = new WeakMap<Stem, string>();
  const note = (address: string, value: number): number => {
    heard.rolled.set(address, value);
    return value;
  };
  return {
    ...real,
    stem: (key: Parameters<typeof real.stem>[0], turn: number, rule: RuleId, subject: string) => {
      const made = real.stem(key, turn, rule, subject);
      stems.set(made, `${turn} ${rule} ${subject}`);
      return made;
    },
    bitsAt: (x: Stem, index: number) => note(`${stems.get(x)} ${index}`, real.bitsAt(x, index)),
    bits: (key: Parameters<typeof real.bits>[0], turn: number, rule: RuleId, subject: string, index: number) =>
      note(`${turn} ${rule} ${subject} ${index}`, real.bits(key, turn, rule, subject, index)),
  };
});

const scenario = shippedScenario();
const games = [
  playOut(scenario, { us: 'random', iran: 'random' }, 'dice:0'),
  playOut(scenario, { us: 'random', iran: 'random' }, 'dice:1', 40, { length: 'full' }),
  playOut(shippedScenario('jan-2024'), { us: 'heavy', iran: 'press' }, 'dice:2'),
];

function dice(run: GameRun, turns: readonly TurnSubmissions[], turn: number, k: number): Map<string, number> {
  const from = stateBefore(recordOf(run), turn);
  heard.rolled = new Map();
  playOn(from, turns, k);
  return heard.rolled;
}

/** Addresses rolled in both worlds, and those whose values differ. */
function compared(a: Map<string, number>, b: Map<string, number>) {
  const both = [...a].filter(([address]) => b.has(address));
  return { both, other: both.filter(([address, value]) => b.get(address) !== value) };
}

describe('dice of a rerun', () => {
  it('are the same in both worlds of a run, whatever was ordered', () => {
    games.forEach((run, g) => {
      const pick = stream(`changes:${g}`);
      for (let i = 0; i < 10; i++) {
        const turn = 1 + pick(run.turns.length);
        const side: Side = pick(2) === 0 ? 'us' : 'iran';
        const instead = randomSubmission(stateBefore(recordOf(run), turn), side, pick);
        const k = pick(3) * 17;
        const before = dice(run, run.turns, turn, k);
        const after = dice(run, replaceSubmission(run.turns, turn, side, instead), turn, k);
        const { both, other } = compared(before, after);
        expect(both.length).toBeGreaterThan(100);
        expect(other).toEqual([]);
      }
    });
  });

  it('differ in every other run', () => {
    const [run] = games;
    const { both, other } = compared(dice(run!, run!.turns, 2, 1), dice(run!, run!.turns, 2, 2));
    expect(both.length).toBeGreaterThan(100);
    expect(other.length).toBe(both.length);
  });

  it('are those of the game itself in run 0', () => {
    const [run] = games;
    const whole = dice(run!, run!.turns, 1, 0);
    const late = dice(run!, run!.turns, 4, 0);
    expect(compared(whole, late).other).toEqual([]);
  });
});
