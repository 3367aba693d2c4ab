import { CHARACTERS } from '../../ai/index.ts';
import { plain, type Weights } from '../../ai/characters.ts';
import { hashJson } from '../../engine/record/index.ts';
import type { Side } from '../../engine/model/index.ts';
import { fingerprint } from '../balance/index.ts';
import { rounded } from '../distribution.ts';
import { interval } from '../tournament.ts';
import { type Field, MEASURES, type Shown } from './play-personalities.ts';

/** A mean over games, with its 95 % interval. */
export interface Measured {
  readonly mean: number;
  readonly ci: readonly [number, number];
}

export interface CharacterRow {
  readonly character: string;
  readonly side: Side;
  /** What its leaders count, where that is not what the points count: ×1 for a bar, 0 for a war or a strike. */
  readonly weights: Readonly<Record<string, number>>;
  readonly sources: readonly { readonly title: string; readonly date: string }[];
  readonly measured: Readonly<Record<keyof Shown, Measured>>;
}

/** How the characters play, as it is kept with the project. */
export interface StoredCharacters {
  readonly scenario: string;
  readonly simulations: number;
  readonly games: number;
  /** Day on which it was measured, `YYYY-MM-DD`, and on what. */
  readonly made: string;
  readonly machine: string;
  readonly rows: readonly CharacterRow[];
}

const PLAIN: Readonly<Record<string, number>> = plain('us').weights;
const own = (weights: Weights): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).filter(([key, value]) => value !== PLAIN[key]));

/** One row a character, from the games of all of them in turn. */
export const rowsOf = (shown: readonly Shown[], games: number): CharacterRow[] =>
  CHARACTERS.map(({ name, side, weights, sources }, c) => {
    const played = shown.slice(c * games, (c + 1) * games);
    const of = (measure: keyof Shown): Measured => {
      const values = played.map((game) => game[measure]);
      return { mean: rounded(values.reduce((a, b) => a + b, 0) / games), ci: interval(values) };
    };
    const measured = Object.fromEntries(MEASURES.map((m) => [m, of(m)])) as unknown as CharacterRow['measured'];
    return { character: name, side, weights: own(weights), sources, measured };
  });

/**
 * Of rules, numbers, scenario and characters. Not of the way the computer players search, which the day tells: a table
 * of eight styles need not be made anew for each step of it.
 */
export const charactersFingerprint = ({ scenario, ...field }: Field): string =>
  hashJson([fingerprint(scenario, []), field, CHARACTERS]);
