import type { GameState, Order, Side, Signal, Submission, TurnSubmissions } from '../../engine/model/index.ts';
import { type GameRecord, statesOf } from './whatif-record.ts';
import { rerun, type Rerun } from './rerun.ts';
import { type Effect, effect, FIGURES } from './summary.ts';
import { replaced } from './whatif.ts';

/** How much something moved: as it was, less without it; expected over other dice from its turn on. */
interface Moved {
  readonly points: Readonly<Record<Side, Effect>>;
  /** Of the chance of war, 0–1. */
  readonly war: Effect;
}

/** An order or a signal by its place among those that the side sealed; or how all dice of the turn fell. */
export type Subject =
  | { readonly kind: 'order'; readonly side: Side; readonly at: number; readonly order: Order }
  | { readonly kind: 'signal'; readonly side: Side; readonly at: number; readonly signal: Signal }
  | { readonly kind: 'dice' };

/** Something in a game that moved what was to be expected of it, and surely so. */
export interface TurningPoint extends Moved {
  readonly turn: number;
  readonly what: Subject;
  /** The larger of the two sides' points moved. */
  readonly size: number;
}

/**
 * About fifty things are tried in a game, and with an interval of 95 % two or three would seem to matter by chance.
 * So many standard errors leave one in a thousand.
 */
const SURE = 3.3;

/** Of a turning point one figure is sure; the others are told only where they are sure themselves. */
export const isSure = ({ mean, se }: Effect): boolean => Math.abs(mean) > SURE * se;
const SMALL = 0.05;

const matters = ({ points, war }: Moved): boolean =>
  [points.us, points.iran].some((x) => isSure(x) && Math.abs(x.mean) >= SMALL) || (isSure(war) && war.mean !== 0);

/**
 * The turning points of a finished game, largest first: every order and signal of both sides dropped in turn, and the
 * dice of every turn thrown anew. Other orders stay as recorded, so this says what the order did in that game, not
 * what the other side would have done about it. `told` hears how many turns are done.
 */
export function turningPoints(
  record: GameRecord,
  runs: number,
  told: (done: number, of: number) => void = () => {},
): TurningPoint[] {
  const states = statesOf(record);
  const found: TurningPoint[] = [];
  let here = all(states[0]!, record.turns, runs);
  record.turns.forEach((sealed, i) => {
    const turn = i + 1;
    const from = states[i]!;
    for (const drop of dropped(sealed)) {
      const without = all(from, replaced(record.turns, turn, drop.side, drop.left), runs);
      add(found, turn, drop.what, moved(here, without));
    }
    const next = all(states[turn]!, record.turns, runs);
    add(found, turn, { kind: 'dice' }, moved(next, here));
    here = next;
    told(turn, record.turns.length);
  });
  return found.sort((a, b) => b.size - a.size);
}

/** Runs 1 … n: run 0 is the game itself, and what is asked for is what was to be expected. */
const all = (from: GameState, turns: readonly TurnSubmissions[], runs: number): readonly Rerun[] =>
  Array.from({ length: runs }, (_, k) => rerun(from, turns, k + 1));

/** Pair by pair: two runs of the same number share all dice that both of them roll. */
function moved(a: readonly Rerun[], b: readonly Rerun[]): Moved {
  const of = (figure: keyof typeof FIGURES): Effect =>
    effect(a.map((run, k) => FIGURES[figure](run) - FIGURES[figure](b[k]!)));
  return { points: { us: of('us'), iran: of('iran') }, war: of('war') };
}

function add(found: TurningPoint[], turn: number, what: Subject, by: Moved): void {
  if (!matters(by)) return;
  found.push({ turn, what, ...by, size: Math.max(Math.abs(by.points.us.mean), Math.abs(by.points.iran.mean)) });
}

interface Drop {
  readonly side: Side;
  readonly what: Subject;
  readonly left: Submission;
}

/** A turn's submissions with one order or signal less, each in turn. */
function dropped(turn: TurnSubmissions): Drop[] {
  return (['us', 'iran'] as const).flatMap((side) => {
    const sub = turn[side];
    if (!sub) return [];
    const less = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at);
    return [
      ...sub.orders.map(
        (order, at): Drop => ({
          side,
          what: { kind: 'order', side, at, order },
          left: { ...sub, orders: less(sub.orders, at) },
        }),
      ),
      ...sub.signals.map(
        (signal, at): Drop => ({
          side,
          what: { kind: 'signal', side, at, signal },
          left: { ...sub, signals: less(sub.signals, at) },
        }),
      ),
    ];
  });
}
