/** What the test page has found so far; null: not yet tried. Times in ms. */
export interface SelfTest {
  /** First answer of the server. */
  readonly reach: number | null | 'failed';
  readonly post: number | null | 'failed';
  /** First byte of a stream. */
  readonly firstByte: number | null | 'failed';
  /** When each of the five ticks came, from the first on. */
  readonly ticks: readonly number[] | null;
  /** The server's clock minus this device's. */
  readonly clock: number | null;
  /** This tab and this browser remember a seat. */
  readonly storage: boolean | null;
  /** Bytes that this page took to load. */
  readonly size: number | null;
}

export const UNTRIED: SelfTest = {
  reach: null,
  post: null,
  firstByte: null,
  ticks: null,
  clock: null,
  storage: null,
  size: null,
};

export const TICKS = 5;
/** A later first byte means that something on the way holds streams back. */
export const FIRST_BYTE = 4000;
/** Ticks are a second apart; gathered ones come at once. */
const CLOSEST = 400;
const FARTHEST = 2500;

const worked = (value: SelfTest['reach']): boolean => typeof value === 'number';

/** True if updates come through one by one, as they are sent. */
export function streams({ firstByte, ticks }: SelfTest): boolean {
  if (typeof firstByte !== 'number' || firstByte > FIRST_BYTE || ticks === null || ticks.length < TICKS) return false;
  return ticks.slice(1).every((at, i) => at - ticks[i]! >= CLOSEST && at - ticks[i]! <= FARTHEST);
}

/** Words: `selftest.<verdict>`. Null while it runs. */
export type Verdict = 'good' | 'slow' | 'noStorage' | 'bad';

export function verdictOf(test: SelfTest): Verdict | null {
  if (test.reach === 'failed' || test.post === 'failed') return 'bad';
  if (test.reach === null || test.post === null || test.firstByte === null || test.ticks === null) return null;
  if (!streams(test)) return 'slow';
  return test.storage === false ? 'noStorage' : 'good';
}

/**
 * What the instructor types or reads, a digit each: reached, sent, first byte, ticks that came, clock within two
 * minutes, storage. `111 511` is a device without fault.
 */
export function codeOf(test: SelfTest): string {
  const yes = (ok: boolean) => (ok ? '1' : '0');
  const early = typeof test.firstByte === 'number' && test.firstByte <= FIRST_BYTE;
  const first = yes(worked(test.reach)) + yes(worked(test.post)) + yes(early);
  const clock = test.clock !== null && Math.abs(test.clock) < 120_000;
  return `${first} ${Math.min(9, test.ticks?.length ?? 0)}${yes(clock)}${yes(test.storage === true)}`;
}

/** Mean distance of the ticks in seconds; null with fewer than two. */
export function tickSeconds({ ticks }: SelfTest): number | null {
  if (!ticks || ticks.length < 2) return null;
  return (ticks.at(-1)! - ticks[0]!) / (ticks.length - 1) / 1000;
}
