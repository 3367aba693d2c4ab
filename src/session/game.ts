import { begin, type GameRun } from '../engine/record/index.ts';
import type { Options, OrderError, Scenario, Side, Submission } from '../engine/model/index.ts';
import { other } from '../engine/model/index.ts';
import type { Phase, SeatKind } from '../protocol/seat-screen.ts';
import { close, isOver, openPlay, type Play, seal } from './play.ts';

/**
 * A play on one screen: who holds the seats, who looks, and what each seat does now. Plain values; every step gives the
 * next game, and a step that does not fit the moment gives the same one, so that a call made twice does nothing twice.
 */
export interface Game extends Play {
  readonly id: string;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  /** What a person's seat does now; unused for a policy's seat. */
  readonly stages: Readonly<Record<Side, Stage>>;
  /** The active seat: the one that looks, or that is asked to sit down. */
  readonly at: Side;
  /** The screen is being handed from one player to the other: nothing of either seat may show. */
  readonly covered: boolean;
  /** May players ask the adviser? Null: while one person plays against the computer. */
  readonly adviser: boolean | null;
  /** Changes of players during the game, oldest first. */
  readonly changes: readonly SeatChange[];
  /** What players wrote after the end, by name. */
  readonly remarks: Readonly<Record<string, string>>;
}

/** A seat's new player, from that turn on. */
export interface SeatChange {
  readonly turn: number;
  readonly side: Side;
  readonly to: SeatKind;
}

export type Stage = Exclude<Phase, 'handover'>;

export const isHuman = (game: Pick<Game, 'seats'>, side: Side): boolean => game.seats[side] === 'human';
const shared = (game: Pick<Game, 'seats'>): boolean => isHuman(game, 'us') && isHuman(game, 'iran');
/** Both seats are held by computer players: a person watches from the seat they left. */
export const isWatched = (game: Pick<Game, 'seats'>): boolean => !isHuman(game, 'us') && !isHuman(game, 'iran');

/** What the active seat does now. */
export function stageOf(game: Game): Stage {
  const now = game.stages[game.at];
  return now === 'orders' && isWatched(game) ? 'waiting' : now;
}

export const phaseOf = (game: Game): Phase => (game.covered ? 'handover' : stageOf(game));

export interface Opening {
  readonly id: string;
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  readonly adviser: boolean | null;
}

export const openGame = ({ id, scenario, options, seed, seats, adviser }: Opening): Game =>
  seated(
    { id, seats, at: seats.us === 'human' ? 'us' : 'iran', adviser, changes: [], remarks: {} },
    begin(scenario, options, seed),
  );

type Seating = Pick<Game, 'id' | 'seats' | 'at' | 'adviser' | 'changes' | 'remarks'>;

/** A game at the end of its record. `ends`: it opens with the debrief, even where it was stopped. */
export function seated(seating: Seating, run: GameRun, ends = false): Game {
  const stage: Stage = run.state.ending || ends ? 'over' : run.turns.length > 0 ? 'orders' : 'briefing';
  return {
    ...seating,
    ...openPlay(run),
    stages: { us: stage, iran: stage },
    covered: shared(seating) && stage !== 'over',
  };
}

/** As set when the game was created; if not set, only a person who plays alone may ask. */
export const mayAsk = (game: Game): boolean => phaseOf(game) === 'orders' && (game.adviser ?? !shared(game));

const withStage = (game: Game, side: Side, next: Stage): Game => ({
  ...game,
  stages: { ...game.stages, [side]: next },
});

/** Leaves the hand-over, the briefing or the result; in any other stage the game stays as it is. */
export function nextStage(game: Game): Game {
  if (game.covered) return { ...game, covered: false };
  const now = game.stages[game.at];
  if (now === 'briefing') return withStage(game, game.at, 'orders');
  if (now !== 'result') return game;
  if (isOver(game)) return { ...game, stages: { us: 'over', iran: 'over' } };
  const seen = withStage(game, game.at, 'orders');
  const rest = other(game.at);
  // Both see what a turn did before either orders the next one.
  return shared(game) && game.stages[rest] === 'result' ? { ...seen, at: rest, covered: true } : seen;
}

/** Seals the orders of the seat that looks. The next person, if there is one, is asked to sit down. */
export function sealActive(
  game: Game,
  submission: Submission,
): { readonly game: Game } | { readonly errors: readonly OrderError[] } {
  const side = game.at;
  const sealed = seal(game, side, submission);
  if ('errors' in sealed) return sealed;
  const next = withStage(sealed.play, side, 'waiting');
  const rest = other(side);
  return { game: isHuman(game, rest) && !game.sealed[rest] ? { ...next, at: rest, covered: true } : next };
}

/**
 * Resolves the turn once both seats have sealed, and, where nobody plays, once the person at the screen has seen the
 * last one. Of two people, the one who sealed last is at the screen and sees the result first: no more than two
 * hand-overs a turn.
 */
export function closeTurn(game: Game): Game {
  if (isWatched(game) && phaseOf(game) !== 'waiting') return game;
  const next = close(game, null);
  if (next === game) return game;
  return {
    ...next,
    stages: { us: 'result', iran: 'result' },
    at: isHuman(game, game.at) || isWatched(game) ? game.at : other(game.at),
    covered: game.covered && !isOver(next), // once it is over nothing is secret any more
  };
}

/** Seats whose policy still has to decide this turn. */
export const undecided = (game: Game): Side[] =>
  isOver(game) ? [] : (['us', 'iran'] as const).filter((side) => !isHuman(game, side) && !game.sealed[side]);
