import type { ServerAddress, ServerReach } from '../protocol/room-host.ts';
import { findAddresses } from './addresses.ts';

/** Networks come and go while a laptop is on; looked at again so often, ms. */
const AGAIN_MS = 10_000;

/** How other devices reach this server. */
export async function createReach(given: {
  readonly port: () => number;
  /** An address that the operator named; with a scheme, it is taken as it is. */
  readonly host: string | null;
  readonly keepDays: number;
  readonly awake: () => boolean;
  readonly now: () => number;
}) {
  const { port, host, keepDays, awake, now } = given;
  let found: readonly ServerAddress[] = [];
  let named: string | null = null;
  let tested: ServerReach['tested'] = null;

  const originOf = (address: string): string =>
    /^https?:\/\//.test(address) ? address : `http://${address}:${port()}`;

  async function look(): Promise<void> {
    const addresses = await findAddresses();
    const own = addresses.map(({ address, kind }) => ({ origin: originOf(address), kind }));
    const first = host === null ? [] : [{ origin: originOf(host).replace(/\/$/, ''), kind: 'other' as const }];
    found = [...first, ...own.filter(({ origin }) => origin !== first[0]?.origin)];
  }
  await look();
  const looking = setInterval(() => void look().catch(() => undefined), AGAIN_MS);
  looking.unref();

  function shown(): Omit<ServerReach, 'came'> {
    const chosen = found.find(({ origin }) => origin === named) ?? found[0] ?? null;
    return { chosen, others: found.filter((one) => one !== chosen), tested, awake: awake(), keepDays };
  }

  return {
    now: shown,
    look,
    /** Names another of this computer's addresses; false: it has no such. */
    choose(origin: string): boolean {
      if (!found.some((one) => one.origin === origin)) return false;
      named = origin;
      return true;
    },
    passed: (ms: number): void => void (tested = { at: now(), ms }),
    close: () => clearInterval(looking),
  };
}
export type Reach = Awaited<ReturnType<typeof createReach>>;
