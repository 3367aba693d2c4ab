/** What to beat: attacks that come at one constant rate, whatever the date and whatever anybody does. */

export interface Step {
  readonly days: number;
  readonly attacks: number;
}

/** How far attacks bunch. `poisson`: not; `linear`: variance is mean × (1 + d); `square`: mean + d × mean². */
export type Spread = 'poisson' | 'linear' | 'square';

export interface Baseline {
  readonly spread: Spread;
  /** Attacks a day. */
  readonly rate: number;
  readonly dispersion: number;
}

/** Log chance of `k` attacks at a mean of `mean`. */
function logChance({ spread, dispersion }: Omit<Baseline, 'rate'>, mean: number, k: number): number {
  if (spread === 'poisson' || dispersion <= 0) {
    let log = -mean + k * Math.log(mean);
    for (let i = 2; i <= k; i++) log -= Math.log(i);
    return log;
  }
  const size = spread === 'linear' ? mean / dispersion : 1 / dispersion;
  let log = size * Math.log(size / (size + mean)) + k * Math.log(mean / (size + mean));
  for (let i = 0; i < k; i++) log += Math.log((size + i) / (i + 1));
  return log;
}

const logOf = (b: Baseline, steps: readonly Step[]): number =>
  steps.reduce((sum, { days, attacks }) => sum + logChance(b, b.rate * days, attacks), 0);

/** Mean log score of a baseline on some steps, as `meanLog`. */
export const baselineScore = (b: Baseline, steps: readonly Step[]): number => logOf(b, steps) / steps.length;

/** Where a function of one hump is highest, by golden section. */
function highest(f: (x: number) => number, lo: number, hi: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 60; i++) {
    const a = hi - golden * (hi - lo);
    const b = lo + golden * (hi - lo);
    if (f(a) > f(b)) hi = b;
    else lo = a;
  }
  return (lo + hi) / 2;
}

/** The rate, and where there is one the dispersion, under which the steps are likeliest. */
export function fitBaseline(spread: Spread, steps: readonly Step[]): Baseline {
  const days = steps.reduce((sum, x) => sum + x.days, 0);
  const mean = Math.max(0.01, steps.reduce((sum, x) => sum + x.attacks, 0) / days);
  if (spread === 'poisson') return { spread, rate: mean, dispersion: 0 };
  const rateFor = (dispersion: number): number =>
    highest((rate) => logOf({ spread, rate, dispersion }, steps), mean / 5, mean * 5);
  const log = highest((x) => logOf({ spread, rate: rateFor(Math.exp(x)), dispersion: Math.exp(x) }, steps), -6, 5);
  const dispersion = Math.exp(log);
  return { spread, rate: rateFor(dispersion), dispersion };
}

const SPREADS: readonly Spread[] = ['poisson', 'linear', 'square'];

/** Fitted to the first steps, the one that does best on the others: the hardest to beat. */
export function hardestBaseline(fit: readonly Step[], held: readonly Step[]): Baseline & { score: number } {
  const all = SPREADS.map((spread) => fitBaseline(spread, fit)).map((b) => ({ ...b, score: baselineScore(b, held) }));
  return all.reduce((best, b) => (b.score > best.score ? b : best));
}
