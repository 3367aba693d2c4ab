import {
  DEFAULT_OPTIONS,
  GROUPS,
  type GameEvent,
  type GameState,
  type GroupId,
  type GroupState,
  type Options,
  type Order,
  type Scenario,
  type SeatEvent,
  type Seat,
  type Side,
  type Signal,
  type Submission,
  type TableOverrides,
  type WhiteSubmission,
} from '../../src/engine/model/index.ts';
import { resolveTurn } from '../../src/engine/turn/resolve.ts';
import type { How } from '../../src/engine/turn/context.ts';
import { setup } from '../../src/engine/turn/setup.ts';
import { checkSubmission } from '../../src/engine/view/check.ts';
import { eventsFor } from '../../src/engine/view/events.ts';
import { view } from '../../src/engine/view/view.ts';
import { small } from './small-scenario.ts';

/** No attacks and no random events: only the test changes anything. */
export const STILL: TableOverrides = {
  'groups.rate': [0, 0, 0, 0, 0, 0],
  'groups.rogue': [0, 0, 0, 0, 0, 0],
  'groups.lapse': 0,
  'tracks.officerKilled': 0,
  'units.orbitLoss': 0,
  'units.orbitFinds': 0,
  'groups.announces': 0,
  'theta.fear': Array<number>(10).fill(0),
  'theta.anger': Array<number>(10).fill(0),
};

/** Kata'ib Hezbollah makes exactly `n` attacks a turn (it halts, and its rogues fire); see `halted`. */
export const attacksOf = (n: number): TableOverrides => ({
  ...STILL,
  'groups.rogue': [100, 0, 0, 0, 0, 0],
  'groups.rogueAttacks': [n],
  'groups.struckStops': 0,
});

/** Every attack gets through with this effect; all other probabilities are 0. */
export const harm = (what: 'killed' | 'nearMiss' | 'injured' | 'damage' | 'nothing'): TableOverrides => ({
  'sites.intercept': [0, 0, 0, 0, 0],
  'attack.killed': what === 'killed' ? 100 : 0,
  'attack.nearMiss': what === 'nearMiss' ? 100 : 0,
  'attack.injured': what === 'injured' ? 100 : 0,
  'attack.damage': what === 'damage' ? 100 : 0,
});

type Writable<T> = { -readonly [M in keyof T]: T[M] };
/** A state of the test's own: it may change rows too, which turns share. */
export type OwnState = Omit<GameState, Shared> & { [List in Shared]: Writable<GameState[List][number]>[] };
type Shared = 'sites' | 'axis' | 'units';

export interface GameSpec {
  readonly options?: Partial<Options>;
  readonly seed?: string;
  readonly tables?: TableOverrides;
  readonly scenario?: Scenario;
  readonly opening?: Partial<Scenario['opening']>;
  readonly change?: (s: OwnState) => void;
}

/** An opening state without war or hidden aims, of nominal length, unless the test says otherwise. */
export function game(spec: GameSpec = {}): GameState {
  const base = spec.scenario ?? small;
  const scenario = spec.opening ? { ...base, opening: { ...base.opening, ...spec.opening } } : base;
  const options: Options = { ...DEFAULT_OPTIONS, hazard: 0, ending: 'nominal', hiddenAims: 'off', ...spec.options };
  const s = setup(scenario, options, spec.seed ?? 'seed', spec.tables ?? STILL);
  return spec.change ? given(s, spec.change) : s;
}

/** A copy of a state with a change: the state a test needs, without playing up to it. */
export function given(state: GameState, change: (s: OwnState) => void): GameState {
  const { def, ...rest } = state;
  const copy: OwnState = { def, ...structuredClone(rest) };
  change(copy);
  return copy;
}

/** The same state with other numbers. */
export const under = (s: GameState, overrides: TableOverrides): GameState => ({ ...s, def: { ...s.def, overrides } });

export const group = (s: GameState, id: GroupId): GroupState => s.groups[GROUPS.indexOf(id)];
/** Makes groups halt and obey since long ago. */
export const halt = (s: GameState, ...ids: GroupId[]): void => {
  for (const id of ids) Object.assign(group(s, id), { directive: 'halt', obeys: true });
};

export type Part = readonly Order[] | Partial<Submission> | null | undefined;
export interface Parts {
  readonly us?: Part;
  readonly iran?: Part;
  readonly white?: WhiteSubmission['injects'];
}
export interface Played {
  readonly state: GameState;
  readonly events: readonly GameEvent[];
  readonly seen: (seat: Seat) => SeatEvent[];
  /** Full events of a kind. */
  readonly of: (kind: string) => GameEvent[];
}

const isOrders = (part: Part): part is readonly Order[] => Array.isArray(part);
export const submission = (turn: number, part: Part): Submission => ({
  turn,
  signals: [],
  orders: [],
  ...(isOrders(part) ? { orders: part } : part),
});

/** Resolves a turn. Throws if the rules refuse the test's orders, so that no test passes because nothing happened. */
export function play(s: GameState, parts: Parts = {}, how: How = {}): Played {
  for (const side of ['us', 'iran'] as const) {
    if (!parts[side]) continue;
    const check = checkSubmission(view(s, side), submission(s.turn, parts[side]));
    if (!check.ok) throw new Error(`${side} refused: ${JSON.stringify(check.errors)}`);
  }
  return resolve(s, parts, how);
}

/** As `play`, but illegal orders are left to the engine. */
export function resolve(s: GameState, parts: Parts = {}, how: How = {}): Played {
  const { state, events } = resolveTurn(
    s,
    {
      us: parts.us ? submission(s.turn, parts.us) : null,
      iran: parts.iran ? submission(s.turn, parts.iran) : null,
      white: parts.white ? { turn: s.turn, injects: parts.white } : null,
    },
    how,
  );
  return {
    state,
    events,
    seen: (seat) => eventsFor(events, seat),
    of: (kind) => events.filter((e) => e.kind === kind),
  };
}

/** `n` turns with the same parts; a function is called every turn. */
export function playTurns(s: GameState, n: number, parts: (turn: number) => Parts = () => ({})): Played[] {
  const out: Played[] = [];
  let now = s;
  for (let i = 0; i < n && !now.ending; i++) {
    const one = play(now, parts(now.turn));
    out.push(one);
    now = one.state;
  }
  return out;
}

/** Error codes of this part alone. */
export const refusals = (s: GameState, side: Side, part: Part): string[] => {
  const check = checkSubmission(view(s, side), submission(s.turn, part));
  return check.ok ? [] : check.errors.map((e) => e.code);
};

export const say = (...signals: Signal[]): Partial<Submission> => ({ signals });

/** The first seed `name:0 …` that fits: for results that no table can force. */
export function find(predicate: (seed: string) => boolean, name = 'find', most = 500): string {
  for (let i = 0; i < most; i++) if (predicate(`${name}:${i}`)) return `${name}:${i}`;
  throw new Error(`no seed among ${most}`);
}

export const sum = (list: readonly number[]): number => list.reduce((n, x) => n + x, 0);
export const mean = (list: readonly number[]): number => sum(list) / list.length;

/** Value of an event's labelled modifier, 0 if absent. */
export const term = (e: GameEvent | undefined, key: string): number =>
  e?.why?.flatMap((w) => w.why.mods).find((m) => m.key === key)?.value ?? 0;
