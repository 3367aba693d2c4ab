import type { Scenario, Side, SideView, Submission } from '../../src/engine/model/index.ts';
import type { NewGame, Older } from '../../src/protocol/device-games.ts';
import type { SeatScreen } from '../../src/protocol/seat-screen.ts';
import { type Authority, createAuthority } from '../../src/session/authority.ts';
import type { SessionDeps } from '../../src/session/dependencies.ts';
import { decideNow } from '../../src/session/policy-catalog.ts';
import { memoryStore } from '../../src/session/store.ts';
import { shippedScenario } from './games.ts';

const shipped = shippedScenario();

export interface Device {
  readonly authority: Authority;
  /** The contents of storage. */
  readonly kept: Map<string, string>;
  /** Everything ever sent to the page. */
  readonly said: unknown[];
  /** The same device after a crash: only storage remains. */
  readonly restart: (outside?: Partial<SessionDeps>) => Device;
}

/** A device with predictable storage, clock and names. */
export function device(
  outside: Partial<SessionDeps> = {},
  kept = new Map<string, string>(),
  said: unknown[] = [],
): Device {
  let words = kept.size;
  const authority = createAuthority({
    store: memoryStore(kept),
    library: {
      get: async (id: string): Promise<Scenario | null> => (id === shipped.id ? shipped : null),
      edition: async () => null,
    },
    decide: async (question) => decideNow(question),
    now: () => 1_700_000_000_000 + words,
    word: () => `word-${++words}`,
    onScreen: (screen) => said.push(screen),
    onError: (message) => said.push(message),
    ...outside,
  });
  return {
    authority: noted(authority, said),
    kept,
    said,
    restart: (more) => device({ ...outside, ...more }, kept, said),
  };
}

/** Records every answer. */
function noted(authority: Authority, said: unknown[]): Authority {
  const entries = Object.entries(authority).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      const answer = await (call as (...a: unknown[]) => Promise<unknown>)(...args);
      said.push(answer);
      return answer;
    },
  ]);
  return Object.fromEntries(entries) as Authority;
}

export const solo = (side: Side, policy = 'hold'): NewGame => ({
  scenario: 'oct-2023',
  options: { hazard: 0 },
  seed: 'the-seed',
  seats: side === 'us' ? { us: 'human', iran: policy } : { us: policy, iran: 'human' },
});

export const hotSeat: NewGame = {
  scenario: 'oct-2023',
  options: { hazard: 0 },
  seed: 'the-seed',
  seats: { us: 'human', iran: 'human' },
};

/** The screen; throws if the call failed. */
export async function shown(
  answer: Promise<SeatScreen | Older | { errors: readonly unknown[] } | { scenario: string }>,
): Promise<SeatScreen> {
  const screen = await answer;
  if (!('game' in screen)) throw new Error(JSON.stringify(screen));
  return screen;
}

export const empty = (turn: number, more: Partial<Submission> = {}): Submission => ({
  turn,
  signals: [],
  orders: [],
  ...more,
});

/** Goes on to the orders of a seat, handing over where needed. */
export async function toOrders(authority: Authority, screen: SeatScreen): Promise<SeatScreen> {
  let now = screen;
  for (let i = 0; i < 6 && now.phase !== 'orders' && now.phase !== 'over'; i++) now = await authority.ready();
  return now;
}

/** Plays to the end with the given submissions; by default empty turns. */
export async function playToEnd(
  authority: Authority,
  screen: SeatScreen,
  sealed: (view: SideView) => Submission = ({ turn }) => empty(turn),
): Promise<SeatScreen> {
  let now = await toOrders(authority, screen);
  for (let i = 0; i < 100 && now.phase !== 'over'; i++) {
    now = await shown(authority.seal(sealed(now.view!)));
    now = await toOrders(authority, now);
  }
  return now;
}
