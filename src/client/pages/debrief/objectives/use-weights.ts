import { EVEN, MOST, type Weights } from '../../../../analysis/debrief/weighting.ts';
import { BARS, type Bar } from '../../../../engine/model/index.ts';
import { useKeptHere } from '../use-chapter-state.ts';

/** How much each bar counts; kept, so that a page loaded again has them. */
export function useWeights(): readonly [Weights, (weights: Weights) => void] {
  const [kept, keep] = useKeptHere('weights');
  const values = (kept ?? '').split(' ').map(Number);
  const fits = values.length === BARS.length && values.every((x) => x >= 0 && x <= MOST);
  const weights = fits ? (Object.fromEntries(BARS.map((bar, i) => [bar, values[i]])) as Record<Bar, number>) : EVEN;
  return [weights, (next) => keep(BARS.map((bar) => next[bar]).join(' '))];
}

export const isEven = (weights: Weights): boolean => BARS.every((bar) => weights[bar] === 1);
