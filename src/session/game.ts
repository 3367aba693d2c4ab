import { begin, advance, type GameRun } from '../engine/record/index.ts';
import type { Options, OrderError, Scenario, Side, Submission } from '../engine/model/index.ts';
import { other } from '../engine/model/index.ts';
import { checkSubmission } from '../engine/view/check.ts';
import { view } from '../engine/view/view.ts';
import { nothingNew } from '../ai/index.ts';
import type { Phase, SeatKind, Thought } from '../protocol/seat-screen.ts';
import type { Decided } from './policies.ts';

/**
 * One game on one screen: who holds the seats, who looks, and what is sealed. Plain values; every step gives the next
 * game, and a step that does not fit the moment gives the same one, so that a call that comes twice does nothing twice.
 */
export interface Game {
  readonly id: string;
  readonly scenario: Scenario;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  /** What a person's seat does now; of no meaning for a policy's seat. */
  readonly stages: Readonly<Record<Side, Stage>>;
  /** The seat that is looking, or that is to sit down. */
  readonly at: Side;
  /** Two people share the screen and it is being handed over: nothing of either may show. */
  readonly covered: boolean;
  readonly sealed: Readonly<Record<Side, Submission | null>>;
  readonly run: GameRun;
  /** What computer players thought, turn by turn: nobody sees it before the end. */
  readonly thoughts: Readonly<Record<Side, readonly Thought[]>>;
  /** May players ask the adviser? Null: while one person plays against the computer. */
  readonly adviser: boolean | null;
  /** Seats that changed hands while it was played, oldest first. */
  readonly changes: readonly SeatChange[];
  /** What people wrote about it once it was over. */
  readonly remarks: Readonly<Record<string, string>>;
}

/** From that turn on the seat was held by somebody else. */
export interface SeatChange {
  readonly turn: number;
  readonly side: Side;
  readonly to: SeatKind;
}

export type Stage = Exclude<Phase, 'handover'>;

export const isHuman = (game: Pick<Game, 'seats'>, side: Side): boolean => game.seats[side] === 'human';
const shared = (game: Pick<Game, 'seats'>): boolean => isHuman(game, 'us') && isHuman(game, 'iran');
/** Both seats were given to computer players: the person at the screen looks on from the seat they left. */
export const isWatched = (game: Pick<Game, 'seats'>): boolean => !isHuman(game, 'us') && !isHuman(game, 'iran');
export function phaseOf(game: Game): Phase {
  if (game.covered) return 'handover';
  const now = game.stages[game.at];
  return now === 'orders' && isWatched(game) ? 'waiting' : now;
}
export const isOver = (game: Game): boolean => game.run.state.ending !== null;

export interface Opening {
  readonly id: string;
  readonly scenario: Scenario;
  readonly options: Options;
  readonly seed: string;
  readonly seats: Readonly<Record<Side, SeatKind>>;
  readonly adviser: boolean | null;
}

export const openGame = (o: Opening): Game =>
  seated(
    { ...o, at: o.seats.us === 'human' ? 'us' : 'iran', changes: [], remarks: {} },
    begin(o.scenario, o.options, o.seed),
  );

type Seating = Pick<Game, 'id' | 'scenario' | 'seats' | 'at' | 'adviser' | 'changes' | 'remarks'>;

/** A game that was begun elsewhere: it goes on where its record ends. */
export function seated(o: Seating, run: GameRun): Game {
  const stage: Stage = run.state.ending ? 'over' : run.turns.length > 0 ? 'orders' : 'briefing';
  return {
    ...o,
    stages: { us: stage, iran: stage },
    covered: shared(o) && stage !== 'over',
    sealed: { us: null, iran: null },
    run,
    thoughts: { us: [], iran: [] },
  };
}

/** Whoever set up the game allows the adviser or not; unsaid, it is for who plays alone. */
export const mayAsk = (game: Game): boolean => phaseOf(game) === 'orders' && (game.adviser ?? !shared(game));

const stage = (game: Game, side: Side, next: Stage): Game => ({ ...game, stages: { ...game.stages, [side]: next } });

/** Leaves the hand-over, the briefing or the result; anything else waits for orders or for nothing. */
export function step(game: Game): Game {
  if (game.covered) return { ...game, covered: false };
  const now = game.stages[game.at];
  if (now === 'briefing') return stage(game, game.at, 'orders');
  if (now !== 'result') return game;
  if (isOver(game)) return { ...game, stages: { us: 'over', iran: 'over' } };
  const seen = stage(game, game.at, 'orders');
  const rest = other(game.at);
  // Both see what a turn did before either orders the next one.
  return shared(game) && game.stages[rest] === 'result' ? { ...seen, at: rest, covered: true } : seen;
}

export type Sealing = { readonly game: Game } | { readonly errors: readonly OrderError[] };

/** Takes the orders of the seat that looks. The next person, if there is one, is asked to sit down. */
export function seal(game: Game, submission: Submission): Sealing {
  const side = game.at;
  const check = checkSubmission(view(game.run.state, side), submission);
  if (!check.ok) return { errors: check.errors };
  const next = put(stage(game, side, 'waiting'), side, submission);
  const rest = other(side);
  return { game: isHuman(game, rest) && !game.sealed[rest] ? { ...next, at: rest, covered: true } : next };
}

/** Takes what a policy decided; nothing new if the rules do not allow it. */
export function sealForPolicy(game: Game, side: Side, { submission: decided, thought }: Decided): Game {
  const { turn } = game.run.state;
  if (isHuman(game, side) || game.sealed[side] || isOver(game)) return game;
  const legal = decided.turn === turn && checkSubmission(view(game.run.state, side), decided).ok;
  const sealed = put(game, side, legal ? decided : nothingNew(turn));
  return thought ? { ...sealed, thoughts: { ...game.thoughts, [side]: [...game.thoughts[side], thought] } } : sealed;
}

const put = (game: Game, side: Side, submission: Submission): Game => ({
  ...game,
  sealed: { ...game.sealed, [side]: submission },
});

/**
 * Resolves the turn once both seats have sealed, and whoever only watches has seen the last one. Of two people, the one
 * who sealed last still sits at the screen and sees the result first: no more than two hand-overs a turn.
 */
export function settle(game: Game): Game {
  const { us, iran } = game.sealed;
  if (!us || !iran || isOver(game)) return game;
  if (isWatched(game) && phaseOf(game) !== 'waiting') return game;
  const run = advance(game.run, { us, iran });
  const ended = run.state.ending !== null;
  return {
    ...game,
    run,
    sealed: { us: null, iran: null },
    stages: { us: 'result', iran: 'result' },
    at: isHuman(game, game.at) || isWatched(game) ? game.at : other(game.at),
    covered: game.covered && !ended, // once it is over nothing is secret any more
  };
}

/** Seats whose policy still has to decide this turn. */
export const undecided = (game: Game): Side[] =>
  isOver(game) ? [] : (['us', 'iran'] as const).filter((side) => !isHuman(game, side) && !game.sealed[side]);
