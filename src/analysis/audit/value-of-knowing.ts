import { mean } from '../balance/statistics.ts';
import type { AuditedGame } from './audited-game.ts';

/** Worlds told apart: strikes deter, do little, provoke. */
const WORLDS = 3;

/**
 * Points gained by choosing the doctrine that fits the world, over the one that is best on average. `rows`: games of each
 * doctrine against the same opponent, over the same seeds. A doctrine is chosen by one half of the games and counted in
 * the other, so that chance differences are worth nothing.
 */
export function valueOfKnowing(rows: readonly (readonly AuditedGame[])[]): number {
  const seeds = rows[0]!.map((_, i) => i).sort((a, b) => rows[0]![a]!.theta - rows[0]![b]!.theta || a - b);
  const worlds = Array.from({ length: WORLDS }, (_, w) =>
    seeds.filter((__, rank) => Math.floor((WORLDS * rank) / seeds.length) === w),
  );
  const halves = [0, 1].map((half) => {
    const chosenBy = (seed: number): boolean => seed % 2 === half;
    const points = (row: number, list: readonly number[]): number => mean(list.map((seed) => rows[row]![seed]!.us));
    const best = (list: readonly number[]): number =>
      rows.reduce((most, _, row) => (points(row, list) > points(most, list) ? row : most), 0);
    const blind = best(seeds.filter(chosenBy));
    const gains = worlds.map((world) => {
      const counted = world.filter((seed) => !chosenBy(seed));
      return points(best(world.filter(chosenBy)), counted) - points(blind, counted);
    });
    return mean(gains);
  });
  return mean(halves);
}
