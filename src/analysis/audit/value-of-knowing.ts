import { mean } from '../balance/statistics.ts';
import type { AuditedGame } from './audited-game.ts';

/** Worlds told apart: strikes deter, do little, provoke. */
const WORLDS = 3;
/** Parts of the games; doctrines chosen by all others are counted in each in turn. */
const PARTS = 10;

/**
 * Points gained by choosing the doctrine that fits the world, over the one that is best on average. `rows`: games of each
 * doctrine against the same opponent, over the same seeds. A doctrine is counted only in games that did not choose it, so
 * that chance differences are worth nothing.
 */
export function valueOfKnowing(rows: readonly (readonly AuditedGame[])[]): number {
  const games = rows[0]!;
  const ranked = games.map((_, i) => i).sort((a, b) => games[a]!.theta - games[b]!.theta || a - b);
  const worlds = Array.from({ length: WORLDS }, (_, w) =>
    ranked.filter((__, rank) => Math.floor((WORLDS * rank) / ranked.length) === w),
  );
  const points = (row: number, seeds: readonly number[]): number => mean(seeds.map((seed) => rows[row]![seed]!.us));
  const best = (seeds: readonly number[]): number =>
    rows.reduce((most, _, row) => (points(row, seeds) > points(most, seeds) ? row : most), 0);
  const gains = Array.from({ length: PARTS }, (_, part) => {
    const chooses = (seed: number): boolean => seed % PARTS !== part;
    const blind = best(ranked.filter(chooses));
    return worlds.flatMap((world) => {
      const fitting = best(world.filter(chooses));
      return world.filter((seed) => !chooses(seed)).map((seed) => rows[fitting]![seed]!.us - rows[blind]![seed]!.us);
    });
  });
  return mean(gains.flat());
}
