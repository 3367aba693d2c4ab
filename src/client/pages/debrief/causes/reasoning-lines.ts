import type { Side } from '../../../../engine/model/index.ts';
import type { Reveal } from '../../../store/game-client.ts';
import { figure } from '../../../store/format/numbers.ts';
import { orderLine, pointsLine, signalLine } from '../../../store/format/format-text.ts';
import type { Words } from '../../../store/format/words.ts';

/** What a computer player thought, in sentences. */

export type Thought = Reveal['thoughts'][Side][number];
type Weighed = Thought['chosen'];

/** Less likely than this is not worth a word. */
const WORTH_A_WORD = 0.1;

export const percent = (x: number): number => Math.round(100 * x);

/** What it took the other side for; what it thought that strikes do, where that reads otherwise than the turn before. */
export function believed(w: Words, thought: Thought, before?: Thought): string {
  const likely = thought.believed.styles.filter(({ chance }, i) => i === 0 || chance >= WORTH_A_WORD);
  const named = likely.map(({ style, chance }) =>
    w('end.thoughts.style', { style: w(`policy.${style}`), percent: percent(chance) }),
  );
  const sides = w('end.thoughts.believed', { styles: named.join(', ') });
  const effect = effectLine(w, thought);
  return effect === null || (before && effect === effectLine(w, before)) ? sides : `${sides} ${effect}`;
}

function effectLine(w: Words, { believed: { strikes } }: Thought): string | null {
  if (!strikes) return null;
  const { limited, heavy } = strikes;
  return w('end.thoughts.strikes', {
    limited: percent(limited.fewer),
    limitedMore: percent(limited.more),
    heavy: percent(heavy.fewer),
    heavyMore: percent(heavy.more),
  });
}

/** Words are told by themselves, with whether they were meant; where that was not kept, among the orders. */
export const chosen = (w: Words, { chosen: plan, simulations, said }: Thought): string =>
  w('end.thoughts.chosen', {
    orders: ordered(w, said ? { ...plan, signals: [] } : plan),
    points: pointsLine(w, Math.round(plan.points)),
    war: percent(plan.war),
    n: figure(simulations),
  });

export function instead(w: Words, other: Weighed, plan: Weighed): string {
  const less = Math.round((plan.points - other.points) * 10) / 10;
  const key = less > 0 ? 'end.thoughts.less' : less < 0 ? 'end.thoughts.more' : 'end.thoughts.same';
  return w(key, { orders: ordered(w, other), by: pointsLine(w, Math.abs(less)) });
}

function ordered(w: Words, { orders, signals }: Weighed): string {
  const lines = [...orders.map((o) => orderLine(w, o)), ...signals.map((s) => signalLine(w, s))];
  return lines.length > 0 ? lines.join('; ') : w('end.story.nothing');
}
