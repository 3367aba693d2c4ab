import { bits, bitsAt, type Key, type RuleId, type Stem } from '../dice/dice.ts';
import type {
  Act,
  Data,
  GameDef,
  GameEvent,
  GameState,
  Mask,
  Modifier,
  Odds,
  Order,
  Side,
  StrikeScale,
  Submission,
  TheatreId,
  TrackId,
  TurnRow,
} from '../model/index.ts';
import { THEATRES } from '../model/index.ts';
import type { ClauseId, Tables } from '../tables/index.ts';

/** Address of a die; the audit checks that none is used twice. */
export type Trace = (turn: number, rule: RuleId, subject: string, index: number) => void;

/** One attack on a US site or, in the Red Sea, on a ship. */
export interface Heard {
  readonly turn: number;
  readonly watch: number;
  readonly theatre: TheatreId;
  /** Americans; seafarers where it was a ship. */
  readonly killed: number;
  readonly wounded: number;
}

/** What happened so far in the turn being resolved. */
export interface Tally extends TurnRow {
  /** No deaths, and few attacks, before the strikes' watch? Decides "calm until the strike's watch". */
  calmSoFar: boolean;
  fatalEvents: number;
  /** Brain injuries found this turn. */
  found: number;
  /** Heaviest strike of the turn, Yemen not counted. */
  struck: StrikeScale | 'leader' | 'soil' | null;
  struckIraq: boolean;
  struckYemen: boolean;
  /** With the coalition, after a ship was hit. */
  struckYemenJointly: boolean;
  struckOfficers: boolean;
  struckOnSecondCalm: boolean;
  fightersKilledIraq: number;
  embassyHit: boolean;
  embassyAimed: boolean;
  ballistic: boolean;
  responseFired: boolean;
  civiliansByIran: number;
  seafarers: number;
  civiliansByUs: number;
  nearMissLeaks: number;
  evacuations: number;
  launchesByGroup: number[];
  /** Replies of each side this turn, for lines and debts. */
  usReplies: string[];
  /** Strikes on Yemen: they answer lines about ships only. */
  yemenReplies: string[];
  iranReplies: string[];
  sanctioned: boolean;
  leaderKilled: boolean;
  /** War in Lebanon broke out this turn. */
  lebanonWar: boolean;
  iranPressed: boolean;
}

/** Everything for resolving one turn. The state is this turn's own clone. */
export interface TurnContext {
  readonly state: GameState;
  readonly def: GameDef;
  readonly tables: Tables;
  readonly key: Key;
  readonly turn: number;
  readonly submissions: Record<Side, Submission>;
  readonly events: GameEvent[];
  readonly acts: Act[];
  readonly causes: Record<TrackId, Modifier[]>;
  readonly pointCauses: Record<Side, { bar: string; key: string; value: number }[]>;
  readonly tally: Tally;
  readonly trace: Trace | null;
  readonly onAttack: ((attack: Heard) => void) | null;
  /** The turn is opening: its events are known before orders are sealed. */
  readonly opening: boolean;
  /** A turn after the end: nobody orders, and nobody can answer. */
  readonly unseen: boolean;
  /** Record no events (search, back-test); dice and state are the same. */
  readonly quiet: boolean;
  /** Obedience modifiers bought this turn. */
  clergy: boolean;
  primeMinister: boolean;
  investigated: boolean;
  counterIntelligence: boolean;
  cyberGroup: string | null;
  /** Arms at sea were stopped this turn. */
  seaStopped: boolean;
  /** What Iran ordered of the crowd at the embassy. */
  crowd: 'stoke' | 'calm' | null;
  /** Sites that ordered strikes hit, by index, fixed when sealed. */
  readonly aimed: Map<Order, readonly number[]>;
  /** Strike points already used this turn, by unit index. */
  readonly used: number[];
  /** Effect of this turn's strikes by group, from next turn; 1 = none. */
  readonly struckEffect: number[];
  /** Groups that lost a stock to a strike this turn: at most one each (rules §6). */
  readonly drained: boolean[];
  /** Groups whose estimated stock already fell for a hit this turn. */
  readonly reckoned: boolean[];
  /** Sides that acted where they had given notice (rules §6). */
  readonly carriedOut: Side[];
  /** Groups that already rolled whether to keep obeying after a strike: once a turn each (rules §4). */
  readonly shaken: boolean[];
}

export const WATCH_OPENING = -2;
export const WATCH_BEFORE = -1;
export const WATCH_AFTER = 999;

/** A uniform die in [0, 100). Its address is (turn, rule, subject, index), rules §12. */
export function d100(ctx: TurnContext, rule: RuleId, subject: string, index: number): number {
  if (ctx.trace) ctx.trace(ctx.turn, rule, subject, index);
  return bits(ctx.key, ctx.turn, rule, subject, index) / 42949672.96;
}

/** The same with a precomputed stem; the trace still gets the address. */
export function d100At(ctx: TurnContext, x: Stem, rule: RuleId, subject: string, index: number): number {
  if (ctx.trace) ctx.trace(ctx.turn, rule, subject, index);
  return bitsAt(x, index) / 42949672.96;
}

