/** How much a forecast gave to what then happened. */

/**
 * Chance of each whole number by a sample of runs: their shares, smoothed over neighbours by a triangle as wide as the
 * sample's spread and size ask for, and one run more spread evenly over everything up to `most`, so that nothing is
 * impossible.
 */
export function sampleDensity(sample: readonly number[], most: number): (k: number) => number {
  const n = sample.length;
  const mean = sample.reduce((a, b) => a + b, 0) / n;
  const sd = Math.sqrt(sample.reduce((a, b) => a + (b - mean) ** 2, 0) / n);
  const width = Math.round(1.06 * sd * n ** -0.2);
  const shares = new Map<number, number>();
  const put = (k: number, weight: number): void => void shares.set(k, (shares.get(k) ?? 0) + weight);
  for (const x of sample)
    for (let j = -width; j <= width; j++) {
      const weight = (width + 1 - Math.abs(j)) / (width + 1) ** 2;
      put(Math.abs(x + j), weight); // below nought there is nothing: mirrored
    }
  return (k) => ((shares.get(k) ?? 0) + 1 / (most + 1)) / (n + 1);
}

/** Mean log score in nats a forecast; nearer to nought is better. */
export const meanLog = (chances: readonly number[]): number =>
  chances.length === 0 ? 0 : chances.reduce((sum, p) => sum + Math.log(p), 0) / chances.length;
