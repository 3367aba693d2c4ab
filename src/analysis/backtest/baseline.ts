/** Baseline to beat: a constant rate of attacks, regardless of dates and orders. */

export interface DayCount {
  readonly days: number;
  readonly attacks: number;
}

/** Overdispersion. `poisson`: none; `linear`: variance is mean × (1 + d); `square`: mean + d × mean². */
export type DispersionModel = 'poisson' | 'linear' | 'square';

export interface Baseline {
  readonly spread: DispersionModel;
  /** Attacks a day. */
  readonly rate: number;
  readonly dispersion: number;
}

/** Log probability of `k` attacks. */
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

const logOf = (b: Baseline, steps: readonly DayCount[]): number =>
  steps.reduce((sum, { days, attacks }) => sum + logChance(b, b.rate * days, attacks), 0);

/** Mean log score of a baseline. */
export const baselineScore = (b: Baseline, steps: readonly DayCount[]): number => logOf(b, steps) / steps.length;

/** Maximum of a unimodal function, by golden-section search. */
function goldenSectionMax(f: (x: number) => number, lo: number, hi: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 60; i++) {
    const a = hi - golden * (hi - lo);
    const b = lo + golden * (hi - lo);
    if (f(a) > f(b)) hi = b;
    else lo = a;
  }
  return (lo + hi) / 2;
}

/** Maximum-likelihood rate and dispersion. */
export function fitBaseline(spread: DispersionModel, steps: readonly DayCount[]): Baseline {
  const days = steps.reduce((sum, x) => sum + x.days, 0);
  const mean = Math.max(0.01, steps.reduce((sum, x) => sum + x.attacks, 0) / days);
  if (spread === 'poisson') return { spread, rate: mean, dispersion: 0 };
  const rateFor = (dispersion: number): number =>
    goldenSectionMax((rate) => logOf({ spread, rate, dispersion }, steps), mean / 5, mean * 5);
  const log = goldenSectionMax(
    (x) => logOf({ spread, rate: rateFor(Math.exp(x)), dispersion: Math.exp(x) }, steps),
    -6,
    5,
  );
  const dispersion = Math.exp(log);
  return { spread, rate: rateFor(dispersion), dispersion };
}

const SPREADS: readonly DispersionModel[] = ['poisson', 'linear', 'square'];

/** The baseline that is fitted to the first intervals and scores best on the held-out ones. */
export function hardestBaseline(fit: readonly DayCount[], held: readonly DayCount[]): Baseline & { score: number } {
  const all = SPREADS.map((spread) => fitBaseline(spread, fit)).map((b) => ({ ...b, score: baselineScore(b, held) }));
  return all.reduce((best, b) => (b.score > best.score ? b : best));
}
