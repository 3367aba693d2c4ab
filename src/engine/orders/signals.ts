import {
  FORMER_US_FACTS,
  IRAN_CONDITIONS,
  IRAN_FACTS,
  IRAN_FORBEARS,
  IRAN_REPLIES,
  IRAN_STOPS,
  US_CONDITIONS,
  US_FACTS,
  US_FORBEARS,
  US_REPLIES,
  US_STOPS,
  type Cost,
  type Side,
  type SideView,
  type Signal,
  type SignalKind,
  type StopAct,
} from '../model/index.ts';
import { happened } from '../rules/promises.ts';
import type { Tables } from '../tables/index.ts';
import { madeOf } from './members.ts';
import { refusal, type Refusal } from './order-rules.ts';

/** Longest free text of a signal. */
export const TEXT_MAX = 280;
/** Turns that a red line or an offer may be in force. */
export const TURNS = [1, 2, 3] as const;

type SignalOf<K extends SignalKind> = Extract<Signal, { kind: K }>;
type MemberOf<K extends SignalKind> = Exclude<keyof SignalOf<K>, 'kind' | 'text'>;

/** Everything about a kind of signal before it is sent. Its effect on arrival is in `rules/signals.ts`. */
interface SignalRules<K extends SignalKind> {
  /** Part of the Basic set (rules §6). */
  readonly basic: boolean;
  /** Possible values of each field, by side. */
  members(side: Side): { readonly [M in MemberOf<K>]-?: readonly SignalOf<K>[M][] };
  /** Why these values cannot be sent now. */
  refuse?(view: SideView, signal: SignalOf<K>): Refusal | null;
  cost(tables: Tables): Cost;
  key(signal: SignalOf<K>): string;
  /** Escalation points, if it counts. */
  ep(tables: Tables): number;
  /** Older files may hold it. It may still be sent, but nobody is offered it. */
  former?(signal: SignalOf<K>): boolean;
  /** Absent: it always counts. */
  tells?(view: SideView, signal: SignalOf<K>): boolean;
}

const words = { basic: false, members: () => ({}), cost: () => ({}), ep: (tables: Tables) => tables.ep.words } as const;

/** Every kind of signal, with fields in this order. A missing kind does not compile. */
export const SIGNALS: { readonly [K in SignalKind]: SignalRules<K> } = {
  redline: {
    basic: true,
    members: (side) => ({
      condition: side === 'us' ? US_CONDITIONS : IRAN_CONDITIONS,
      reply: side === 'us' ? US_REPLIES : IRAN_REPLIES,
      turns: TURNS,
    }),
    refuse: (view, { condition }) =>
      view.lines.some((line) => line.maker === view.seat && !line.done && line.condition === condition)
        ? refusal('lineStands')
        : null,
    cost: () => ({}),
    key: (signal) => `redline:${signal.condition}`,
    ep: (tables) => tables.ep.redline,
  },
  stopForStop: {
    basic: true,
    members: (side) => ({
      stop: side === 'us' ? US_STOPS : IRAN_STOPS,
      forbear: side === 'us' ? US_FORBEARS : IRAN_FORBEARS,
      turns: TURNS,
    }),
    refuse: (view, { stop }) =>
      view.offers.some((offer) => offer.maker === view.seat && !offer.done && offer.stop === stop)
        ? refusal('offerStands')
        : null,
    cost: (tables) => ({ political: tables.costs.offerP }),
    key: (signal) => `offer:${signal.stop}`,
    ep: (tables) => tables.ep.privateMessage,
    // If what it asks to stop has happened recently, as far as both sides can be sure.
    tells(view, { stop, forbear }) {
      const last = view.past.at(-1);
      const sure = (act: StopAct): boolean => act !== 'sanctions' && last !== undefined && happened(last, act);
      return sure(stop) && sure(forbear);
    },
  },
  private: {
    basic: true,
    members: (side) => ({ fact: side === 'us' ? [...US_FACTS, ...FORMER_US_FACTS] : IRAN_FACTS }),
    former: ({ fact }) => (FORMER_US_FACTS as readonly string[]).includes(fact),
    cost: (tables) => ({ political: tables.costs.privateP }),
    key: () => 'private',
    ep: (tables) => tables.ep.privateMessage,
    // If the other side uses the channel too.
    tells: (view) =>
      view.messages.some((message) => message.private && message.from !== view.seat && message.turn === view.turn),
  },
  denounce: { ...words, key: () => 'denounce' },
  deny: { ...words, key: () => 'deny' },
};

