import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, type WhiteSubmission } from '../../../src/engine/model/index.ts';
import { advance, begin, type GameRun, replay, type Save, toSave } from '../../../src/engine/record/index.ts';
import { withMember } from '../../support/edited-json.ts';
import { october, randomGame, randomSubmission, stream } from '../../support/random-play.ts';
import { small } from '../../support/small-scenario.ts';

const INJECTS: WhiteSubmission['injects'] = [
  { watch: 3, text: 'A reporter names the base.', effect: { kind: 'news' } },
  { watch: 5, text: 'The hearing went badly.', effect: { kind: 'ruling', track: 'pressure', change: 5 } },
];

function played(seed: string, turns: number): GameRun {
  const pick = stream(seed);
  let run = begin(small, { ...DEFAULT_OPTIONS, hazard: 0 }, seed, { 'attack.fatal': 1.5 });
  while (!run.state.ending && run.turns.length < turns) {
    const { state } = run;
    run = advance(run, {
      us: randomSubmission(state, 'us', pick),
      iran: state.turn === 2 ? null : randomSubmission(state, 'iran', pick),
      white: { turn: state.turn, injects: INJECTS },
    });
  }
  return run;
}

const save: Save = JSON.parse(JSON.stringify(toSave(played('chain', 6))));

type Step = string | number;
type Leaf = { readonly path: readonly Step[]; readonly value: unknown };
const leavesOf = (value: unknown, path: readonly Step[] = []): Leaf[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, member]) =>
        leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : [{ path, value }];

/** A manual edit: a number increased, a letter added, a choice changed. */
const edited = (value: unknown): unknown =>
  typeof value === 'number'
    ? value + 1
    : typeof value === 'string'
      ? `${value}.`
      : typeof value === 'boolean'
        ? !value
        : 1;

describe('chain of hashes', () => {
  const { options, rules, seed, turns, hashes } = save;
  const leaves = leavesOf({ options, rules: { tables: rules.tables }, seed, turns, hashes });
  it('detects every edit of options, numbers, seed, orders, texts, injects and hashes, and names its turn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), ({ path, value }) => {
        const done = replay(withMember(save, path, edited(value)) as Save, small);
        const [part, i] = path;
        expect({ path, ok: done.ok, turn: done.firstBadTurn }).toEqual({
          path,
          ok: false,
          turn: part === 'turns' || part === 'hashes' ? Number(i) + 1 : 0,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('detects removed and moved parts', () => {
    const swapped = withMember(save, ['turns', 2, 'white', 'injects'], INJECTS.toReversed()) as Save;
    expect(replay(withMember(save, ['turns', 3, 'white'], null) as Save, small)).toMatchObject({ firstBadTurn: 4 });
    expect(replay(swapped, small)).toMatchObject({ ok: false, firstBadTurn: 3, reason: 'hash' });
    expect(replay(withMember(save, ['opening'], null) as Save, small)).toMatchObject({
      firstBadTurn: 0,
      reason: 'opening',
    });
  });

  it('omits from a turn’s hash only what existed before and never changes', () => {
    for (const [name, scenario] of [
      ['small', small],
      ['october', october],
    ] as const) {
      for (const { before, after } of randomGame(`chain:${name}`, {
        scenario,
        options: { length: 'full', hazard: 0 },
      })) {
        for (const log of ['messages', 'past', 'pastPublic'] as const)
          expect(after[log].slice(0, before[log].length)).toEqual(before[log]);
        for (const side of ['us', 'iran'] as const) {
          expect(after[side].estimates.slice(0, before[side].estimates.length)).toEqual(before[side].estimates);
          expect(after[side].assessments.slice(0, -1)).toEqual(before[side].assessments);
        }
        for (const list of ['lines', 'offers'] as const)
          expect(after[list].filter((_, i) => before[list][i]?.done)).toEqual(before[list].filter(({ done }) => done));
      }
    }
  });
});
