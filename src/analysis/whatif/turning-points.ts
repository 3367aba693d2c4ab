import type { GameState, Order, Side, Signal, Submission, TurnSubmissions } from '../../engine/model/index.ts';
import { type GameRecord, rerun, type Rerun, statesOf } from './rerun.ts';
import { type MeanEffect, meanEffect, FIGURES } from './summary.ts';
import { replaceSubmission } from './whatif.ts';

/** Effect of one item: as played less without it, expected over other dice from its turn on. */
interface Moved {
  readonly points: Readonly<Record<Side, MeanEffect>>;
  /** On the chance of war, 0–1. */
  readonly war: MeanEffect;
}

/** An order or signal by its index in the submission; or all dice of a turn. */
export type TurningPointSubject =
  | { readonly kind: 'order'; readonly side: Side; readonly at: number; readonly order: Order }
  | { readonly kind: 'signal'; readonly side: Side; readonly at: number; readonly signal: Signal }
  | { readonly kind: 'dice' };

/** Something that changed the expected result significantly. */
export interface TurningPoint extends Moved {
  readonly turn: number;
  readonly what: TurningPointSubject;
  /** The larger of the two sides' changes in points. */
  readonly size: number;
}

/**
 * About fifty items are tested per game, so 95 % intervals would give two or three false positives. At this many
 * standard errors it is one in a thousand games.
 */
const SURE = 3.3;

/** A turning point has one significant figure; the others are shown only if significant. */
export const isSure = ({ mean, se }: MeanEffect): boolean => Math.abs(mean) > SURE * se;
const SMALL = 0.05;

const matters = ({ points, war }: Moved): boolean =>
  [points.us, points.iran].some((x) => isSure(x) && Math.abs(x.mean) >= SMALL) || (isSure(war) && war.mean !== 0);

/**
 * Turning points of a finished game, largest first: drops each order and signal in turn and rerolls the dice of each
 * turn. Other orders stay as recorded, so the other side's reaction is not included. `told` receives the number of
 * turns done.
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
      const without = all(from, replaceSubmission(record.turns, turn, drop.side, drop.left), runs);
      add(found, turn, drop.what, moved(here, without));
    }
    const next = all(states[turn]!, record.turns, runs);
    add(found, turn, { kind: 'dice' }, moved(next, here));
    here = next;
    told(turn, record.turns.length);
  });
  return found.sort((a, b) => b.size - a.size);
}

/** Runs 1 … n only: run 0 is the game itself, not an expectation. */
const all = (from: GameState, turns: readonly TurnSubmissions[], runs: number): readonly Rerun[] =>
  Array.from({ length: runs }, (_, k) => rerun(from, turns, k + 1));

/** Paired: runs of the same number share their dice. */
function moved(a: readonly Rerun[], b: readonly Rerun[]): Moved {
  const of = (figure: keyof typeof FIGURES): MeanEffect =>
    meanEffect(a.map((run, k) => FIGURES[figure](run) - FIGURES[figure](b[k]!)));
  return { points: { us: of('us'), iran: of('iran') }, war: of('war') };
}

function add(found: TurningPoint[], turn: number, what: TurningPointSubject, by: Moved): void {
  if (!matters(by)) return;
  found.push({ turn, what, ...by, size: Math.max(Math.abs(by.points.us.mean), Math.abs(by.points.iran.mean)) });
}

interface Drop {
  readonly side: Side;
  readonly what: TurningPointSubject;
  readonly left: Submission;
}

/** A turn's submissions with one order or signal removed, each in turn. */
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