/** A uniform integer in 0 … n − 1. */
export const pick = (ctx: TurnContext, rule: RuleId, subject: string, index: number, n: number): number =>
  Math.min(n - 1, Math.floor((d100(ctx, rule, subject, index) * n) / 100));

export const clamp = (x: number, lo: number, hi: number): number => (x < lo ? lo : x > hi ? hi : x);
/**
 * What `rows.map(to)` makes. Compiled code of V8 gives `map` another kind of array, and all code that reads it is compiled
 * again: half of a short program's time. So states, views and turns make their lists with this.
 */
export function listOf<T, R>(rows: readonly T[], to: (row: T, i: number) => R): R[] {
  const out: R[] = [];
  for (let i = 0; i < rows.length; i++) out.push(to(rows[i], i));
  return out;
}
/** Rounds to two decimals for display. */
export const shown = (x: number): number => Math.round(x * 100) / 100;

/** An event for the log; see {@link GameEvent}. */
export interface Happening {
  readonly clause: ClauseId;
  /** Text key `ev.<kind>`. */
  readonly kind: string;
  /** 0-based watch, or one of `WATCH_BEFORE`, `WATCH_AFTER`. */
  readonly watch: number;
  /** Absent: in no theatre. */
  readonly theatre?: TheatreId | null;
  readonly sees: Mask;
  /** The full truth; `eventsFor` reduces it by seat. */
  readonly data?: Data;
  readonly why?: readonly Odds[];
}

/** What of the unseen turns is told as it was: the rolls for war, and brain injuries of the game. */
const TOLD_OF_UNSEEN = new Set(['warRoll', 'brainInjuries']);

/** Records an event, unless the turn is resolved quietly. */
export function emit(ctx: TurnContext, { clause, kind, watch, theatre = null, sees, data = {}, why }: Happening): void {
  if (ctx.quiet && !(ctx.unseen && TOLD_OF_UNSEEN.has(kind))) return;
  const { turn } = ctx;
  const at = ctx.opening ? WATCH_OPENING : watch;
  ctx.events.push(
    why
      ? { kind, turn, watch: at, theatre, clause, to: sees, data, why: listOf(why, closed) }
      : { kind, turn, watch: at, theatre, clause, to: sees, data },
  );
}

/** The value of the terms, read from the top: a factor applies to everything above it. */
export function summed(mods: readonly Modifier[]): number {
  let x = 0;
  for (const m of mods) x = m.op === '×' ? x * m.value : x + m.value;
  return x;
}

/** Smaller differences come from rounding; larger ones from a limit. */
const ROUNDED = 0.05;

/**
 * Adds a term for a limit or rounding where the terms do not add up. It is hidden from seats that may not know all
 * terms: it would reveal the sum of the others.
 */
function closed(odds: Odds): Odds {
  const { label, why, guard } = odds;
  if (why.result === null) return odds;
  const gap = shown(why.result - summed(why.mods));
  if (gap === 0) return odds;
  const last = plus(Math.abs(gap) < ROUNDED ? 'rounding' : 'cap', gap, guard);
  return { label, why: { ...why, mods: [...why.mods, last] }, ...(guard ? { guard } : {}) };
}

export const act = (
  ctx: TurnContext,
  key: string,
  ep: number,
  theatre: TheatreId | null,
  sees: Mask,
  by: Side | null,
): void => {
  ctx.acts.push({ key, ep, theatre, sees, by });
};

/** Records why a track moves; causes are applied in order at the end of the turn (rules §9). */
export const cause = (ctx: TurnContext, track: TrackId, key: string, value: number): void => {
  if (value !== 0) ctx.causes[track].push({ key, op: '+', value });
};

/** Record points won or lost (rules §10). */
export const score = (ctx: TurnContext, side: Side, bar: string, key: string, value: number): void => {
  if (value !== 0) ctx.pointCauses[side].push({ bar, key, value });
};

export const theatreIndex = (theatre: TheatreId): number => THEATRES.indexOf(theatre);

/** A labelled sum clamped to 0–max per cent. */
export const chance = (mods: readonly Modifier[], max = 100): number => clamp(summed(mods), 0, max);
export const plus = (key: string, value: number, hide = 0): Modifier =>
  hide ? { key, op: '+', value, hide } : { key, op: '+', value };
export const times = (key: string, value: number, hide = 0): Modifier =>
  hide ? { key, op: '×', value, hide } : { key, op: '×', value };
export function percent(label: string, mods: readonly Modifier[], result: number, roll: number, guard = 0): Odds {
  const why = { mods, result: shown(result), unit: '%', roll: shownRoll(roll, [result]) } as const;
  return guard ? { label, why, guard } : { label, why };
}

/** A rounded value; the rounding is added to its terms. */
export function rounded(label: string, mods: Modifier[], result: number): Odds {
  const gap = shown(result - summed(mods));
  if (gap !== 0) mods.push(plus('rounding', gap));
  return { label, why: { mods, result, unit: 'value' } };
}

/** The roll with two decimals, on the same side of every shown threshold as the roll itself. */
export function shownRoll(roll: number, thresholds: readonly number[]): number {
  let x = shown(roll);
  for (const t of thresholds) x = roll < t ? Math.min(x, shown(shown(t) - 0.01)) : Math.max(x, shown(t));
  return x;
}
