import type { Side } from '../../engine/model/index.ts';
import { other } from '../../engine/model/index.ts';
import { mean, pairedInterval } from './statistics.ts';
import type { PayoffTable } from './payoff-table.ts';

/** Points lost against the best reply. */
interface Regret {
  readonly doctrine: string;
  /** Own points. */
  readonly points: number;
  /** Points below the best reply; 0 for the best. */
  readonly regret: number;
  /** 95 % interval over games paired by seed. */
  readonly ci: readonly [number, number];
}

export interface Reply {
  /** The other side's doctrine. */
  readonly to: string;
  readonly best: string;
  /** Best first. */
  readonly answers: readonly Regret[];
}

/** Own points of each game of `mine` against `theirs`. */
function pointsOf(table: PayoffTable, side: Side, mine: string, theirs: string): number[] {
  const games = side === 'us' ? table.games(mine, theirs) : table.games(theirs, mine);
  return games.map((game) => game[side]);
}

/** Differences of two replies, paired by seed. */
export const replyDifferences = (table: PayoffTable, side: Side, theirs: string, a: string, b: string) =>
  pairedInterval(pointsOf(table, side, a, theirs), pointsOf(table, side, b, theirs));

export function replyTo(table: PayoffTable, side: Side, theirs: string): Reply {
  const points = (mine: string): number => mean(pointsOf(table, side, mine, theirs));
  const sorted = [...table[side]].sort((a, b) => points(b) - points(a));
  const best = sorted[0]!;
  const answers = sorted.map((doctrine) => {
    const [regret, ci] = replyDifferences(table, side, theirs, best, doctrine);
    return { doctrine, points: points(doctrine), regret, ci };
  });
  return { to: theirs, best, answers };
}

/** A side's replies to each doctrine of the other side. */
export const repliesOf = (table: PayoffTable, side: Side): Reply[] =>
  table[other(side)].map((theirs) => replyTo(table, side, theirs));

/** Minimax regret: the doctrine with the smallest worst regret. */
export function mostRobust(replies: readonly Reply[]): { readonly doctrine: string; readonly regret: number } {
  const worst = replies[0]!.answers.map(({ doctrine }) => ({
    doctrine,
    regret: Math.max(...replies.map((reply) => reply.answers.find((a) => a.doctrine === doctrine)!.regret)),
  }));
  return worst.reduce((least, one) => (one.regret < least.regret ? one : least));
}
