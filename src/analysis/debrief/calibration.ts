import { MIN_FORECASTS, type ScoredForecast } from './forecasts.ts';

/** A bin of the calibration plot: forecasts of about the same probability. */
export interface CalibrationBin {
  /** Bounds, 0–1; the last bin includes 1. */
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Means, 0–1. */
  readonly said: number;
  readonly came: number;
  /** 90 % Wilson interval of the true share. */
  readonly low: number;
  readonly high: number;
}

type SaidForecast = Pick<ScoredForecast, 'said' | 'came'>;
const BINS = 5;
/** Standard normal quantile for a 90 % interval. */
const Z90 = 1.645;

/** Forecasts in five bins; empty ones are left out. */
export function calibration(list: readonly SaidForecast[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, i) => i).flatMap((i) => {
    const inside = list.filter((f) => Math.min(BINS - 1, Math.floor(f.said * BINS)) === i);
    const n = inside.length;
    if (n === 0) return [];
    const mean = (of: (f: SaidForecast) => number): number => inside.reduce((sum, f) => sum + of(f), 0) / n;
    const came = mean((f) => (f.came ? 1 : 0));
    return [{ from: i / BINS, to: (i + 1) / BINS, n, said: mean((f) => f.said), came, ...interval(came, n) }];
  });
}

function interval(share: number, n: number): { low: number; high: number } {
  const z2 = Z90 * Z90;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z90 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * `over`: overconfident; `under`: underconfident; `fits`: within chance; `few`: too few forecasts. A forecast of 30 %
 * counts as "no, with 70 %".
 */
export type Confidence = 'few' | 'fits' | 'over' | 'under';

interface Sure {
  readonly verdict: Confidence;
  /** Means, 0–1. */
  readonly sure: number;
  readonly right: number;
  readonly n: number;
}

export function confidenceOf(list: readonly SaidForecast[]): Sure {
  const n = list.length;
  if (n === 0) return { verdict: 'few', sure: 0, right: 0, n };
  const each = list.map(({ said, came }) => ({
    sure: Math.max(said, 1 - said),
    right: said === 0.5 ? 0.5 : said > 0.5 === came ? 1 : 0,
  }));
  const sure = each.reduce((sum, x) => sum + x.sure, 0) / n;
  const right = each.reduce((sum, x) => sum + x.right, 0) / n;
  // Standard error of `right` about `sure` if all forecasts were calibrated.
  const scatter = Math.sqrt(each.reduce((sum, x) => sum + x.sure * (1 - x.sure), 0)) / n;
  const gap = sure - right;
  const verdict = n < MIN_FORECASTS ? 'few' : gap > Z90 * scatter ? 'over' : gap < -Z90 * scatter ? 'under' : 'fits';
  return { verdict, sure, right, n };
}
