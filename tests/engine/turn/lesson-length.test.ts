import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/engine/model/index.ts';
import { advance, begin, replay, toSave } from '../../../src/engine/record/index.ts';
import { setup } from '../../../src/engine/turn/setup.ts';
import { outcome } from '../../../src/engine/turn/outcome.ts';
import { checkOptions } from '../../../src/scenario/index.ts';
import { nothing, playedFor } from '../../support/lessons.ts';
import { small } from '../../support/random-play.ts';

const CLASS = { ...DEFAULT_OPTIONS, ending: 'nominal', hazard: 0 } as const;

describe('the length of a game', () => {
  it.each([2, 3, 5, 16])('may be %i turns, scaled as the named lengths are', (length) => {
    const { def, secret } = setup(small, { ...CLASS, length }, 'seed');
    expect(def).toMatchObject({ nominal: length, scale: 8 / length });
    expect(secret.lastTurn).toBe(length);
    const run = playedFor(begin(small, { ...CLASS, length }, 'seed'), 20);
    expect(run.turns).toHaveLength(length);
    expect(run.state.ending?.kind).not.toBe('war');
  });

  it('is the same by number as by name', () => {
    const state = (length: 'half' | number) => playedFor(begin(small, { ...CLASS, length }, 'seed'), 20).state;
    expect({ ...state(small.turns.half), def: null }).toEqual({ ...state('half'), def: null });
  });

  it.each([1, 17, 2.5, -3])('is not %d turns', (length) => {
    expect(checkOptions({ ...CLASS, length }).ok).toBe(false);
  });
});

describe('a game that the facilitator ends', () => {
  it('ends with that turn as with its last, and is replayed', () => {
    const run = playedFor(begin(small, { ...CLASS, length: 6 }, 'seed'), 2);
    const ended = advance(run, { ...nothing(3), white: { turn: 3, injects: [], end: true } });
    const last = playedFor(begin(small, { ...CLASS, length: 6 }, 'seed'), 6);
    expect(ended.state.ending).toMatchObject({ turn: 3, kind: expect.stringMatching(/^(?!war$)/) });
    expect(
      ended.events
        .at(-1)!
        .map((e) => e.kind)
        .slice(-2),
    ).toEqual(
      last.events
        .at(-1)!
        .map((e) => e.kind)
        .slice(-2),
    );
    expect(outcome(ended.state).ending).not.toBeNull();
    expect(replay(toSave(ended), small)).toMatchObject({ ok: true, turns: 3 });
    expect(advance(ended, nothing(4)).state).toBe(ended.state);
  });

  it('goes on if the end is of another turn', () => {
    const run = begin(small, CLASS, 'seed');
    const white = { turn: 2, injects: [], end: true } as const;
    expect(advance(run, { ...nothing(1), white }).state.ending).toBeNull();
  });
});
