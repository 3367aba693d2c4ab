import type { Length } from '../../engine/model/index.ts';
import type { NumberEffect } from './number-effect.ts';
import type { Variation } from './tunable-numbers.ts';

export type VariationEffect = Omit<Variation, 'key' | 'unit' | 'source' | 'clause'> & NumberEffect;

/** One number with the effects of a quarter more and a quarter less. */
export interface RankedNumber extends Pick<Variation, 'key' | 'unit' | 'source' | 'clause'> {
  readonly tried: readonly VariationEffect[];
}

/** Sort key: changed conclusions first, then changed endings, then points. */
const weight = ({ tried }: RankedNumber): readonly number[] => [
  Math.max(...tried.map((t) => t.broken.length * 2 + t.replies.length)),
  Math.max(...tried.map((t) => t.endings)),
  Math.max(...tried.map((t) => t.points)),
];

const byWeight = (a: RankedNumber, b: RankedNumber): number => {
  const [x, y] = [weight(a), weight(b)];
  const at = x.findIndex((n, i) => n !== y[i]);
  return at < 0 ? 0 : y[at]! - x[at]!;
};

/** The most influential numbers first. */
export function rankNumbers(variations: readonly Variation[], effects: readonly NumberEffect[]): RankedNumber[] {
  const keys = [...new Set(variations.map((v) => v.key))];
  return keys
    .map((key): RankedNumber => {
      const { unit, source, clause } = variations.find((v) => v.key === key)!;
      const tried = variations.flatMap(({ key: k, step, from, to }, i) =>
        k === key ? [{ step, from, to, ...effects[i]! }] : [],
      );
      return { key, unit, source, clause, tried };
    })
    .sort(byWeight);
}

/** True if it changes a best reply or breaks a check. */
export const isDecisive = ({ tried }: RankedNumber): boolean =>
  tried.some((t) => t.broken.length > 0 || t.replies.length > 0);

/** As stored in the project: the most influential numbers, and how many there are. */
export interface StoredSensitivity {
  readonly scenario: string;
  readonly length: Length;
  readonly games: number;
  readonly seeds: number;
  /** Checks, and whether the unchanged numbers meet them. */
  readonly met: Readonly<Record<string, boolean>>;
  readonly varied: number;
  readonly idle: number;
  readonly deciding: number;
  readonly numbers: readonly RankedNumber[];
}
