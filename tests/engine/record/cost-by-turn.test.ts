import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { advance, begin, hashTurn } from '../../../src/engine/record/index.ts';
import { october, randomSubmission, stream } from '../../support/random-play.ts';

const TURNS = 40;

/** The same data, with a counter of field reads. */
function counted<T extends object>(data: T, count: { reads: number }): T {
  return new Proxy(data, {
    get(target, key, receiver) {
      count.reads++;
      const value: unknown = Reflect.get(target, key, receiver);
      return typeof value === 'object' && value !== null ? counted(value, count) : value;
    },
  });
}

it('hashes no more in a late turn than in an early one', () => {
  const long = { ...october, turns: { full: TURNS, half: TURNS } };
  const pick = stream('cost by turn');
  let run = begin(long, { ...DEFAULT_OPTIONS, hazard: 0, ending: 'nominal' }, 'cost by turn');
  const reads: number[] = [];
  while (!run.state.ending) {
    const { state } = run;
    const subs = { us: randomSubmission(state, 'us', pick), iran: randomSubmission(state, 'iran', pick), white: null };
    run = advance(run, subs);
    const count = { reads: 0 };
    const hash = hashTurn(run.hashes.at(-2) ?? run.opening, subs, state, counted(run.state, count));
    expect(hash).toBe(run.hashes.at(-1));
    reads.push(count.reads);
  }
  expect(reads).toHaveLength(TURNS);
  const mean = (some: readonly number[]): number => some.reduce((sum, x) => sum + x, 0) / some.length;
  expect(mean(reads.slice(-5))).toBeLessThan(1.25 * mean(reads.slice(1, 6)));
});
