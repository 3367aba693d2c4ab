import { BARS, type Bar, type Ending, type Side } from '../../engine/model/index.ts';

export type Bars = Readonly<Record<Side, Readonly<Record<Bar, number>>>>;
/** Weight of each bar for both sides; 1 = as in the rules. */
export type Weights = Readonly<Record<Bar, number>>;
export const EVEN: Weights = { people: 1, region: 1, position: 1, promises: 1, home: 1 };
export const MOST = 3;

/** Facts besides points that the verdict depends on (rules §10). */
export interface Marks {
  readonly start: number;
  readonly bothWin: number;
  readonly winAt: number;
  readonly loseAt: number;
  /** True Heat was low at the end and nobody was killed in the last turns. */
  readonly quiet: boolean;
  readonly war: boolean;
}

export const total = (start: number, bars: Bars[Side], weights: Weights): number =>
  BARS.reduce((sum, bar) => sum + weights[bar] * bars[bar], start);

/** The verdict of the rules with other weights. War is its own ending, whatever the weights. */
export function verdictBy(bars: Bars, weights: Weights, marks: Marks): Ending['kind'] {
  const us = total(marks.start, bars.us, weights);
  const iran = total(marks.start, bars.iran, weights);
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
export function verdictFlips(bars: Bars, weights: Weights): Flip[] {
  const gap = BARS.reduce((sum, bar) => sum + weights[bar] * (bars.us[bar] - bars.iran[bar]), 0);
  return BARS.map((bar) => {
    const by = bars.us[bar] - bars.iran[bar];
    if (gap === 0 || by === 0) return { bar, at: null };
    const at = weights[bar] - gap / by;
    return { bar, at: at >= 0 && at <= MOST ? at : null };
  });
}

export const leaderBy = (us: number, iran: number): Side | null => (us === iran ? null : us > iran ? 'us' : 'iran');
