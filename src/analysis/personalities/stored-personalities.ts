import { CHARACTERS } from '../../ai/index.ts';
import { plainCharacter, type CharacterWeights } from '../../ai/characters.ts';
import { hashJson } from '../../engine/record/index.ts';
import type { Side } from '../../engine/model/index.ts';
import { balanceFingerprint } from '../balance/index.ts';
import type { NumberValues } from '../numbers-read.ts';
import { rounded } from '../distribution.ts';
import { bootstrapInterval } from '../tournament.ts';
import { type PersonalityJob, MEASURES, type PersonalityGame } from './play-personalities.ts';

/** A mean over games, with its 95 % interval. */
export interface MeanInterval {
  readonly mean: number;
  readonly ci: readonly [number, number];
}

export interface CharacterRow {
  readonly character: string;
  readonly side: Side;
  /** Weights that differ from the rules' points: 1 for a bar, 0 for war and strike. */
  readonly weights: Readonly<Record<string, number>>;
  readonly sources: readonly { readonly title: string; readonly date: string }[];
  readonly measured: Readonly<Record<keyof PersonalityGame, MeanInterval>>;
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

const PLAIN: Readonly<Record<string, number>> = plainCharacter('us').weights;
const own = (weights: CharacterWeights): Record<string, number> =>
  Object.fromEntries(Object.entries(weights).filter(([key, value]) => value !== PLAIN[key]));

/** One row per character. */
export const rowsOf = (shown: readonly PersonalityGame[], games: number): CharacterRow[] =>
  CHARACTERS.map(({ name, side, weights, sources }, c) => {
    const played = shown.slice(c * games, (c + 1) * games);
    const of = (measure: keyof PersonalityGame): MeanInterval => {
      const values = played.map((game) => game[measure]);
      return { mean: rounded(values.reduce((a, b) => a + b, 0) / games), ci: bootstrapInterval(values) };
    };
    const measured = Object.fromEntries(MEASURES.map((m) => [m, of(m)])) as unknown as CharacterRow['measured'];
    return { character: name, side, weights: own(weights), sources, measured };
  });

/**
 * Hash of rules, numbers, scenario and characters. The search is left out (the date shows its age): this table of eight
 * styles need not be recomputed after every change of it.
 */
export const charactersFingerprint = ({ scenario, ...field }: PersonalityJob, numbers: NumberValues): string =>
  hashJson([balanceFingerprint(scenario, [], numbers), field, CHARACTERS]);
