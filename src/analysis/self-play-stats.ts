import {
  type GameState,
  LAND_GROUPS,
  type Order,
  type Side,
  type Submission,
  type TurnRow,
} from '../engine/model/index.ts';
import type { Distribution } from './distribution.ts';

/** Directives of a land group; `avoid`: hold, and avoid deaths. */
export const GROUP_DIRECTIVES = ['press', 'hold', 'avoid', 'ease', 'halt'] as const;
export type GroupDirective = (typeof GROUP_DIRECTIVES)[number];

/** The gravest event of the previous turn; turn 1 is not counted. */
export const PRECEDING_EVENTS = ['death', 'attacks', 'calm'] as const;
export type PrecedingEvent = (typeof PRECEDING_EVENTS)[number];

export type Counts = Readonly<Record<string, number>>;

/** Sums over a turn, or over a third of many games. */
export interface TurnTotals {
  readonly turns: number;
  /** Orders and signals of each side by kind; strikes also by scale, directives by request: `strike.limited`. */
  readonly orders: Readonly<Record<Side, Counts>>;
  /** Land groups by directive, summed over turns. */
  readonly told: Readonly<Record<GroupDirective, number>>;
  readonly attacks: number;
  readonly americansKilled: number;
  /** Turns by what preceded them, and how many of them had a US strike (without Yemen). */
  readonly after: Readonly<Record<PrecedingEvent, number>>;
  readonly struckAfter: Readonly<Record<PrecedingEvent, number>>;
}

/** Many games of one pairing, as `lab play` prints them in JSON and as stored in the project. */
export interface StoredMatch {
  readonly scenario: string;
  readonly us: string;
  readonly iran: string;
  readonly games: number;
  readonly seed: string;
  /** Date of the games, `YYYY-MM-DD`, and their provenance. */
  readonly made: string;
  readonly machine: string;
  readonly points: Readonly<Record<Side, Distribution>>;
  /** Shares of games, 0–1. */
  readonly endings: Counts;
  readonly heatEnd: Distribution;
  /** First, middle and last third of all games. */
  readonly course: readonly TurnTotals[];
}

const toldOf = (directive: Exclude<GroupDirective, 'avoid'>, avoid: boolean | undefined): GroupDirective =>
  directive === 'hold' && avoid ? 'avoid' : directive;

function keyOf(order: Order): string {
  if (order.kind === 'strike') return `strike.${order.scale}`;
  if (order.kind === 'directive') return `directive.${toldOf(order.directive, order.avoid)}`;
  return order.kind;
}

function counts(keys: readonly string[]): Counts {
  const table: Record<string, number> = {};
  for (const key of keys) table[key] = (table[key] ?? 0) + 1;
  return table;
}

const given = ({ orders, signals }: Submission): Counts =>
  counts([...orders.map(keyOf), ...signals.map((s) => s.kind)]);

const NONE: Readonly<Record<GroupDirective, number>> = { press: 0, hold: 0, avoid: 0, ease: 0, halt: 0 };
const NEVER: Readonly<Record<PrecedingEvent, number>> = { death: 0, attacks: 0, calm: 0 };

const gravest = (row: TurnRow): PrecedingEvent => (row.killed > 0 ? 'death' : row.calm ? 'calm' : 'attacks');

/** Counts of one turn, from its submissions and the state after it. */
export function turnTotals(subs: Readonly<Record<Side, Submission>>, { groups, past }: GameState): TurnTotals {
  const land = groups.filter((g) => LAND_GROUPS.some((id) => id === g.id));
  const row = past.at(-1);
  const last = past.at(-2);
  const struck = row !== undefined && row.strike !== null && row.strike !== 'yemen';
  return {
    turns: 1,
    orders: { us: given(subs.us), iran: given(subs.iran) },
    told: { ...NONE, ...counts(land.map((g) => toldOf(g.directive, g.avoid))) },
    attacks: row?.attacks ?? 0,
    americansKilled: row?.killed ?? 0,
    after: { ...NEVER, ...(last && { [gravest(last)]: 1 }) },
    struckAfter: { ...NEVER, ...(last && struck && { [gravest(last)]: 1 }) },
  };
}

const THIRDS = [0, 1, 2] as const;

/** First, middle and last third of a game's turns. */
export const thirdsOf = (turns: readonly TurnTotals[]): readonly TurnTotals[] =>
  THIRDS.map((third) => sumTotals(turns.filter((_, i) => Math.floor((3 * i) / turns.length) === third)));

/** Sums of the same third over many games. */
export const sumThirds = (games: readonly (readonly TurnTotals[])[]): readonly TurnTotals[] =>
  THIRDS.map((third) => sumTotals(games.flatMap((game) => game[third] ?? [])));

export function sumTotals(parts: readonly TurnTotals[]): TurnTotals {
  const sum = (pick: (part: TurnTotals) => number): number => parts.reduce((n, part) => n + pick(part), 0);
  const all = <K extends string>(pick: (part: TurnTotals) => Readonly<Record<K, number>>): Record<K, number> => {
    const table = {} as Record<K, number>;
    for (const part of parts)
      for (const [key, n] of Object.entries(pick(part)) as [K, number][]) table[key] = (table[key] ?? 0) + n;
    return table;
  };
  return {
    turns: sum((part) => part.turns),
    orders: { us: all((part) => part.orders.us), iran: all((part) => part.orders.iran) },
    told: { ...NONE, ...all((part) => part.told) },
    attacks: sum((part) => part.attacks),
    americansKilled: sum((part) => part.americansKilled),
    after: { ...NEVER, ...all((part) => part.after) },
    struckAfter: { ...NEVER, ...all((part) => part.struckAfter) },
  };
}
