import { mainAct } from '../../../analysis/debrief/acts.ts';
import type { Side, Submission } from '../../../engine/model/index.ts';

type Turn = Readonly<Record<Side, Submission | null>>;

/** The two weightiest acts that a side ordered in a game, in the order in which it first did; fewer if it did less. */
export function sideSummary(turns: readonly Turn[], side: Side): readonly string[] {
  const acts = turns.map((turn) => mainAct(side, turn[side]));
  const first = weightiest(turns, side);
  const second = weightiest(
    turns.filter((_, i) => acts[i] !== first),
    side,
  );
  const both = [...new Set([first, second])].filter((act) => act !== null);
  return both.toSorted((a, b) => acts.indexOf(a) - acts.indexOf(b));
}

/** Of all these turns taken as one. */
const weightiest = (turns: readonly Turn[], side: Side): string | null => {
  const sealed = turns.flatMap((turn) => turn[side] ?? []);
  return mainAct(side, {
    turn: 1,
    orders: sealed.flatMap(({ orders }) => orders),
    signals: sealed.flatMap(({ signals }) => signals),
  });
};