/** Type-erased: call only with a signal of its own kind. */
type AnyRules = SignalRules<SignalKind> & {
  members(side: Side): Readonly<Record<string, readonly (string | number)[]>>;
};
const rulesOf = (kind: SignalKind): AnyRules => SIGNALS[kind] as unknown as AnyRules;

export const SIGNAL_KINDS = Object.keys(SIGNALS) as readonly SignalKind[];
type SignalMembers = readonly (readonly [string, readonly (string | number)[]])[];
const membersFor = (side: Side): ReadonlyMap<SignalKind, SignalMembers> =>
  new Map(SIGNAL_KINDS.map((kind) => [kind, Object.entries(rulesOf(kind).members(side))]));
/** Listed once: every turn checks some signals. */
const MEMBERS: Readonly<Record<Side, ReadonlyMap<SignalKind, SignalMembers>>> = {
  us: membersFor('us'),
  iran: membersFor('iran'),
};
/** Fields of a kind besides `kind` and `text`, with a side's possible values. */
export const signalMembers = (kind: SignalKind, side: Side): SignalMembers => MEMBERS[side].get(kind) ?? [];
const KEYS = new Map(
  SIGNAL_KINDS.map((kind) => [kind, ['kind', 'text', ...signalMembers(kind, 'us').map((x) => x[0])]]),
);

export const signalKeys = (signal: Signal): string[] => [rulesOf(signal.kind).key(signal)];
export const signalCost = (signal: Signal, tables: Tables): Cost => rulesOf(signal.kind).cost(tables);
/** Escalation points, if it counts (rules §8). */
export const signalEp = (signal: Signal, tables: Tables): number => rulesOf(signal.kind).ep(tables);
/** Can the sender be sure that it counts (rules §6)? */
export const tellsForSure = (view: SideView, signal: Signal): boolean =>
  rulesOf(signal.kind).tells?.(view, signal) ?? true;

const isForm = (signal: unknown): signal is Signal => {
  const kind = typeof signal === 'object' && signal !== null ? (signal as Partial<Signal>).kind : undefined;
  const keys = kind === undefined ? undefined : KEYS.get(kind);
  return keys !== undefined && madeOf(signal, keys);
};

/** Why this signal cannot be sent, apart from its cost; null: it can (rules §6). */
export function refuseForm(view: SideView, signal: Signal): Refusal | null {
  if (!isForm(signal)) return refusal('malformed');
  if (view.ending) return refusal('gameOver');
  const { text, kind } = signal;
  if (text !== undefined && (typeof text !== 'string' || text.length > TEXT_MAX))
    return refusal('textTooLong', { max: TEXT_MAX });
  const given = signal as unknown as Readonly<Record<string, unknown>>;
  for (const [name, values] of signalMembers(kind, view.seat))
    if (!(values as readonly unknown[]).includes(given[name])) return refusal('malformed');
  if (view.options.orderSet === 'basic' && !SIGNALS[kind].basic) return refusal('notBasic');
  return rulesOf(kind).refuse?.(view, signal) ?? null;
}

/** Every signal that a side is offered, without free text. */
export function everySignal(side: Side): Signal[] {
  return SIGNAL_KINDS.flatMap((kind) =>
    signalMembers(kind, side).reduce<Readonly<Record<string, unknown>>[]>(
      (made, [name, values]) => made.flatMap((signal) => values.map((value) => ({ ...signal, [name]: value }))),
      [{ kind }],
    ),
  ).filter(
    (signal) => rulesOf((signal as unknown as Signal).kind).former?.(signal as never) !== true,
  ) as unknown as Signal[];
}
