import { BARS, type Bar, type Ending, type Side } from '../../engine/model/index.ts';

/** Points of each bar, by side. */
export type BarPoints = Readonly<Record<Side, Readonly<Record<Bar, number>>>>;

/** Weight of each bar for both sides; 1 = as in the rules. */
export type BarWeights = Readonly<Record<Bar, number>>;
export const EVEN_WEIGHTS: BarWeights = { people: 1, region: 1, position: 1, promises: 1, home: 1 };
export const MAX_WEIGHT = 3;

/** Facts besides points that the verdict depends on (rules §10). */
export interface VerdictFacts {
  readonly start: number;
  readonly bothWin: number;
  readonly winAt: number;
  readonly loseAt: number;
  /** True Heat was low at the end, nobody was killed in the last turns, and the unseen ones were calm. */
  readonly quiet: boolean;
  readonly war: boolean;
}

export const weightedTotal = (start: number, bars: BarPoints[Side], weights: BarWeights): number =>
  BARS.reduce((sum, bar) => sum + weights[bar] * bars[bar], start);

/** The verdict of the rules with other weights. War is its own ending, whatever the weights. */
export function verdictBy(bars: BarPoints, weights: BarWeights, marks: VerdictFacts): Ending['kind'] {
  const us = weightedTotal(marks.start, bars.us, weights);
  const iran = weightedTotal(marks.start, bars.iran, weights);
  if (marks.war) return 'war';
  if (us >= marks.bothWin && iran >= marks.bothWin && marks.quiet) return 'managedRivalry';
  if (us >= marks.winAt && iran < marks.loseAt) return 'usAdvantage';
  if (iran >= marks.winAt && us < marks.loseAt) return 'iranAdvantage';
  return 'stalemate';
}

/** The weight of one bar, the others unchanged, at which the lead changes; null: none within the slider's range. */
interface Flip {
  readonly bar: Bar;
  readonly at: number | null;
}

/** For each bar, the weight at which the lead changes hands. */
export function verdictFlips(bars: BarPoints, weights: BarWeights): Flip[] {
  const gap = BARS.reduce((sum, bar) => sum + weights[bar] * (bars.us[bar] - bars.iran[bar]), 0);
  return BARS.map((bar) => {
    const by = bars.us[bar] - bars.iran[bar];
    if (gap === 0 || by === 0) return { bar, at: null };
    const at = weights[bar] - gap / by;
    return { bar, at: at >= 0 && at <= MAX_WEIGHT ? at : null };
  });
}

export const leaderBy = (us: number, iran: number): Side | null => (us === iran ? null : us > iran ? 'us' : 'iran');
