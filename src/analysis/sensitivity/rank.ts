import type { Length } from '../../engine/model/index.ts';
import type { Effect } from './number-effect.ts';
import type { Variation } from './tunable-numbers.ts';

export type Tried = Omit<Variation, 'key' | 'unit' | 'source' | 'clause'> & Effect;

/** One number with the effects of a quarter more and a quarter less. */
export interface Ranked extends Pick<Variation, 'key' | 'unit' | 'source' | 'clause'> {
  readonly tried: readonly Tried[];
}

/** Sort key: changed conclusions first, then changed endings, then points. */
const weight = ({ tried }: Ranked): readonly number[] => [
  Math.max(...tried.map((t) => t.broken.length * 2 + t.replies.length)),
  Math.max(...tried.map((t) => t.endings)),
  Math.max(...tried.map((t) => t.points)),
];

const byWeight = (a: Ranked, b: Ranked): number => {
  const [x, y] = [weight(a), weight(b)];
  const at = x.findIndex((n, i) => n !== y[i]);
  return at < 0 ? 0 : y[at]! - x[at]!;
};

/** The most influential numbers first. */
export function ranked(variations: readonly Variation[], effects: readonly Effect[]): Ranked[] {
  const keys = [...new Set(variations.map((v) => v.key))];
  return keys
    .map((key): Ranked => {
      const { unit, source, clause } = variations.find((v) => v.key === key)!;
      const tried = variations.flatMap(({ key: k, step, from, to }, i) =>
        k === key ? [{ step, from, to, ...effects[i]! }] : [],
      );
      return { key, unit, source, clause, tried };
    })
    .sort(byWeight);
}

/** True if it changes a best reply or breaks a check. */
export const decides = ({ tried }: Ranked): boolean => tried.some((t) => t.broken.length > 0 || t.replies.length > 0);

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
  readonly numbers: readonly Ranked[];
}
