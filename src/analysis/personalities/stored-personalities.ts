import { CHARACTERS } from '../../ai/index.ts';
import { plain, type Weights } from '../../ai/characters.ts';
import { hashJson } from '../../engine/record/index.ts';
import type { Side } from '../../engine/model/index.ts';
import { fingerprint } from '../balance/index.ts';
import type { NumberValues } from '../numbers-read.ts';
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
  /** Weights that differ from the rules' points: 1 for a bar, 0 for war and strike. */
  readonly weights: Readonly<Record<string, number>>;
  readonly sources: readonly { readonly title: string; readonly date: string }[];
  readonly measured: Readonly<Record<keyof Shown, Measured>>;
}

/** The characters' behaviour as stored in the project. */
export interface StoredCharacters {
  readonly scenario: string;
  readonly simulations: number;
  readonly games: number;
  /** Date of the measurement, `YYYY-MM-DD`, and its provenance. */
  readonly made: string;
  readonly machine: string;
  readonly rows: readonly CharacterRow[];
}

const PLAIN: Readonly<Record<string, number>> = plain('us').weights;
const own = (weights: Weights): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).filter(([key, value]) => value !== PLAIN[key]));

/** One row per character. */
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
 * Hash of rules, numbers, scenario and characters. The search is left out (the date shows its age): this table of eight
 * styles need not be recomputed after every change of it.
 */
export const charactersFingerprint = ({ scenario, ...field }: Field, numbers: NumberValues): string =>
  hashJson([fingerprint(scenario, [], numbers), field, CHARACTERS]);
