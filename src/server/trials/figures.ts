/** Figures of a trial: times in milliseconds, sorted. */
export function percentile(times: readonly number[], share: number): number {
  if (times.length === 0) return 0;
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! * 10) / 10;
}

export const summary = (
  times: readonly number[],
): { readonly p50: number; readonly p99: number; readonly max: number } => ({
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  max: percentile(times, 1),
});

/** Arguments like `--seats 640`. */
export const numberIn = (args: readonly string[], name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  const value = at < 0 ? Number.NaN : Number(args[at + 1]);
  return Number.isFinite(value) ? value : otherwise;
};

export const wordIn = (args: readonly string[], name: string, otherwise: string): string => {
  const at = args.indexOf(`--${name}`);
  return (at < 0 ? undefined : args[at + 1]) ?? otherwise;
};

/** With `--json` one document on standard output and nothing else; without, the same readably. */
export function print(args: readonly string[], figures: object): void {
  process.stdout.write(`${JSON.stringify(figures, null, args.includes('--json') ? 0 : 2)}\n`);
}
