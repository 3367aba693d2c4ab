/**
 * Source of a number. S: dated official tally or press of the time. C: computed from those. P: fitted with a prototype to the
 * record or to the payoff shape of §15. L: literature. D: design assumption, shown as such and changeable.
 */
export type SourceTag = 'S' | 'C' | 'P' | 'L' | 'D';

/** One number of the rules. Its texts are `number.<section>.<name>` and its `.note`. */
export interface Num<V extends number | readonly number[] = number | readonly number[]> {
  readonly value: V;
  /** Its unit: `%`, `chance`, `attacks a day`, `turns`, `points`, `×` … */
  readonly unit: string;
  readonly source: SourceTag;
  /** Clause of the rulebook. */
  readonly clause: string;
}

export const num = (value: number, unit: string, source: SourceTag, clause: string): Num<number> => ({
  value,
  unit,
  source,
  clause,
});
export const nums = (
  value: readonly number[],
  unit: string,
  source: SourceTag,
  clause: string,
): Num<readonly number[]> => ({ value, unit, source, clause });

export type Values<T> = {
  readonly [S in keyof T]: { readonly [K in keyof T[S]]: T[S][K] extends Num<infer V> ? V : never };
};
