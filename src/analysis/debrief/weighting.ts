import { BARS, type Bar, type Ending, type Side } from '../../engine/model/index.ts';

export type Bars = Readonly<Record<Side, Readonly<Record<Bar, number>>>>;
/** How much a point of each bar counts, 1 = as the designers have it; the same for both sides. */
export type Weights = Readonly<Record<Bar, number>>;
export const EVEN: Weights = { people: 1, region: 1, position: 1, promises: 1, home: 1 };
export const MOST = 3;

/** What the verdict rests on besides points (rules §10). */
export interface Marks {
  readonly start: number;
  readonly bothWin: number;
  readonly winAt: number;
  readonly loseAt: number;
  /** True Heat at the end was low, and nobody had been killed in the last turns. */
  readonly quiet: boolean;
  readonly war: boolean;
}

export const total = (start: number, bars: Bars[Side], weights: Weights): number =>
  BARS.reduce((sum, bar) => sum + weights[bar] * bars[bar], start);

/** The verdict by the rules, with other weights. War is its own ending, whatever anything weighs. */
export function verdictBy(bars: Bars, weights: Weights, marks: Marks): Ending['kind'] {
  const us = total(marks.start, bars.us, weights);
  const iran = total(marks.start, bars.iran, weights);
  if (marks.war) return 'war';
  if (us >= marks.bothWin && iran >= marks.bothWin && marks.quiet) return 'managedRivalry';
  if (us >= marks.winAt && iran < marks.loseAt) return 'usAdvantage';
  if (iran >= marks.winAt && us < marks.loseAt) return 'iranAdvantage';
  return 'stalemate';
}

/** The weight of one bar, the others as they are, from which on the other side is ahead; null: none up to the most. */
interface Flip {
  readonly bar: Bar;
  readonly at: number | null;
}

/** Where each slider would have to stand for the lead to change hands. */
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
