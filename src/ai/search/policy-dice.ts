import { bits, keyOf, RULE } from '../../engine/dice/dice.ts';

/** The policy's own dice, addressed like the game's (rules §12). Returns a number in 0–1. */
export type PolicyDice = (purpose: string, index: number) => number;

export function policyDice(salt: string, turn: number): PolicyDice {
  const key = keyOf(`search:${salt}`);
  return (purpose, index) => bits(key, turn, RULE.length, `search:${purpose}`, index) / 4294967296;
}

/** A list element at `x` in 0–1, all equally likely. */
export const oneOf = <T>(list: readonly T[], x: number): T =>
  list[Math.min(list.length - 1, Math.floor(x * list.length))]!;

/** Index drawn in proportion to the weights, at `x` in 0–1. */
export function drawIndex(weights: readonly number[], x: number): number {
  let at = x * weights.reduce((sum, w) => sum + w, 0);
  for (let i = 0; i < weights.length; i++) {
    at -= weights[i]!;
    if (at < 0) return i;
  }
  return weights.length - 1;
}
