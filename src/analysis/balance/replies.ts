import type { Side } from '../../engine/model/index.ts';
import { other } from '../../engine/model/index.ts';
import { mean, pairedInterval } from './statistics.ts';
import type { Table } from './payoff-table.ts';

/** What answering with this doctrine costs, against the best answer. */
interface Regret {
  readonly doctrine: string;
  /** Own points. */
  readonly points: number;
  /** Points less than the best reply; the best's own is 0. */
  readonly regret: number;
  /** 95 % interval, from pairs of games with the same seed. */
  readonly ci: readonly [number, number];
}

export interface Reply {
  /** Doctrine of the other side that is answered. */
  readonly to: string;
  readonly best: string;
  /** Best first. */
  readonly answers: readonly Regret[];
}

/** Own points of every game of `mine` against `theirs`. */
function pointsOf(table: Table, side: Side, mine: string, theirs: string): number[] {
  const games = side === 'us' ? table.games(mine, theirs) : table.games(theirs, mine);
  return games.map((game) => game[side]);
}

/** Points by which a doctrine answers better than another, game by game. */
export const better = (table: Table, side: Side, theirs: string, a: string, b: string) =>
  pairedInterval(pointsOf(table, side, a, theirs), pointsOf(table, side, b, theirs));

export function replyTo(table: Table, side: Side, theirs: string): Reply {
  const points = (mine: string): number => mean(pointsOf(table, side, mine, theirs));
  const sorted = [...table[side]].sort((a, b) => points(b) - points(a));
  const best = sorted[0]!;
  const answers = sorted.map((doctrine) => {
    const [regret, ci] = better(table, side, theirs, best, doctrine);
    return { doctrine, points: points(doctrine), regret, ci };
  });
  return { to: theirs, best, answers };
}

/** How a side best answers each doctrine of the other. */
export const repliesOf = (table: Table, side: Side): Reply[] =>
  table[other(side)].map((theirs) => replyTo(table, side, theirs));

/** The doctrine whose worst regret is least: near to a plan that needs no thought. */
export function mostRobust(replies: readonly Reply[]): { readonly doctrine: string; readonly regret: number } {
  const worst = replies[0]!.answers.map(({ doctrine }) => ({
    doctrine,
    regret: Math.max(...replies.map((reply) => reply.answers.find((a) => a.doctrine === doctrine)!.regret)),
  }));
  return worst.reduce((least, one) => (one.regret < least.regret ? one : least));
}
